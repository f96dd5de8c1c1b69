"""Of which of two systems a reason tells: "we switched from X to Y because it is open"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NAMED = "\0"
"""Stands for a name where only the words around it count."""


def changed_to(subject: Token, sentence: Sentence) -> list[Name]:
    """Y in "we switched from X to Y because it is open": who praises it speaks of the new one."""
    text, start = sentence.block.text, sentence.spans[subject.i][0]
    before = [n for n in sentence.names if n.kind == "system" and n.end <= start]
    if subject.lower_ != "it" or len(before) != 2:
        return []
    left, taken = before
    said = _changed().fullmatch(
        f"{text[sentence.start : left.start]}{_NAMED}{text[left.end : taken.start]}{_NAMED}"
        f"{text[taken.end : start]}"
    )
    return [taken] if said is not None else []


@cache
def _changed() -> re.Pattern[str]:
    """Read "we switched from _ to M's _ because", with each of two names as a mark."""
    verbs, reasons = (alternation(words(f"access.{name}")) for name in ("changing", "because"))
    owner = r"(?:(?:the|\w+['’]s)\s+)?"
    return re.compile(
        rf".*\b(?:{verbs})\s+(?:\w+\s+){{0,2}}?from\s+{owner}{_NAMED}\s+to\s+{owner}{_NAMED}"
        rf"(?:\s+\w+){{0,2}},?\s+(?:\w+ly\s+)?(?:{reasons})\s+",
        re.IGNORECASE | re.DOTALL,
    )
