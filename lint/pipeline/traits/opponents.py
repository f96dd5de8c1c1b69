"""Two that work against each other: "X, where a generator draws and a discriminator judges".

Read over the text behind the name: trees part the two clauses in many ways.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import OWNER
from ..frames import Technique, frame, techniques
from ..lexicon import alternation, has_any, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 160
"""So many characters behind the name hold both."""
_FRONTED = re.compile(rf"[\s*_`\"“]*(?:in|inside|within)\s(?:an?\s)?{OWNER}[*_`]*", re.IGNORECASE)
_WHERE = re.compile(r"[*_`]*,\s(?:where|in\swhich|inside\swhich|within\swhich)\s", re.IGNORECASE)
_AS_IN = re.compile(
    r"[^.;:!?()]{0,60}?,?\s(?:just\s)?(?:as\sin|like\sin|as\swith|like)\s(?:an?|any|every|all|most)?\s?",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[*_`]*,?\s")


def inside(
    token: Token, name: Name, sentence: Sentence
) -> Iterator[tuple[Technique, tuple[int, int], Token]]:
    """The contest in "in X a generator draws and a discriminator judges", "X, where a ...".

    Or in "in X a discriminator tells the generator what is fake".

    With the technique, the stretch of text that tells it and the token to judge it at.
    """
    text, last = sentence.block.text, min(sentence.end, name.end + _REACH)
    fronted = _FRONTED.fullmatch(text, sentence.start, name.start)
    begun = _WHERE.match(text, name.end) or (fronted and _COMMA.match(text, name.end))
    found = _two().match(text, begun.end(), last) if begun else None
    if found is None or not words("stance.negators").isdisjoint(found.group().lower().split()):
        return
    technique = next((t for t in techniques() if t.rivals), None)
    if technique is None or has_any(technique.elsewhere, sentence.text):
        return
    end = _named_last(found, technique, sentence)
    at = next((t for t in token.doc[token.i :] if sentence.spans[t.i][1] >= found.end()), None)
    if at is not None:
        yield technique, (found.start(), end), at


def _named_last(found: re.Match[str], technique: Technique, sentence: Sentence) -> int:
    """Where the contest ends, with what it is told to be an instance of: "as in any C"."""
    text, end = sentence.block.text, found.end()
    named = next((n for n in sentence.names if n.start >= end), None)
    if named is None or set(named.ids).isdisjoint(technique.classes):
        return end
    return named.end if _AS_IN.fullmatch(text, end, named.start) else end


@cache
def _two() -> re.Pattern[str]:
    """The generator and its discriminator, of which each does something, or both do."""
    one = r"(?:an?|one|another|the|its)\s(?:\w+,\s(?:an?|the)\s|[\w-]+\s)?"
    twin, other = (
        rf"{one}(?:{alternation(frame(side))})(?:\snetwork)?,?"
        for side in ("base.twins", "base.opponents")
    )
    joint = r"\s[^.;:!?()]{3,80}?(?:\band|\bwhile|\bwhereas|\bbefore|\bagainst|,)\s(?:another,\s)?"
    contests = alternation({verb for t in techniques() if t.rivals for verb in t.contests})
    judging = alternation(frame("base.judging"))
    judges = rf"{other}\s(?:[\w-]+\s){{0,3}}?(?:{judging})\s(?:[\w-]+\s){{0,5}}?{twin}"
    both = "|".join(
        rf"{a}{joint}{b}|{a}\sand\s{b}\s(?:{contests})(?:e?s|ing)?"
        for a, b in ((twin, other), (other, twin))
    )
    return re.compile(rf"(?:{both}|{judges})(?!\w)", re.IGNORECASE)
