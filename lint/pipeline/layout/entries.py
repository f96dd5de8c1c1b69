"""What a label says to go into a system, or to come out of it: "Supported inputs for X: a, b".

The values stand behind the label, or as a list below it; X stands in it, or is the title over it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from . import values
from .cells import piece
from .topics import title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_OPENS = re.compile(r"[\s*_`•–-]*")
_VALUE = re.compile(r"[\s*_`]*(?P<value>[^.;:!?\n]{2,120})\.?[\s*_`]*$")
_PLACED = r"(?:\s(?:in|on|through|via|with)\s(?:our|the|this|your)\s[\w-]+(?:\s[\w-]+)?)?"
"""Behind X, where it is used: "in our gateway"."""


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What the label of a block, or the lead of its list, says of the system that it names."""
    block, names = document.blocks[index], found[index]
    if block.kind not in {"item", "paragraph"}:
        return
    systems = [name for name in names if name.kind == "system"]
    if len(systems) == 1:
        label, end = _label(block, systems[0])
        yield from _told(label, end, (block, systems[0]), block, names, reading)
    elif not systems and block.kind == "item" and block.lead is not None:
        over, above = document.blocks[block.lead], found[block.lead]
        named = [name for name in above if name.kind == "system"]
        label, end = _label(over, named[0]) if len(named) == 1 else ("", 0)
        if label and not over.text[end:].strip(" *_`"):
            yield from _told(label, 0, (over, named[0]), block, names, reading)
            return
        opening = title(over, above, reading)
        bare = _bare().match(block.text)
        if opening is not None and bare is not None and reading.is_model(opening.names[0]):
            of = (opening.block, opening.names[0])
            yield from _told(_way(bare["label"]), bare.end(), of, block, names, reading)


def _told(
    label: str, start: int, subject: tuple[Block, Name], block: Block, names: list[Name],
    reading: Reading,
) -> Iterator[Claim]:  # fmt: skip
    """The media that a block lists from ``start`` on, as what goes in or comes out."""
    value = _VALUE.match(block.text, start) if label else None
    if value is not None:
        part = piece(block, names, *value.span("value"))
        yield from values.said(values.Value(label, subject, *part, sure=True), reading)


def _label(block: Block, name: Name) -> tuple[str, int]:
    """Which way a label with a system tells of, and where its values begin; empty for none."""
    text = block.text
    before, behind = text[: name.start], text[name.end :]
    opens = _before().fullmatch(before)
    if opens is not None and (closed := _closed().match(behind)) is not None:
        return _way(opens["label"]), name.end + closed.end()
    if _OPENS.fullmatch(before) and (owned := _behind().match(behind)) is not None:
        return _way(owned["label"]), name.end + owned.end()
    return "", 0


def _way(label: str) -> str:
    return "input" if "input" in label.lower() else "output"


@cache
def _labels() -> str:
    kinds, ends = (alternation(words(f"entries.{name}")) for name in ("supported", "ways"))
    return rf"(?P<label>(?:(?:{kinds})\s)?(?:{ends}))"


@cache
def _before() -> re.Pattern[str]:
    """Before X: "Supported inputs for "."""
    return re.compile(
        rf"{_OPENS.pattern}{_labels()}[\s*_`]+(?:for|of|in|to)\s(?:the\s)?[*_`]*", re.IGNORECASE
    )


@cache
def _closed() -> re.Pattern[str]:
    """Behind X: the colon."""
    return re.compile(rf"[*_`]*(?:\smodels?)?{_PLACED}[*_`]*\s?:[*_`]*(?:\s|$)", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """Behind X, where it opens the line: " inputs:"."""
    return re.compile(
        rf"[*_`]*(?:['’]s)?\s{_labels()}{_PLACED}[*_`]*\s?:[*_`]*(?:\s|$)", re.IGNORECASE
    )


@cache
def _bare() -> re.Pattern[str]:
    """A label alone, in the list below a title: "Supported inputs: "."""
    return re.compile(rf"{_OPENS.pattern}{_labels()}[*_`]*\s?:[*_`]*\s", re.IGNORECASE)
