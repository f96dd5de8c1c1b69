"""Makers that a sentence only refers to: "M is big. The company also built X"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, any_of
from ..trees.sentences import said_before
from ..trees.syntax import SUBJECTS, children
from .possession import Statement, had, makers_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENING = ' *_`>#"“('


def referred(
    sentence: Sentence, reading: Reading, context: Context
) -> Iterator[tuple[Token, Name]]:
    """Read "the company" as the maker that the sentence before is on, if it names no other one."""
    if any(name.kind == "maker" for name in sentence.names):
        return
    for token in sentence.doc[:2]:
        the = any(det.lower_ == "the" for det in children(token, "det"))
        bare = not children(token, "amod", "compound", "nmod", "acl", "acl:relcl")
        if the and bare and token.dep_ in SUBJECTS and token.lower_ in frame("origin.companies"):
            maker = _spoken_of(sentence, reading, context)
            if maker is not None:
                yield token, maker


def had_by_it(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Statement]:
    """Read "its X" as that of the maker which the sentence before is on."""
    if sentence.doc.text(0).lower() != "its" or sentence.doc[0].dep_ != "nmod:poss":
        return
    if any(name.kind == "maker" for name in sentence.names):
        return
    maker = _spoken_of(sentence, reading, context, alone=False)
    if maker is not None:
        yield from had(sentence.doc[0], 1, maker, sentence, reading)


def _spoken_of(
    sentence: Sentence, reading: Reading, context: Context, *, alone: bool = True
) -> Name | None:
    """The maker with which the sentence before begins, and which alone is told of there.

    ``alone``: only if no other company is spoken of.
    """
    text = sentence.block.text
    before = said_before(text, sentence.start)
    if before is None:
        return None
    named = context.before(sentence)
    names = named[bisect_left(named, before[0], key=lambda name: name.start) :]
    makers = [name for name in names if name.kind == "maker"]
    if len({name.ids for name in makers}) != 1:
        return None
    maker = makers[0]
    known = {i for n in sentence.names if n.kind == "system" for i in makers_of(n, reading)}
    told = {i for n in names if n.kind == "system" for i in makers_of(n, reading)}
    if text[before[0] : maker.start].strip(_OPENING) or told & known - set(maker.ids):
        return None
    if _acts().match(text, maker.end) is None:
        return None
    is_one = _is_one().match(text, maker.end)
    rest = text[is_one.end() if is_one else maker.end : sentence.start]
    others = frame("origin.others") | (frame("origin.companies") if alone else frozenset())
    return None if any_of(others).search(rest) else maker


@cache
def _acts() -> re.Pattern[str]:
    """Behind a maker that its sentence is on: "is", "has also released"."""
    return re.compile(rf"[*_`]*\s+(?:{alternation(frame('origin.acting'))})\b", re.IGNORECASE)


@cache
def _is_one() -> re.Pattern[str]:
    """Behind a maker: "is a small company", after which no other one is named."""
    return re.compile(
        rf"[*_`]*\s+(?:is|was|became)\s+(?:an?|the)\s+(?:(?!of\b|for\b)[\w-]+\s+){{0,3}}?"
        rf"(?:{alternation(frame('origin.companies'))})\b",
        re.IGNORECASE,
    )
