"""Days: that which a document bears, of which it speaks as today, and that of a program."""

from __future__ import annotations

import re
from datetime import date, datetime

from .readers.frontmatter import front_matter_end

_DATED = re.compile(
    r"(?:^|(?<=\r))(?:date|published|publish_?date|pub_?date|created)[ \t]*[:=][ \t]*[\"']?"
    r"(?P<day>20\d\d-\d\d-\d\d)(?!\d)",
    re.MULTILINE | re.IGNORECASE,
)


def written_on(source: str) -> date | None:
    """The day that the front matter of a text gives; ``None`` without one that there is."""
    found = _DATED.search(source, 0, front_matter_end(source))
    if found is None:
        return None
    try:
        return date.fromisoformat(found["day"])
    except ValueError:
        return None


def day_of(given: date) -> date:
    """Take the day of a date or a time; anything else, such as a text, is a ``ValueError``."""
    if isinstance(given, datetime):  # which is a date too, but can't be compared with one
        return given.date()
    if not isinstance(given, date):
        raise ValueError(f"as_of: must be a date, as in date(2026, 1, 31), not {given!r}")
    return given
