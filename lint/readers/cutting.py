"""Cut blocks that are longer than any paragraph a person writes.

Much of what is done with a block looks at all of it for each name in it. On a dump of a megabyte
in one line that would never end. Expressions try each way to share out a run of white space and
marks, and a run of thousands has a great many.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Block, Document

LONGEST = 4000
"""Characters of the longest block that stays in one piece."""
_RUN = re.compile(r"[\W_]{100}")
"""So many characters in a row, none of them a letter or a digit, are no part of a sentence."""
_STOP = re.compile(r"[.!?][\"'”’)]*\s+(?=\S)")


def cut(document: Document) -> Document:
    """Return a document whose blocks are no longer than ``LONGEST``; mostly the same one.

    Nor have they long runs of marks.

    The pieces of a block are blocks of its kind. Where it introduced a list, its last piece does.
    """
    if not any(_is_long(block.text) for block in document.blocks):
        return document
    blocks: list[Block] = []
    firsts, lasts = [], []
    for block in document.blocks:
        firsts.append(len(blocks))
        blocks += _pieces(block)
        lasts.append(len(blocks) - 1)
    return replace(
        document,
        blocks=tuple(
            replace(
                block,
                section=None if block.section is None else firsts[block.section],
                lead=None if block.lead is None else lasts[block.lead],
            )
            for block in blocks
        ),
    )


def _is_long(text: str) -> bool:
    return len(text) > LONGEST or _RUN.search(text) is not None


def _pieces(block: Block) -> Iterator[Block]:
    """Cut a block behind sentences, or else between words, and in long runs of marks."""
    if not _is_long(block.text):
        yield block
        return
    marks = sorted(block.marks, key=lambda mark: mark.start)
    start = 0
    while start < len(block.text):
        end = _end(block.text, start)
        inside = []
        for mark in marks:
            if mark.start >= end:
                break
            if mark.end > start:
                clipped = replace(
                    mark, start=max(mark.start - start, 0), end=min(mark.end, end) - start
                )
                inside.append(clipped)
        marks = [mark for mark in marks if mark.end > end]
        yield replace(
            block,
            text=block.text[start:end],
            offsets=block.offsets[start:end],
            ends=block.ends[start:end],
            marks=tuple(inside),
        )
        start = end


def _end(text: str, start: int) -> int:
    """Where the piece that begins at ``start`` ends."""
    limit = start + LONGEST
    run = _RUN.search(text, start, limit)
    if run is not None:
        return run.end()
    if limit >= len(text):
        return len(text)
    stops = [stop.end() for stop in _STOP.finditer(text, start, limit)]
    return stops[-1] if stops else text.rfind(" ", start + 1, limit) + 1 or limit
