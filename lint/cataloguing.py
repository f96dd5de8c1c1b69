"""What the knowledge base holds: lists of systems, the card of one, facts that have grown old."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .errors import UsageError, nearest
from .knowledge.base import key
from .knowledge.facts import bare, listed
from .pages import columns, json_page, page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from .knowledge.base import KnowledgeBase
    from .knowledge.records import Class, Period, Source, System

NEAREST = 3
"""How many names an unknown one is answered with."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which entries to list; what is empty lets all pass."""

    query: str = ""
    """Part of a name."""
    class_: str = ""
    output: str = ""
    maker: str = ""

    @property
    def only_systems(self) -> bool:
        """Whether they ask for what only a system has."""
        return bool(self.class_ or self.output or self.maker)


def select(kb: KnowledgeBase, filters: Filters) -> list[System]:
    """Return the systems that pass, in the order of their names, an exact match first.

    A class, modality or maker that doesn't exist is a UsageError.
    """
    tests: list[Callable[[System], bool]] = []
    exact = kb.find(filters.query) if filters.query else None
    if filters.query:
        part = key(filters.query)
        tests.append(lambda system: system is exact or _is_named(system, part))
    if filters.class_:
        class_id = _class_id(kb, filters.class_)
        tests.append(lambda system: kb.is_a(system.id, class_id))
    if filters.output:
        modality = _modality_id(kb, filters.output)
        tests.append(lambda system: _puts_out(kb, system, modality))
    if filters.maker:
        maker = _maker_id(kb, filters.maker)
        tests.append(lambda system: maker in _makers(kb, system))
    found = [system for system in kb.systems.values() if all(test(system) for test in tests)]
    return sorted(found, key=lambda system: (system is not exact, system.name.casefold()))


def _is_named(system: System, part: str) -> bool:
    return any(part in key(name) for name in (system.id, system.name, *system.aliases))


def _puts_out(kb: KnowledgeBase, system: System, modality: str) -> bool:
    """Whether a system puts out a modality or a kind of it ("speech" for "audio")."""
    return any(modality in line(kb, out) for out in kb.outputs(system.id) or ())


def line(kb: KnowledgeBase, modality: str) -> tuple[str, ...]:
    """Return a modality and what it is a kind of, nearest first."""
    found: list[str] = []
    next_: str | None = modality
    while next_ is not None and next_ not in found:
        found.append(next_)
        next_ = kb.modalities[next_].parent
    return tuple(found)


def _makers(kb: KnowledgeBase, system: System) -> set[str]:
    """Return who makes a system, and whom they belong to."""
    maker = kb.maker(system.id)
    found: set[str] = set()
    todo = [maker.id] if maker else []
    while todo:
        next_ = todo.pop()
        if next_ not in found:
            found.add(next_)
            todo.extend(kb.makers[next_].parents)
    return found


def _class_id(kb: KnowledgeBase, word: str) -> str:
    forms = {id_: (bare(c.name), c.plural, *c.forms) for id_, c in kb.classes.items()}
    return _resolve(word, "class", forms)


def _modality_id(kb: KnowledgeBase, word: str) -> str:
    return _resolve(word, "output", {id_: (m.name,) for id_, m in kb.modalities.items()})


def _maker_id(kb: KnowledgeBase, word: str) -> str:
    return _resolve(word, "maker", {id_: (m.name, *m.aliases) for id_, m in kb.makers.items()})


def _resolve(word: str, kind: str, forms: Mapping[str, Iterable[str]]) -> str:
    """Return the id that a word is, or that it names."""
    if word in forms:
        return word
    wanted = key(word)
    for id_, names in forms.items():
        if wanted in map(key, (id_, *names)):
            return id_
    known = [name for id_, names in forms.items() for name in (id_, *names)]
    raise UsageError(f"unknown {kind} {word!r}{nearest(word, known)}")


# --- the list --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """A system on a line."""

    name: str
    is_a: str
    outputs: str
    maker: str
    weights: str
    status: str


SHOWN = 4
"""Outputs that a line has room for."""
HEADER = Row("NAME", "IS", "OUTPUTS", "MAKER", "WEIGHTS", "")


def listing_text(kb: KnowledgeBase, systems: Sequence[System]) -> str:
    """Write systems as a table; no system gives no line."""
    return _table([_listed_row(kb, system) for system in systems])


def _table(rows: list[Row]) -> str:
    if not rows:
        return ""
    rows.insert(0, HEADER)
    fields = ("name", "is_a", "outputs", "maker", "weights")
    widths = {name: max(columns(getattr(row, name)) for row in rows) for name in fields}
    return page("systems.j2", rows=rows, widths=widths)


def _listed_row(kb: KnowledgeBase, system: System) -> Row:
    maker = kb.maker(system.id)
    main = next(
        (kb.classes[id_] for id_ in system.classes if kb.classes[id_].axis != "architecture"), None
    )
    order = list(kb.modalities)
    outputs = sorted(kb.outputs(system.id) or (), key=order.index)
    return Row(
        name=system.name,
        is_a=bare(main.name) if main else system.kind,
        outputs=", ".join(outputs[:SHOWN]) + ", ..." * (len(outputs) > SHOWN) or "-",
        maker=maker.name if maker else "-",
        weights=system.weights,
        status=_status(kb, system),
    )


def _status(kb: KnowledgeBase, system: System) -> str:
    if kb.retired(system.id):
        return f"retired {system.retired}"
    if system.released and system.released > kb.as_of:
        return f"from {system.released}"
    return ""


def listing_json(kb: KnowledgeBase, systems: Sequence[System]) -> str:
    """Write all that is held on systems as a JSON array."""
    return json_page([as_json(kb, system) for system in systems])


def nothing_found(kb: KnowledgeBase, filters: Filters) -> str:
    """Say that no system passes, with the nearest name to what was asked for."""
    if not filters.query:
        return "no system matches"
    hint = "" if filters.only_systems else nearest(filters.query, _all_names(kb))
    return f"no system matches {filters.query!r}{hint}"


def as_json(kb: KnowledgeBase, system: System) -> dict[str, Any]:
    """Put a system into plain values; ``available`` and ``outputs_now`` are as of the day."""
    maker = kb.maker(system.id)
    order = list(kb.modalities)
    tuning = system.tuning
    return {
        "id": system.id,
        "name": system.name,
        "aliases": list(system.aliases),
        "kind": system.kind,
        "classes": list(system.classes),
        "maker": {"id": maker.id, "name": maker.name} if maker else None,
        "inputs": [_period(period) for period in system.inputs],
        "outputs": [_period(period) for period in system.outputs],
        "chained": [_period(period) for period in system.chained],
        "outputs_as_of": sorted(kb.outputs(system.id) or (), key=order.index),
        "tuning": tuning
        and {
            "by": tuning.by,
            "outputs": list(tuning.outputs),
            "until": _day(tuning.until),
            "note": tuning.note,
        },
        "weights": system.weights,
        "released": _day(system.released),
        "retired": _day(system.retired),
        "available": available(kb, system),
        "successor": system.successor,
        "parent": system.parent,
        "versions": list(system.versions),
        "known_until": _day(system.known_until),
        "members": list(kb.members(system.id)),
        "sources": [_source(source) for source in system.sources],
        "unverified": list(system.unverified),
        "as_of": kb.as_of.isoformat(),
    }


def available(kb: KnowledgeBase, system: System) -> bool:
    """Whether a system is out, and neither withdrawn nor renamed, on the day."""
    out = system.released is None or system.released <= kb.as_of
    return out and not kb.retired(system.id)


def _period(period: Period) -> dict[str, Any]:
    return {
        "modality": period.modality,
        "since": _day(period.since),
        "until": _day(period.until),
        "note": period.note,
    }


def _source(source: Source) -> dict[str, str]:
    return {"url": source.url, "read": source.read.isoformat(), "note": source.note}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


# --- the card --------------------------------------------------------------------------------


def lookup(kb: KnowledgeBase, name: str) -> System:
    """Return the system of a name; an unknown one is a UsageError that names the nearest."""
    system = kb.find(name)
    if system is not None:
        return system
    folded = key(name)
    for class_ in kb.classes.values():
        if folded in map(key, (class_.id, bare(class_.name), class_.plural, *class_.forms)):
            raise UsageError(
                f"{name!r} is a kind of system; its members: buzzlint systems --class {class_.id}"
            )
    close = _nearest_names(kb, name)
    hint = f"; did you mean {listed(close, 'or')}?" if close else "; see: buzzlint systems"
    raise UsageError(f"unknown system {name!r}{hint}")


def _nearest_names(kb: KnowledgeBase, name: str) -> list[str]:
    """Return the names of systems nearest to one, a system once."""
    from difflib import get_close_matches

    ids: dict[str, str] = {}
    for system in kb.systems.values():
        for form in (system.name, *system.aliases):
            ids.setdefault(key(form), system.id)
    close = get_close_matches(key(name), ids, n=4 * NEAREST, cutoff=0.7)
    names = dict.fromkeys(kb.systems[ids[form]].name for form in close)
    return [repr(found) for found in names][:NEAREST]


def _all_names(kb: KnowledgeBase) -> Iterator[str]:
    for system in kb.systems.values():
        yield system.name
        yield from system.aliases


TOPICS = (
    ("Is", "classes"),
    ("Made by", "maker"),
    ("Makes", "outputs"),
    ("Takes in", "inputs"),
    ("Tuning", "tuning"),
    ("Access", "weights"),
)
"""Rows of the card that are facts, and the field that each is about."""


def card_text(kb: KnowledgeBase, system: System) -> str:
    """Write the fact card of a system."""
    rows = [
        (label, kb.fact(system.id, topic).text + _doubt(system, topic)) for label, topic in TOPICS
    ]
    rows += [
        ("Since", f"{system.released}{_doubt(system, 'released')}" if system.released else ""),
        ("Retired" if system.retired else "Then", _retirement(kb, system)),
        ("Family", _family(kb, system)),
        ("Versions", _versions(system)),
        ("Other names", ", ".join(system.aliases)),
    ]
    sources = [
        f"{source.url} (read {source.read}{': ' if source.note else ''}{source.note})"
        for source in system.sources
    ]
    rows += zip(["Sources", *[""] * len(sources)], sources, strict=False)
    return page(
        "system.j2",
        name=system.name,
        id=system.id,
        kind=system.kind,
        rows=[(label, text) for label, text in rows if text],
        as_of=kb.as_of,
    )


def card_json(kb: KnowledgeBase, system: System) -> str:
    """Write all that is held on a system as a JSON object, with its facts in words."""
    facts = {topic: kb.fact(system.id, topic).text for _, topic in TOPICS}
    return json_page({**as_json(kb, system), "facts": facts})


def _doubt(system: System, field: str) -> str:
    fields = {field, "chained"} if field == "outputs" else {field}
    return " (unverified)" if fields & set(system.unverified) else ""


def _retirement(kb: KnowledgeBase, system: System) -> str:
    """Say since or from when a system is withdrawn, and what has taken its place."""
    parts = []
    if system.retired:
        ahead = "" if system.retired <= kb.as_of else " (planned)"
        parts.append(f"{system.retired}{ahead}{_doubt(system, 'retired')}")
    if system.successor:
        parts.append(f"succeeded by {kb.systems[system.successor].name}")
    return "; ".join(parts)


def _family(kb: KnowledgeBase, system: System) -> str:
    parts = []
    row = kb.imported.get(system.id)
    if parent := system.parent or (row and row.family):
        parts.append(f"belongs to {kb.systems[parent].name}")
    if members := kb.members(system.id):
        parts.append("has " + ", ".join(kb.systems[member].name for member in members))
    return "; ".join(parts)


def _versions(system: System) -> str:
    until = f" (complete up to {system.known_until})" if system.known_until else ""
    return f"{', '.join(system.versions)}{until}" if system.versions else ""


# --- old facts -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reading:
    """A page that facts of an entry were read from."""

    id: str
    """Empty for a database out of which many systems were imported."""
    name: str
    kind: str
    """system, class or imported"""
    url: str
    read: date
    days: int
    """Between the reading and the day as of which the question is asked."""


def stale(kb: KnowledgeBase, filters: Filters, days: int) -> list[Reading]:
    """Return what was read more than so many days ago, the oldest first.

    Of classes too, where nothing is asked that only a system has.
    """
    systems = select(kb, filters)
    entries: list[System | Class] = [entry for entry in systems if entry.id not in kb.imported]
    if not filters.only_systems:
        part = key(filters.query)
        entries += [
            class_
            for class_ in kb.classes.values()
            if any(part in key(name) for name in (class_.id, class_.name, *class_.forms))
        ]
    readings = [
        Reading(
            id=entry.id,
            name=bare(entry.name),
            kind="system" if entry.id in kb.systems else "class",
            url=source.url,
            read=source.read,
            days=(kb.as_of - source.read).days,
        )
        for entry in entries
        for source in entry.sources
    ]
    readings += _imported_readings(kb, systems)
    old = [reading for reading in readings if reading.days > days]
    return sorted(old, key=lambda reading: (reading.read, reading.name.casefold()))


def _imported_readings(kb: KnowledgeBase, systems: Iterable[System]) -> Iterator[Reading]:
    """Yield each database that imported systems come from, once for all of them."""
    counts = Counter(
        source for system in systems if system.id in kb.imported for source in system.sources
    )
    for source, count in counts.items():
        yield Reading(
            id="",
            name=f"{count} imported {'system' if count == 1 else 'systems'}",
            kind="imported",
            url=source.url,
            read=source.read,
            days=(kb.as_of - source.read).days,
        )


def stale_text(readings: Sequence[Reading]) -> str:
    """Write old readings, a line each."""
    width = max((columns(reading.name) for reading in readings), default=0)
    return page("stale.j2", readings=readings, width=width)


def stale_json(readings: Sequence[Reading]) -> str:
    """Write old readings as a JSON array."""
    return json_page(
        [
            {
                "id": reading.id,
                "name": reading.name,
                "kind": reading.kind,
                "url": reading.url,
                "read": reading.read.isoformat(),
                "days": reading.days,
            }
            for reading in readings
        ]
    )
