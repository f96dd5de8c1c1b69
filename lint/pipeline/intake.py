"""Claims that a system takes something in: "GPT-3 listens to the call", "send audio to Claude"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..claims import Mention
from .chains import alternatives
from .frames import frame, senses, suffixes
from .lists import is_opaque
from .production import doers
from .stance import stance
from .syntax import (
    cases,
    children,
    conjuncts,
    instruments,
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
    """Every claim of intake in a sentence."""
    seen: set[tuple[Name, int]] = set()
    for name, inputs, pattern, at in [*_statements(sentence, reading), *_named(sentence, reading)]:
        for taken in inputs:
            if (name, taken.last.i) in seen or taken.made or reading.is_company(name):
                continue
            seen.add((name, taken.last.i))
            yield reading.claim(
                "consumes", name, reading.output_mention(taken, sentence), sentence, pattern,
                stance=stance(sentence, at, context),
                excuse="chain" if _chained(name, sentence, reading, taken.ids) else "",
            )  # fmt: skip


def _chained(name: Name, sentence: Sentence, reading: Reading, modalities: tuple[str, ...]) -> bool:
    return any(
        other.kind in {"system", "class"}
        and other is not name
        and not set(other.ids) & set(name.ids)
        and not alternatives(name, other, sentence)
        and any(reading.knowledge.takes(i, m) for i in other.ids for m in modalities)
        for other in sentence.names
    ) or any(t.lower_ in frame("consume.converted") for t in sentence.doc)


def _statements(
    sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, list[Output], str, Token]]:
    doc = sentence.doc
    for verb in doc:
        if verb.pos_ != "VERB" or verb.i in sentence.name_at:
            continue
        lemma = verb.lemma_.lower()
        sources = [
            output
            for host in (verb, *objects(verb))
            for noun, _ in instruments(host, frozenset({"from"}))
            for output in reading.outputs(noun, sentence)
        ]
        if sources and lemma in frame("produce.verbs"):
            for name, _ in doers(verb, objects(verb), sentence, reading):
                yield name, sources, "consume:from", verb
        if lemma in frame("consume.verbs"):
            taken = [o for thing in _things(verb) for o in reading.outputs(thing, sentence)]
            if taken:
                for name in _takers(verb, sentence, reading):
                    yield name, taken, "consume", verb
        if lemma in frame("consume.give"):
            given = passive_subjects(verb) if is_passive(verb) else objects(verb)
            taken = [o for thing in given for o in reading.outputs(thing, sentence)]
            if taken:
                for noun, case in instruments(verb, frame("consume.give_prepositions")):
                    for name in reading.bearers(noun, sentence):
                        yield name, taken, f"consume:give-{case}", verb


def _named(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, list[Output], str, Token]]:
    """Read "Claude audio input", "GPT-3's image understanding"."""
    doc = sentence.doc
    for noun in doc:
        if noun.lower_ not in frame("consume.nouns") or noun.i < 2:
            continue
        taken = reading.outputs(doc[noun.i - 1], sentence, 0)
        if not taken:
            continue
        before = taken[0].first.i - 1
        if before >= 0 and doc[before].lower_ in {"'s", "’s"}:
            before -= 1
        name = sentence.name_at.get(before)
        if name is not None and name.kind == "system":
            yield name, taken, "consume:input", noun


def _things(verb: Token) -> list[Token]:
    if is_passive(verb):
        return passive_subjects(verb)
    found = objects(verb)
    for child in children(verb, "obl"):
        if cases(child) & {"to", "at"}:
            found += conjuncts(child)
    return found


def _takers(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    if not is_passive(verb):
        for subject in subjects(verb):
            yield from reading.bearers(subject, sentence)
    head = verb.head
    if verb.dep_ in {"xcomp", "advcl", "ccomp"} and head.lemma_.lower() in frame("consume.use"):
        for given in children(head, "obj"):
            for each in conjuncts(given):
                yield from reading.bearers(each, sentence)
    by = {"by", "with", "using", "via"} if is_passive(verb) else {"with", "using", "via"}
    for noun, _ in instruments(verb, frozenset(by)):
        yield from reading.bearers(noun, sentence)
        for child in children(noun, "compound"):
            name = sentence.name_at.get(child.i)
            if name is not None and noun.lower_ in suffixes():
                yield name


def sensing(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "GPT-3 listens to the call", "GPT-3.5 Vision": a verb or a suffix names what goes in."""
    doc = sentence.doc
    for i, name in sentence.name_at.items():
        modality = suffixes().get(doc[i + 1].lower_) if i + 1 < len(doc) else None
        if (
            modality
            and name.kind == "system"
            and doc[i + 1].text[0].isupper()
            and doc[i].whitespace_
        ):
            yield reading.claim(
                "consumes", name, _sensed(doc[i + 1], modality, sentence), sentence,
                "consume:suffix", stance=stance(sentence, doc[i], context),
            )  # fmt: skip
    for verb in doc:
        modality = senses().get(verb.lemma_.lower())
        if modality is None or verb.pos_ != "VERB" or verb.lemma_.lower() == "transcribe":
            continue
        if not (objects(verb) or any(cases(c) & {"to"} for c in children(verb, "obl"))):
            continue
        for subject in subjects(verb):
            for name in reading.bearers(subject, sentence):
                if name.kind == "system" and not is_opaque(sentence, subject.i):
                    yield reading.claim(
                        "consumes", name, _sensed(verb, modality, sentence), sentence,
                        "consume:sense", stance=stance(sentence, verb, context),
                        excuse="chain" if _chained(name, sentence, reading, (modality,)) else "",
                    )  # fmt: skip


def _sensed(token: Token, modality: str, sentence: Sentence) -> Mention:
    start, end = sentence.spans[token.i]
    first, last = sentence.block.source_span(start, end)
    return Mention("modality", (modality,), sentence.block.text[start:end], first, last)
