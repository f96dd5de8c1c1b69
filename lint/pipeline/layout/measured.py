"""Tasks whose things are measured, or of which the format is told: "Draw the cover (1024 px)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import words
from .cells import piece

if TYPE_CHECKING:
    from ...document import Block
    from ..names.scan import Name

_NOTED = re.compile(r" ?(?:\((?P<inside>[^()]{1,40})\)[*_.]{0,3}|,(?P<behind>[^(),]{1,40}))$")
_SAID = re.compile(r"[^\W\d_]+|\d[\d.:/]*|[%€$£]")


def unmeasured(block: Block, names: list[Name]) -> tuple[Block, list[Name]]:
    """A task without what only measures its thing; a note on how it is done stays.

    Neither "(3 prompts)" nor "(SVG)" is a measure.
    """
    noted = _NOTED.search(block.text)
    if noted is None or not noted.start():
        return block, names
    said = _SAID.findall((noted["inside"] or noted["behind"]).lower())
    known = words("nouns.measuring", "nouns.signal_units", "nouns.formats")
    if not said or not all(word in known or word[0].isdigit() for word in said):
        return block, names
    return piece(block, names, 0, noted.start())
