"""The blocks of a document that comes paragraph by paragraph, each with what it is.

Word processors and printed pages know no lists that hold items: an item says only how deep it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .outline import Outline
from .prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Block

BULLET = re.compile(r"\s*(?:[•‣◦▪▫⁃●○■□➢➤►✓✔✗❖\uf0b7\uf0a7*+–-]|\d{1,3}[.)]|[a-zA-Z]\))\s+(?=\S)")
"""A bullet or a number that somebody typed, or that is printed, before an item."""
_DEEPEST = 6

_LABEL = 3
"""Words of the longest label in a drawing."""

Fill = Callable[[Prose], None]
"""Adds the text of a block, and where it stands in the source."""


def is_label(text: str) -> bool:
    """Whether a paragraph looks like a label in a drawing, of which a heading says nothing."""
    return len(text.split()) <= _LABEL and text.rstrip()[-1:].isalnum() and ":" not in text


class Flow:
    """Takes a document's paragraphs in the order of reading, and makes the blocks."""

    def __init__(self) -> None:
        self._outline = Outline()
        self._levels: list[int] = []
        """The levels of the lists that are open, outermost first."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What there is so far."""
        return tuple(self._outline.blocks)

    def add_heading(self, fill: Fill, level: int) -> None:
        """Add a heading; levels count from 1, and those below the sixth are taken for it."""
        self._end_lists()
        self._outline.leaf = "heading", min(max(level, 1), _DEEPEST)
        self._block(fill)

    def add_paragraph(self, fill: Fill, *, quoted: bool = False) -> None:
        """Add a paragraph; whatever list there was is at its end."""
        self._end_lists()
        if quoted:
            self._outline.enter_quote()
        self._block(fill)
        if quoted:
            self._outline.leave()

    def add_item(self, fill: Fill, level: int) -> None:
        """Add an item; levels count from 0, and what is on a deeper one is part of the item."""
        while self._levels and self._levels[-1] > level:
            self._leave_list()
        if self._levels and self._levels[-1] == level:
            self._outline.leave()
        else:
            self._outline.enter_list()
            self._levels.append(level)
        self._outline.enter_item()
        self._block(fill)

    def add_more(self, fill: Fill) -> None:
        """Add a paragraph that goes on in the last item, if there is one."""
        self._block(fill)

    def add_alt(self, fill: Fill) -> None:
        """Add the text that stands for an image."""
        container = self._outline.container
        prose = Prose()
        fill(prose)
        section = container.headings[-1][1] if container.headings else None
        block = prose.block("alt", 0, container.quoted, section)
        if block is not None:
            self._outline.blocks.append(block)

    @contextmanager
    def table(self) -> Iterator[None]:
        """Add a table: for each row ``row()``, and a cell for each of its cells."""
        self._end_lists()
        self._outline.enter_table().kind = "cell"
        yield
        self._outline.leave()
        self._outline.container.previous = None

    def row(self) -> None:
        """Begin a row of the table."""
        if self._outline.container.grid:
            self._outline.container.grid.next_row()

    def add_cell(self, fill: Fill | None, columns: int = 1) -> None:
        """Add a cell of the row, as wide as so many columns; None for an empty one."""
        container = self._outline.container
        if container.grid:
            container.cell = container.grid.next_cell()
            container.grid.column += columns - 1
            if fill is not None:
                self._block(fill)

    @contextmanager
    def aside(self, *, apart: bool = False) -> Iterator[None]:
        """Add what stands beside the text, as in a text box; its headings are over nothing else.

        ``apart``: the headings of the text are not over it either.
        """
        levels, self._levels = self._levels, []
        container = self._outline.enter()
        container.becomes("paragraph")
        container.grid = None
        container.encloses_headings()
        if apart:
            container.headings = []
            container.quoted = False
        yield
        self._end_lists()
        self._outline.leave()
        self._levels = levels

    def _leave_list(self) -> None:
        self._outline.leave()
        self._outline.leave()
        self._levels.pop()
        self._outline.container.previous = None

    def _end_lists(self) -> None:
        while self._levels:
            self._leave_list()

    def _block(self, fill: Fill) -> None:
        fill(self._outline.open())
        self._outline.flush()
        self._outline.leaf = None
