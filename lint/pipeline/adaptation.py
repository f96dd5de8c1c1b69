"""Claims that a system is tuned, or trained, for something: "fine-tune GPT-4 for images"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frames import frame
from .lists import is_opaque
from .stance import stance
from .syntax import cases, children, conjuncts, is_passive, objects, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .names import Name
    from .reading import Output, Reading
    from .sentences import Sentence
    from .stance import Context


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of adaptation in a sentence.

    One has the verb as its object; another has each output that the tuning is for.
    """
    doc = sentence.doc
    seen: set[Name] = set()
    for token in doc:
        if token.i in sentence.name_at:
            continue
        lemma = token.lemma_.lower()
        tuned = lemma in frame("adapt.verbs") or token.lower_ in frame("adapt.nouns")
        loose = not tuned and lemma in frame("adapt.loose")
        if not tuned and not loose:
            continue
        if by_maker(token, sentence):
            continue
        outputs = list(_targets(token, sentence, reading))
        for name in _tuned(token, sentence, reading):
            if name in seen or (loose and not outputs and not _custom(token, sentence)):
                continue
            if loose and any(not o.made and not _is_infinitive(o.last) for o in outputs):
                continue
            seen.add(name)
            said = stance(sentence, token, context)
            first = (
                token.doc[token.i - 2]
                if token.i > 1 and token.doc[token.i - 1].text == "-"
                else token
            )
            for output in outputs:
                yield reading.claim(
                    "adapted-for", name, reading.output_mention(output, sentence), sentence,
                    "adapt:for", stance=said,
                )  # fmt: skip
            wished = reading.wished(sentence) if not outputs and said == "planned" else ()
            for wish in wished:
                yield reading.claim(
                    "adapted-for", name, wish, sentence, "adapt:wished", stance=said
                )
            if tuned or not outputs:
                yield reading.claim(
                    "adapted-for", name, reading.phrase_mention(first, token, sentence), sentence,
                    "adapt", stance=said,
                )  # fmt: skip
    yield from _custom_training(sentence, reading, context)


def _is_infinitive(token: Token) -> bool:
    return token.dep_ == "obj" and token.head.pos_ == "VERB"


def _tuned(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    nominal = verb.lower_ in frame("adapt.nouns") and verb.pos_ != "VERB"
    things = [*objects(verb)]
    if is_passive(verb):
        things += passive_subjects(verb)
    if nominal:
        things += [n for c in children(verb, "nmod") if "of" in cases(c) for n in conjuncts(c)]
        for owner in children(verb, "compound", "nmod:poss"):
            name = sentence.name_at.get(owner.i)
            if name is not None and name.kind == "system":
                yield name
    if verb.dep_ in {"amod", "compound", "acl"} and verb.head.i > verb.i:
        things += conjuncts(verb.head)
    follow = verb.i + 1
    if follow in sentence.name_at:
        things.append(verb.doc[follow])
    found: set[int] = set()
    for thing in things:
        if thing.i in found:
            continue
        found.add(thing.i)
        if (
            verb.dep_ == "amod"
            and thing.i not in sentence.name_at
            and reading.examples_of(thing, sentence)
        ):
            continue  # "fine-tuned models like X": their makers tuned them
        for name in reading.bearers(thing, sentence):
            if name.kind == "system" or not nominal:
                yield name


def _targets(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Output]:
    """What the tuning is for: "for images", "to draw logos", "so that it draws logos"."""
    hosts = [verb, *objects(verb)]
    if verb.dep_ in {"amod", "compound"}:
        hosts.append(verb.head)
    seen: set[int] = set()
    for host in hosts:
        for child in host.children:
            if child.dep_ in {"obl", "nmod"} and cases(child) & frame("adapt.prepositions"):
                for noun in conjuncts(child):
                    yield from _new(reading.outputs(noun, sentence), seen)
            elif child.dep_ in {"advcl", "xcomp", "acl", "ccomp"}:
                for each in conjuncts(child):
                    if each.lemma_.lower() in frame("produce.verbs") - {
                        "do",
                        "use",
                        "handle",
                        "turn",
                    }:
                        for noun in objects(each):
                            yield from _new(reading.outputs(noun, sentence), seen)
                    for part in each.children:
                        if part.dep_ == "obl" and "for" in cases(part):
                            yield from _new(reading.outputs(part, sentence), seen)


def _new(outputs: list[Output], seen: set[int]) -> Iterator[Output]:
    for output in outputs:
        if output.last.i not in seen:
            seen.add(output.last.i)
            yield output


def by_maker(verb: Token, sentence: Sentence) -> bool:
    """Whether a maker does it: "Anthropic fine-tuned Claude"; or it was done to make the system."""
    doers = [*subjects(verb), *children(verb, "obl:agent")]
    for doer in doers:
        name = sentence.name_at.get(doer.i)
        if name is not None and name.kind in {"maker", "system"}:
            return True
    return False


def _custom(verb: Token, sentence: Sentence) -> bool:
    return any(
        child.lower_ in {"custom", "own", "bespoke"}
        for thing in objects(verb)
        for child in thing.children
    )


def _custom_training(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "Midjourney offers custom model training"."""
    doc = sentence.doc
    for token in doc:
        if token.lower_ not in {"training", "tuning", "finetuning"} or token.dep_ not in {
            "obj",
            "conj",
            "nsubj",
        }:
            continue
        before = {doc[i].lower_ for i in range(max(0, token.i - 3), token.i)}
        if not (before & {"custom", "bespoke", "fine", "personal"} or token.lower_ == "finetuning"):
            continue
        if token.head.pos_ != "VERB" or token.head.lemma_.lower() not in {
            "offer",
            "support",
            "provide",
            "allow",
            "enable",
            "have",
            "include",
            "feature",
        }:
            continue
        for subject in subjects(token.head):
            for name in reading.bearers(subject, sentence):
                if name.kind == "system" and not is_opaque(sentence, subject.i):
                    yield reading.claim(
                        "adapted-for", name, reading.phrase_mention(token, token, sentence), sentence,
                        "adapt:offers", stance=stance(sentence, token.head, context),
                    )  # fmt: skip
