"""The tables of the knowledge base as of a day: who belongs to whom, and what is there when."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from .imported import Row
    from .records import Class, Maker, Modality, System


@dataclass(frozen=True)
class Entries:
    """Systems, classes, makers and modalities by id."""

    systems: Mapping[str, System]
    classes: Mapping[str, Class]
    makers: Mapping[str, Maker]
    modalities: Mapping[str, Modality]
    as_of: date
    imported: Mapping[str, Row] = field(default_factory=dict)
    """Which of the systems come from the imported table, with their lines of it."""
    own: frozenset[str] = frozenset()
    """Ids of the systems that a user's file describes."""

    def curated(self) -> tuple[System, ...]:
        """The systems that have an entry in a TOML file: all but the imported ones."""
        return self._curated

    @cached_property
    def _curated(self) -> tuple[System, ...]:
        return tuple(self.systems[i] for i in self.systems if i not in self.imported)

    def made_by(self, maker_id: str) -> tuple[System, ...]:
        """The systems with an entry whose maker is this one."""
        return self._made.get(maker_id, ())

    @cached_property
    def _made(self) -> dict[str, tuple[System, ...]]:
        found: dict[str, list[System]] = {}
        for system in self._curated:
            found.setdefault(system.maker or "", []).append(system)
        return {maker: tuple(systems) for maker, systems in found.items()}

    @cached_property
    def class_forms(self) -> frozenset[str]:
        """Every way to write a class, in lower case."""
        return frozenset(form.lower() for class_ in self.classes.values() for form in class_.forms)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last word of every way to write a class or a maker, in lower case."""
        makers = (form for m in self.makers.values() for form in (m.name, *m.aliases))
        forms = (*self.class_forms, *(form.lower() for form in makers))
        return frozenset(form.rpartition(" ")[2] for form in forms)

    def verified(self, id: str, field: str) -> bool:  # noqa: A002
        """Whether a source confirms a field ("outputs", "weights", ...) of an entry."""
        return id not in self.systems or field not in self.systems[id].unverified

    # Families

    def members(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """Systems that belong to a family, those of its branches included."""
        return self._members.get(id, ())

    def _there(self, id: str) -> Iterator[str]:  # noqa: A002
        """Members of a family that had been released by the date."""
        return (member for member in self.members(id) if not self.to_come(member))

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for system in self.curated():
            seen = {system.id}
            parent = system.parent
            while parent is not None and parent not in seen:
                seen.add(parent)
                found.setdefault(parent, []).append(system.id)
                parent = self.systems[parent].parent
        return {family: tuple(ids) for family, ids in found.items()}

    # Time

    def to_come(self, id: str) -> bool:  # noqa: A002
        """Whether a system was released only after the date: nothing was known of it then."""
        system = self.systems.get(id)
        return system is not None and system.released is not None and system.released > self.as_of

    def retired(self, system_id: str) -> bool:
        """Whether a system was withdrawn, or renamed, before or on the date."""
        retired = self.systems[system_id].retired
        return retired is not None and retired <= self.as_of

    def successor(self, system_id: str) -> System | None:
        """Return what has taken a system's place and is itself there on the date, if anything."""
        seen: set[str] = set()
        next_ = self.systems[system_id].successor
        while next_ is not None and next_ not in seen:
            seen.add(next_)
            if not self.retired(next_):
                return None if self.to_come(next_) else self.systems[next_]
            next_ = self.systems[next_].successor
        return None

    # Tuning

    def tunable(self, system_id: str) -> bool:
        """Whether somebody outside the maker may tune a system, or could before it was withdrawn.

        Of a family it is enough that a member is offered for it on the date.
        """
        tuning = self.systems[system_id].tuning
        if tuning is None or tuning.by != "nobody" or not self.verified(system_id, "tuning"):
            return True
        return any(self._still_tuned(member) for member in self.members(system_id))

    def _still_tuned(self, system_id: str) -> bool:
        tuning = self.systems[system_id].tuning
        if tuning is None or tuning.by == "nobody":
            return False
        return tuning.until is None or tuning.until >= self.as_of

    # Makers

    def maker(self, system_id: str) -> Maker | None:
        """Return who makes a system, or the family that it belongs to."""
        seen: set[str] = set()
        next_: str | None = system_id
        while next_ is not None and next_ not in seen:
            seen.add(next_)
            system = self.systems[next_]
            if system.maker is not None:
                return self.makers[system.maker]
            next_ = system.parent
        return None

    def makers_of(self, id: str) -> frozenset[str]:  # noqa: A002
        """Makers that may rightly be named for a system (or maker); none for a class.

        They are its maker, whom that belongs to, and who belongs to it.
        """
        if id in self.classes:
            return frozenset()
        maker = self.maker(id) if id in self.systems else self.makers[id]
        if maker is None:
            return frozenset()
        return frozenset({*self.makers_above(maker.id), *self._below[maker.id]})

    @cached_property
    def _below(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {maker_id: set() for maker_id in self.makers}
        for maker_id in self.makers:
            for above in self.makers_above(maker_id):
                found[above].add(maker_id)
        return found

    def makers_above(self, maker_id: str) -> set[str]:
        """Return a maker and whom it belongs to, and so on up."""
        found: set[str] = set()
        todo = [maker_id]
        while todo:
            next_ = todo.pop()
            if next_ not in found:
                found.add(next_)
                todo.extend(self.makers[next_].parents)
        return found
