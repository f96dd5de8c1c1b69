"""How a text says that two terms mean the same: what stands before, between and behind them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .levelling import GENERIC, MARKED, QUOTES

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence

_TO_SOME = (
    r"known\s(?:(?:to|in|among)\s(?:[\w'’-]+\s){1,3}?as"
    r"|(?:to\s(?:[\w'’-]+\s){1,3}?)?(?:under|by)\sthe\s(?:label|name|term)(?:\sof)?)"
)
"""A second name that some use: "better known to the public as", "known under the label"."""


@cache
def or_closed() -> re.Pattern[str]:
    """Behind the second term: "C, or Ds, ...", "C, or Ds as most people call them, ..."."""
    called, callers, usually, proper = (
        alternation(words(f"equality.{name}"))
        for name in ("called", "callers", "calling", "proper")
    )
    doubting = alternation(words("equality.doubting") - {"people"})
    somebody = rf"(?:the|our|my)\s+(?:(?!(?:{doubting})\b)[\w'’-]+\s+){{1,3}}?"
    known = (
        r"(?P<known>\s+as\s+(?:(?:they|it|these)(?:['’]re|['’]s|\s+are|\s+is)\s+(?:\w+\s+)?"
        rf"(?:{called})(?:\s+(?:in|by|among)\s+(?:the\s+)?\w+)?"
        rf"|(?:(?:the\s+)?(?:{callers})\s+|{somebody})"
        rf"(?:(?:{usually})\s+(?:it|them|these|this)|say|put\s+it))|,?\s+(?:{proper}))?"
    )
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}(?:\([^()]*\){MARKED})?{known}{MARKED}(?:[,)–—]|-\s)",
        re.IGNORECASE,
    )


@cache
def or_what() -> re.Pattern[str]:
    """Between two terms: "C, or what is commonly called D", "Cs (or what we call D)"."""
    called, callers, calling, adverbs = (
        alternation(words(f"equality.{name}"))
        for name in ("called", "callers", "calling", "adverbs")
    )
    return re.compile(
        rf"^{MARKED}{GENERIC}{MARKED}[,(–—-]\s*or(?:\srather)?,?\swhat\s"
        rf"(?:(?:is|are)\s(?:(?:\w+ly|{adverbs})\s)?(?:{called})(?:\sas)?"
        rf"|(?:the\s)?(?:{callers})\s(?:{calling}))(?:\s(?:the|an?))?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def in_essence() -> re.Pattern[str]:
    """Between two terms: "C – basically D", "C, essentially Ds"."""
    said = alternation(words("equality.in_essence"))
    return re.compile(
        rf"^{MARKED}{GENERIC}{MARKED}[,(–—-]\s*(?:{said}),?\s+(?:(?:an?|the)\s)?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def restated() -> re.Pattern[str]:
    """Behind the second term: "Cs – Ds, in other words –"."""
    marks = alternation(words("equality.restating"))
    return re.compile(
        rf"(?:['’]s(?=,))?{MARKED}(?:models?)?{MARKED},?\s+(?:{marks}){MARKED}(?:[)–—,.]|-\s|$)",
        re.IGNORECASE,
    )


@cache
def undivided() -> re.Pattern[str]:
    """Before the first term: "there is no difference between C and D"."""
    nouns = alternation(words("equality.differences"))
    return re.compile(
        rf"\b(?:there(?:['’]s| is| are) (?:really |practically |basically |essentially )?no"
        rf"(?: real| practical| actual)? (?:{nouns}) between|make no (?:{nouns}) between"
        r"|(?:i|we|you) (?:do not|don['’]t|never|will not|won['’]t|need not|needn['’]t)"
        r" (?:distinguish|differentiate) between)"
        rf"(?: the terms| the words| an?)?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def tells_which() -> re.Pattern[str]:
    """Between two terms: only those of the first are meant that the second names."""
    return re.compile(
        rf"^\s{GENERIC}\s?(?:{alternation(words('equality.naming'))}|(?:\w+\s)?{_TO_SOME}){MARKED}(?:(?:the|an?)\s)?$",
        re.IGNORECASE,
    )


@cache
def equals() -> re.Pattern[str]:
    """Between two terms: "C, also known as D", "C is just another word for D", "C = D"."""
    phrases, adverbs, nouns, adjectives, ways, restating, lately, giving = (
        alternation(words(f"equality.{name}"))
        for name in (
            "phrases", "adverbs", "nouns", "adjectives", "ways", "restating", "lately", "giving",
        )
    )  # fmt: skip
    what = _what_called()
    named = (
        rf"(?:\b(?:is|are)|['’]s)\s+(?:(?:{adverbs})\s+)*(?:{what[0]}|(?:(?:an?|the|our)\s+)?"
        rf"(?:(?:{adjectives})\s+)*(?:(?:{nouns})\s+(?:for|of)(?:\s+{what[1]})?|(?:{ways})"
        rf"|(?:{nouns})\s+(?:that\s+)?(?:\w+\s+){{1,3}}?(?:{giving})))"
    )
    return re.compile(
        rf"^[\s,(–—{QUOTES}-]*{GENERIC}(?:\s(?:{lately}))?[\s,(–—{QUOTES}-]*(?:(?:which|that)(?:\s+(?:(?:is|are)\s+)?|(?=['’]s\s)))?"
        rf"(?:(?:{adverbs})[\s,]+)*(?:{phrases}|{named}|{_TO_SOME})"
        rf"[\s,{QUOTES}(]*(?:(?:the|an?|any|just|simply)\s)?[\s{QUOTES}]*$"
        rf"|^{MARKED}{GENERIC}{MARKED}[,(–—]\s*(?:(?:{adverbs})\s+)*(?:the|an?|our|another)\s+(?:(?:{adjectives})\s+)*(?:{nouns})"
        rf"\s+(?:for|of)\s+(?:the\s)?[{QUOTES}]*$"
        rf"|^{MARKED}[,(–—]\s*(?:{restating}),?"
        rf"\s(?:of|to|for|with|by|about|on|from|which|what)\s$"
        rf"|^{MARKED}{GENERIC}\s(?:is|are)\s(?:also|otherwise|better)\s(?:known\sas|called|termed"
        rf"|referred\sto\sas){MARKED}$",
        re.IGNORECASE,
    )


def is_nothing_else(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether a negation is a part of an equation: "is nothing else than".

    Not where all of it is denied: "it isn't true that".
    """
    text = sentence.block.text
    between = text[one.end : other.start]
    if "nothing" not in between or _untrue().search(text, sentence.start, one.start):
        return False
    return equals().match(between) is not None


@cache
def _untrue() -> re.Pattern[str]:
    said = alternation(words("stance.denied_as"))
    return re.compile(rf"(?:\bnot|n['’]t)\s(?:\w+\s)?(?:{said})\b", re.IGNORECASE)


@cache
def _what_called() -> tuple[str, str]:
    """Regular expressions: "what engineers call", and "what the newspapers call" for a name."""
    callers, namers, calling = (
        alternation(words(f"equality.{name}")) for name in ("callers", "namers", "calling")
    )
    what = r"what\s+(?:the\s+)?"
    return (
        rf"{what}(?:{callers})\s+(?:{calling})", rf"{what}(?:{callers}|{namers})\s+(?:{calling})",
    )  # fmt: skip


@cache
def in_other_words() -> re.Pattern[str]:
    """Between two terms: "C, i.e. D", "C – in other words, of D"."""
    marks = alternation(words("equality.restating"))
    lately = alternation(words("equality.lately"))
    return re.compile(
        rf"{MARKED}{GENERIC}(?:\s(?:{lately}))?{MARKED}[,(–—-]{MARKED}(?:{marks}),?\s",
        re.IGNORECASE,
    )


@cache
def set_off() -> re.Pattern[str]:
    """What opens an aside behind a term: a mark, maybe behind "recently"."""
    return re.compile(
        rf"[\s{QUOTES}]*(?:(?:{alternation(words('equality.lately'))})\s*)?[,(–—]", re.IGNORECASE
    )
