"""Parquet: a shard is one or more row groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import UsageError, nearest
from .extras import needed
from .opening import BUFFER, opened
from .records import LARGEST, Record, moment
from .shards import SIZE, piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .job import Job
    from .opening import Info, Source
    from .shards import Shard

ROWS = 16
"""Rows that are in memory at a time: each may be a large document."""


def shards(info: Info, job: Job) -> Iterator[Shard]:
    """Put row groups together until they hold about ``SIZE`` bytes."""
    pa = needed("pyarrow")
    needed("pyarrow.parquet")
    with opened(info.url) as source:
        try:
            file = pa.parquet.ParquetFile(source)
        except (pa.ArrowException, OSError) as error:
            if source.failed:
                raise
            raise UsageError(f"{info.url}: not Parquet: {' '.join(str(error).split())}") from None
        names = file.schema_arrow.names
        for option, name in _columns(job):
            if name not in names:
                hint = nearest(name, names) or f"; it has {', '.join(names)}"
                raise UsageError(f"{info.url}: has no column {name!r} (--{option}-column){hint}")
        groups = [file.metadata.row_group(index) for index in range(file.num_row_groups)]
        begin = size = first = rows = 0
        whole = sum(group.total_byte_size for group in groups) or 1
        for index, group in enumerate(groups):
            size += group.total_byte_size
            rows += group.num_rows
            if size >= SIZE or index == len(groups) - 1:
                stored = info.size * size // whole
                yield piece(info, "parquet", stored, begin, index + 1, first)
                begin, first, size, rows = index + 1, first + rows, 0, 0


def records(shard: Shard, job: Job, source: Source) -> Iterator[Record]:
    """Read the rows of some row groups, a few at a time."""
    pq = needed("pyarrow.parquet")
    # Neither of the two may read ahead: a row group can be larger than memory.
    file = pq.ParquetFile(source, buffer_size=BUFFER, pre_buffer=False)
    columns = dict(_columns(job))
    groups = range(shard.begin, shard.end)
    total = sum(file.metadata.row_group(index).num_rows for index in groups) or 1
    row = shard.first
    wanted = list(dict.fromkeys(columns.values()))
    for batch in file.iter_batches(ROWS, list(groups), wanted, use_threads=False):
        cells = {option: batch.column(name) for option, name in columns.items()}
        for index in range(batch.num_rows):
            values = {option: cell[index] for option, cell in cells.items()}
            yield _record(shard, row, values, (row - shard.first) / total)
            row += 1


def _record(shard: Shard, row: int, values: dict[str, Any], share: float) -> Record:
    named = values["id"].as_py() if "id" in values else None
    path = f"{shard.name}#{row}" if named is None else str(named)
    time = moment(values["time"].as_py()) if "time" in values else None
    text = values["text"]
    if not text.is_valid:
        return Record(row, path, time=time, skipped="no text", detail="null", share=share)
    if hasattr(text, "as_buffer"):
        size = len(text.as_buffer())
        if size > LARGEST:
            detail = f"{size} bytes"
            return Record(row, path, time=time, skipped="too large", detail=detail, share=share)
    try:
        value = text.as_py()
        value = value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError as error:
        detail = f"not UTF-8 (byte {error.start})"
        return Record(row, path, time=time, skipped="broken record", detail=detail, share=share)
    if not isinstance(value, str):
        detail = f"not a text but {text.type}"
        return Record(row, path, time=time, skipped="no text", detail=detail, share=share)
    return Record(row, path, value, time=time, share=share)


def _columns(job: Job) -> list[tuple[str, str]]:
    """The columns that are read, by the option that names them."""
    named = [("text", job.text_column), ("id", job.id_column), ("time", job.time_column)]
    return [(option, name) for option, name in named if name]
