"""Who is taken for one of a class though the clause denies, asks or supposes: "not the only C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ...claims import Stance
    from ..trees.tree import Token

_ASKED = frozenset(
    {"compared:another", "compared:other-than", "compared:no-other", "compared:such"}
)
"""Patterns that take it for granted, whatever is asked: "is there a C other than X?"."""


def stance_of(said: Stance, pattern: str, at: Token) -> Stance:
    """The stance to a membership, which some constructions affirm whatever is said around them."""
    if said == "questioned" and pattern in _ASKED:
        return "asserted"
    if said == "negated" and pattern == "copula" and _is_one_of_several(at):
        return "asserted"
    if said == "negated" and pattern == "list:such-as" and _is_done_without(at):
        return "asserted"
    return said


def _is_done_without(class_: Token) -> bool:
    """Whether it is only denied that one uses any: "it uses no Cs like X", "code (no Cs ...)".

    "There are no Cs like X" may say that X is none.
    """
    no = any(t.lower_ == "no" for t in children(class_, "det")) and "Number=Plur" in class_.morph
    uses = class_.head.lemma_ in words("access.employing")
    bracketed = class_.dep_ == "appos" and "(" in {t.text for t in children(class_, "punct")}
    return no and ((uses and class_.dep_ in {"obj", "nsubj:pass"}) or bracketed)


def _is_one_of_several(noun: Token) -> bool:
    """Whether it is only denied that there is no other one: "X isn't the only C"."""
    only = any(t.lower_ in words("stance.only") for t in children(noun, "amod", "advmod"))
    definite = any(t.lower_ in words("access.definite") for t in children(noun, "det", "nmod:poss"))
    denied = any(t.lower_ in words("stance.negators") for t in noun.children)
    return only and definite and denied
