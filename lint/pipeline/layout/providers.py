"""Whose a model is in a list of makers: "* Anthropic: Gemini" beside "* OpenAI: GPT-5"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ..frames import frame
from ..traits.asides import has_on_cloud
from ..traits.possession import makers_of, may_be_out
from .cells import MARKUP, claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_LABELS = re.compile(r"[\s*_`]*:[\s*_`]+")
_NEARBY = 50
"""So many blocks either way show what a list is of."""
_ENDS = re.compile(r"[\s*_`]*(?:$|[,;(]|\.(?=\s|$))")


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What an item says, if another one of its list gives a maker and a model of its own.

    Of makers that list none but their own, and of models that nobody else can serve.
    """
    block = document.blocks[index]
    labelled = _labelled(block, found[index])
    if labelled is None:
        return
    maker, system = labelled
    if not set(maker.ids) <= frame("origin.listing") or has_on_cloud(maker, system, reading):
        return
    if not reading.is_model(system) or may_be_out(system, reading):
        return
    if any(_is_own(*other, reading) for other in _beside(document, index, found)):
        yield claim(
            "made-by", (block, system), block, maker.start, maker.end, maker.ids, "maker",
            "list:maker",
        )  # fmt: skip


def _labelled(block: Block, names: list[Name]) -> tuple[Name, Name] | None:
    """The maker that an item opens with, and the system that is its value."""
    if block.kind != "item" or [name.kind for name in names[:2]] != ["maker", "system"]:
        return None
    maker, system = names[:2]
    opens = not block.text[: maker.start].strip(MARKUP) and block.text[maker.start].isupper()
    joined = _LABELS.fullmatch(block.text, maker.end, system.start)
    ends = _ENDS.match(block.text, system.end)
    return (maker, system) if opens and joined and ends else None


def _beside(
    document: Document, index: int, found: Sequence[list[Name]]
) -> Iterator[tuple[Name, Name]]:
    """What the other items of a list are labelled with, and the systems that they give."""
    blocks, depth = document.blocks, document.blocks[index].depth
    before = range(index - 1, max(-1, index - _NEARBY), -1)
    behind = range(index + 1, min(len(blocks), index + _NEARBY))
    for way in (before, behind):
        for at in takewhile(lambda i: (blocks[i].kind, blocks[i].depth) == ("item", depth), way):
            labelled = _labelled(blocks[at], found[at])
            if labelled is not None:
                yield labelled


def _is_own(maker: Name, system: Name, reading: Reading) -> bool:
    return bool(set(maker.ids) & makers_of(system, reading))
