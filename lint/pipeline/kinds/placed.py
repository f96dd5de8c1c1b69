"""Who is placed inside a class: "X belongs to the Cs", "X sits inside the circle of Cs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import AMONG
from ..frames import belongings, frame
from ..lexicon import words
from ..trees.syntax import cases, children, conjuncts, passive_subjects, subjects
from .predicated import each, is_superlative, misread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .predicated import Predicated

_WITHIN = frozenset({"in", "of", "within", "under", "from", "among"})
_INSIDE = frozenset({"inside", "within"})
_WITHIN_KIND = _INSIDE | {"in", "into", "under"}
_OUTSIDE = frozenset({"out", "outside", "beyond", "out of"})


def inside(
    noun: Token, prepositions: set[str], sentence: Sentence, reading: Reading
) -> Iterator[Predicated]:
    """X in "X belongs to the family of Cs", "X falls under the Cs", "X is among the Cs"."""
    verb = noun.head
    if any(t.lower_ in words("stance.negators") for t in children(noun, "advmod", "cc")):
        return  # "X is listed with sounds, not under the umbrella of Cs"
    named = noun.lower_ in words("nouns.families")
    within = prepositions & (_WITHIN if named else AMONG) and not prepositions & _OUTSIDE
    if within and children(noun, "cop"):
        for subject in subjects(noun):
            yield from each(subject, "called:belongs", noun, sentence, reading)
    one_of = verb.lemma_ in words("nouns.partitive") and children(verb, "cop")
    if named and "of" in prepositions and noun.dep_ == "nmod" and one_of:
        for subject in subjects(verb):
            yield from each(subject, "called:belongs", verb, sentence, reading)
    fronted = named and within and noun.dep_ == "obl" and noun.i < verb.i
    whole = any(cases(t) & {"of", "in"} for t in children(verb, "nmod"))
    if fronted and one_of and not whole:  # "within the family of Cs, X is the branch that writes"
        for subject in subjects(verb):
            yield from each(subject, "called:belongs", verb, sentence, reading)
    best = children(verb, "cop") and is_superlative(verb)
    if best and prepositions & {"of", "among"} and noun.dep_ in {"obl", "nmod"}:
        for subject in subjects(verb):
            yield from each(subject, "called:belongs", verb, sentence, reading)
    told = set(belongings().get(verb.lemma_, ())) | (_WITHIN_KIND if named else set())
    placed = verb.lemma_ in belongings() and bool(prepositions & told)
    drawn = verb.lemma_ in frame("be.inside") and not prepositions.isdisjoint(told | _INSIDE)
    if noun.dep_ not in {"obl", "nmod"} or not (placed or drawn):
        return
    if any(t.pos_ == "ADJ" for t in children(verb, "xcomp", "advmod")):
        return  # "X falls short in many Cs"
    member = placed or named  # of what only sits inside, a class may be a part: "VAEs sit in Cs"
    if member:
        yield from misread(verb, "called:belongs", sentence)
    for subject in subjects(verb) or passive_subjects(verb):
        if member or (_is_field(subject, sentence) and len(conjuncts(noun)) == 1):
            yield from each(subject, "called:belongs", verb, sentence, reading)


def _is_field(subject: Token, sentence: Sentence) -> bool:
    """Whether a whole field is meant, which is a part of no model."""
    name = sentence.name_at.get(subject.i)
    return name is not None and not frame("be.fields").isdisjoint(name.ids)
