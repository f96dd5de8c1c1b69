"""Two terms that don't differ, or of which one is put for the other: "C doesn't differ from D".

Read over the text around two classes beside each other.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, has_any, words
from .levelling import BESIDE, GENERIC, MARKED, WHICHEVER, Found
from .limited import is_narrowed

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence

NO_DIFFERENCE = "terms:no-difference"
"""The construction of "there is no difference between C and D", whose negation denies nothing."""
_SHORT = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)
"""A short form of "not", which is no word of its own."""
_NOT = r"(?:\s(?:no|not)|n['’]t)(?:\s(?:really|any|actually|at\sall|in\sany\sway))*"
_APART = rf"(?:(?:is|are){_NOT}\s(?:different|distinct)|(?:does|do){_NOT}\sdiffer)"
_ENDS = r"(?=\s*(?:[.;!)–—]|$|,\s(?:and|so|because|since|as)\b))"
"""Behind what doesn't differ, it does so in nothing: not "in price", not ", but"."""


def alike(one: Name, other: Name, sentence: Sentence) -> Found | None:
    """Read "C is no different from D", "C and D do not differ", "we use C as a synonym for D"."""
    text, token = sentence.block.text, sentence.token_of(other)
    before, between = text[sentence.start : one.start], text[one.end : other.start]
    if token is None:
        return None
    if BESIDE.match(between) and _all_one().search(before) and _closed().match(text, other.end):
        return WHICHEVER, token
    if _SHORT.search(before) or has_any(words("stance.negators"), before):
        return None
    same = _from().fullmatch(between) and _closed().match(text, other.end)
    both = BESIDE.match(between) and _neither().match(text, other.end)
    if same or both:
        return NO_DIFFERENCE, token
    put = _put_for().fullmatch(between)
    if put and not is_narrowed(other, sentence) and (put["can"] or _putting().search(before)):
        return "terms:same", token
    return None


@cache
def _from() -> re.Pattern[str]:
    """Between two terms: " is no different from ", " doesn't really differ from "."""
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}{_APART}\s(?:from|to|than)(?:\s(?:an?|the))?{MARKED}",
        re.IGNORECASE,
    )


@cache
def _neither() -> re.Pattern[str]:
    """Behind two terms beside each other: " do not differ", " aren't different things"."""
    meant = alternation(words("equality.meant"))
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}{_APART}(?:\s(?:{meant})s?)?{_ENDS}", re.IGNORECASE
    )


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(rf"{MARKED}{GENERIC}{MARKED}{_ENDS}", re.IGNORECASE)


@cache
def _all_one() -> re.Pattern[str]:
    """Before two terms: "It makes no difference whether you say "."""
    persons, saying, alike_ = (
        alternation(words(name))
        for name in ("usage.persons_of_text", "equality.saying", "equality.no_matter")
    )
    return re.compile(
        rf"(?:^|[.;:]\s|\b(?:so|because|since|that|and)\s)it\s(?:{alike_})\s(?:whether|if)\s"
        rf"(?:{persons})\s(?:(?:{saying})|call\s(?:it|them|this))(?:\san?)?\s*{MARKED}$",
        re.IGNORECASE,
    )


@cache
def _putting() -> re.Pattern[str]:
    """Before a term that the text puts for another one: "here we use ", "we treat the term "."""
    persons, putting = (
        alternation(words(name)) for name in ("usage.persons_of_text", "equality.putting")
    )
    return re.compile(
        rf"\b(?:{persons})\s(?:(?:will|also|simply|\w+ly)\s)*(?:{putting})"
        rf"(?:\s(?:the\s)?(?:word|term))?\s*{MARKED}$",
        re.IGNORECASE,
    )


@cache
def _put_for() -> re.Pattern[str]:
    """Between two terms: " as a synonym for ", " can be used as another word for "."""
    nouns, adjectives = (alternation(words(f"equality.{n}")) for n in ("nouns", "adjectives"))
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}(?P<can>(?:can|may)\s(?:\w+ly\s|also\s)?be\s(?:used|read)\s)?"
        rf"(?:here\s)?as\s(?:(?:an?|the|just|simply)\s)*(?:(?:{adjectives})\s)*(?:{nouns})"
        rf"\s(?:for|of)(?:\s(?:an?|the))?{MARKED}",
        re.IGNORECASE,
    )
