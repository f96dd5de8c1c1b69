"""Words around two terms without those that change nothing: "is [still] short for"."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import alternation, words


def unstressed(between: str) -> str:
    """Leave such adverbs out, between commas or without any: " is, in fact, just " is " is "."""
    return _adverbs().sub("", between)


def unended(behind: str) -> str:
    """Leave out what only ends a clause: " possible these days." is " possible."."""
    return _endings().sub("", behind, count=1)


@cache
def _endings() -> re.Pattern[str]:
    endings = alternation(words("asides.endings"))
    return re.compile(
        rf"(?:,?\s(?:{endings})|\s\(see\s[^()]{{1,40}}\))(?=\s*(?:[.,;!)–—]|$))", re.IGNORECASE
    )


@cache
def _adverbs() -> re.Pattern[str]:
    adverbs = alternation(words("asides.idle"))
    return re.compile(rf",\s(?:{adverbs}),(?=\s)|\s(?:{adverbs})(?=\s)", re.IGNORECASE)
