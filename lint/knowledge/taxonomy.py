"""The taxonomy: what is a kind of what, and which classes share no member."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .flows import Flows
from .kinds import OFFERS

if TYPE_CHECKING:
    from collections.abc import Iterable


class Taxonomy(Flows):
    """The entries, asked for their classes."""

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
        return made is not None and any(named in self.modality_line(out) for out in made)

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
        if id in self.systems and self.systems[id].kind in OFFERS:
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
