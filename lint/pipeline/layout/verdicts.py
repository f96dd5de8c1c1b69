"""Tables that judge their own rows: "| Midjourney | LLM | wrong |" under "Verdict"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import words

if TYPE_CHECKING:
    from .tables import Grid

_EDGES = "*_` :?!."
_FIRST = re.compile(r"[^\s,;:.(!–—]+")


def upheld(grid: Grid) -> Grid:
    """The cells of a table without the rows that it calls wrong itself."""
    top = min(row for row, _ in grid)
    verdicts = {
        column
        for (row, column), (block, _) in grid.items()
        if row == top and block.text.lower().strip(_EDGES) in words("tables.verdicts")
    }
    if not verdicts:
        return grid
    wrong = {
        row
        for (row, column), (block, _) in grid.items()
        if column in verdicts and row != top and _denies(block.text.lower().strip(_EDGES))
    }
    return {at: cell for at, cell in grid.items() if at[0] not in wrong}


def _denies(said: str) -> bool:
    first = _FIRST.match(said)
    denials = words("tables.no", "stance.untrue", "stance.denials")
    return said in denials or (first is not None and first.group() in denials)
