"""A list of what can be tuned: "We offer fine-tuning for the following models:" above "- X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .cells import claim, is_title, listed, piece
from .leads import is_lead

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_ALONE = re.compile(r"[\s*_`.]*(?:\([^()]{0,30}\d[^()]{0,30}\))?[\s*_`.,;]*")
"""Behind a name: nothing, or a version or a price in brackets."""
_BEGIN = re.compile(r"[.!?]\s+(?=[A-Z])")


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What an item, or a row behind a colon, says of a system by what stands over it."""
    block, names = document.blocks[index], found[index]
    if block.kind in {"paragraph", "item"} and ":" in block.text:
        yield from _in_line(block, names, reading)
    over = block.lead if block.kind == "item" else None
    if over is None or found[over] or not is_lead(document.blocks[over]):
        return
    name = _entry(block, names, reading)
    said = _tunable().fullmatch(document.blocks[over].text) if name is not None else None
    if name is not None and said is not None:
        lead = document.blocks[over]
        yield claim("adapted-for", (block, name), lead, *_span(said), (), "phrase", "list:tunable")


def _in_line(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """Read "Fine-tuning is available for these models: X, Y and Z."."""
    text, colon = block.text, block.text.find(":")
    if any(name.start < colon for name in names) or is_title(block):
        return
    begin = max([m.end() for m in _BEGIN.finditer(text, 0, colon)], default=0)
    lead, _ = piece(block, names, begin, colon + 1)
    said = _tunable().fullmatch(lead.text)
    for name in listed(text, names, colon + 1) if said is not None else ():
        if said is not None and reading.is_model(name):
            yield claim(
                "adapted-for", (block, name), lead, *_span(said), (), "phrase", "list:tunable"
            )


def _entry(block: Block, names: list[Name], reading: Reading) -> Name | None:
    """The model that an item consists of."""
    if len(names) != 1 or not reading.is_model(names[0]) or names[0].kind != "system":
        return None
    (name,) = names
    alone = not block.text[: name.start].strip(" *_`") and _ALONE.fullmatch(block.text[name.end :])
    return name if alone else None


def _span(said: re.Match[str]) -> tuple[int, int]:
    group = next(group for group in ("act", "done", "deed", "doing", "able") if said[group])
    return said.span(group)


@cache
def _tunable() -> re.Pattern[str]:
    """A lead that says no more than that its list can be tuned."""
    act, deed, done, able, nouns, there, offering, who, rows = (
        alternation(words(f"tunable.{name}"))
        for name in (
            "acts", "deeds", "done", "able", "nouns", "there", "offering", "doers", "rows",
        )
    )  # fmt: skip
    which = rf"(?:(?:{rows})\s)?(?:{nouns})(?:\sbelow)?"
    return re.compile(
        r"[\W\d_]{0,8}(?:"
        rf"(?:(?:{offering})\s)?(?P<act>{act})(?:\sis\s(?:currently\s)?(?:{there}))?\s(?:for|of|on|with)\s{which}"
        rf"|(?:{who})\scan\s(?:also\s)?(?P<deed>{deed})\s{which}"
        rf"|{which}\s(?:that\s|which\s)?can\sbe\s(?P<done>{done})"
        rf"|(?:{nouns})\s(?:(?:that|which)\s)?(?:{who})\scan\s(?P<doing>{deed})"
        rf"|(?P<able>{able})\s(?:{nouns})"
        r")[\s*_`]{0,6}:?[\s*_`]{0,6}",
        re.IGNORECASE,
    )
