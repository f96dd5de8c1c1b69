"""What introduces the examples of a class: "such as", "whether X or Y", "from X to Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.lists import introducer

if TYPE_CHECKING:
    from ..trees.tree import Token, Tree

_UP_TO = frozenset({"to", "through", "till", "until"})
_ADVENT = 4
"""Words of "with the advent of"."""
_RANGE = 12
"""So many words behind "from" the other end of a range may stand."""


def introduced(token: Token, at: int, apart: bool) -> int:
    """Index behind what introduces examples at ``at``: "such as", "as" after "such Cs"."""
    doc = token.doc
    if at < len(doc) and doc[at].lower_ == "as" and token.i and doc[token.i - 1].lower_ == "such":
        return at + 1
    if apart and doc.text(at).lower() == "whether" and doc.text(at + 2).lower() == "or":
        return at + 1  # "Cs, whether X or Y"
    if at < len(doc) and doc[at].lower_ == "from" and apart and _reaches(at, doc):
        return at + 1  # "Cs, from X to Y", not "Cs — from X, our registry"
    return _behind_advent(introducer(doc, at), at, doc)


def _behind_advent(end: int, at: int, doc: Tree) -> int:
    """Index behind "with the advent of", if words that introduce examples end before it."""
    said = [t.lower_ for t in doc[end : end + _ADVENT]]
    if end > at and len(said) == _ADVENT and said[2] in words("lists.advents"):
        return end + _ADVENT if (said[:2], said[3]) == (["with", "the"], "of") else end
    return end


def _reaches(at: int, doc: Tree) -> bool:
    """Whether "from" at ``at`` begins a range: "from X and Y up to Z"."""
    return any(token.lower_ in _UP_TO for token in doc[at + 1 : at + _RANGE])
