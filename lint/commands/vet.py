"""Is a user's knowledge file in order? Everything that isn't, by file, entry and field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import nearest
from ..files import content
from ..knowledge.facts import bare, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from ..knowledge.base import KnowledgeBase

SECTIONS = {"system": "systems", "class": "classes", "maker": "makers", "modality": "modalities"}
"""Sections of a knowledge file, and what they hold in the plural."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What there is to say of a file."""

    path: str
    problems: list[str] = field(default_factory=list)
    """What keeps the file from being used."""
    warnings: list[str] = field(default_factory=list)
    """What can be meant, and seldom is."""
    counts: tuple[tuple[str, int], ...] = ()
    replaced: tuple[str, ...] = ()
    """Bundled entries whose place an entry takes."""


def vet(paths: Sequence[Path]) -> list[Verdict]:
    """Judge files together: an entry of one may name an entry of another."""
    from ..knowledge.load import build, load, parsed

    bundled = load()
    verdicts = {path: Verdict(str(path)) for path in paths}
    tables = {path: _read(path, verdict.problems) for path, verdict in verdicts.items()}
    sound = {
        path: checked
        for path, raw in tables.items()
        if raw is not None and (checked := _checked(raw, verdicts[path].problems)) is not None
    }
    whole = build([*parsed(), *sound.values()], bundled.as_of)
    found = []
    for path, verdict in verdicts.items():
        if path not in sound:
            found.append(verdict)
            continue
        verdict.problems.extend(_misfits(sound[path], whole))
        if all(not other.problems for other in verdicts.values()):
            verdict.warnings.extend(_doubts(sound[path], whole))
        found.append(
            Verdict(
                verdict.path,
                verdict.problems,
                verdict.warnings,
                counts=tuple((section, len(sound[path].get(section, ()))) for section in SECTIONS),
                replaced=tuple(_replaced(sound[path], bundled)),
            )
        )
    return found


def summary(verdict: Verdict) -> str:
    """Say that a file is in order, and what it holds."""
    held = [
        f"{count} {section if count == 1 else SECTIONS[section]}"
        for section, count in verdict.counts
        if count
    ]
    over = f"; in place of the bundled {listed(verdict.replaced)}" if verdict.replaced else ""
    return f"{verdict.path}: OK ({listed(held) or 'empty'}{over})"


def _read(path: Path, problems: list[str]) -> dict[str, Any] | None:
    from ..knowledge.load import toml

    try:
        return toml(content(path))
    except OSError as error:
        problems.append(f"can't be read: {error.strerror or error}")
    except UnicodeDecodeError as error:
        problems.append(f"is no UTF-8 text (byte {error.start})")
    except (ValueError, RecursionError) as error:
        problems.append(f"is no valid TOML: {error}")
    return None


def _checked(raw: dict[str, Any], problems: list[str]) -> dict[str, Any] | None:
    from pydantic import ValidationError

    from ..knowledge.schema import KnowledgeFile

    try:
        checked = KnowledgeFile.model_validate(raw)
    except ValidationError as error:
        items = error.errors(include_url=False)
        # A list whose only item is wrong counts as too short besides.
        inner = {item["loc"][:end] for item in items for end in range(len(item["loc"]))}
        for item in items:
            if item["type"] != "too_short" or item["loc"] not in inner:
                problems.append(_explain(item, raw))
        return None
    return checked.model_dump(by_alias=True, exclude_unset=True)


def _explain(item: Mapping[str, Any], raw: Mapping[str, Any]) -> str:
    """Turn one of pydantic's errors into a line: entry, field, what is wrong, what to do."""
    from ..knowledge import schema

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
        models: dict[str, type[schema.Entry]] = {
            "system": schema.System,
            "class": schema.Class,
            "maker": schema.Maker,
            "modality": schema.Modality,
        }
        fields = models[section].model_fields
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
    if kind == "literal_error":
        options = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        return f"{value!r} is none of {', '.join(options)}{nearest(str(value), options)}"
    if kind.startswith("date"):
        return f"{str(value)!r} is no date; write it as 2026-01-31"
    if kind == "string_pattern_mismatch":
        if context["pattern"].startswith("^https?"):
            return f"{value!r} is no address of a page; it begins with https://"
        return f"{value!r} is no id; use lower-case letters, digits, '-', '.' and '_'"
    return {
        "tuple_type": "must be a list, as in ['a', 'b']",
        "string_type": f"must be a text, not {value!r}",
        "bool_type": "must be true or false",
        "bool_parsing": "must be true or false",
        "too_short": "must not be empty",
        "model_type": "must be a table",
        "model_attributes_type": "must be a table",
    }.get(kind, f"{value!r} can't be used here")


def _entry(section: str, raw: object, number: int) -> str:
    id_ = raw.get("id") if isinstance(raw, dict) else None
    return f"[[{section}]] {id_!r}" if id_ else f"[[{section}]] number {number + 1}"


def _misfits(tables: Mapping[str, Any], kb: KnowledgeBase) -> Iterator[str]:
    """Yield what doesn't fit the other entries: ids taken twice, ids that don't exist."""
    from ..knowledge.load import references

    known: dict[str, Mapping[str, object]] = {
        "system": kb.systems,
        "class": kb.classes,
        "maker": kb.makers,
        "modality": kb.modalities,
    }
    for section in SECTIONS:
        seen: set[str] = set()
        for entry in tables.get(section, ()):
            where = f"[[{section}]] {entry['id']!r}"
            other = {"system": "class", "class": "system"}.get(section)
            if other and entry["id"] in known[other]:
                yield f"{where}: id: is the id of a {other}; choose another"
            if entry["id"] in seen:
                yield f"{where}: id: stands twice in the file; the later entry would win"
            seen.add(entry["id"])
            for key, kind, id_ in references(section, entry):
                if id_ not in known[kind]:
                    yield f"{where}: {key}: unknown {kind} {id_!r}{nearest(id_, known[kind])}"


def _doubts(tables: Mapping[str, Any], kb: KnowledgeBase) -> Iterator[str]:
    """Yield what can be meant but hardly is: contradictions, dates that go backwards."""
    for entry in tables.get("system", ()):
        system = kb.systems[entry["id"]]
        where = f"[[system]] {system.id!r}"
        pairs = kb.contradictions(system.id)
        for pair in [pair for pair in pairs if set(pair) <= set(system.classes)] or pairs[:1]:
            names = " and ".join(bare(kb.classes[class_id].name) for class_id in pair)
            yield f"{where}: classes: nothing is both {names}"
        if system.released and system.retired and system.retired < system.released:
            yield f"{where}: retired: is before released"
        for name in ("inputs", "outputs", "chained"):
            for period in getattr(system, name):
                if period.since and period.until and period.until < period.since:
                    yield f"{where}: {name}: {period.modality} ends before it begins"
        for name in (system.name, *system.aliases):
            named = kb.find(name)
            if named is not None and named.id != system.id:
                yield f"{where}: {name!r} is a name of {named.name!r} ({named.id}) too"


def _replaced(tables: Mapping[str, Any], bundled: KnowledgeBase) -> Iterator[str]:
    known: dict[str, Mapping[str, object]] = {
        "system": bundled.systems,
        "class": bundled.classes,
        "maker": bundled.makers,
        "modality": bundled.modalities,
    }
    for section in SECTIONS:
        for entry in tables.get(section, ()):
            if entry["id"] in known[section]:
                yield entry["id"]
