"""What a predicate says of openness: "X is open source", "M has open-sourced X", "X is closed"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    is_passive,
    noun_phrase,
    objects,
    passive_subjects,
    subjects,
)
from .hosting import Statement, Way, owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PREDICATES: tuple[tuple[Way, str], ...] = (
    ("open", "access.open"),
    ("closed", "access.said_closed"),
)
DENIED = re.compile(r"(?:\bnon|\bnot|\bsemi|\bnever)[\s-]*$", re.IGNORECASE)
"""Before a word for openness it takes that back: "non-open-source"."""


def predicated(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is open source", "X is an open-source model", "the weights of X are public"."""
    first = token
    if token.i in sentence.name_at or token.lower_ in words("access.kinds"):
        first = noun_phrase(token)[0]
        first = token.doc[min([first.i, *(c.i for c in children(token, "amod") if c.i < token.i)])]
    start, end = sentence.phrase(first if first != token else _third_last(token), token)
    phrase = sentence.block.text[start:end].lower()
    for way, listed in _PREDICATES:
        said = _said(words(listed), first == token).search(phrase)
        if said is None or DENIED.search(sentence.block.text[: start + said.start()]):
            continue
        for subject in _told(token):
            for name in reading.bearers(subject, sentence):
                if _is_client(name, sentence) or _is_outdone(name, sentence):
                    continue
                span = (start + said.start(), start + said.end())
                yield Statement(name, way, span, "access:copula", token)
        return
    of_weights = _way_of_weights(token, sentence)
    if of_weights:
        for name in owners(subjects(token), sentence):
            yield Statement(
                name, of_weights, sentence.phrase(token, token), "access:weights", token
            )


def _is_client(name: Name, sentence: Sentence) -> bool:
    """Whether the words behind a name make it a program that works with it: "the X CLI tool"."""
    behind = sentence.block.text[name.end : sentence.end].split(maxsplit=2)[:2]
    return any(word.lower() in words("access.clients") for word in behind)


def _is_outdone(name: Name, sentence: Sentence) -> bool:
    """Whether another thing is spoken of, which outdoes it: "Y outperforms X and is open"."""
    before = sentence.block.text[sentence.start : name.start].rstrip().lower()
    return before.endswith(tuple(words("comparison.exceeds")))


def _told(noun: Token) -> list[Token]:
    """Of what a noun is said: "X is a N", "X, a N,", "as a N, X ..."."""
    told = children(noun, *SUBJECTS)
    if len(told) > 1:
        return conjuncts(told[-1])  # "X -- its plug-ins are open source"
    if children(noun, "cop") or _is_told_as_well(noun) or _is_offered(noun):
        return subjects(noun if noun.dep_ != "obl" else noun.head)
    if noun.dep_ == "appos":
        return [noun.head]
    verb = noun.head
    return [*subjects(verb), *passive_subjects(verb)] if noun.i < verb.i else []


def is_said_of(noun: Token) -> bool:
    """Whether a noun may be said of another one."""
    if children(noun, "cop") or _is_told_as_well(noun) or _is_offered(noun):
        return True
    if noun.lower_ not in words("access.kinds"):
        return False
    before = noun.doc[noun.head.i + 1 : noun.i] if noun.dep_ == "appos" else ()
    commas = [t.i - noun.head.i for t in before if t.text == ","]
    apposed = commas == [1]
    return apposed or (noun.dep_ == "obl" and cases(noun) == {"as"})


def _is_told_as_well(noun: Token) -> bool:
    """Whether a noun is coordinated with what is said: "X is free and open source"."""
    if noun.dep_ != "conj" or not children(noun.head, "cop") or children(noun, *SUBJECTS):
        return False
    return not any(d.lower_ == "the" for d in children(noun, "det"))


def _is_offered(noun: Token) -> bool:
    """Whether a noun says as what something is to be had: "X is available as open source"."""
    over = noun.head
    return cases(noun) == {"as"} and over.lower_ in words("access.offered") and noun.i > over.i


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


def sourced(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X was open-sourced", "M has open-sourced X"."""
    doc, before = verb.doc, verb.i - 1
    before -= before > 0 and doc[before].text == "-"
    if before < 0 or doc[before].lower_ != "open":
        return
    over = verb.head
    if over.i == before and children(over, "cop"):  # a tree of "X has been open sourced"
        things = subjects(over)
    else:
        things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    for thing in things:
        if cases(thing) or _is_example(thing, sentence):
            continue  # "the server for X has been open-sourced"
        for name in reading.bearers(thing, sentence):
            yield Statement(name, "open", sentence.phrase(verb, verb), "access:sourced", verb)


def _is_example(thing: Token, sentence: Sentence) -> bool:
    """Whether a tree takes an example for what is spoken of: "the server for apps like X is"."""
    if thing.i not in sentence.name_at:
        return False
    before = {t.lower_ for t in thing.doc[max(0, thing.i - 2) : thing.i]}
    return bool(before & {"like", "as"})


def shut(word: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is closed", "being closed, X ...", unless it is so to somebody, or on a day."""
    stated = {t.lower_ for t in children(word, "cop", "aux:pass")} & words("access.stated")
    if not stated or (word.i + 1 < len(word.doc) and word.nbor().pos_ in {"ADP", "PART"}):
        return
    closed = passive_subjects(word)
    things = closed if children(word, "nsubj:pass") else [*subjects(word), *closed]
    if word.dep_ == "advcl" and not things:
        things = [*subjects(word.head), *passive_subjects(word.head)]
    for thing in things:
        for name in reading.bearers(thing, sentence):
            if not reading.is_company(name):
                yield Statement(name, "closed", sentence.phrase(word, word), "access:copula", word)


def rendered(verb: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "M made the weights of X public", "M keeps them secret"."""
    for said in children(verb, "xcomp"):
        way = _way_of_weights(said, sentence)
        if way is None:
            continue
        for name in owners(objects(verb), sentence):
            yield Statement(name, way, sentence.phrase(said, said), "access:weights", verb)


def had(verb: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "X has open weights"."""
    for thing in objects(verb):
        if thing.lemma_ in words("access.weights"):
            said = [c for c in children(thing, "amod") if c.lower_ in words("access.public")]
            for subject in subjects(verb) if said else ():
                name = sentence.name_at.get(subject.i)
                if name is not None:
                    span = sentence.phrase(said[0], thing)
                    yield Statement(name, "open", span, "access:weights", verb)
