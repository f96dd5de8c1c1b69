"""Which sentences may say what doesn't hold: told from their names and words, before any tree.

Nothing that speaks of text alone is wrong of GPT-4, and nothing that calls it open of an open
model. Whoever wants to know what is wrong, and not all that is claimed, need not read such a
sentence. What is asked here is necessary for a finding, whatever the tree may be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from ..claims import RELATIONS, Claim, Mention
from . import telltales
from .candidates import (
    MOST_MEANT,
    goes_on_from_a_wish,
    is_described,
    is_theirs,
    spoken_of,
    without_names,
)
from .frames import frame, techniques
from .kinds.expansions import spells_wrongly
from .lexicon import has_any, words
from .outputs.counted_before import counts_out
from .outputs.named_before import may_take_up
from .traits.places import own_grounds

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence, Set

    from ..claims import MentionKind, Relation
    from .candidates import Doubt
    from .names.scan import Name
    from .reading import Reading
    from .trees.sentences import Sentence

_SEEN = frozenset({"image", "video"})
_HEARD = frozenset({"audio", "speech", "music", "sound", "video"})
_RELATIONS: dict[MentionKind, tuple[Relation, ...]] = {
    "class": ("is-a", "same-as", "built-on", "uses-technique"),
    "maker": ("made-by",),
}
"""What may be said of a name with another one, by the kind of the other."""
_FLOWS: tuple[Relation, ...] = ("produces", "consumes", "adapted-for")
_PRAISE = ("cue", "hype", "fresh")
_OPEN = ("open", "local")
_WAYS = (*_OPEN, "closed")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TEXTS = (("", "only"), ("s", "s"))
"""A subject and a class: a rule may ask whether one is in the plural, or says "only"."""


@dataclass
class Doubts:
    """What is known of the names in a sentence, asked for what could be wrong."""

    reading: Reading
    is_wrong: Callable[[Claim], bool]
    """Whether any rule finds something in a claim."""
    _known: dict[Hashable, bool] = field(default_factory=dict)
    _pairs: dict[Hashable, frozenset[Relation]] = field(default_factory=dict)
    _strange: dict[Hashable, frozenset[str]] = field(default_factory=dict)

    def about(self, sentences: Iterable[Sentence]) -> Doubt:
        """What tells of the sentences of a document which relations are in doubt in one of them.

        It takes a sentence, and the names before it for which its words may stand.
        """
        told = {
            name.ids[0]
            for sentence in sentences
            for name in sentence.names
            if name.kind == "class" and is_described(name, sentence)
        }
        disjoint = self.reading.knowledge.disjoint
        clashing = {one for one in told if any(disjoint(one, other) for other in told)}
        return partial(self._concern, clashing=clashing)

    def _concern(
        self, sentence: Sentence, before: Sequence[Name], *, clashing: Collection[str]
    ) -> frozenset[Relation]:
        """The relations of the claims that a sentence may make and that could be wrong.

        ``clashing``: classes of which two may be told of the same thing in the document.
        """
        if len(before) >= MOST_MEANT or len(sentence.names) >= MOST_MEANT:
            return RELATIONS
        borrowed = (other.name for other in sentence.borrowed.values())
        every = {(n.kind, n.ids): n for n in (*sentence.names, *borrowed, *before)}.values()
        names = [name for name in every if name.kind != "maker"]
        text = without_names(sentence)
        told: dict[Relation, bool] = {
            "is-a": self._are_no_models(text, names),
            "promoted-as": self._sells(text, names),
            "access": self._is_had(text, names, sentence),
            "adapted-for": self._is_tuned(text, names),
            "understands": self._thinks(text, names),
            "uses-technique": self._works(sentence.text, names),
            "made-by": self._may_be_made(sentence, names),
        }
        return frozenset(
            (
                *self._at_odds(every),
                *self._told_by_itself(sentence, clashing=clashing),
                *(_FLOWS if self._is_strange(text, names, sentence) else ()),
                *(relation for relation, in_doubt in told.items() if in_doubt),
            )
        )

    def _may_be(
        self,
        relation: Relation,
        subject: Name,
        kind: MentionKind,
        ids: tuple[str, ...],
        text: str = "",
    ) -> bool:
        """Whether it would be wrong to say something of a name, which reads as ``text``."""
        key = (relation, subject.kind, subject.ids, kind, ids, text)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = any(
                self.is_wrong(
                    Claim(
                        relation,
                        Mention(subject.kind, subject.ids, text + said, 0, 1),
                        Mention(kind, ids, of_it, 2, 3),
                        pattern="copula",
                        universal=True,
                    )
                )
                for said, of_it in (_TEXTS if kind == "class" else _TEXTS[:1])
            )
        return known

    def _at_odds(self, names: Iterable[Name]) -> Iterator[Relation]:
        """The relations in which two of some names would make a mistake."""
        for one, other in combinations(names, 2):
            yield from self._odd(one, other)

    def _are_no_models(self, text: str, names: Sequence[Name]) -> bool:
        """Whether software may be listed among models."""
        if telltales.of_any_models().search(text) is None:
            return False
        any_model = tuple(sorted(frame("be.any_model")))
        return any(
            self._may_be("is-a", name, "class", any_model)
            for name in names
            if name.kind == "system"
        )

    def _odd(self, one: Name, other: Name) -> frozenset[Relation]:
        key = (one.kind, one.ids, other.kind, other.ids)
        known = self._pairs.get(key)
        if known is None:
            known = self._pairs[key] = frozenset(
                relation
                for subject, object_ in ((one, other), (other, one))
                for relation in _RELATIONS.get(object_.kind, ())
                if subject.kind != "maker"
                if self._may_be(relation, subject, object_.kind, object_.ids)
            )
        return known

    def _told_by_itself(
        self, sentence: Sentence, *, clashing: Collection[str]
    ) -> Iterator[Relation]:
        """What takes no more than a name: that of what is gone, a version, something called a C."""
        used = telltales.of_use().search
        for name in (*sentence.names, *(other.name for other in sentence.borrowed.values())):
            if name.kind == "system":
                said = sentence.mention(name).text
                if self._may_be("uses", name, "phrase", (), said) and used(sentence.text):
                    yield "uses"
                if any(
                    self._may_be("has-version", name, "phrase", (number,))
                    for number in _NUMBER.findall(said)
                ):
                    yield "has-version"
            elif name.ids[0] in clashing and is_described(name, sentence):
                yield "described-as"
        if spells_wrongly(self.reading.abbreviations, sentence.text):
            yield "stands-for"

    def _is_strange(self, text: str, names: Sequence[Name], sentence: Sentence) -> bool:
        """Whether a thing is named that one of the names neither makes nor takes in."""
        strange = {found for name in names if (found := self._strange_to(name))}
        if not strange:
            return False
        goes_on = (goes_on_from_a_wish, may_take_up, counts_out)
        if any(goes(sentence, self.reading) for goes in goes_on):
            text = sentence.block.text[: sentence.stop]
        told = frozenset().union(*strange)
        heard = not told.isdisjoint(_HEARD) and telltales.of_sound().search(text) is not None
        return (
            heard
            or any(
                any(one.issuperset(ids) for one in strange)
                for ids in spoken_of(text, self.reading)
                if not told.isdisjoint(ids)
            )
            or self._is_shown(text, told)
            or not told.isdisjoint(self._own_things(names))
        )

    def _is_shown(self, text: str, told: Set[str]) -> bool:
        """Whether a text tells of one of some modalities without naming a thing."""
        seen = not told.isdisjoint(_SEEN) and telltales.of_sight().search(text)
        writes = "text" in told and (
            telltales.of_writing().search(text)
            or telltales.of_rewording().search(text)
            or has_any(words("nouns.sung"), text)  # which may be only words: "lyrics by X"
        )
        return bool(seen or writes or telltales.of_forms().search(text)) or any(
            modality in told and said.search(text) for said, modality in telltales.of_modalities()
        )

    def _own_things(self, names: Iterable[Name]) -> Iterator[str]:
        """What the classes among some names make and take in: "an image generator"."""
        classes = self.reading.knowledge.classes
        for entry in (classes[name.ids[0]] for name in names if name.kind == "class"):
            yield from (*entry.outputs, *entry.inputs)

    def _strange_to(self, name: Name) -> frozenset[str]:
        """The modalities that it would be wrong to tell of a name."""
        key = (name.kind, name.ids)
        known = self._strange.get(key)
        if known is None:
            known = self._strange[key] = frozenset(
                modality
                for modality in self.reading.knowledge.modalities
                if any(self._may_be(relation, name, "modality", (modality,)) for relation in _FLOWS)
            )
        return known

    def _sells(self, text: str, names: Sequence[Name]) -> bool:
        """Whether a class is sold under a name that says too little."""
        return any(
            self._may_be("promoted-as", name, "phrase", (praise,))
            for name in names
            if name.kind == "class"
            for praise in _PRAISE
        ) and bool(telltales.of_sales().search(text) or telltales.of_forms().search(text))

    def _is_had(self, text: str, names: Sequence[Name], sentence: Sentence) -> bool:
        """Whether access is told of that a system doesn't have."""
        ways = _WAYS if telltales.of_closing().search(text) else _OPEN
        return any(
            self._may_be("access", name, "phrase", (way,)) for name in names for way in ways
        ) and (
            telltales.of_any_access().search(sentence.text) is not None
            or own_grounds().search(text) is not None
            or any(words("access.runners").intersection(name.ids) for name in names)
        )

    def _is_tuned(self, text: str, names: Sequence[Name]) -> bool:
        """Whether a system is tuned that nobody can tune."""
        return any(self._may_be("adapted-for", name, "phrase", ()) for name in names) and (
            telltales.of_tuning().search(text) is not None
            or any(frame("adapt.classes").intersection(name.ids) for name in names)
        )

    def _thinks(self, text: str, names: Sequence[Name]) -> bool:
        """Whether a mind is ascribed to anything."""
        return telltales.has_mind(text) and any(
            self._may_be("understands", name, "phrase", ()) for name in names
        )

    def _works(self, text: str, names: Sequence[Name]) -> bool:
        """Whether a technique is told of that isn't that of a name."""
        return telltales.of_any_technique().search(text) is not None and any(
            telltales.of_technique(technique).search(text)
            for technique in techniques()
            if any(
                self._may_be("uses-technique", name, "technique", technique.classes)
                for name in names
            )
        )

    def _may_be_made(self, sentence: Sentence, names: Sequence[Name]) -> bool:
        """Whether a name may be that of a maker, which makes none of the others."""
        if is_theirs(sentence):  # whose names stand in the sentence before
            return True
        makers = {maker for name in sentence.names for maker in self._makers_called(name, sentence)}
        return any(
            self._may_be("made-by", name, "maker", (maker,))
            for name in names
            if name.kind == "system"
            for maker in makers
        )

    def _makers_called(self, name: Name, sentence: Sentence) -> Iterator[str]:
        """The makers that go by a name of a product too: "Mistral's X", "Meta AI"."""
        knowledge = self.reading.knowledge
        first = sentence.block.text[name.start : name.end].partition(" ")[0]
        for id_ in name.ids if name.kind == "system" else ():
            maker = knowledge.systems[id_].maker
            called = "" if maker is None else knowledge.makers[maker].name.partition(" ")[0]
            if maker is not None and called in {first, first[:-2]}:  # "Mistral's"
                yield maker
