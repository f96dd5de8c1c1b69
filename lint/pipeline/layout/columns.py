"""Columns that say by whom a thing is made: X below "Photos by", which are a row's photos."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .cells import claim, only, outputs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..reading import Reading
    from .cells import Cell

_BY = re.compile(
    r"(?P<thing>\w.*?)\s+(?:(?:made|drawn|done|created|generated)\s+)?by[\s*_`:]*", re.I
)


def by_header(header: Cell, cell: Cell, reading: Reading) -> Iterator[Claim]:
    """What the system in a cell makes by its header: "Product photos by", "Music made by"."""
    block, names = header
    said = _BY.fullmatch(block.text.rstrip())
    name = only(*cell, "system")
    if said is None or names or name is None or not reading.is_model(name):
        return
    for start, end, ids in outputs(said["thing"], reading):
        yield claim("produces", (cell[0], name), block, start, end, ids, "modality", "table:by")
