"""Texts without a verb: what a thing is good for, and rows of labels with their values."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import category

from ..frames import frame, techniques
from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ...document import Block

_GIVEN = re.compile(r"(?P<label>[^\W_][\w/&+ -]{1,28}?)[*_`]*\s*:\s")
_NEXT = re.compile(rf"(?:\s[/|•·]|[;,])\s+[*_`]*(?={_GIVEN.pattern})")

_INLINE = "\"([{*_`~'’“‘«$@&+-"
"""What may begin a line that goes on from the one before."""
_BAR = " | "
"""Between the cells of a row."""
_TWO = re.compile(r"[a-z].*\s[A-Z][a-z]")
"""The end of one value and the label of the next one: "jpg Returns"."""


def lines(block: Block, source: str) -> list[int]:
    """Where, in a block's text, lines of the source begin that stand for themselves.

    Those are rows of labels with their values, each on a line of its own, lines that all begin
    with one mark ("✅", "•") or with pictographs, or have a bar (a table without its rule), and
    what stands below a line that is all in bold, unless it only goes on with what that line's thing
    does.
    """
    text = block.text
    if block.kind not in {"paragraph", "item", "definition"} or not text:
        return []
    strong = next((m.end for m in block.marks if m.kind == "strong" and m.start == 0), 0)
    labelled = text.count(":") > 1 and _GIVEN.match(text) is not None
    barred = text.count(_BAR) > 1
    marked = not (text[0].isalnum() or text[0] in _INLINE)
    if not (strong or labelled or barred or marked):
        return []
    first, last = block.source_span(0, len(text))
    breaks = [match.start() for match in re.finditer("\n", source[first:last])]
    starts = [bisect_left(block.offsets, first + at) + 1 for at in breaks]
    if labelled and starts and all(_GIVEN.match(text, start) for start in starts):
        return starts
    edges = [0, *starts, len(text)]
    if barred and starts and all(_BAR in text[one:other] for one, other in pairwise(edges)):
        return starts
    if marked and starts and all(_opens_alike(text, start) for start in starts):
        return starts
    runs_on = any(said.match(text, strong + 1) for said in (acts(), fits()))
    return starts[:1] if strong and not runs_on and starts[:1] == [strong + 1] else []


def _opens_alike(text: str, start: int) -> bool:
    """Whether a line begins with the mark of the first one, or both with a pictograph."""
    opening = text[start : start + 1]
    return opening == text[0] or category(opening or "a") == category(text[0]) == "So"


def parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of a row of labels with their values: "STT: X / TTS: Y".

    Where ``text[start:end]`` is none, that stretch as it is.
    """
    if text.find(":", start, end) == text.rfind(":", start, end):
        return [(start, end)]
    opening = start + len(text[start:end]) - len(text[start:end].lstrip(" *_`-"))
    first = _GIVEN.match(text, opening, end)
    marks = [
        mark
        for mark in (_NEXT.finditer(text, start, end) if first else ())
        if not _TWO.match(mark["label"])
    ]
    starts = [start, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), end]
    return list(zip(starts, ends, strict=True))


@cache
def acts(*, base: bool = False) -> re.Pattern[str]:
    """What finds a text that goes on with what its thing does: "Generates images", "Can draw".

    ``base``: that begins with a bare verb, "create images".
    """
    verbs = frame("produce.verbs", "consume.verbs") | words("verbs.enable")
    if base:
        return re.compile(rf"(?:{alternation(verbs)})\b", re.IGNORECASE)
    forms = {f"{verb}s" for verb in verbs} | {f"{verb}es" for verb in verbs}
    return re.compile(rf"(?:{alternation(forms | words('topics.able'))})\b", re.IGNORECASE)


@cache
def works() -> re.Pattern[str]:
    """What finds such a text that tells how its thing works: "Predicts the next token".

    Or where: "Runs locally".
    """
    ways = (
        rf"(?:{alternation(f'{verb}s' for verb in technique.verbs)})\s(?:[\w-]+\s){{0,4}}?"
        rf"(?:{alternation(technique.objects)})\b"
        for technique in techniques()
        if technique.verbs and technique.objects
    )
    places = alternation(words("access.place"))
    runs = rf"runs\s(?:(?:fully|entirely|completely|100%)\s)?(?:{places})(?![\w-])"
    return re.compile("|".join((*ways, runs)), re.IGNORECASE)


@cache
def fits() -> re.Pattern[str]:
    """What finds such a text: "best for", "used to", "a tool for"."""
    fitting = alternation(words("topics.fitting"))
    degrees = alternation(words("topics.degrees"))
    tools = alternation(words("nouns.programs"))
    chosen = alternation(words("topics.chosen"))
    return re.compile(
        rf"(?:an?|the|our)\s+(?:[\w-]+\s+){{0,3}}?(?:{tools})\s+(?:for|to)\b"
        rf"|(?:(?:{degrees})\s+)?(?:{fitting})(?:\s+(?:{chosen}))?\s+(?:for|at|to|in|when)\b",
        re.IGNORECASE,
    )


@cache
def rests() -> re.Pattern[str]:
    """What finds one that tells what its thing is made on: "Based on a GAN", "Built on a U-Net"."""
    return re.compile(
        r"(?:based|built)\s(?:up)?on\s(?:(?:an?|the)\s|(?:[\w-]+\s)?[\w-]+s\s*(?:[.;(]|$))",
        re.IGNORECASE,
    )


@cache
def defines() -> re.Pattern[str]:
    """What finds one that tells what its thing is: "An open model that draws", "Open source."."""
    kinds = alternation(words("topics.kinds"))
    behind = alternation(words("topics.defining"))
    ways = alternation(words("access.open", "access.closed"))
    return re.compile(
        rf"an?\s+(?:[\w-]+\s+){{0,4}}?(?:{kinds})(?:\s+(?:{behind})\b|\s*[.,;]|\s*$)"
        r"(?![^.!?]{0,200}(?<!that\s)(?<!which\s)\b(?:is|are|was|were|has|have|can|will)\b)"
        rf"|(?:{ways})(?:\s*[.,;&]|\s+and\b|\s*$)",
        re.IGNORECASE,
    )
