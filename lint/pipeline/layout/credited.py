"""Whose work a picture or a piece of music is: "Photo credit: X", "(image: X)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading

_REACH = 40
"""Characters before a name that may hold its label."""
_ENDS = re.compile(r"[\s*_`]*(?:$|[.,;|/)\]])")
_CLOSES = re.compile(r"[\s*_`]*[,;|/)\]]")


def claims(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """What the credits of a block say that its systems have made."""
    for name in filter(reading.is_model, names):
        before = block.text[max(0, name.start - _REACH) : name.start]
        credited = _credited().search(before)
        noted = _noted().search(before)
        if credited is not None and _ENDS.match(block.text, name.end):
            label = credited
        elif noted is not None and _CLOSES.match(block.text, name.end):
            label = noted
        else:
            continue
        ids = reading.nouns.get(label["medium"].lower(), ())
        if ids and not reading.is_text(ids):
            at = name.start - len(before) + label.start("medium")
            end = at + len(label["medium"])
            yield claim("produces", (block, name), block, at, end, ids, "modality", "credit")


@cache
def _credited() -> re.Pattern[str]:
    """What stands right before a name: "Photo credit: ", "Image credit: made with "."""
    nouns, made = alternation(words("credits.nouns")), alternation(frame("produce.participles"))
    return re.compile(
        rf"(?<![\w-])(?P<medium>[\w-]+)\s+(?:{nouns})[\s*_`]*(?::|\s[–—-])[\s*_`]*"
        rf"(?:(?:{made})\s(?:with|by|using)\s[*_`]*)?$",
        re.IGNORECASE,
    )


@cache
def _noted() -> re.Pattern[str]:
    """What stands right before a name in a bracket: "(image: "."""
    media = alternation(words("credits.media"))
    return re.compile(rf"[(\[]\s*(?P<medium>{media})\s*:[\s*_`]*$", re.IGNORECASE)
