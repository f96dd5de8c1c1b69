"""Claims that a system or class is of a class: "Midjourney is an LLM", "LLMs such as DALL-E"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from . import apposition, examples
from .frames import frame
from .lexicon import words
from .lists import is_opaque
from .stance import stance
from .syntax import cases, children, conjuncts, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim, Mention
    from .context import Context
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence


class Membership(NamedTuple):
    """Who is said to be of which class, by which construction, and the token to judge it at."""

    subject: Name
    class_: Name
    pattern: str
    at: Token


PREDICATED = ("copula", "called")
"""Patterns that a verb carries; the others are presupposed by a noun phrase."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of membership in a sentence."""
    seen: set[tuple[Name, Name]] = set()
    for subject, class_, pattern, at in _statements(sentence, reading):
        overlap = subject.start < class_.end and class_.start < subject.end
        if (subject, class_) in seen or overlap:
            continue
        seen.add((subject, class_))
        local = not pattern.startswith(PREDICATED)
        yield reading.claim(
            "is-a", subject, _class_mention(class_, pattern, sentence, reading), sentence, pattern,
            stance=stance(sentence, at, context, local=local),
        )  # fmt: skip


def _class_mention(class_: Name, pattern: str, sentence: Sentence, reading: Reading) -> Mention:
    """The class, with those that are coordinated before it: "GANs and diffusion models like X"."""
    mention = sentence.mention(class_)
    if not pattern.startswith("list:"):
        return mention
    others = [
        other
        for other in examples.coordinated_classes(class_, sentence)
        if reading.knowledge.classes[other.ids[0]].axis != "field"
    ]
    ids = dict.fromkeys(id_ for name in (class_, *others) for id_ in name.ids)
    return replace(mention, ids=tuple(ids))


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Membership]:
    for token in sentence.tokens:
        name = sentence.name_at.get(token.i)
        if name is None or name.kind == "maker":
            continue
        if name.kind == "class" and not is_opaque(sentence, token.i):
            for subject, pattern, at in _predicated(token, sentence, reading):
                yield Membership(subject, name, pattern, at)
        if name.kind == "class":
            for subject, pattern in examples.of_class(token, sentence, reading):
                yield Membership(subject, name, pattern, token)
        for subject, class_, pattern, at in apposition.statements(token, sentence, reading):
            yield Membership(subject, class_, pattern, at)


Predicated = tuple["Name", str, "Token"]


def _predicated(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X is a C", "X is a type of C", "X is considered a C", "we call X a C"."""
    predicate = _of_kind(token)
    if predicate is None:
        yield from _called_as(token, sentence, reading)
        return
    first = predicate
    while first.dep_ == "conj" and first.head.i < first.i:
        if any(c.lower_ == "but" for c in children(first, "cc")):
            return
        first = first.head
    if children(first, "cop"):
        if not cases(first) - {"as"}:
            for subject in subjects(first):
                for name in reading.bearers(subject, sentence):
                    if name.kind == "system" or reading.generic(subject, sentence) is name:
                        yield name, "copula", predicate
    elif predicate.dep_ in {"xcomp", "obj", "ccomp"}:
        yield from _called(predicate, sentence, reading)


def _of_kind(token: Token) -> Token | None:
    """The noun that is predicated: the class itself, or "type" in "a type of C"."""
    if not cases(token):
        return token
    head = token.head
    kind = head.lower_ in words("nouns.partitive") or head.lemma_.lower() in words(
        "nouns.partitive"
    )
    return head if token.dep_ == "nmod" and "of" in cases(token) and kind else None


def _called(predicate: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "we call X a C", "X became a C"."""
    verb = predicate.head
    lemma = verb.lemma_.lower()
    if lemma in frame("be.called"):
        given = children(verb, "obj", "nsubj:pass")
    elif lemma in frame("be.become"):
        given = children(verb, "nsubj", "nsubj:pass")
    else:
        return
    for subject in given:
        if subject != predicate:
            yield from _each(subject, "called", verb, sentence, reading)


def _called_as(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X is known as a C", "X serves as a C"."""
    verb = token.head
    if token.dep_ not in {"obl", "xcomp", "advcl"} or "as" not in cases(token):
        return
    if verb.lemma_.lower() not in frame("be.called") | frame("be.serve"):
        return
    given = [*children(verb, "nsubj:pass"), *children(verb, "obj")] or subjects(verb)
    for subject in given:
        yield from _each(subject, "called-as", verb, sentence, reading)


def _each(
    subject: Token, pattern: str, at: Token, sentence: Sentence, reading: Reading
) -> Iterator[Predicated]:
    for member in conjuncts(subject):
        for name in reading.bearers(member, sentence):
            yield name, pattern, at
