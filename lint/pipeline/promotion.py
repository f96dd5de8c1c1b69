"""Words that sell: "powered by generative AI", "a cutting-edge LLM", "truly understands you"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..claims import Mention
from .frames import frame
from .lexicon import alternation, any_of
from .stance import stance
from .syntax import subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .context import Context
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence

_BEFORE, _BEHIND = 24, 90
"""So many characters around a verb of the mind may hold its manner or its comparison."""
_VAGUE = 2
"""A noun that may name more modalities than this says nothing of the output."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every buzzword claim in a sentence."""
    yield from _promoted(sentence, reading, context)
    for verb in sentence.tokens:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in frame("understand.verbs"):
            yield from _understands(verb, sentence, reading, context)


def _promoted(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "powered by generative AI" (``object.ids``: cue), "a revolutionary LLM" (hype)."""
    if any(name.kind == "system" for name in sentence.names):
        return
    text = sentence.block.text
    for i, name in sentence.name_at.items():
        if name.kind != "class" or sentence.name_at.get(i - 1) is name:
            continue
        for kind, pattern in (("cue", _cue()), ("hype", _hype())):
            match = pattern.search(text[sentence.start : name.start])
            if match is None:
                continue
            start = sentence.start + match.start()
            said = Mention(
                "phrase", (kind,), text[start : name.end],
                *sentence.block.source_span(start, name.end),
            )  # fmt: skip
            stated = kind == "cue" and _says_what(sentence, reading, name)
            yield reading.claim(
                "promoted-as", name, said, sentence, f"promotion:{kind}",
                stance=stance(sentence, sentence.doc[i], context),
                excuse="stated" if stated else "",
            )  # fmt: skip


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternation(frame('promote.cues'))})[\s*_]+(?:(?:an?|the|our|your)\s+)?"
        rf"(?:[\w-]+,?\s+){{0,3}}?$",
        re.IGNORECASE,
    )


@cache
def _hype() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternation(frame('promote.hype'))})[\s*_]+(?:(?!of\b|in\b)[\w-]+\s+)?$",
        re.IGNORECASE,
    )


def _says_what(sentence: Sentence, reading: Reading, name: Name) -> bool:
    """Whether the sentence itself says what is generated."""
    nouns = (
        token
        for token in sentence.tokens
        if token.i not in sentence.name_at and token.pos_ in {"NOUN", "PROPN"}
    )
    if any(len(o.ids) <= _VAGUE for noun in nouns for o in reading.outputs(noun, sentence, 1)):
        return True
    knowledge = reading.knowledge
    return any(
        not knowledge.covers(knowledge.outputs(other.ids[0]) or {"text"}, "text")
        for other in sentence.names
        if other.kind == "class" and other.ids != name.ids
    )


def _understands(
    verb: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "the LLM truly understands you", "it thinks like a human"."""
    text, (start, end) = sentence.block.text, sentence.spans[verb.i]
    before = max(sentence.start, start - _BEFORE)
    manner = any_of(frame("understand.manners")).search(text, before, start)
    behind = min(sentence.end, start + _BEHIND)
    likeness = any_of(frame("understand.likenesses")).search(text, start, behind)
    minds = verb.lemma_.lower() in frame("understand.minds")
    if not likeness and not (manner and minds):
        return
    first = manner.start() if manner and not likeness else start
    last = likeness.end() if likeness else end
    said = Mention("phrase", (), text[first:last], *sentence.block.source_span(first, last))
    for subject in _minds(verb, sentence):
        for name in reading.bearers(subject, sentence):
            yield reading.claim(
                "understands", name, said, sentence, "understands",
                stance=stance(sentence, verb, context),
            )  # fmt: skip


def _minds(verb: Token, sentence: Sentence) -> list[Token]:
    """Who understands: the subject, or what a tree takes for the object of a clause before it.

    "..., ensuring the AI truly understands you"
    """
    at = verb.i - 1
    while at > 0 and verb.doc[at].pos_ == "ADV":
        at -= 1
    name = verb.doc[max(at, 0)]
    mistaken = name.dep_ == "obj" and name.head.lower_.endswith("ing")
    return [name] if mistaken and name.i in sentence.name_at else subjects(verb)
