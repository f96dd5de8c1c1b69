"""Claims that a system is tuned, or trained, for something: "fine-tune GPT-4 for images"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frames import frame
from .lists import is_opaque
from .stance import stance
from .syntax import (
    cases,
    children,
    conjuncts,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .context import Context
    from .names import Name
    from .reading import Output, Reading
    from .sentences import Sentence


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of adaptation in a sentence.

    One has the verb as its object; another has each output that the tuning is for.
    """
    seen: set[Name] = set()
    for token in sentence.tokens:
        if token.i in sentence.name_at or _is_by_maker(token, sentence):
            continue
        if token.lemma_.lower() in frame("adapt.verbs") or token.lower_ in frame("adapt.nouns"):
            yield from _tuning(token, sentence, reading, context, seen)
        elif token.lemma_.lower() in frame("adapt.loose"):
            yield from _training(token, sentence, reading, context, seen)
        if token.lower_ in frame("adapt.offered"):
            yield from _offer(token, sentence, reading, context)


def _tuning(
    verb: Token, sentence: Sentence, reading: Reading, context: Context, seen: set[Name]
) -> Iterator[Claim]:
    """Read "fine-tune X", "a fine-tuned X", "fine-tuning of X for images"."""
    outputs = list(_targets(verb, sentence, reading))
    said = stance(sentence, verb, context)
    first = verb.doc[verb.i - 2] if verb.i > 1 and verb.doc[verb.i - 1].text == "-" else verb
    for name in _tuned(verb, sentence, reading):
        if name in seen:
            continue
        seen.add(name)
        wished = reading.wished(sentence) if not outputs and said == "planned" else ()
        mentions = [reading.output_mention(output, sentence) for output in outputs] or list(wished)
        for mention in [*mentions, reading.phrase_mention(first, verb, sentence)]:
            yield reading.claim("adapted-for", name, mention, sentence, "adapt:tune", stance=said)


def _training(
    verb: Token, sentence: Sentence, reading: Reading, context: Context, seen: set[Name]
) -> Iterator[Claim]:
    """Read "train X to draw": in loose speech only an output that is made is meant as one."""
    outputs = list(_targets(verb, sentence, reading))
    if any(not output.made and not _is_object(output.last) for output in outputs):
        return
    own = any(
        child.lower_ in frame("adapt.own") for thing in objects(verb) for child in thing.children
    )
    said = stance(sentence, verb, context)
    for name in _tuned(verb, sentence, reading):
        by_others = name.kind == "class" and verb.dep_ in {"acl", "amod"}
        if name in seen or by_others or not (outputs or own):
            continue
        seen.add(name)
        mentions = [reading.output_mention(output, sentence) for output in outputs]
        for mention in mentions or [reading.phrase_mention(verb, verb, sentence)]:
            yield reading.claim("adapted-for", name, mention, sentence, "adapt:train", stance=said)


def _is_object(token: Token) -> bool:
    return token.dep_ == "obj" and token.head.pos_ == "VERB"


def _is_by_maker(verb: Token, sentence: Sentence) -> bool:
    """Whether a maker does it: "Anthropic fine-tuned Claude"."""
    return any(
        (name := sentence.name_at.get(doer.i)) is not None and name.kind != "class"
        for doer in (*subjects(verb), *children(verb, "obl:agent"))
    )


def _tuned(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """What is tuned: the verb's object, the participle's noun, the noun's owner."""
    nominal = verb.lower_ in frame("adapt.nouns") and verb.pos_ != "VERB"
    if nominal:
        for owner in children(verb, "compound", "nmod:poss"):
            name = sentence.name_at.get(owner.i)
            if name is not None and name.kind == "system":
                yield name
    for thing in {token.i: token for token in _things(verb, nominal, sentence)}.values():
        unnamed = verb.dep_ == "amod" and thing.i not in sentence.name_at
        if (unnamed or is_passive(verb)) and reading.examples_of(thing, sentence):
            continue  # "fine-tuned models like X": their makers tuned them
        for name in reading.bearers(thing, sentence):
            if name.kind == "system" or not nominal:
                yield name


def _things(verb: Token, nominal: bool, sentence: Sentence) -> Iterator[Token]:
    yield from objects(verb)
    if is_passive(verb):
        yield from passive_subjects(verb)
    if nominal:
        for child in children(verb, "nmod"):
            if "of" in cases(child):
                yield from conjuncts(child)
    if verb.dep_ in {"amod", "compound", "acl"} and verb.head.i > verb.i:
        yield from conjuncts(verb.head)
    if verb.i + 1 in sentence.name_at:
        yield verb.doc[verb.i + 1]
    before = verb.i - 3 if verb.i and verb.doc[verb.i - 1].text == "-" else verb.i - 1
    if before in sentence.name_at and verb.lower_ in frame("adapt.nouns"):
        yield verb.doc[before]  # "Midjourney fine-tuning"


def _targets(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Output]:
    """What the tuning is for: "for images", "to draw logos", "so that it draws logos"."""
    hosts = [verb, *objects(verb)]
    if verb.dep_ in {"amod", "compound"}:
        hosts.append(verb.head)
    seen: set[int] = set()
    for noun in (noun for host in hosts for noun in _goals(host)):
        for output in reading.outputs(noun, sentence):
            if output.last.i not in seen:
                seen.add(output.last.i)
                yield output


def _goals(host: Token) -> Iterator[Token]:
    making = frame("produce.verbs") - frame("produce.light")
    for child in host.children:
        if child.dep_ in {"obl", "nmod"} and cases(child) & frame("adapt.prepositions"):
            yield from conjuncts(child)
        elif child.dep_ in {"advcl", "xcomp", "acl", "ccomp"}:
            for verb in conjuncts(child):
                if verb.lemma_.lower() in making:
                    yield from objects(verb)
                yield from (part for part in children(verb, "obl") if "for" in cases(part))


def _offer(noun: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "X offers custom model training"."""
    before = {token.lower_ for token in noun.doc[max(0, noun.i - 3) : noun.i]}
    if not before & frame("adapt.own") and noun.lower_ not in frame("adapt.nouns"):
        return
    verb = noun.head
    if noun.dep_ not in {"obj", "conj", "nsubj"} or verb.pos_ != "VERB":
        return
    if verb.lemma_.lower() not in frame("adapt.offer"):
        return
    for subject in subjects(verb):
        for name in reading.bearers(subject, sentence):
            if name.kind == "system" and not is_opaque(sentence, subject.i):
                yield reading.claim(
                    "adapted-for", name, reading.phrase_mention(noun, noun, sentence), sentence,
                    "adapt:offer", stance=stance(sentence, verb, context),
                )  # fmt: skip
