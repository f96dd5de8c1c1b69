"""One document in, its claims out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .discourse import coreference, referents
from .kinds import equality, expansions, foundations, identity, ubiquity
from .layout import structure, topics
from .lexicon import word_list
from .names.mentions import mentions
from .names.scan import Scanner
from .outputs import adaptation, intake, needs, pairing, production
from .stance.context import Context
from .traits import access, mechanism, minds, origin, promotion, spelling, usage, workings
from .trees.sentences import attach, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..claims import Claim
    from ..document import Document
    from ..knowledge.base import KnowledgeBase
    from .names.scan import Name
    from .reading import Reading
    from .trees.parsing import Parser
    from .trees.sentences import Sentence


READERS = (
    identity.claims, equality.claims, foundations.claims, ubiquity.claims, expansions.claims,
    production.claims, pairing.claims, needs.claims, intake.claims, adaptation.claims,
    access.claims, mechanism.claims,
    origin.claims, promotion.claims, minds.claims, workings.claims, usage.claims,
)  # fmt: skip
"""Each takes a sentence, the reading and the context, and yields claims."""


def scanner(knowledge: KnowledgeBase) -> Scanner:
    """The automaton over every name that the knowledge base holds."""
    return Scanner(
        knowledge.names(),
        knowledge.model_names(),
        knowledge.misspellings(),
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
    context = Context(document, found)
    made = list(structure.claims(document, found, reading))
    made += spelling.claims(document, found, reading)
    parsed = candidates(document, found, reading)
    if parsed:
        _parse(parsed, parser())
    coreference.resolve(parsed, reading)
    for sentence in parsed:
        for read in READERS:
            said = read(sentence, reading, context)
            made += (claim for claim in said if not pairing.is_crossed(claim, sentence))
    made += referents.claims(parsed, reading, context)
    made = [c for c in made if c.object.start >= 0]  # not those of a lead, read there
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


def candidates(document: Document, found: Sequence[list[Name]], reading: Reading) -> list[Sentence]:
    """The sentences worth a parse: those with a name, and those that may refer back to one."""

    def mass(name: Name) -> bool:
        return reading.knowledge.classes[name.ids[0]].mass

    kept = []
    follows = False
    for index, (block, names) in enumerate(zip(document.blocks, found, strict=True)):
        led = topics.opening(document, found, index, reading)
        goes_on = led is not None and topics.continues(block.text, led)
        follows = (follows or led is not None) and topics.refers(block.text)
        if not (names or goes_on or follows):
            continue
        speaks = False
        for sentence in sentences(block, index, names, mass, led if goes_on else None):
            named, speaks = speaks, any(name.kind != "maker" for name in sentence.names)
            refers = follows and topics.refers(sentence.text)
            if speaks or named or refers:
                kept.append(sentence)
            if led is not None and led.alone and not goes_on:
                sentence.topic = sentence.borrow(led.names[0], led.block)
            led = None
            follows = speaks or refers
        follows = follows and block.kind == "paragraph"
    return kept
