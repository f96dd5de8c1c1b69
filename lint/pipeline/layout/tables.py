"""Claims that a table makes: a system a row or a column, and what its header says of the cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...knowledge.kinds import NO_MODELS
from ..kinds.labels import is_label
from ..lexicon import has_any, words
from . import assigned, components, definitions, providers, taken_up, values
from .cells import MARKUP, WORD, Cell, claim, fills, members, only, outputs, says_one_of, technique
from .columns import by_header
from .skills import act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Relation
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading

Grid = dict[tuple[int, int], Cell]

_ATTRIBUTES = (
    "class", "output", "either", "input", "maker", "origin", "architecture", "open", "local",
    "placed", "license", "weights", "tuning", "task", "examples", "means", "does",
)  # fmt: skip
_MEANS = frozenset({"examples", "name", "means"})
"""By a header of which label a system stands that does the task of its row."""
_KEYED = ("input", "output", "class", "task", "examples", "name")
"""What a word in a longer header may say; the earlier wins."""
_WEIGHTED = re.compile(r"\s*[(\[](?:weight:?\s*)?[\d.,×x%\s]+[)\]]\s*$")
"""How much a criterion counts, or a footnote: "Open weights (2)"."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says of its cells."""

    label: str
    """"name", or one of the attributes; empty where nothing is known of it."""
    cell: Cell
    class_: Name | None = None
    """The class that the header consists of: "LLM", "Is an LLM?"."""
    result: bool = False
    """Whether what stands below it has been or will be made: "Asset", "Deliverable"."""
    act: tuple[Relation, tuple[str, ...]] | None = None
    """What a tick below it says: "Image generation", "Reads images"."""
    media: tuple[str, ...] = ()
    """The modality that it consists of beside others of them: "Text", "Image"."""


def claims(grid: Grid, reading: Reading) -> Iterator[Claim]:
    """Every claim of one table."""
    if not any(names for _, names in grid.values()):
        return
    rows, columns = (sorted({at[axis] for at in grid}) for axis in (0, 1))
    yield from _oriented(grid, rows, columns, reading)
    for row in rows[1:]:
        yield from _taken_up([grid[row, c] for c in columns if (row, c) in grid], reading)
    turned = {(column, row): cell for (row, column), cell in grid.items()}
    if any(_system(grid.get((rows[0], c))) for c in columns[1:]):
        yield from _oriented(turned, columns, rows, reading, heads=rows[0])


def _oriented(
    grid: Grid, rows: list[int], columns: list[int], reading: Reading, heads: int | None = None
) -> Iterator[Claim]:
    """The claims of a table whose first row is its header; its systems stand in ``heads``."""
    top = rows[0]
    headers = {c: _header(grid[top, c], reading) for c in columns if (top, c) in grid}
    _tell_apart(headers, reading)
    if any(_plain(header) in words("tables.crew") for header in headers.values()):
        headers = {c: _without_task(header) for c, header in headers.items()}
    staged = sum(header.class_ is not None for header in headers.values()) > 1
    crosses = _are_ticks(grid, rows, columns)
    named = _named(grid, rows, columns, headers) if heads is None else heads
    kinds = next((c for c, h in headers.items() if h.label in {"class", "architecture"}), None)
    makers = next((c for c, h in headers.items() if h.label in {"maker", "origin"}), None)
    owned = any(h.label == "name" for h in headers.values())
    made = next((c for c, h in headers.items() if h.label == "task" or h.result), None)
    areas = kinds is not None and _are_areas([grid.get((row, kinds)) for row in rows[1:]])
    for row in rows[1:]:
        cells = {c: grid[row, c] for c in columns if (row, c) in grid}
        if named in cells and not _is_company(cells[named], headers.get(named), reading):
            told = _row(cells, named, headers, reading, crosses=crosses)
            yield from told
        for column, cell in cells.items():
            header = headers.get(column)
            if header is None:
                continue
            if column != columns[0] and _plain(header) in words("tables.described"):
                yield from _described(cells.get(columns[0]), cell, reading)
            if column != columns[0] and headers.get(columns[0]) is not None:
                first = headers[columns[0]]
                if _plain(first) in words("tables.component") and column == columns[1]:
                    yield from components.component(cells.get(columns[0]), cell, reading)
            if column != columns[0]:
                by = by_header(header.cell, cell, reading)
                yield from by
            if header.class_ is not None:
                part = staged or column != columns[0] or heads is not None
                of_class = members(header.cell[0], header.class_, *cell, "table:column")
                yield from (c for c in of_class if not (part and _only_serves(c, reading)))
            makes = header.label == "name" or _plain(header) in words("tables.makes")
            owner = cells.get(makers) if makers is not None and makes else None
            maker = only(*owner, "maker") if owner is not None else None
            if owner is not None and maker is not None:
                made_by = any(h.label == "maker" for h in headers.values())
                yield from providers.in_cells((owner[0], maker), cell, reading, made=made_by)
            several = header.label == "name" and column > (kinds or 0)
            if kinds in cells and (header.label == "examples" or (several and not _system(cell))):
                over, names = cells[kinds]
                class_ = only(over, names, "class") or _working(headers[kinds], over)
                of_kind = members(over, class_, *cell, "table:examples")
                yield from (c for c in of_kind if not (areas and _only_serves(c, reading)))
            elif _plain(header) in words("tables.examples_keys") and columns[0] in cells:
                over, names = cells[columns[0]]  # "LLM" below "Term"
                yield from members(over, only(over, names, "class"), *cell, "table:examples")
            if made is None or made not in cells or _is_said(column, named, headers[made]):
                continue
            if header.label in _MEANS or (header.label == "maker" and not owned):
                subject = _system(cell) or assigned.doer(*cell)
                if subject is not None:
                    strict = not headers[made].result
                    told = assigned.claims(*cells[made], subject, reading, strict=strict)
                    yield from told


def _is_company(cell: Cell, header: Header | None, reading: Reading) -> bool:
    """Whether a row is on a company that has the name of its models: "Provider: Mistral"."""
    provides = header is not None and _plain(header) in words("nouns.providers")
    system = _system(cell) if provides else None
    return system is not None and reading.is_company(system[1])


def _without_task(header: Header) -> Header:
    """A header as it is beside agents and skills, which do their work with tools."""
    return replace(header, label="") if header.label in {"task", "does"} else header


def _only_serves(membership: Claim, reading: Reading) -> bool:
    """Whether what stands under a part of a program only runs it: "STT | LLM | TTS"."""
    systems = (reading.knowledge.systems[id_] for id_ in membership.subject.ids)
    return all(system.kind in NO_MODELS for system in systems)


def _are_areas(labels: list[Cell | None]) -> bool:
    """Whether rows are on areas of a tech stack, of which few name a class: "Storage", "LLM"."""
    told = [cell for cell in labels if cell is not None]
    return 2 * sum(only(*cell, "class") is not None for cell in told) < len(told)


def _working(header: Header, block: Block) -> Name | None:
    """The class that a cell names by how it works: "Diffusion" below "Architecture"."""
    return technique(block) if header.label == "architecture" else None


def _is_said(column: int, named: int | None, made: Header) -> bool:
    """Whether a row says by itself what its own system makes."""
    return column == named and made.label in {"output", "task"}


def _tell_apart(headers: dict[int, Header], reading: Reading) -> None:
    """Settle what a header means that may mean two things.

    Of two columns for names the second may give a class; "Use" is what a system is used for where
    another column names it, and else the system; "From" is no maker beside "To"; and media beside
    each other are what systems have to do with.
    """
    plain = {column: _plain(header) for column, header in headers.items()}
    if words("tables.until") & set(plain.values()):
        for column in headers:
            if headers[column].label == "origin":
                headers[column] = replace(headers[column], label="")
    media = {c: reading.nouns.get(said, ()) for c, said in plain.items()}
    if len({ids for ids in media.values() if ids}) > 1:
        for column, said in plain.items():
            if said in words("tables.media"):
                headers[column] = replace(headers[column], media=media[column])
    named = [c for c, header in headers.items() if header.label == "name"]
    for column, header in headers.items():
        if (
            not named
            and column
            and header.label == "task"
            and _plain(header) in words("tables.means")
        ):
            headers[column] = replace(header, label="means")
    for column in named[1:]:
        if _plain(headers[column]) in words("tables.class"):
            headers[column] = replace(headers[column], label="class")


def _plain(header: Header) -> str:
    return _exact(header.cell[0].text)


def _exact(text: str) -> str:
    """A header without what only marks or weights it."""
    return _WEIGHTED.sub("", text.strip().lower().strip("*_` :?")).strip("*_` :?")


def _are_ticks(grid: Grid, rows: list[int], columns: list[int]) -> bool:
    """Whether an "x" is a tick in a table: there is no other mark, and it leaves cells empty."""
    cells = [(r, c) for r in rows[1:] for c in columns[1:]]
    said = [grid[at][0].text.strip(" `_").lower() if at in grid else "" for at in cells]
    marks = words("tables.ticks", "tables.no").intersection(said)
    return "" in said and "x" in said and not marks


def _named(
    grid: Grid, rows: list[int], columns: list[int], headers: dict[int, Header]
) -> int | None:
    """The column of the systems that the rows are on."""
    named = next((c for c, h in headers.items() if h.label == "name"), None)
    first = headers.get(columns[0])
    if first is not None and _plain(first) in words("tables.beside"):
        return named
    if named is None and any(_system(grid.get((r, columns[0]))) for r in rows[1:]):
        return columns[0]
    return named


_HAD = frozenset({"open", "local", "license", "placed", "weights"})
"""What a column may say of how something is to be had."""

# Headers


def _header(cell: Cell, reading: Reading) -> Header:
    block, names = cell
    plain = " ".join(WORD.findall(block.text.lower()))
    class_ = only(block, names, "class") or _heading(block, names)
    if class_ is None and plain.startswith(("is a ", "is an ", "a ", "an ")):
        class_ = next((n for n in names if n.kind == "class" and fills(block.text, n)), None)
    if class_ is not None and reading.knowledge.classes[class_.ids[0]].axis == "field":
        class_ = None
    result = _exact(block.text) in words("tables.results")
    return Header(
        _label(block.text, plain), cell, class_, result=result, act=act(block.text, reading)
    )


def _heading(block: Block, names: list[Name]) -> Name | None:
    """The class whose members a header announces: "LLM name", "LLM used", "Best LLM"."""
    if len(names) != 1 or names[0].kind != "class":
        return None
    rest = block.text[names[0].end :].strip(" *_:").lower()
    before = block.text[: names[0].start].strip(" *_").lower()
    chosen = before in words("lists.choosing", "lists.openers", "lists.titling")
    if chosen and not rest:
        return names[0]
    return names[0] if (chosen or not before) and is_label(rest) else None


def _label(text: str, plain: str) -> str:
    exact = _exact(text)
    if exact in words("tables.name"):
        return "name"
    for attribute in _ATTRIBUTES:
        if exact in words(f"tables.{attribute}"):
            return attribute
    said = plain.split()
    if len(said) < 2 or set(said) & words("tables.unclear"):
        return ""
    if said[0] in words("tables.name_keys") and is_label(" ".join(said[1:])):
        return "means"  # "Model we use"
    keyed = (k for k in _KEYED if any(w in words(f"tables.{k}_keys") for w in _heads(k, said)))
    return next(keyed, "")


def _heads(key: str, said: list[str]) -> list[str]:
    """The words of a header that may decide: for names only the first or the last."""
    return said[-1:] if key == "name" else said


# Rows


def _row(
    cells: dict[int, Cell], named: int | None, headers: dict[int, Header], reading: Reading,
    *, crosses: bool,
) -> Iterator[Claim]:  # fmt: skip
    """What the cells of a row say of the one system that it is on.

    ``crosses``: whether "x" is a tick.
    """
    if named is None or (subject := _system(cells.get(named))) is None:
        return
    over = headers.get(named)
    if over is not None and over.label == "maker" and reading.is_company(subject[1]):
        return  # "Mistral" below "Company", beside the name of a model that isn't known
    both = {"input", "output"} <= {header.label for header in headers.values()}
    elsewhere = _is_of_project(headers, named) or _is_redone(cells)
    for column, cell in cells.items():
        header = headers.get(column)
        if column == named or header is None:
            continue
        if header.label in _HAD and elsewhere:
            continue  # "| Project | Model | License |": the project's
        if not crosses and cell[0].text.strip(" `_*").lower() == "x":
            continue  # beside ticks it says no
        if _is_ticked(cell, crosses=crosses) and reading.is_model(subject[1]):
            yield from _ticked(header, subject, reading)
        value = values.Value(header.label, subject, *cell, sure=both)
        yield from values.said(value, reading)


def _is_of_project(headers: dict[int, Header], named: int) -> bool:
    """Whether a row is on what uses the system that it names: an app, a repository."""
    first = min(headers)
    return first != named and _plain(headers[first]) in words("tables.projects")


def _is_redone(cells: dict[int, Cell]) -> bool:
    """Whether a row is on what others made after a system: "| Unofficial repo | MIT |"."""
    return any(has_any(words("tables.redone"), block.text) for block, _ in cells.values())


def _system(cell: Cell | None) -> tuple[Block, Name] | None:
    """The one system that a cell names and nothing else."""
    name = None if cell is None else only(*cell, "system")
    return None if cell is None or name is None else (cell[0], name)


def _ticked(header: Header, subject: tuple[Block, Name], reading: Reading) -> Iterator[Claim]:
    block, _ = header.cell
    if header.class_ is not None:
        name = header.class_
        if reading.does_task(subject[1], name, block.text[name.start : name.end]):
            return  # a tick for "Speech recognition"
        yield claim("is-a", subject, block, name.start, name.end, name.ids, "class", "table:tick")
    elif header.act is not None:
        relation, ids = header.act
        yield claim(relation, subject, block, 0, len(block.text), ids, "modality", "table:tick")
    elif header.media and not any(reading.may_take(subject[1], m) for m in header.media):
        ids = header.media
        yield claim("produces", subject, block, 0, len(block.text), ids, "modality", "table:tick")


def _is_ticked(cell: Cell, *, crosses: bool) -> bool:
    said = cell[0].text.strip(" `_").lower()
    return says_one_of(said, "tables.ticks") or (crosses and said == "x")


def _described(term: Cell | None, cell: Cell, reading: Reading) -> Iterator[Claim]:
    """What a cell that describes the term or the system at the head of its row says of it."""
    if term is None:
        return
    block, names = cell
    class_, system = only(*term, "class"), only(*term, "system")
    if class_ is not None:
        yield from definitions.equated((term[0], class_), block, names, 0)
        yield from definitions.sorted_under((term[0], class_), block, names)
    if system is not None and reading.is_model(system):
        yield from definitions.made((term[0], system), block, names, 0)


def _taken_up(cells: list[Cell], reading: Reading) -> Iterator[Claim]:
    """Read "X makes them" in a cell, of what a cell before it in the row names."""
    for at, (block, names) in enumerate(cells):
        if names and not block.text[: names[0].start].strip(MARKUP):
            before = (over for over, _ in reversed(cells[:at]) if any(outputs(over.text, reading)))
            over = next(before, None)
            if over is not None:
                yield from taken_up.claims(over, block, names, reading)
