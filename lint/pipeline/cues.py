"""What a sentence has to have for a reader: asked once, before all of its tokens are looked at.

Most sentences make no claim of most kinds. Each question here is a necessary condition, put in
words or names without one of which the reader finds nothing, whatever the tree.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .frames import frame, techniques
from .lexicon import words
from .outputs.needs import planning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .reading import Reading
    from .trees.sentences import Sentence

_WORD = re.compile(r"\w+")


def of_anything(sentence: Sentence, reading: Reading) -> bool:
    """A name, or a word that stands for one: a claim is on somebody."""
    return bool(sentence.names or sentence.referents)


def of_expansions(sentence: Sentence, reading: Reading) -> bool:
    """A name, or an abbreviation that may be none here."""
    if sentence.names:
        return True
    return any(entry.abbreviation in sentence.text for entry in reading.abbreviations)


def of_membership(sentence: Sentence, reading: Reading) -> bool:
    """A class and another name, or software that is said to be a model: "models like Ollama"."""
    meant = [name for names in sentence.referents.values() for name in names]
    if not words("nouns.any_models").isdisjoint(sentence.forms):
        return True
    known = [*sentence.names, *meant]
    return len(known) > 1 and any(name.kind == "class" for name in known)


def of_foundations(sentence: Sentence, reading: Reading) -> bool:
    """A class, and a verb or a noun for what something is built on."""
    return sentence.speaks_of("class") and not _founding().isdisjoint(sentence.forms)


def of_tuning(sentence: Sentence, reading: Reading) -> bool:
    """A word for tuning, or the name of a way to do it."""
    if not _tuning().isdisjoint(sentence.forms):
        return True
    return any(frame("adapt.classes").intersection(name.ids) for name in sentence.names)


def of_needs(sentence: Sentence, reading: Reading) -> bool:
    """A verb of using, doing or making."""
    return not planning().isdisjoint(sentence.forms)


def of_access(sentence: Sentence, reading: Reading) -> bool:
    """A system, for of nothing else it is told how it can be had."""
    return sentence.speaks_of("system")


def of_mind(sentence: Sentence, reading: Reading) -> bool:
    """A verb, a noun or an adjective of a mind."""
    return not _minded().isdisjoint(sentence.forms)


def of_mechanism(sentence: Sentence, reading: Reading) -> bool:
    """An architecture, or what a technique is called or done to."""
    return _names_design(sentence, reading) or not _technical().isdisjoint(sentence.forms)


def of_workings(sentence: Sentence, reading: Reading) -> bool:
    """An architecture, or a part or a manner of a technique."""
    return _names_design(sentence, reading) or not _inner().isdisjoint(sentence.forms)


def _names_design(sentence: Sentence, reading: Reading) -> bool:
    """Whether a class is named that tells how its members are built, as GANs are."""
    classes = reading.knowledge.classes
    return any(
        name.kind == "class" and classes[name.ids[0]].axis == "architecture"
        for name in sentence.names
    )


@cache
def _founding() -> frozenset[str]:
    bases = frame("base.verbs", "base.consist", "base.nouns", "base.uses")
    return bases | words("access.models") | {"behind"}


@cache
def _tuning() -> frozenset[str]:
    acts = ("verbs", "loose", "nouns", "offered", "results", "methods", "ways")
    return frame(*(f"adapt.{name}" for name in acts))


@cache
def _minded() -> frozenset[str]:
    ends = ("adjectives", "attributes", "had", "felt", "experienced")
    lasting = frame(*(f"understand.{name}" for name in ends))
    phrases = frame("understand.phrases")
    owned = {phrase for phrase in phrases if phrase.split()[0] in frame("understand.have")}
    return (
        _longest(lasting | owned)
        | {phrase.split()[0] for phrase in phrases - owned}
        | frame("understand.verbs", "understand.getting", "understand.felt_alone")
        | frame("understand.wilful", "understand.equal_to")
        | {"experience"}
    )


@cache
def _technical() -> frozenset[str]:
    return _longest(said for each in techniques() for said in (*each.objects, *each.phrases))


@cache
def _inner() -> frozenset[str]:
    told = _longest(
        said
        for each in techniques()
        for said in (*each.parts, *each.manners, *each.phrases, *each.rivals)
    )
    return told | frame("base.twins", "base.opponents")


def _longest(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase, which is rarer than the others."""
    return frozenset(max(_WORD.findall(phrase.lower()), key=len) for phrase in phrases)
