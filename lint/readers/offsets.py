"""Where things stand in the source: offsets of prose, and the parser's bytes as offsets.

An offset counts characters of the source from 0; the end of a range is behind its last character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

Locate = Callable[[int, int], tuple[int, int]]
"""Turns a range of bytes, as the parser counts, into a range of offsets in the source."""


class Offsets(Sequence[int]):
    """A source offset for each character of a block, kept as runs instead of one by one.

    Run ``k`` holds the characters from ``at[k]`` on: ``base[k]`` is the offset of its first, and
    ``step[k]`` is 1 where the source goes along character by character, 0 where all of the run
    stands for one thing in the source.
    """

    __slots__ = ("_at", "_base", "_length", "_step")

    def __init__(
        self, at: Sequence[int], base: Sequence[int], step: Sequence[int], length: int
    ) -> None:
        self._at = at
        self._base = base
        self._step = step
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            start, stop, step = index.indices(self._length)
            return self._part(start, stop) if step == 1 else list(self)[index]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        run = bisect_right(self._at, index) - 1
        return self._base[run] + self._step[run] * (index - self._at[run])

    def runs(self, base: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """What tells them from others, counted from an offset of the source."""
        return tuple(self._at), tuple(first - base for first in self._base), tuple(self._step)

    def _part(self, start: int, stop: int) -> Sequence[int]:
        if start >= stop:
            return ()
        first, last = bisect_right(self._at, start), bisect_right(self._at, stop - 1)
        at = [0, *(place - start for place in self._at[first:last])]
        base = [self[start], *self._base[first:last]]
        return Offsets(at, base, self._step[first - 1 : last], stop - start)

    def __iter__(self) -> Iterator[int]:
        at = self._at
        for run, start in enumerate(at):
            stop = at[run + 1] if run + 1 < len(at) else self._length
            base, step = self._base[run], self._step[run]
            for index in range(stop - start):
                yield base + step * index

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Offsets({list(self)!r})"


def locate_bytes(text: str, base: int) -> Locate:
    """Make the function that finds the bytes of ``text``, which stands at ``base``, in the source.

    It is quick for ranges that come in about the order of the text.
    """
    if text.isascii():

        def same(start: int, end: int) -> tuple[int, int]:
            return base + start, base + end

        return same
    data = text.encode()
    byte = 0
    char = base

    def decode(start: int, end: int) -> tuple[int, int]:
        nonlocal byte, char
        if start < byte:
            first = char - len(data[start:byte].decode())
        else:
            first = char + len(data[byte:start].decode())
        byte = end
        char = first + len(data[start:end].decode())
        return first, char

    return decode


def locate_pieces(pieces: Sequence[tuple[str, int]]) -> tuple[str, Locate]:
    """Join pieces of the source, each given with its offset, into a text of their own.

    Returns the text and the function that finds its bytes in the source.
    """
    text = "".join([piece for piece, _ in pieces])
    inner = locate_bytes(text, 0)
    starts: list[int] = []
    length = 0
    for piece, _ in pieces:
        starts.append(length)
        length += len(piece)

    def locate(first: int, last: int) -> tuple[int, int]:
        start, end = inner(first, last)
        piece = bisect_right(starts, start) - 1
        offset = pieces[piece][1] + start - starts[piece]
        if end <= start:
            return offset, offset
        piece = bisect_right(starts, end - 1) - 1
        return offset, pieces[piece][1] + end - starts[piece]

    return text, locate
