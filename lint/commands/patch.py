"""Patches for documents that were mended or got comments, in the time that their lines are worth.

A search for the shortest patch compares each line with each like it, and documents have many alike.
Here it is known what can have happened: a fix changes words within their line, and comments are
lines that are added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CONTEXT = 3
"""Lines that are shown before and behind what is different, as ``diff -u`` does."""
_NO_NEWLINE = "\\ No newline at end of file\n"


class _Change(NamedTuple):
    """Lines of the old text, and those that stand in their place; 0-based, end exclusive."""

    start: int
    end: int
    new_start: int
    new_end: int


def patch(path: str, old: str, new: str) -> str:
    """Return what is different as a unified diff, which ``patch -p0`` takes; nothing if nothing is.

    It is right for any two texts, but no longer than need be only where lines were changed, or
    only where some were added.
    """
    before, after = _lines(old), _lines(new)
    found = _changed if len(before) == len(after) else _added
    hunks = [_hunk(group, before, after) for group in _groups(found(before, after))]
    return "".join([f"--- {path}\n+++ {path}\n", *hunks]) if hunks else ""


def _lines(text: str) -> list[str]:
    *whole, rest = text.split("\n")
    return [line + "\n" for line in whole] + ([rest] if rest else [])


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[_Change]:
    """Yield the lines that are not what they were, where none was added or taken out."""
    start = -1
    for at, (one, other) in enumerate(zip(before, after, strict=True)):
        if one != other and start == -1:
            start = at
        elif one == other and start != -1:
            yield _Change(start, at, start, at)
            start = -1
    if start != -1:
        yield _Change(start, len(before), start, len(after))


def _added(before: Sequence[str], after: Sequence[str]) -> Iterator[_Change]:
    """Yield the lines that were added; where some aren't there any more, those behind them too."""
    at = start = 0
    for place, line in enumerate(after):
        if at < len(before) and line == before[at]:
            if start < place:
                yield _Change(at, at, start, place)
            at, start = at + 1, place + 1
    if at < len(before) or start < len(after):
        yield _Change(at, len(before), start, len(after))


def _groups(changes: Iterable[_Change]) -> Iterator[list[_Change]]:
    """Put together the changes that have no more lines between them than are shown."""
    group: list[_Change] = []
    for change in changes:
        if group and change.start - group[-1].end > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(group: Sequence[_Change], before: Sequence[str], after: Sequence[str]) -> str:
    first, last = group[0], group[-1]
    start, end = max(0, first.start - CONTEXT), min(len(before), last.end + CONTEXT)
    new_start = first.new_start - (first.start - start)
    new_end = last.new_end + (end - last.end)
    parts = [f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@\n"]
    at = start
    for change in group:
        parts += _marked(" ", before[at : change.start])
        parts += _marked("-", before[change.start : change.end])
        parts += _marked("+", after[change.new_start : change.new_end])
        at = change.end
    return "".join(parts + _marked(" ", before[at:end]))


def _range(start: int, end: int) -> str:
    """Write lines as a hunk's head does: where they begin, from 1, and how many, unless it is one.

    No lines are named by the one before them.
    """
    length = end - start
    return f"{start + 1}" if length == 1 else f"{start + (length > 0)},{length}"


def _marked(mark: str, lines: Sequence[str]) -> list[str]:
    return [
        f"{mark}{line}" if line.endswith("\n") else f"{mark}{line}\n{_NO_NEWLINE}" for line in lines
    ]
