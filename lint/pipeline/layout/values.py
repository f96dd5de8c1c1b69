"""What a value says of a system by the label over or before it: "images" below "Output"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..frames import frame
from ..lexicon import words
from ..traits.possession import makes_models, may_be_out
from ..traits.programs import is_helper
from ..traits.serving import has_on_cloud
from . import assigned, licences
from .cells import acts, claim, fills, outputs, says, says_one_of, spoken_of, technique
from .measured import unmeasured
from .skills import act

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...claims import Claim, MentionKind, Relation
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading
    from .cells import Phrase


@dataclass(frozen=True, slots=True)
class Value:
    """A cell with words, or with a tick under a known header, and the system that it is of.

    ``sure``: what goes in has a column of its own, so what comes out is nothing else.
    """

    label: str
    subject: tuple[Block, Name]
    block: Block
    names: list[Name]
    sure: bool = False

    @property
    def plain(self) -> str:
        """The words of the cell alone."""
        return self.block.text.strip().lower().strip("*_` ")

    def whole(
        self, relation: Relation, ids: tuple[str, ...] = (), kind: MentionKind = "phrase"
    ) -> Claim:
        """The claim that all of the cell makes."""
        return claim(relation, self.subject, self.block, 0, len(self.block.text), ids, kind)


def said(value: Value, reading: Reading) -> Iterator[Claim]:
    """What a value says of its system, by its label."""
    for labels, read in _READINGS:
        if value.label in labels:
            yield from read(value, reading)


def _class(value: Value, reading: Reading) -> Iterator[Claim]:
    own, system = value.subject
    if not reading.is_model(system) and own.text.islower():
        return  # keys of services: "| ollama | llm |"
    if not reading.is_model(system) and any(n.kind == "class" and n.plural for n in value.names):
        return  # what a service has to offer: "| Hugging Face | AI models |"
    yield from _named(value, value.names, "class", "is-a")
    if not value.names and reading.is_model(system):
        text = value.block.text
        way = licences.way("license", text, system, own.text[system.start : system.end])
        if way is not None:  # "Open source" below "Type"
            yield value.whole("access", (way,))
        for done, start, end, ids in acts(text, 0, len(text), reading):
            yield _part(done, value, (start, end, ids), "table:task")


def _architecture(value: Value, reading: Reading) -> Iterator[Claim]:
    worked = technique(value.block) if not value.names else None
    names = [worked] if worked is not None else value.names
    yield from _named(value, names, "class", "is-a")
    if _is_way_of_tuning(value.plain):
        yield value.whole("adapted-for")


def _maker(value: Value, reading: Reading) -> Iterator[Claim]:
    """Read who made a system; below "Company" those who make none only use it."""
    makers = [name for name in value.names if name.kind == "maker"]
    told = value.label == "maker" and all(makes_models(name, reading) for name in makers)
    if told or _lists_its_own(value, reading):
        yield from _named(value, value.names, "maker", "made-by")


def _modality(value: Value, reading: Reading) -> Iterator[Claim]:
    relation: Relation = "produces" if value.label == "output" else "consumes"
    heard = spoken_of(value.plain) in words("tables.sounds")
    alone = value.sure or (value.label == "output" and heard)
    block, names = unmeasured(value.block, value.names)  # "cover art (512×512)"
    value = replace(value, block=block, names=names)
    for output in outputs(value.block.text, reading):
        if alone or not assigned.is_handled(value.block.text, output, value.subject[1], reading):
            yield _part(relation, value, output)


def _deed(value: Value, reading: Reading) -> Iterator[Claim]:
    skill = act(value.block.text, reading)
    if skill is not None and skill[0] == "produces":
        yield value.whole("produces", skill[1], "modality")
    elif skill is None:
        yield from assigned.told(value.block, value.subject, reading)


def _task(value: Value, reading: Reading) -> Iterator[Claim]:
    block, names = unmeasured(value.block, value.names)
    value = replace(value, block=block, names=names)
    done = list(assigned.told(value.block, value.subject, reading))
    if done:
        yield from done
        return
    made = outputs(value.block.text, reading, made=True)
    things = [
        output
        for output in made
        if assigned.is_sure(value.block.text, output, value.subject[1], reading)
        if not assigned.is_handled(value.block.text, output, value.subject[1], reading)
    ]
    for thing in things or assigned.of_class(value.block, value.names, reading):
        yield _part("produces", value, thing, "table:task")
    yield from assigned.taken(value.subject, value.block, reading)


def _either(value: Value, reading: Reading) -> Iterator[Claim]:
    """Read a modality of which nothing tells whether it goes in or comes out."""
    for output in outputs(value.block.text, reading):
        if not any(reading.may_take(value.subject[1], modality) for modality in output[2]):
            yield _part("produces", value, output)


def _access(value: Value, reading: Reading) -> Iterator[Claim]:
    own, name = value.subject
    way = licences.way(value.label, value.block.text, name, own.text[name.start : name.end])
    if value.label == "placed" and reading.system_kind(name) not in MODELS:
        return
    if way == "local" and is_helper(name, reading):
        return  # a program for an editor is there, whatever it calls
    if way is not None and (value.label in {"open", "local"} or reading.is_model(name)):
        yield value.whole("access", (way,))


def _tuning(value: Value, reading: Reading) -> Iterator[Claim]:
    if says_one_of(value.plain, "tables.yes") or _is_way_of_tuning(value.plain):
        yield value.whole("adapted-for")


_READINGS: tuple[tuple[frozenset[str], Callable[[Value, Reading], Iterator[Claim]]], ...] = (
    (frozenset({"class"}), _class),
    (frozenset({"architecture"}), _architecture),
    (frozenset({"maker", "origin"}), _maker),
    (frozenset({"output", "input"}), _modality),
    (frozenset({"does"}), _deed),
    (frozenset({"task"}), _task),
    (frozenset({"either"}), _either),
    (frozenset({"open", "local", "placed", "license", "weights"}), _access),
    (frozenset({"tuning"}), _tuning),
)


def _part(relation: Relation, value: Value, output: Phrase, by: str = "table") -> Claim:
    """The claim of one thing that a cell names among others."""
    start, end, ids = output
    return claim(relation, value.subject, value.block, start, end, ids, "modality", by)


def _is_way_of_tuning(plain: str) -> bool:
    """Whether a cell names a way to tune a model: "LoRA", "QLoRA r=16", "SFT, lr 1e-5"."""
    first = re.split(r"[\s,;(]", plain, maxsplit=1)[0]
    return first in frame("adapt.methods", "adapt.ways") - frame("adapt.nouns")


def _lists_its_own(value: Value, reading: Reading) -> bool:
    """Whether the maker in a cell has no models but its own, nor serves the system; no key is."""
    system, text = value.subject[1], value.block.text
    makers = [n for n in value.names if n.kind == "maker" and text[n.start].isupper()]
    served = may_be_out(system, reading) or any(has_on_cloud(n, system, reading) for n in makers)
    return (
        bool(makers) and not served and all(set(n.ids) <= frame("origin.listing") for n in makers)
    )


def _named(value: Value, names: list[Name], kind: str, relation: Relation) -> Iterator[Claim]:
    """The claim of the one name of a kind, where the cell says no more than that."""
    found = [n for n in names if n.kind == kind]
    text = value.block.text
    if len(found) == 1 and (fills(text, found[0]) or says(text, found[0], names)):
        (name,) = found
        yield claim(relation, value.subject, value.block, name.start, name.end, name.ids, name.kind)
