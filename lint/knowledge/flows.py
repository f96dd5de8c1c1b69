"""What goes into and comes out of systems and classes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .entries import Entries
from .kinds import NO_MODELS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from .records import Class, System

_UNASKED: frozenset[str] | None = frozenset({""})


class Flows(Entries):
    """The entries, asked for what they make and take in."""

    def covers(self, outputs: Iterable[str], wanted: str) -> bool:
        """Whether a modality is among others, or is a kind or a genus of one of them."""
        line = self.modality_line(wanted)
        return any(out in line or wanted in self.modality_line(out) for out in outputs)

    def is_text(self, modalities: Iterable[str]) -> bool:
        """Whether every one of some modalities is a text."""
        return all(self.covers(("text",), modality) for modality in modalities)

    def modality_line(self, modality_id: str) -> tuple[str, ...]:
        """Return a modality and what it is a kind of, nearest first."""
        return self._lines.get(modality_id, (modality_id,))

    @cached_property
    def _lines(self) -> dict[str, tuple[str, ...]]:
        return {modality: tuple(self._line(modality)) for modality in self.modalities}

    def _line(self, modality_id: str) -> list[str]:
        line: list[str] = []
        next_: str | None = modality_id
        while next_ is not None and next_ not in line:
            line.append(next_)
            entry = self.modalities.get(next_)
            next_ = entry.parent if entry else None
        return line

    def outputs(self, id: str) -> frozenset[str] | None:  # noqa: A002
        """Modalities that a system or class puts out, by itself or through a chained model.

        A family puts out what its members do. What was withdrawn before the date is among them,
        since it is no false claim; what begins after it isn't. ``None``: any, or not known.
        """
        return self._flow(id, "outputs")

    def inputs(self, id: str) -> frozenset[str] | None:  # noqa: A002
        """Modalities that a system or class takes in, as ``outputs`` counts them."""
        return self._flow(id, "inputs")

    def makes(self, id: str, modality: str) -> bool | None:  # noqa: A002
        """Whether a system or class puts out a modality; ``None``: not known."""
        return self._holds(id, modality, "outputs")

    def takes(self, id: str, modality: str) -> bool | None:  # noqa: A002
        """Whether a system or class takes in a modality; ``None``: not known."""
        return self._holds(id, modality, "inputs")

    def _holds(self, id: str, modality: str, field: str) -> bool | None:  # noqa: A002
        flow = self._flow(id, field)
        if flow is None:
            return None
        if self.covers(flow, modality):
            return True
        entries = (id, *self._there(id))
        return False if all(self.verified(entry, field) for entry in entries) else None

    def begins(self, id: str, modality: str, field: str) -> date | None:  # noqa: A002
        """First day, after the date, on which a system puts out (or takes in) a modality."""
        days = [
            day
            for entry in (id, *self.members(id))
            if (system := self.systems.get(entry)) is not None
            for period in (
                system.inputs if field == "inputs" else (*system.outputs, *system.chained)
            )
            if self.covers((period.modality,), modality)
            and (day := period.since or system.released) is not None
            and day > self.as_of
        ]
        return min(days, default=None)

    def _flow(self, id: str, field: str) -> frozenset[str] | None:  # noqa: A002
        known = self._flows.get((id, field), _UNASKED)
        if known is _UNASKED:
            known = self._flows[id, field] = self._work_out(id, field)
        return known

    @cached_property
    def _flows(self) -> dict[tuple[str, str], frozenset[str] | None]:
        return {}

    def _work_out(self, id: str, field: str) -> frozenset[str] | None:  # noqa: A002
        if id not in self.systems:
            class_ = self.classes[id]
            declared = class_.outputs if field == "outputs" else class_.inputs
            return frozenset(declared) or None
        found: set[str] = set()
        for entry in (id, *self._there(id)):
            own = self._own(self.systems[entry], field)
            # A family may leave it to its members; a member that says nothing may do anything.
            if own is None and entry != id:
                return None
            found |= own or frozenset()
        return frozenset(found) or None

    def _own(self, system: System, field: str) -> frozenset[str] | None:
        periods = system.inputs if field == "inputs" else (*system.outputs, *system.chained)
        if periods:
            return frozenset(p.modality for p in periods if p.begun(self.as_of))
        if system.kind in NO_MODELS:
            return None
        # A user's entry may name just its class.
        flows = [
            self._flow(class_id, field)
            for class_id in system.classes
            if self.classes[class_id].axis == "output"
        ]
        known = [flow for flow in flows if flow is not None]
        return frozenset().union(*known) if known and len(known) == len(flows) else None

    def generator(self, modality: str) -> Class:
        """Return the class of systems to use for a modality."""
        for id_ in self.modality_line(modality):
            if (class_id := self.modalities[id_].generator) is not None:
                return self.classes[class_id]
        raise KeyError(modality)
