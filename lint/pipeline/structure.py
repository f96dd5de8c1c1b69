"""Structure is syntax too: tables with a Tool and a Type column, and lists under a class's name."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from ..claims import Claim, Mention
from .lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..claims import Relation
    from ..document import Block, Document
    from .names import Name
    from .reading import Reading

_PARTS = re.compile(r"\s*(?:,|;|/|&|\+|\||\band\b|\bor\b)\s*", re.IGNORECASE)
_NOTED = re.compile(r"\s*\([^()]*\)")
_ATTRIBUTES = ("class", "output", "input", "maker", "architecture", "open", "local", "tuning")

Grid = dict[tuple[int, int], tuple["Block", list["Name"]]]


def claims(document: Document, found: Sequence[list[Name]], reading: Reading) -> Iterator[Claim]:
    """Every claim that a table or list makes by its form."""
    tables: dict[int, Grid] = defaultdict(dict)
    for block, names in zip(document.blocks, found, strict=True):
        if block.cell is not None:
            tables[block.cell.table][block.cell.row, block.cell.column] = (block, names)
        elif block.kind == "item":
            yield from _listed(block, names, document, found, reading)
    for grid in tables.values():
        yield from _table(grid, reading)


# Tables


def _table(grid: Grid, reading: Reading) -> Iterator[Claim]:
    rows = sorted({row for row, _ in grid})
    columns = sorted({column for _, column in grid})
    if not any(names for _, names in grid.values()):
        return
    header = {column: grid[0, column][0].text for column in columns if (0, column) in grid}
    named = next((c for c in columns if _label(header.get(c, "")) == "name"), None)
    if named is None and columns and any(_single(grid.get((r, columns[0]))) for r in rows[1:]):
        named = columns[0]
    if named is not None:
        for row in rows[1:]:
            subject = _single(grid.get((row, named)))
            if subject is None:
                continue
            for column in columns:
                cell = grid.get((row, column))
                if column != named and cell is not None:
                    yield from _cell(_label(header.get(column, "")), subject, cell, reading)
    if columns and sum(_single(grid.get((0, c))) is not None for c in columns[1:]) >= 1:
        for row in rows[1:]:
            first = grid.get((row, columns[0]))
            label = _label(first[0].text) if first else ""
            for column in columns[1:]:
                subject, cell = _single(grid.get((0, column))), grid.get((row, column))
                if subject is not None and cell is not None:
                    yield from _cell(label, subject, cell, reading)


def _label(text: str) -> str:
    plain = text.strip().lower().strip("*_` :")
    if plain in words("tables.name"):
        return "name"
    return next((a for a in _ATTRIBUTES if plain in words(f"tables.{a}")), "")


def _single(cell: tuple[Block, list[Name]] | None) -> tuple[Block, Name] | None:
    """The one system that a cell names and nothing else."""
    if cell is None:
        return None
    block, names = cell
    systems = [n for n in names if n.kind == "system"]
    if len(systems) != 1:
        return None
    name = systems[0]
    rest = block.text[: name.start] + _NOTED.sub("", block.text[name.end :])
    return (block, name) if len(rest.strip(" *_`.:")) <= 1 else None


def _cell(
    label: str, subject: tuple[Block, Name], cell: tuple[Block, list[Name]], reading: Reading
) -> Iterator[Claim]:
    block, names = cell
    if label in {"class", "architecture"}:
        classes = [n for n in names if n.kind == "class"]
        if len(classes) == 1 and _fills(block.text, classes[0]):
            yield _claim(
                "is-a", subject, block, classes[0].start, classes[0].end, classes[0].ids, "class"
            )
    elif label == "maker":
        makers = [n for n in names if n.kind in {"maker"}]
        if len(makers) == 1 and _fills(block.text, makers[0]):
            yield _claim(
                "made-by", subject, block, makers[0].start, makers[0].end, makers[0].ids, "maker"
            )
    elif label in {"output", "input"}:
        relation: Relation = "produces" if label == "output" else "consumes"
        for start, end, ids in _modalities(block.text, reading):
            yield _claim(relation, subject, block, start, end, ids, "modality")
    elif label in {"open", "local"}:
        plain = block.text.strip().lower().strip("*_` ")
        if plain in words("tables.yes"):
            yield _claim("access", subject, block, 0, len(block.text), (label,), "phrase")
    elif label == "tuning" and block.text.strip().lower().strip("*_` ") in words("tables.yes"):
        yield _claim("adapted-for", subject, block, 0, len(block.text), (), "phrase")


def _fills(text: str, name: Name) -> bool:
    rest = text[: name.start] + _NOTED.sub("", text[name.end :])
    return len(rest.strip(" *_`.:").split()) <= 2 and not re.search(
        r"[,;/+&]|\b(?:and|or|not|no|vs)\b", rest
    )


def _modalities(text: str, reading: Reading) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    at = 0
    parts = []
    for match in [*_PARTS.finditer(text), None]:
        end = match.start() if match else len(text)
        parts.append((at, end))
        at = match.end() if match else at
    for start, end in parts:
        part = re.sub(r"[-‑]", " ", text[start:end].lower())
        part_words = part.strip(" *_`.").split()
        if (
            not part_words
            or len(part_words) > 4
            or {"not", "no", "via", "with", "through"} & set(part_words)
        ):
            continue
        for width in range(min(3, len(part_words)), 0, -1):
            ids = reading.nouns.get(" ".join(part_words[-width:]))
            if ids:
                lead = len(text[start:end]) - len(text[start:end].lstrip(" *_`"))
                yield start + lead, start + len(text[start:end].rstrip(" *_`.")), ids
                break


def _claim(
    relation: Relation, subject: tuple[Block, Name], block: Block, start: int, end: int,
    ids: tuple[str, ...], kind: str,
) -> Claim:  # fmt: skip
    own, name = subject
    first, last = own.source_span(name.start, name.end)
    begin, finish = block.source_span(start, end)
    return Claim(
        relation,
        Mention("system", name.ids, own.text[name.start : name.end], first, last),
        Mention(kind, ids, block.text[start:end], begin, finish),  # type: ignore[arg-type]
        pattern="table",
    )


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
    first, last = block.source_span(name.start, name.end)
    begin, finish = lead.source_span(class_.start, class_.end)
    yield Claim(
        "is-a",
        Mention("system", name.ids, block.text[name.start : name.end], first, last),
        Mention("class", class_.ids, lead.text[class_.start : class_.end], begin, finish),
        pattern="list:items",
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
    if after not in {
        "",
        "are",
        "include",
        "such as",
        "like",
        "e.g",
        "for example",
        "including",
        "available",
        "are available",
    }:
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
