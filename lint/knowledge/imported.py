"""The long tail: models out of public databases, a line each, made into records when asked for.

``patterns/imported/models.tsv`` holds what the curated files don't tell: the many versions, sizes
and fine-tunes of a family, and models that nobody has curated; ``legend.toml`` beside it says what
its words stand for. Curated facts win: an entry of the
TOML files with the same id or name is the one that counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from . import compiled
from .kinds import DOWNLOADABLE
from .records import Homograph, Period, Source, System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .records import Class

MANY = " | "
"""Between the values of a field that may have several."""
LEGEND = "imported/legend.toml"
_ROUGH = ("inputs", "weights", "released")
"""What the databases tell less surely than outputs and mode."""
_ORDINARY = Homograph(put_to_use=True)


class Row(NamedTuple):
    """One model, each field as it stands in the table."""

    id: str
    name: str
    scan: str
    """How a scan looks for the name: ``exact``, as it is written; ``used``, so too, and only where
    it is put to use; ``no``, too ordinary a word for a scan, looking it up still works; empty, as
    for any other."""
    aliases: str
    exact: str
    """Other names that are looked for as they are written."""
    ids: str
    """Other names, too ordinary for a scan."""
    family: str
    """The curated entry that it is a version or variant of, if any."""
    maker: str
    mode: str
    inputs: str
    outputs: str
    weights: str
    released: str
    sources: str

    def forms(self) -> tuple[str, ...]:
        """The names to scan for, however they are written."""
        return (*([] if self.scan else [self.name]), *several(self.aliases))

    def exact_forms(self) -> tuple[str, ...]:
        """The names to scan for as they stand."""
        return (*([self.name] if self.scan in {"exact", "used"} else []), *several(self.exact))

    def other_names(self) -> tuple[str, ...]:
        """All names but the first, to look the model up by."""
        return (*several(self.aliases), *several(self.exact), *several(self.ids))


class Legend(NamedTuple):
    """What words in the table stand for."""

    classes: dict[str, tuple[str, ...]]
    """The classes of a model, by its mode."""
    sources: dict[str, Source]
    """The databases, by name."""


class Systems(Mapping[str, System]):
    """Curated systems and imported ones, of which each is built when it is asked for."""

    def __init__(
        self, curated: dict[str, System], rows: Mapping[str, Row], classes: Mapping[str, Class]
    ) -> None:
        """Take ``rows`` whose ids no curated system has."""
        self._built = dict(curated)
        self._ids = (*curated, *rows)
        self._rows = rows
        self._classes = classes

    def __getitem__(self, id: str) -> System:  # noqa: A002
        found = self._built.get(id)
        if found is None:
            found = self._built[id] = self._build(self._rows[id])
        return found

    def __contains__(self, id: object) -> bool:  # noqa: A002
        return id in self._built or id in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def _build(self, row: Row) -> System:
        family, legend = self._built.get(row.family), _legend()
        ways: tuple[str, ...] = ()
        tuning = None
        weights = row.weights or "unknown"
        rough: tuple[str, ...] = _ROUGH
        retired = successor = None
        if family is not None:
            # A version goes with the whole at the latest.
            retired, successor = family.retired, family.successor
            ways = tuple(id_ for id_ in family.classes if self._classes[id_].axis == "architecture")
            tuning = family.tuning
            if family.weights in DOWNLOADABLE | {"closed"}:
                weights = family.weights
                rough = tuple(f for f in _ROUGH if f != "weights" or f in family.unverified)
        # Who lists a closed model offers it through an API; an open one may be there for runners.
        where = {"closed": "api", **dict.fromkeys(DOWNLOADABLE, "self-hosted")}.get(weights)
        return System(
            id=row.id,
            name=row.name,
            kind="model",
            classes=legend.classes[row.mode] + ways,
            sources=tuple(legend.sources[name] for name in several(row.sources)),
            aliases=row.other_names(),
            maker=row.maker or None,
            inputs=_periods(row.inputs),
            outputs=_periods(row.outputs),
            tuning=tuning,
            weights=weights,
            hosting=(where,) if where else (),
            released=date.fromisoformat(row.released) if row.released else None,
            retired=retired,
            successor=successor,
            homograph=_ORDINARY if row.scan == "used" else None,
            unverified=rough,
        )


def rows() -> dict[str, Row]:
    """The bundled table, by id."""
    text = (compiled.folder() / compiled.IMPORTED).read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {fields[0]: Row._make(fields) for fields in lines}


def several(field: str) -> tuple[str, ...]:
    """The values of a field that may have several, or none."""
    return tuple(field.split(MANY)) if field else ()


@cache
def _legend() -> Legend:
    from .. import toml

    tables = toml.parse((compiled.folder() / LEGEND).read_bytes())
    return Legend(
        {mode: tuple(classes) for mode, classes in tables["mode"].items()},
        {name: Source(**source) for name, source in tables["source"].items()},
    )


@cache
def _periods(field: str) -> tuple[Period, ...]:
    return tuple(map(Period, several(field)))
