"""A superlative without its noun: "LLMs vary a lot; the cheapest is X", "The best known are X".

It is of those who were named last. Read over the text: trees take the adjective for many things.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..closed import ENDS
from ..lexicon import alternation, words
from ..trees.lists import SYSTEMS, name_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


class Superlative(NamedTuple):
    """What is said to be the best of some things that stand before it."""

    start: int
    """The offset in the block's text behind which those things no longer stand."""
    at: Token
    """The verb."""
    names: tuple[Name, ...]


class Member(NamedTuple):
    """Who is taken for one of the class, by which construction, and the token to judge it at."""

    subject: Name
    class_: Name
    pattern: str
    at: Token


def statements(sentence: Sentence, reading: Reading) -> Iterator[Member]:
    """X and Y in "The best known are X and Y", of the class that was named before.

    Of software only beside models: "you can run Cs yourself; the easiest is X" is said of a way
    to do it.
    """
    said = superlative(sentence)
    if said is not None:
        models = any(map(reading.is_model, said.names))
        for class_ in sentence.referents.get(said.at.i, ()):
            for name in said.names if models else ():
                yield Member(name, class_, "superlative", said.at)


def superlative(sentence: Sentence) -> Superlative | None:
    """The superlative that opens a sentence, or a clause in it, and those it is said of."""
    if all(name.kind != "system" for name in sentence.names):
        return None
    for match in _best().finditer(sentence.text):
        verb = sentence.start + match.start(match.lastgroup or 0)
        at = next((t for t in sentence.doc if sentence.spans[t.i][0] >= verb), None)
        if at is None:
            continue
        listed = name_list(sentence, at.i + 1, SYSTEMS)
        behind = sentence.doc.text(listed.end).lower()
        if listed.names and (behind in ENDS or behind in words("comparison.measured")):
            return Superlative(sentence.start + match.start(), at, listed.names)
    return None


def has_superlative(text: str) -> bool:
    """Whether a sentence may speak of the best of some things, without their noun."""
    return _best().search(text) is not None


@cache
def _best() -> re.Pattern[str]:
    """Read "the most popular of them is", "our favourite so far are", before the names."""
    most, best, ones, nouns = (
        alternation(words(f"comparison.{name}"))
        for name in ("most", "best", "ones", "nouns_in_est")
    )
    said = (
        rf"(?:the|our|my)\s+(?:(?:{most})\s+[\w-]+|(?!(?:{nouns})\s)[a-z]+est|{best})"
        rf"(?:\s+(?:{ones}))*\s+"
    )
    return re.compile(
        rf"(?:^[\s*_\"“]*|(?<=[;:–—]\s))(?:(?:and|but)\s+)?{said}(?P<verb>is|are)\b"
        rf"|(?<=,\s){said}(?P<being>being)\b",
        re.IGNORECASE,
    )
