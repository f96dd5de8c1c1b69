"""Finding the words of a block again in the lines that a parser says it stands on."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .prose import Prose

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Lines:
    """The lines of a source with tabs made into spaces, and where each of their characters is.

    Text is found from the left to the right of a line and never twice, so that of two cells with
    the same words each is found where it stands.
    """

    TAB = 8
    """Columns between tab stops."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.texts: list[str] = []
        """The lines, without line endings, trailing blanks and tabs."""
        self.starts: list[int] = []
        """The offsets that they begin at."""
        self._ends: list[int] = []
        """The offsets of their line endings."""
        self._columns: dict[int, list[int]] = {}
        """For lines with tabs, the column in the source of each character."""
        self._read: dict[int, int] = {}
        """The column behind what has been found on a line."""
        at = 1 if source.startswith("\ufeff") else 0
        while True:
            match = _LINE.match(source, at)
            assert match is not None
            self._add(match[1], at)
            at = match.end()
            if not match[2]:
                return

    def _add(self, line: str, start: int) -> None:
        if "\t" in line:
            shown, columns = "", []
            for column, character in enumerate(line):
                if character == "\t":
                    character = " " * (self.TAB - len(shown) % self.TAB)
                shown += character
                columns += [column] * len(character)
            self._columns[len(self.texts)] = columns
        else:
            shown = line
        self.texts.append(shown.rstrip())
        self.starts.append(start)
        self._ends.append(start + len(line))

    def find(self, text: str, near: int, reach: int = 3) -> list[int] | None:
        """Find a text of one or more lines, which begins on or about the line ``near`` (from 1).

        Returns the offset in the source of each of its characters, that of a line break being
        the one of the line ending; ``None`` if it isn't within ``reach`` lines of there.
        """
        parts = text.split("\n")
        for away in range(reach + 1):
            for index in dict.fromkeys((near - 1 + away, near - 1 - away)):
                columns = self._at(parts, index)
                if columns is not None:
                    return self._offsets(parts, index, columns)
        return None

    def _at(self, parts: list[str], index: int) -> list[int] | None:
        """Return the columns of the parts if they stand on the lines from ``index`` on."""
        if index < 0 or index + len(parts) > len(self.texts):
            return None
        columns = []
        for line, part in enumerate(parts, index):
            column = self.texts[line].find(part.rstrip(), self._read.get(line, 0))
            if column == -1:
                return None
            columns.append(column)
        return columns

    def _offsets(self, parts: list[str], index: int, columns: list[int]) -> list[int]:
        offsets: list[int] = []
        for line, (part, column) in enumerate(zip(parts, columns, strict=True), index):
            self._read[line] = column + len(part)
            start, end, tabs = self.starts[line], self._ends[line], self._columns.get(line)
            for at in range(column, column + len(part)):
                place = (tabs[at] if at < len(tabs) else end - start) if tabs else at
                offsets.append(min(start + place, end))
            offsets.append(min(end, len(self.source) - 1))
        return offsets[:-1]

    def line_of(self, offset: int) -> int:
        """Return the number, from 1, of the line that an offset is on."""
        return bisect_right(self.starts, offset)


def add_aligned(prose: Prose, text: str, offsets: Sequence[int]) -> None:
    """Add text, each of whose characters stands at one of the offsets; breaks become spaces."""
    first = 0
    for index in range(1, len(text) + 1):
        broken = index < len(text) and (text[index] == "\n" or text[index - 1] == "\n")
        if index < len(text) and not broken and offsets[index] == offsets[index - 1] + 1:
            continue
        if text[first] == "\n":
            prose.fixed(" ", offsets[first], offsets[first] + 1)
        else:
            prose.plain(text[first:index], offsets[first])
        first = index
