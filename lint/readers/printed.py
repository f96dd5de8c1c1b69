"""What is printed on pages: stretches of lines, and what they turn out to be.

A PDF says where letters stand and nothing of what they are. Its text comes in the order in which
it was set, which is that of reading, column by column; the rest is told by sizes and gaps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from . import flow

BULLET = re.compile(rf"{flow.BULLET.pattern}|\s*o\s+(?=\S)")
"""What is printed before an item; Word's bullet of the second level is an "o"."""
LARGER = 1.15
"""By so much a heading is larger than the text."""
ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
"""The end of a sentence, or of a lead."""


def is_bullet(text: str) -> bool:
    """Whether a print is a bullet or a number alone, or begins with one."""
    return BULLET.match(text + " x") is not None


class Print(NamedTuple):
    """A stretch of a printed line, without wide gaps."""

    page: int
    start: int
    """Offsets in the source, the end behind it."""
    end: int
    left: float
    bottom: float
    right: float
    top: float
    """Points, from the page's lower left corner."""
    size: float
    bold: bool
    text: str

    @property
    def height(self) -> float:
        """From the lowest to the highest that its font can reach."""
        return max(self.top - self.bottom, 0.1)


@dataclass(frozen=True, slots=True)
class Passage:
    """What is one block: prints that follow each other in the source."""

    kind: Literal["heading", "paragraph", "item"]
    prints: tuple[Print, ...]
    level: int = 0
    """Of a heading, from 1; of an item, from 0."""

    @property
    def first(self) -> Print:
        """What it begins with."""
        return self.prints[0]

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(item.text for item in self.prints)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, by column; a cell is made of prints that follow each other."""

    rows: tuple[dict[int, tuple[Print, ...]], ...]

    @property
    def first(self) -> Print:
        """What it begins with."""
        return next(iter(self.rows[0].values()))[0]
