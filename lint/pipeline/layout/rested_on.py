"""What a field rests on, by an entry on a class: "the engine behind AI" below "LLM"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..frames import frame
from ..kinds.around_terms import ALL, term_words
from ..lexicon import alternation, words
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_WORD = re.compile(r"[^\W\d_]+")


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "The core technology behind generative AI" below an item, a term or a title, "LLM"."""
    block, names = document.blocks[index], found[index]
    over = block.lead if block.kind in {"item", "definition"} else block.section
    if over is None or len(names) != 1 or names[0].kind != "class":
        return
    if block.kind == "paragraph" and over != index - 1:
        return
    (field,) = names
    class_ = _term(document.blocks[over], found[over])
    if class_ is None or not _before().fullmatch(block.text, 0, field.start):
        return
    if _behind().fullmatch(block.text, field.end):
        said = claim(
            "built-on", (block, field), document.blocks[over], class_.start, class_.end,
            class_.ids, "class", "built-on:always",
        )  # fmt: skip
        yield replace(said, universal=True)


def _term(block: Block, names: list[Name]) -> Name | None:
    """The class that a text consists of, be it with its long form: "LLM - Large language model"."""
    if not names or names[0].kind != "class" or _WORD.search(block.text, 0, names[0].start):
        return None
    term = _WORD.findall(block.text[names[0].start : names[0].end])
    rest = _WORD.findall(block.text[names[0].end :])
    same = not rest or _initials(term) in map(str.upper, rest) or _initials(rest) in term
    return names[0] if same else None


def _initials(said: list[str]) -> str:
    return "".join(word[0] for word in said).upper()


@cache
def _before() -> re.Pattern[str]:
    """Before a field: "The core technology behind ", "basis of all "."""
    nouns = alternation(frame("base.nouns"))
    links = alternation(words("ubiquity.links"))
    return re.compile(
        rf"{AROUND}(?:(?:it|this|they)(?:['’]s|['’]re|\s(?:is|are))\s)?(?:the\s(?:(?!other\b|second\b)[\w-]+\s)?)?"
        rf"(?:{nouns})\s(?:{links})\s(?:{ALL}\s)?{AROUND}",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """Behind a field that is the last thing told: its things, and no part of them."""
    things = term_words()[0]
    return re.compile(rf"{AROUND}{things}[\s*_`\"”.!)]*", re.IGNORECASE)
