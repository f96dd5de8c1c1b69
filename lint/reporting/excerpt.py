"""The lines of a document around a finding, underlined, as they line up in a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from ..terminal import visible_characters, width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document import Document

TAB = 4
LONGEST = 160
"""Columns that an excerpt's line may take; a paragraph on one line is cut around the marks."""
MARGIN = 40
"""Columns that a cut line keeps on each side of its marks."""
WINDOW = 4 * LONGEST
"""Characters on each side of the marks that are looked at: a line may have a million."""
FAR = 4000
"""Characters between a finding and what it relates to, beyond which that is not shown."""
CUT = "…"

Mark = Literal["^", "-", " "]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of an underline with one mark."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the document with its underline, or a gap (``number`` is 0)."""

    number: int
    """1-based."""
    text: str = ""
    underline: tuple[Run, ...] = ()


def excerpt(
    document: Document, start: int, end: int, related: Iterable[tuple[int, int]] = ()
) -> tuple[Row, ...]:
    """Show the marked lines, and one line before the first of them.

    ``start`` and ``end`` are offsets in the source of the primary span, marked by ``^``; related
    spans are marked by ``-``. A span over several lines is marked on its first and last.
    """
    marks: dict[int, list[tuple[int, int, Mark]]] = {}
    spans: list[tuple[int, int, Mark]] = [(first, last, "-") for first, last in related]
    spans.append((start, end, "^"))
    for first, last, mark in spans:
        if abs(first - start) > FAR:
            continue
        for number in {document.position(first)[0], document.position(max(first, last - 1))[0]}:
            offset = document.line_starts[number - 1]
            marks.setdefault(number, []).append((first - offset, last - offset, mark))
    rows = []
    previous = min(marks) - 2
    for number in sorted(marks):
        if number - previous == 2 and number > 1:
            rows.append(Row(number - 1, _plain(document, number - 1)))
        elif number - previous > 2:
            rows.append(Row(0))
        rows.append(_marked(document, number, marks[number]))
        previous = number
    return tuple(rows)


def _cells(line: str, *, begins_file: bool) -> list[str]:
    """Return what is shown for each character of a line."""
    cells: list[str] = []
    column = 0
    for index, shown in enumerate(visible_characters(line)):
        if line[index] == "\t":
            shown = " " * (TAB - column % TAB)
        elif line[index] == "\ufeff" and index == 0 and begins_file:
            shown = ""
        cells.append(shown)
        column += _columns(shown)
    return cells


def _columns(text: str) -> int:
    return sum(map(width, text))


def _plain(document: Document, number: int) -> str:
    line = document.line(number)
    cells = _cells(line[:WINDOW], begins_file=number == 1)
    return _cut(cells, 0, 0, more=(False, len(line) > WINDOW))[0]


def _marked(document: Document, number: int, spans: list[tuple[int, int, Mark]]) -> Row:
    line = document.line(number)
    indent = len(line) - len(line.lstrip())
    spans = [(indent if first < 0 else first, last, mark) for first, last, mark in spans]
    begin = max(0, min(first for first, _, _ in spans) - WINDOW)
    end = max(last for _, last, _ in spans) + WINDOW
    more = begin > 0, end < len(line)
    cells = _cells(line[begin:end], begins_file=number == 1 and not begin)
    marks: list[Mark] = [" "] * (len(cells) + 1)
    for first, last, mark in spans:
        first = min(first - begin, len(cells))
        last = min(last - begin, len(cells)) if last - begin > first else first + 1
        marks[first : max(last, first + 1)] = [mark] * (max(last, first + 1) - first)
    marked = [index for index, mark in enumerate(marks) if mark != " "]
    text, kept = _cut(cells, marked[0], marked[-1] + 1, more=more)
    under: list[tuple[Mark, int]] = [(" ", len(CUT))] if kept.start or more[0] else []
    under += [(marks[index], _columns(cells[index])) for index in kept]
    if marks[-1] != " ":  # an empty span at the end of the line
        under.append((marks[-1], 1))
    runs = [
        Run(mark, mark * sum(count for _, count in group))
        for mark, group in groupby(under, key=lambda pair: pair[0])
    ]
    while runs and runs[-1].mark == " ":
        runs.pop()
    return Row(number, text, tuple(runs))


def _cut(cells: list[str], first: int, last: int, *, more: tuple[bool, bool]) -> tuple[str, range]:
    """Cut a line that is too long to around ``cells[first:last]``; say which cells are left.

    ``more`` tells whether the line has more before, and behind, the cells.
    """
    columns = [0]
    for cell in cells:
        columns.append(columns[-1] + _columns(cell))
    total = columns[-1]
    span = range(len(cells))
    if total > LONGEST:
        last = min(last, len(cells))
        left = max(0, columns[min(first, len(cells))] - MARGIN)
        right = min(total, max(columns[last] + MARGIN, left + LONGEST))
        left = max(0, min(left, right - LONGEST))
        kept = [index for index in range(len(cells)) if left <= columns[index] < right]
        span = range(kept[0], kept[-1] + 1)
    text = "".join(cells[span.start : span.stop]).rstrip()
    before = CUT if span.start or more[0] else ""
    after = CUT if span.stop < len(cells) or more[1] else ""
    return f"{before}{text}{after}", span
