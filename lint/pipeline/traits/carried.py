"""Models that one carries about: "I keep X on a USB stick", "a copy of X fits on an SD card".

Whoever does so has the weights, as much as who runs them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import OFFERS
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program_for, is_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 100
"""So many characters behind a name may hold where it is."""
_BESIDE = 3
"""So many characters may close what a name stands in, before the place."""


def carried(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we carry X on a USB stick", "X sits on my external drive"."""
    things: list[Token] = []
    if verb.lemma_ in words("access.carrying"):
        things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    lies = verb.lemma_ in words("access.lie", "access.fitting")
    if not things and (lies or children(verb, "cop", "expl")):
        things = subjects(verb)  # "X is on a USB stick", "there is a copy of X on it"
    for thing in things:
        for name in _had(thing, sentence):
            end = min(sentence.end, name.end + _REACH)
            place = _carrier().search(sentence.block.text, name.end, end)
            if place is None or not _is_near(verb, name, place, sentence):
                continue
            program = reading.system_kind(name) in OFFERS and not is_version(name, sentence)
            if reading.is_model(name) and not (program or is_program_for(name, sentence)):
                yield Statement(name, "local", place.span("place"), "access:run", verb)


def _had(thing: Token, sentence: Sentence) -> list[Name]:
    """X at "X", "the whole of X", "a copy of X", and no more than that of it."""
    of = [t for t in children(thing, "nmod") if cases(t) == {"of"}]
    copied = thing.lower_ in words("access.copies", "access.whole")
    at = of[0] if copied and of else thing
    name = sentence.name_at.get(at.i)
    whole = name is not None and name.kind == "system" and not is_opaque(sentence, at.i)
    return [name] if whole and name is not None else []


def _is_near(verb: Token, name: Name, place: re.Match[str], sentence: Sentence) -> bool:
    """Whether a place is where the thing is: nothing but the verb stands between."""
    text = sentence.block.text
    between = text[name.end : place.start()]
    done = text[slice(*sentence.phrase(verb, verb))]
    _, _, behind = between.rpartition(done) if verb.i and done in between else ("", "", between)
    return len(behind.strip()) <= _BESIDE or behind.strip() in words("access.about")


@cache
def _carrier() -> re.Pattern[str]:
    """Read " on a USB stick", " from my old external drive"."""
    carriers = alternation(words("access.carriers"))
    return re.compile(
        rf"\s(?P<place>(?:on|onto|from|off)\s(?:an?|my|our|the|his|her|their|your|every|each|one)\s"
        rf"(?:[\w-]+\s){{0,2}}?(?:{carriers}))(?![\w-])",
        re.IGNORECASE,
    )
