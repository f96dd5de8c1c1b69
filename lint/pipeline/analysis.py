"""One document in, its claims out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    access,
    adaptation,
    coreference,
    expansions,
    identity,
    intake,
    mechanism,
    origin,
    production,
    promotion,
    structure,
    terms,
    usage,
)
from .context import Context
from .lexicon import word_list
from .mentions import mentions
from .names import Scanner
from .sentences import attach, sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..claims import Claim
    from ..document import Document
    from ..knowledge.base import KnowledgeBase
    from .names import Name
    from .parsing import Parser
    from .reading import Reading
    from .sentences import Sentence


READERS = (
    identity.claims, terms.claims, expansions.claims, production.claims, intake.claims,
    adaptation.claims, access.claims, mechanism.claims, origin.claims,
    promotion.claims, usage.claims,
)  # fmt: skip
"""Each takes a sentence, the reading and the context, and yields claims."""


def scanner(knowledge: KnowledgeBase) -> Scanner:
    """The automaton over every name that the knowledge base holds."""
    return Scanner(
        knowledge.names(),
        knowledge.model_names(),
        tail_words=word_list("names.tails"),
        suffixes=word_list("names.suffixes"),
    )


def claims(
    document: Document, names: Scanner, reading: Reading, parser: Callable[[], Parser]
) -> list[Claim]:
    """Every claim in a document, in the order of its text, with its stance.

    ``parser`` is called only if a sentence has to be parsed.
    """
    knowledge = reading.knowledge
    found = mentions(document, names, knowledge)
    if not any(found):
        return []
    context = Context(document)
    made = list(structure.claims(document, found, reading))
    parsed = candidates(document, found, knowledge)
    if parsed:
        _parse(parsed, parser())
    coreference.resolve(parsed, reading)
    for sentence in parsed:
        for read in READERS:
            made += read(sentence, reading, context)
    return sorted(set(made), key=lambda c: (c.object.start, c.subject.start))


def _parse(sentences_: list[Sentence], parser: Parser) -> None:
    docs = []
    for sentence in sentences_:
        doc = parser.tokenizer(sentence.parse_text)
        for token in doc[1:]:
            token.is_sent_start = False
        docs.append(doc)
    for sentence, doc in zip(sentences_, parser.annotate(docs), strict=True):
        attach(sentence, doc)


def candidates(
    document: Document, found: list[list[Name]], knowledge: KnowledgeBase
) -> list[Sentence]:
    """The sentences worth a parse: those with a name, and those that may refer back to one."""

    def mass(name: Name) -> bool:
        return knowledge.classes[name.ids[0]].mass

    kept = []
    for index, (block, names) in enumerate(zip(document.blocks, found, strict=True)):
        if not names:
            continue
        follows = False
        for sentence in sentences(block, index, names, mass):
            speaks = any(name.kind != "maker" for name in sentence.names)
            if speaks or follows:
                kept.append(sentence)
            follows = speaks
    return kept
