"""What a line says of the system over it: "Type: LLM" below "## Midjourney" or "Name: Midjourney".

Also beside its name: "Midjourney (type: LLM)".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..kinds.namesakes import maker_named
from ..lexicon import alternation, has_any, words
from .cells import MARKUP, claim, fills, only, piece, says
from .licences import way
from .topics import title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim, Relation
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading
    from .tables import Grid

_ATTRIBUTES: dict[str, tuple[str, Relation]] = {
    "class": ("class", "is-a"),
    "architecture": ("class", "is-a"),
    "maker": ("maker", "made-by"),
}
"""By the list that a label stands in: which kind of name its value is, and what that says."""


_KEYS = ("name", *_ATTRIBUTES, "output", "doing", "rest")
"""The lists in which labels of such lines are."""
_TICKED = " *_`✓✔✅☑️+"
"""Before what an item of a list says to be so."""
_MARKS = re.compile(rf"[{re.escape(MARKUP)}(\[|·•,–—-]*")
_OWNER = re.compile(r"[*_`]*(?:['’]s(?=\s))?")
"""Behind a name, whose label follows: "X's architecture: a C"."""
_SHORT = 40
"""Characters of the longest item that says no more than that."""


class Line(NamedTuple):
    """A label and what it is given: which list it stands in, and where its value stands."""

    key: str
    start: int
    end: int


Subject = tuple["Block", "Name"]


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What the labels of a block say of the one system that they describe."""
    block, names = document.blocks[index], found[index]
    if not names and block.kind == "item":
        yield from _opened(document, index, found, reading)
    if not names or block.kind not in {"item", "paragraph"}:
        return
    beside = beside_labels(block, names, reading)
    told = list(lines(block.text, beside.end if beside is not None else 0))
    said = [line for line in told if line.key in _ATTRIBUTES]
    if not said:
        return
    subject = (
        (block, beside)
        if beside is not None
        else named(block, names, told) or above(document, index, found, reading)
    )
    if subject is None or not reading.is_model(subject[1]):
        return
    for line in said:
        yield from _said(line.key, subject, *piece(block, names, line.start, line.end), reading)


def _opened(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "Open source" in the list under a system's name."""
    block = document.blocks[index]
    text = block.text.lstrip(_TICKED)
    over = None if block.lead is None else document.blocks[block.lead]
    if len(text) > _SHORT or over is None or not has_any(words("access.open"), text):
        return
    if way("open", text, None, "") != "open":
        return
    praised = over.text.strip(" *_:").lower() in words("tables.described")
    heads = [block.lead] if not praised else [over.section]
    for head in heads:
        subject = None if head is None else title(document.blocks[head], found[head], reading)
        if subject is not None and reading.is_model(subject.names[0]):
            start = len(block.text) - len(text)
            yield claim(
                "access", (subject.block, subject.names[0]), block, start, len(block.text),
                ("open",), "phrase", "label",
            )  # fmt: skip


def of_table(
    grid: Grid, document: Document, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What a table of labels and values says of the system in it, or in the heading over it."""
    if {column for _, column in grid} != {0, 1}:
        return
    rows = [
        (key, grid[row, 1])
        for row, column in grid
        if column == 0 and (row, 1) in grid and (key := _key(grid[row, 0][0].text))
    ]
    if not any(key in _ATTRIBUTES for key, _ in rows):
        return
    named = [(b, n) for key, (b, ns) in rows if key == "name" and (n := only(b, ns, "system"))]
    section = next(iter(grid.values()))[0].section
    if not named and section is not None:
        opening = title(document.blocks[section], found[section], reading)
        named = [] if opening is None else [(opening.block, opening.names[0])]
    if len(named) == 1 and reading.is_model(named[0][1]):
        for key, (block, names) in rows:
            if key in _ATTRIBUTES:
                yield from _said(key, named[0], block, names, reading)


def _said(
    key: str, subject: Subject, value: Block, names: list[Name], reading: Reading
) -> Iterator[Claim]:
    """What a value says of a system, if it is one name and little more."""
    kind, relation = _ATTRIBUTES[key]
    if kind == "maker":
        written = [value.text[name.start : name.end] for name in names]
        names = [maker_named(n, said, reading) or n for n, said in zip(names, written, strict=True)]
    found = [name for name in names if name.kind == kind]
    if len(found) != 1:
        return
    (name,) = found
    alone = len(names) == 1 and fills(value.text, name)
    if alone or says(value.text, name, names):
        yield claim(relation, subject, value, name.start, name.end, name.ids, name.kind, "label")


def _key(label: str) -> str:
    """The list that a label stands in; empty if it is in none."""
    said = label.strip(" *_`:?").lower()
    return next((k for k in ("name", *_ATTRIBUTES) if said in words(f"attributes.{k}")), "")


def lines(text: str, start: int) -> Iterator[Line]:
    """The labels of a text that consists of them, from ``start`` on."""
    for opening in (_OWNER, _MARKS):
        start = opening.match(text, start).end()  # type: ignore[union-attr]
    if _labels().match(text, start) is None:
        return  # most texts: none is searched for labels that doesn't begin with one
    found = list(_labels().finditer(text, start))
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        label = match["label"].lower()
        key = next(k for k in _KEYS if label in words(f"attributes.{k}"))
        value = text[match.end() : end]
        yield Line(key, match.end(), match.end() + len(value.rstrip(" *_`.,;|)]")))


@cache
def _labels() -> re.Pattern[str]:
    known = alternation(label for key in _KEYS for label in words(f"attributes.{key}"))
    return re.compile(rf"(?<![\w-])(?P<label>{known})[\s*_`]*[:=][\s*_`]+", re.IGNORECASE)


def beside_labels(block: Block, names: list[Name], reading: Reading) -> Name | None:
    """The system that the block opens with, before its labels: "Midjourney (type: LLM)"."""
    name = names[0]
    opens = not block.text[: name.start].strip(MARKUP)
    return name if opens and name.kind == "system" and reading.is_model(name) else None


def named(block: Block, names: list[Name], told: list[Line]) -> Subject | None:
    """The system that one of the labels gives as the name."""
    for line in told:
        if line.key == "name":
            value, inside = piece(block, names, line.start, line.end)
            name = only(value, inside, "system")
            return None if name is None else (value, name)
    return None


def above(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Subject | None:
    """The system of the items before, of the item over the block, or of the heading."""
    blocks, block = document.blocks, document.blocks[index]
    for before in range(index - 1, -1, -1):
        other = blocks[before]
        if block.kind != "item" or other.kind != "item" or other.depth != block.depth:
            break
        subject = named(other, found[before], list(lines(other.text, 0)))
        if subject is not None:
            return subject
    for over in (block.lead, block.section):
        if over is None:
            continue
        opening = title(blocks[over], found[over], reading)
        if opening is not None:
            return opening.block, opening.names[0]
        subject = named(blocks[over], found[over], list(lines(blocks[over].text, 0)))
        if subject is not None or blocks[over].kind == "item":
            return subject
    return None
