"""What a title is on, as the text beneath it tells: "Describe images" over "BLIP captions them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document import Block
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from .context import Context

_BLOCKS = 3
"""So many blocks beneath a title tell what it is on."""
_REACH = 800
"""... if they aren't longer than this, in characters."""


def beneath(sentence: Sentence, context: Context) -> Iterator[tuple[Block, list[Name]]]:
    """The first blocks beneath the title that a sentence is, with their names."""
    if sentence.block.kind != "heading":
        return
    first = sentence.index + 1
    for index, block in enumerate(context.document.blocks[first : first + _BLOCKS], first):
        if block.kind == "heading" or block.section != sentence.index:
            return
        if len(block.text) <= _REACH:
            yield block, context.named_in(index)
