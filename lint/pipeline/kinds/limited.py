"""Whether a sentence speaks of one medium only: "where text is concerned, AI means LLMs"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence


def in_one_medium(name: Name, sentence: Sentence) -> bool:
    """Whether what opens the sentence, before a class, leaves one medium of all it makes."""
    before = sentence.block.text[sentence.start : name.start]
    for other in sentence.names:  # "within the family of language models, ..."
        if other.end <= name.start:
            before = before.replace(sentence.block.text[other.start : other.end], "_")
    return "," in before and _limit().match(before) is not None


@cache
def _limit() -> re.Pattern[str]:
    """Read "For text, ", "Where text is concerned, ", "In this chapter, which is about text, "."""
    media = alternation(words("equality.restricting") | {"texts", "documents"})
    return re.compile(
        r"[\W_]*(?:and\s|but\s)?(?:for|where|in|within|with|as\sfar\sas|when\sit\scomes\sto)\b"
        rf"[^.;:]{{0,60}}?\b(?:{media})\b[^.;:]{{0,40}},",
        re.IGNORECASE,
    )
