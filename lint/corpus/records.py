"""What an input yields: documents, and what should have been one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .reasons import Reason

LARGEST = 32 << 20
"""Bytes of the largest document that is taken up at all; as ``files.LARGEST`` for single files."""


@dataclass(frozen=True, slots=True)
class Record:
    """A document, or the reason why there is none in its place."""

    row: int
    """Its place in the input: the number of a row or record, from 0, or the byte it begins at."""
    path: str
    """Its name: the value of the id column, the address of a page, or its place in the input."""
    text: str = ""
    format: str | None = None
    """How it is read; None if its name tells."""
    time: datetime | None = None
    skipped: Reason | None = None
    detail: str = ""
    share: float = 0.0
    """How much of the shard lies behind it, from 0 to 1."""


def moment(value: Any) -> datetime | None:
    """Make a time of what a column holds: a time, ISO 8601, seconds since 1970; None for the rest.

    Times without a zone are taken for UTC.
    """
    try:
        if isinstance(value, str):
            found = datetime.fromisoformat(value.strip().replace("Z", "+00:00"))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            found = datetime.fromtimestamp(value, timezone.utc)
        elif isinstance(value, datetime):
            found = value
        else:
            found = datetime(value.year, value.month, value.day)
        if found.tzinfo is None:
            return found.replace(tzinfo=timezone.utc)
        return found.astimezone(timezone.utc)
    except (AttributeError, ValueError, OverflowError, OSError, TypeError):
        return None
