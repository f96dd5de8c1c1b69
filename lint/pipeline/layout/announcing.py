"""A list under a class, a maker or a word for access: "Open LLMs we use:" above "- Midjourney"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..frames import frame
from ..kinds.labels import is_label
from ..lexicon import alternation, any_of, words
from ..traits.possession import may_be_out
from ..traits.serving import has_on_cloud
from .cells import claim, listed, only, piece
from .leads import announced_by, is_lead, titled_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_ENTRY = re.compile(r"(?:model|api)?\s*(?:[:–—(\-,.]|for\s|by\s)", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s)?[\s*_`]+", re.IGNORECASE)
"""Between a maker and what an entry names of it: "M's **X**"."""
_FROM = re.compile(r"from\s+(?:the\s+)?[*_`]*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|(?<=[\s,;:]))\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)]\s+", re.IGNORECASE)
"""Before a member of a list that stands in one line: "(i)", "2."."""
_NEXT = re.compile(r"[\s*_`]*(?:\([^()]*\))?[\s*_`]*(?:[,;.]|and\b|or\b|$|\(?\w{1,3}\)\s)")
_SENTENCE = re.compile(r"(?<=\w[.!?])\s+(?=[A-Z])")
_NEARBY = 50
"""So many blocks either way show what a list is of."""

_WAYS: tuple[Literal["open", "closed", "local"], ...] = ("open", "closed", "local")
_OTHERS = {
    "open": ("access.closed",), "local": ("access.closed",),
    "closed": ("access.open", "access.local"),
}  # fmt: skip
"""What stands before a way in "open-source and proprietary models", of which each is one."""

Found = tuple["Block", "Name"]


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What an item, or a heading that is nothing but a name, is by what stands over it."""
    block, names = document.blocks[index], found[index]
    if block.kind in {"paragraph", "item"} and len(names) > 1:
        yield from _in_line(block, names, reading)
    name = _entry(block, names, reading)
    over = block.lead if block.kind == "item" else block.section
    if name is None or over is None:
        return
    if not _lists_systems(document, index, found, reading):
        return
    yield from _sorted(document, over, (block, name), reading)
    announced = announced_by(document, over, found, reading)
    if announced is not None and _has_one(document, index, announced[1], found, reading):
        announced = None
    if announced is not None and not _is_noted(block, name, announced, reading):
        lead, class_ = announced
        yield claim(
            "is-a", (block, name), lead, class_.start, class_.end, class_.ids, "class", "list:items"
        )
    lead, titled = document.blocks[over], found[over]
    if block.kind == "item" and is_lead(lead):
        for maker in (*_whose(lead, titled), *_offering(lead, titled, name, reading)):
            yield claim(
                "made-by", (block, name), lead, maker.start, maker.end, maker.ids, "maker",
                "list:items",
            )  # fmt: skip
        said = _way(lead.text)
        if said is not None and len(titled) <= 1 and not _is_served(block, name, said):
            yield claim(
                "access", (block, name), lead, *said.span, (said.way,), "phrase", "list:items"
            )


def _has_one(
    document: Document, index: int, class_: Name, found: Sequence[list[Name]], reading: Reading
) -> bool:
    """Whether an item below an entry names a system of the class that the entry has in it.

    Or a bracket in the entry does: "X (with Y)".
    """
    below = range(index + 1, min(index + 1 + _NEARBY, len(document.blocks)))
    items = (at for at in below if document.blocks[at].lead == index)
    first, *others = found[index]
    opened = document.blocks[index].text[first.end :].lstrip(" *_`").startswith("(")
    named = [*(others if opened else ()), *(n for at in items for n in found[at])]
    inside = (n for n in named if n.kind == "system")
    return any(reading.knowledge.is_a(id_, class_.ids[0]) for n in inside for id_ in n.ids)


def _is_noted(block: Block, name: Name, announced: Found, reading: Reading) -> bool:
    """Whether an entry below a mere topic is said to be there for something else: "X (images)".

    What stands below a whole field, "Generative AI", needn't be of it at all.
    """
    lead, class_ = announced
    topic = lead.kind == "heading" and not class_.plural
    field = reading.knowledge.classes[class_.ids[0]].mass
    return topic and (field or block.text[name.end :].lstrip(" *_`").startswith("("))


def _sorted(document: Document, over: int, entry: Found, reading: Reading) -> Iterator[Claim]:
    """Read "Video" over a list of systems, beside "Text" over another one.

    They make it or take it in: only who can do neither is in the wrong list.
    """
    lead = document.blocks[over]
    said = _medium(lead)
    if said not in words("lists.sorting"):
        return
    ids = reading.nouns.get(said, ())
    near = document.blocks[max(0, over - _NEARBY) : over + _NEARBY]
    beside = {
        _medium(other)
        for other in near
        if (other.kind, other.depth, other.section) == (lead.kind, lead.depth, lead.section)
        or (lead.kind == "heading" and (other.kind, other.depth) == (lead.kind, lead.depth))
    }
    others = {reading.nouns.get(word, ()) for word in beside & words("lists.media")} - {ids}
    if ids and others and not any(reading.may_take(entry[1], medium) for medium in ids):
        end = len(lead.text.rstrip(" *_`:"))
        yield claim("produces", entry, lead, 0, end, ids, "modality", "list:medium")


def _medium(block: Block) -> str:
    return block.text.strip(" *_`:").lower()


def _in_line(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """Read "the following LLMs: (i) X, (ii) Y" and "Open-source models: X, Y"."""
    text = block.text
    colon = text.find(":")
    systems = [n for n in names if n.kind == "system" and n.start > colon]
    if colon < 0 or not systems or any(n.kind == "system" and n.end <= colon for n in names):
        return
    begin = max([m.end() for m in _SENTENCE.finditer(text, 0, colon)], default=0)
    lead, inside = piece(block, names, begin, colon + 1)
    numbers = list(_NUMBER.finditer(text, colon + 1))
    starts = {match.end() for match in numbers}
    if (
        len(numbers) > 1
        and "?" not in text
        and not text[colon + 1 : numbers[0].start()].strip(" *_")
    ):
        class_ = titled_class(lead, inside, reading)
        entries = [n for n in systems if n.start in starts and _NEXT.match(text, n.end)]
        if class_ is not None and 2 * len(entries) >= len(numbers):
            for name in filter(reading.is_model, entries):
                yield claim(
                    "is-a", (block, name), lead, class_.start, class_.end, class_.ids, "class",
                    "list:items",
                )  # fmt: skip
    said = None if inside else _way(lead.text)
    if said is not None:
        for name in filter(reading.is_model, listed(text, names, colon + 1)):
            yield claim(
                "access", (block, name), lead, *said.span, (said.way,), "phrase", "list:items"
            )


def _whose(lead: Block, names: list[Name]) -> list[Name]:
    """M in "M models:", "Models by M:", of a maker that has none but its own."""
    if len(names) != 1 or names[0].kind != "maker":
        return []
    maker, text = names[0], lead.text
    listing = set(maker.ids) <= frame("origin.listing")
    before = text[: maker.start].rstrip(" *_").removesuffix(" by")
    around = f"{before} {text[maker.end :]}".strip(" *_:").lower()
    many = around in frame("origin.ranges") and around.endswith("s")
    return [maker] if listing and many else []


def _offering(lead: Block, names: list[Name], name: Name, reading: Reading) -> list[Name]:
    """M in "M offers the following models:", of what it doesn't only serve."""
    if not names or names[0].kind != "maker" or any(n.kind != "class" for n in names[1:]):
        return []
    maker, text = names[0], lead.text
    opens = not text[: maker.start].strip(" *_`")
    if not opens or _offers().fullmatch(text, maker.end) is None:
        return []
    served = has_on_cloud(maker, name, reading) or may_be_out(name, reading)
    alone = set(maker.ids) <= frame("origin.alone")
    return [maker] if alone or (set(maker.ids) <= frame("origin.listing") and not served) else []


@cache
def _offers() -> re.Pattern[str]:
    """Behind a maker: " offers the following models:", " has built several LLMs, including:"."""
    offers = alternation(f"{verb}s" for verb in frame("origin.range") - {"have"})
    made = alternation(frame("origin.having_made"))
    nouns = alternation({n for n in frame("origin.ranges") if n.endswith("s")} | {"llms"})
    kept, opening = alternation(words("lists.bound")), alternation(words("lists.introducers"))
    many = alternation(words("lists.multiple"))
    return re.compile(
        rf"[*_`]*\s(?:currently\s|now\s)?(?:has|{offers}|(?:has\s)?(?:also\s)?(?:{made}))"
        rf"\s(?:the\sfollowing|these|an?\s(?:\w+\s)?\w+\sof|{many}|\d+)\s"
        rf"(?:(?!(?:{kept})\s)[\w-]+\s){{0,2}}(?:{nouns})"
        rf"(?:,?\s(?:{opening}))?[\s*_`]*:[\s*_`]*",
        re.IGNORECASE,
    )


class _Said(NamedTuple):
    """How models are to be had, and where a text says so."""

    way: Literal["open", "closed", "local"]
    span: tuple[int, int]


def _way(text: str) -> _Said | None:
    """How the members of a list are to be had, by a text that says no more than that."""
    for way in _WAYS:
        said = _titled(way).match(text)
        if said is not None and (said["more"] is None or is_label(said["more"].lower())):
            mixed = any_of(words(*_OTHERS[way])).search(text, 0, said.start("way"))
            return None if mixed else _Said(way, said.span("way"))
    return None


@cache
def _titled(way: str) -> re.Pattern[str]:
    """A text that is nothing but "Open-source models", "Proprietary LLMs that we tested:"."""
    openers, ways, between, nouns, times, doers, looking, until = (
        alternation(words(name))
        for name in (
            "lists.openers", f"access.{way}", "access.between", "access.listed", "lists.times",
            "lists.doers", "lists.looking", "lists.looking_until",
        )
    )  # fmt: skip
    return re.compile(
        rf"[\W_]{{0,12}}(?:(?:{openers})\s+(?:(?:&|and)\s+)?){{0,2}}(?:\d{{1,2}}\s+)?(?P<way>{ways})\s+(?:(?:{between})\s+)?"
        rf"(?:{nouns})(?:\s+(?:{times})|\s+(?:that\s+)?(?:{doers})\s+(?:{looking})(?:\s+(?:{until}))?"
        r"|\s+(?P<more>\w[\w ]*\w))?"
        r"[\s*_]{0,12}:?[\s*_]{0,12}$",
        re.IGNORECASE,
    )


def _is_served(block: Block, name: Name, said: _Said) -> bool:
    """Whether an entry is no model, but the way to one that its maker sells: "- X API"."""
    behind = block.text[name.end :].lower().split(maxsplit=1)[:1]
    called = {block.text[name.start : name.end].lower().rpartition(" ")[2]}
    called |= {word.strip("*_`.,:;()") for word in behind}
    return said.way == "closed" and bool(called & words("access.apis"))


def _entry(block: Block, names: list[Name], reading: Reading) -> Name | None:
    """The system that an item begins with, or that a heading consists of."""
    if block.kind == "heading":
        name = only(block, names, "system")
        return name if name is not None and reading.is_model(name) else None
    if block.kind != "item" or not names:
        return None
    first, *others = names
    name = first
    if first.kind == "maker" and others and _is_owned(block, first, others[0]):
        name = others[0]  # "M's X"
    if name.kind != "system" or not reading.is_model(name):
        return None
    if block.text[: first.start].strip(' *_`["“'):
        return None
    rest = block.text[name.end :].lstrip(" *_`")
    return None if rest and not (_ENTRY.match(rest) or _is_from(block, name, names)) else name


def _is_owned(block: Block, maker: Name, name: Name) -> bool:
    return _OWNED.fullmatch(block.text, maker.end, name.start) is not None


def _is_from(block: Block, name: Name, names: list[Name]) -> bool:
    """Whether a maker follows, of whom an entry is: "X from M"."""
    behind = block.text[name.end :].lstrip(" *_`")
    match = _FROM.match(behind)
    at = len(block.text) - len(behind) + (match.end() if match else 0)
    return match is not None and any(n.kind == "maker" and n.start == at for n in names)


def _lists_systems(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> bool:
    """Whether the items under a heading are systems, not whatever there is on its topic."""
    block = document.blocks[index]
    if block.kind != "item" or block.lead is None:
        return True
    if document.blocks[block.lead].kind != "heading":
        return True
    near = slice(max(0, index - _NEARBY), index + _NEARBY)
    items = [
        _entry(other, names, reading) is not None
        for other, names in zip(document.blocks[near], found[near], strict=True)
        if other.kind == "item" and other.lead == block.lead and other.depth == block.depth
    ]
    return 2 * sum(items) >= len(items)
