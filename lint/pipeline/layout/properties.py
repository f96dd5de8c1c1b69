"""What a labelled line says of the system over it: "License: MIT" below "### GPT-4".

``attributes`` reads the labels whose value is a name; here it is a word, a medium or an act.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import words
from . import assigned, values
from .cells import acts, claim, only, parts, piece
from .topics import title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_LINE = re.compile(
    r"[\s*_`•–-]*(?P<label>[a-z][a-z'’/ -]{2,30}?)[*_`]*\s*:[\s*_`]+(?P<value>\S.{0,80})$",
    re.IGNORECASE,
)
_SHORT = 60
"""Characters of the longest item of a list that names a task and no more."""
_ACCESS = ("open", "local", "placed", "license", "weights")
_OTHERS = ("output", "tuning", "task")


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What the label that a block begins with says of the system in the title over it."""
    block, names = document.blocks[index], found[index]
    if block.kind not in {"item", "paragraph"}:
        return
    if any(name.kind == "system" for name in names):
        return
    yield from _listed(document, index, found, reading)
    if ":" not in block.text:
        return
    line = _LINE.match(block.text)
    label = _labels().get(line["label"].lower().strip()) if line is not None else None
    over = block.lead if block.kind == "item" else block.section
    if line is None or label is None or over is None:
        return
    opening = title(document.blocks[over], found[over], reading)
    if opening is None or not reading.is_model(opening.names[0]):
        return
    if label in _ACCESS and not _is_one_of_several(document, over, found):
        return
    value = piece(block, names, *line.span("value"))
    subject = (opening.block, opening.names[0])
    if label == "task":
        yield from _done(subject, *value, reading)
    else:
        yield from values.said(values.Value(label, subject, *value), reading)


def _listed(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "Image generation" in a list under "Key features", below the title of a system."""
    block = document.blocks[index]
    if block.lead is None or block.kind != "item" or len(block.text) > _SHORT:
        return
    over = document.blocks[block.lead]
    label = over.text.strip(" *_:").lower()
    if over.section is None or label not in words("attributes.task"):
        return
    opening = title(document.blocks[over.section], found[over.section], reading)
    if opening is not None and reading.is_model(opening.names[0]):
        yield from _done((opening.block, opening.names[0]), block, found[index], reading)


def _done(
    subject: tuple[Block, Name], block: Block, names: list[Name], reading: Reading
) -> Iterator[Claim]:
    """What the acts that a text lists make or take in, and the class that stands for one.

    None of a text: "following prompts" and "blog posts" suit a tool for pictures as well.
    """
    for begin, close in parts(block.text):
        for relation, start, end, ids in acts(block.text, begin, close, reading):
            if not reading.may_be_text(ids):
                yield claim(relation, subject, block, start, end, ids, "modality", "label:task")
    for start, end, ids in assigned.of_class(block, names, reading):
        yield claim("produces", subject, block, start, end, ids, "modality", "label:task")


@cache
def _labels() -> dict[str, str]:
    """For each label the list that it stands in."""
    lists = {key: words(f"tables.{key}") for key in (*_ACCESS, *_OTHERS)}
    lists["task"] = words("attributes.task")
    return {label: key for key, labels in lists.items() for label in labels}


def _is_one_of_several(document: Document, over: int, found: Sequence[list[Name]]) -> bool:
    """Whether a title stands beside those of other systems: a project may bear the name of one."""
    title_ = document.blocks[over]
    return any(
        at != over
        and (other.kind, other.depth) == (title_.kind, title_.depth)
        and (other.section == title_.section or other.kind == "item")
        and only(other, found[at], "system") is not None
        for at, other in enumerate(document.blocks)
    )
