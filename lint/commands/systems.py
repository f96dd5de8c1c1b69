"""``buzzlint systems``: which systems pass what filters, and the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import UsageError, nearest
from ..knowledge.base import key
from ..knowledge.facts import bare
from ..reporting.pages import columns, json_page, page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import System


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
        tests.append(lambda system: _is_made_by(kb, system, maker))
    found = [system for system in kb.systems.values() if all(test(system) for test in tests)]
    return sorted(found, key=lambda system: (system is not exact, system.name.casefold()))


def _is_named(system: System, part: str) -> bool:
    return any(part in key(name) for name in (system.id, system.name, *system.aliases))


def _puts_out(kb: KnowledgeBase, system: System, modality: str) -> bool:
    """Whether a system puts out a modality or a kind of it ("speech" for "audio")."""
    return any(modality in kb.modality_line(out) for out in kb.outputs(system.id) or ())


def _is_made_by(kb: KnowledgeBase, system: System, maker_id: str) -> bool:
    """Whether a maker, or one that belongs to it, makes a system."""
    maker = kb.maker(system.id)
    return maker is not None and maker_id in kb.makers_above(maker.id)


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
    from .card import as_json

    return json_page([as_json(kb, system) for system in systems])


def nothing_found(kb: KnowledgeBase, filters: Filters) -> str:
    """Say that no system passes, with the nearest name to what was asked for."""
    if not filters.query:
        return "no system matches"
    hint = "" if filters.only_systems else nearest(filters.query, _all_names(kb))
    return f"no system matches {filters.query!r}{hint}"


def _all_names(kb: KnowledgeBase) -> Iterator[str]:
    for system in kb.systems.values():
        yield system.name
        yield from system.aliases
