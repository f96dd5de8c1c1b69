"""Work that is named by what goes in and out: "text-to-image", "image-to-image translation"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lexicon import words

if TYPE_CHECKING:
    from .trees.sentences import Sentence
    from .trees.tree import Token

_NEXT_WAYS = re.compile(
    r"(?:(?:,|\s?/|,?\sand|,?\sor|\s&)\s?[a-z]+-to-[a-z]+){1,4}\s(?P<noun>[a-z]+)", re.IGNORECASE
)
"""Behind a way of working, the next ones with a noun: "and image-to-text retrieval"."""
_WAY = 5
"""Words of "image-to-image"."""


def shares_noun(way: Token, sentence: Sentence) -> bool:
    """Whether ways of working share a noun: "text-to-image and image-to-text retrieval".

    Or one has a noun of its own: "text-to-image retrieval".
    """
    if way.doc.text(way.i + 1).lower() in words("nouns.looking_up"):
        return True
    joined = _NEXT_WAYS.match(sentence.block.text, sentence.spans[way.i][1], sentence.end)
    if joined is None:
        return False
    acts = words("nouns.aspects", "nouns.making", "nouns.makers")
    return joined["noun"].lower() not in acts | words("nouns.transparent")


def is_of_no_words(token: Token) -> bool:
    """Whether a translation is of pictures or sounds: "image-to-image translation"."""
    if token.lower_ not in words("nouns.turned") or token.i < _WAY:
        return False
    ways = [t.lower_ for t in token.doc[token.i - _WAY : token.i]]
    return ways[1:4] == ["-", "to", "-"] and ways[4] in words("nouns.unspoken")
