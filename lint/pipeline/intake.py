"""Claims that a system takes something in: "GPT-3 listens to the call", "send audio to Claude"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    from .reading import Reading
    from .sentences import Sentence

_ANY_INSTRUMENT = frozenset({"with", "using", "via"})


class Statement(NamedTuple):
    """Who takes in what, by which construction, and the token to judge it at."""

    taker: Name
    taken: Mention
    pattern: str
    at: Token


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of intake in a sentence."""
    seen: set[tuple[Name, tuple[str, ...]]] = set()
    for name, taken, pattern, at in _statements(sentence, reading):
        if (name, taken.ids) in seen or reading.is_company(name):
            continue
        seen.add((name, taken.ids))
        yield reading.claim(
            "consumes", name, taken, sentence, pattern,
            stance=stance(sentence, at, context),
            excuse="chain" if _is_chained(name, taken, sentence, reading) else "",
        )  # fmt: skip


def _is_chained(name: Name, taken: Mention, sentence: Sentence, reading: Reading) -> bool:
    """Whether another tool takes it in, or it was turned into something else first."""
    if any(token.lower_ in frame("consume.converted") for token in sentence.tokens):
        return True
    return any(
        other.kind != "maker"
        and not set(other.ids) & set(name.ids)
        and not alternatives(name, other, sentence)
        and any(reading.knowledge.takes(i, m) for i in other.ids for m in taken.ids)
        for other in sentence.names
    )


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    for token in sentence.tokens:
        if token.i in sentence.name_at:
            continue
        if token.pos_ == "VERB":
            yield from _read(token, sentence, reading)
            yield from _given(token, sentence, reading)
            yield from _made_from(token, sentence, reading)
        elif token.lower_ in frame("consume.nouns"):
            yield from _compound(token, sentence, reading)
    for token in sentence.tokens:  # what only hints at the input comes last
        yield from _sensed(token, sentence, reading)


def _read(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X reads images", "use X to read images", "images are read by X"."""
    if verb.lemma_.lower() not in frame("consume.verbs"):
        return
    if is_passive(verb):
        things = passive_subjects(verb)
    else:
        things = objects(verb)
        for child in children(verb, "obl"):
            things += conjuncts(child) if cases(child) & {"to", "at"} else []
    takers = list(_takers(verb, sentence, reading))
    for mention in _mentions(things, sentence, reading):
        for name in takers:
            yield Statement(name, mention, "consume:read", verb)


def _mentions(things: list[Token], sentence: Sentence, reading: Reading) -> list[Mention]:
    """What nouns name as a thing taken in: the thing itself, not the act of making it."""
    return [
        reading.output_mention(output, sentence)
        for thing in things
        for output in reading.outputs(thing, sentence)
        if not output.made
    ]


def _takers(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    nouns = [] if is_passive(verb) else subjects(verb)
    if verb.dep_ in {"xcomp", "advcl", "ccomp"} and (
        verb.head.lemma_.lower() in frame("consume.use")
    ):
        nouns = [*nouns, *(n for given in children(verb.head, "obj") for n in conjuncts(given))]
    prepositions = _ANY_INSTRUMENT | ({"by"} if is_passive(verb) else set())
    for noun, _ in instruments(verb, prepositions):
        nouns = [*nouns, noun]
        if noun.lower_ in suffixes():
            nouns += children(noun, "compound")
            yield from (
                sentence.name_at[c.i] for c in children(noun, "compound") if c.i in sentence.name_at
            )
    for noun in nouns:
        yield from reading.bearers(noun, sentence)


def _given(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "send audio to X", "the video is uploaded to X"."""
    if verb.lemma_.lower() not in frame("consume.give"):
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    mentions = _mentions(things, sentence, reading)
    for noun, case in instruments(verb, frame("consume.give_prepositions")):
        for name in reading.bearers(noun, sentence):
            for mention in mentions:
                yield Statement(name, mention, f"consume:give-{case}", verb)


def _made_from(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "generates recipes from images using X"."""
    if verb.lemma_.lower() not in frame("produce.verbs"):
        return
    products = objects(verb)
    sources = [
        noun for host in (verb, *products) for noun, _ in instruments(host, frozenset({"from"}))
    ]
    mentions = _mentions(sources, sentence, reading)
    for doer in doers(verb, products, sentence, reading) if mentions else ():
        for mention in mentions:
            yield Statement(doer.name, mention, "consume:from", verb)


def _compound(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Claude audio input", "GPT-3's image understanding"."""
    if noun.i < 2:
        return
    doc = noun.doc
    outputs = reading.outputs(doc[noun.i - 1], sentence, 0)
    if not outputs:
        return
    at = outputs[0].first.i - 1
    at -= at >= 0 and doc[at].lower_ in {"'s", "’s"}
    name = sentence.name_at.get(at)
    if name is not None and name.kind == "system":
        yield Statement(name, reading.output_mention(outputs[0], sentence), "consume:input", noun)


def _sensed(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "GPT-3 listens to the call", "GPT-3.5 Vision": a verb or a suffix names the input."""
    name = sentence.name_at.get(token.i)
    if name is not None:
        yield from _suffixed(token, name, sentence)
        return
    modality = senses().get(token.lemma_.lower())
    if modality is None or token.pos_ != "VERB":
        return
    if not objects(token) and not any(cases(c) & {"to"} for c in children(token, "obl")):
        return
    for subject in subjects(token):
        for taker in reading.bearers(subject, sentence):
            if taker.kind == "system" and not is_opaque(sentence, subject.i):
                yield Statement(taker, _hint(token, modality, sentence), "consume:sense", token)


def _suffixed(token: Token, name: Name, sentence: Sentence) -> Iterator[Statement]:
    at = token.i + 1
    if name.kind != "system" or at >= len(token.doc) or not token.whitespace_:
        return
    suffix = token.doc[at]
    modality = suffixes().get(suffix.lower_)
    if modality and suffix.text[0].isupper():
        yield Statement(name, _hint(suffix, modality, sentence), "consume:suffix", token)


def _hint(token: Token, modality: str, sentence: Sentence) -> Mention:
    start, end = sentence.spans[token.i]
    first, last = sentence.block.source_span(start, end)
    return Mention("modality", (modality,), sentence.block.text[start:end], first, last)
