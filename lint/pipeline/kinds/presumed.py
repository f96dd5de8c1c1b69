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
_OWN = frozenset({"your", "our", "my", "the"})


def stance_of(said: Stance, pattern: str, at: Token) -> Stance:
    """The stance to a membership, which some constructions affirm whatever is said around them."""
    if said == "questioned" and pattern in _ASKED:
        return "asserted"
    if said == "negated" and pattern == "copula" and _is_one_of_several(at):
        return "asserted"
    if said == "hypothetical" and pattern == "copula:inverse" and _is_which(at):
        return "asserted"
    return said


def _is_one_of_several(noun: Token) -> bool:
    """Whether it is only denied that there is no other one: "X isn't the only C"."""
    only = any(t.lower_ in words("stance.only") for t in children(noun, "amod", "advmod"))
    definite = any(t.lower_ in words("access.definite") for t in children(noun, "det", "nmod:poss"))
    denied = any(t.lower_ in words("stance.negators") for t in noun.children)
    return only and definite and denied


def _is_which(name: Token) -> bool:
    """Whether a condition is which one somebody has: "if your C is X, you need an account"."""
    marks = [t for t in children(name, "mark", "advmod") if t.i < name.i]
    classes = children(name, "nsubj")
    if [t.lower_ for t in marks] not in (["if"], ["when"]) or len(classes) != 1:
        return False
    owned = {t.lower_ for t in children(classes[0], "det", "nmod:poss")} & _OWN
    certain = not any(t.lower_ in {"were", "would"} for t in name.children)
    return bool(owned) and certain and not children(classes[0], "amod")
