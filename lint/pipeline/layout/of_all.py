"""What a lead says of all in its list: "We offer fine-tuning for the following models:".

So "These models run offline: X, Y" and "Models that accept images" above "- X".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .cells import claim, is_title, listed, outputs, piece
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
_TUNED = ("act", "deed", "done", "doing", "able")
_WAYS = {
    "open": "open", "closed": "closed", "home": "local", "homing": "local", "there": "local",
    "here": "local", "kept": "local",
}  # fmt: skip
"""Groups of an expression, and how what they say is to be had."""


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What an item, or a row behind a colon, says of a system by what stands over it."""
    block, names = document.blocks[index], found[index]
    if block.kind in {"paragraph", "item"} and ":" in block.text:
        yield from _in_line(block, names, reading)
    over = block.lead if block.kind == "item" else None
    if over is None or not is_lead(document.blocks[over]):
        return
    if any(name.kind != "class" for name in found[over]):
        return
    name = _entry(block, names, reading)
    if name is not None:
        yield from _told(document.blocks[over], (block, name), reading)


def _in_line(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """Read "Fine-tuning is available for these models: X, Y and Z."."""
    text, colon = block.text, block.text.find(":")
    if any(name.start < colon for name in names) or is_title(block):
        return
    begin = max([m.end() for m in _BEGIN.finditer(text, 0, colon)], default=0)
    lead, _ = piece(block, names, begin, colon + 1)
    for name in listed(text, names, colon + 1):
        if reading.is_model(name):
            yield from _told(lead, (block, name), reading)


def _entry(block: Block, names: list[Name], reading: Reading) -> Name | None:
    """The model that an item consists of."""
    if len(names) != 1 or not reading.is_model(names[0]) or names[0].kind != "system":
        return None
    (name,) = names
    alone = not block.text[: name.start].strip(" *_`") and _ALONE.fullmatch(block.text[name.end :])
    return name if alone else None


def _told(lead: Block, entry: tuple[Block, Name], reading: Reading) -> Iterator[Claim]:
    """What a lead says of one of its list."""
    for said in (read().fullmatch(lead.text) for read in (_tunable, _had, _taking)):
        if said is None:
            continue
        for group, text in said.groupdict().items():
            if text and group in _TUNED:
                yield claim(
                    "adapted-for", entry, lead, *said.span(group), (), "phrase", "list:tunable"
                )
            elif text and group in _WAYS:
                yield claim(
                    "access", entry, lead, *said.span(group), (_WAYS[group],), "phrase",
                    "list:items",
                )  # fmt: skip
            elif text and group in {"things", "inputs"}:
                yield from _taken(lead, said.span(group), entry, reading)


def _taken(
    lead: Block, span: tuple[int, int], entry: tuple[Block, Name], reading: Reading
) -> Iterator[Claim]:
    """The kinds that a lead says that its list takes in: "images and audio"."""
    first, last = span
    for start, end, ids in outputs(lead.text[first:last], reading):
        if not reading.may_be_text(ids):
            yield claim(
                "consumes", entry, lead, first + start, first + end, ids, "modality", "list:takes"
            )


@cache
def _parts() -> dict[str, str]:
    """Each list of words for a lead as an alternative, and what such a lead is on."""
    names = (
        "acts", "deeds", "done", "able", "nouns", "there", "offering", "doers", "rows", "kept",
        "keeping", "takes", "holds", "inputs",
    )  # fmt: skip
    parts = {name: alternation(words(f"of_all.{name}")) for name in names}
    parts["which"] = rf"(?:(?:{parts['rows']})\s)?(?:{parts['nouns']})(?:\sbelow)?"
    return parts


def _lead(*ways: str) -> re.Pattern[str]:
    """A lead that says one thing in one of several ways, and no more."""
    return re.compile(
        rf"[\W\d_]{{0,8}}(?:{'|'.join(ways)})[\s*_`]{{0,6}}:?[\s*_`]{{0,6}}", re.IGNORECASE
    )


@cache
def _tunable() -> re.Pattern[str]:
    """Read "You can fine-tune the following models:"."""
    p = _parts()
    return _lead(
        rf"(?:(?:{p['offering']})\s)?(?P<act>{p['acts']})(?:\sis\s(?:currently\s)?(?:{p['there']}))?"
        rf"\s(?:for|of|on|with)\s{p['which']}",
        rf"(?:{p['doers']})\scan\s(?:also\s)?(?P<deed>{p['deeds']})\s{p['which']}",
        rf"{p['which']}\s(?:that\s|which\s)?can\sbe\s(?P<done>{p['done']})",
        rf"(?:{p['nouns']})\s(?:(?:that|which)\s)?(?:{p['doers']})\scan\s(?P<doing>{p['deeds']})",
        rf"(?P<able>{p['able']})\s(?:{p['nouns']})",
    )


@cache
def _had() -> re.Pattern[str]:
    """Read "These models run offline:", "Models that you can self-host", "... are open source"."""
    p = _parts()
    open_, closed, place = (alternation(words(f"access.{n}")) for n in ("open", "closed", "place"))
    return _lead(
        rf"{p['which']}\s(?:(?:that|which)\s)?are\s(?:(?:all|fully)\s)?(?:(?P<open>{open_})|(?P<closed>{closed}))",
        rf"{p['which']}\s(?:(?:that|which)\s)?(?:(?:can\s)?(?:run|work)|are\s(?:run|hosted))\s(?P<there>{place})",
        rf"{p['which']}\s(?:(?:that|which)\s)?can\sbe\s(?P<home>{p['kept']})",
        rf"(?:{p['doers']})\scan\s(?P<homing>{p['keeping']})\s{p['which']}",
        rf"(?:{p['nouns']})\s(?:(?:that|which)\s)?(?:{p['doers']})\scan\s"
        rf"(?:(?:run|use|host)\s(?P<here>{place})|(?P<kept>{p['keeping']}))",
    )


@cache
def _taking() -> re.Pattern[str]:
    """Read "The following models accept images:", "Models with image input"."""
    p = _parts()
    return _lead(
        rf"{p['which']}\s(?:(?:that|which)\s)?(?:can\s)?(?:also\s)?(?:{p['takes']})\s"
        r"(?P<things>[\w-]+(?:(?:,|,?\sand|,?\sor)\s[\w-]+){0,3}?)(?:\sas\sinputs?|\sinputs?)?",
        rf"{p['which']}\s(?:with|(?:(?:that|which)\s)?(?:{p['holds']}))\s"
        rf"(?P<inputs>[\w-]+(?:(?:,|,?\sand|,?\sor)\s[\w-]+){{0,2}})\s(?:{p['inputs']})",
    )
