"""Tuning as something that a system has for its users: "X offers custom model training"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, conjuncts, is_ruled_out, objects, subjects
from .methods import is_method

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def offered(noun: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "X offers custom model training", "X supports LoRAs", "fine-tuning is there for X"."""
    yield from _available(noun, sentence, reading, context)
    yield from _reaching(noun, sentence, reading, context)
    before = {token.lower_ for token in noun.doc[max(0, noun.i - 3) : noun.i]}
    own = bool(before & frame("adapt.own", "adapt.halves"))
    if not own and noun.lower_ not in frame("adapt.nouns", "adapt.methods"):
        return
    said = noun
    if noun.dep_ == "compound" and noun.head.lower_ in words("nouns.aspects"):
        noun = noun.head  # "fine-tuning capabilities"
    if any(t.lower_ in words("stance.negators") for t in children(noun, "det")):
        return  # "has no fine-tuning"
    verb = noun.head
    gerund = noun.dep_ == "xcomp" and not children(noun, "obj", "mark", "xcomp", "advcl")
    if not (gerund or noun.dep_ in {"obj", "conj", "nsubj"}) or verb.pos_ != "VERB":
        return
    if verb.lemma_ not in frame("adapt.offer"):
        return
    for subject in subjects(verb):
        owned = subject.lower_ in words("access.apis")  # "the API of X offers it"
        of = [t for t in children(subject, "nmod") if owned and cases(t) == {"of"}]
        for name in [n for t in (subject, *of) for n in reading.bearers(t, sentence)]:
            if name.kind == "system" and not is_opaque(sentence, subject.i):
                yield reading.claim(
                    "adapted-for", name, reading.phrase_mention(said, said, sentence), sentence,
                    "adapt:offer", stance=stance(sentence, verb, context),
                )  # fmt: skip


def _available(
    noun: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "fine-tuning is available for X and Y"."""
    said = noun.head
    if noun.dep_ not in {"nsubj", "nsubj:pass"} or noun.lower_ not in frame("adapt.nouns"):
        return
    if said.lower_ not in frame("adapt.available") or children(noun, "nmod", "det"):
        return
    places = [t for t in children(said, "obl") if cases(t) & {"for", "on", "with"}]
    for thing in (t for place in places for t in conjuncts(place)):
        named = not (is_opaque(sentence, thing.i) or is_ruled_out(thing) or _is_left_out(thing))
        for name in reading.bearers(thing, sentence) if named else ():
            if name.kind == "system":
                yield reading.claim(
                    "adapted-for", name, reading.phrase_mention(noun, noun, sentence), sentence,
                    "adapt:offer", stance=stance(sentence, said, context),
                )  # fmt: skip


def _is_left_out(thing: Token) -> bool:
    """Whether something is set against what it is offered for: "rather than for X"."""
    told = cases(thing) | {t.lower_ for t in children(thing, "cc")}
    return not told.isdisjoint(words("stance.contrast"))


def _reaching(
    noun: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "our LoRA training supports X", "fine-tuning works with X and with Y"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in frame("adapt.reaching"):
        return
    methods = [t for t in children(noun, "compound") if is_method(t, sentence)]
    if noun.lower_ not in frame("adapt.nouns") and not methods:
        return
    things = [*objects(verb)] if verb.lemma_ == "support" else []
    behind = [t for t in children(verb, "obl") if cases(t) & {"for", "on", "with"}]
    things += [] if things else [t for c in behind for t in conjuncts(c)]
    for thing in things:
        name = sentence.name_at.get(thing.i)
        if name is not None and name.kind == "system" and not is_opaque(sentence, thing.i):
            yield reading.claim(
                "adapted-for", name, reading.phrase_mention(noun, noun, sentence), sentence,
                "adapt:offer", stance=stance(sentence, verb, context),
            )  # fmt: skip
