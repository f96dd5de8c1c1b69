"""Read knowledge files into a ``KnowledgeBase``.

The bundled files are checked by the tests and built without a check, from their compiled form
where that is up to date; a user's are checked by ``schema.py`` first, and pydantic is imported
only then.
"""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from ..files import content as bytes_of
from . import KnowledgeError, compiled
from .base import KnowledgeBase
from .base import key as folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from pydantic import BaseModel, ValidationError

    from . import records
    from .imported import Row

_SECTIONS = ("system", "class", "maker", "modality")


def load(extra: Sequence[Path] = (), as_of: date | None = None) -> KnowledgeBase:
    """Load the bundled files, then a user's, and judge them as of a day (default: today).

    Raises ``KnowledgeError`` for a user's file that can't be read, breaks the schema or names an
    entry that doesn't exist.
    """
    with _all_kept():
        tables = compiled.records()
        own = parsed() if tables is None else [tables]
        read = [(path, _checked(path)) for path in extra]
        kb = build(
            [*own, *(raw for _, raw in read)],
            as_of or date.today(),
            _imported_beside([raw for _, raw in read]),
            frozenset(system["id"] for _, raw in read for system in raw.get("system", ())),
        )
    for path, raw in read:
        for problem in _problems(raw, kb):
            raise KnowledgeError(f"{path}: {problem}")
    return kb


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


def bundled() -> Iterator[tuple[str, str]]:
    """Yield the name and text of each bundled knowledge file."""
    for name, content in compiled.sources():
        yield name, content.decode("utf-8")


def parsed() -> list[dict[str, Any]]:
    """The tables of each bundled knowledge file, from the TOML itself."""
    return [toml(content) for _, content in compiled.sources()]


def toml(data: bytes) -> dict[str, Any]:
    """Parse TOML.

    Raises ``UnicodeDecodeError`` or the parser's own ``ValueError``.
    """
    tables: dict[str, Any] = _tomllib().loads(data.decode("utf-8"))
    return tables


def _tomllib() -> Any:
    """The TOML parser, which takes 9 ms to import and is seldom needed."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib


def __getattr__(name: str) -> Any:
    """Offer ``tomllib`` without importing it before somebody asks for it."""
    if name == "tomllib":
        return _tomllib()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _checked(path: Path) -> dict[str, Any]:
    """Read a user's file through the schema, as plain tables with dates as dates."""
    from pydantic import ValidationError

    from .schema import KnowledgeFile

    try:
        raw = toml(bytes_of(path))
    except OSError as error:
        raise KnowledgeError(f"{path}: can't be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{path}: is no UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise KnowledgeError(f"{path}: is no valid TOML: {error}") from error
    try:
        checked = KnowledgeFile.model_validate(raw)
    except ValidationError as error:
        raise KnowledgeError(f"{path}: {_explain(error, raw)}") from error
    return checked.model_dump(by_alias=True, exclude_unset=True)


def _explain(error: ValidationError, raw: Mapping[str, Any]) -> str:
    """Turn the first of pydantic's errors into one line: entry, key, what is wrong, what to do."""
    from .schema import Class, Maker, Modality, System

    first = error.errors()[0]
    where = first["loc"]
    section = str(where[0])
    models: dict[str, type[BaseModel]] = {
        "system": System,
        "class": Class,
        "maker": Maker,
        "modality": Modality,
    }
    unknown = first["type"] == "extra_forbidden"
    if len(where) < 2 or section not in models:
        hint = _nearest(section, _SECTIONS) if unknown else ""
        wrong = "unknown section" if unknown else first["msg"]
        return f"[[{section}]]: {wrong}{hint}"
    entry = _entry(section, raw[section][where[1]], where[1])
    keys = [str(part) for part in where[2:]]
    if unknown:
        # A key inside a table of the entry ("tuning.bye") gets no hint.
        hint = _nearest(keys[0], models[section].model_fields) if len(keys) == 1 else ""
        return f"{entry}: unknown key '{'.'.join(keys)}'{hint}"
    if first["type"] == "missing":
        return f"{entry}: {'.'.join(keys)} is missing"
    hint = ""
    if first["type"] == "literal_error" and isinstance(first["input"], str):
        expected = first.get("ctx", {}).get("expected", "")
        options = [option.strip("' ") for option in expected.replace(" or ", ", ").split(",")]
        hint = _nearest(first["input"], options)
    return f"{entry}: {'.'.join(keys)}: {_lower(first['msg'])}{hint}"


def _entry(section: str, raw: object, index: object) -> str:
    id_ = raw.get("id") if isinstance(raw, dict) else None
    return f"[[{section}]] '{id_}'" if id_ else f"[[{section}]] number {int(str(index)) + 1}"


def _problems(raw: Mapping[str, Any], kb: KnowledgeBase) -> Iterator[str]:
    """Yield what in a user's entries doesn't fit the others: ids taken, ids that don't exist."""
    known: dict[str, Mapping[str, object]] = {
        "system": kb.systems,
        "class": kb.classes,
        "maker": kb.makers,
        "modality": kb.modalities,
    }
    for section in _SECTIONS:
        for entry in raw.get(section, ()):
            where = f"[[{section}]] '{entry['id']}'"
            other = {"system": "class", "class": "system"}.get(section)
            if other and entry["id"] in known[other]:
                yield f"{where}: id: is the id of a {other}; choose another"
            for key, kind, id_ in references(section, entry):
                if id_ not in known[kind]:
                    yield f"{where}: {key}: unknown {kind} '{id_}'{_nearest(id_, known[kind])}"


def references(section: str, entry: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield each reference of an entry: its key, the kind of entry meant, the id."""
    for (owner, key), kind in REFERENCES.items():
        if owner != section:
            continue
        value: Any = entry
        for part in key.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        for item in [value] if isinstance(value, (str, dict)) else value or ():
            yield key, kind, item["modality"] if isinstance(item, dict) else item


REFERENCES = {
    ("system", "maker"): "maker",
    ("system", "classes"): "class",
    ("system", "inputs"): "modality",
    ("system", "outputs"): "modality",
    ("system", "chained"): "modality",
    ("system", "tuning.outputs"): "modality",
    ("system", "clouds"): "system",
    ("system", "successor"): "system",
    ("system", "parent"): "system",
    ("class", "parents"): "class",
    ("class", "outputs"): "modality",
    ("class", "inputs"): "modality",
    ("class", "disjoint"): "class",
    ("class", "examples"): "system",
    ("maker", "parents"): "maker",
    ("modality", "parent"): "modality",
    ("modality", "generator"): "class",
}
"""Keys whose values are ids, by section, and the section they point into."""


def _nearest(word: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
