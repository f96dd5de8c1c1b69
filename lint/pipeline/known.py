"""What is known of the names in a text: which kind of thing each is, what it makes and takes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..knowledge.kinds import MAKING, MODELS
from .frames import frame
from .lexicon import words
from .names.keys import fold, plural_of, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import Class
    from .names.scan import Name
    from .trees.sentences import Sentence

_STEM = re.compile(r"[^a-z]")
"""Before that an imported model's id names its family: "gemini-2.5-pro"."""
MANY = 3
"""From so many systems on, a maker's name stands for the company rather than for one of them."""


@dataclass
class Known:
    """The questions on names that one knowledge base answers, each worked out once."""

    knowledge: KnowledgeBase

    @cached_property
    def nouns(self) -> dict[str, tuple[str, ...]]:
        """Every surface form of a modality's noun, plural included → the modalities it may name."""
        found: dict[str, tuple[str, ...]] = {}
        for modality in self.knowledge.modalities.values():
            for noun in modality.nouns:
                plain = fold(noun)
                for form in {plain, plural_of(plain)}:
                    found[form] = tuple(dict.fromkeys((*found.get(form, ()), modality.id)))
        return found

    @cached_property
    def acts(self) -> dict[str, tuple[str, ...]]:
        """Every noun that names the making of a modality → the modalities it may name."""
        found: dict[str, tuple[str, ...]] = {}
        for modality in self.knowledge.modalities.values():
            for act in map(fold, modality.acts):
                found[act] = (*found.get(act, ()), modality.id)
        return found

    @cached_property
    def act_heads(self) -> frozenset[str]:
        """The last words of those nouns."""
        return frozenset(act.split()[-1] for act in self.acts)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The last words of all nouns and acts."""
        return self.act_heads.union(noun.rpartition(" ")[2] for noun in self.nouns)

    @cached_property
    def plurals(self) -> frozenset[str]:
        """Forms that are the plural of another one."""
        return frozenset(p for n in self.nouns if (p := plural_of(n)) in self.nouns)

    def system_kind(self, name: Name) -> str:
        """The kind of a system's entry, or "class"."""
        if name.kind != "system":
            return name.kind
        return self.knowledge.systems[name.ids[0]].kind

    def names_field(self, name: Name) -> bool:
        """Whether a class name stands for no class but the field: "AI", "AI tools"."""
        return all(self.knowledge.classes[id_].axis == "field" for id_ in name.ids)

    def is_common_word(self, name: Name, sentence: Sentence) -> bool:
        """Whether a name is spelt like the common word that it also is: "whisper TTS"."""
        if name.kind != "system" or not sentence.block.text[name.start].islower():
            return False
        return any(self.knowledge.systems[i].homograph is not None for i in name.ids)

    def runs_one(self, name: Name) -> bool:
        """Whether a program runs one model alone, and is meant by it: "the whisper.cpp LLM"."""
        if self.system_kind(name) != "library":
            return False
        systems = self.knowledge.systems
        parents = (systems.get(systems[i].parent or "") for i in name.ids)
        return all(parent is not None and parent.kind in MODELS for parent in parents)

    def may_sign(self, name: Name, work: str, sentence: Sentence) -> bool:
        """Whether a person with the name of a system may have made a work: "photo by Claude"."""
        if name.kind != "system" or work not in words("nouns.signed"):
            return False
        if any(map(str.isdigit, sentence.block.text[name.start : name.end])):
            return False
        homographs = [self.knowledge.systems[i].homograph for i in name.ids]
        return any(homograph is not None and homograph.used for homograph in homographs)

    def is_little_known(self, ids: Iterable[str]) -> bool:
        """Whether few texts mean a system or class by its name: it may well be another thing's.

        Those of a user's own file are known to whoever wrote it.
        """
        common = words("names.common") | self.knowledge.own
        return common.isdisjoint(line for id_ in ids for line in self._line(id_))

    def _line(self, id_: str | None) -> Iterator[str]:
        """A system, the family that it belongs to, and so on up; a class alone."""
        if id_ is not None and id_ in self.knowledge.imported:
            yield _STEM.split(id_, maxsplit=1)[0]
        seen: set[str] = set()
        while id_ is not None and id_ not in seen:
            seen.add(id_)
            yield id_
            id_ = self.knowledge.systems[id_].parent if id_ in self.knowledge.systems else None

    def is_model(self, name: Name) -> bool:
        """A system that makes or hands on outputs, not a framework, hub or runner."""
        return name.kind == "system" and self.system_kind(name) in MAKING

    def is_provider(self, name: Name) -> bool:
        """A service that gives access to models of many makers."""
        return name.kind == "system" and any(
            frame("be.provider") & set(self.knowledge.systems[id_].classes) for id_ in name.ids
        )

    @cached_property
    def programs(self) -> frozenset[str]:
        """The names, in lower case, of software that works with a model: "claude code"."""
        return frozenset(s.name.lower() for s in self.knowledge.curated() if s.kind not in MODELS)

    @cached_property
    def abbreviations(self) -> tuple[Class, ...]:
        """The classes whose abbreviation is known to be spelled out wrongly."""
        classes = self.knowledge.classes.values()
        return tuple(c for c in classes if c.abbreviation and c.wrong_expansions)

    def is_known_to_make(self, name: Name, modality: str) -> bool:
        """Whether a modality is among the outputs of a system, or those that its class names."""
        for id_ in name.ids if name.kind != "maker" else ():
            outputs = self.knowledge.outputs(id_)
            if outputs is not None and self.knowledge.covers(outputs, modality):
                return True
        return False

    def is_silent(self, name: Name) -> bool:
        """Whether a system puts out nothing but what tools go on with: labels, embeddings."""
        known = name.kind == "system" or self.knowledge.disjoint(name.ids[0], "generative-model")
        made = self.knowledge.outputs(name.ids[0]) if known else None
        return made is not None and not any(self.knowledge.modalities[m].claimed for m in made)

    def is_closed(self, name: Name) -> bool:
        """Whether nobody but its maker has the weights of a system."""
        systems = self.knowledge.systems
        return name.kind == "system" and all(systems[i].weights == "closed" for i in name.ids)

    def is_text(self, modalities: Iterable[str]) -> bool:
        """Whether every one of some modalities is a text."""
        return self.knowledge.is_text(modalities)

    def may_be_text(self, modalities: Iterable[str]) -> bool:
        """Whether one of some modalities is a text."""
        return any(self.knowledge.is_text((modality,)) for modality in modalities)

    def may_take(self, name: Name, modality: str) -> bool:
        """Whether a modality may be an input of a system or class, for all that is known."""
        return any(self.knowledge.takes(id_, modality) is not False for id_ in name.ids)

    def takes(self, name: Name, modality: str) -> bool:
        """Whether a modality is known to be an input of a system or class."""
        return any(self.knowledge.takes(id_, modality) for id_ in name.ids)

    def does_task(self, name: Name, class_: Name, said: str) -> bool:
        """Whether a class is named by its task, here ``said``, which a system can do as well.

        "ASR (Gemini)", "STT models (Gemini)": not "speech recognition models (Gemini)".
        """
        short = said.removesuffix("s").removesuffix(" model").removesuffix(" Model")
        if not set(class_.ids) <= frame("be.tasks") or (class_.plural and not short.isupper()):
            return False
        words_ = (short if short.isupper() else said).lower().rstrip(")").split()
        if not words_ or words_[-1] in words("nouns.transparent", "nouns.makers"):
            return False
        known = self.knowledge
        return all(
            any(self.may_take(name, m) for m in known.inputs(id_) or ())
            and any(self.is_known_to_make(name, m) for m in known.outputs(id_) or ())
            for id_ in class_.ids
        )

    def is_company(self, name: Name) -> bool:
        """A name that is its maker's too, where the maker has several systems: "Mistral"."""
        if name.kind != "system":
            return False
        system = self.knowledge.systems[name.ids[0]]
        return (
            system.maker is not None
            and system.maker in self._companies
            and (squeeze(self.knowledge.makers[system.maker].name).startswith(squeeze(system.name)))
        )

    @cached_property
    def _companies(self) -> frozenset[str]:
        counts = Counter(s.maker for s in self.knowledge.curated() if s.maker)
        return frozenset(maker for maker, count in counts.items() if count >= MANY)
