"""Tables on printed pages: cells that stand side by side, and below each other."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from .printed import Table, is_bullet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .printed import Print

_MOST_CELL = 200
"""Characters that a cell of a table has on an average, at most."""
_MOST_COLUMNS = 30
_TRIES = 3
"""So many rows are left out at most to find a table below them."""
_ALIGNED = 0.85
"""This part of a table's cells is aligned with others of its column."""
_NEARLY = 0.4
"""Aligned is what is off by so much of the letters' size at most."""


def tables(page: Sequence[Print]) -> Iterator[Table | list[Print]]:
    """Part a page's prints into tables and what is between them."""
    rows = _rows(page)
    at = 0
    rest: list[Print] = []
    while at < len(rows):
        end = at
        while end < len(rows) and _goes_on(rows, at, end):
            end += 1
        # What looks like a row may only stand above the table.
        begin, table = at, None
        while table is None and begin < min(end - 1, at + _TRIES):
            table = _table(rows[begin:end])
            begin += table is None
        if table is None:
            begin = end = max(end, at + 1)
        rest += [item for row in rows[at:begin] for cell in row.cells for item in cell]
        if table is not None:
            if rest:
                yield rest
            rest = []
            yield table
        at = end
    if rest:
        yield rest


@dataclass(slots=True)
class _Row:
    """What may be the cells of a row, and how high and low they reach."""

    cells: list[list[Print]]
    low: float
    high: float
    right: float
    """Where the last cell ends."""

    def add(self, item: Print, *, cell: bool) -> None:
        """Add a print, to a cell of its own or to the last one."""
        if cell:
            self.cells.append([item])
            self.right = item.right
        else:
            self.cells[-1].append(item)
            self.right = max(self.right, item.right)
        self.low, self.high = min(self.low, item.bottom), max(self.high, item.top)


def _rows(page: Sequence[Print]) -> list[_Row]:
    """Put together what may be the cells of a row: they stand side by side, set one by one."""
    rows: list[_Row] = []
    for item in page:
        if rows:
            row = rows[-1]
            last = row.cells[-1][-1]
            shared = min(item.top, row.high) - max(item.bottom, row.low)
            if item.left > row.right and shared > 0.5 * item.height:
                row.add(item, cell=True)
                continue
            if _below(last, item) and _overlap(last, item) > 0 and not is_bullet(item.text):
                row.add(item, cell=False)
                continue
        rows.append(_Row([[item]], item.bottom, item.top, item.right))
    return rows


def _below(upper: Print, lower: Print) -> bool:
    """Whether a print is on the next line, set in about the same size."""
    pitch = upper.bottom - lower.bottom
    size = max(upper.size, lower.size)
    return 0.6 * size < pitch < 1.8 * size and abs(upper.size - lower.size) < 0.15 * size


def _overlap(one: Print, other: Print) -> float:
    return min(one.right, other.right) - max(one.left, other.left)


def _goes_on(rows: Sequence[_Row], first: int, at: int) -> bool:
    """Whether a row may be the next of the table that begins with ``first``."""
    if not 2 <= len(rows[at].cells) <= _MOST_COLUMNS:
        return False
    if at == first:
        return True
    size = rows[at].cells[0][0].size
    return -0.5 * size < rows[at - 1].low - rows[at].high < 2.5 * size


def _table(rows: Sequence[_Row]) -> Table | None:
    """Make a table of rows, if their cells stand below each other."""
    spans = [(_left(cell), _right(cell)) for cell in max((row.cells for row in rows), key=len)]
    columns: list[list[list[Print]]] = [[] for _ in spans]
    placed: list[dict[int, tuple[Print, ...]]] = []
    for row in rows:
        found: dict[int, tuple[Print, ...]] = {}
        for cell in row.cells:
            column = _column(cell, spans)
            if column in found:
                return None
            found[column] = tuple(cell)
            columns[column].append(cell)
            left, right = spans[column]
            spans[column] = min(left, _left(cell)), max(right, _right(cell))
        placed.append(found)
    total = sum(map(len, columns))
    length = sum(len(part.text) for column in columns for cell in column for part in cell)
    if length > _MOST_CELL * total or sum(map(_aligned, columns)) < _ALIGNED * total:
        return None
    if all(len(_only_text(row[min(row)])) < 2 for row in placed):
        return None  # bullets or numbers, each with its item
    return Table(tuple(placed))


def _column(cell: Sequence[Print], spans: Sequence[tuple[float, float]]) -> int:
    """The column that a cell has most in common with, or else the nearest."""
    left, right = _left(cell), _right(cell)
    shares = [min(right, span[1]) - max(left, span[0]) for span in spans]
    return max(range(len(spans)), key=shares.__getitem__)


def _aligned(column: Sequence[Sequence[Print]]) -> int:
    """How many cells begin, end or are centred where most do."""
    if not column:
        return 0
    near = _NEARLY * median(cell[0].size for cell in column)
    edges = [(_left(cell), _right(cell)) for cell in column]
    return max(
        sum(abs(place - median(places)) <= near for place in places)
        for places in (
            [left for left, _ in edges],
            [right for _, right in edges],
            [(left + right) / 2 for left, right in edges],
        )
    )


def _only_text(cell: Sequence[Print]) -> str:
    return "".join(part.text for part in cell).strip(".()")


def _left(cell: Sequence[Print]) -> float:
    return min(part.left for part in cell)


def _right(cell: Sequence[Print]) -> float:
    return max(part.right for part in cell)
