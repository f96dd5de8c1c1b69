"""Documents: lines, positions, spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Block, Document
from hypothesis import given
from hypothesis import strategies as st
from timing import MOST, growth

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("source", "starts"),
    [
        ("", [0]),
        ("a", [0]),
        ("a\nb", [0, 2]),
        ("a\r\nb\rc\n", [0, 3, 5, 7]),
        ("\r\r\n\n\r", [0, 1, 3, 4, 5]),
        ("😀\n模", [0, 2]),
    ],
)
def test_line_starts(source: str, starts: list[int]) -> None:
    assert Document("a", source).line_starts == starts


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
def test_line_starts_in_linear_time(ending: str) -> None:
    def counting(lines: int) -> Callable[[], list[int]]:
        source = ("a" + ending) * lines
        return lambda: Document("a", source).line_starts

    assert len(counting(200_000)()) == 200_001
    assert growth(counting, 25_000) < MOST


def test_positions_count_characters_from_one() -> None:
    document = Document("a", "😀b\r\n\tc\n")
    assert document.position(0) == (1, 1)
    assert document.position(1) == (1, 2)
    assert document.position(4) == (2, 1)
    assert document.position(5) == (2, 2)
    assert document.position(7) == (3, 1)
    assert [document.line(number) for number in (1, 2, 3)] == ["😀b", "\tc", ""]


@given(st.text("a\r\n模"))
def test_lines_are_those_of_python(source: str) -> None:
    document = Document("a", source)
    lines = [document.line(number + 1) for number in range(len(document.line_starts))]
    assert list(lines[:-1]) + [lines[-1]] * bool(lines[-1]) == source.splitlines()
    for offset in range(len(source) + 1):
        line, column = document.position(offset)
        assert document.line_starts[line - 1] + column - 1 == offset


def test_source_span_takes_in_whole_entities() -> None:
    block = Block("a&b", [0, 1, 6], [1, 6, 7])
    assert block.source_span(0, 2) == (0, 6)
    assert block.source_span(2, 3) == (6, 7)
