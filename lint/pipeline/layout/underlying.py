"""An entry that tells which systems a technique is behind: "GAN: the network behind X and Y"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from .cells import OPENS_TERM, claim, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_LONGEST = 300
_STOP = re.compile(r"[.;](?:\s|$)|$")
_OPENS = re.compile(r"s?[\s*_`\"”]*(?:\([^()]*\)[\s*_`]*)?(?::|[–—]|\s-\s|=)[\s*_`]*")


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "C: architecture behind X and Y", and so the definition below the term C."""
    block, names = document.blocks[index], found[index]
    if len(block.text) > _LONGEST or not any(name.kind == "system" for name in names):
        return
    entry = _entry(document, index, found, reading)
    if entry is None:
        return
    term, class_, start = entry
    told = _behind().match(block.text, start)
    stop = _STOP.search(block.text, start)
    if told is None or stop is None:
        return
    if not words("stance.negators").isdisjoint(told.group().lower().split()):
        return
    inside = [name for name in names if name.end <= stop.start()]
    for name in filter(reading.is_model, listed(block.text[: stop.start()], inside, told.end())):
        yield claim(
            "uses-technique", (block, name), term, class_.start, class_.end, class_.ids, "class",
            "architecture:entry",
        )  # fmt: skip


def _entry(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> tuple[Block, Name, int] | None:
    """The technique that a block explains, and where in the block it begins to."""
    block, names = document.blocks[index], found[index]
    if block.kind == "definition" and block.lead is not None:
        term, over = document.blocks[block.lead], found[block.lead]
        alone = len(over) == 1 and OPENS_TERM.fullmatch(term.text[: over[0].start]) is not None
        return (term, over[0], 0) if alone and _is_technique(over[0], reading) else None
    if block.kind not in {"paragraph", "item"} or not _is_technique(names[0], reading):
        return None
    opened = _OPENS.match(block.text, names[0].end)
    if opened is None or OPENS_TERM.fullmatch(block.text[: names[0].start]) is None:
        return None
    return block, names[0], opened.end()


def _is_technique(name: Name, reading: Reading) -> bool:
    classes = reading.knowledge.classes
    return name.kind == "class" and all(classes[i].axis == "architecture" for i in name.ids)


@cache
def _behind() -> re.Pattern[str]:
    """Before the systems: "the architecture behind ", "a kind of network used in ", "powers "."""
    things = alternation(
        words("nouns.transparent", "nouns.partitive", "lists.methods") | frame("base.designs")
    )  # fmt: skip
    links = words("lists.underlying")
    alone = alternation(links - frame("means.owners"))  # a C may be "behind X" in what it can do
    return re.compile(
        rf"[\s*_`]*(?:{alone}|(?:(?:an?|the)\s+)?(?:[\w-]+\s+){{0,2}}?(?:{things})\s+"
        rf"(?:of\s+(?:[\w-]+\s+){{1,2}}?)?(?:{alternation(links)}))\s+[*_`\"“]*",
        re.IGNORECASE,
    )
