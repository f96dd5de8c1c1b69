"""Jupyter notebooks: their Markdown cells. Code, output and raw cells are no prose."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

from ..document import Document, Part
from . import UnreadableError, markdown
from .joining import Joined, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r'[\[\]{}",]')
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
Path = tuple["str | int", ...]


def read(path: str, source: str) -> Document:
    """Read a notebook of any version of the format."""
    try:
        notebook = json.loads(source.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise UnreadableError("not a notebook") from None
    kinds = _kinds(notebook)
    if kinds is None:
        raise UnreadableError("not a notebook")
    cells = _sources(source, kinds)
    joined = Joined()
    parts: list[Part] = []
    for number, cell in enumerate(kinds, 1):
        strings = cells.get(cell, [])
        if not strings:
            continue
        piece = _piece(source, strings)
        parts.append(Part(strings[0][0], f"cell {number}", tuple(piece.lines()[1:])))
        if kinds[cell] == "markdown":
            joined.add(markdown.read(path, piece.text), piece)
    return Document(
        path, source, tuple(joined.blocks), tuple(joined.directives), "ipynb", parts=tuple(parts)
    )


def _kinds(notebook: Any) -> dict[Path, str] | None:
    """Return the type of each cell by its path, in their order; None if this is no notebook."""
    if not isinstance(notebook, dict):
        return None
    homes: list[tuple[Path, Any]] = [((), notebook)]
    sheets = notebook.get("worksheets")  # as it was before version 4
    if isinstance(sheets, list):
        homes += [(("worksheets", index), sheet) for index, sheet in enumerate(sheets)]
    lists = [
        ((*home, "cells"), holder["cells"])
        for home, holder in homes
        if isinstance(holder, dict) and isinstance(holder.get("cells"), list)
    ]
    if not lists:
        return None
    return {
        (*home, index): str(cell.get("cell_type")) if isinstance(cell, dict) else ""
        for home, cells in lists
        for index, cell in enumerate(cells)
    }


def _sources(source: str, kinds: dict[Path, str]) -> dict[Path, list[tuple[int, int]]]:
    """Return for each cell where the strings of its text stand, without their quotes."""
    found: dict[Path, list[tuple[int, int]]] = {}
    for path, start, end in _strings(source):
        at = 4 if path[0] == "worksheets" else 2
        if path[at : at + 1] == ("source",) and len(path) <= at + 2 and path[:at] in kinds:
            found.setdefault(path[:at], []).append((start, end))
    return found


def _strings(source: str) -> Iterator[tuple[Path, int, int]]:
    """Yield each string that is a value, in valid JSON: its path, and where it stands."""
    path: list[str | int] = []
    """Where we are: a key for each object that is open, an index for each array."""
    key = True
    """Whether a string that comes now is a key."""
    at = 0
    while match := _TOKEN.search(source, at):
        at = match.end()
        token = match[0]
        if token == '"':
            value, after = scanstring(source, at, False)
            if key and path:
                path[-1] = value
                key = False
            else:
                yield tuple(path), at, after - 1
            at = after
        elif token in "{[":
            path.append("" if token == "{" else 0)
            key = token == "{"
        elif token in "}]":
            path.pop()
            key = False
        else:
            last = path[-1]
            if isinstance(last, int):
                path[-1] = last + 1
            key = isinstance(last, str)


def _piece(source: str, strings: list[tuple[int, int]]) -> Piece:
    """Decode the text of a cell. A line break before it keeps rules from being front matter."""
    piece = Piece()
    piece.fixed("\n", strings[0][0], strings[0][0] + 1)
    for start, end in strings:
        at = start
        for escape in _ESCAPE.finditer(source, start, end):
            piece.plain(source[at : escape.start()], at)
            at = escape.end()
            piece.fixed(json.loads(f'"{escape[0]}"'), escape.start(), at)
        piece.plain(source[at:end], at)
    return piece
