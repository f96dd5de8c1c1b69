"""Plain text, and the builder of prose that every reader shares."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from ..document import Block, Directive, Document, Mark
from ..suppressions import parse_directive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import BlockKind, MarkKind

GAP = "\ufdd0"
"""Stands, while a block is built, for what is no prose: an image, a URL, a JSX tag.

A noncharacter of Unicode: no text holds it, and to Markdown it is neither space nor punctuation.
"""

_PLAIN = -1

# CJK punctuation ends a URL because no space does there.
_NO_PROSE = re.compile(
    GAP
    + r"+|(?:\b[A-Za-z][A-Za-z0-9+.-]{1,15}://|\bwww\.)[^\s<>\uFDD0、。，；：！？（）「」『』《》]+"
)
_URL_TAIL = "?!.,:;*_~'\"’”"
_SPACES = re.compile(r"[ \t]{2,}")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_BULLET = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,9}[.)])[ \t]+(?=\S)")
_COMMENT = re.compile(r"[ \t]*(<!--(.*?)-->)[ \t]*\Z")


class Offsets(Sequence[int]):
    """A source offset for each character of a block, kept as runs instead of one by one.

    Run ``k`` holds the characters from ``at[k]`` on: ``base[k]`` is the offset of its first, and
    ``step[k]`` is 1 where the source goes along character by character, 0 where all of the run
    stands for one thing in the source.
    """

    __slots__ = ("_at", "_base", "_length", "_step")

    def __init__(
        self, at: Sequence[int], base: Sequence[int], step: Sequence[int], length: int
    ) -> None:
        self._at = at
        self._base = base
        self._step = step
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return list(self)[index]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        run = bisect_right(self._at, index) - 1
        return self._base[run] + self._step[run] * (index - self._at[run])

    def __iter__(self) -> Iterator[int]:
        at = self._at
        for run, start in enumerate(at):
            stop = at[run + 1] if run + 1 < len(at) else self._length
            base, step = self._base[run], self._step[run]
            for index in range(stop - start):
                yield base + step * index

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Offsets({list(self)!r})"


class Drop(NamedTuple):
    """A stretch of prose to leave out, and whether a space takes its place."""

    start: int
    end: int
    space: bool


class Prose:
    """The text of a block while it is put together, and where each piece comes from."""

    __slots__ = ("at", "end", "length", "marks", "open", "parts", "source", "tail")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.at: list[int] = []
        self.source: list[int] = []
        self.end: list[int] = []
        self.length = 0
        self.tail = _PLAIN
        """Where in the source the next character would lengthen the last run."""
        self.marks: list[tuple[MarkKind, int, int]] = []
        self.open: dict[str, list[int]] = {}

    def plain(self, text: str, start: int) -> None:
        """Add text that stands in the source, character by character, from ``start`` on."""
        if start != self.tail:
            self.at.append(self.length)
            self.source.append(start)
            self.end.append(_PLAIN)
        self.parts.append(text)
        self.length += len(text)
        self.tail = start + len(text)

    def fixed(self, text: str, start: int, end: int) -> None:
        """Add text each of whose characters stands for all of ``source[start:end]``."""
        if len(text) == 1 == end - start:
            self.plain(text, start)
            return
        self.at.append(self.length)
        self.source.append(start)
        self.end.append(end)
        self.parts.append(text)
        self.length += len(text)
        self.tail = _PLAIN

    def begin(self, name: str) -> None:
        """Open a mark under a name of the caller's choice."""
        self.open.setdefault(name, []).append(self.length)

    def finish_mark(self, name: str, kind: MarkKind) -> None:
        """Close the mark last opened under this name, if there is one."""
        starts = self.open.get(name)
        if starts:
            start = starts.pop()
            if start < self.length:
                self.marks.append((kind, start, self.length))

    def block(
        self,
        kind: BlockKind,
        depth: int = 0,
        quoted: bool = False,
        section: int | None = None,
        lead: int | None = None,
    ) -> Block | None:
        """Make the block; None if nothing in it is prose."""
        text = "".join(self.parts)
        prose = self
        if GAP in text or "://" in text or "www." in text:
            prose, text = prose._without(text, list(_not_prose(text)))
        if "  " in text or "\t" in text or text[:1] == " " or text[-1:] == " ":
            prose, text = prose._without(text, list(_spare_spaces(text)))
        if not text or text.isspace():
            return None
        offsets, ends = prose._maps()
        marks = tuple([Mark(*mark) for mark in sorted(prose.marks, key=_position)])
        return Block(text, offsets, ends, kind, depth, quoted, section, lead, None, marks)

    def _maps(self) -> tuple[Sequence[int], Sequence[int]]:
        length = self.length
        if len(self.at) == 1 and self.end[0] == _PLAIN:
            start = self.source[0]
            return range(start, start + length), range(start + 1, start + 1 + length)
        step = [1 if end == _PLAIN else 0 for end in self.end]
        ends = [
            source + 1 if end == _PLAIN else end
            for source, end in zip(self.source, self.end, strict=True)
        ]
        return Offsets(self.at, self.source, step, length), Offsets(self.at, ends, step, length)

    def _without(self, text: str, drops: list[Drop]) -> tuple[Prose, str]:
        """Copy the prose, leaving stretches out."""
        if not drops:
            return self, text
        kept = Prose()
        at, source, end = self.at, self.source, self.end
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
            shifts.append(stop - kept.length)
        starts = [drop.start for drop in drops]

        def moved(index: int) -> int:
            before = bisect_right(starts, index) - 1
            if before < 0:
                return index
            return max(index, drops[before].end) - shifts[before]

        for kind, first, behind in self.marks:
            first, behind = moved(first), moved(behind)
            if first < behind:
                kept.marks.append((kind, first, behind))
        return kept, "".join(kept.parts)

    def _span(self, index: int) -> tuple[int, int]:
        run = bisect_right(self.at, index) - 1
        if self.end[run] != _PLAIN:
            return self.source[run], self.end[run]
        start = self.source[run] + index - self.at[run]
        return start, start + 1


def _position(mark: tuple[MarkKind, int, int]) -> tuple[int, int]:
    return mark[1], -mark[2]


def _not_prose(text: str) -> Iterator[Drop]:
    """Find gaps and bare URLs; a space takes their place where two words would join."""
    for match in _NO_PROSE.finditer(text):
        start, end = match.span()
        if text[start] != GAP:
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


def read(path: str, source: str) -> Document:
    """Read plain text: blank lines part paragraphs, and a line with a bullet begins an item."""
    blocks: list[Block] = []
    directives: list[Directive] = []
    prose = Prose()
    lists: list[tuple[int, int | None]] = []
    """The open lists: the indentation of their bullets, and the block that introduces them."""
    previous: int | None = None

    def flush() -> None:
        nonlocal prose, previous
        if not prose.parts:
            return
        if lists:
            block = prose.block("item", len(lists), lead=lists[-1][1])
        else:
            block = prose.block("paragraph")
        prose = Prose()
        if block is not None:
            previous = len(blocks)
            blocks.append(block)

    at = 1 if source.startswith("\ufeff") else 0
    after_blank = False
    while at < len(source):
        match = _LINE.match(source, at)
        assert match is not None
        line, newline = match[1], match.end(1)
        if not line or line.isspace():
            flush()
            after_blank = True
        elif (comment := _comment(line, at)) is not None:
            flush()
            directives.append(comment)
        else:
            bullet = _BULLET.match(line)
            start = len(line) - len(line.lstrip())
            if bullet:
                flush()
                indent = len(bullet[1].expandtabs(4))
                while lists and lists[-1][0] > indent:
                    lists.pop()
                if not lists or lists[-1][0] < indent:
                    lists.append((indent, previous))
                start = bullet.end()
            elif lists and after_blank and start <= lists[0][0]:
                lists.clear()
            prose.plain(line[start:], at + start)
            prose.fixed(" ", newline, match.end())
            after_blank = False
        at = match.end()
    flush()
    return Document(path, source, tuple(blocks), tuple(directives), "text")


def _comment(line: str, at: int) -> Directive | None:
    if "buzzlint-" not in line:
        return None
    match = _COMMENT.match(line)
    if match is None:
        return None
    return parse_directive(match[2], at + match.start(1), at + match.end(1))
