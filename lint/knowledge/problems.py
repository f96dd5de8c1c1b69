"""What keeps a user's knowledge file from being used, in a line each: entry, field, remedy.

Imported only when there is such a file: pydantic takes a while to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from .. import toml
from ..errors import nearest, quoted
from ..files import content
from . import schema
from .base import key as folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from .base import KnowledgeBase

SECTIONS: dict[str, type[schema.Entry]] = {
    "system": schema.System,
    "class": schema.Class,
    "maker": schema.Maker,
    "modality": schema.Modality,
}
"""Sections of a knowledge file, and what each of their entries has to be."""
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
_NAMES = {"class": ("forms",), "maker": ("name", "aliases")}
"""Keys with the names of what, other than a system, shares its name with none of its kind."""
_UPWARD = ("parents", "parent", "successor")
"""Keys that lead from an entry to another of its kind, and never back."""


# --- one file by itself ----------------------------------------------------------------------


def read(path: Path, problems: list[str]) -> dict[str, Any] | None:
    """Read a file's tables; ``None`` if it can't be used, and then ``problems`` says why.

    Keys that the file doesn't set are left out, and dates are dates.
    """
    try:
        raw = toml.parse(content(path))
    except OSError as error:
        problems.append(f"cannot be read: {error.strerror or error}")
    except UnicodeDecodeError as error:
        problems.append(f"is no UTF-8 text (byte {error.start})")
    except (ValueError, RecursionError) as error:
        problems.append(f"is no valid TOML: {error}")
    else:
        return _of_its_shape(raw, problems)
    return None


def _of_its_shape(raw: Mapping[str, Any], problems: list[str]) -> dict[str, Any] | None:
    """Check tables against the schema."""
    try:
        checked = schema.KnowledgeFile.model_validate(raw)
    except ValidationError as error:
        items = error.errors(include_url=False)
        # A list whose only item is wrong counts as too short besides.
        inner = {item["loc"][:end] for item in items for end in range(len(item["loc"]))}
        problems += [
            _explain(item, raw)
            for item in items
            if item["type"] != "too_short" or item["loc"] not in inner
        ]
        return None
    return checked.model_dump(by_alias=True, exclude_unset=True)


def _explain(item: Mapping[str, Any], raw: Mapping[str, Any]) -> str:
    """Turn one of pydantic's errors into a line: entry, field, what is wrong, what to do."""
    section, *rest = item["loc"]
    kind = item["type"]
    if section not in SECTIONS:
        return f"[[{section}]]: unknown section{nearest(str(section), SECTIONS)}"
    if not rest:
        return f"[[{section}]]: must be written with double brackets, once for each entry"
    number, *keys = rest
    where = _entry(section, raw[section][number], number)
    name = _key(keys)
    if kind == "extra_forbidden":
        fields = SECTIONS[section].model_fields
        # What stands inside a table of the entry ("tuning.bye") gets no hint.
        return f"{where}: {name}: unknown key{nearest(name, fields) if len(keys) == 1 else ''}"
    if kind == "missing":
        return f"{where}: {name}: is missing"
    return f"{where}: {name + ': ' if name else ''}{_plain(kind, item)}"


def _key(keys: Sequence[str | int]) -> str:
    """Write the way to a value: "sources[2].url"."""
    text = ""
    for key in keys:
        text += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if text else key
    return text


def _plain(kind: str, item: Mapping[str, Any]) -> str:
    """Say in plain words what pydantic objects to."""
    value, context = item["input"], item.get("ctx", {})
    shown = quoted(value)
    if kind == "literal_error":
        options = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        hint = nearest(value, options) if isinstance(value, str) else ""
        return f"{shown} is none of {', '.join(options)}{hint}"
    if kind.startswith("date"):
        return f"{shown} is no date; write it as 2026-01-31"
    if kind == "string_pattern_mismatch":
        return f"{shown} {_PATTERNS[context['pattern']]}"
    return {
        "tuple_type": "must be a list, as in ['a', 'b']",
        "string_type": f"must be a text, not {shown}",
        schema.WORDLESS: f"must have a letter or a digit, not only {shown}",
        "bool_type": "must be true or false",
        "bool_parsing": "must be true or false",
        "too_short": "must not be empty",
        "string_too_short": "must not be empty",
        "model_type": "must be a table",
        "model_attributes_type": "must be a table",
    }.get(kind, f"{shown} can't be used here")


_PATTERNS = {
    schema.ID: "is no id; use lower-case letters, digits, '-', '.' and '_'",
    schema.VERSION: "is no version; write it as 3 or 3.5",
    schema.ADDRESS: "is no address of a page; it begins with https://",
}
"""What a text is not that doesn't match a pattern of the schema."""


def _entry(section: str, raw: object, number: int) -> str:
    id_ = raw.get("id") if isinstance(raw, dict) else None
    return f"[[{section}]] {quoted(id_)}" if id_ else f"[[{section}]] number {number + 1}"


# --- a file beside all others ----------------------------------------------------------------


def misfits(tables: Mapping[str, Any], kb: KnowledgeBase) -> Iterator[str]:
    """Yield what keeps a file of the right shape from fitting all that is known.

    ``kb`` is the knowledge with the file's own entries in it.
    """
    known = entries(kb)
    for section in SECTIONS:
        seen: set[str] = set()
        bearers = _bearers(section, known[section]) if section in tables else {}
        for entry in tables.get(section, ()):
            where = f"[[{section}]] {entry['id']!r}"
            other = {"system": "class", "class": "system"}.get(section)
            if other and entry["id"] in known[other]:
                yield f"{where}: id: is the id of a {other}; choose another"
            if entry["id"] in seen:
                yield f"{where}: id: stands twice in the file; the later entry would win"
            seen.add(entry["id"])
            unknown = [
                f"{where}: {key}: unknown {kind} {id_!r}{nearest(id_, known[kind])}"
                for key, kind, id_ in references(section, entry)
                if id_ not in known[kind]
            ]
            yield from unknown
            for problem in _shared_names(section, entry, bearers):
                yield f"{where}: {problem}"
            # An entry that leads nowhere is enough to say of it.
            for problem in () if unknown else _gaps(section, entry, known[section]):
                yield f"{where}: {problem}"


def entries(kb: KnowledgeBase) -> dict[str, Mapping[str, Any]]:
    """Map each section to its entries by id."""
    return {
        "system": kb.systems,
        "class": kb.classes,
        "maker": kb.makers,
        "modality": kb.modalities,
    }


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


def _bearers(section: str, known: Mapping[str, Any]) -> dict[str, set[str]]:
    """Map each name of entries that share none, folded, to the ids of those that bear it."""
    found: dict[str, set[str]] = {}
    for id_, entry in known.items() if section in _NAMES else ():
        for key in _NAMES[section]:
            for name in _several(getattr(entry, key)):
                found.setdefault(folded(name), set()).add(id_)
    return found


def _shared_names(
    section: str, entry: Mapping[str, Any], bearers: Mapping[str, set[str]]
) -> Iterator[str]:
    """Yield the names of an entry that another of its kind has too."""
    for key in _NAMES.get(section, ()):
        for name in _several(entry.get(key)):
            for id_ in sorted(bearers.get(folded(name), set()) - {entry["id"]}):
                yield f"{key}: {name!r} is a name of {section} {id_!r} too; leave it to one of them"


def _several(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The values of a key that may hold one, several or none."""
    return (value,) if isinstance(value, str) else value or ()


def _gaps(section: str, entry: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[str]:
    """Yield what an entry lacks, or has too much of, that its keys each by itself don't show."""
    for key in _UPWARD:
        if (circle := _circle(entry["id"], key, known)) is not None:
            yield f"{key}: goes in a circle: {' -> '.join(circle)}"
    if section == "modality" and not _has_generator(entry["id"], known):
        yield "generator: is missing, and no parent has one; name the class of system to use for it"
    if section == "class" and entry.get("wrong_expansions") and not entry.get("expansions"):
        yield "expansions: is missing; say what is right in place of wrong_expansions"


def _circle(id_: str, key: str, known: Mapping[str, Any]) -> list[str] | None:
    """The shortest way from an entry back to itself; ``None`` if there is none."""
    ways, seen = [[id_]], {id_}
    for way in ways:
        for next_ in _several(getattr(known.get(way[-1]), key, None)):
            if next_ == id_:
                return [*way, id_]
            if next_ not in seen:
                seen.add(next_)
                ways.append([*way, next_])
    return None


def _has_generator(modality: str, known: Mapping[str, Any]) -> bool:
    """Whether a modality, or what it is a kind of, says which systems to use for it."""
    seen: set[str] = set()
    next_: str | None = modality
    while next_ is not None and next_ in known and next_ not in seen:
        seen.add(next_)
        if known[next_].generator is not None:
            return True
        next_ = known[next_].parent
    return False
