"""Openings that hold for all of what their sentence goes on to say: "it isn't true that ...".

What hangs on them may be a tree of several clauses, not all of which the parser hangs below them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ..trees.sentences import Sentence

_ENDS = re.compile(r";|:\s|\s[–—-]\s|[.!?]\s|,\s(?:but|yet|however|because|since|as|which|whose)\b")
"""What an opening doesn't reach over; "because" and "which" tell what is taken for granted."""


def is_framed(sentence: Sentence, start: int) -> bool:
    """Whether what begins at ``start`` stands behind an opening that denies it, or leaves it open.

    "Nobody says that", "don't assume that", "fixed the docs, which said that".
    """
    text = sentence.block.text
    opening = _opening().match(text, sentence.start, sentence.end)
    if opening is None or start < opening.end():
        return False
    return _ENDS.search(text, opening.end(), start) is None


@cache
def _opening() -> re.Pattern[str]:
    so, untrue, say, said, wondered, mended = (
        alternation(words(f"stance.{name}"))
        for name in ("so_it_is", "not_so", "wording", "worded", "unsure", "corrected")
    )
    not_ = r"(?:n['’]t| not)"
    that = rf"(?:that|to (?:{say})(?:\sthat)?)"
    whether = r"(?:whether|if)"
    return re.compile(
        r"[^\w]*(?:(?:but|and|so|please|sorry|no|also|note),?\s)?(?:"
        rf"(?:it|that)(?:\s(?:is|was){not_}|['’]s not)\s(?:\w+ly\s|at all\s)?(?:{so})\s{that}"
        rf"|it(?:['’]s|\sis|\swas)\s(?:\w+ly\s|just\s)?(?:{untrue})\s{that}"
        rf"|(?:nobody|no one|none of us)\s(?:here\s|has\s|ever\s)*(?:{said})\sthat"
        rf"|(?:(?:do|should|must){not_}|you should{not_}|never)\s(?:{say})(?:\sthat)?"
        rf"|if it (?:were|was|is) true that"
        rf"|(?:we|i|they|people|users)\s(?:\w+ly\s)?(?:{wondered})\s{whether}"
        rf"|(?:{mended})\s[^.;:]{{1,60}}?,?\s(?:(?:which|that)\s(?:\w+ly\s)?(?:{said})|saying|claiming|stating)"
        r"\sthat"
        r")\s",
        re.IGNORECASE,
    )
