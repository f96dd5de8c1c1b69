"""What is called the input of a system: "photos form the input to X", "X's input is a photo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import PERSONS
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, conjuncts, is_passive, subjects
from .senses import Statement
from .takers import takers
from .things import taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF = frozenset({"to", "of", "for"})
_OWN = frozenset({"its"})


def called_input(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the photos form the input to X", "the input for X is a photo" at "input"."""
    if noun.lower_ not in frame("consume.entries"):
        return
    for taken in taken_in(_things(noun), sentence, reading):
        for name in _takers(noun, sentence) if not reading.may_be_text(taken.ids) else ():
            yield Statement(name, taken, "consume:input", noun)
    yield from _acted_upon(noun, sentence, reading)


def _acted_upon(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "with the photo itself as the input, X found two cracks", where X tells what it saw."""
    thing = noun.head
    verb = next((t for t in thing.governors() if t.pos_ == "VERB"), thing)
    owned = children(noun, "nmod", "compound", "nmod:poss", "acl", "acl:relcl")
    owned = [t for t in owned if t.lower_ not in _OWN]
    if cases(noun) != {"as"} or cases(thing) != {"with"} or owned or is_passive(verb):
        return
    if any(t.lower_ in words("stance.negators") for t in children(thing, "det", "advmod")):
        return  # "with no images as input, ..."
    if noun.doc.text(noun.i + 1) != "," or any(t.lower_ in PERSONS for t in subjects(verb)):
        return  # "with images as input for a net, ...", "..., we answered with X"
    if any(_denies(t) for t in children(verb, "ccomp")):
        return  # "..., X answers that it can't see them"
    told = frame("consume.telling", "consume.find", "consume.aware", "consume.informed")
    told |= frame("consume.answering", "produce.writing")
    if verb.lemma_ not in told:
        return
    for taken in taken_in([t for t in conjuncts(thing) if t is not noun], sentence, reading):
        for name in takers(verb, sentence, reading) if not reading.may_be_text(taken.ids) else ():
            yield Statement(name, taken, "consume:input", verb)


def _denies(clause: Token) -> bool:
    return any(t.lower_ in words("stance.negators") for t in clause.children)


def _takers(noun: Token, sentence: Sentence) -> list[Name]:
    """X in "the input to X", "form the input to X", whatever a tree hangs it on."""
    hosts = (noun, noun.head) if noun.dep_ in {"obj", "obl"} else (noun,)
    whose = [t for host in hosts for t in children(host, "nmod", "obl") if t.i > noun.i]
    whose = [t for t in whose if cases(t) <= _OF and cases(t)]
    names = [sentence.name_at.get(t.i) for t in whose if not children(t, "conj")]
    return [name for name in names if name is not None and name.kind == "system"]


def _things(noun: Token) -> list[Token]:
    """What is said to be an input, before the noun or behind it."""
    over = noun.head
    forms = noun.dep_ == "obj" and over.lemma_ in frame("consume.forming")
    serves = noun.dep_ == "obl" and over.lemma_ in frame("consume.serving")
    if forms or (serves and cases(noun) == {"as"}):
        told = subjects(over)
    elif children(noun, "cop"):
        told = subjects(noun)
    elif noun.dep_ == "nsubj" and children(over, "cop") and over.pos_ in {"NOUN", "PROPN"}:
        told = [over]
    else:
        return []
    return [t for thing in told for t in conjuncts(thing)]
