"""What is known of AI systems, frozen at load and asked as of a date.

Ids are those of the TOML files. A method that takes ``id`` takes a system's or a class's; an
unknown one is a ``KeyError``, a mistake of the caller. ``None`` as an answer means "not known",
which no rule may take for "no".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from . import compiled, facts, versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..claims import MentionKind
    from ..findings import Fact
    from .imported import Row
    from .records import Class, Maker, Modality, System

_SEPARATORS = dict.fromkeys(map(ord, " \t\n\u00a0-_\u2010\u2011\u2012\u2013\u2014·•∙‧"))
_SEPARATOR = re.compile(r"[ _:-]+")
NO_MODELS = frozenset(
    {"framework", "library", "hub", "runner", "cloud", "router", "vector-db", "protocol"}
)
"""Kinds of entry that put out nothing of their own."""


def key(name: str) -> str:
    """Fold a name: case, spaces, hyphens, underscores and middle dots say nothing.

    Full stops stay, since "4.1" is not "41".
    """
    return name.translate(_SEPARATORS).casefold()


@dataclass(frozen=True)
class KnowledgeBase:
    """Systems, classes, makers and modalities, with the questions that rules ask of them."""

    systems: Mapping[str, System]
    classes: Mapping[str, Class]
    makers: Mapping[str, Maker]
    modalities: Mapping[str, Modality]
    as_of: date
    imported: Mapping[str, Row] = field(default_factory=dict)
    """Which of the systems come from the imported table, with their lines of it."""

    def curated(self) -> Iterator[System]:
        """Yield the systems that have an entry in a TOML file: all but the imported ones."""
        for system_id in self.systems:
            if system_id not in self.imported:
                yield self.systems[system_id]

    # Names

    def find(self, name: str) -> System | None:
        """Resolve a name, alias or id, whatever its case and separators.

        Of two systems that share a name, the one whose own name it is comes first. A name that
        isn't known as it stands may be a known one with a version, size or variant behind it.
        """
        for form in self._readings(name):
            system_id = self._by_key.get(key(form))
            if system_id is not None:
                return self.systems[system_id]
        return None

    def _readings(self, name: str) -> Iterator[str]:
        """Yield what a name may be, the whole first, then what it may be a version of.

        Its maker's name may stand before it: "OpenAI GPT-4", "openai-gpt-5".
        """
        forms = versions.spellings(name)
        plain = forms[-1]
        ends = (match.start() for match in _SEPARATOR.finditer(plain))
        after = [plain[end:].lstrip(" -_:") for end in ends if key(plain[:end]) in self._maker_keys]
        forms = (*forms, *after)
        yield from forms
        for form in reversed(forms):
            yield from versions.stems(form, self._tail)

    @cached_property
    def _maker_keys(self) -> frozenset[str]:
        makers = self.makers.values()
        return frozenset(key(name) for maker in makers for name in (maker.name, *maker.aliases))

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return versions.tail(compiled.tails())

    def names(self) -> Iterator[tuple[str, MentionKind, str]]:
        """Yield each surface form to scan for, in lower case, with its kind and id.

        Two systems may share a form ("copilot"). A maker or class yields no form that a system
        has: a name that both bear is the system's, which names its maker.
        """
        taken: dict[str, str] = {}
        for kind, id_, forms in self._forms():
            for form in forms:
                surface = form.casefold()
                folded = key(form)
                if taken.setdefault(folded, kind) == kind:
                    yield surface, kind, id_

    def model_names(self) -> Iterator[tuple[str, str, bool]]:
        """Yield each name of an imported model to scan for, with its id.

        ``True`` comes with those that count only as they are written: "Owl Alpha".
        """
        for system_id, row in self.imported.items():
            forms = [(form.casefold(), False) for form in row.forms()]
            for form, exact in (*forms, *((form, True) for form in row.exact_forms())):
                if key(form) not in self._reserved:
                    yield form, system_id, exact

    def _forms(self) -> Iterator[tuple[MentionKind, str, Iterable[str]]]:
        for system in self.curated():
            yield "system", system.id, dict.fromkeys((system.name, *self._own_aliases(system)))
        for class_ in self.classes.values():
            yield "class", class_.id, class_.forms
        for maker in self.makers.values():
            yield "maker", maker.id, dict.fromkeys((maker.name, *maker.aliases))

    @cached_property
    def _by_key(self) -> dict[str, str]:
        found: dict[str, str] = {}
        curated = list(self.curated())
        for system in curated:
            found.setdefault(key(system.name), system.id)
        for system in curated:
            for alias in self._own_aliases(system):
                found.setdefault(key(alias), system.id)
        for system_id, row in self.imported.items():
            found.setdefault(key(row.name), system_id)
        for system_id in self.systems:
            found.setdefault(key(system_id), system_id)
        for system_id, row in self.imported.items():
            for form in row.other_names():
                found.setdefault(key(form), system_id)
        return found

    def _own_aliases(self, system: System) -> Iterator[str]:
        """Yield the aliases that mean a system itself.

        One of a family or product may be the name of a member that has a line of its own among
        the imported models, and then means that.
        """
        for alias in system.aliases:
            if system.kind == "model" or key(alias) not in self._imported_names:
                yield alias

    @cached_property
    def _imported_names(self) -> frozenset[str]:
        return frozenset(key(row.name) for row in self.imported.values()) - self._reserved

    @cached_property
    def _reserved(self) -> frozenset[str]:
        """Names that are curated ones for certain: a system's own, and a model's aliases."""
        names = {key(system.name) for system in self.curated()}
        models = [system for system in self.curated() if system.kind == "model"]
        return frozenset(names.union(key(alias) for model in models for alias in model.aliases))

    # Classes

    def ancestors(self, id: str) -> frozenset[str]:  # noqa: A002
        """Classes of a system, or a class itself, with all that they are kinds of.

        A system inherits none from its family: "Gemma" holds diffusion models and others.
        """
        known = self._ancestors.get(id)
        if known is None:
            roots = self.systems[id].classes if id in self.systems else (self.classes[id].id,)
            known = self._ancestors[id] = self._closure(roots)
        return known

    def _closure(self, roots: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        todo = list(roots)
        while todo:
            class_id = todo.pop()
            if class_id not in found:
                found.add(class_id)
                todo.extend(self.classes[class_id].parents)
        return frozenset(found)

    @cached_property
    def _ancestors(self) -> dict[str, frozenset[str]]:
        return {}

    def is_a(self, id: str, class_id: str) -> bool:  # noqa: A002
        """Whether a system or class is of a class."""
        return class_id in self.ancestors(id)

    def disjoint(self, id: str, class_id: str) -> bool:  # noqa: A002
        """Whether it is wrong to say that a system, or class, is of a class.

        True where the two are declared to share no member, themselves or what they are kinds of.
        A declaration is a default, which what is known of the entry overrides: diffusion models
        are no LLMs, but LLaDA is both; an LLM is no image generator, but Gemini draws. A family
        is of a class if a member is.
        """
        mine, others = self.ancestors(id), self.ancestors(class_id)
        if class_id in mine:
            return False
        # What both are kinds of tells nothing apart: a diffusion LLM is an LLM still.
        rest = others - mine
        if not any(self._declared.get(one, frozenset()) & rest for one in mine - others):
            return False
        if id not in self.systems:
            return True
        if self._acts_as(id, class_id):
            return False
        return not any(self.is_a(member, class_id) for member in self.members(id))

    def _acts_as(self, system_id: str, class_id: str) -> bool:
        """Whether a system puts out the modality that names a class, and that tells classes apart.

        Images tell: whatever puts them out may be called an image generator. Text doesn't: an
        LLM and a transcriber both put it out.
        """
        class_ = self.classes[class_id]
        if class_.axis != "output" or not set(class_.outputs[:1]) & self._telling:
            return False
        made = self.outputs(system_id)
        named = class_.outputs[0]
        return made is not None and any(named in self._modality_line(out) for out in made)

    @cached_property
    def _telling(self) -> frozenset[str]:
        """Modalities that name no two disjoint classes by their first output.

        Kinds of a class that is named by it too ("avatar video generator") don't count.
        """
        named: dict[str, set[str]] = {}
        for class_ in self.classes.values():
            if class_.axis == "output" and class_.outputs:
                named.setdefault(class_.outputs[0], set()).add(class_.id)
        telling = set()
        for modality, ids in named.items():
            roots = [id_ for id_ in ids if not (self.ancestors(id_) - {id_}) & ids]
            if not any(self.disjoint(one, other) for one in roots for other in roots):
                telling.add(modality)
        return frozenset(telling)

    @cached_property
    def _declared(self) -> dict[str, frozenset[str]]:
        pairs: dict[str, set[str]] = {}
        for class_ in self.classes.values():
            for other in class_.disjoint:
                pairs.setdefault(class_.id, set()).add(other)
                pairs.setdefault(other, set()).add(class_.id)
        return {class_id: frozenset(others) for class_id, others in pairs.items()}

    def contradictions(self, id: str) -> list[tuple[str, str]]:  # noqa: A002
        """Pairs of disjoint classes that an entry belongs to, for the checks of the data.

        No contradictions are hybrids that the taxonomy has a class for ("diffusion-llm"), two
        architectures in one system, a library beside its models, a product that offers several
        kinds of model, and a system that puts out what names both classes.
        """
        mine = self.ancestors(id)
        return [
            (one, other)
            for one in sorted(mine)
            for other in sorted(self._declared.get(one, frozenset()) & mine)
            if one < other and not self._compatible(id, one, other)
        ]

    def _compatible(self, id: str, *pair: str) -> bool:  # noqa: A002
        if any(set(pair) <= self.ancestors(class_id) for class_id in self.classes):
            return True
        axes = {self.classes[class_id].axis for class_id in pair}
        if axes == {"architecture"} or "software" in axes:
            return True
        if id in self.systems and self.systems[id].kind in ("product", "service"):
            listed = [self.ancestors(class_id) & set(pair) for class_id in self.systems[id].classes]
            return all({class_id} in listed for class_id in pair)
        named = [self.classes[class_id].outputs[:1] for class_id in pair]
        made = self.outputs(id)
        if made is None or not all(named):
            return False
        firsts = [first for (first,) in named]
        if not set(firsts) & self._telling:
            return False
        return all(self.covers(made, first) for first in firsts)

    # Modalities

    def covers(self, outputs: Iterable[str], wanted: str) -> bool:
        """Whether a modality is among others, or is a kind or a genus of one of them."""
        line = self._modality_line(wanted)
        return any(out in line or wanted in self._modality_line(out) for out in outputs)

    def _modality_line(self, modality_id: str) -> tuple[str, ...]:
        """Return a modality and what it is a kind of, nearest first."""
        line: list[str] = []
        next_: str | None = modality_id
        while next_ is not None and next_ not in line:
            line.append(next_)
            entry = self.modalities.get(next_)
            next_ = entry.parent if entry else None
        return tuple(line)

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
            for period in (system.inputs if field == "inputs" else system.outputs)
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

    def generator(self, modality: str) -> Class:
        """Return the class of systems to use for a modality."""
        for id_ in self._modality_line(modality):
            if (class_id := self.modalities[id_].generator) is not None:
                return self.classes[class_id]
        raise KeyError(modality)

    # Makers

    def makers_of(self, id: str) -> frozenset[str]:  # noqa: A002
        """Makers that may rightly be named for a system (or maker).

        They are its maker, whom that belongs to, and who belongs to it.
        """
        maker = self.maker(id) if id in self.systems else self.makers[id]
        if maker is None:
            return frozenset()
        above = self._above(maker.id)
        below = {other for other in self.makers if maker.id in self._above(other)}
        return frozenset({*above, *below})

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

    def _above(self, maker_id: str) -> set[str]:
        found: set[str] = set()
        todo = [maker_id]
        while todo:
            next_ = todo.pop()
            if next_ not in found:
                found.add(next_)
                todo.extend(self.makers[next_].parents)
        return found

    # Advice and facts

    def suggestions(self, class_id: str, n: int = 3) -> list[System]:
        """Return systems of a class to name in a suggestion.

        None that was retired before the date or released after it; hosted ones first, as they need
        no server.
        """
        examples = self.classes[class_id].examples or tuple(
            example
            for other in self.classes.values()
            if class_id in other.parents
            for example in other.examples
        )
        living = [
            self.systems[example]
            for example in dict.fromkeys(examples)
            if example in self.systems and not (self.retired(example) or self.to_come(example))
        ]
        return sorted(living, key=lambda system: system.weights in ("open", "restricted"))[:n]

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

    def to_come(self, id: str) -> bool:  # noqa: A002
        """Whether a system was released only after the date: nothing was known of it then."""
        system = self.systems.get(id)
        return system is not None and system.released is not None and system.released > self.as_of

    def verified(self, id: str, field: str) -> bool:  # noqa: A002
        """Whether a source confirms a field ("outputs", "weights", ...) of an entry."""
        return id not in self.systems or field not in self.systems[id].unverified

    def fact(self, id: str, topic: str) -> Fact:  # noqa: A002
        """Put what is known on a topic in a sentence, with where and when it was read.

        Topics: ``outputs``, ``inputs``, ``classes``, ``maker``, ``weights``, ``tuning``,
        ``retirement``, ``versions``.
        """
        return facts.fact(self, id, topic)


_UNASKED: frozenset[str] | None = frozenset({""})
