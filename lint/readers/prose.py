"""The text of one block while it is put together, and where each character of it comes from."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from ..document import Block, Mark
from .offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document import BlockKind, Cell, MarkKind

GAP = "\ufdd0"
"""Stands, while a block is built, for what is no prose: an image, a URL, a JSX tag.

A noncharacter of Unicode: no text holds it, and to Markdown it is neither space nor punctuation.
"""

_PLAIN = -1

_NO_PROSE = re.compile(
    GAP + r"+"
    # Tags of Hugo, Liquid and kramdown.
    r"|\{\{[<%][^{}]{0,500}[>%]\}\}|\{[%:][^{}]{0,500}\}"
    # URLs; CJK punctuation ends one because no space does there.
    r"|(?:\b[A-Za-z][A-Za-z0-9+.-]{1,15}://|\bwww\.)[^\s<>\uFDD0、。，；：！？（）「」『』《》]+"
)
_URL_TAIL = "?!.,:;*_~'\"’”"
_SPACES = re.compile(r"[ \t]{2,}")


class Drop(NamedTuple):
    """A stretch of prose to leave out, and whether a space takes its place."""

    start: int
    end: int
    space: bool


class Prose:
    """The text of a block while it is put together, and where each piece comes from.

    It is kept in runs, as ``Offsets`` has them: of characters that stand in the source one behind
    the other, or that all stand for the same range of it.
    """

    __slots__ = ("_at", "_end", "_length", "_marks", "_open", "_parts", "_source", "_tail")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._at: list[int] = []
        """For each run, the index in the text of its first character."""
        self._source: list[int] = []
        """For each run, the offset that it begins at."""
        self._end: list[int] = []
        """For each run, the offset that its range ends at; ``_PLAIN`` if it goes along."""
        self._tail = _PLAIN
        """Where in the source the next character would lengthen the last run."""
        self._marks: list[tuple[MarkKind, int, int]] = []
        self._open: dict[str, list[tuple[MarkKind, int]]] = {}

    def __bool__(self) -> bool:
        return bool(self._parts)

    def plain(self, text: str, start: int) -> None:
        """Add text that stands in the source, character by character, from ``start`` on."""
        if start != self._tail:
            self._at.append(self._length)
            self._source.append(start)
            self._end.append(_PLAIN)
        self._parts.append(text)
        self._length += len(text)
        self._tail = start + len(text)

    def fixed(self, text: str, start: int, end: int) -> None:
        """Add text each of whose characters stands for all of ``source[start:end]``."""
        if len(text) == 1 == end - start:
            self.plain(text, start)
            return
        self._at.append(self._length)
        self._source.append(start)
        self._end.append(end)
        self._parts.append(text)
        self._length += len(text)
        self._tail = _PLAIN

    def open_mark(self, name: str, kind: MarkKind) -> None:
        """Begin a mark here, under a name of the caller's choice."""
        self._open.setdefault(name, []).append((kind, self._length))

    def close_mark(self, name: str) -> None:
        """End the mark last opened under this name, if there is one."""
        opened = self._open.get(name)
        if opened:
            kind, start = opened.pop()
            if start < self._length:
                self._marks.append((kind, start, self._length))

    def close_marks(self) -> list[tuple[str, MarkKind]]:
        """End all marks that are open; returns their names and kinds, to go on with elsewhere."""
        going_on = [(name, kind) for name, opened in self._open.items() for kind, _ in opened]
        for name, _ in going_on:
            self.close_mark(name)
        return going_on

    def block(
        self,
        kind: BlockKind,
        depth: int = 0,
        quoted: bool = False,
        section: int | None = None,
        lead: int | None = None,
        cell: Cell | None = None,
    ) -> Block | None:
        """Make the block, without what is no prose and what white space a page wouldn't show.

        None if nothing remains. The arguments are the block's attributes of the same names.
        """
        text = "".join(self._parts)
        prose = self
        if GAP in text or "://" in text or "www." in text or "{" in text:
            prose, text = prose._without(text, list(_not_prose(text)))
        if "  " in text or "\t" in text or len(text.strip()) < len(text):
            prose, text = prose._without(text, list(_spare_spaces(text)))
        if not text:
            return None
        offsets, ends = prose._maps()
        marks = tuple([Mark(*mark) for mark in sorted(prose._marks, key=_outermost_first)])
        return Block(text, offsets, ends, kind, depth, quoted, section, lead, cell, marks)

    def _maps(self) -> tuple[Sequence[int], Sequence[int]]:
        length = self._length
        if len(self._at) == 1 and self._end[0] == _PLAIN:
            start = self._source[0]
            return range(start, start + length), range(start + 1, start + 1 + length)
        step = [1 if end == _PLAIN else 0 for end in self._end]
        ends = [
            source + 1 if end == _PLAIN else end
            for source, end in zip(self._source, self._end, strict=True)
        ]
        return Offsets(self._at, self._source, step, length), Offsets(self._at, ends, step, length)

    def _without(self, text: str, drops: list[Drop]) -> tuple[Prose, str]:
        """Copy the prose, leaving stretches out."""
        if not drops:
            return self, text
        kept = Prose()
        at, source, end = self._at, self._source, self._end
        last = len(at) - 1
        run = place = 0
        shifts: list[int] = []
        for start, stop, space in (*drops, Drop(len(text), len(text), False)):
            while place < start:
                while run < last and at[run + 1] <= place:
                    run += 1
                until = min(start, at[run + 1]) if run < last else start
                if end[run] == _PLAIN:
                    kept.plain(text[place:until], source[run] + place - at[run])
                else:
                    kept.fixed(text[place:until], source[run], end[run])
                place = until
            if space:
                kept.fixed(" ", self._span(start)[0], self._span(stop - 1)[1])
            place = stop
            shifts.append(stop - kept._length)
        starts = [drop.start for drop in drops]

        def moved(index: int) -> int:
            before = bisect_right(starts, index) - 1
            if before < 0:
                return index
            return max(index, drops[before].end) - shifts[before]

        for kind, first, behind in self._marks:
            first, behind = moved(first), moved(behind)
            if first < behind:
                kept._marks.append((kind, first, behind))
        return kept, "".join(kept._parts)

    def _span(self, index: int) -> tuple[int, int]:
        run = bisect_right(self._at, index) - 1
        if self._end[run] != _PLAIN:
            return self._source[run], self._end[run]
        start = self._source[run] + index - self._at[run]
        return start, start + 1


def _outermost_first(mark: tuple[MarkKind, int, int]) -> tuple[int, int]:
    return mark[1], -mark[2]


def _not_prose(text: str) -> Iterator[Drop]:
    """Find gaps, URLs and tags of templates; a space replaces them where two words would join."""
    for match in _NO_PROSE.finditer(text):
        start, end = match.span()
        if text[start] not in (GAP, "{"):
            url = match[0].rstrip(_URL_TAIL)
            # As GitHub does: a closing bracket that the URL didn't open belongs to the sentence.
            surplus = url.count(")") - url.count("(")
            while surplus > 0 and url.endswith(")"):
                url = url[:-1].rstrip(_URL_TAIL)
                surplus -= 1
            end = start + len(url)
        joins = start > 0 and text[start - 1].isalnum() and text[end : end + 1].isalnum()
        yield Drop(start, end, joins)


def _spare_spaces(text: str) -> Iterator[Drop]:
    """Find white space that a page wouldn't show: at the edges, and all but one between words."""
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    if first:
        yield Drop(0, first, False)
    if first < last:
        for match in _SPACES.finditer(text, first, last):
            yield Drop(match.start() + 1, match.end(), False)
        if last < len(text):
            yield Drop(last, len(text), False)
