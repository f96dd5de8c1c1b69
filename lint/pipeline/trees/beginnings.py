"""Where what a sentence says begins, behind what only opens it: "By the way, X is a C".

Neither the parser nor a reader sees such an opener: "Keep in mind that Cs are Ds",
"Last week X ...", "In the second lesson, X ...".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name

_OPENING = re.compile(r"[*_ ]*")
_LABEL = re.compile(r"(?P<label>[^.:!?(]{2,60}?)[*_\s]*:[*_\s]+(?P<verb>[A-Z][a-z]+)\b")
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


def behind_label(text: str, start: int, end: int, names: Sequence[Name]) -> int:
    """Where a sentence begins behind a label: "**Analysis**: Uses X to read the photos".

    A label that ends with a name stays: the name is what the sentence is on.
    """
    first = _OPENING.fullmatch(text, 0, start)
    label = _LABEL.match(text, start, end) if first else None
    if label is None or not _is_act(label["verb"].lower()):
        return start
    wide = words("nouns.generic")
    for name in names:
        if start <= name.start < label.end() and (
            text[name.start : name.end].lower() not in wide or name.end >= label.end("label")
        ):
            return start
    return label.start("verb")


def _is_act(verb: str) -> bool:
    """Whether a word is a form of a verb of use, of making or of taking in."""
    lemmas = frame("produce.use", "produce.verbs", "consume.verbs")
    stems = {verb, verb.removesuffix("s"), verb.removesuffix("es"), verb.removesuffix("ing")}
    return bool(lemmas & (stems | {stem + "e" for stem in stems}))


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
    where = rf"(?:(?:{which})\s){{0,3}}(?:{settings})(?:\s\d[\d.]*)?"
    setting = rf"(?:{before})\s{where}"
    point = rf"(?:the|one|another|our|my)\s(?:(?!only\b)[a-z]+\s)?(?:{news})(?:\shere)?\s(?:is|was)"
    return re.compile(
        rf"[*_]*(?:(?:{said}|{setting}|{since}),\s+|(?:{times})(?:,\s+|\s(?!is\b|was\b|of\b|and\b|or\b|to\b|in\b))"
        rf"|(?:{told}|{point})(?:\sfrom\s{where})?\sthat\s+)(?=\S)",
        re.IGNORECASE,
    )
