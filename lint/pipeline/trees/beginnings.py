"""Where what a sentence says begins, behind what only opens it: "By the way, X is a C".

Neither the parser nor a reader sees such an opener: "Keep in mind that Cs are Ds",
"Last week X ...", "In the second lesson, X ...".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name

_OPENERS = 2
"""So many stand before one sentence at most: "By the way, keep in mind that"."""


def begin(text: str, start: int, end: int, names: Sequence[Name]) -> int:
    """Where in a block's text a sentence says something; its start, if nothing opens it."""
    for _ in range(_OPENERS):
        opener = _opener().match(text, start, end)
        if opener is None or opener.end() >= end or _holds_name(opener, names):
            break
        start = opener.end()
    return start


def _holds_name(opener: re.Match[str], names: Sequence[Name]) -> bool:
    return any(name.start < opener.end() and opener.start() < name.end for name in names)


@cache
def _opener() -> re.Pattern[str]:
    said = alternation(words("asides.said", "openers.said"))
    times, told, before, which, settings, news = (
        alternation(words(f"openers.{name}"))
        for name in ("times", "told", "prepositions", "which", "settings", "news")
    )
    span, within = (alternation(words(f"openers.{name}")) for name in ("spans", "within"))
    since = rf"(?:since|for|over)\s(?:(?:{within})\s){{1,6}}(?:{span})"
    setting = rf"(?:{before})\s(?:(?:{which})\s){{0,3}}(?:{settings})(?:\s\d[\d.]*)?"
    point = rf"(?:the|one|another|our|my)\s(?:(?!only\b)[a-z]+\s)?(?:{news})(?:\shere)?\s(?:is|was)"
    return re.compile(
        rf"[*_]*(?:(?:{said}|{setting}|{since}),\s+|(?:{times})(?:,\s+|\s(?!is\b|was\b|of\b|and\b|or\b|to\b|in\b))"
        rf"|(?:{told}|{point})\sthat\s+)(?=\S)",
        re.IGNORECASE,
    )
