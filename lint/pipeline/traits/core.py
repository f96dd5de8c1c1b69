"""A class, praised, at the heart of a product: "it comes with a state-of-the-art LLM at its core".

What it does, and which model it is, stays open.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence

_NEAR = 120
"""So many characters before a class may set it at a heart."""


def at_core(name: Name, sentence: Sentence) -> int | None:
    """Where the praise begins, if a class is at the heart of a product."""
    text = sentence.block.text
    near = max(sentence.start, name.start - _NEAR)
    set_in = _with().search(text, near, name.start)
    if set_in is not None and _at_its_heart().match(text, name.end, sentence.end):
        return set_in.start("praise")
    inside = _inside().search(text, near, name.start)
    return inside.start("praise") if inside is not None else None


@cache
def _praise() -> str:
    praise = alternation(frame("promote.hype") | frame("promote.fresh"))
    return rf"(?P<praise>(?:an?|the|our)\s(?:{praise}))(?:,?\s[\w-]+){{0,2}}?\s[*_]*$"


@cache
def _with() -> re.Pattern[str]:
    having = alternation(frame("promote.having"))
    return re.compile(rf"\b(?:{having})\s{_praise()}", re.IGNORECASE)


@cache
def _at_its_heart() -> re.Pattern[str]:
    hearts = alternation(frame("promote.hearts"))
    return re.compile(
        rf"[*_]*(?:\s(?:models?|engine|technology))?\s(?:at|in)\s(?:its|the|our|their)\s(?:very\s)?"
        rf"(?:{hearts})(?![\w-])(?!,?\s(?:that|which|to|for|of)\b)",
        re.IGNORECASE,
    )


@cache
def _inside() -> re.Pattern[str]:
    """Read "at the core of our platform is the latest ", before a class."""
    hearts, empty, bland = (
        alternation(frame(f"promote.{name}")) for name in ("hearts", "empty", "bland")
    )
    return re.compile(
        rf"\bat\s(?:the\s(?:very\s)?(?:{hearts})\sof\s(?:our|the|your)\s(?:(?:{bland}),?\s)*(?:{empty}))\s"
        rf"(?:is|sits|lies|works|stands)\s{_praise()}",
        re.IGNORECASE,
    )
