"""Words that sell: "powered by generative AI", "a cutting-edge LLM", "truly understands you"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..claims import Claim, Mention
from .frames import frame
from .stance import stance
from .syntax import children, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .names import Name
    from .reading import Reading
    from .sentences import Sentence
    from .stance import Context


def _alternation(phrases: frozenset[str]) -> str:
    return "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))


_CUE = re.compile(
    rf"\b(?P<cue>{_alternation(frame('promote.cues'))})[\s*_]+(?:(?:an?|the|our|your)\s+)?"
    rf"(?P<adjectives>(?:[\w-]+,?\s+){{0,3}}?)$",
    re.IGNORECASE,
)
_HYPE = re.compile(
    rf"\b(?P<hype>{_alternation(frame('promote.hype'))})[\s*_]+(?:(?!of\b|in\b)[\w-]+\s+){{0,1}}$",
    re.IGNORECASE,
)
_MANNER = re.compile(rf"\b(?:{_alternation(frame('understand.manners'))})\b", re.IGNORECASE)
_LIKENESS = re.compile(rf"\b(?:{_alternation(frame('understand.likenesses'))})\b", re.IGNORECASE)


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every buzzword claim in a sentence."""
    yield from _promoted(sentence, reading, context)
    yield from _understands(sentence, reading, context)


def _promoted(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "powered by generative AI" (``object.ids``: cue) and "a revolutionary LLM" (hype)."""
    doc = sentence.doc
    text = sentence.block.text
    if any(n.kind == "system" for n in sentence.names):
        return
    for i, name in sentence.name_at.items():
        if name.kind != "class" or (i and sentence.name_at.get(i - 1) is name):
            continue
        before = text[sentence.start : name.start]
        cue = _CUE.search(before)
        hype = _HYPE.search(before)
        for kind, match in (("cue", cue), ("hype", hype)):
            if match is None:
                continue
            first, last = sentence.block.source_span(sentence.start + match.start(), name.end)
            yield Claim(
                "promoted-as", sentence.mention(name),
                Mention("phrase", (kind,), text[sentence.start + match.start() : name.end], first, last),
                stance=stance(sentence, doc[i], context), pattern=f"promotion:{kind}",
                excuse="stated" if kind == "cue" and _says_what(sentence, reading, name) else "",
            )  # fmt: skip


def _says_what(sentence: Sentence, reading: Reading, name: Name) -> bool:
    """Whether the sentence itself says what is generated."""
    doc = sentence.doc
    if any(
        len(output.ids) <= 2
        for token in doc
        if token.i not in sentence.name_at and token.pos_ in {"NOUN", "PROPN"}
        for output in reading.outputs(token, sentence, 1)
    ):
        return True
    knowledge = reading.knowledge
    return any(
        n.kind == "class"
        and (outputs := knowledge.outputs(n.ids[0]))
        and not knowledge.covers(outputs, "text")
        for n in sentence.names
        if n.ids != name.ids
    )


def _understands(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "the LLM truly understands you", "it thinks like a human"."""
    doc = sentence.doc
    for verb in doc:
        if verb.lemma_.lower() not in frame("understand.verbs") or verb.pos_ != "VERB":
            continue
        start = sentence.spans[verb.i][0]
        text = sentence.block.text
        near = text[max(sentence.start, start - 24) : start]
        after = text[start : min(sentence.end, start + 90)]
        manner = [m for m in _MANNER.finditer(near)]
        likeness = _LIKENESS.search(after)
        if not likeness and not (
            manner
            and verb.lemma_.lower()
            in {"understand", "know", "think", "feel", "comprehend", "care", "grasp", "get"}
        ):
            continue
        doers: list[tuple[Token, Name | None]] = []
        for subject in _agents(verb):
            names = [n for n in reading.bearers(subject, sentence) if n.kind in {"class", "system"}]
            doers += [(subject, n) for n in names]
        if not doers:
            continue
        begin = max(sentence.start, start - 24) + manner[-1].start() if manner else start
        finish = start + likeness.end() if likeness else sentence.spans[verb.i][1]
        first, last = sentence.block.source_span(begin, finish)
        object_ = Mention("phrase", (), text[begin:finish], first, last)
        for _, name in doers:
            assert name is not None
            yield reading.claim(
                "understands", name, object_, sentence, "understands",
                stance=stance(sentence, verb, context),
            )  # fmt: skip


def _agents(verb: Token) -> list[Token]:
    found = subjects(verb)
    if not found and verb.dep_ in {"acl:relcl", "acl"}:
        found = [verb.head]
    if not found:
        found = children(verb, "nsubj")
    return found
