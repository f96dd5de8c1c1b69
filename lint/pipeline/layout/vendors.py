"""Whose a system is, where an entry is on that alone: "- M X", "**M X**: for chats", "| M X API |".

So where it is the value of a label: "- Model: M X".

Of makers that have none but their own, or no cloud on which they serve this one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, has_any, words
from ..traits.possession import is_anybodys, makers_of, may_be_out
from ..traits.serving import has_on_cloud
from ..traits.thanked import PRAISED
from .cells import MARKUP, claim, piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading

_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s")
_LABEL = re.compile(
    r"[*_`]{0,3}(?:[^\s*_`:]{1,20}\s){0,2}(?P<kind>[^\W\d_]{1,20})[*_`]{0,3}"
    r"(?::|\s[–—-])[*_`]{0,3}\s[*_`]{0,3}"
)
"""Before a value: "Model: "."""
_ENDS = re.compile(r"[*_`]*(?:\s*$|\s?:|\s[–—-]\s|\s\()")
"""Behind an entry's name: nothing, or what is told of it."""
_DONE = re.compile(r"[*_`]*[.!;]?\s*$")
_BAR = re.compile(r"\|\s(?P<cell>[^|\n]+)(?=\s\|)")
_PARTED = re.compile(r"\n|<br", re.IGNORECASE)


def claims(block: Block, names: list[Name], source: str, reading: Reading) -> Iterator[Claim]:
    """What an item, a term or a cell says by opening with a maker and a system."""
    if block.kind == "paragraph":
        yield from _in_bars(block, names, source, reading)
    if block.kind not in {"item", "term"} and block.cell is None:
        return
    names = list(dropwhile(lambda name: name.kind == "class", names))  # of a label: "AI: M X"
    maker, system = next(pairwise(names), (None, None))
    if maker is None or system is None or not _is_entry(block, maker, names, source):
        return
    credited = {i for name in names if name.kind == "maker" for i in name.ids}
    if credited & makers_of(system, reading) or not _is_told(maker, system, reading):
        return
    yield claim(
        "made-by", (block, system), block, maker.start, maker.end, maker.ids, "maker", "list:maker"
    )


def _in_bars(block: Block, names: list[Name], source: str, reading: Reading) -> Iterator[Claim]:
    """X in "| M X | for the chats |", in the rows of a table that has lost its header."""
    if not block.text.lstrip().startswith("|"):
        return
    for bar in _BAR.finditer(block.text):
        part, inside = piece(block, names, *bar.span("cell"))
        if len(inside) > 1 and not part.text[inside[1].end :].strip(MARKUP):
            yield from claims(replace(part, kind="item"), inside, source, reading)


def _is_entry(block: Block, maker: Name, names: list[Name], source: str) -> bool:
    """Whether a block opens with a maker and its system, and goes on as the entry of a list."""
    text, system = block.text, names[1]
    if (maker.kind, system.kind) != ("maker", "system") or system.plural:
        return False
    written = text[maker.start : system.end]
    parted = _PARTED.search(source, *block.source_span(maker.start, system.end))
    if written.islower() or text[maker.end : system.start] != " " or parted:
        return False
    before = text[: maker.start]
    label = _LABEL.fullmatch(before)
    labelled = label is not None and label["kind"].lower() in words("nouns.transparent")
    opens = labelled or not _NUMBER.sub("", before).strip(MARKUP)
    end = system.end
    if len(names) > 2 and names[2].kind == "class" and text[end : names[2].start] == " ":
        end = names[2].end  # "M X LLM"
    behind = _plain().match(text, end)
    end = behind.end() if behind else end
    whole = not (labelled or block.cell) or not text[end:].strip(MARKUP)
    return opens and whole and _ENDS.match(text, end) is not None


def _is_told(maker: Name, system: Name, reading: Reading) -> bool:
    """Whether a maker before a name is who is said to make it, and doesn't only serve it."""
    if not reading.is_model(system) or is_anybodys(system, maker, reading):
        return False
    if set(maker.ids) & frame("origin.alone"):
        return True
    serves = has_on_cloud(maker, system, reading) or may_be_out(system, reading)
    return not serves and set(maker.ids) <= frame("origin.listing", "origin.servers")


def thanked(over: Block, block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """X in "- M for X", "- M for their X model", in a list of thanks."""
    kinds = [name.kind for name in names]
    if (
        block.kind != "item"
        or kinds != ["maker", "system"]
        or not has_any(words("credits.thanking"), over.text)
    ):
        return
    maker, system = names
    text, opens = block.text, not block.text[: names[0].start].strip(MARKUP)
    behind = _plain().match(text, system.end)
    ends = _DONE.match(text, behind.end() if behind else system.end)
    praised = opens and ends and PRAISED.fullmatch(text, maker.end, system.start)
    if praised and not system.plural and _is_told(maker, system, reading):
        yield claim(
            "made-by", (block, system), block, maker.start, maker.end, maker.ids, "maker",
            "list:maker",
        )  # fmt: skip


@cache
def _plain() -> re.Pattern[str]:
    """Behind a name, what it is: " API", " model"."""
    nouns = alternation(words("nouns.transparent", "names.sizes"))
    return re.compile(rf"[*_`]*(?:\s(?:{nouns}))+(?!\w)", re.IGNORECASE)
