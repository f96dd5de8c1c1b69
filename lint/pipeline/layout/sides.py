"""Systems sorted by how they are to be had: "Open source: X, Y" beside "Proprietary: Z".

Only where both sides are there: alone, "Open source" may be the licence of whatever is listed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..lexicon import alternation, words
from .cells import MARKUP, claim, in_lines, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading
    from ..traits.hosting import Way
    from .tables import Grid

_BOTH = 2
_NEAR = 4
"""So many blocks either way may hold the other side."""


class _Label(NamedTuple):
    side: Way
    start: int
    end: int
    """Of the words that name the side, in the block's text."""
    value: int
    """Where what stands on that side begins."""


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What the labels of a block say of the systems behind them."""
    block, names = document.blocks[index], found[index]
    if block.kind not in {"item", "paragraph"} or not names:
        return
    labels = _labels(block, document.source)
    if not labels:
        return
    near = document.blocks[max(0, index - _NEAR) : index + _NEAR + 1]
    beside = {
        label.side
        for other in near
        if (other.kind, other.lead, other.section) == (block.kind, block.lead, block.section)
        for label in _labels(other, document.source)
    }
    if len(beside) < _BOTH:
        return
    ends = [label.start for label in labels[1:]] + [len(block.text)]
    for label, end in zip(labels, ends, strict=True):
        value = block.text[:end].rstrip(MARKUP + ";|-–—")
        for name in filter(reading.is_model, listed(value, names, label.value)):
            if name.end <= end:
                yield claim(
                    "access", (block, name), block, label.start, label.end, (label.side,),
                    "phrase", "list:sides",
                )  # fmt: skip


def of_table(grid: Grid, reading: Reading) -> Iterator[Claim]:
    """What the columns, or the rows, "Open source" and "Proprietary" of a table say."""
    if not grid:
        return
    for axis in (0, 1):
        first = min(at[axis] for at in grid)
        heads = {
            at[1 - axis]: (cell[0], side)
            for at, cell in grid.items()
            if at[axis] == first and (side := _side(cell[0].text)) is not None
        }
        if len({side for _, side in heads.values()}) < _BOTH:
            continue
        for at, (block, names) in grid.items():
            if at[axis] == first or at[1 - axis] not in heads:
                continue
            over, side = heads[at[1 - axis]]
            for name in filter(reading.is_model, listed(block.text, names)):
                yield claim(
                    "access", (block, name), over, 0, len(over.text), (side,), "phrase",
                    "table:sides",
                )  # fmt: skip


def _labels(block: Block, source: str) -> list[_Label]:
    """The sides that a block names as labels: "Open source: ..."."""
    text = in_lines(block, source)
    return [
        _Label(_way(match), *match.span("side"), match.end())
        for match in _labelled().finditer(text)
    ]


def _side(text: str) -> Way | None:
    """The side that a text names and nothing else: "Open source", "Proprietary models"."""
    said = _named().fullmatch(text.strip(MARKUP))
    return None if said is None else _way(said)


def _way(side: re.Match[str]) -> Way:
    return "open" if side["open"] else "closed"


def _phrase() -> str:
    """A pattern of the words that name a side: "open-source", "proprietary models"."""
    open_, closed, models = (
        alternation(words(f"access.{name}")) for name in ("side_open", "side_closed", "listed")
    )
    return rf"(?P<side>(?:(?P<open>{open_})|{closed})(?:\s(?:{models}))?)"


@cache
def _named() -> re.Pattern[str]:
    return re.compile(_phrase(), re.IGNORECASE)


@cache
def _labelled() -> re.Pattern[str]:
    """A side as the label of what follows: "**Open source:** "."""
    return re.compile(
        rf"(?:^|(?<=[.;|\n]))[\s*_`]{{0,4}}{_phrase()}[*_`]{{0,3}}\s?(?::[*_`]{{0,3}}|[–—-])\s",
        re.IGNORECASE,
    )
