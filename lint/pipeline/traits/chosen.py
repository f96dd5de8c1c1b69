"""Whether a maker only chose a system or offers it: "M's default model", "M's hosted LLM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame

if TYPE_CHECKING:
    from ..trees.tree import Token

_TOPS = frozenset({"most", "best"})
_ROOM = 3
"""So many words before a noun may tell of it, where its maker stands behind."""


def is_chosen(maker: Token, noun: Token) -> bool:
    """Whether a word between a maker and a noun tells what M does with it: "M's default model".

    A tree may take such a word for an adjective or for a part of the noun; where it stands is sure.
    Before the noun, that is, or behind "of": "the default model of M".
    """
    first = maker.i if maker.i < noun.i else noun.i - _ROOM
    before = noun.doc[max(first, 0) : noun.i]
    return any(
        word.lower_ in frame("origin.chosen")
        or (word.lower_ in frame("origin.most_chosen") and _is_topped(word))
        for word in before
    )


def _is_topped(word: Token) -> bool:
    """Whether a superlative stands before a word: "most used", "best-selling"."""
    before = word.doc[max(0, word.i - _ROOM) : word.i]
    return any(t.lower_ in _TOPS for t in before)
