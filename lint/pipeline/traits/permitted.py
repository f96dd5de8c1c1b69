"""What everybody may do with weights, or somebody plans: "its weights may be downloaded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import children, subjects

if TYPE_CHECKING:
    from ..trees.tree import Token


def is_permitted(verb: Token) -> bool:
    """Whether "may" says what everybody is free to do: "its weights may be downloaded"."""
    may = any(t.lower_ == "may" for t in children(verb, "aux"))
    return may and verb.lemma_ in words("access.permitted")


def is_free_to_all(verb: Token) -> bool:
    """Whether everybody is said to be free to do it: "anyone may download the X weights"."""
    whoever = any(t.lower_ in words("access.students") for t in subjects(verb))
    return whoever and (is_permitted(verb) or verb.lemma_ in words("access.lying"))


def is_to_be_done(verb: Token) -> bool:
    """Whether somebody plans what only public weights allow: "we'll download the X weights"."""
    return any(t.lower_ in words("stance.future") for t in children(verb, "aux"))
