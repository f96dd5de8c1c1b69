"""What stands behind a sentence tells how it is done: "X draws logos" before "Output: SVG"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ..lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from .context import Context

_BLOCKS = 3
"""So many blocks behind a sentence tell of what it is on."""
_REACH = 800
"""... if they aren't longer than this, in characters ..."""
_NEAR = 300
"""... or, of what stands behind a sentence that is no title, so many of them."""
_TIE = 20
"""So many characters before a name tell of its part."""


class Piece(NamedTuple):
    """A stretch of text, and the names in it."""

    text: str
    names: list[Name]


def beneath(sentence: Sentence, context: Context) -> Iterator[Piece]:
    """The first blocks beneath the title that a sentence is."""
    if sentence.block.kind != "heading":
        return
    first = sentence.index + 1
    for index, block in enumerate(context.document.blocks[first : first + _BLOCKS], first):
        if block.kind == "heading" or block.section != sentence.index:
            return
        if len(block.text) <= _REACH:
            yield Piece(block.text, context.named_in(index))


def behind(sentence: Sentence, context: Context) -> Iterator[Piece]:
    """What follows a sentence of prose: the rest of its paragraph, and the next one.

    Of an item or a cell, which are not on what stands in the next one, only its own rest.
    """
    block = sentence.block
    if block.kind not in {"paragraph", "item", "cell"}:
        return
    end = sentence.stop + _NEAR
    names = context.named_in(sentence.index)
    rest = [n for n in _between(names, sentence.stop, end) if _is_tied(block.text, n)]
    yield Piece(block.text[sentence.stop : end], rest)
    if block.kind == "item" and block.text.rstrip().endswith(","):
        yield from _next_line(sentence, context)
    if block.kind != "paragraph" or block.cell is not None:
        return
    left, first = _NEAR - len(block.text) + sentence.stop, sentence.index + 1
    for index, other in enumerate(context.document.blocks[first : first + 1], first):
        if left <= 0 or other.kind == "heading" or other.section != block.section:
            return
        names = _between(context.named_in(index), 0, left)
        yield Piece(other.text[:left], [n for n in names if _is_tied(other.text, n)])


def _next_line(sentence: Sentence, context: Context) -> Iterator[Piece]:
    """The item that goes on with one: "* calls X to draw it," above "* and sends it to Y"."""
    block, first = sentence.block, sentence.index + 1
    for index, other in enumerate(context.document.blocks[first : first + 1], first):
        if other.kind == "item" and other.depth == block.depth and other.text[:1].islower():
            yield Piece(other.text[:_NEAR], context.named_in(index))


def _is_tied(text: str, name: Name) -> bool:
    """Whether words before a name say that it does what was told: "we use X", "Images: X"."""
    before = text[max(0, name.start - _TIE) : name.start].rstrip(" *_`")
    last = before.rpartition(" ")[2].lower()
    return before.endswith(":") or last in words("nouns.tying", "nouns.leading")


def _between(names: list[Name], start: int, end: int) -> list[Name]:
    """The names that begin in a stretch of a block."""
    first, last = (bisect_left(names, at, key=lambda name: name.start) for at in (start, end))
    return names[first:last]
