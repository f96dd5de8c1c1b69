"""The day that a document bears, of which it speaks as today."""

from __future__ import annotations

import re
from datetime import date

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
