"""A question on how a system is built, and its answer: "What is X based on? A GAN."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..frames import frame
from ..lexicon import alternation, words
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Relation
    from ..names.scan import Name
    from ..reading import Reading
    from .answers import Turn

_LEAD = re.compile(
    rf"{AROUND}(?:(?:it(?:['’]s|\s\w+)|they(?:['’]re|\s\w+))\s(?:(?:on|by|with)\s)?)?"
    rf"(?:on\s|with\s|by\s)?(?:(?:an?|the)\s)?(?:\w+\s)?{AROUND}",
    re.IGNORECASE,
)
"""Before the architecture in an answer: "", "A ", "It uses "."""
_DO = re.compile(rf"{AROUND}\s(?:do|does)\b\s*(?:[.!]|$|,\s(?!which\b|and\b|or\b))", re.IGNORECASE)
"""Behind the answer to what drives something: " do, in each and every case."."""
_CLOSED = re.compile(rf"{AROUND}(?:\([^()]*\){AROUND})?(?:$|[.!])")


def founded(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    """What an answer says a model or a field to be built on, if it says nothing else."""
    given, text = answer.names[0], answer.block.text
    named = [name for name in asked.names if name.kind == "system"] or asked.names
    if len(named) != 1 or given.kind != "class" or not _asks_for_base(named[0], asked):
        return
    ends = _CLOSED.match(text, given.end) or _DO.match(text, given.end)
    if _LEAD.fullmatch(text, 0, given.start) is None or ends is None:
        return
    architecture = reading.knowledge.classes[given.ids[0]].axis == "architecture"
    relation: Relation = "uses-technique"
    if named[0].kind == "class":
        if frame("be.fields").isdisjoint(named[0].ids) or architecture:
            return
        relation = "built-on"
    elif not reading.is_model(named[0]) or not architecture:
        return
    yield claim(
        relation, (asked.block, named[0]), answer.block, given.start, given.end, given.ids,
        "class", "answer",
    )  # fmt: skip


def _asks_for_base(name: Name, asked: Turn) -> bool:
    """Whether a question is what something is based on, or driven by."""
    text = asked.block.text
    based = _asks().fullmatch(text, 0, name.start) and _goes_on().fullmatch(text, name.end)
    driven = _drives().fullmatch(text, 0, name.start) and _ticks().fullmatch(text, name.end)
    return bool(based or driven)


@cache
def _drives() -> re.Pattern[str]:
    """What stands before it: "What drives ", "And what is behind "."""
    driving = alternation(words("ubiquity.carrying", "answers.hidden"))
    return re.compile(
        rf"\W*(?:and\s|so\s)?(?:what|which\s\w+)\s(?:{driving})\s(?:all\s|every\s)?{AROUND}", re.I
    )


@cache
def _ticks() -> re.Pattern[str]:
    """What stands behind that: "?", " work?"."""
    possible, things = (alternation(words(f"ubiquity.{name}")) for name in ("possible", "things"))
    return re.compile(rf"{AROUND}(?:\s(?:{things}))?(?:\s(?:{possible}))?\s?\?\W*", re.IGNORECASE)


@cache
def _asks() -> re.Pattern[str]:
    """What stands before the system: "What is ", "Which architecture does "."""
    nouns = alternation(words("answers.workings"))
    return re.compile(
        rf"\W*(?:and\s|so\s)?(?:what|which)\s(?:(?:(?:kind|type|sort)\sof\s)?(?:{nouns})\s)?"
        rf"(?:is|are|was|does|do|did)\s{AROUND}",
        re.IGNORECASE,
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What stands behind it: " based on?", " use under the hood?"."""
    on, beneath = (alternation(words(name)) for name in ("answers.founded", "ubiquity.beneath"))
    return re.compile(rf"{AROUND}\s(?:{on})(?:\s(?:{beneath}))?\s?\?\W*", re.IGNORECASE)
