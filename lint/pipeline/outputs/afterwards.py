"""Works told of afterwards: "sends it to X and saves the resulting image", "thanks to X for it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, instruments, is_passive, objects
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_INTO = frozenset({"into", "to"})
_FOR = frozenset({"for"})
_TO = frozenset({"to"})
_KNOWN = frozenset({"the", "this", "these", "that", "those"})


def statements(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read a work whose maker its own clause doesn't name; no text, which might be a prompt."""
    thanked = _thanked(noun)
    doers = thanked or _called(noun, sentence, reading)
    outputs = reading.outputs(noun, sentence) if doers else []
    for doer in doers:
        name = sentence.name_at.get(doer.i)
        if name is None or is_opaque(sentence, doer.i) or not reading.is_model(name):
            continue
        if thanked and any(
            reading.may_sign(name, work, sentence) for work in words("nouns.signed")
        ):
            continue  # somebody may be called Claude
        for output in outputs:
            if not reading.may_be_text(output.ids):
                yield Statement(name, output, "credit", noun)


def _called(work: Token, sentence: Sentence, reading: Reading) -> list[Token]:
    """X in "sends the prompt to X and saves the resulting image", "calls X and shows the ...".

    Not so if it is told what else X is called for, or if a picture goes in.
    """
    if not any(t.lower_ in frame("produce.resulting") for t in children(work, "amod")):
        return []
    verb = work.head
    before = verb.head
    made = work.dep_ == "nsubj:pass" and is_passive(verb)  # "and the generated image is shown"
    if not (made or work.dep_ == "obj") or verb.dep_ != "conj" or before.pos_ != "VERB":
        return []
    if any(t.i < verb.i for t in children(before, "conj")) or children(before, "xcomp", "advcl"):
        return []
    given = objects(before)
    if any("for" in cases(t) for host in (before, *given) for t in children(host, "obl", "nmod")):
        return []
    if before.lemma_ in frame("produce.calling"):
        return given
    sent = [o for t in given for o in reading.outputs(t, sentence)]
    if before.lemma_ not in frame("produce.enter") or not all(
        reading.may_be_text(o.ids) for o in sent
    ):
        return []
    return [t for host in (before, *given) for t, _ in instruments(host, _INTO)]


def _thanked(work: Token) -> list[Token]:
    """X in "thanks to X for the illustrations", "Thanks, X, for the picture"."""
    thanks = work.head
    told = bool(children(work, "nmod:poss"))
    told = told or any(t.lower_ in _KNOWN for t in children(work, "det"))
    if thanks.i > 1 or thanks.lower_ not in words("nouns.thanks") or cases(work) != _FOR:
        return []
    named = [t for t in children(thanks, "nmod", "obl") if cases(t) == _TO]
    return [t for t in (*named, *children(thanks, "vocative", "appos")) if told and t.i < work.i]
