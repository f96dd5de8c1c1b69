"""A log of releases: what stands under the heading of a version isn't said now."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document import Block

_VERSION = re.compile(
    r"\W*(?:[A-Za-z]+\s){0,3}\[?(?:v?\d+\.\d+\.\d+|(?:v|(?<=version\s)|(?<=release\s))\d+\.\d+)"
    r"\b[^A-Za-z]*",
    re.IGNORECASE,
)
"""A heading that names a version, and maybe its day: "CLI Version 1.1.1", "[0.9] - 2023-03-20"."""
_LOG = 3
"""So many of them make a log."""


def first_release(blocks: Sequence[Block]) -> int | None:
    """Index of the first heading of a release, where there are enough of them for a log."""
    heads = (i for i, b in enumerate(blocks) if b.kind == "heading" and _VERSION.fullmatch(b.text))
    log = list(islice(heads, _LOG))
    return log[0] if len(log) == _LOG else None
