"""What leaves nothing of a class out: "every C on the market", "all Cs that you can buy today"."""

from __future__ import annotations

import re
from functools import cache

from .lexicon import alternation, words


@cache
def anywhere() -> str:
    """A regular expression for it: fixed phrases, and what anybody can get."""
    phrases, who, reaching, paying, when = (
        alternation(words(f"quantity.{name}"))
        for name in ("anywhere", "anybody", "reaching", "paying", "by_now")
    )
    return (
        rf"(?:(?:that|which)\s)?(?:{phrases}|(?:{who})\s(?:can\s(?:{reaching})|(?:{paying}))"
        rf"|money\scan\sbuy)(?:\s(?:{when}))?"
    )


@cache
def leaves_none_out() -> re.Pattern[str]:
    """The whole of a phrase or clause that narrows nothing."""
    return re.compile(anywhere(), re.IGNORECASE)
