"""The verb frames of ``patterns/frames.toml``, read once and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from .lexicon import read, words


@cache
def _tables() -> dict[str, Any]:
    return read("frames.toml")


@cache
def frame(*paths: str) -> frozenset[str]:
    """A word list of a frame, or several: ``frame("produce.verbs")``."""
    parts = (path.split(".") for path in paths)
    return frozenset(word for group, name in parts for word in _tables()[group][name])


@cache
def owned() -> frozenset[str]:
    """What a system has as few other things do: "its weights", "its developer"."""
    listed = words("nouns.aspects", "nouns.making", "access.weights")
    return listed | frame(
        "duty.tasks", "base.nouns", "base.insides", "origin.own_makers", "origin.deeds"
    )


@cache
def senses() -> dict[str, str]:
    """What a verb of sensing says of its input: "listen" → audio."""
    return dict(_tables()["consume"]["senses"])


@cache
def earlier_works(maker: str) -> frozenset[str]:
    """The systems that a maker's people made elsewhere before, or with others."""
    return frozenset(_tables()["origin"]["earlier"].get(maker, ()))


@cache
def mistaken(host: str) -> frozenset[str]:
    """The makers for whom a host is taken, as one of their names is like its own."""
    return frozenset(_tables()["origin"]["mistaken"].get(host, ()))


@cache
def particles() -> dict[str, list[str]]:
    """Words that, right behind a verb of making, make it another verb."""
    return dict(_tables()["produce"]["particle"])


@cache
def changes() -> dict[str, list[str]]:
    """Verbs whose product stands behind a preposition: "turn words into pictures"."""
    return dict(_tables()["produce"]["change"])


@cache
def idioms() -> dict[str, list[str]]:
    """Verbs of making, with the objects that they don't make: "paints a bleak picture"."""
    return dict(_tables()["produce"]["idioms"])


@cache
def telling() -> dict[str, str]:
    """Verbs that say themselves which modality comes out: "paint" → image."""
    return dict(_tables()["produce"]["telling"])


@cache
def told_of() -> dict[str, list[str]]:
    """Verbs that say so only of some objects: "illustrate" → "page"."""
    return dict(_tables()["produce"]["told_of"])


@cache
def reworded() -> dict[str, list[str]]:
    """Verbs that say that a text comes out only of some objects: "answer" → "questions"."""
    return dict(_tables()["produce"]["reworded"])


@cache
def swaps() -> dict[str, list[str]]:
    """Verbs that put a tool in the place of another one, and its preposition: "switch" → "to"."""
    return dict(_tables()["produce"]["swaps"])


@cache
def phrasals() -> dict[str, list[str]]:
    """Verbs that make their object with certain words behind them: "come" → "up with"."""
    return dict(_tables()["phrasal"])


@cache
def finding() -> dict[str, list[str]]:
    """Verbs that find something in a thing with certain words behind them: "pick" → "out"."""
    return dict(_tables()["consume"]["find_particles"])


@cache
def by_sense() -> dict[str, str]:
    """What one knows a thing by, and what has to come in for it: "by voice" → audio."""
    return dict(_tables()["consume"]["by_sense"])


@cache
def duties() -> dict[str, list[str]]:
    """Words that make a thing somebody's job, with their prepositions: "responsible" → "for"."""
    return dict(_tables()["duty"]["words"])


@cache
def roles() -> dict[str, str]:
    """Who makes what by trade: "illustrator" → "image"."""
    return dict(_tables()["duty"]["roles"])


@cache
def employed() -> dict[str, list[str]]:
    """Verbs of putting to use, with the prepositions of what is: "settle" → "on"."""
    return dict(_tables()["be"]["employed"])


@cache
def turning() -> dict[str, list[str]]:
    """Verbs by which one goes to a tool for what is needed, with their prepositions: "turn to"."""
    return dict(_tables()["need"]["turning"])


@cache
def belongings() -> dict[str, list[str]]:
    """Verbs by which a thing is of a class, with their prepositions: "belongs to"."""
    return dict(_tables()["be"]["belong"])


@cache
def suffixes() -> dict[str, str]:
    """Words that, right behind a name, say what it takes in: "Vision" → image."""
    return dict(_tables()["consume"]["suffixes"])


@cache
def selling(name: str) -> frozenset[str]:
    """Phrases that sell, with any praise of a power: "harness the [limitless] power of"."""
    phrases = frame(f"promote.{name}")
    return phrases.union(
        phrase.replace("the power of", f"the {praise} power of")
        for phrase in phrases
        for praise in frame("promote.powerful")
        if "the power of" in phrase
    )


@dataclass(frozen=True, slots=True)
class Technique:
    """A way of working that belongs to some classes of systems."""

    name: str
    classes: tuple[str, ...]
    verbs: frozenset[str]
    objects: tuple[str, ...]
    phrases: tuple[str, ...]
    parts: tuple[str, ...]
    """What it has inside: a discriminator, a denoising loop."""
    manners: tuple[str, ...]
    """Adverbs that tell it: "token by token"."""
    contests: frozenset[str]
    rivals: tuple[str, ...]
    """Verbs, and who does it inside of a system: "two networks compete"."""
    cues: frozenset[str]
    """If there are any, one of them stands in the sentence: noise is removed elsewhere too."""
    unless: frozenset[str]
    """With one of them in the sentence a manner tells less: "from left to right and back"."""
    elsewhere: frozenset[str]
    """With one of them in the sentence the parts are those of another technique."""
    beside: tuple[str, ...]
    """Classes whose members may work so as well: an autoencoder may have a discriminator."""


@cache
def techniques() -> tuple[Technique, ...]:
    """Every technique that the frames describe."""
    return tuple(
        Technique(
            entry["name"], tuple(entry["classes"]), frozenset(entry["verbs"]),
            tuple(entry["objects"]), tuple(entry["phrases"]), tuple(entry.get("parts", ())),
            tuple(entry.get("manners", ())), frozenset(entry.get("contests", ())),
            tuple(entry.get("rivals", ())), frozenset(entry.get("cues", ())),
            frozenset(entry.get("unless", ())),
            frozenset(entry.get("elsewhere", ())), tuple(entry.get("beside", ())),
        )
        for entry in _tables()["technique"]
    )  # fmt: skip
