"""How far the work on a shard is: for whoever shows it, and for whoever comes after a dead worker.

``_running/KEY`` holds a fixed-size entry for each attempt at a shard, of which the last is written
over as the work goes on. An attempt that is not the last one died at the row in its entry; a row at
which several did is left out.
"""

from __future__ import annotations

import os
import struct
from collections import Counter
from pathlib import Path
from typing import NamedTuple

FOLDER = "_running"
DEADLY = 3
"""Deaths at one row after which it is left out; fewer may be chance."""
_ENTRY = struct.Struct("<qqqqd")


class Progress(NamedTuple):
    """How far an attempt is."""

    row: int
    """The row that is being linted; -1 before the first."""
    documents: int
    bytes: int
    findings: int
    share: float
    """Of the shard, from 0 to 1."""


class Journal:
    """The entry of one attempt. Use it in a ``with`` statement."""

    def __init__(self, output: str, key: str) -> None:
        self._path = Path(output, FOLDER, key)
        self.deadly: frozenset[int] = frozenset()
        """Rows to leave out."""

    def __enter__(self) -> Journal:
        self._path.parent.mkdir(exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        self._handle = os.open(self._path, flags, 0o644)
        entries = _entries(os.read(self._handle, 1 << 20))
        deaths = Counter(entry.row for entry in entries if entry.row >= 0)
        self.deadly = frozenset(row for row, number in deaths.items() if number >= DEADLY)
        self._at = len(entries) * _ENTRY.size
        self.note(Progress(-1, 0, 0, 0, 0.0))
        return self

    def __exit__(self, *error: object) -> None:
        os.close(self._handle)
        if error[0] is None:
            self._path.unlink(missing_ok=True)

    def note(self, progress: Progress) -> None:
        """Write down how far it is."""
        os.lseek(self._handle, self._at, os.SEEK_SET)
        os.write(self._handle, _ENTRY.pack(*progress))


def latest(output: str, key: str) -> Progress | None:
    """Return how far the latest attempt at a shard is; None if there is none going on."""
    try:
        entries = _entries(Path(output, FOLDER, key).read_bytes())
    except OSError:
        return None
    return entries[-1] if entries else None


def _entries(data: bytes) -> list[Progress]:
    whole = len(data) - len(data) % _ENTRY.size
    return [Progress(*entry) for entry in _ENTRY.iter_unpack(data[:whole])]
