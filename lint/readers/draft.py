"""The text that is taken out of a word processor's file, and the blocks that it makes.

Each paragraph becomes a line of a source, which every offset counts in.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ..document import Document, Part
from .flow import BULLET, Flow
from .prose import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import MarkKind
    from .prose import Prose

_WHITE = {ord(char): " " for char in "\r\n\t\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029"}
_WHITE[0xAD] = ""  # a soft hyphen, which only breaks lines


class Run(NamedTuple):
    """A stretch of a paragraph that is set in one way."""

    text: str
    marks: frozenset[MarkKind] = frozenset()
    prose: bool = True
    """False for what can't be read as words, such as a formula."""


class Line(NamedTuple):
    """A line of the source: what people call the place, and what stands there."""

    label: str
    runs: Sequence[Run]

    @property
    def text(self) -> str:
        """Its characters, as they stand in the source."""
        return "".join(run.text for run in self.runs).translate(_WHITE)


class Draft(Flow):
    """Takes a document's paragraphs in the order of reading, and puts it together.

    Several lines are one paragraph where its ends were taken out; lines without text add nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Part] = []
        self._source: list[str] = []
        self._at = 0

    def document(self, path: str, format: str) -> Document:  # noqa: A002
        """Finish the document."""
        source, parts = "".join(self._source), tuple(self._parts)
        return Document(path, source, self.blocks, format=format, parts=parts, extracted=True)

    def heading(self, lines: Sequence[Line], level: int) -> None:
        """Add a heading; levels count from 1."""
        if _said(lines):
            self.add_heading(partial(self._write, lines), level)

    def paragraph(
        self, lines: Sequence[Line], level: int | None = None, *, quoted: bool = False
    ) -> None:
        """Add a paragraph, or an item of the list at ``level``, counted from 0."""
        if not _said(lines):
            return
        bullet = BULLET.match("".join(line.text for line in lines))
        if bullet or level is not None:
            skipped = bullet.end() if bullet else 0
            self.add_item(partial(self._write, lines, skipped=skipped), level or 0)
        else:
            self.add_paragraph(partial(self._write, lines), quoted=quoted)

    def more(self, lines: Sequence[Line]) -> None:
        """Add a paragraph that goes on in the item before it, if there is one."""
        if _said(lines):
            self.add_more(partial(self._write, lines))

    def alt(self, line: Line) -> None:
        """Add the text that stands for an image."""
        self.add_alt(partial(self._write, [line]))

    def cell(self, lines: Sequence[Line], columns: int = 1) -> None:
        """Add a cell of the row, which may be as wide as several columns."""
        fill = partial(self._write, lines, glue=" ") if _said(lines) else None
        self.add_cell(fill, columns)

    def _write(self, lines: Sequence[Line], prose: Prose, skipped: int = 0, glue: str = "") -> None:
        """Add lines to the source and to a block, which leaves out ``skipped`` characters first."""
        first = True
        for label, runs in lines:
            if not any(run.text for run in runs):
                continue
            if glue and not first:
                prose.fixed(glue, self._at - 1, self._at)
            self._parts.append(Part(self._at, label))
            marks: frozenset[MarkKind] = frozenset()
            for run in runs:
                text = run.text.translate(_WHITE)
                for mark in sorted(marks - run.marks):
                    prose.close_mark(mark)
                for mark in sorted(run.marks - marks):
                    prose.open_mark(mark, mark)
                marks = run.marks
                cut = min(skipped, len(text))
                skipped -= cut
                if not run.prose:
                    prose.fixed(GAP, self._at, self._at + len(text))
                elif text[cut:]:
                    prose.plain(text[cut:], self._at + cut)
                self._source.append(text)
                self._at += len(text)
            for mark in sorted(marks):
                prose.close_mark(mark)
            self._source.append("\n")
            self._at += 1
            first = False


def _said(lines: Sequence[Line]) -> bool:
    return any(line.text.strip() for line in lines)
