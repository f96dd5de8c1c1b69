"""Systems that are listed for an act: "- Claude" below "Image generation:", beside its rivals."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from ..closed import GENITIVES
from ..frames import frame
from ..lexicon import alternation, words
from .cells import MARKUP, acts, claim, is_title, listed, only, outputs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading
    from .cells import Phrase

_NEARBY = 30
"""So many blocks either way may be items of one list."""
_LONGEST = 80
"""Characters of the longest lead or label."""
_LABEL = re.compile(r"[\s*_`]{0,8}(?P<act>\w[^:*_`]{3,60}?)[\s*_`]{0,8}(?::|\s[–—-]\s)[\s*_`]{0,8}")
_BOTH = 2
"""A system and who made it."""
_OF_MAKER = frozenset({"by", "from"})
_SEVERAL = 2
"""So many others show that a row in one line has alternatives, not links of a chain."""
_CHAINED = re.compile(r"[+&→>]|\b(?:and|with|then|plus|via)\b", re.IGNORECASE)


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What an item, or a row in one line, is listed for by what stands over or before it."""
    block, names = document.blocks[index], found[index]
    if not names or block.kind not in {"item", "paragraph"}:
        return
    yield from _in_line(block, names, reading)
    name = _alone(block, names, reading)
    over = block.lead if block.lead is not None else block.section
    if block.kind != "item" or name is None or over is None:
        return
    lead = document.blocks[over]
    told = _told(lead, found[over], reading)
    if not told:
        return
    beside = _beside(document, index, found, reading)
    for start, end, ids in told:
        if any(_is_rival(other, name, ids, reading) for other in beside):
            yield claim(
                "produces", (block, name), lead, start, end, ids, "modality", "list:task"
            )  # fmt: skip


def _alone(block: Block, names: list[Name], reading: Reading) -> Name | None:
    """The model that an item consists of; a note behind it may name what does the work for it."""
    if len(names) == _BOTH:
        name = _with_maker(block, names)
        return name if name is not None and reading.is_model(name) else None
    name = only(block, names, "system")
    noted = "(" in block.text or len(names) > 1
    return name if name is not None and not noted and reading.is_model(name) else None


def _with_maker(block: Block, names: list[Name]) -> Name | None:
    """X in an entry that is nothing but "X by M", "X from M", "M's X"."""
    first, last = names
    before, behind = block.text[: first.start], block.text[last.end :]
    if before.strip(MARKUP) or behind.strip(MARKUP):
        return None
    between = block.text[first.end : last.start].strip(MARKUP).lower()
    if (first.kind, last.kind) == ("system", "maker") and between in _OF_MAKER:
        return first
    owned = (first.kind, last.kind) == ("maker", "system") and between in GENITIVES
    return last if owned else None


def _beside(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> list[Name]:
    """The systems that the other items of a list consist of."""
    blocks, own = document.blocks, document.blocks[index]
    before = range(index - 1, max(-1, index - _NEARBY), -1)
    behind = range(index + 1, min(len(blocks), index + _NEARBY))

    def listed_too(at: int) -> bool:
        return blocks[at].kind == "item" and blocks[at].section == own.section

    return [
        name
        for way in (before, behind)
        for at in takewhile(listed_too, way)
        if (blocks[at].lead, blocks[at].depth) == (own.lead, own.depth)
        and (name := _alone(blocks[at], found[at], reading)) is not None
    ]


def _is_rival(other: Name, name: Name, ids: tuple[str, ...], reading: Reading) -> bool:
    """Whether another system makes the thing by itself, and is no tool that ``name`` would call."""
    if not all(reading.is_known_to_make(other, id_) for id_ in ids):
        return False
    makers_of = reading.knowledge.makers_of
    return not {m for i in other.ids for m in makers_of(i)} & {
        m for i in name.ids for m in makers_of(i)
    }


def _told(lead: Block, names: list[Name], reading: Reading) -> list[Phrase]:
    """What a lead says that its list makes: "Image generation", "For image generation we use:"."""
    text = lead.text
    if len(text) > _LONGEST or any(name.kind != "class" for name in names) or "?" in text:
        return []
    class_ = only(lead, names, "class")
    if class_ is not None:  # "Text-to-speech"
        made = reading.knowledge.outputs(class_.ids[0]) or ()
        if (
            lead.kind != "paragraph"
            or is_title(lead)
            or class_.plural
            or not made
            or reading.may_be_text(made)
        ):
            return []
        return [(class_.start, class_.end, tuple(sorted(made)))]
    opened = lead.kind == "item" or is_title(lead) or text.rstrip(" *_").endswith(":")
    if not opened or names:
        return []
    done = _doing().fullmatch(text)
    if done is not None:
        start = done.start("thing")
        things = outputs(done["thing"], reading)
        return [(start + a, start + z, ids) for a, z, ids in things if not reading.may_be_text(ids)]
    match = _lead().fullmatch(text)
    return [] if match is None else _made(text, *match.span("act"), reading)


def _made(text: str, begin: int, close: int, reading: Reading) -> list[Phrase]:
    """The things whose making a stretch of a text names."""
    named = acts(text, begin, close, reading)
    return [(start, end, ids) for relation, start, end, ids in named if relation == "produces"]


@cache
def _lead() -> re.Pattern[str]:
    """A lead that is nothing but an act, or says that the list is for one."""
    users, employing = alternation(words("topics.users")), alternation(words("topics.employing"))
    tools = alternation(words("nouns.programs", "nouns.transparent"))
    used = alternation(words("lists.offering"))
    act = r"(?P<act>\w[\w -]*?)"
    these = rf"(?:{users})\s+(?:{employing})\s+(?:these|the\s+following)(?:\s+\w+)?\s+"
    return re.compile(
        rf"[\W_]*(?:(?:{these}|(?:[\w-]+\s+){{0,2}}(?:{tools})\s+)?for\s+)?(?:the\s+)?{act}"
        rf"(?:,?\s+(?:(?:{users})\s+)?(?:(?:can|currently|also|now|will|mainly)\s+)*"
        rf"(?:{employing}|{used})(?:\s+(?:any|one)\s+of)?)?[\s*_:]*",
        re.IGNORECASE,
    )


@cache
def _doing() -> re.Pattern[str]:
    """Read "To generate images you can use:", "We generate the images with one of these:"."""
    verbs = alternation(frame("produce.verbs") - frame("produce.light") - frame("produce.alter"))
    users, employing = alternation(words("topics.users")), alternation(words("topics.employing"))
    start = rf"[\W_]*(?:to|(?:(?:{users})\s+)?(?:can\s+)?)\s*"
    thing = rf"(?:{verbs})\s+(?:(?:the|your|our|an?)\s+)?(?P<thing>\w[\w -]*?)"
    return re.compile(
        rf"{start}{thing},?\s+(?:(?:{users})\s+)?(?:can\s+)?(?:{employing})"
        r"(?:\s+(?:any|one|either)(?:\s+of)?)?(?:\s+(?:these|the\s+following)(?:\s+\w+)?)?[\s*_]*:?[\s*_]*",
        re.IGNORECASE,
    )


def _in_line(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """Read "Image generation: X, Y, Z", "Tools for it: ..." where the others do make them."""
    label = _LABEL.match(block.text)
    if label is None or any(n.kind != "system" or n.start < label.end() for n in names):
        return
    if len(names) <= _SEVERAL or "(" in block.text:
        return
    row = listed(block.text, names, label.end())
    between = [block.text[one.end : other.start] for one, other in pairwise(row)]
    if len(row) != len(names) or any(map(_CHAINED.search, between)):
        return
    lead = _lead().fullmatch(block.text, *label.span("act")) or label  # "Tools for image making"
    for start, end, ids in _made(block.text, *lead.span("act"), reading):
        for name in filter(reading.is_model, row):
            rivals = [other for other in row if _is_rival(other, name, ids, reading)]
            if len(rivals) >= _SEVERAL:
                yield claim(
                    "produces", (block, name), block, start, end, ids, "modality", "list:task"
                )  # fmt: skip
