"""Read knowledge files into a ``KnowledgeBase``.

The bundled files are checked by the tests and built without a check, from their compiled form
where that is up to date; a user's are checked by ``problems.py`` first.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from .. import toml
from . import KnowledgeError, compiled
from .base import KnowledgeBase
from .base import key as folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from . import records
    from .imported import Row


def load(extra: Sequence[Path] = (), as_of: date | None = None) -> KnowledgeBase:
    """Load the bundled files, then a user's, and judge them as of a day (default: today).

    Raises ``KnowledgeError`` for user's files that can't be read, break the schema or don't fit
    what else is known.
    """
    if not extra:
        return beside([], as_of)
    from . import problems

    read, wrong = {}, []
    for path in extra:
        found: list[str] = []
        tables = problems.read(path, found)
        wrong += [(path, problem) for problem in found]
        if tables is not None:
            read[path] = tables
    if not wrong:
        kb = beside(list(read.values()), as_of)
        wrong = [(path, item) for path, own in read.items() for item in problems.misfits(own, kb)]
    if wrong:
        from ..terminal import visible_line

        raise KnowledgeError("\n".join(visible_line(f"{path}: {item}") for path, item in wrong))
    return kb


def beside(own: Sequence[Mapping[str, Any]], as_of: date | None = None) -> KnowledgeBase:
    """Build the bundled knowledge with the tables of a user's files, whose shape is right."""
    with _all_kept():
        ready = compiled.records()
        return build(
            [*(parsed() if ready is None else [ready]), *own],
            as_of or date.today(),
            _imported_beside(own),
            frozenset(system["id"] for tables in own for system in tables.get("system", ())),
        )


@contextmanager
def _all_kept() -> Iterator[None]:
    """Spare the collector's search for garbage, a fifth of the time, where there is none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def build(
    files: Iterable[Mapping[str, Any]],
    as_of: date,
    rows: Mapping[str, Row] | None = None,
    own: frozenset[str] = frozenset(),
) -> KnowledgeBase:
    """Build a knowledge base from the tables of files whose shape has been checked.

    A later entry replaces an earlier one of its kind with the same id. ``rows`` are the imported
    models, by default all that are bundled; an entry of the files wins over one with its id.
    ``own`` are the ids of the systems that come from a user's file.
    """
    from . import imported, records

    systems: dict[str, records.System] = {}
    classes: dict[str, records.Class] = {}
    makers: dict[str, records.Maker] = {}
    modalities: dict[str, records.Modality] = {}
    for tables in files:
        for raw in tables.get("modality", ()):
            modalities[raw["id"]] = records.modality(raw)
        for raw in tables.get("class", ()):
            classes[raw["id"]] = records.class_(raw)
        for raw in tables.get("maker", ()):
            makers[raw["id"]] = records.maker(raw)
        for raw in tables.get("system", ()):
            systems[raw["id"]] = records.system(raw)
    if rows is None:
        rows = imported.rows()
    rows = {id_: row for id_, row in rows.items() if id_ not in systems}
    return KnowledgeBase(
        imported.Systems(systems, rows, classes), classes, makers, modalities, as_of, rows, own
    )


def _imported_beside(own: Sequence[Mapping[str, Any]]) -> Mapping[str, Row] | None:
    """The imported models but those that a user's entry names; ``None``: all."""
    if not own:
        return None
    from . import imported

    taken = {
        folded(name)
        for tables in own
        for system in tables.get("system", ())
        for name in (system["name"], *system.get("aliases", ()))
    }
    return {
        id_: row
        for id_, row in imported.rows().items()
        if not any(folded(name) in taken for name in (row.name, *row.other_names()))
    }


def parsed() -> list[dict[str, Any]]:
    """The tables of each bundled knowledge file, from the TOML itself."""
    return [toml.parse(content) for _, content in compiled.sources()]
