"""Is a block English? Names in other languages stand in sentences that nobody here can read.

Function words tell: they are few, short and everywhere. (Grefenstette, "Comparing two language
identification schemes", 1995, compares them with trigrams of letters.)
"""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import words

ENOUGH = 8
"""A block of fewer words says too little."""
SHARE = 10
"""One of so many words at least is a function word in running text."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_foreign(text: str) -> bool:
    """Whether a text of some length has more function words of another language than English ones.

    Words that English shares with another ("die", "in", "do") count for neither.
    """
    found = _WORD.findall(text.lower())
    if len(found) < ENOUGH:
        return False
    english = sum(word in words("language.english") for word in found)
    least = max(2, english + 1, len(found) // SHARE)
    return any(sum(word in theirs for word in found) >= least for theirs in _others())


@cache
def _others() -> tuple[frozenset[str], ...]:
    return tuple(words(f"language.{name}") for name in words("language.others"))
