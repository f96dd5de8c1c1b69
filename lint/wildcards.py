r"""Names with wildcards: ``*``, ``?``, ``[a-z]`` and ``\`` before any of them, as git reads them.

A match takes at most as many steps as pattern and name have characters, one times the other. As one
expression of ``re``, each further star would add the length of the name as a factor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WILD = re.compile(r"[*?[\\]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two stars."""

    width: int
    """How many characters it matches."""
    text: str
    expression: re.Pattern[str] | None
    """In place of the text where that isn't literal: so many characters, none of them repeated."""

    def at(self, name: str, start: int) -> bool:
        """Tell whether it is what a name goes on with."""
        if self.expression is None:
            return name.startswith(self.text, start)
        return self.expression.match(name, start) is not None

    def find(self, name: str, start: int, end: int) -> int:
        """Return where it first stands in a stretch of a name; -1 if it doesn't."""
        if self.expression is None:
            return name.find(self.text, start, end)
        found = self.expression.search(name, start, end)
        return found.start() if found else -1


@dataclass(frozen=True, slots=True)
class Wildcards:
    """A pattern for names."""

    pieces: tuple[_Piece, ...]
    """With a star between each two of them."""

    def fit(self, name: str) -> bool:
        """Tell whether a name, as a whole, is of the pattern."""
        first, last = self.pieces[0], self.pieces[-1]
        if len(self.pieces) == 1:
            return len(name) == first.width and first.at(name, 0)
        at, end = first.width, len(name) - last.width
        if at > end or not first.at(name, 0) or not last.at(name, end):
            return False
        # What the first place takes leaves the most for the others: there is no going back.
        for piece in self.pieces[1:-1]:
            found = piece.find(name, at, end)
            if found == -1:
                return False
            at = found + piece.width
        return True


def wildcards(pattern: str) -> Wildcards | str:
    """Read a pattern; one without wildcards is the name itself.

    Raises ``ValueError`` for one that can't be read.
    """
    if not _WILD.search(pattern):
        return pattern
    pieces: list[_Piece] = []
    at = 0
    while True:
        piece, at = _piece(pattern, at)
        if piece.width or not pieces or at == len(pattern):  # of several stars, one does
            pieces.append(piece)
        if at == len(pattern):
            return Wildcards(tuple(pieces))
        at += 1


def _piece(pattern: str, at: int) -> tuple[_Piece, int]:
    """Read up to the next star, and return where that is: the end, if there is none."""
    literal = True
    texts: list[str] = []
    sources: list[str] = []
    while at < len(pattern) and pattern[at] != "*":
        text = pattern[at]
        if text == "?":
            literal, source, at = False, ".", at + 1
        elif text == "[":
            literal = False
            source, at = _characters(pattern, at + 1)
        else:
            if text == "\\":
                at += 1
                text = _character(pattern, at)
            source, at = re.escape(text), at + 1
        texts.append(text)
        sources.append(source)
    expression = None if literal else re.compile("".join(sources), re.DOTALL)
    return _Piece(len(sources), "".join(texts) if literal else "", expression), at


def _characters(pattern: str, at: int) -> tuple[str, int]:
    """Read what is behind ``[`` as a class of ``re``, and return where it ends."""
    start = at
    out = pattern[at : at + 1] in ("!", "^")
    at += out
    first, items = at, []
    while at == first or _character(pattern, at, start) != "]":
        low, at = _member(pattern, at, start)
        high = low
        if pattern[at : at + 1] == "-" and pattern[at + 1 : at + 2] not in ("", "]"):
            high, at = _member(pattern, at + 1, start)
        if low > high:
            raise ValueError(f"'{low}-{high}' is no range: write '{high}-{low}'")
        items.append(f"{re.escape(low)}-{re.escape(high)}")
    return f"[{'^' * out}{''.join(items)}]", at + 1


def _member(pattern: str, at: int, start: int) -> tuple[str, int]:
    at += pattern[at : at + 1] == "\\"
    return _character(pattern, at, start), at + 1


def _character(pattern: str, at: int, bracket: int = 0) -> str:
    """Return a character that has to be there; ``bracket`` is where the one open began."""
    if at < len(pattern):
        return pattern[at]
    what = f"'[' at {bracket} is never closed" if bracket else "nothing behind the last '\\'"
    raise ValueError(f"{pattern!r}: {what}")
