"""Where things are in a text, as an editor counts: lines, and code units of its encoding."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from lsprotocol.types import Position, PositionEncodingKind, Range

if TYPE_CHECKING:
    from collections.abc import Callable

_LINE_ENDING = re.compile(r"\r\n?|\n")
"""What ends a line by the protocol; to Python more characters do."""
_UNITS: dict[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8.value: lambda text: len(text.encode()),
    PositionEncodingKind.Utf16.value: lambda text: len(text.encode("utf-16-le")) // 2,
    PositionEncodingKind.Utf32.value: len,
}


class Positions:
    """Turns offsets of a text (0-based characters) into positions (0-based line and units)."""

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16.value) -> None:
        """Take a text without lone surrogates, and the encoding that was agreed on."""
        self._text = text
        self._units = len if text.isascii() else _UNITS[encoding]
        self._starts = [0, *(ending.end() for ending in _LINE_ENDING.finditer(text))]
        self._last = (0, 0, 0)
        """Line, offset and units of the place that was asked for last: the next may be near."""

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        line = bisect_right(self._starts, offset) - 1
        last_line, at, units = self._last
        if line != last_line or offset < at:
            at, units = self._starts[line], 0
        units += self._units(self._text[at:offset])
        self._last = line, offset, units
        return Position(line, units)

    def range(self, start: int, end: int) -> Range:
        """The range of a stretch of the text."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; one beyond the end of its line, or of the text, is that end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        ending = _LINE_ENDING.search(self._text, start)
        end = ending.start() if ending else len(self._text)
        if self._units is len:
            return min(start + position.character, end)
        left = position.character
        for offset in range(start, end):
            left -= self._units(self._text[offset])
            if left < 0:
                return offset
        return end
