"""Production in what a system is called: "X is a logo maker", "X, an image-to-text model"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, roles, swaps
from ..kinds import predication
from ..kinds.predicated import Predicated
from ..lexicon import words
from ..products import Output
from ..trees.syntax import cases, children, instruments, is_excepted, subjects
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OWN = frozenset({"our", "my", "your", "their", "his", "her"})
_BY = frozenset({"by"})
_FOR_WORK = frozenset({"of", "behind", "for"})
_TO = ["-", "to", "-"]
"""Between what goes in and what comes out: "image-to-text"."""
_TURNED = 5
"""The tokens of such a word."""


def statements(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Every statement of a noun that says what a system makes, and is no class of its own."""
    outputs = _told(noun, sentence, reading)
    said = list(_at_work(noun, sentence, reading)) if outputs and noun.lower_ in roles() else []
    if not outputs or ("of" in cases(noun) and not said):
        return  # "X is part of a logo maker"
    said += predication.of_class(noun, sentence, reading)
    if noun.lower_ in roles():
        said += _in_place_of(noun, sentence, reading)
    host = noun.head
    if noun.dep_ == "appos" and noun.doc.text(host.i + 1) == ",":
        told = reading.bearers(host, sentence)
        said += [Predicated(name, "apposition", noun) for name in told]
    for subject, pattern, at in said:
        for output in outputs if reading.is_model(subject) else ():
            matched = reading.is_silent(subject) and reading.may_be_text(output.ids)
            if not matched:  # an encoder finds the text for a picture
                yield Statement(subject, output, f"called:{pattern}", at)


def _told(noun: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What a noun says to be made: "logo maker", "logo creation tool", "TTS app"."""
    if noun.i in sentence.name_at or not noun.i:
        return []
    if noun.lower_ in roles():
        return _of_role(noun)
    before = noun.doc[noun.i - 1]
    if noun.lower_ in words("nouns.makers"):
        outputs = reading.outputs(noun, sentence)
    elif noun.lower_ not in words("nouns.transparent") or not before.whitespace_:
        return []
    elif before.lower_ in words("nouns.making") or before.i in sentence.name_at:
        outputs = reading.outputs(before, sentence)
    elif before.lower_ in reading.act_heads:
        outputs = [o for o in reading.outputs(before, sentence, 0) if o.made]
    else:
        return _turned(noun, sentence, reading)
    return [output for output in outputs if not reading.may_be_text(output.ids)]


def _of_role(noun: Token) -> list[Output]:
    """What somebody's own artist makes: "our illustrator", not "an illustrator".

    Or that of a certain work: "the illustrator of the book", "the film's composer".
    """
    whose = children(noun, "nmod:poss")
    of = [t for t in children(noun, "nmod") if cases(t) <= _FOR_WORK]
    own = any(t.lower_ in _OWN for t in whose)
    own = own or any(t.lower_ in frame("duty.commissions") for t in (*whose, *of))
    return [Output((roles()[noun.lower_],), noun, noun, made=True)] if own else []


def _in_place_of(role: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "replace our illustrator with X", "X has replaced our illustrator"."""
    verb = role.head
    put = swaps().get(verb.lemma_)
    if not put or role.dep_ not in {"obj", "nsubj:pass"}:
        return
    doers = [noun for noun, _ in instruments(verb, frozenset(put))]
    if verb.lemma_ in frame("duty.succeeding") and role.dep_ == "obj" and not doers:
        doers = subjects(verb)
    for doer in doers:
        for name in reading.bearers(doer, sentence) if not is_excepted(doer) else ():
            yield Predicated(name, "swap", verb)


def _at_work(role: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X does the work of our illustrator", "our illustrator's job is now done by X"."""
    task, verb = role.head, role.head.head
    owned = role.dep_ == "nmod:poss" or (role.dep_ == "nmod" and cases(role) == {"of"})
    if not owned or task.lower_ not in frame("duty.labour"):
        return
    if verb.lemma_ not in frame("duty.labouring"):
        return
    doers = subjects(verb) if task.dep_ == "obj" else []
    if task.dep_ == "nsubj:pass":
        doers = [noun for noun, _ in instruments(verb, _BY)]
    for doer in doers:
        for name in reading.bearers(doer, sentence) if not is_excepted(doer) else ():
            yield Predicated(name, "work", verb)


def _turned(noun: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What comes out in "image-to-text model"; nothing in "end-to-end system"."""
    doc = noun.doc
    row = doc[max(noun.i - _TURNED, 0) : noun.i]
    if [t.lower_ for t in row[1:-1]] != _TO or any(t.i in sentence.name_at for t in row):
        return []
    given, got = (reading.nouns.get(t.lower_, ()) for t in (row[0], row[-1]))
    return [Output(got, row[0], row[-1], made=True)] if given and got else []
