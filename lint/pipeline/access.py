"""Claims on weights and hosting: "the open-source GPT-4", "run Midjourney on your own servers"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..claims import Mention
from . import examples
from .lexicon import alternation, any_of, words
from .lists import MARKS, after_name, is_derived, is_opaque
from .stance import stance
from .syntax import (
    antecedents,
    cases,
    children,
    conjuncts,
    is_passive,
    noun_phrase,
    objects,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from ..claims import Claim
    from .context import Context
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence

Way = Literal["open", "local", "closed"]
_PREDICATES: tuple[tuple[Way, str], ...] = (
    ("open", "access.open"),
    ("closed", "access.said_closed"),
)
_WAYS: tuple[Way, ...] = ("open", "local", "closed")
_AUXILIARIES = r"will|to|would|can|could|should|may|might|must|has|have|had|not|\w+n['’]t"
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
        if (
            way == "local"
            and pattern == "access:run"
            and _is_program(name, sentence, reading, context)
        ):
            continue
        first, last = sentence.block.source_span(*span)
        text = sentence.block.text[span[0] : span[1]]
        yield reading.claim(
            "access", name, Mention("phrase", (way,), text, first, last), sentence, pattern,
            stance=stance(sentence, at, context, local=pattern == "access:modifier"),
        )  # fmt: skip


def _is_program(name: Name, sentence: Sentence, reading: Reading, context: Context) -> bool:
    """Whether a name may stand for a program of the same name that runs on one's machine.

    "Run Claude locally" in a text on Claude Code, or beside a terminal or a repository.
    """
    written = sentence.block.text[name.start : name.end].lower()
    programs = [program for program in reading.programs if program.startswith(written + " ")]
    if not programs:
        return False
    around = sentence.block.text
    if any_of(words("access.programs")).search(around):
        return True
    return any(
        any(program in block.text.lower() for program in programs)
        for block in context.document.blocks
    )


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    for token in sentence.tokens:
        yield from _named(token, sentence, reading)
    for token in sentence.tokens:
        if children(token, "cop"):
            yield from _predicated(token, sentence, reading)
        if token.i not in sentence.name_at:
            yield from _done(token, sentence, reading)


def _done(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """What a verb, or a noun that a parser may take for one, says of access."""
    lemma = token.lemma_.lower()
    if token.lower_ in words("access.hosting"):
        yield from _hosted(token, sentence, reading)
    if lemma in words("access.license"):
        yield from _licensed(token, sentence, reading)
    if token.pos_ != "VERB":
        return
    if lemma in words("access.run"):
        yield from _run(token, sentence, reading)
    elif token.lower_ in words("access.sourced"):
        yield from _sourced(token, sentence, reading)
    elif lemma in words("access.have"):
        yield from _had(token, sentence)
    if is_passive(token) and lemma in words("access.publish"):
        for name in _owners(passive_subjects(token), sentence):
            span = sentence.phrase(token, token)
            yield Statement(name, "open", span, "access:weights", token)


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
    """Read "X is open source", "X is an open-source model", "the weights of X are public"."""
    first = token
    if token.i in sentence.name_at or token.lower_ in words("access.kinds"):
        first = noun_phrase(token)[0]
        first = token.doc[min([first.i, *(c.i for c in children(token, "amod") if c.i < token.i)])]
    start, end = sentence.phrase(first if first != token else _third_last(token), token)
    phrase = sentence.block.text[start:end].lower()
    for way, listed in _PREDICATES:
        said = _said(words(listed), first == token).search(phrase)
        if said is None or _DENIED.search(sentence.block.text[: start + said.start()]):
            continue
        for subject in subjects(token):
            for name in reading.bearers(subject, sentence):
                span = (start + said.start(), start + said.end())
                yield Statement(name, way, span, "access:copula", token)
        return
    of_weights = _way_of_weights(token, sentence)
    if of_weights:
        for name in _owners(subjects(token), sentence):
            yield Statement(
                name, of_weights, sentence.phrase(token, token), "access:weights", token
            )


def _third_last(token: Token) -> Token:
    return token.doc[max(0, token.i - 2)]


@cache
def _said(phrases: frozenset[str], last: bool) -> re.Pattern[str]:
    end = "$" if last else r"(?![\w-])"
    return re.compile(rf"(?<![\w-])(?:{alternation(phrases)}){end}")


def _way_of_weights(token: Token, sentence: Sentence) -> Way | None:
    """What a predicate says of weights: they are "public", or "secret"."""
    word = sentence.word(token)
    if word in words("access.public") | words("access.hubs"):
        return "open"
    return "closed" if word in words("access.secret") else None


def _owners(things: Sequence[Token], sentence: Sentence) -> Iterator[Name]:
    """The systems whose weights are meant: "the weights of X", "X's weights", "the X weights"."""
    for thing in things:
        if thing.lemma_.lower() in words("access.weights"):
            for owner in children(thing, "nmod", "nmod:poss", "compound"):
                for noun in conjuncts(owner):
                    if noun.i in sentence.name_at and not is_derived(sentence, noun.i):
                        yield sentence.name_at[noun.i]


def _sourced(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X was open-sourced", "M has open-sourced X"."""
    if "".join(t.lower_ for t in verb.doc[max(0, verb.i - 2) : verb.i]) not in {"open-", "open"}:
        return
    for thing in passive_subjects(verb) if is_passive(verb) else objects(verb):
        for name in reading.bearers(thing, sentence):
            yield Statement(name, "open", sentence.phrase(verb, verb), "access:sourced", verb)


def _hosted(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we self-host X", "X can be self-hosted", whatever the parser takes "host" for."""
    if verb.i < 2 or verb.doc[verb.i - 2].lower_ != "self" or verb.dep_ in {"amod", "compound"}:
        return
    things = [t for o in children(verb, "obj", "nsubj:pass") for t in conjuncts(o)]
    for thing in things:
        for name in _models([thing], sentence, reading):
            span = sentence.phrase(verb.doc[verb.i - 2], verb)
            yield Statement(name, "local", span, "access:run", verb)


def _had(verb: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "X has open weights"."""
    for thing in objects(verb):
        if thing.lemma_.lower() in words("access.weights"):
            said = [c for c in children(thing, "amod") if c.lower_ in words("access.public")]
            for subject in subjects(verb) if said else ():
                name = sentence.name_at.get(subject.i)
                if name is not None:
                    span = sentence.phrase(said[0], thing)
                    yield Statement(name, "open", span, "access:weights", verb)


def _licensed(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is available under the MIT license"."""
    if "under" not in cases(noun) or noun.dep_ != "obl":
        return
    before = {t.lower_ for t in noun.doc[max(0, noun.i - 3) : noun.i]}
    if not before & words("access.licenses"):
        return
    host = noun.head
    for subject in passive_subjects(host) if is_passive(host) else subjects(host):
        for name in reading.bearers(subject, sentence):
            yield Statement(name, "open", sentence.phrase(noun, noun), "access:license", host)


def _run(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "run X locally", "host X on our own servers", "download the weights of X"."""
    passive = is_passive(verb)
    things = antecedents(passive_subjects(verb) if passive else objects(verb))
    fetched = verb.lemma_.lower() in words("access.fetch")
    for name in _owners(things, sentence) if fetched else ():
        yield Statement(name, "local", sentence.phrase(verb, verb), "access:weights", verb)
    if not things and not passive and not fetched:  # "X runs locally"
        things = [t for t in subjects(verb) if not _is_product(t, sentence, reading)]
    if verb.lemma_.lower() in words("access.hosting"):
        for thing in things:  # "host your own X"
            own = children(thing, "amod")
            named = thing.i in sentence.name_at and not _is_product(thing, sentence, reading)
            if named and any(t.lower_ == "own" for t in own):
                span = sentence.phrase(own[0], own[0])
                yield Statement(sentence.name_at[thing.i], "local", span, "access:own", verb)
    place = any_of(words("access.hubs" if fetched else "access.place")).search(
        sentence.block.text, sentence.spans[verb.i][1], sentence.end
    )
    if place is None:
        return
    behind = next((t.i for t in verb.doc if sentence.spans[t.i][0] >= place.start()), verb.i)
    if behind - verb.i > _REACH:
        return
    for name in _models(
        [t for t in things if after_name(sentence, t.i) <= behind], sentence, reading
    ):
        yield Statement(name, "local", place.span(), "access:run", verb)


def _is_product(token: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name may stand for an app that one installs."""
    name = sentence.name_at.get(token.i)
    return name is not None and reading.system_kind(name) in {"product", "service"}


def _models(things: Sequence[Token], sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """The systems that nouns name themselves, not by an app around them: "your X app"."""
    for thing in things:
        if (
            thing.i in sentence.name_at
            or thing.i in sentence.referents
            or (thing.lower_ in words("access.models"))
        ):
            yield from reading.bearers(thing, sentence)
