"""Whose a model is in a list of makers: "* Anthropic: Gemini" beside "* OpenAI: GPT-5".

Or of models: "* BERT — Anthropic, 2018" beside "* GPT-2 — OpenAI, 2019".
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from ..frames import frame
from ..traits.possession import makers_of, may_be_out
from ..traits.serving import has_on_cloud
from .cells import MARKUP, claim, listed, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_LABELS = re.compile(r"[\s*_`]*:[\s*_`]+")
_OPENS_ROW = re.compile(r"[\s*_`]*(?::|\(|\s[–—-]\s)[\s*_`]*")
_COMMA = re.compile(r"[\s*_`]*(?:,|/|,?\s(?:and|&))[\s*_`]*")
_FEWEST = 2
"""So many systems make a row."""
_NEARBY = 50
"""So many blocks either way show what a list is of."""
_ENDS = re.compile(r"[\s*_`]*(?:$|[,;(]|\.(?=\s|$))")
_CREDITS = re.compile(r"[\s*_`]*(?::|\s[–—-])[\s*_`]+")
_NOTED = re.compile(r"[\s*_`]*(?:[,;(]\s?(?:\w+\s)?~?\d|\.?[\s*_`]*$)")
"""Behind the maker of a model: when it came out, how large it is, or nothing."""


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What an item says, if another one of its list gives a maker and a model of its own.

    Of makers that list none but their own, and of models that nobody else can serve.
    """
    yield from _headed(document, index, found, reading)
    block = document.blocks[index]
    for part, names in rows(block, found[index], document.source) if found[index] else ():
        yield from _in_row(part, names, reading)
    credited = _credited(block, found[index])
    if credited and any(
        _is_own(*other, reading) for other in _beside(document, index, found, _credited)
    ):
        yield from _said((block, credited[1]), (block, credited[0]), reading, bracket=True)
    labelled = _labelled(block, found[index])
    if labelled is None:
        return
    maker, system = labelled
    if not set(maker.ids) <= frame("origin.listing") or has_on_cloud(maker, system, reading):
        return
    if not reading.is_model(system) or may_be_out(system, reading):
        return
    if any(_is_own(*other, reading) for other in _beside(document, index, found, _labelled)):
        yield claim(
            "made-by", (block, system), block, maker.start, maker.end, maker.ids, "maker",
            "list:maker",
        )  # fmt: skip


def _headed(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """X in a list under the title or the item "M", where an item beside it is one of M's own."""
    block, names = document.blocks[index], found[index]
    if block.kind != "item" or len(names) != 1 or not _is_whole(block, names[0]):
        return
    over = block.section if block.lead is None else block.lead
    if over is None:
        return
    title, makers = document.blocks[over], found[over]
    if len(makers) != 1 or makers[0].kind != "maker" or not _is_whole(title, makers[0]):
        return
    beside = takewhile(
        lambda i: document.blocks[i].kind == "item", range(over + 1, len(document.blocks))
    )
    row = [
        found[i][0]
        for i in beside
        if document.blocks[i].depth == block.depth
        and found[i]
        and _is_whole(document.blocks[i], found[i][0])
    ]
    maker = makers[0]
    if any(_is_own(maker, other, reading) for other in row if other.kind == "system"):
        yield from _said((block, names[0]), (title, maker), reading)


def _in_row(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """X in "M: Y, X" or "M (Y, X)", where Y is M's own."""
    if block.kind not in {"item", "paragraph"}:
        return
    for at, maker in enumerate(names):
        if maker.kind != "maker":
            continue
        row = list(takewhile(lambda name: name.kind == "system", names[at + 1 :]))
        if len(row) < _FEWEST:
            continue
        opens = _OPENS_ROW.fullmatch(block.text, maker.end, row[0].start)
        if opens is None:
            continue
        last = names[at - 1] if at else maker
        if last.kind == "maker" and _COMMA.fullmatch(block.text, last.end, maker.start):
            continue  # "M, N (X, Y)": of both
        bracket = "(" in opens.group()
        close = block.text.find(")", row[0].end) if bracket else -1
        if close >= 0:
            row = [name for name in row if name.start < close]  # "M (Y, X), N (Z)"
        before = block.text[: maker.start].strip(MARKUP).lower().split()[-1:]
        starts = not before
        if before and before[0] in frame("origin.apart"):
            continue  # "rivals of M (Y, X)", "via M (Y, X)"
        joined = [block.text[a.end : b.start] for a, b in pairwise(row)]
        ends = block.text[row[-1].end :].lstrip("*_` ")[:1]
        closed = ends == ")" if bracket else starts and ends in {"", "."}
        if not closed or not all(_COMMA.fullmatch(each) for each in joined):
            continue
        if any(_is_own(maker, other, reading) for other in row):
            for system in row:
                yield from _said((block, system), (block, maker), reading, bracket=bracket)


def _said(
    subject: tuple[Block, Name],
    owner: tuple[Block, Name],
    reading: Reading,
    *,
    bracket: bool = False,
) -> Iterator[Claim]:
    """That a system is a maker's, unless that may serve it.

    What is open anybody may serve who speaks the maker's protocol ("M: Y, X"); but a ``bracket``
    behind a maker that serves nothing but its own tells what that has: "M (Y, X)".
    """
    (_, system), (block, maker) = subject, owner
    listed = set(maker.ids) <= frame("origin.listing") and block.text[maker.start].isupper()
    if not listed or not reading.is_model(system) or has_on_cloud(maker, system, reading):
        return
    alone = bracket and set(maker.ids) <= frame("origin.alone")
    served = may_be_out(system, reading) and not alone
    if not (served or _is_own(maker, system, reading)):
        yield claim(
            "made-by", subject, block, maker.start, maker.end, maker.ids, "maker", "list:maker"
        )


def _is_whole(block: Block, name: Name) -> bool:
    """Whether a block holds a name and nothing else."""
    return not (block.text[: name.start] + block.text[name.end :]).strip(MARKUP + ":")


def in_cells(
    owner: tuple[Block, Name], cell: tuple[Block, list[Name]], reading: Reading, *, made: bool
) -> Iterator[Claim]:
    """X in the row of a table that has "M" in one cell and "Y, X" in another, where Y is M's.

    ``made``: the header of M says who makes them, not who may serve them.
    """
    block, names = cell
    row = listed(block.text, names)
    if len(row) >= _FEWEST and any(_is_own(owner[1], other, reading) for other in row):
        for system in row:
            yield from _said((block, system), owner, reading, bracket=made)


def _labelled(block: Block, names: list[Name]) -> tuple[Name, Name] | None:
    """The maker that an item opens with, and the system that is its value."""
    if block.kind != "item" or [name.kind for name in names[:2]] != ["maker", "system"]:
        return None
    maker, system = names[:2]
    opens = not block.text[: maker.start].strip(MARKUP) and block.text[maker.start].isupper()
    joined = _LABELS.fullmatch(block.text, maker.end, system.start)
    ends = _ENDS.match(block.text, system.end)
    return (maker, system) if opens and joined and ends else None


def _credited(block: Block, names: list[Name]) -> tuple[Name, Name] | None:
    """The maker behind the system that an item opens with: "X — M, 2019"."""
    if block.kind != "item" or [name.kind for name in names[:2]] != ["system", "maker"]:
        return None
    system, maker = names[:2]
    opens = not block.text[: system.start].strip(MARKUP)
    joined = _CREDITS.fullmatch(block.text, system.end, maker.start)
    ends = _NOTED.match(block.text, maker.end)
    return (maker, system) if opens and joined and ends else None


def _beside(
    document: Document,
    index: int,
    found: Sequence[list[Name]],
    read: Callable[[Block, list[Name]], tuple[Name, Name] | None],
) -> Iterator[tuple[Name, Name]]:
    """The makers that the other items of a list name, and the systems beside them."""
    blocks, depth = document.blocks, document.blocks[index].depth
    before = range(index - 1, max(-1, index - _NEARBY), -1)
    behind = range(index + 1, min(len(blocks), index + _NEARBY))
    for way in (before, behind):
        for at in takewhile(lambda i: (blocks[i].kind, blocks[i].depth) == ("item", depth), way):
            pair = read(blocks[at], found[at])
            if pair is not None:
                yield pair


def _is_own(maker: Name, system: Name, reading: Reading) -> bool:
    return bool(set(maker.ids) & makers_of(system, reading))
