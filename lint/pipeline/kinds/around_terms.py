"""What stands around two terms where one is said to be all of the other: its shape, its words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..closed import AROUND
from ..lexicon import alternation, words
from ..trees.lists import opens_clause
from ..unlimited import anywhere

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence

ALL = (
    r"(?:(?:every(?: single| last)?|each(?: and every)?|any)"
    r"(?: (?:kind|type|form|sort|variety|piece|bit|instance|example) of)?"
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


def is_first_of_row(base: Name, sentence: Sentence) -> bool:
    """Whether another class follows behind a comma, or is joined: "without Cs, Ds and Es".

    Not where all that follows is a clause that names nothing: "sits a C, and everybody likes it".
    """
    text = sentence.block.text
    if (more := _more().match(text, base.end)) is not None:
        ends = {sentence.spans[t.i][1]: t for t in sentence.doc}
        joint = ends.get(more.end("joint"))
        if joint is None or not opens_clause(joint) or base is not sentence.names[-1]:
            return True
    return any(
        n.kind == "class" and n.start > base.end and text[base.end : n.start].strip() == ","
        for n in sentence.names
    )


@cache
def _more() -> re.Pattern[str]:
    """Behind the class: it isn't alone, but for "and behind every C stands ..."."""
    inside, hyphened = (alternation(words(f"ubiquity.{n}")) for n in ("inside", "hyphened"))
    return re.compile(
        rf"{AROUND}(?:models?{AROUND})?(?:(?:,\s*)?(?P<joint>or|and|and/or)\s(?!(?:{inside})\s{ALL}\b)"
        rf"|[/+]|,\s*(?:an?|the)\s|-(?!(?:{hyphened})\b))",
        re.IGNORECASE,
    )
