"""Structure is syntax too: lists under a class's name, labels, and (in ``tables``) tables."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from . import tables
from .cells import MARKUP, Phrase, claim, members, only, outputs, parts
from .context import Context
from .lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..claims import Claim
    from ..document import Block, Document
    from .names import Name
    from .reading import Reading

_LABEL = re.compile(r"[\s*_`]*([^:*_`]{5,40}?)[\s*_`]*:[\s*_`]*")
_LABELLED = re.compile(r"[\s*_`]*(?::|\s[–—-]\s)[\s*_`]*")


def claims(document: Document, found: Sequence[list[Name]], reading: Reading) -> Iterator[Claim]:
    """Every claim that a table, a list or a label makes by its form."""
    context = Context(document)
    grids: dict[int, tables.Grid] = defaultdict(dict)
    for block, names in zip(document.blocks, found, strict=True):
        if context.disowns(block):
            continue
        if block.cell is not None:
            grids[block.cell.table][block.cell.row, block.cell.column] = (block, names)
            continue
        if block.kind == "item":
            yield from _listed(block, names, document, found, reading)
        elif block.kind == "definition" and block.lead is not None:
            term = document.blocks[block.lead]
            class_ = only(term, found[block.lead], "class")
            yield from members(term, class_, block, names, "list:definition")
        if block.kind in {"item", "paragraph"}:
            yield from _labelled(block, names, reading)
    for grid in grids.values():
        yield from tables.claims(grid, reading)


# Labels


def _labelled(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """Read "LLM – X, Y", "X: image generation" and "Image generation: X"."""
    if not names:
        return
    text = block.text
    first = names[0]
    mark = _LABELLED.match(text, first.end)
    if mark is not None and not text[: first.start].strip(MARKUP):
        if first.kind == "class" and ":" not in mark.group():
            yield from members(block, first, block, names, "list:label", mark.end())
        elif first.kind == "system" and len(names) == 1 and reading.is_model(first):
            rest = text[mark.end() :]
            for start, end, ids in _acts(rest, reading):
                at = mark.end()
                yield claim(
                    "produces", (block, first), block, at + start, at + end, ids, "modality",
                    "label",
                )  # fmt: skip
        return
    label = _LABEL.match(text)
    if label is None or len(names) > 1 or first.start != label.end() or first.kind != "system":
        return
    if not text[first.end :].strip(MARKUP):
        for start, end, ids in _acts(text[: label.end(1)], reading):
            yield claim("produces", (block, first), block, start, end, ids, "modality", "label")


def _acts(text: str, reading: Reading) -> list[Phrase]:
    """The outputs of a text that names acts of making and nothing else."""
    pieces = [text[start:end].strip(MARKUP).lower().split() for start, end in parts(text)]
    found = list(outputs(text, reading, made=True))
    made = all(piece and piece[-1] in words("nouns.making") for piece in pieces)
    return found if made and len(found) == len(pieces) else []


# Lists


def _listed(
    block: Block,
    names: list[Name],
    document: Document,
    found: Sequence[list[Name]],
    reading: Reading,
) -> Iterator[Claim]:
    """An item that begins with a system's name, under a lead that names a class."""
    if not names or names[0].kind != "system" or block.lead is None:
        return
    name = names[0]
    if block.text[: name.start].strip(' *_`["“') or not reading.is_model(name):
        return
    rest = block.text[name.end :].lstrip(" *_`")
    if rest and not re.match(r"(?:model|api)?\s*[:–—(\-,.]", rest, re.IGNORECASE):
        return
    lead = document.blocks[block.lead]
    class_ = _announced(lead, found[block.lead])
    if class_ is None:
        return
    yield claim(
        "is-a", (block, name), lead, class_.start, class_.end, class_.ids, "class", "list:items"
    )


def _announced(lead: Block, names: list[Name]) -> Name | None:
    """The class whose members a heading or a sentence that ends in a colon announces."""
    classes = [n for n in names if n.kind == "class"]
    if not classes or len({n.ids for n in classes}) != 1:
        return None
    class_ = classes[-1]
    before, after = (
        lead.text[: class_.start].strip().lower(),
        lead.text[class_.end :].strip(" *_:").lower(),
    )
    if lead.kind == "item" and not before and not after:
        return class_  # "- LLMs" over a list of its own
    if lead.kind == "heading":
        opener = re.sub(r"^[\d.)\s]+|[^\w\s-]", "", before).strip()
        return (
            class_
            if class_.plural and not after and (not opener or opener in words("lists.openers"))
            else None
        )
    if (
        not lead.text.rstrip(" *_").endswith(":")
        or not class_.plural
        or re.search(r"\b(?:not|no|n't|aren't|wrong)\b", lead.text.lower())
    ):
        return None
    if after not in words("lists.closers"):
        return None
    last = before.split()[-2:]
    if (
        not before
        or after
        or " ".join(last) in words("lists.leads")
        or set(last) & words("lists.leads")
    ):
        return class_
    return None
