"""JSON Lines: a shard is a stretch of lines, or the whole input where it is packed."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..errors import UsageError, nearest
from .opening import opened, unpacked
from .records import LARGEST, Record, moment
from .shards import SIZE, packed, piece

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator

    from .job import Job
    from .opening import Info, Source
    from .shards import Shard

LOOK = 1000
"""Records of an input in which its text column is looked for, before any is linted."""
KEYS = 20
"""Keys of a record that a message lists."""


def shards(info: Info, job: Job) -> Iterator[Shard]:
    """Cut an input into stretches of ``SIZE`` bytes, which end where a line does.

    Raises ``UsageError`` if its records have no such column as the texts are to be in.
    """
    first = _without_text(info, job)
    if first:
        hint = nearest(job.text_column, first) or f"; it has {', '.join(first[:KEYS])}"
        raise UsageError(f"{info.url}: has no column {job.text_column!r} (--text-column){hint}")
    if packed(info.url):
        yield piece(info, "jsonlines", info.size)
        return
    for begin in range(0, max(info.size, 1), SIZE):
        end = min(begin + SIZE, info.size)
        yield piece(info, "jsonlines", end - begin, begin, end, begin)


def _without_text(info: Info, job: Job) -> list[str]:
    """Return the keys of the first record, if none of the first records has a text column."""
    first: list[str] = []
    try:
        with opened(info.url) as source:
            for record in islice(_objects(unpacked(source, info.url.lower())), LOOK):
                if job.text_column in record:
                    return []
                first = first or list(record)
    except Exception:  # of any library: what can't be read is told by who reads all of it
        return []
    return first


def _objects(stream: io.BufferedIOBase) -> Iterator[dict[str, Any]]:
    """Read what is a JSON object, within the first ``SIZE`` bytes."""
    left = SIZE
    while left > 0 and (line := stream.readline(left)):
        left -= len(line)
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            yield value


def records(shard: Shard, job: Job, source: Source) -> Iterator[Record]:
    """Read the lines that begin in a shard; one that is no document is one record."""
    stream = unpacked(source, shard.url.lower())
    at = 0
    if shard.begin:
        # A line that begins right here has a line end before it.
        stream.seek(shard.begin - 1)
        at = shard.begin - 1 + _past(stream)
    while shard.end < 0 or at < shard.end:
        line = stream.readline(LARGEST + 1)
        if not line:
            return
        begin, size = at, len(line)
        whole = size <= LARGEST
        if not whole and not line.endswith(b"\n"):
            size += _past(stream)
        at += size
        if shard.end < 0:
            share = source.tell() / max(shard.size, 1)
        else:
            share = (begin - shard.begin) / max(shard.size, 1)
        if not whole:
            detail = f"{size} bytes"
            yield Record(
                begin, _place(shard, begin), skipped="too large", detail=detail, share=share
            )
        elif line.strip():
            yield _record(shard, job, begin, line, share)


def _past(stream: io.BufferedIOBase) -> int:
    """Read to the end of a line; return how many bytes that took."""
    passed = 0
    while True:
        part = stream.readline(1 << 20)
        passed += len(part)
        if not part or part.endswith(b"\n"):
            return passed


def _record(shard: Shard, job: Job, row: int, line: bytes, share: float) -> Record:
    path = _place(shard, row)
    try:
        value: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        detail = f"not JSON: {error}"
        return Record(row, path, skipped="broken record", detail=detail, share=share)
    if not isinstance(value, dict):
        detail = "not a JSON object"
        return Record(row, path, skipped="broken record", detail=detail, share=share)
    named = value.get(job.id_column) if job.id_column else None
    path = str(named) if isinstance(named, (str, int)) else path
    time = moment(value.get(job.time_column)) if job.time_column else None
    text = value.get(job.text_column)
    if not isinstance(text, str):
        detail = f"{job.text_column!r} is {'not a text' if text is not None else 'missing'}"
        return Record(row, path, time=time, skipped="no text", detail=detail, share=share)
    return Record(row, path, text, time=time, share=share)


def _place(shard: Shard, row: int) -> str:
    return f"{shard.name}#{row}"
