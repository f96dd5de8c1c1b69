"""Documents of pieces that are read one by one: the cells of a notebook, a module's docstrings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import Block, Directive, Document

_LINE_ENDING = re.compile(r"\r\n?|\n")


class Piece:
    """A text that stands in the source in some other spelling, and where each character does."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.starts: list[int] = []
        """For each character, the offset in the source that it begins at."""
        self.ends: list[int] = []
        """For each character, the offset behind it."""

    @property
    def text(self) -> str:
        """The text."""
        return "".join(self._parts)

    def plain(self, text: str, start: int) -> None:
        """Add text that stands in the source, character by character, from ``start`` on."""
        self._parts.append(text)
        self.starts += range(start, start + len(text))
        self.ends += range(start + 1, start + 1 + len(text))

    def fixed(self, text: str, start: int, end: int) -> None:
        """Add text each of whose characters stands for all of ``source[start:end]``."""
        self._parts.append(text)
        self.starts += [start] * len(text)
        self.ends += [end] * len(text)

    def lines(self) -> list[int]:
        """Return the offsets in the source that the lines of the text begin at."""
        begins = [0, *(ending.end() for ending in _LINE_ENDING.finditer(self.text))]
        return [self.starts[at] for at in begins if at < len(self.starts)]


class Joined:
    """The blocks of all pieces, as those of one document."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.directives: list[Directive] = []
        self._headings: list[tuple[int, int]] = []
        """The headings above what comes next: level and index."""
        self._tables = 0

    def add(self, document: Document, piece: Piece, *, apart: bool = False) -> None:
        """Add what was read of a piece. Headings reach over later pieces unless it is ``apart``."""
        if apart:
            self._headings = []
        base, tables = len(self.blocks), self._tables
        for block in document.blocks:
            section = self._section(block, base)
            if block.kind == "heading" and not block.quoted:
                while self._headings and self._headings[-1][0] >= block.depth:
                    self._headings.pop()
                self._headings.append((block.depth, len(self.blocks)))
            cell = block.cell
            if cell is not None:
                cell = replace(cell, table=tables + cell.table)
                self._tables = max(self._tables, cell.table + 1)
            self.blocks.append(
                replace(
                    block,
                    offsets=_mapped(piece.starts, block.offsets),
                    ends=_mapped(piece.ends, [end - 1 for end in block.ends]),
                    section=section,
                    lead=None if block.lead is None else base + block.lead,
                    cell=cell,
                )
            )
        for item in document.directives:
            start, end = piece.starts[item.start], piece.ends[item.end - 1]
            self.directives.append(replace(item, start=start, end=end))

    def _section(self, block: Block, base: int) -> int | None:
        if block.section is not None:
            return base + block.section
        over = (
            index
            for level, index in reversed(self._headings)
            if index < base and (block.kind != "heading" or level < block.depth)
        )
        return next(over, None)


def _mapped(to: Sequence[int], offsets: Sequence[int]) -> list[int]:
    return [to[offset] for offset in offsets]
