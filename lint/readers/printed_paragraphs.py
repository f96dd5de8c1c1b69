"""Paragraphs on printed pages: which lines of a column are one, or a heading, or an item."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from .printed import BULLET, ENDED, LARGER, Passage, is_bullet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .printed import Print

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.|[A-Z]\.)\s+\S")
_LONGEST_HEADING = 160
_NEAR = 4
"""So many lines above and below a line tell how wide its column is."""


def paragraphs(prints: Sequence[Print], body: float) -> Iterator[Passage]:
    """Part prints into paragraphs, headings and items; ``body`` is the size of most text."""
    for stack in _stacks(prints):
        yield from _parted(stack, body)


class _Line:
    """What stands on one line of a column."""

    __slots__ = ("bold", "length", "main", "prints")

    def __init__(self, first: Print) -> None:
        self.prints = [first]
        self.main = first
        """The longest print, which tells size and place."""
        self.bold = first.bold
        self.length = len(first.text)

    def add(self, item: Print) -> None:
        """Add what stands further to the right."""
        self.prints.append(item)
        self.bold = self.bold and item.bold
        self.length += len(item.text) + 1
        if len(item.text) > len(self.main.text):
            self.main = item

    @property
    def first(self) -> Print:
        """The leftmost print."""
        return self.prints[0]

    @property
    def last(self) -> Print:
        """The rightmost print."""
        return self.prints[-1]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.prints[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.prints[-1].right

    @property
    def size(self) -> float:
        """The size of most of it."""
        return self.main.size

    @property
    def bottom(self) -> float:
        """Where most of it stands."""
        return self.main.bottom

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(item.text for item in self.prints)


def _stacks(prints: Sequence[Print]) -> Iterator[list[_Line]]:
    """Part prints where they leave their column, or where a wide gap is."""
    stack: list[_Line] = []
    for item in prints:
        if stack:
            last = stack[-1]
            low, high = sorted((item, last.last), key=lambda part: part.height)
            shared = min(item.top, last.last.top) - max(item.bottom, last.last.bottom)
            if shared > 0.5 * low.height and item.left > last.right - high.size:
                gap = item.left - last.right
                if gap < 2.5 * high.size or is_bullet(last.last.text):
                    last.add(item)
                    continue
            pitch = last.bottom - item.bottom
            size = max(item.size, last.size)
            beneath = item.left < last.right + size and item.right > last.left - 4 * size
            if not (0.5 * size < pitch < 3 * size and beneath):
                yield stack
                stack = []
        stack.append(_Line(item))
    if stack:
        yield stack


def _parted(stack: Sequence[_Line], body: float) -> Iterator[Passage]:
    """Part a column's lines into paragraphs, headings and items."""
    pitches = [stack[i - 1].bottom - stack[i].bottom for i in range(1, len(stack))]
    usual = median(pitches) if pitches else 0
    lines: list[_Line] = []
    for index, line in enumerate(stack):
        if lines and _is_new(lines, line, _margin(stack, index), usual, body):
            yield _passage(lines, body)
            lines = []
        lines.append(line)
    yield _passage(lines, body)


def _margin(stack: Sequence[_Line], index: int) -> float:
    """Where the lines around one, and set as far in, end at most."""
    left, size = stack[index - 1].left, stack[index - 1].size
    return max(
        line.right
        for line in stack[max(0, index - _NEAR) : index + _NEAR]
        if abs(line.left - left) < 3 * size
    )


def _is_new(lines: Sequence[_Line], line: _Line, right: float, usual: float, body: float) -> bool:
    """Whether a line begins a new paragraph, after the lines of the one so far."""
    last = lines[-1]
    size = max(last.size, line.size)
    if line.first.start < last.last.end:
        return True
    if abs(last.size - line.size) > 0.08 * size or BULLET.match(line.text):
        return True
    if last.bold != line.bold and size < LARGER * body and (last.bold or _is_heading([line], body)):
        return True
    pitch = last.bottom - line.bottom
    before = lines[-2].bottom - last.bottom if len(lines) > 1 else min(usual, 1.6 * size)
    if pitch > 1.25 * before and pitch > 1.3 * size:
        return True
    if _is_heading(lines, body):
        return False
    first = lines[0]
    if BULLET.match(first.text):
        if line.left > first.left + 0.3 * size:
            return False
        if ENDED.search(last.text):
            return True
    elif len(lines) > 1 and line.left > lines[-1].left + 0.8 * size and ENDED.search(last.text):
        return True
    # What would have had room on the line before was put on a line of its own.
    word = line.text.split(maxsplit=1)[0]
    width = (line.right - line.left) * len(word) / max(len(line.text), 1)
    room = right - last.right
    return room > width + 1.2 * size and (
        ENDED.search(last.text) is not None or not line.text[:1].islower()
    )


def _passage(lines: Sequence[_Line], body: float) -> Passage:
    prints = tuple(item for line in lines for item in line.prints)
    if _is_heading(lines, body):
        return Passage("heading", prints)
    return Passage("item" if BULLET.match(lines[0].text) else "paragraph", prints)


def _is_heading(lines: Sequence[_Line], body: float) -> bool:
    if len(lines) > 4 or sum(line.length for line in lines) > _LONGEST_HEADING:
        return False
    text = " ".join(line.text for line in lines)
    if not any(char.isalpha() for char in text):
        return False
    numbered = _NUMBERED.match(text) is not None
    if BULLET.match(text) and not numbered:
        return False
    size = min(line.size for line in lines)
    if size >= LARGER * body:
        return not text.endswith((",", ";"))
    bold = all(line.bold for line in lines) and size >= 0.9 * body
    return bold and len(lines) < 3 and not text.endswith((".", ",", ";", ":", "!"))
