"""Who makes what, where a question asks it: "Who makes which? X: M. Y: N.".

The answers are labels with makers, in the same paragraph or in the list below it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from .cells import MARKUP, claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_PAIR = 2
_GIVES = re.compile(r"[\s*_`]*(?::|=|→|\s[–—-]\s)[\s*_`]*(?:(?:also|again|it['’]s)\s)?[*_`]*")
_ENDS = re.compile(r"[\s*_`]*(?:$|[.,;|!)]|\n)")


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What a block says of makers behind a question on them, in it or over its list."""
    block, names = document.blocks[index], found[index]
    if len(names) < _PAIR or block.cell is not None:
        return
    asked = _asking().search(block.text)
    start = asked.end() if asked is not None else 0
    if asked is None and not _is_under_question(document, block):
        return
    for system, maker in pairwise(names):
        if system.start < start or system.kind != "system" or maker.kind != "maker":
            continue
        if asked is None and block.text[: system.start].strip(MARKUP):
            return
        given = _GIVES.fullmatch(block.text, system.end, maker.start)
        if given and _ENDS.match(block.text, maker.end) and reading.is_model(system):
            yield claim(
                "made-by", (block, system), block, maker.start, maker.end, maker.ids, "maker",
                "list:maker",
            )  # fmt: skip


def _is_under_question(document: Document, item: Block) -> bool:
    """Whether an item's list stands under a question on who makes what."""
    over = item.section if item.lead is None else item.lead
    return (
        item.kind == "item"
        and over is not None
        and _asking().search(document.blocks[over].text) is not None
    )


@cache
def _asking() -> re.Pattern[str]:
    """Read "Who makes what?", "Who's behind which?", "Who built these models?"."""
    verbs = alternation(words("answers.makes"))
    kinds = alternation(frame("origin.ranges", "origin.kinds"))
    return re.compile(
        rf"\bwho(?:['’]s|\sis)?\s(?:{verbs})\s(?:what|which|whom|them|these|those|it"
        rf"|(?:these|those|the|which|what)\s(?:\w+\s)?(?:{kinds}))\s?\?[\s*_`\"”]*",
        re.IGNORECASE,
    )
