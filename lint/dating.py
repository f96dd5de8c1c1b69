"""The day that a document bears, of which it speaks as today."""

from __future__ import annotations

import re
from datetime import date

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?P<head>.{0,4000}?)\n\1", re.DOTALL)
_DATED = re.compile(
    r"^(?:date|published|publish_?date|pub_?date|created)[ \t]*[:=][ \t]*[\"']?"
    r"(?P<day>20\d\d-\d\d-\d\d)(?!\d)",
    re.MULTILINE | re.IGNORECASE,
)


def written_on(source: str) -> date | None:
    """The day that the front matter of a text gives; ``None`` without one that there is."""
    front = _FRONT.match(source)
    found = _DATED.search(front["head"]) if front else None
    if found is None:
        return None
    try:
        return date.fromisoformat(found["day"])
    except ValueError:
        return None
