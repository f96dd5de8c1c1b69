"""Front matter: the YAML or TOML that some documents begin with, and which is no prose."""

from __future__ import annotations

import re

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])")


def front_matter_end(source: str) -> int:
    """Find the offset behind YAML or TOML front matter and a byte order mark; 0 without both."""
    start = 1 if source.startswith("\ufeff") else 0
    opening = _FENCE.match(source, start)
    if opening is None:
        return start
    fence = re.escape(opening[1]) if opening[1] == "+++" else r"(?:---|\.\.\.)"
    closing = re.compile(rf"(?:\r\n|\n|\r){fence}[ \t]*(?=[\r\n]|\Z)")
    match = closing.search(source, opening.end() - 1)
    return match.end() if match else start
