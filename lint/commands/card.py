"""``buzzlint systems show``: all that is known of one system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from ..knowledge.base import key
from ..knowledge.facts import bare, listed
from ..reporting.pages import json_page, page

if TYPE_CHECKING:
    from datetime import date

    from ..knowledge.base import KnowledgeBase
    from ..knowledge.facts import Topic
    from ..knowledge.records import Period, Source, System

NEAREST = 3
"""How many names an unknown one is answered with."""


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


TOPICS: tuple[tuple[str, Topic], ...] = (
    ("Is", "classes"),
    ("Made by", "maker"),
    ("Makes", "outputs"),
    ("Takes in", "inputs"),
    ("Tuning", "tuning"),
    ("Access", "weights"),
    ("Runs", "hosting"),
)
"""Rows of the card that are facts, and the field that each is about."""


def card_rows(kb: KnowledgeBase, system: System) -> list[tuple[str, str]]:
    """The rows of a system's card, as label and text, without those that say nothing."""
    rows = [
        *(
            (label, kb.fact(system.id, topic).text + _doubt(system, topic))
            for label, topic in TOPICS
        ),
        ("Since", f"{system.released}{_doubt(system, 'released')}" if system.released else ""),
        ("Retired" if system.retired else "Then", _retirement(kb, system)),
        ("Family", _family(kb, system)),
        ("Versions", _versions(system)),
        ("Other names", ", ".join(system.aliases)),
    ]
    return [(label, text) for label, text in rows if text]


def card_text(kb: KnowledgeBase, system: System) -> str:
    """Write the fact card of a system."""
    rows = card_rows(kb, system)
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
        rows=rows,
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
        name = kb.systems[system.successor].name
        later = f"later {name} models" if system.id in kb.members(system.successor) else name
        parts.append(f"succeeded by {later}")
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


def as_json(kb: KnowledgeBase, system: System) -> dict[str, Any]:
    """Put a system into plain values; ``available`` and ``outputs_as_of`` are as of the day."""
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
            "since": _day(tuning.since),
            "until": _day(tuning.until),
            "note": tuning.note,
        },
        "weights": system.weights,
        "hosting": list(system.hosting),
        "clouds": list(system.clouds),
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
