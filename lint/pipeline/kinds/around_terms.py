"""What stands around two terms where one is said to be all of the other: its shape, its words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..closed import AROUND
from ..lexicon import alternation, words
from ..unlimited import anywhere

ALL = (
    r"(?:(?:every(?: single| last)?|each(?: and every)?|any)"
    r"(?: (?:kind|type|form|sort|variety) of)?"
    r"|(?:all(?: of)?|(?:a |one )?(?:hundred|100)\s?(?:%|per\s?cent) of)"
    r"(?: (?:the|today['’]s|current|modern))?)"
)
SOME = r"(?:always )?(?:an? |the |some |some kind of |a kind of )?(?:\w+ )?"


class Pattern(NamedTuple):
    """What stands before the first term, between both, and behind the second."""

    before: re.Pattern[str]
    between: re.Pattern[str]
    behind: re.Pattern[str]
    denied: bool = False
    """Whether a negation is a part of what is claimed: "no ... without"."""
    defines: bool = False
    """Whether the first term is defined, be it with "may": the second then is all that it is."""
    predicates: bool = False
    """Whether a predicate says so, as ``identity`` reads it where the second is of the first."""


def framed(
    before: str, between: str, behind: str = "", *,
    denied: bool = False, defines: bool = False, predicates: bool = False,
) -> Pattern:  # fmt: skip
    """Give the pattern of what stands before, between and behind two terms, quoted or not."""
    return Pattern(
        re.compile(rf"{before}{AROUND}$", re.I), re.compile(rf"{AROUND}{between}{AROUND}", re.I),
        re.compile(behind, re.I), denied, defines, predicates,
    )  # fmt: skip


@cache
def term_words() -> tuple[str, ...]:
    """Regular expressions: what a field's things are called, where one is inside, what it does.

    The last one is for things of a field that an aside spreads out: "tools, be it X or Y,".
    """
    things = alternation(words("ubiquity.things"))
    around = rf"{alternation(words('comparison.around'))}|{anywhere()}"
    whatever = r"(?:,\s(?:whether|be\sit|no\smatter|regardless\sof|from)\s[^.;:!?()]{1,80},)?"
    aside = rf"(?:\s*(?:{things}))?(?:\s(?:{around}))?{whatever.removesuffix('?')}"
    things = rf"(?:\s*(?:{things}))?(?:\s(?:{around}))?{whatever}"
    inside = rf"(?:{alternation(words('ubiquity.inside'))})"
    stands = rf"(?:{alternation(words('ubiquity.stands'))})"
    works = rf"(?:{alternation(words('ubiquity.works'))})"
    return things, inside, stands, works, aside
