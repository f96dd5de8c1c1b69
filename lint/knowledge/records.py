"""The knowledge base's entries as light records, without pydantic.

They mirror ``schema.py``, which says what each field means and is what checks a user's file.
Building them from the bundled files, which the tests check, needs neither pydantic nor its time.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

Raw = dict[str, Any]
"""One TOML table."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read, and on which day."""

    url: str
    read: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A modality, and from when until when (both days included) it goes in or comes out."""

    modality: str
    since: date | None = None
    until: date | None = None
    note: str = ""

    def begun(self, day: date) -> bool:
        """Whether it holds on ``day`` or held before."""
        return self.since is None or self.since <= day

    def ended(self, day: date) -> bool:
        """Whether it was withdrawn before ``day``."""
        return self.until is not None and self.until < day


@dataclass(frozen=True, slots=True)
class Tuning:
    """Who may fine-tune a system, for which outputs, from when until when (both included)."""

    by: str
    outputs: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Homograph:
    """Words that tell a system from another bearer of its name."""

    cues: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    used: bool = False
    exact_case: bool = False
    capitals: bool = False
    numbered: bool = False
    namesakes: tuple[str, ...] = ()
    shared: bool = False
    put_to_use: bool = False
    presumed: bool = False


@dataclass(frozen=True, slots=True)
class System:
    """A named model, family, product or service."""

    id: str
    name: str
    kind: str
    classes: tuple[str, ...]
    sources: tuple[Source, ...]
    aliases: tuple[str, ...] = ()
    misspelt: tuple[str, ...] = ()
    maker: str | None = None
    inputs: tuple[Period, ...] = ()
    outputs: tuple[Period, ...] = ()
    chained: tuple[Period, ...] = ()
    tuning: Tuning | None = None
    weights: str = "unknown"
    hosting: tuple[str, ...] = ()
    clouds: tuple[str, ...] = ()
    released: date | None = None
    retired: date | None = None
    successor: str | None = None
    parent: str | None = None
    versions: tuple[str, ...] = ()
    known_until: date | None = None
    homograph: Homograph | None = None
    unverified: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Class:
    """A kind of system. The first of ``outputs`` is the one that names the class."""

    id: str
    name: str
    plural: str
    forms: tuple[str, ...]
    axis: str
    sources: tuple[Source, ...]
    mass: bool = False
    parents: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    disjoint: tuple[str, ...] = ()
    expansions: tuple[str, ...] = ()
    wrong_expansions: tuple[str, ...] = ()
    abbreviation: str = ""
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Maker:
    """A company, lab or project that makes systems."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    misspelt: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Modality:
    """What goes into or comes out of a system."""

    id: str
    name: str
    parent: str | None = None
    plain_name: str | None = None
    nouns: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    generator: str | None = None
    claimed: bool = True
    readable: bool = False
    told_by_genus: bool = False


def system(raw: Mapping[str, Any]) -> System:
    """Build a system from its TOML table, whose shape has been checked."""
    fields = _tuples(raw)
    fields["sources"] = _sources(raw)
    for key in ("inputs", "outputs", "chained"):
        if key in raw:
            fields[key] = tuple(
                _whole(item) if isinstance(item, str) else Period(**item) for item in raw[key]
            )
    if tuning := raw.get("tuning"):
        fields["tuning"] = Tuning(**_tuples(tuning))
    # An empty table still says that the name is a word of its own.
    if (homograph := raw.get("homograph")) is not None:
        fields["homograph"] = Homograph(**_tuples(homograph))
    return System(**fields)


def class_(raw: Mapping[str, Any]) -> Class:
    """Build a class from its TOML table, whose shape has been checked."""
    fields = _tuples(raw)
    fields["sources"] = _sources(raw)
    return Class(**fields)


def maker(raw: Mapping[str, Any]) -> Maker:
    """Build a maker from its TOML table, whose shape has been checked."""
    return Maker(**_tuples(raw))


def modality(raw: Mapping[str, Any]) -> Modality:
    """Build a modality from its TOML table, whose shape has been checked."""
    return Modality(**_tuples(raw))


def _tuples(raw: Mapping[str, Any]) -> Raw:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}


# The same few modalities and pages stand in a thousand entries: each is made once.


@cache
def _whole(modality: str) -> Period:
    return Period(modality)


@cache
def _source(url: str, read: date, note: str) -> Source:
    return Source(url, read, note)


def _sources(raw: Mapping[str, Any]) -> tuple[Source, ...]:
    return tuple(_source(i["url"], i["read"], i.get("note", "")) for i in raw["sources"])
