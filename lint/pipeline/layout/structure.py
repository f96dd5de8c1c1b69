"""Structure is syntax too: lists under a class's name, labels, and (in ``tables``) tables."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from ..frames import earlier_works
from ..lexicon import words
from ..names.offshoots import is_offshoot
from ..names.scan import Name
from ..stance.context import Context
from . import (
    abilities,
    advised,
    announcing,
    answers,
    ascribed,
    attributes,
    cited,
    credited,
    definitions,
    entries,
    enumerated,
    exemplified,
    headed,
    of_all,
    options,
    properties,
    providers,
    recorded,
    rested_on,
    sides,
    tables,
    taken_up,
    tasked,
    underlying,
    vendors,
    verdicts,
)
from .cells import MARKUP, acts, claim, members, only, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..reading import Reading

_OF_NAMES = (
    announcing, advised, definitions, exemplified, enumerated, headed, options, providers,
    ascribed, sides, tasked, of_all, underlying, rested_on,
)  # fmt: skip
"""Each reads one way in which a block says something of what it names by its form or its place."""
_OF_ANYTHING = (abilities, attributes, properties, answers, recorded, entries)
"""... and these, what a block says of what another one names."""
_LABEL = re.compile(r"[\s*_`]*([^\s:*_`][^:*_`]{3,38}?[^\s:*_`])[\s*_`]*(?::|\s[–—-]\s)[\s*_`]*")
_LABELLED = re.compile(r"[\s*_`]*(?::|\s[–—-]\s)[\s*_`]*")
_LISTED = ("list:", "table:column", "table:examples")
"""Patterns by which a system stands under a word for what it is used for."""


def claims(document: Document, found: Sequence[list[Name]], reading: Reading) -> Iterator[Claim]:
    """Every claim that a table, a list or a label makes by its form."""
    return (
        c
        for c in _said(document, found, reading)
        if not (_does_its_task(c, reading) or _is_of_others_too(c, document, reading))
    )


def _is_of_others_too(said: Claim, document: Document, reading: Reading) -> bool:
    """Whether a maker is given for what it made of a model, or with its maker.

    "| LLaMA Pro | M |", "| Mistral NeMo | NVIDIA |"
    """
    subject = said.subject
    if said.relation != "made-by" or subject.kind != "system":
        return False
    shared = any(set(subject.ids) & earlier_works(maker) for maker in said.object.ids)
    return shared or is_offshoot(
        document.source, subject.start, subject.end, subject.ids, reading.knowledge
    )


def _does_its_task(said: Claim, reading: Reading) -> bool:
    """Whether a system is listed under a task that it can do, whatever it is: "STT: Gemini"."""
    if said.relation != "is-a" or not said.pattern.startswith(_LISTED):
        return False
    system, class_ = (Name(m.kind, m.ids, m.start, m.end) for m in (said.subject, said.object))
    task = " ".join(w for w in said.object.text.split() if w not in words("access.models"))
    return system.kind == "system" and reading.does_task(system, class_, task)


def _said(document: Document, found: Sequence[list[Name]], reading: Reading) -> Iterator[Claim]:
    context = Context(document)
    grids: dict[int, tables.Grid] = defaultdict(dict)
    for index, (block, names) in enumerate(zip(document.blocks, found, strict=True)):
        if block.cell is None:
            made = list(_of_block(document, index, found, reading))
            yield from made if made and not context.disowns(block) else ()
        elif not context.disowns(block):
            grids[block.cell.table][block.cell.row, block.cell.column] = (block, names)
    for grid in map(verdicts.upheld, grids.values()):
        yield from tables.claims(grid, reading)
        yield from sides.of_table(grid, reading)
        yield from attributes.of_table(grid, document, found, reading)
        for block, names in grid.values():
            yield from vendors.claims(block, names, document.source, reading)


def _of_block(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What a block says that is no cell of a table."""
    block, names = document.blocks[index], found[index]
    for reader in _OF_ANYTHING:
        yield from reader.claims(document, index, found, reading)
    if not names:
        return
    for reader in _OF_NAMES:
        yield from reader.claims(document, index, found, reading)
    yield from credited.claims(block, names, reading)
    yield from cited.claims(block, names, reading)
    yield from vendors.claims(block, names, document.source, reading)
    over = block.section if block.lead is None else block.lead
    if over is not None:
        yield from vendors.thanked(document.blocks[over], block, names, reading)
    if block.kind == "definition" and block.lead is not None:
        term = document.blocks[block.lead]
        class_ = only(term, found[block.lead], "class")
        yield from members(term, class_, block, names, "list:definition")
    if block.kind in {"item", "paragraph"}:
        for part, inside in rows(block, names, document.source):
            yield from _labelled(part, inside, reading)
        yield from taken_up.labelled(block, names, reading)


# Labels


def _labelled(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """Read "LLM – X, Y", "X: image generation" and "Image generation: X"."""
    if not names:
        return
    text = block.text
    first = names[0]
    others = [name for name in names if name is not first and name.kind != "class"]
    mark = _LABELLED.match(text, first.end)
    if mark is not None and not text[: first.start].strip(MARKUP):
        if first.kind == "class" and ":" not in mark.group():
            told = members(block, first, block, names, "list:label", mark.end())
            listed = {n.ids for n in names if first.plural or reading.is_model(n)}
            yield from (c for c in told if c.subject.ids in listed)  # "C - by M" is M's
        elif first.kind == "system" and not others and reading.is_model(first):
            for relation, start, end, ids in acts(text, mark.end(), len(text), reading):
                yield claim(
                    relation, (block, first), block, start, end, ids, "modality", "label"
                )  # fmt: skip
        return
    label = _LABEL.match(text)
    if label is None or len(names) > 1 or first.start != label.end() or first.kind != "system":
        return
    if not text[first.end :].strip(MARKUP):
        for relation, start, end, ids in acts(text, 0, label.end(1), reading):
            yield claim(relation, (block, first), block, start, end, ids, "modality", "label")
