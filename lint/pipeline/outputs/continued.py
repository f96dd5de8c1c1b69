"""Lines that go on in the next one, where a reader takes them for items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..products import Output
    from ..stance.context import Context
    from ..trees.sentences import Sentence

_MARKED = frozenset({"item", "heading"})
"""Blocks that open with a mark, as the lines of a comment do."""


def is_continued(output: Output, sentence: Sentence, context: Context) -> bool:
    """Whether the noun at a line's end may be but a part of a longer one: "* the X-made image".

    In a comment of a program each line opens with a star, or a mark that makes a heading. One
    that begins with a capital and has no end goes on below if the next begins without: "* prompt
    is sent to the model".
    """
    block, after = sentence.block, context.document.blocks[sentence.index + 1 : sentence.index + 2]
    if block.kind not in _MARKED or not after or after[0].kind != block.kind:
        return False
    _, end = sentence.spans[output.last.i]
    if block.text[end:].strip(" *_`"):
        return False
    first, following = block.text.lstrip(" *_`")[:2], after[0].text[:1]
    return first.istitle() and following.islower() and after[0].depth == block.depth
