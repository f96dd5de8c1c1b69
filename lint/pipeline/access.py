"""Claims on weights and hosting: "the open-source GPT-4", "run Midjourney on your own servers"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..claims import Mention
from . import examples
from .lexicon import alternation, any_of, word_list, words
from .lists import MARKS, after_name, is_derived, is_opaque
from .stance import stance
from .syntax import children, conjuncts, is_passive, objects, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from ..claims import Claim
    from .context import Context
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence

Way = Literal["open", "local", "closed"]
_WAYS: tuple[Way, ...] = ("open", "local", "closed")
_AUXILIARIES = r"will|to|would|can|could|should|may|might|must|didn['’]t|don['’]t|won['’]t"
_AS_VERB = re.compile(rf"\b(?:{_AUXILIARIES})\s*$", re.IGNORECASE)
_DENIED = re.compile(r"(?:\bnon|\bnot|\bsemi|\bnever)[\s-]*$", re.IGNORECASE)
_MIXED = re.compile(
    r"\b(?:open|closed|commercial|proprietary|local|hosted|cloud|paid|api|frontier|premium)[\w\s-]{0,16}"
    r"(?:,|\band|\bor|/|&)\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:[(,–-]\s*)?(?P<way>open[- ](?:weights?|sourced?))(?=\s*(?:[),.;|]|$))", re.IGNORECASE
)
_REACH = 14
"""So many tokens behind its verb a place may stand."""


class Statement(NamedTuple):
    """A system, how it is said to be had, where in the block's text, and by which construction."""

    name: Name
    way: Way
    span: tuple[int, int]
    pattern: str
    at: Token


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of access in a sentence; ``object.ids`` is ``open``, ``local`` or ``closed``."""
    seen: set[tuple[Name, str]] = set()
    for name, way, span, pattern, at in _statements(sentence, reading):
        if (name, way) in seen or name.kind != "system":
            continue
        seen.add((name, way))
        first, last = sentence.block.source_span(*span)
        text = sentence.block.text[span[0] : span[1]]
        yield reading.claim(
            "access", name, Mention("phrase", (way,), text, first, last), sentence, pattern,
            stance=stance(sentence, at, context, local=pattern == "access:modifier"),
        )  # fmt: skip


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    for token in sentence.tokens:
        yield from _named(token, sentence, reading)
    for token in sentence.tokens:
        if token.i not in sentence.name_at:
            if children(token, "cop"):
                yield from _predicated(token, sentence, reading)
            if token.pos_ == "VERB" and token.lemma_.lower() in words("access.run"):
                yield from _run(token, sentence, reading)


def _named(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    name = sentence.name_at.get(token.i)
    if name is None:
        if token.lower_ in words("nouns.transparent"):
            yield from _modified(token, reading.examples_of(token, sentence), sentence)
    elif name.kind == "class":
        listed = [example for example, _ in examples.of_class(token, sentence, reading)]
        yield from _modified(token, listed, sentence)
    elif reading.is_model(name) and not is_derived(sentence, token.i):
        if not is_opaque(sentence, token.i) and _is_head(token, sentence):
            yield from _modified(token, [name], sentence)
        yield from _behind(token, name, sentence)


def _modified(token: Token, names: Sequence[Name], sentence: Sentence) -> Iterator[Statement]:
    """Read "open-source X", "self-hosted X", "local LLMs such as X"."""
    if not names:
        return
    end = sentence.spans[token.i][0]
    before = sentence.block.text[sentence.start : end].rstrip(' *`_"“[')
    for way in _WAYS:
        match = _modifier(way).search(before)
        if match is None:
            continue
        head = before[: match.start()]
        if not (_MIXED.search(head) or _DENIED.search(head)) and not (
            way == "open" and _AS_VERB.search(head)
        ):
            span = (sentence.start + match.start("way"), sentence.start + match.end("way"))
            for name in names:
                yield Statement(name, way, span, "access:modifier", token)
        return


@cache
def _modifier(way: Way) -> re.Pattern[str]:
    between = alternation(words("access.between"))
    return re.compile(
        rf"(?<![\w-])(?P<way>{alternation(words(f'access.{way}'))})(?:\s+(?:{between}))?$",
        re.IGNORECASE,
    )


def _is_head(token: Token, sentence: Sentence) -> bool:
    """Whether the name itself is what is open, not a tool for it: "an open-source X UI"."""
    doc = token.doc
    at = token.i + 1
    while at < len(doc) and (
        doc[at].text in MARKS | {"/"}
        or at in sentence.name_at
        or (doc[at].lower_ in {"and", "or", ","} and at + 1 in sentence.name_at)
    ):
        at += 1
    if at >= len(doc) or doc[at].lower_ in {"model", "models", "weights"}:
        return True
    runs_on = doc[at].pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} and doc[at - 1].whitespace_
    return not runs_on and doc[at].text != "-"


def _behind(token: Token, name: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "GPT-4 open weights", "GPT-4 (open source)"."""
    end = sentence.spans[token.i][1]
    match = _BEHIND.match(sentence.block.text, end, sentence.end)
    if match:
        yield Statement(name, "open", match.span("way"), "access:behind", token)


def _predicated(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is open source", "X is closed-source"."""
    start, end = sentence.phrase(token.doc[max(0, token.i - 2)], token)
    phrase = sentence.block.text[start:end].lower()
    for way, listed in (("open", "access.open"), ("closed", "access.said_closed")):
        said = next((p for p in word_list(listed) if phrase.endswith(p)), None)
        if said is None:
            continue
        for subject in subjects(token):
            for name in reading.bearers(subject, sentence):
                span = (end - len(said), end)
                yield Statement(name, way, span, "access:copula", token)  # type: ignore[arg-type]
        return


def _run(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "run X locally", "host X on our own servers", "download the weights of X"."""
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    for thing in things:
        if thing.lemma_.lower() in words("access.weights"):
            for owner in children(thing, "nmod", "nmod:poss", "compound"):
                for noun in conjuncts(owner):
                    for name in reading.bearers(noun, sentence):
                        span = sentence.phrase(verb, verb)
                        yield Statement(name, "local", span, "access:weights", verb)
    place = any_of(words("access.place")).search(
        sentence.block.text, sentence.spans[verb.i][1], sentence.end
    )
    if place is None or verb.lemma_.lower() in words("access.fetch"):
        return
    behind = next((t.i for t in verb.doc if sentence.spans[t.i][0] >= place.start()), verb.i)
    if behind - verb.i > _REACH:
        return
    for thing in things:
        if after_name(sentence, thing.i) <= behind:
            for name in reading.bearers(thing, sentence):
                yield Statement(name, "local", place.span(), "access:run", verb)
