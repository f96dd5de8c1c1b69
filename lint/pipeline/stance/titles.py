"""Titles of papers and talks, told by their capitals."""

from __future__ import annotations

import re

from ..lexicon import words

_WORD = re.compile(r"[A-Za-z][\w-]*")
_SHORT, _TITLE = 4, 4
"""A title has so many words, of more letters than that, all of them with a capital."""


def is_titled(text: str) -> bool:
    """Whether a text is written as titles are: "Multi-Scene Video Generation with an LLM".

    What a paper is on has often been done for the first time.
    """
    cited = words("nouns.archives")
    long = [w for w in _WORD.findall(text) if len(w) > _SHORT and w.lower() not in cited]
    return len(long) >= _TITLE and all(word[0].isupper() for word in long)
