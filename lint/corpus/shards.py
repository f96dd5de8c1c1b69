"""Inputs, cut into shards: pieces that one worker reads from end to end."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from ..discovery import shown
from ..errors import UsageError
from .opening import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .job import Job
    from .opening import Info, Source
    from .records import Record

SIZE = 64 << 20
"""Bytes that a shard has about, where an input can be cut."""
_KINDS = {
    (".parquet", ".pq"): "parquet",
    (".jsonl", ".ndjson", ".json"): "jsonlines",
    (".warc", ".wet"): "archive",
}
_PACKED = (".gz", ".zst", ".zstd")


@dataclass(frozen=True, slots=True)
class Shard:
    """A piece of an input."""

    key: str
    """Identifies the piece and the version of the input that it is of."""
    url: str
    name: str
    """The input, as documents that have no name of their own are called after it."""
    kind: str
    """The module that reads it."""
    size: int
    """Bytes, to tell how much is left: of the input as it is stored, as far as that is known."""
    begin: int = 0
    """The first row group, or byte; meaningful to the module that reads it."""
    end: int = -1
    first: int = 0
    """The number of its first row."""


def plan(inputs: tuple[str, ...], job: Job) -> list[Shard]:
    """Cut inputs into shards. Raises ``UsageError`` for what can't be read."""
    return [shard for info in find(inputs) for shard in _cut(info, job)]


def records(shard: Shard, job: Job, source: Source) -> Iterator[Record]:
    """Read the documents of a shard, one at a time, from the bytes of its input."""
    module = import_module(f".{shard.kind}", __package__)
    yield from module.records(shard, job, source)


def piece(info: Info, kind: str, size: int, begin: int = 0, end: int = -1, first: int = 0) -> Shard:
    """Make a shard of a part of an input."""
    local = os.path.isabs(info.url)  # noqa: PTH117
    name = shown(info.url, str(Path.cwd())) if local else info.url
    identity = "\0".join((info.url, str(info.size), info.version, str(begin), str(end)))
    key = blake2b(identity.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return Shard(key, info.url, name, kind, size, begin, end, first)


def packed(url: str) -> bool:
    """Whether an input is packed as a whole, so that nobody can begin in the middle of it."""
    return url.lower().endswith(_PACKED)


def _cut(info: Info, job: Job) -> Iterator[Shard]:
    stem = info.url.lower()
    for ending in _PACKED:
        stem = stem.removesuffix(ending)
    for endings, kind in _KINDS.items():
        if stem.endswith(endings):
            yield from import_module(f".{kind}", __package__).shards(info, job)
            return
    known = ", ".join(ending for endings in _KINDS for ending in endings)
    raise UsageError(f"{info.url}: no reader for it; inputs end in {known}, some with .gz or .zst")
