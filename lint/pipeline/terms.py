"""Claims about the terms themselves: "generative AI, also known as LLMs", "it is built on LLMs"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from .frames import frame
from .lexicon import alternation, words
from .lists import is_opaque
from .stance import stance
from .syntax import (
    cases,
    children,
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
    from .reading import Reading
    from .sentences import Sentence

_GENERIC = r"(?:models?|tools?|technology|systems?)?"
_OPENED = re.compile(rf"^[\s*_]*{_GENERIC}[\s*_]*\([\s\"“*_]*(?:or |i\.e\.,? )?$", re.IGNORECASE)
_CLOSED = re.compile(r"[\s*_]*(?:models?)?[\s*_]*(?:\([^()]*\))?[\s\"”*_]*\)")


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim on terms in a sentence."""
    yield from _equated(sentence, reading, context)
    for verb in sentence.tokens:
        if verb.lemma_.lower() in frame("base.verbs") and verb.pos_ in {"VERB", "AUX"}:
            yield from _based(verb, sentence, reading, context)


def _equated(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "C (D)", "C, also known as D", "C = D", "C is another name for D"."""
    text = sentence.block.text
    for one, other in pairwise(n for n in sentence.names if n.kind == "class"):
        between = text[one.end : other.start]
        bracketed = bool(_OPENED.match(between) and _CLOSED.match(text, other.end))
        token = sentence.token_of(other)
        if token is None:
            continue
        if bracketed or (_equals().match(between) and not is_opaque(sentence, token.i)):
            yield reading.claim(
                "same-as", one, other, sentence, "terms:brackets" if bracketed else "terms:aka",
                stance=stance(sentence, token, context),
            )  # fmt: skip


@cache
def _equals() -> re.Pattern[str]:
    phrases, adverbs = (alternation(words(f"equality.{name}")) for name in ("phrases", "adverbs"))
    return re.compile(
        rf"^[\s,(–—*_-]*{_GENERIC}[\s,(–—*_-]*(?:(?:which|that)\s+(?:is|are)\s+)?"
        rf"(?:(?:{adverbs})[\s,]+)?(?:{phrases})[\s,\"“'‘*_(]*(?:(?:the|an?|just|simply)\s)?[\s\"“*_]*$",
        re.IGNORECASE,
    )


def _based(verb: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "generative AI is powered by LLMs", "all AI tools run on LLMs", "LLMs power it"."""
    if any(adverb.lower_ in words("quantity.partial") for adverb in verb.children):
        return
    built, bases = _sides(verb)
    if len({base.i for base in bases}) != 1 or is_opaque(sentence, bases[0].i):
        return
    base = sentence.name_at.get(bases[0].i)
    if base is None or base.kind != "class":
        return
    always = any(a.lower_ in words("quantity.universal") for a in children(verb, "advmod"))
    for subject in built:
        name = reading.generic(subject, sentence)
        if name is not None:
            every = any(d.lower_ in words("quantity.universal") for d in subject.children)
            yield reading.claim(
                "built-on", name, base, sentence, "built-on", universal=always or every,
                stance=stance(sentence, verb, context),
                excuse="limited" if _is_limited(sentence, reading) else "",
            )  # fmt: skip


def _sides(verb: Token) -> tuple[list[Token], list[Token]]:
    """What is built, and what it is built on."""
    lemma = verb.lemma_.lower()
    if is_passive(verb):
        return passive_subjects(verb), _based_on(verb)
    if lemma in frame("base.carry"):
        return objects(verb), subjects(verb)
    if lemma in frame("base.transitive"):
        return subjects(verb), objects(verb)
    return subjects(verb), _based_on(verb)


def _based_on(verb: Token) -> list[Token]:
    return [noun for noun, _ in instruments(verb, frame("base.prepositions"))]


def _is_limited(sentence: Sentence, reading: Reading) -> bool:
    """Whether the sentence speaks of text alone: "uses LLMs for text output"."""
    served = [
        output
        for token in sentence.tokens
        if "for" in cases(token) | cases(token.head) and not _is_example(token)
        for output in reading.outputs(token, sentence, 1)
    ]
    return bool(served) and all(
        reading.knowledge.covers(("text",), m) for output in served for m in output.ids
    )


def _is_example(token: Token) -> bool:
    """Whether "for" before a noun belongs to "for example"."""
    return any(
        t.lower_ in {"example", "instance"} for t in token.doc[max(0, token.i - 3) : token.i]
    )
