"""What a setting may be set to, by what it chooses: "the LLM to use. Possible values: X, Y"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .cells import FEW_LINES, claim, listed, turns_away

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_STOP = re.compile(r"[.;)](?:\s|$)|$")
"""Where the values end: with their sentence, or with the bracket."""


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "`llm`: name of the LLM to use. Possible values are X and Y", "LLM to use (X or Y)"."""
    block, names = document.blocks[index], found[index]
    if block.kind not in {"paragraph", "item", "definition"} or len(block.text) > FEW_LINES:
        return
    classes = [name for name in names if name.kind == "class"]
    if not classes or all(name.kind != "system" for name in names):
        return
    for values in _values().finditer(block.text, classes[0].end):
        class_ = _chosen(block, names, values.start())
        if class_ is None:
            continue
        stop = _STOP.search(block.text, values.end())
        end = stop.start() if stop is not None else len(block.text)
        given = listed(block.text[:end], [n for n in names if n.end <= end], values.end())
        for name in filter(reading.is_model, given):
            yield claim(
                "is-a", (block, name), block, class_.start, class_.end, class_.ids, "class",
                "list:values",
            )  # fmt: skip


def _chosen(block: Block, names: list[Name], end: int) -> Name | None:
    """The class of which a text up to ``end`` says that one is to be chosen, and names no other."""
    before = [name for name in names if name.start < end]
    if any(name.kind != "class" or name.ids != before[0].ids for name in before):
        return None
    if turns_away(block.text[:end]):
        return None
    class_ = before[-1]
    asked = _asked().search(block.text[: class_.start]) is not None
    return class_ if asked and _set().fullmatch(block.text, class_.end, end) else None


@cache
def _values() -> re.Pattern[str]:
    """What opens the values: "Possible values are", "one of", "options:"."""
    nouns, kinds = (alternation(words(f"options.{name}")) for name in ("values", "possible"))
    row = rf"(?:the\s+)?(?:(?:{kinds})\s+)?(?:{nouns})(?:\s+(?:are|include)\b|\s*:)"
    return re.compile(
        rf"(?<![\w-])(?:{row}|(?:(?:must|can|may|should)\s+be\s+)?(?:one\s+of|either)(?=\W))"
        r"(?:\s*:)?\s*",
        re.IGNORECASE,
    )


@cache
def _asked() -> re.Pattern[str]:
    """What stands before the class that a setting chooses: "name of the ", "which ", "`llm`: "."""
    named = alternation(words("options.named"))
    return re.compile(
        rf"(?:^|[:.(–—]|\s-)[\s*_`\"]*(?:(?:the\s+)?(?:{named})\s+of\s+)?"
        r"(?:(?:the|an?|which|what|your)\s+)?[*_`\"]*$",
        re.IGNORECASE,
    )


@cache
def _set() -> re.Pattern[str]:
    """What may stand between the class and its values: " to use. ", " model for the chat ("."""
    named, used = (alternation(words(f"options.{name}")) for name in ("named", "used"))
    return re.compile(
        rf"[*_`\"]*(?:\s+(?:{named}))?(?:\s+(?:{used})(?:\s+(?:for|in|by|with)(?:\s+\w+){{1,3}})?)?"
        r"[*_`\"]*\s*[.,;:(–—-]+\s*\(?[*_`\"]*",
        re.IGNORECASE,
    )
