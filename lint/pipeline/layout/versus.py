"""A title that sets two terms side by side, and what stands under it: "C vs D" over "The same."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Claim, Mention
from ..kinds.affirmed import affirmed, question_of
from ..kinds.levelling import no_difference
from ..lexicon import alternation, has_any, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document import Block, Document
    from ..names.scan import Name


def levelled(document: Document, index: int, names: list[Name]) -> Iterator[Claim]:
    """Read "C vs D" over "There is no difference.", if the next words take nothing back."""
    block, following = document.blocks[index], index + 1
    if len(names) != 2 or any(name.kind != "class" for name in names):
        return
    if len(block.text) > _LONGEST:
        return
    if block.kind not in {"heading", "paragraph"} or not following < len(document.blocks):
        return
    one, other = names
    text, under = block.text, document.blocks[following]
    question = question_of(text, one, other, 0, len(text))
    yes = affirmed(question, under.text) if block.text.rstrip(' *_"”').endswith("?") else None
    if yes is not None:
        yield _same(block, one, other, under, yes)
        return
    told = no_difference().match(under.text)
    if told is None or not _VERSUS.fullmatch(text[one.end : other.start]):
        return
    over = f"{text[: one.start]} _ {text[other.end :]}"
    behind = under.text[told.end() :].lstrip(' *_"”)')
    asked = _difference().fullmatch(over)
    if asked is None or (not behind.startswith((".", "!", ":", ";")) and behind):
        return
    if not has_any(words("equality.doubting"), behind[:_HEARD]):
        yield _same(block, one, other, under, told)


def _same(block: Block, one: Name, other: Name, under: Block, told: re.Match[str]) -> Claim:
    text, start = block.text, told.end() - len(told.group().lstrip(_MARKS))
    return Claim(
        "same-as",
        Mention("class", one.ids, text[one.start : one.end],
                *block.source_span(one.start, one.end)),
        Mention("class", other.ids, told.group().strip(_MARKS),
                *under.source_span(start, told.end())),
        pattern="terms:answered",
    )  # fmt: skip


_MARKS = " *_"
_LONGEST = 160
"""Characters of the longest title that asks how two terms differ."""
_HEARD = 100
"""So many characters behind an answer may take it back."""
_VERSUS = re.compile(
    r"[\s*_\"”]*(?:vs\.?|versus|and|or|/|[–—-])\s(?:an?\s)?[\s*_\"“]*", re.IGNORECASE
)


@cache
def _difference() -> re.Pattern[str]:
    """What may stand around two terms, here "_", where a text asks how they differ."""
    nouns = alternation(words("equality.differences"))
    asks = rf"(?:what(?:['’]s|\s+is|\s+are)|is\s+there|are\s+there)\s+(?:the|an?|any)\s+(?:{nouns})"
    return re.compile(
        rf"[\W\d_]*(?:{asks}\s+between\s+)?(?:an?\s+)?[\s\"“*]*_[\W_]*(?:{asks})?[\W_]*",
        re.IGNORECASE,
    )
