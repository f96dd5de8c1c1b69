"""A question and the few words that answer it: "Which LLM drew this? Midjourney.".

Read over the text, not the tree: an answer is no clause, and may stand in the next block.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..lexicon import alternation, words
from ..trees.sentences import split
from .cells import claim, listed, piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_LABEL = re.compile(r"\W*(?:(?:q|question|a|answer)\s*[:.]\W*)?", re.IGNORECASE)
_WHICH = re.compile(r"(?:and\s+)?(?:which|what)\s+(?:\w+\s+){0,2}?$", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"(?:and\s+)?(?:(?:our|my|the|your)\s+)(?:\w+\s+){0,2}?$", re.IGNORECASE)
_WHAT_IS = re.compile(
    r"(?:and\s+|so\s+)?(?:what(?:['’]s|\s+is|\s+exactly\s+is)"
    r"|what\s+(?:kind|type|sort)\s+of\s+(?:ai|model|tool|system|software|thing)\s+is)\s+$",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"[\s*_`\"”]*(?:exactly|anyway|really)?[\s*_`\"”]*\?")
_ARTICLE = re.compile(r"(?:it(?:['’]s|\s+is)\s+)?(?:an?|the)\s+(?:\w+\s+){0,2}?$", re.IGNORECASE)
_ENDS = re.compile(r"[\s*_`\"”)]*(?:$|[.!]|,\s(?!but\b|not\b|which\b|who\b|and\b|or\b))")
_HEDGED = re.compile(r"\b(?:not|no|none|never|but|unlike|instead)\b|n['’]t\b|\?", re.IGNORECASE)


class Turn(NamedTuple):
    """A sentence as a block of its own, with the names in it and what stands before the first."""

    block: Block
    names: list[Name]


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Every claim that an answer makes to a question which ends or stands in the block."""
    block, names = document.blocks[index], found[index]
    if "?" not in block.text or not names or block.cell is not None:
        return
    spans = split(block.text)
    for number, (start, end) in enumerate(spans):
        if not block.text[:end].rstrip('*_ "”').endswith("?"):
            continue
        answer = (
            _turn(block, names, *spans[number + 1])
            if number + 1 < len(spans)
            else _next(document, index, found)
        )
        if answer is not None and answer.names and not _HEDGED.search(answer.block.text):
            yield from _answered(_turn(block, names, start, end), answer, reading)


def _turn(block: Block, names: list[Name], start: int, end: int) -> Turn:
    label = _LABEL.match(block.text, start, end)
    return Turn(*piece(block, names, label.end() if label is not None else start, end))


def _next(document: Document, index: int, found: Sequence[list[Name]]) -> Turn | None:
    """The first sentence of the paragraph behind a question that ends its block."""
    block, following = document.blocks[index], index + 1
    if following >= len(document.blocks) or document.blocks[following].kind != "paragraph":
        return None
    other = document.blocks[following]
    own = index if block.kind == "heading" else block.section
    if other.section != own or block.kind not in {"heading", "paragraph"}:
        return None
    return _turn(other, found[following], *split(other.text)[0])


def _answered(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    if not asked.names:
        return
    systems = [name for name in asked.names if name.kind == "system"]
    first = systems[0] if len(systems) == 1 else asked.names[0]
    before = asked.block.text[: first.start]
    if first.kind == "class":
        fragment = asked.block.text.count(" ") < _SHORT
        if _WHICH.match(before) or (fragment and _SUPERLATIVE.match(before)):
            for name in _opening(answer):
                yield claim(
                    "is-a", (answer.block, name), asked.block, first.start, first.end,
                    first.ids, "class", "answer",
                )  # fmt: skip
    elif first.kind == "system" and reading.is_model(first):
        given = answer.names[0]
        lead = answer.block.text[: given.start]
        kind = _WHAT_IS.match(before) and _BEHIND_NAME.match(asked.block.text, first.end)
        if kind and given.kind == "class" and _ARTICLE.fullmatch(lead):
            yield claim(
                "is-a", (asked.block, first), answer.block, given.start, given.end, given.ids,
                "class", "answer",
            )  # fmt: skip
        ends = not lead and _ENDS.match(answer.block.text, given.end)
        if given.kind == "maker" and ends and _who_made().match(before):
            yield claim(
                "made-by", (asked.block, first), answer.block, given.start, given.end, given.ids,
                "maker", "answer",
            )  # fmt: skip


_SHORT = 9
"""A question of so few words may be no clause: "The best LLM for pictures?"."""


def _opening(answer: Turn) -> list[Name]:
    """The systems that an answer begins with, if it says no more of them than a fragment does."""
    text = answer.block.text
    first = answer.names[0]
    if text[: first.start].strip(' *_`"“').lower() not in {"", "with", "it's", "it’s", "it is"}:
        return []
    if _ENDS.match(text, first.end):
        rest = text[first.end :].lstrip(' *_`"”')
        enumerated = listed(text.rstrip(".! "), answer.names)
        systems = [name for name in answer.names if name.kind == "system"]
        return enumerated or ([first] if len(systems) == 1 or rest[:1] in "." else [])
    return listed(text.rstrip(".! "), answer.names)


@cache
def _who_made() -> re.Pattern[str]:
    made = alternation(words("answers.made"))
    return re.compile(
        rf"(?:and\s+)?(?:who|which\s+(?:company|lab|firm))\s+(?:{made})\s+$", re.IGNORECASE
    )
