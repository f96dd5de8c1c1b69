"""Production among the uses of a system: "LLMs have many uses, including image generation"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    is_excepted,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .foreign import is_foreign
from .making import Statement, is_nobodys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF = frozenset({"of", "for"})
_IN = frozenset({"in"})
_WHERE = frozenset({"in", "for", "across", "to"})
_TOLD = ("nmod", "obl", "appos")


def statements(use: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Every act that is told as one of the uses which the noun ``use`` names.

    Only acts count ("image generation"), as a thing among the uses may be one to work on, and what
    one is good at.
    """
    aspect = not (use.lower_ in frame("duty.tasks") or use.lower_ in words("nouns.tasks"))
    top = use.head if _is_counted(use) else use
    included = _included(top)  # "its features include image generation"
    if aspect and not included and (top.dep_ != "obj" or top.head.lemma_ not in frame("duty.have")):
        return  # "X offers features such as image generation"
    owners = [
        owner
        for owner in children(use, "nmod", "nmod:poss", "compound")
        if owner.dep_ != "nmod" or cases(owner) & _OF
    ]
    users = _users(top)
    given = [t for host in (use, top, *owners, *users) for t in _examples(host)]
    if users:
        given += [t for host in (use, top.head) for t in _fields(host) if t is not top]
        given += _examples(top.head)
    given += _equals(top) + included
    things = {t.i: t for each in given for t in conjuncts(each)}
    outputs = [o for t in things.values() for o in reading.outputs(t, sentence)]
    able = bool(users) and top.head.pos_ == "ADJ"
    doers = [t for t in (*owners, *users) if not is_excepted(t)] if outputs else []
    if included:
        doers = [t for t in doers if t.i in sentence.name_at]  # not "our X app"
    names = [n for t in doers for n in reading.bearers(t, sentence)]
    names += [n for t in children(use, "nmod:poss") for n in reading.named(t, sentence)]
    for name in dict.fromkeys(names if outputs else ()):
        for output in outputs:
            if output.made or (able and _is_product(output, name, top, sentence, reading)):
                yield Statement(name, output, "duty:use", use)


def _is_product(
    output: Output, name: Name, top: Token, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a thing that one is good at is no thing to work on: "good at all jobs: songs".

    What is good for posts may be there to illustrate them.
    """
    if reading.may_be_text(output.ids):
        return "at" in cases(top) and is_foreign(output, name, sentence, reading)
    taken = any(reading.may_take(name, modality) for modality in output.ids)
    return not taken or is_nobodys(output, sentence, reading)


@cache
def uses() -> frozenset[str]:
    """The nouns that name a use."""
    return frame("duty.tasks") | words("nouns.tasks", "nouns.aspects")


def _is_counted(use: Token) -> bool:
    """Whether a word of amount stands above: "one of its uses", "a wide range of uses"."""
    counts = use.head.pos_ in {"NUM", "DET", "PRON"} or use.head.lemma_ in words("nouns.measure")
    return use.dep_ == "nmod" and "of" in cases(use) and counts


def _users(top: Token) -> list[Token]:
    """X in "X has many uses", "X is used in many applications", "X is capable of many tasks"."""
    head = top.head
    if top.dep_ == "obj" and head.lemma_ in frame("duty.have"):
        return subjects(head)
    if top.dep_ not in {"obl", "nmod"}:
        return []
    if head.pos_ == "ADJ" and cases(top) & frame("produce.gerunds"):
        return subjects(head)
    used = head.lemma_ in frame("duty.apply") and is_passive(head)
    return passive_subjects(head) if used and cases(top) & _WHERE else []


def _examples(host: Token) -> list[Token]:
    """What a noun or verb has examples of: "uses such as drawing", "many uses: drawing".

    So it is where uses range: "many uses, from chatbots to image generation".
    """
    first = [t for t in children(host, "nmod", "obl") if cases(t) == {"from"}]
    last = [t for told in first for t in children(told, "nmod") if cases(t) == {"to"}]
    return (first + last if last else []) + [
        told
        for told in children(host, *_TOLD)
        if cases(told) & words("nouns.exemplifying")
        or (told.dep_ == "appos" and host.i < told.i and host.doc[host.i + 1].text == ":")
    ]


def _fields(host: Token) -> list[Token]:
    """What uses lie in: "applications in image generation"."""
    return [told for told in children(host, "nmod", "obl") if cases(told) == _IN]


def _equals(top: Token) -> list[Token]:
    """What a copula calls a use: "one use of X is drawing", "drawing is a use of X"."""
    if children(top, "cop"):
        return children(top, *SUBJECTS)
    return [top.head] if top.dep_ in SUBJECTS and children(top.head, "cop") else []


def _included(top: Token) -> list[Token]:
    """What uses are said to include: "X's features include image generation"."""
    verb = top.head
    return objects(verb) if top.dep_ in SUBJECTS and verb.lemma_ in frame("be.include") else []
