"""How a system is had that is one of several: "X is one of the best open-source models"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import AMONG
from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.lists import DASHES
from ..trees.syntax import cases, children, conjuncts, passive_subjects, subjects
from .modified import modified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .hosting import Statement

_OF = frozenset({"of"})
_TO = {"to"}
_PARTED = DASHES | {",", "("}


def one_of(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is one of the best open-source models", "some of the local LLMs are X and Y".

    So "X, one of the best open-source models, ...".
    """
    yield from _among(noun, sentence, reading)
    one, class_ = noun.head, sentence.name_at.get(noun.i)
    kind = class_.kind == "class" if class_ else noun.lower_ in words("access.kinds")
    singled = one.lower_ in words("access.singled") and one.i < noun.i
    if not (kind and singled and noun.dep_ == "nmod" and cases(noun) == _OF):
        return
    names = [name for thing in _told(one) for name in _named(thing, sentence, reading)]
    for said in modified(noun, names, sentence):
        apposed = one.dep_ == "appos" and not children(one, "cop")
        at = one if children(one, "cop") else one.head
        yield said if apposed else said._replace(pattern="access:copula", at=at)


def _among(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X belongs to the closed models", "X counts among the best open-source LLMs"."""
    over, class_ = noun.head, sentence.name_at.get(noun.i)
    many = (
        class_.kind == "class" and class_.plural
        if class_
        else noun.lower_ in words("access.listed")
    )
    if not many or children(noun, "conj"):
        return
    itself = bool(children(noun, "cop") and cases(noun) & AMONG)
    counts = over.lemma_ in words("access.counting") and cases(noun) & AMONG
    belongs = over.lemma_ in frame("origin.belong") and cases(noun) == _TO
    if not (itself or (noun.dep_ == "obl" and (counts or belongs))):
        return
    at = noun if itself else over
    names = [name for thing in subjects(at) for name in _named(thing, sentence, reading)]
    for said in modified(noun, names, sentence):
        yield said._replace(pattern="access:copula", at=at)


def _told(one: Token) -> list[Token]:
    """Of what it is said that it is one of several, on either side of the verb."""
    if children(one, "cop"):
        return subjects(one)
    if one.dep_ == "appos" and one.doc.text(one.head.i + 1) in _PARTED:
        return [one.head]
    said = one.head
    kept = words("access.counting") | frame("be.become", "be.called")
    if one.dep_ == "xcomp" and said.lemma_ in kept:
        return [*subjects(said), *passive_subjects(said)]  # "X remains one of the Cs"
    more = children(said, "nmod", "acl", "amod", "case")  # "some of the Cs are near X"
    if one.dep_ == "nsubj" and children(said, "cop") and not more:
        return conjuncts(said)
    return []


def _named(thing: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    meant = sentence.referents.get(thing.i, ())
    name = sentence.name_at.get(thing.i) or (meant[0] if len(meant) == 1 else None)
    itself = name is not None and name.kind == "system" and not is_opaque(sentence, thing.i)
    if name is not None and itself and reading.is_model(name):
        yield name
