"""Whose part a part is: "X consists of LSTM layers", "X's generator and the discriminator"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 4
"""So many heads above a part its twin may be: "a generator that writes it and a discriminator"."""
_MATERIAL = frozenset({"of", "from"})


def consisting_of(part: Token) -> list[Token]:
    """X in "X consists of LSTM layers", "X is made up of a stack of LSTM layers"."""
    whole = before_twin(part)
    while (
        whole.dep_ == "nmod"
        and cases(whole) == {"of"}
        and whole.head.lower_ in frame("base.stacks")
    ):
        whole = whole.head  # "a stack of layers"
    if children(whole, "cop"):
        return subjects(whole) if whole is not part else []  # "X is a stack of layers"
    verb = whole.head
    made = whole.dep_ in {"obl", "nmod"} and verb.lemma_ in frame("base.composed")
    return [*subjects(verb), *passive_subjects(verb)] if made and cases(whole) & _MATERIAL else []


def assembled_of(part: Token, sentence: Sentence) -> list[Token]:
    """X in "M built X out of LSTM layers", of what its makers did."""
    whole = before_twin(part)
    verb = whole.head
    made = whole.dep_ in {"obl", "nmod"} and verb.lemma_ in frame("base.composed")
    if not made or is_passive(verb) or not cases(whole) & _MATERIAL:
        return []
    named = [sentence.name_at.get(t.i) for t in subjects(verb)]
    return objects(verb) if any(n is not None and n.kind == "maker" for n in named) else []


def before_twin(part: Token) -> Token:
    """What a part is told of with: the generator in "a generator, which writes, and its judge".

    Also the two in "two networks: a generator and a discriminator"; else the part itself.
    """
    first = part
    if part.dep_ == "conj":
        over = (head for head, _ in zip(part.governors(), range(_REACH), strict=False))
        first = next((head for head in over if _is_twin(head)), part)
    whole = first.head
    counted = first.dep_ in {"appos", "conj"} and bool(children(whole, "nummod"))
    return whole if counted and whole.i < first.i else first


def _is_twin(part: Token) -> bool:
    return part.lower_ in frame("base.twins")


def beside_twin(part: Token, sentence: Sentence) -> list[Token]:
    """X in "the generator of X makes it and the discriminator rates it", where X alone is named."""
    if not any(t.lower_ == "the" for t in children(part, "det")) or len(sentence.names) != 1:
        return []
    twins = (t for t in part.doc if _is_twin(t) and t.i != part.i)
    return [
        owner
        for twin in twins
        for owner in children(twin, "nmod:poss", "nmod")
        if owner.dep_ == "nmod:poss" or cases(owner) <= frame("means.places") | {"of"}
    ]


def is_inside(verb: Token, part: Token) -> bool:
    """Whether what a system has is at the heart of it: "X has a C under the hood"."""
    within = [t for host in (verb, part) for t in children(host, "obl", "nmod", "advmod")]
    return any(
        t.i > part.i
        and (
            t.lower_ in frame("base.within")
            or (t.lower_ in frame("base.nouns") and cases(t) & {"at", "under", "in", "as"})
        )
        for t in within
    )


def related(noun: Token) -> list[Token]:
    """X in "X, whose discriminator is small, ..."."""
    if not any(t.lower_ == "whose" for t in children(noun, "nmod:poss")):
        return []
    return [t.head for t in (noun, noun.head) if t.dep_ == "acl:relcl"]
