"""Makers that a sentence only refers to: "M is big. The company also built X"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ..closed import POSSESSIVES
from ..frames import frame
from ..lexicon import alternation, any_of
from ..trees.sentences import said_before
from ..trees.syntax import SUBJECTS, children
from .possession import Statement, had, makers_of, makes_models, may_be_out, serves_others
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CLAUSES = 2
"""Of so many clauses on when something was done one may tell of what it did; others are late."""
_OPENING = ' *_`>#"“('


def referred(
    sentence: Sentence, reading: Reading, context: Context
) -> Iterator[tuple[Token, Name]]:
    """Read "the company" as the maker that the sentence before is on, if it names no other one.

    So "it" as the maker that the sentence begins with: "M shook the world when it released X".
    """
    if any(name.kind == "maker" for name in sentence.names):
        yield from _it(sentence)
        return
    for token in sentence.doc[:2]:
        the = any(det.lower_ == "the" for det in children(token, "det"))
        bare = not children(token, "amod", "compound", "nmod", "acl", "acl:relcl")
        if the and bare and token.dep_ in SUBJECTS and token.lower_ in frame("origin.companies"):
            maker = _spoken_of(sentence, reading, context)
            if maker is not None:
                yield token, maker


def _it(sentence: Sentence) -> Iterator[tuple[Token, Name]]:
    """Read "M shook the world when it released X", where nothing else has done anything before."""
    makers = [(i, name) for i, name in sentence.name_at.items() if name.kind == "maker"]
    if len(makers) != 1:
        return
    at, maker = makers[0]
    verb = sentence.doc[at].head
    if sentence.doc[at] not in children(verb, "nsubj"):
        return
    companies = frame("origin.companies", "origin.others")
    for clause in children(verb, "advcl")[:_CLAUSES]:
        for it in children(clause, "nsubj"):
            before = sentence.doc[:at] + sentence.doc[at + 1 : it.i]
            alone = not any(
                t.dep_ in SUBJECTS or t.i in sentence.name_at or t.lower_ in companies
                for t in before
            )
            if it.lower_ == "it" and it.i > at and alone and it.i not in sentence.referents:
                yield it, maker


def had_by_it(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Statement]:
    """Read "its X", "the company's X" as that of the maker which the sentence before is on."""
    doc = sentence.doc
    its = doc.text(0).lower() == "its" and doc[0].dep_ == "nmod:poss"
    owned = doc.text(0).lower() == "the" and doc.text(2) in POSSESSIVES
    owned = owned and doc.text(1).lower() in frame("origin.companies")
    if not (its or owned) or any(name.kind == "maker" for name in sentence.names):
        return
    maker = _spoken_of(sentence, reading, context, alone=owned)
    if maker is not None:
        owner, at = (0, 1) if its else (1, 3)
        for told in had(doc[owner], at, maker, sentence, reading):
            served = has_on_cloud(maker, told.system, reading)
            served = served or (serves_others(maker) and may_be_out(told.system, reading))
            if makes_models(maker, reading) and not served:  # "M added models. Its X API ..."
                yield told


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
    """Behind a maker that its sentence is on: "is", "has also released", "entered"."""
    acting = alternation(frame("origin.acting"))
    return re.compile(rf"[*_`]*\s+(?:{acting}|[a-z]{{2,20}}ed)\b", re.IGNORECASE)


@cache
def _is_one() -> re.Pattern[str]:
    """Behind a maker: "is a small company", after which no other one is named."""
    return re.compile(
        rf"[*_`]*\s+(?:is|was|became)\s+(?:an?|the)\s+(?:(?!of\b|for\b)[\w-]+\s+){{0,3}}?"
        rf"(?:{alternation(frame('origin.companies'))})\b",
        re.IGNORECASE,
    )
