"""Who is said to make a system, where the next words name the right one: "... I said it's M's"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .possession import makers_of

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence

_ARROW = re.compile(r"(?:→|->|=>|⇒)")
_ENDS = re.compile(r"(?:['’]s)?[*_`\"”]{0,4}\s*(?:[.,;!)]|$)")


def is_set_right(system: Name, sentence: Sentence, reading: Reading, context: Context) -> bool:
    """Read "My son says X is by N. I told him it's M's", of whoever does make it.

    So ""X (N)" → "X (M)"", which replaces one by the other.
    """
    if _is_replaced(system, sentence, reading):
        return True
    behind = context.behind(sentence)
    if not behind or behind[0].kind != "maker":
        return False
    right = behind[0]
    text = sentence.block.text
    if not set(right.ids) & makers_of(system, reading) or not _ENDS.match(text, right.end):
        return False
    return _retort().fullmatch(text, sentence.stop, right.start) is not None


def _is_replaced(system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether an arrow leads from a name to the same one, beside who does make it."""
    known, text = makers_of(system, reading), sentence.block.text
    behind = [name for name in sentence.names if name.start >= system.end]
    again = next((name for name in behind if name.ids == system.ids), None)
    if again is None or _ARROW.search(text, system.end, again.start) is None:
        return False
    return any(name.kind == "maker" and known & set(name.ids) for name in behind)


@cache
def _retort() -> re.Pattern[str]:
    """Before the right maker: "I said it's ", "Actually, it was made by "."""
    openers, made = (alternation(words(f"stance.{name}")) for name in ("openers", "retorted"))
    return re.compile(
        rf"[\W_]{{0,6}}(?:(?:i|we|he|she|they)\s(?:{made})[,:]?\s(?:that\s)?)?"
        rf"(?:(?:{openers}),?\s|no,?\s|in\sfact,?\s)?"
        rf"(?:it|that|this)(?:['’]s|\s(?:is|was))\s"
        rf"(?:(?:actually|really|in\sfact|of\scourse)\s)?(?:(?:\w+\s)?(?:by|from)\s)?"
        rf"[*_`\"“]{{0,4}}",
        re.IGNORECASE,
    )
