"""A question on how a system is built, and its answer: "What is X based on? A GAN."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..lexicon import alternation, words
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..reading import Reading
    from .answers import Turn

_LEAD = re.compile(
    rf"{AROUND}(?:(?:it(?:['’]s|\s\w+)|they(?:['’]re|\s\w+))\s(?:(?:on|by|with)\s)?)?"
    rf"(?:on\s|with\s|by\s)?(?:(?:an?|the)\s)?(?:\w+\s)?{AROUND}",
    re.IGNORECASE,
)
"""Before the architecture in an answer: "", "A ", "It uses "."""
_CLOSED = re.compile(rf"{AROUND}(?:\([^()]*\){AROUND})?(?:$|[.!])")


def founded(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    """What an answer says a model to be built on, if it says nothing else."""
    systems = [name for name in asked.names if name.kind == "system"]
    if len(systems) != 1 or not reading.is_model(systems[0]):
        return
    system, given, text = systems[0], answer.names[0], answer.block.text
    if given.kind != "class" or reading.knowledge.classes[given.ids[0]].axis != "architecture":
        return
    if not _asks().fullmatch(asked.block.text, 0, system.start):
        return
    if not _goes_on().fullmatch(asked.block.text, system.end):
        return
    if _LEAD.fullmatch(text, 0, given.start) and _CLOSED.match(text, given.end):
        yield claim(
            "uses-technique", (asked.block, system), answer.block, given.start, given.end,
            given.ids, "class", "answer",
        )  # fmt: skip


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
