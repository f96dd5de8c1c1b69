"""What a text says that its words mean: "when we say C we mean D", "where you see C, read D"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import children, conjuncts
from .levelling import MARKED, QUOTES, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_USED = re.compile(
    rf"\b(?:we|i)\s(?:will\s|shall\s)?use\s(?:the\s(?:term|word)s?\s)?{MARKED}$", re.IGNORECASE
)
_TO_MEAN = re.compile(rf"{MARKED}(?:here\s)?to\s(?:mean|refer\sto|denote)\s{MARKED}", re.IGNORECASE)
_ALONE = re.compile(rf"(?:\smodels?)?{MARKED}(?:[.;:!)]|$)")


def meant(verb: Token, classes: list[Name], sentence: Sentence) -> Iterator[tuple[Name, Name]]:
    """Read "when we say C we mean D", "by C I mean D", "where the guide says C, it means D"."""
    doers = children(verb, "nsubj")
    if not doers or doers[-1].lower_ not in words("usage.persons_of_text"):
        return
    meant = [t for o in children(verb, "obj") for t in conjuncts(o)]
    meant = no_more(verb, sentence) or meant
    if len(meant) != 1 or is_opaque(sentence, meant[0].i):
        return
    other = sentence.name_at.get(meant[0].i)
    before = [n for n in classes if other is not None and n.end <= other.start]
    if other is None or other.kind != "class" or len(before) != 1:
        return
    lead = sentence.block.text[sentence.start : before[0].start]
    if _saying().search(lead) or _MEANT_BY.match(sentence.block.text[before[0].end : other.start]):
        yield before[0], other


def no_more(verb: Token, sentence: Sentence) -> list[Token]:
    """D in "by C we mean nothing but D", unless the verb is denied."""
    found = _nothing_but().match(sentence.block.text, sentence.spans[verb.i][1], sentence.end)
    if found is None or any(t.lower_ in words("stance.negators") for t in children(verb, "advmod")):
        return []
    first = [t for t in verb.doc[verb.i :] if sentence.spans[t.i][0] == found.end()]
    return [t for one in first for t in conjuncts(one)]


@cache
def _nothing_but() -> re.Pattern[str]:
    said = alternation(words("equality.nothing_else"))
    return re.compile(rf"{MARKED}(?:{said})\s+{MARKED}(?:(?:an?|the)\s+)?{MARKED}", re.IGNORECASE)


_MEANT_BY = re.compile(
    rf"^{MARKED}[,(–—]\s*by which (?:we|i) (?:simply |just |always |here )?(?:mean|understand)\b",
    re.I,
)


def read_as(one: Name, other: Name, sentence: Sentence) -> Found | None:
    """Read "whenever we write C, read D", "when you see C, think D", "we use C to mean Ds"."""
    text = sentence.block.text
    if _USED.search(text[sentence.start : one.start]):
        token = sentence.token_of(other) if _TO_MEAN.fullmatch(text, one.end, other.start) else None
        alone = token is not None and _ALONE.match(text, other.end) is not None
        return ("terms:read", token) if alone and token is not None else None
    if not _wherever().search(text[sentence.start : one.start]):
        return None
    match = _instead().match(text, one.end, other.start)
    if match is None or match.end() != other.start:
        return None
    at = next(t for t in sentence.doc if sentence.spans[t.i][1] > match.start("verb"))
    return "terms:read", at


@cache
def _wherever() -> re.Pattern[str]:
    persons = alternation(words("usage.persons_of_text"))
    saying = alternation(words("equality.saying", "equality.seeing"))
    return re.compile(
        rf"\b(?:when(?:ever)?|wherever|where|if)\s+(?:(?:the|this|our)\s+)?(?:{persons})\s+"
        rf"(?:{saying})s?(?:\s+the\s+(?:word|term))?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def _instead() -> re.Pattern[str]:
    persons = alternation(words("usage.persons_of_text") | {"it"})
    return re.compile(
        rf"{MARKED}(?:here|below|in \w+ \w+)?{MARKED},?\s*(?:please\s+|just\s+)?"
        rf"(?P<verb>read|think(?:\s+of)?|(?:(?:{persons})\s+(?:always\s+|simply\s+|just\s+)?means?))"
        rf"{MARKED}",
        re.IGNORECASE,
    )


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternation(words('equality.saying'))})[\s{QUOTES}]*$", re.IGNORECASE
    )
