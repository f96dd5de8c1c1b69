"""What is said to be the principle of a system: "what drives X is next-token prediction"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..frames import Technique, frame, techniques
from ..lexicon import alternation, has_any, words
from ..trees.syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    cases,
    children,
    coordination,
    instruments,
    is_passive,
    noun_phrase,
    objects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_HOW = " how "
_WITHIN = frozenset({"of", "behind", "inside", "in", "under"})


def named(noun: Token, sentence: Sentence) -> Iterator[tuple[Token, Technique, tuple[int, int]]]:
    """X in "the principle behind X is T", "at the heart of X is T", "what makes X work is T"."""
    said_of = noun.head if _is_called(noun) else noun
    if not (said_of is not noun or children(noun, "cop")) or _is_denied(said_of):
        return
    given = children(said_of, *SUBJECTS, *PASSIVE_SUBJECTS, "obl")
    owners = [owner for said in given for owner in _owners(said)]
    if not owners:
        return
    start, end = sentence.phrase(noun_phrase(noun)[0], noun)
    phrase = sentence.block.text[start:end].lower()
    for technique in techniques():
        if phrase in technique.phrases and not has_any(technique.elsewhere, sentence.text):
            yield from ((owner, technique, (start, end)) for owner in owners)


def explained(
    sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Technique, tuple[int, int], Token]]:
    """X in "T is how X works", "T is the way in which X draws"."""
    text = sentence.block.text
    for name in sentence.names if _HOW in sentence.text else ():
        at = sentence.token_of(name)
        if name.kind != "system" or not reading.is_model(name) or at is None:
            continue
        plain = works_plainly().match(text, name.end) is not None
        if not plain and reading.is_known_to_make(name, "text"):
            continue
        for technique, how in zip(techniques(), _is_how(), strict=True):
            told = how.search(text, sentence.start, name.start)
            if told and not has_any(technique.elsewhere, sentence.text):
                yield name, technique, told.span("technique"), at


def means(verb: Token, sentence: Sentence) -> Iterator[tuple[Technique, tuple[int, int]]]:
    """T in "X generates text through T", "X draws by means of a generator and a discriminator".

    Also in "X was trained with T", "X was pretrained on T".
    """
    taught = verb.lemma_ in frame("base.taught")
    cases_ = frame("means.doers", "base.prepositions") if taught else frame("means.doers")
    for noun, _ in instruments(verb, cases_):
        if _is_denied(noun):
            continue
        for last in (noun, coordination(noun)[-1]):
            start, end = sentence.phrase(noun_phrase(noun)[0], last)
            said = sentence.block.text[start:end].lower()
            for technique in techniques():
                if taught and technique.name in frame("base.lessons"):
                    continue
                if said in technique.phrases and not has_any(technique.elsewhere, sentence.text):
                    yield technique, (start, end)


def _is_called(noun: Token) -> bool:
    """Whether it is told what something is called: "the technique behind X is called T"."""
    verb = noun.head
    called = verb.lemma_ in frame("be.called") and is_passive(verb)
    return called and noun.dep_ in {"xcomp", "obj"}


@cache
def works_plainly() -> re.Pattern[str]:
    """Behind a system: it works or writes, and nothing that another model may do for it."""
    working = alternation(words("answers.plainly"))
    return re.compile(rf"{AROUND}\s(?:actually\s|really\s)?(?:{working})\b", re.IGNORECASE)


@cache
def _is_how() -> tuple[re.Pattern[str], ...]:
    """For each technique, what stands before a system in "T is how X works"."""
    return tuple(
        re.compile(
            rf"(?:^|[.;:,]\s|\b(?:because|that|and|as|so)\s)(?P<technique>{alternation(technique.phrases)})"
            rf"\s(?:is|was)\s(?:(?:exactly|precisely|just|basically|simply)\s)?how\s{AROUND}$",
            re.IGNORECASE,
        )
        for technique in techniques()
    )


def _is_denied(noun: Token) -> bool:
    return any(t.lower_ in words("stance.negators") for t in noun.children)


def _owners(said: Token) -> list[Token]:
    """Whose principle is named, by a noun ("the idea behind X") or a clause ("what drives X")."""
    if said.lower_ in frame("base.principles", "base.nouns", "base.inner"):
        behind = [t for t in children(said, "nmod") if cases(t) & _WITHIN and not _is_denied(t)]
        return [*children(said, "nmod:poss"), *behind]
    if not any(t.lower_ == "what" for t in children(said, *SUBJECTS)):
        return []
    if said.lemma_ in frame("base.driving"):
        return objects(said)
    works = [t for t in said.children if t.lower_ in frame("base.going")]  # "what makes X work"
    if said.lemma_ not in frame("base.causing") or not works:
        return []
    return [*objects(said), *(t for work in works for t in children(work, "compound", "nsubj"))]


def is_central(noun: Token) -> bool:
    """Whether a part is that by which a system works: "the sequence module", "the core network"."""
    kinds = children(noun, "amod", "compound")
    return noun.lower_ in frame("base.modules") and any(
        t.lower_ in frame("base.central") for t in kinds
    )
