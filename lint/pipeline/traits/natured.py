"""What a system is taken to be by its nature: "X's open-source nature", "the openness of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children
from .hosting import Statement, Way, is_program_for
from .modified import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

NATURE = "access:nature"
"""The pattern of a phrase that takes for granted how a system is to be had."""
_OF = frozenset({"of"})
_REACH = 40
"""So many characters before a noun may tell how something is had."""


def natured(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's open-source nature", "the closed-source nature of X", of the system itself.

    Not "X's offline nature": it doesn't look things up.
    """
    if noun.lower_ not in words("access.natures"):
        return
    for way in WAYS:
        start = None if way == "local" else _told(noun, way, sentence)
        if start is None:
            continue
        span = (start, sentence.spans[noun.i][1])
        for owner in children(noun, "nmod:poss", "nmod"):
            name = sentence.name_at.get(owner.i)
            of = cases(owner) == _OF and not is_opaque(sentence, owner.i)
            owns = owner.dep_ == "nmod:poss" or of
            if name is None or not owns or is_program_for(name, sentence):
                continue
            if reading.is_model(name):
                yield Statement(name, way, span, NATURE, noun)
        return


def _told(noun: Token, way: Way, sentence: Sentence) -> int | None:
    """Where the words begin that tell right before a noun how something is had."""
    start = sentence.spans[noun.i][0]
    first = max(sentence.start, start - _REACH)
    before = sentence.block.text[first:start].rstrip(" *_").lower()
    said = [each for each in words(f"access.{way}") if before.endswith(f" {each}")]
    if way == "closed":  # "closed" by itself may be a matter of taste
        said = [each for each in said if each != "closed"]
    return first + len(before) - max(map(len, said)) if said else None
