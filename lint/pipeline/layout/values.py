"""What a value says of a system by the label over or before it: "images" below "Output"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..traits.asides import has_on_cloud
from ..traits.possession import may_be_out
from . import assigned, licences
from .cells import acts, claim, fills, outputs, says, says_one_of, technique
from .skills import act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Relation
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading

Cell = tuple["Block", list["Name"]]


def said(
    label: str, subject: tuple[Block, Name], cell: Cell, reading: Reading, *, sure: bool = False
) -> Iterator[Claim]:
    """What a cell with words, or with a tick under a known header, says of a system.

    ``sure``: what goes in has a column of its own, so what comes out is nothing else.
    """
    block, names = cell
    plain = block.text.strip().lower().strip("*_` ")
    if label == "class" and not reading.is_model(subject[1]) and subject[0].text.islower():
        return  # keys of services: "| ollama | llm |"
    if label in {"class", "architecture"}:
        worked = technique(block) if label == "architecture" and not names else None
        names = [worked] if worked is not None else names
        yield from _named_in(block, names, "class", "is-a", subject)
        if label == "class" and not names and reading.is_model(subject[1]):
            for done, start, end, ids in acts(block.text, 0, len(block.text), reading):
                yield claim(done, subject, block, start, end, ids, "modality", "table:task")
        if label == "architecture" and _is_way_of_tuning(plain):
            yield claim("adapted-for", subject, block, 0, len(block.text), (), "phrase")
    elif label == "maker" or (label == "origin" and _lists_its_own(cell, subject[1], reading)):
        yield from _named_in(block, names, "maker", "made-by", subject)
    elif label in {"output", "input"}:
        relation: Relation = "produces" if label == "output" else "consumes"
        alone = sure or (label == "output" and plain in words("tables.sounds"))
        for start, end, ids in outputs(block.text, reading):
            thing = block.text[start:end].lower()
            if alone or not _is_handled(subject[1], thing, ids, reading):
                yield claim(relation, subject, block, start, end, ids, "modality")
    elif label == "does":
        skill = act(block.text, reading)
        if skill is not None and skill[0] == "produces":
            yield claim("produces", subject, block, 0, len(block.text), skill[1], "modality")
    elif label == "task":
        made = outputs(block.text, reading, made=True)
        things = [
            (start, end, ids)
            for start, end, ids in made
            if not _is_handled(subject[1], block.text[start:end].lower(), ids, reading)
        ]
        for start, end, ids in things or assigned.of_class(block, names, reading):
            yield claim("produces", subject, block, start, end, ids, "modality", "table:task")
        yield from assigned.taken(subject, block, reading)
    elif label == "either":
        for start, end, ids in outputs(block.text, reading):
            if not any(reading.may_take(subject[1], modality) for modality in ids):
                yield claim("produces", subject, block, start, end, ids, "modality")
    elif label in {"open", "local", "license", "weights"}:
        own, name = subject
        way = licences.way(label, block.text, name, own.text[name.start : name.end])
        if way is not None and (label in {"open", "local"} or reading.is_model(name)):
            yield claim("access", subject, block, 0, len(block.text), (way,), "phrase")
    elif label == "tuning" and (says_one_of(plain, "tables.yes") or _is_way_of_tuning(plain)):
        yield claim("adapted-for", subject, block, 0, len(block.text), (), "phrase")


def _is_way_of_tuning(plain: str) -> bool:
    """Whether a cell names a way to tune a model: "LoRA", "QLoRA r=16", "SFT, lr 1e-5"."""
    first = re.split(r"[\s,;(]", plain, maxsplit=1)[0]
    return first in (frame("adapt.methods") | frame("adapt.ways")) - frame("adapt.nouns")


def _lists_its_own(cell: Cell, system: Name, reading: Reading) -> bool:
    """Whether the maker in a cell has no models but its own, nor serves the system; no key is."""
    makers = [n for n in cell[1] if n.kind == "maker" and cell[0].text[n.start].isupper()]
    served = may_be_out(system, reading) or any(has_on_cloud(n, system, reading) for n in makers)
    return (
        bool(makers) and not served and all(set(n.ids) <= frame("origin.listing") for n in makers)
    )


def _is_handled(name: Name, said: str, ids: tuple[str, ...], reading: Reading) -> bool:
    """Whether a thing may go in instead ("long-form audio"), or be lettering in a picture."""
    if said.split()[-1] in words("nouns.making"):
        return reading.is_text(ids) and reading.is_known_to_make(name, "image")
    reads = not reading.takes(name, "text")  # and so does nothing but read
    return reads and any(reading.takes(name, modality) for modality in ids)


def _named_in(
    block: Block, names: list[Name], kind: str, relation: Relation, subject: tuple[Block, Name]
) -> Iterator[Claim]:
    found = [n for n in names if n.kind == kind]
    if len(found) == 1 and (fills(block.text, found[0]) or says(block.text, found[0], names)):
        (name,) = found
        yield claim(relation, subject, block, name.start, name.end, name.ids, name.kind)
