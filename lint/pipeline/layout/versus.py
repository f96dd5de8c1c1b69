"""A title that sets two terms side by side, and what stands under it: "C vs D" over "The same."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Claim, Mention
from ..kinds.affirmed import TERM, affirmed, question_of
from ..kinds.levelling import no_difference
from ..lexicon import alternation, has_any, words
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document import Block, Document
    from ..names.scan import Name
    from .asking import Turn


def levelled(document: Document, index: int, names: list[Name]) -> Iterator[Claim]:
    """Read "C vs D" over "There is no difference.", if the next words take nothing back."""
    block, following = document.blocks[index], index + 1
    if len(names) != 2 or any(name.kind != "class" for name in names):
        return
    if len(block.text) > _LONGEST:
        return
    if block.kind not in {"heading", "paragraph"} or not following < len(document.blocks):
        return
    one, other = names
    text, under = block.text, document.blocks[following]
    question = question_of(text, one, other, 0, len(text))
    yes = affirmed(question, under.text) if block.text.rstrip(' *_"”').endswith("?") else None
    if yes is not None:
        yield _same(block, one, other, under, yes)
        return
    told = no_difference().match(under.text)
    if told is None or not _VERSUS.fullmatch(text[one.end : other.start]):
        return
    over = f"{text[: one.start]} _ {text[other.end :]}"
    behind = under.text[told.end() :].lstrip(' *_"”)')
    asked = _difference().fullmatch(over)
    if asked is None or (not behind.startswith((".", "!", ":", ";")) and behind):
        return
    if not has_any(words("equality.doubting"), behind[:_HEARD]):
        yield _same(block, one, other, under, told)


def named_again(asked: Turn, answer: Turn) -> Iterator[Claim]:
    """Read "What is C? Just another word for Ds.", "What is C? A D.", "... It means Ds."."""
    classes = [*asked.names, *answer.names]
    if len(asked.names) != 1 or len(classes) != 2 or any(n.kind != "class" for n in classes):
        return
    one, other = classes
    text = answer.block.text
    question = asked.block.text[: one.start] + TERM + asked.block.text[one.end :]
    bare = _BARE.fullmatch(question) and _just().fullmatch(text, 0, other.start)
    if not (bare or _what_is().fullmatch(question)):
        return
    told = _another_name().fullmatch(text, 0, other.start)
    if told and _CLOSED.match(text, other.end):
        yield claim(
            "same-as", (asked.block, one), answer.block, other.start, other.end, other.ids,
            "class", "terms:answered",
        )  # fmt: skip
    plain = _plainly().fullmatch(text, 0, other.start)
    if plain and _flatly_closed().match(text, other.end):
        means = plain["means"] is not None or question.strip(' *_"”').endswith("mean?")
        yield claim(
            "same-as" if means else "is-a", (asked.block, one), answer.block, other.start,
            other.end, other.ids, "class", "terms:answered" if means else "called:answered",
        )  # fmt: skip


_BARE = re.compile(rf"\W{{0,9}}(?:(?:and|so)\s)?[\"“*_]{{0,4}}{TERM}[\"”*_]{{0,4}}\?\W*", re.I)
"""A question that is but a term: "Generative AI?"."""


@cache
def _just() -> re.Pattern[str]:
    """Before a class that is all that a term is: "That's just "."""
    flatly = alternation(words("equality.flatly"))
    return re.compile(
        rf"\W{{0,6}}(?:it|that)(?:['’]s|\sis)\s(?:{flatly})\s(?:an?\s)?[\"“*_]{{0,4}}", re.I
    )


@cache
def _plainly() -> re.Pattern[str]:
    """Before a class that is all of an answer: "An ", "-> a ", "It means "."""
    flatly = alternation(words("equality.flatly"))
    return re.compile(
        rf"\W{{0,6}}(?P<means>(?:it\s)?(?:means|stands\sfor)\s)?"
        rf"(?:(?:(?:it|that)(?:['’]s|\sis)\s)?(?:{flatly})\s)?(?:an?\s)?[\"“*_]{{0,4}}",
        re.IGNORECASE,
    )


@cache
def _flatly_closed() -> re.Pattern[str]:
    """Behind it the end, or what says that there is no more to it: ", nothing more"."""
    ends = alternation(words("equality.flat_ends"))
    return re.compile(rf"{_CLOSED.pattern}|s?[*_\"”]{{0,4}},\s(?:{ends})\W*$", re.IGNORECASE)


_CLOSED = re.compile(r"s?[\s*_\"”]{0,4}(?:$|[.!])")


@cache
def _what_is() -> re.Pattern[str]:
    term = rf"(?:an?\s|the\s)?[\"“*_]{{0,4}}{TERM}[\"”*_]{{0,4}}"
    return re.compile(
        rf"\W{{0,9}}(?:and\s|so\s)?what(?:['’]s\s|\s(?:is|are)\s){term}(?:\sanyway|\sexactly)?\?\W*"
        rf"|\W{{0,9}}(?:and\s|so\s)?what\sdoes\s{term}\s(?:mean|stand\sfor)\?\W*",
        re.IGNORECASE,
    )


@cache
def _another_name() -> re.Pattern[str]:
    nouns, adjectives, flatly = (
        alternation(words(f"equality.{name}")) for name in ("names", "adjectives", "flatly")
    )
    return re.compile(
        rf"\W{{0,4}}(?:(?:it|that|this)(?:['’]s|\sis)\s)?(?:(?:{flatly})\s){{0,2}}(?:an?\s|the\s)?"
        rf"(?:(?:{adjectives})\s){{0,3}}(?:{nouns})\s(?:for|of)\s(?:an?\s|the\s)?[\"“*_]{{0,4}}",
        re.IGNORECASE,
    )


def _same(block: Block, one: Name, other: Name, under: Block, told: re.Match[str]) -> Claim:
    text, start = block.text, told.end() - len(told.group().lstrip(_MARKS))
    return Claim(
        "same-as",
        Mention("class", one.ids, text[one.start : one.end],
                *block.source_span(one.start, one.end)),
        Mention("class", other.ids, told.group().strip(_MARKS),
                *under.source_span(start, told.end())),
        pattern="terms:answered",
    )  # fmt: skip


_MARKS = " *_"
_LONGEST = 160
"""Characters of the longest title that asks how two terms differ."""
_HEARD = 100
"""So many characters behind an answer may take it back."""
_VERSUS = re.compile(
    r"[\s*_\"”]*(?:vs\.?|versus|and|or|/|[–—-])\s(?:an?\s)?[\s*_\"“]*", re.IGNORECASE
)


@cache
def _difference() -> re.Pattern[str]:
    """What may stand around two terms, here "_", where a text asks how they differ."""
    nouns = alternation(words("equality.differences"))
    asks = rf"(?:what(?:['’]s|\s+is|\s+are)|is\s+there|are\s+there)\s+(?:the|an?|any)\s+(?:{nouns})"
    return re.compile(
        rf"[\W\d_]*(?:{asks}\s+between\s+)?(?:an?\s+)?[\s\"“*]*_[\W_]*(?:{asks})?[\W_]*",
        re.IGNORECASE,
    )
