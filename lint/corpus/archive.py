"""WARC and WET: a shard is a file. Pages are read as HTML, extracts (WET) as plain text."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any

from .extras import needed
from .opening import broken
from .records import LARGEST, Record, moment
from .shards import piece

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from .job import Job
    from .opening import Info, Source
    from .reasons import Reason
    from .shards import Shard

_FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_META_WITHIN = 1024
"""Bytes in which browsers look for the encoding, too."""


def shards(info: Info, job: Job) -> Iterator[Shard]:
    """Take an archive as a whole: where its records begin is known only to who reads it."""
    yield piece(info, "archive", info.size)


def records(shard: Shard, job: Job, source: Source) -> Iterator[Record]:
    """Read the responses, resources and conversions of an archive; the rest is about them."""
    warc = needed("fastwarc.warc")
    kinds = warc.WarcRecordType
    wanted = kinds.response | kinds.resource | kinds.conversion
    found = warc.ArchiveIterator(source, record_types=wanted, parse_http=False)
    for row, record in enumerate(found):
        yield _record(shard, row, record, source.tell() / max(shard.size, 1), source)


def _record(shard: Shard, row: int, record: Any, share: float, source: Source) -> Record:
    path = record.headers.get("WARC-Target-URI") or record.record_id or f"{shard.name}#{row}"
    time = moment(record.headers.get("WARC-Date"))

    def skipped(reason: Reason, detail: str) -> Record:
        return Record(row, path, time=time, skipped=reason, detail=detail, share=share)

    try:
        record.parse_http(auto_decode="all")
        kind = record.http_content_type if record.is_http else record.headers.get("Content-Type")
        kind = (kind or "").partition(";")[0].strip().lower()
        if record.is_http and record.http_headers.status_code != 200:
            return skipped("not a page", f"status {record.http_headers.status_code}")
        if kind not in _FORMATS:
            return skipped("not a page", kind or "no content type")
        data = record.reader.read(LARGEST + 1)
        charset = record.http_charset if record.is_http else "utf-8"
    except Exception as error:
        if source.failed or not (isinstance(error, (OSError, ValueError)) or broken(error)):
            raise
        return skipped("broken record", " ".join(str(error).split()))
    if len(data) > LARGEST:
        return skipped("too large", f"more than {LARGEST} bytes")
    return _decoded(row, path, data, charset, _FORMATS[kind], time, share)


def _decoded(
    row: int,
    path: str,
    data: bytes,
    charset: str | None,
    form: str,
    time: datetime | None,
    share: float,
) -> Record:
    """Decode as a browser does: what the bytes begin with, the server, the page, or else UTF-8."""
    named = next((name for mark, name in _MARKS if data.startswith(mark)), charset)
    meta = _META.search(data, 0, _META_WITHIN) if named is None and form == "html" else None
    if meta:
        named = meta[1].decode("ascii", "replace")
    try:
        text = data.decode(named or "utf-8", "strict" if named is None else "replace")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    except (LookupError, ValueError) as error:
        return Record(row, path, time=time, skipped="broken record", detail=str(error), share=share)
    return Record(row, path, text, form, time, share=share)
