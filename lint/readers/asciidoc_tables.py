"""The tables of AsciiDoc: how many columns they have, and the cells of a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = re.compile(r"(?<!\\)(?:(?<![^\s])(?:\d*(?:\.\d+)?[+*])?[<^>]?(?:\.[<^>])?[adehlmsv]?)?\|")
_SPAN = re.compile(r"(\d+)(?:\.\d+)?([+*])")

Cell: TypeAlias = "tuple[list[tuple[str, int]], int]"
"""The lines of a cell, each with its offset in the source, and over how many columns it goes."""


def count(columns: str) -> int:
    """Tell how many columns "1,2,3", "3*" or "2*,1" are."""
    count = 0
    for column in re.split(r"[,;]", columns):
        times = re.match(r"\s*(\d{1,3})\*", column)
        count += int(times[1]) if times else 1
    return count


def add_cells(line: str, start: int, cells: list[Cell]) -> None:
    """Add the cells that begin on a line, and to the last one what stands before them."""
    marks = list(_CELL.finditer(line))
    first = marks[0].start() if marks else len(line)
    if cells and line[:first].strip():
        cells[-1][0].append((line[:first].rstrip(), start))
    ends = [mark.start() for mark in marks[1:]] + [len(line)] * bool(marks)
    for mark, end in zip(marks, ends, strict=True):
        span = _SPAN.match(mark[0])
        text = line[mark.end() : end].rstrip()
        width = min(int(span[1]), 100) if span and span[2] == "+" else 1
        cells.append(([(text, start + mark.end())], width))


def separated(line: str, start: int, mark: str) -> Iterator[tuple[str, int]]:
    """Yield the cells of a line of values with commas, or another mark, between them."""
    at = 0
    for part in line.split(mark) if line.strip() else ():
        text = part.strip().strip('"')
        yield text, start + at + part.find(text)
        at += len(part) + 1
