"""A row of systems in one line, under a title that names their class: "X, Y" below "## LLMs"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, PERSONS
from ..lexicon import alternation, words
from .cells import FEW_LINES, claim, listed
from .leads import titled_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_PARTED = re.compile(r"\s*[·•|]\s*|\s[–—-]\s")
"""Between the members of a row that is set like a menu: "X · Y", "X | Y"."""
_MANY = 2
"""So many systems make a row; one alone may be what the part below the title is on."""


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "gpt-4o, claude-3-opus, sdxl" below "### Supported LLMs"."""
    block, names = document.blocks[index], found[index]
    if block.kind != "paragraph" or not index or len(block.text) > FEW_LINES:
        return
    title = document.blocks[index - 1]
    if title.kind not in {"heading", "paragraph"}:
        return
    class_ = titled_class(title, found[index - 1], reading)
    if class_ is None:
        return
    for name in filter(reading.is_model, _row(block, names)):
        yield claim(
            "is-a", (block, name), title, class_.start, class_.end, class_.ids, "class", "list:row"
        )


@cache
def _offers() -> re.Pattern[str]:
    """What may stand before such a row: "We currently support "."""
    verbs = alternation(words("lists.offering"))
    return re.compile(
        rf"{AROUND}(?:currently,?\s)?(?:{alternation(PERSONS)}|it|the\s\w+)\s"
        rf"(?:(?:currently|now|also)\s)?(?:{verbs})s?\s{AROUND}",
        re.IGNORECASE,
    )


def _row(block: Block, names: list[Name]) -> list[Name]:
    """The systems that a block is nothing but a row of: "X, Y and Z", "We support X and Y"."""
    text = _PARTED.sub(lambda mark: ",".ljust(len(mark.group())), block.text)
    opened = _offers().match(text)
    start = opened.end() if opened is not None else 0
    members = listed(text.rstrip(".! "), names, start) if len(names) >= _MANY else []
    return members if len(members) >= _MANY else []
