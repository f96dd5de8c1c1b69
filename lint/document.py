"""What a reader hands on: blocks of prose, and where each character stands in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from .codes import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

BlockKind = Literal["heading", "paragraph", "item", "cell", "alt", "term", "definition"]
MarkKind = Literal["code", "strong", "emphasis", "strike", "link", "html"]

_LINE_ENDING = re.compile(r"\r\n?|\n")
_DIRECTIVE = re.compile(rf"\s*{MARK}([A-Za-z][\w-]*)([^:]*)(?::(.*))?\Z", re.DOTALL)
_UNTIL = re.compile(r"\buntil\b(.*)", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a block's text that the source sets apart; offsets are into ``Block.text``."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: its table in the document, and its row and column, all from 0.

    Row 0 is the header.
    """

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of prose that a sentence never crosses.

    ``text`` is what a person reads: markup gone, entities and escapes decoded, soft line breaks
    as single spaces. ``offsets[i]`` is the 0-based character offset in the source of the
    character that ``text[i]`` comes from; ``ends[i]`` is the offset just behind it (they differ by
    more than one for an entity or an escape).
    """

    text: str
    offsets: Sequence[int]
    ends: Sequence[int]
    kind: BlockKind = "paragraph"
    depth: int = 0
    """Heading level (1-6), or how deep an item is nested (1 for the outermost list)."""
    quoted: bool = False
    """Inside a block quote."""
    section: int | None = None
    """Index, in ``Document.blocks``, of the heading that this block stands under."""
    lead: int | None = None
    """For an item: index of the block that introduces its list (the paragraph, heading or parent
    item before it)."""
    cell: Cell | None = None
    marks: tuple[Mark, ...] = ()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Map ``text[start:end]`` (not empty) to offsets in the source, end exclusive."""
        return self.offsets[start], self.ends[end - 1]


@dataclass(frozen=True, slots=True)
class Directive:
    """A suppression comment: ``buzzlint-disable-next-line BL201: reason`` and its relatives."""

    action: str
    """One of ``suppressions.ACTIONS``; any other word, as written, is a misspelt one."""
    codes: tuple[str, ...]
    """Codes, prefixes or rule names as written; empty means all rules."""
    reason: str
    start: int
    end: int
    until: str | None = None
    """The day, or the month, until which it holds, as written behind "until"."""


def parse_directive(comment: str, start: int, end: int) -> Directive | None:
    """Read what stands between a comment's marks; None unless it is addressed to the linter.

    ``start`` and ``end`` are the offsets in the source of the whole comment. A misspelt action
    ("disable-line") is kept as it is written, so that it can be reported.
    """
    match = _DIRECTIVE.match(comment)
    if match is None:
        return None
    words, until = match[2], _UNTIL.search(match[2])
    if until:
        words = words[: until.start()]
    return Directive(
        match[1],
        tuple(words.replace(",", " ").split()),
        " ".join((match[3] or "").split()),
        start,
        end,
        " ".join(until[1].split()) if until else None,
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the source that people count: a cell, a page, a paragraph, a slide."""

    start: int
    """The offset that it begins at; it ends where the next part begins."""
    label: str
    """What it is called: "cell 3"."""
    lines: Sequence[int] = ()
    """The offsets that its lines begin at; empty where nobody counts lines."""

    def place(self, offset: int) -> str:
        """Say where in it an offset of the source is: "cell 3, line 2"."""
        if not self.lines:
            return self.label
        return f"{self.label}, line {max(1, bisect_right(self.lines, offset))}"


@dataclass(frozen=True)
class Document:
    """A source file, decoded, and the prose in it.

    Where a file is no text (Word, PDF), ``source`` is the text that was taken out of it: offsets,
    lines and columns count in that, and ``parts`` tell where people find it.
    """

    path: str
    source: str
    blocks: tuple[Block, ...] = ()
    directives: tuple[Directive, ...] = ()
    format: str = "markdown"
    note: str = field(default="", compare=False)
    parts: tuple[Part, ...] = ()
    """What the format counts, in the order of the source; empty where that is lines."""
    extracted: bool = False
    """Whether ``source`` was taken out of a file that is no text, so that nothing can be fixed."""

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets of the first character of each line; LF, CR and CRLF end a line."""
        return [0, *[ending.end() for ending in _LINE_ENDING.finditer(self.source)]]

    def position(self, offset: int) -> tuple[int, int]:
        """Turn a 0-based character offset into a 1-based line and column (in characters)."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def place(self, offset: int) -> str:
        """Say where an offset is in the terms of the format: "cell 3, line 2", "page 7".

        Empty where the format has none but lines, or nothing that it counts has begun.
        """
        index = bisect_right(self.parts, offset, key=lambda part: part.start) - 1
        return self.parts[index].place(offset) if index >= 0 else ""

    def row(self, offset: int) -> int:
        """Return a number for the line that an offset is on, as people who write it see lines.

        That is a line of the source, or of one of the ``parts`` where these have lines.
        """
        return bisect_right(self._rows, offset)

    @cached_property
    def _rows(self) -> list[int]:
        rows = sorted(start for part in self.parts for start in part.lines)
        return rows or self.line_starts

    @cached_property
    def _on_line(self) -> dict[int, list[Block]]:
        """The blocks that have a part of each line, in their order."""
        found: dict[int, list[Block]] = {}
        for block in self.blocks:
            if block.offsets:
                first, last = self.position(block.offsets[0]), self.position(block.ends[-1] - 1)
                for line in range(first[0], last[0] + 1):
                    found.setdefault(line, []).append(block)
        return found

    def block_at(self, offset: int) -> Block | None:
        """Return the block that a 0-based character offset of the source is prose of."""
        for block in self._on_line.get(self.position(offset)[0], ()):
            index = bisect_right(block.offsets, offset) - 1
            if index >= 0 and offset < block.ends[index]:
                return block
        return None

    def line(self, number: int) -> str:
        """Return a line's text (1-based), without its line ending."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.source)
        return self.source[starts[number - 1] : end].rstrip("\r\n")
