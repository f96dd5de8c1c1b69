"""Examples of a class that has come out: "many LLMs have appeared, notably X and Y".

Read over the text between the class and the names: trees hang the examples on the verb.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, INDEFINITE, NSUBJ, OWNER
from ..lexicon import alternation, words
from ..trees.lists import SYSTEMS, name_list
from ..trees.syntax import cases, children, conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 16
"""So many tokens behind the class the first example may stand."""


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """X and Y in "several Cs have been released since 2022, such as X and Y"."""
    class_ = sentence.name_at[token.i]
    many = _are_many(token)
    if not (class_.plural or many) or len(conjuncts(token)) > 1:
        yield from _newest(token, sentence, reading)
        return
    if token.dep_ not in NSUBJ and not many:
        return
    if token.doc.text(token.i - 1).lower() == "than":
        return  # "more than Cs have been released"
    behind = range(token.i + 1, min(len(token.doc), token.i + _REACH))
    first = next((i for i in behind if sentence.name_at.get(i) not in {None, class_}), None)
    if first is None:
        return
    text, start = sentence.block.text, sentence.name_at[first].start
    said = _have_come_out().fullmatch(text, class_.end, start)
    if said is None or not _is_time((said["when"] or "").lower().split()):
        return  # "Cs are available in tools, such as X"
    row = name_list(sentence, first, SYSTEMS)
    yield from ((name, "list:emerged") for name in filter(reading.is_model, row.names))


def _newest(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """X in "a new C is out: X.", where it ends the sentence."""
    class_, doc = sentence.name_at[token.i], token.doc
    new = any(t.lower_ in words("lists.new") for t in children(token, "amod"))
    some = any(t.lower_ in INDEFINITE for t in children(token, "det"))
    first = next((i for i in range(token.i + 1, len(doc)) if i in sentence.name_at), 0)
    if not (new and some and first) or token.dep_ not in NSUBJ:
        return
    name = sentence.name_at[first]
    out = _is_out().fullmatch(sentence.block.text, class_.end, name.start)
    row = name_list(sentence, first, SYSTEMS)
    ends = doc.text(row.end) in {"", ".", "!"}
    if out and ends and row.names == (name,) and reading.is_model(name):
        yield name, "list:emerged"


@cache
def _is_out() -> re.Pattern[str]:
    """Between a new one of a class and its name: " is out: ", " has been released: M's "."""
    out = alternation(words("lists.emerging") | {"out"})
    return re.compile(
        rf"{AROUND}(?:model{AROUND})?\s?(?:is|was|has|has\sbeen)\s(?:now\s|just\s)?(?:{out})"
        rf"(?:\stoday|\snow)?\s?[:–—]\s{OWNER}{AROUND}",
        re.IGNORECASE,
    )


def _are_many(token: Token) -> bool:
    """Whether a subject counts the members of a class: "a lot of LLM exist"."""
    many = token.dep_ == "nmod" and token.head.dep_ in NSUBJ and cases(token) == {"of"}
    return many and token.head.lower_ in words("quantity.crowds")


def _is_time(said: list[str]) -> bool:
    """Whether words tell only when, or that it is to be had: "in recent years", "on the market"."""
    return not said or said[-1].isdigit() or said[-1] in words("lists.time_nouns")


@cache
def _have_come_out() -> re.Pattern[str]:
    """Between a class and its examples: " have been released since 2022, such as "."""
    out, introducers = (alternation(words(f"lists.{n}")) for n in ("emerging", "introducers"))
    given = alternation(words("lists.by_example"))
    being = r"(?:have|has|had|are|were)\s(?:now\s)?(?:been\s)?"
    when = rf"(?P<when>\s(?:{alternation(words('lists.since'))})\b[\w\s]{{0,30}}?)?"
    return re.compile(
        rf"{AROUND}(?:models?{AROUND})?\s?(?:{being})?(?:{out}){when}"
        rf"(?:,\s|\s?[–—]\s|\s\()(?:{introducers}),?(?:\s(?:{given}),?)?{AROUND}\s?(?:the\s)?{AROUND}",
        re.IGNORECASE,
    )
