"""Rows in which each system has its maker in brackets: "GPT-4 (OpenAI), Gemini (Google), X (M)"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence

_OPENED = re.compile(r"[*_`]*\s\(")
_FEWEST = 2
"""So many others tell that the brackets are on makers, not on where a model is served."""


def tells_makers(system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether the brackets behind all other systems of a sentence name who made them."""
    text, knowledge = sentence.block.text, reading.knowledge
    others = [
        any(set(maker.ids) & knowledge.makers_of(i) for i in name.ids)
        for name, maker in pairwise(sentence.names)
        if name is not system and name.kind == "system" and maker.kind == "maker"
        if _OPENED.fullmatch(text, name.end, maker.start) and text[maker.end : maker.end + 1] == ")"
    ]
    return len(others) >= _FEWEST and all(others)
