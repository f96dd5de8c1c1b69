"""Is a user's knowledge file in order? Everything that isn't, by file, entry and field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..knowledge.base import key
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
    from ..knowledge.load import beside
    from ..knowledge.problems import misfits, read

    verdicts = {path: Verdict(str(path)) for path in paths}
    sound = {
        path: tables
        for path, verdict in verdicts.items()
        if (tables := read(path, verdict.problems)) is not None
    }
    bundled, whole = beside([]), beside(list(sound.values()))
    found = []
    for path, verdict in verdicts.items():
        if path not in sound:
            found.append(verdict)
            continue
        verdict.problems.extend(misfits(sound[path], whole))
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
            for class_ in kb.classes.values():
                if key(name) in map(key, class_.forms):
                    yield (
                        f"{where}: {name!r} is a word for the class {class_.id!r} too, which no "
                        "document then means by it"
                    )


def _replaced(tables: Mapping[str, Any], bundled: KnowledgeBase) -> Iterator[str]:
    """Yield the ids of bundled entries whose place one of the file takes."""
    from ..knowledge.problems import entries

    for section, known in entries(bundled).items():
        for entry in tables.get(section, ()):
            if entry["id"] in known:
                yield entry["id"]
