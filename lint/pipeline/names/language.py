"""Is a block English? Names in other languages stand in sentences that nobody here can read.

Function words tell: they are few, short and everywhere. (Grefenstette, "Comparing two language
identification schemes", 1995, compares them with trigrams of letters.)
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import words

if TYPE_CHECKING:
    from ...claims import Claim

ENOUGH = 8
"""A block of fewer words says too little."""
SHARE = 10
"""One of so many words at least is a function word in running text."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OTHER_SCRIPT = re.compile(r"[\u0400-\u1fff\u2e80-\u2fff\u3040-\ud7ff\uf900-\ufaff\uff66-\uffdc]")
"""A letter of a script other than Latin or Greek."""
_HEAD = re.compile(rf"[\s*_`]?{_OTHER_SCRIPT.pattern}")
_APART = 400
"""Characters that the two ends of a sentence's claim are apart at most; a table's may be more."""


def is_foreign(text: str) -> bool:
    """Whether a text of some length has more function words of another language than English ones.

    Words that English shares with another ("die", "in", "do") count for neither. So is a text of
    which most letters are of another script. "MIT" in capitals is an abbreviation.
    """
    found = _WORD.findall(text)
    if len(found) < ENOUGH:
        return False
    others = 0 if text.isascii() else len(_OTHER_SCRIPT.findall(text))
    if others > sum(map(len, found)) - others:
        return True
    alike = text.isupper()
    counted = Counter(w.lower() for w in found if alike or len(w) == 1 or not w.isupper())
    english = sum(map(counted.__getitem__, words("language.english").intersection(counted)))
    least = max(2, english + 1, len(found) // SHARE)
    told = _any_other().intersection(counted)
    if sum(map(counted.__getitem__, told)) < least:
        return False  # not even of all of them together
    return any(sum(counted[word] for word in own & told) >= least for own in _others())


def spans_other_script(claim: Claim, source: str) -> bool:
    """Whether words in another script stand between what a claim is on and what it says.

    Or right behind, where they may be the head of the phrase.
    """
    first, last = sorted((claim.subject, claim.object), key=lambda mention: mention.start)
    if last.start >= 0 and _HEAD.match(source, last.end):
        return True
    if not 0 < last.start - first.end <= _APART:
        return False
    return _OTHER_SCRIPT.search(source, first.end, last.start) is not None


@cache
def _others() -> tuple[frozenset[str], ...]:
    return tuple(words(f"language.{name}") for name in words("language.others"))


@cache
def _any_other() -> frozenset[str]:
    return frozenset().union(*_others())
