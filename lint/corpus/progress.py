"""How far a run is, on stderr: documents and megabytes a second, findings, time left."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from ..console import write_stderr
from . import journal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .parts import Done
    from .shards import Shard

AT_TERMINAL, ELSEWHERE = 1.0, 30.0
"""Seconds between two lines: one that is written over, or one after the other in a log."""


class Meter:
    """Adds up what is done and what the journals say of the rest."""

    def __init__(self, output: str, shards: Mapping[str, Shard]) -> None:
        """Take the shards that are to be done, by their keys."""
        self._output = output
        self._left = dict(shards)
        self._size = sum(shard.size for shard in shards.values())
        self._sizes_done = 0
        self._documents = self._bytes = self._findings = 0
        self._start = monotonic()

    def done(self, key: str, done: Done | None) -> None:
        """Note that a shard is done, or with None that it has failed."""
        self._sizes_done += self._left.pop(key).size
        if done:
            self._documents += done.counts.documents
            self._bytes += done.counts.bytes
            self._findings += done.counts.findings

    def line(self) -> str:
        """Say how far the run is."""
        documents, size, findings = self._documents, self._bytes, self._findings
        passed = float(self._sizes_done)
        for key in self._running():
            shard, now = self._left.get(key), journal.latest(self._output, key)
            if shard is not None and now is not None:
                documents += now.documents
                size += now.bytes
                findings += now.findings
                passed += min(now.share, 1.0) * shard.size
        spent = max(monotonic() - self._start, 0.001)
        share = passed / self._size if self._size else 0.0
        left = f"{_time(spent / share - spent)} left" if share > 0.001 else "time left unknown"
        return (
            f"{documents:,} documents, {documents / spent:,.0f}/s, {size / 1e6 / spent:,.2f} MB/s, "
            f"{findings:,} findings, {100 * share:.0f} %, {left}"
        )

    def rates(self) -> str:
        """Say how fast the shards went that are done."""
        spent = max(monotonic() - self._start, 0.001)
        return f"{self._documents / spent:,.0f} documents/s, {self._bytes / 1e6 / spent:,.2f} MB/s"

    def _running(self) -> list[str]:
        try:
            return os.listdir(os.path.join(self._output, journal.FOLDER))  # noqa: PTH118, PTH208
        except OSError:
            return []


@contextmanager
def shown(meter: Meter, *, wanted: bool) -> Iterator[None]:
    """Show the meter's line from time to time, while the block runs."""
    if not wanted:
        yield
        return
    terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    end = Event()

    def show() -> None:
        while not end.wait(AT_TERMINAL if terminal else ELSEWHERE):
            line = meter.line()
            write_stderr(f"\r\x1b[K{line}" if terminal else f"{line}\n")

    thread = Thread(target=show, daemon=True)
    thread.start()
    try:
        yield
    finally:
        end.set()
        thread.join()
        if terminal:
            write_stderr("\r\x1b[K")


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"
