"""What may part a class from its examples: "LLM of choice: X", "LLMs that we looked at: X, Y"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.syntax import RELATIVE_PRONOUNS

if TYPE_CHECKING:
    from ..trees.tree import Tree

_ANYONE = frozenset({"we", "you", "they", "i"})
_LABEL = 4
"""So many words may stand between a class and its colon."""
_CLAUSE = 9
"""... or so many of a clause: "that we have looked at so far"."""


def labelled(doc: Tree, at: int) -> int:
    """Index of the colon behind a class and words that make it a label: "LLM of choice: X"."""
    for width in range(1, _CLAUSE + 1):
        if doc.text(at + width) in {":", "="}:
            said = _said(doc, at, width)
            label = width <= _LABEL and said in words("lists.labels")
            return at + width if label or _looked_at().fullmatch(said) else at
    return at


def _said(doc: Tree, at: int, width: int) -> str:
    return " ".join(token.lower_ for token in doc[at : at + width])


@cache
def _looked_at() -> re.Pattern[str]:
    """Behind a class: "we looked at", "that I have tried so far"."""
    verbs, particles, before, until = (
        alternation(words(f"lists.{name}"))
        for name in ("looking", "looking_particles", "looking_before", "looking_until")
    )
    return re.compile(
        rf"(?:(?:that|which) )?(?:{alternation(_ANYONE)}) (?:(?:{before}) )*(?:{verbs})"
        rf"(?: (?:{particles}))?(?: (?:{until}))?"
    )


def behind_whereabouts(doc: Tree, at: int) -> int:
    """Index behind "on the market", "of your choice", if a bracket follows."""
    for width in range(1, _LABEL + 1):
        said = _said(doc, at, width)
        if doc.text(at + width) == "(" and (
            said in words("comparison.around")
            or (said.startswith("of ") and said in words("lists.labels"))
        ):
            return at + width
    return at


def behind_users(doc: Tree, at: int) -> int:
    """Index behind who uses a class, if its examples follow: "the Cs that we support (X, Y)"."""
    who = at + (doc.text(at).lower() in RELATIVE_PRONOUNS)
    uses = doc[who + 1 : who + 2]
    follows = doc.text(who + 2) in {"(", ":"}
    if doc.text(who).lower() in _ANYONE and follows and all(t.pos_ == "VERB" for t in uses):
        return who + 2
    for width in range(2, _CLAUSE + 1):  # "the Cs that we have looked at (X, Y)"
        if doc.text(at + width) == "(" and _looked_at().fullmatch(_said(doc, at, width)):
            return at + width
    return at
