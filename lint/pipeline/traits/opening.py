"""In which manner a system works, where a sentence opens with it: "Token by token, X draws it"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import Technique, frame, techniques
from ..lexicon import alternation, has_any
from ..trees.syntax import subjects
from . import actors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def manners(
    sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Technique, tuple[int, int], Token]]:
    """X in "Token by token, X paints its pictures", of a technique that its verb may go with."""
    for technique, opens in _openings():
        told = opens.match(sentence.block.text, sentence.start, sentence.end)
        if told is None or has_any(technique.unless | technique.elsewhere, sentence.text):
            continue
        verb = _acting(told.end(), sentence)
        reads = bool(technique.unless) and verb is not None and verb.lemma_ in technique.verbs
        if verb is None or not (_works(verb) or reads) or _is_told(verb, technique, sentence):
            continue
        for subject in subjects(verb):
            for name in actors.bearers(subject, sentence, reading):
                yield name, technique, told.span("manner"), verb


def _acting(start: int, sentence: Sentence) -> Token | None:
    """The verb of which what stands right behind the comma is the subject."""
    for verb in sentence.doc:
        doers = subjects(verb) if verb.pos_ == "VERB" else []
        if any(sentence.phrase(noun, noun)[0] == start for noun in doers):
            return verb
    return None


def _is_told(verb: Token, technique: Technique, sentence: Sentence) -> bool:
    """Whether a verb tells the technique itself: "Word by word, X guesses what comes next"."""
    objects = [
        thing
        for other in techniques()
        if other.name == technique.name and verb.lemma_ in other.verbs
        for thing in other.objects
    ]
    behind = sentence.block.text[sentence.spans[verb.i][1] : sentence.end]
    return has_any(frozenset(objects), behind)


def _works(verb: Token) -> bool:
    return verb.lemma_ in frame("produce.verbs") or verb.lemma_ in frame("base.working")


@cache
def _openings() -> tuple[tuple[Technique, re.Pattern[str]], ...]:
    """The techniques that a manner tells, each with what opens a sentence so."""
    return tuple(
        (
            technique,
            re.compile(
                rf"[\W_]*(?P<manner>{alternation(technique.manners)})[*_]*,\s+[*_`\"“]*",
                re.IGNORECASE,
            ),
        )
        for technique in techniques()
        if technique.manners
    )
