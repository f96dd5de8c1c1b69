"""Whose a system is, where an entry is on that alone: "- M X", "**M X**: for chats", "| M X API |".

So where it is the value of a label: "- Model: M X".

Of makers that have none but their own, or no cloud on which they serve this one.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..traits.possession import is_anybodys, makers_of, may_be_out
from ..traits.serving import has_on_cloud
from .cells import MARKUP, claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading

_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s")
_LABEL = re.compile(r"[*_`]*(?:[\w/-]+\s){0,2}(?P<kind>[\w-]+)[*_`]*(?::|\s[–—-])[*_`]*\s[*_`]*")
"""Before a value: "Model: "."""
_ENDS = re.compile(r"[*_`]*(?:\s*$|\s?:|\s[–—-]\s|\s\()")
"""Behind an entry's name: nothing, or what is told of it."""
_PARTED = re.compile(r"\n|<br", re.IGNORECASE)


def claims(block: Block, names: list[Name], source: str, reading: Reading) -> Iterator[Claim]:
    """What an item, a term or a cell says by opening with a maker and a system."""
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


@cache
def _plain() -> re.Pattern[str]:
    """Behind a name, what it is: " API", " model"."""
    nouns = alternation(words("nouns.transparent", "names.sizes"))
    return re.compile(rf"[*_`]*(?:\s(?:{nouns}))+(?!\w)", re.IGNORECASE)
