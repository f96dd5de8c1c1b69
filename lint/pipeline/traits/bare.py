"""Weights that nobody is told to own, of the one system that a sentence is on.

"X is good, but the weights are secret", "a drawback of X: M keeps the weights to itself".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.occasions import limits
from ..trees.syntax import children, is_passive, passive_subjects, subjects
from .hosting import Statement, owners
from .openness import WITHHELD, is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FEW = 8
"""So many names of a sentence are looked at for the one whose weights are meant."""
_CAN = frozenset({"can", "could", "ca"})
_CLAUSES = frozenset({"conj", "parataxis", "acl:relcl", "advcl", "appos"})


def bare_owner(weights: Token, sentence: Sentence) -> list[Name]:
    """X for "the weights" in "X is closed, and the weights ...", "a drawback of X: the weights"."""
    names = [n for n in sentence.names[:_FEW] if n.kind == "system"]
    definite = any(t.lower_ == "the" for t in children(weights, "det"))
    at = sentence.token_of(names[0]) if len(names) == 1 else None
    if at is None or not definite or children(weights, "nmod", "nmod:poss", "compound", "amod"):
        return []
    if at.i > weights.i or is_opaque(sentence, at.i):
        return []
    if any(_is_other_model(t) for t in weights.doc[: weights.i] if t.i not in sentence.name_at):
        return []
    clause = weights.head
    over = clause.head if clause.dep_ in _CLAUSES else clause
    told = at in (*subjects(over), *passive_subjects(over)) and over is not clause
    return names if told or _is_what_label_is_on(at, clause, sentence) else []


def _is_other_model(noun: Token) -> bool:
    """Whether a noun is a model that the weights may be of: "X beats our model; the weights"."""
    kinds = words("access.kinds", "access.models") - words("access.apis")
    return noun.lower_ in kinds and not children(noun, "cop")


def _is_what_label_is_on(at: Token, clause: Token, sentence: Sentence) -> bool:
    """Whether a label before a colon is on a system: "a drawback of X: ...", "X: ..."."""
    label = clause.doc[: after_name(sentence, at.i)]
    acts = any("VerbForm=Fin" in t.morph for t in label)
    colon = clause.doc.text(len(label)) == ":"
    return colon and not acts and (at.i == 0 or at.dep_ == "nmod")


def out_of_reach(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the weights of X can't be had", "X is good; the weights can't be obtained"."""
    can = any(t.lower_ in _CAN for t in children(verb, "aux"))
    had = words("access.getting") | words("access.have")
    if verb.lemma_ not in had or not (can and is_passive(verb) and is_denied_here(verb)):
        return
    if limits(verb) or children(verb, "obj", "xcomp"):
        return  # "can't be had without a form"
    yield from _kept(verb, passive_subjects(verb), sentence, reading)


def none_public(thing: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "there are no public weights for X", "X has no downloadable weights"."""
    said = [t for t in children(thing, "amod") if t.lower_ in words("access.public")]
    none = any(t.lower_ == "no" for t in children(thing, "det"))
    verb = thing.head
    if thing.lower_ not in words("access.weights") or not (said and none):
        return
    if any(t.lower_ in words("access.so_far") for t in verb.children):
        return
    there = [t for t in children(verb, "expl") if t.lower_ == "there"]
    having = verb.lemma_ in words("access.have") and thing.dep_ == "obj"
    havers = [sentence.name_at.get(t.i) for t in subjects(verb)] if having else []
    names = list(owners([thing], sentence, reading)) if there else havers
    for name in names:
        if name is not None and name.kind == "system" and reading.is_model(name):
            yield Statement(name, "closed", sentence.phrase(said[0], thing), WITHHELD, verb)


def secret_there(said: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is good, but the weights are secret", "the weights aren't public"."""
    denied = is_denied_here(said)
    listed = words("access.granted") if denied else words("access.secret")
    if sentence.word(said) not in listed or limits(said):
        return
    bare = [t for t in subjects(said) if bare_owner(t, sentence)]
    yield from _kept(said, bare, sentence, reading)


def _kept(
    said: Token, things: Sequence[Token], sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    for thing in things:
        if thing.lower_ not in words("access.weights"):
            continue
        for name in list(owners([thing], sentence, reading)) or bare_owner(thing, sentence):
            if reading.is_model(name):
                yield Statement(name, "closed", sentence.phrase(said, said), WITHHELD, said)
