"""The result of a shard: two Parquet files, which are there as a whole or not at all.

The one with the documents comes last and bears the counts: where it is, the shard is done, whatever
became of the process that wrote it.
"""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .extras import needed
from .schema import VERSION, schema

TABLES = ("findings", "documents")
ROWS = 2000
"""Rows after which a table is written out: few enough for memory, enough for compression."""
_COUNTS = b"buzzlint"
_TEMPORARY = ".new-"


@dataclass(slots=True)
class Counts:
    """What a shard held; ``documents`` is ``linted`` and all of ``skipped``."""

    documents: int = 0
    linted: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    claims: int = 0
    findings: int = 0
    bytes: int = 0

    def add(self, other: Counts) -> None:
        """Add another shard's."""
        for name in ("documents", "linted", "claims", "findings", "bytes"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for reason, number in other.skipped.items():
            self.skipped[reason] = self.skipped.get(reason, 0) + number


@dataclass(slots=True)
class Done:
    """A shard that is done."""

    key: str
    input: str
    """Address of the input that it is of."""
    run: str
    """Key of the settings and the knowledge that it was linted with."""
    counts: Counts
    trouble: str = ""
    """Why the rest of the input could not be read; empty for most."""
    cpu_seconds: float = 0.0
    """Processor time that it took; the first shard of a worker loads the linter."""


class Writing:
    """The two files of a shard while they grow, under names that nobody looks at.

    Use it in a ``with`` statement; what is not ``commit``ted is removed at its end.
    """

    def __init__(self, output: str, key: str) -> None:
        self._pq = needed("pyarrow.parquet")
        self._pa = needed("pyarrow")
        self._final = {name: part(output, name, key) for name in TABLES}
        unique = f"{_TEMPORARY}{key}-{uuid.uuid4().hex}"
        self._temporary = {name: path.with_name(unique) for name, path in self._final.items()}
        self._rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
        self._writers: dict[str, Any] = {}

    def __enter__(self) -> Writing:
        for name, path in self._temporary.items():
            self._writers[name] = self._pq.ParquetWriter(path, schema(name), compression="zstd")
        return self

    def __exit__(self, *error: object) -> None:
        for writer in self._writers.values():
            with contextlib.suppress(Exception):
                writer.close()
        for path in self._temporary.values():
            path.unlink(missing_ok=True)

    def add(self, name: str, row: dict[str, Any]) -> None:
        """Add a row to a table."""
        rows = self._rows[name]
        rows.append(row)
        if len(rows) >= ROWS:
            self._flush(name)

    def commit(self, done: Done) -> None:
        """Give the files their names: findings first, then documents, with the counts in it."""
        for name in TABLES:
            self._flush(name)
            if name == "documents":
                record = json.dumps({"schema": VERSION, **asdict(done)})
                self._writers[name].add_key_value_metadata({_COUNTS: record})
            self._writers[name].close()
            _settle(self._temporary[name])
            self._temporary[name].replace(self._final[name])
            _settle(self._final[name].parent)

    def _flush(self, name: str) -> None:
        if self._rows[name]:
            table = self._pa.Table.from_pylist(self._rows[name], schema=schema(name))
            self._writers[name].write_table(table)
            self._rows[name] = []


def part(output: str, table: str, key: str) -> Path:
    """Where a shard's part of a table is."""
    return Path(output, table, f"part-{key}.parquet")


def prepare(output: str) -> None:
    """Make the folders. Raises ``OSError``."""
    for name in TABLES:
        Path(output, name).mkdir(parents=True, exist_ok=True)


def sweep(output: str) -> None:
    """Remove what processes that died have left."""
    for name in TABLES:
        for left in Path(output, name).glob(f"{_TEMPORARY}*"):
            left.unlink(missing_ok=True)


def finished(output: str, key: str) -> Done | None:
    """Read the record of a shard from its files; None if it isn't done."""
    path = part(output, "documents", key)
    if not path.exists() or not part(output, "findings", key).exists():
        return None
    try:
        raw = needed("pyarrow.parquet").read_metadata(path).metadata[_COUNTS]
        record = json.loads(raw)
        counts = Counts(**record["counts"])
        rest = (record[name] for name in ("trouble", "cpu_seconds"))
        return Done(record["key"], record["input"], record["run"], counts, *rest)
    except (KeyError, TypeError, ValueError, OSError):  # Arrow's errors are ValueErrors, too
        return None


def remove(output: str, key: str) -> None:
    """Remove a shard's files: that of documents first, for without it the shard is not done."""
    for name in reversed(TABLES):
        part(output, name, key).unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if os.name != "posix" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
