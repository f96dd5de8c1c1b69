"""What a predicate is on, by number and determiner, where a tree joins what isn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..trees.syntax import children, coordination

if TYPE_CHECKING:
    from ..trees.tree import Token

_SINGULAR = frozenset({"is", "was"})
_DEMONSTRATIVES = frozenset({"this", "these"})


def agrees(subject: Token, said: Token) -> bool:
    """Whether a verb is on a subject, and not on the last of a row alone: "X, Y, Z is open".

    Of several things one says "are".
    """
    row = coordination(subject)
    verb = next((t for t in children(said, "cop") if t.lower_ in _SINGULAR), None)
    if verb is None or len(row) == 1:
        return True
    return subject is max((t for t in row if t.i < verb.i), key=lambda t: t.i, default=subject)


def opens_clause(noun: Token) -> bool:
    """Whether a noun behind a comma begins a clause: "Out a day before X, this open model is"."""
    return any(d.lower_ in _DEMONSTRATIVES for d in children(noun, "det"))
