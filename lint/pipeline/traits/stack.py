"""What is said of all parts of a thing: "everything in this stack is open source, including X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from .hosting import Statement, Way, is_program, is_program_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence

_NAME = "\x00"
_ENDS = re.compile(
    r"(?:\s(?:models?|itself))?[\s*_`]*(?:[.,;:!)–—]|$|\s(?:and|so|which)\b)", re.IGNORECASE
)


def of_all(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "every part is open source, from the database up to X", "all is open, even X"."""
    text = sentence.block.text
    said = _all_open().match(text, sentence.start, sentence.end)
    if said is None:
        return
    for name in sentence.names:
        if name.kind != "system" or name.start < said.end() or is_program_for(name, sentence):
            continue
        at = sentence.token_of(name)
        between = _without(sentence, said.end(), name.start)
        if at is None or not reading.is_model(name) or is_opaque(sentence, at.i):
            continue
        if _reaching().fullmatch(between) and _ENDS.match(text, name.end, sentence.end):
            way: Way = "open" if said["way"] else "local"
            if way == "local" and is_program(name, sentence):
                continue
            yield Statement(
                name, way, said.span("way" if said["way"] else "place"), "access:all", at
            )


def _without(sentence: Sentence, start: int, end: int) -> str:
    """The text of a span with a mark for each name."""
    text, at = [], start
    for name in sentence.names:
        if at <= name.start < name.end <= end:
            text += [sentence.block.text[at : name.start], _NAME]
            at = name.end
    return "".join((*text, sentence.block.text[at:end]))


@cache
def _all_open() -> re.Pattern[str]:
    """Read "Everything in this stack is open source", "the whole stack runs on premises"."""
    every, parts, opened, places = (
        alternation(words(f"access.{name}")) for name in ("everything", "parts", "open", "place")
    )
    wholly, stacks = alternation(words("language.wholly")), alternation(words("access.stacks"))
    each = rf"(?:every|each)(?:\s[\w-]+)?\s(?:{parts})"
    of_all_ = rf"all(?:\s(?:of\s)?(?:the|our|its))?\s(?:[\w-]+\s)?(?:{parts})"
    return re.compile(
        rf"[\s*_`#>-]*(?:{every}|{each}|{of_all_}|(?:our|my|the|this)\s(?:[\w-]+\s)?(?:{stacks}))"
        rf"(?:\s(?:in|of|on|we|you|that|behind|inside|used)\s[\w\s'’-]{{1,40}}?)?"
        rf"\s(?:(?:is|are)\s(?:(?:{wholly}|100\s?%)\s)?(?P<way>{opened})"
        rf"|runs?\s(?:(?:{wholly})\s)?(?P<place>{places}))\b",
        re.IGNORECASE,
    )


@cache
def _reaching() -> re.Pattern[str]:
    """Behind it: ", including the database and ", ", from the database up to ", "; even "."""
    reaching = alternation(words("access.reaching"))
    item = rf"(?:(?:the|our)\s)?(?:{_NAME}|[\w.-]+)(?:\s[\w-]+)?"
    row = rf"(?:{item}(?:,|,?\sand)\s){{0,4}}?"
    started = rf"(?:(?!\b(?:that|which|who|to|for|with)\b)[\w\s.,'’{_NAME}-]){{1,50}}?"
    return re.compile(
        rf":\s{row}|(?:\s?[,;(–—-]\s?|\s)(?:and\s)?(?:(?:including|even|also)\s{row}(?:(?:the|our)\s)?"
        rf"|(?:(?:all\sthe\sway|right)\s)?from\s{started}\s(?:{reaching})\s(?:(?:the|our)\s)?)",
        re.IGNORECASE,
    )
