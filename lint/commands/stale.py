"""``buzzlint systems --stale DAYS``: what was read long ago."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..knowledge.base import key
from ..knowledge.facts import bare
from ..reporting.pages import columns, json_page, page
from .systems import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import Class, System
    from .systems import Filters


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


def as_text(readings: Sequence[Reading]) -> str:
    """Write old readings, a line each."""
    width = max((columns(reading.name) for reading in readings), default=0)
    return page("stale.j2", readings=readings, width=width)


def as_json(readings: Sequence[Reading]) -> str:
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
