"""One document in, its claims out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from . import cues
from .candidates import candidates
from .discourse import coreference, referents
from .kinds import equality, expansions, foundations, identity, phrased, ubiquity
from .layout import structure
from .lexicon import word_list, words
from .names.language import spans_other_script
from .names.mentions import mentions
from .names.scan import Scanner
from .outputs import adaptation, bases, intake, needs, pairing, production
from .stance.context import Context
from .stance.negation import passed_over
from .traits import (
    access,
    mechanism,
    minds,
    origin,
    promotion,
    spelling,
    usage,
    within,
    workings,
    wrought,
)
from .trees.sentences import attach

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ..claims import Claim, Relation
    from ..document import Document
    from ..knowledge.base import KnowledgeBase
    from .doubts import Doubts
    from .memory import Memory
    from .names.scan import Name
    from .reading import Reading
    from .trees.parsing import Parser
    from .trees.sentences import Sentence


class Reader(NamedTuple):
    """What reads a sentence, in the light of the text around it, for claims of some relations."""

    claims: Callable[[Sentence, Reading, Context], Iterable[Claim]]
    relations: tuple[Relation, ...]
    cue: Callable[[Sentence, Reading], bool] = cues.of_anything
    """Asks for what a sentence has to have: else nothing is found there, whatever its tree."""

    def is_wanted(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether a sentence may hold what is asked about it, and what this looks for."""
        return not sentence.asked.isdisjoint(self.relations) and self.cue(sentence, reading)


READERS = (
    Reader(identity.claims, ("is-a",), cues.of_membership),
    Reader(equality.claims, ("same-as",)),
    Reader(foundations.claims, ("built-on", "is-a", "uses-technique"), cues.of_foundations),
    Reader(ubiquity.claims, ("built-on",)),
    Reader(expansions.claims, ("stands-for",), cues.of_expansions),
    Reader(phrased.claims, ("same-as", "is-a")),
    Reader(production.claims, ("produces",)),
    Reader(pairing.claims, ("produces",)),
    Reader(needs.claims, ("produces",), cues.of_needs),
    Reader(intake.claims, ("consumes",)),
    Reader(adaptation.claims, ("adapted-for",), cues.of_tuning),
    Reader(bases.claims, ("adapted-for",)),
    Reader(access.claims, ("access",), cues.of_access),
    Reader(mechanism.claims, ("uses-technique",), cues.of_mechanism),
    Reader(origin.claims, ("made-by",)),
    Reader(promotion.claims, ("promoted-as",)),
    Reader(minds.claims, ("understands",), cues.of_mind),
    Reader(workings.claims, ("uses-technique",), cues.of_workings),
    Reader(wrought.claims, ("uses-technique",)),
    Reader(usage.claims, ("uses", "has-version")),
    Reader(within.claims, ("uses-technique",)),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is read of a document before its sentences are parsed."""

    document: Document
    found: list[list[Name]]
    """The names in each block."""
    context: Context
    sentences: list[Sentence]
    """Those worth a parse."""

    @property
    def mentions(self) -> int:
        """How often systems and classes are named."""
        return sum(name.kind != "maker" for names in self.found for name in names)


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
    document: Document,
    names: Scanner,
    reading: Reading,
    parser: Callable[[], Parser],
    memory: Memory | None = None,
) -> list[Claim]:
    """Every claim in a document, in the order of its text, with its stance.

    ``parser`` is called only if a sentence has to be parsed. ``memory`` is what was read of the
    document before.
    """
    begun = draft(document, names, reading)
    if begun is None:
        return []
    parse(begun.sentences, parser, memory)
    return complete(begun, reading, memory)


def draft(
    document: Document, names: Scanner, reading: Reading, doubts: Doubts | None = None
) -> Draft | None:
    """Read a document as far as that needs no parser; None if it names nothing.

    With ``doubts`` its sentences are those that may say something wrong.
    """
    found = mentions(document, names, reading.knowledge)
    if not any(found):
        return None
    context = Context(document, found)
    worth = candidates(document, found, reading, doubts.about if doubts else None)
    return Draft(document, found, context, worth)


def complete(begun: Draft, reading: Reading, memory: Memory | None = None) -> list[Claim]:
    """The claims of a document whose sentences have their trees, as ``claims`` gives them."""
    document, found, context, parsed = begun.document, begun.found, begun.context, begun.sentences
    made = list(structure.claims(document, found, reading))
    made += spelling.claims(document, found, reading)
    coreference.resolve(parsed, found, reading)

    def said(sentence: Sentence, context: Context) -> Iterator[Claim]:
        for reader in READERS:
            if reader.is_wanted(sentence, reading):
                yield from reader.claims(sentence, reading, context)

    for sentence in (sentence for sentence in parsed if sentence.asked):
        made += (
            memory.said(sentence, context, said) if memory is not None else said(sentence, context)
        )
    made += referents.claims(parsed, reading, context)
    if memory is not None:
        memory.done()
    made = [c for c in made if c.object.start >= 0]  # not those of a lead, read there
    made = [c for c in made if not spans_other_script(c, document.source)]
    made = [passed_over(claim, document.source) for claim in _without_titles(made)]
    made = [_doubted(claim, reading) for claim in _without_denied(made)]
    # A set would put those of one place into an order that changes from run to run.
    return sorted(dict.fromkeys(made), key=lambda c: (c.object.start, c.subject.start))


def _without_titles(made: list[Claim]) -> list[Claim]:
    """Leave out what a title says of a system where the text under it says the same of it."""
    titles = [claim for claim in made if claim.pattern == "title:use"]
    told = {
        (claim.relation, claim.subject.start, id_)
        for claim in (made if titles else ())
        if claim.pattern != "title:use" and not claim.excuse
        for id_ in claim.object.ids
    }
    said = {c for c in titles if told & {(c.relation, c.subject.start, i) for i in c.object.ids}}
    return [claim for claim in made if claim not in said]


def _without_denied(made: list[Claim]) -> list[Claim]:
    """Excuse what the document takes back elsewhere: its author knows better."""
    denied = {_content(claim) for claim in made if claim.stance in {"negated", "rejected"}}
    return [
        replace(claim, excuse=claim.excuse or "denied") if _content(claim) in denied else claim
        for claim in made
    ]


def _doubted(claim: Claim, reading: Reading) -> Claim:
    """Excuse what a weak construction says of a name that few know: it is another thing's."""
    if claim.excuse or claim.subject.kind not in {"system", "class"}:
        return claim
    weak = claim.pattern.startswith(tuple(words("claims.weak")))
    if not weak or not reading.is_little_known(claim.subject.ids):
        return claim
    return replace(claim, excuse="little known")


def _content(claim: Claim) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """What a claim says, however it puts it. A phrase is no content without its words."""
    words = "" if claim.object.ids else claim.object.text.lower()
    return claim.relation, claim.subject.ids, claim.object.ids, words


def parse(
    sentences_: Sequence[Sentence], parser: Callable[[], Parser], memory: Memory | None = None
) -> None:
    """Give sentences their trees; those that ``memory`` has are not parsed again.

    They may be those of several documents.
    """
    new = []
    for sentence in sentences_:
        known = memory.tree(sentence.parse_text) if memory is not None else None
        if known is None:
            new.append(sentence)
        else:
            attach(sentence, known)
    if not new:
        return
    trees = parser().trees([sentence.parse_text for sentence in new])
    for sentence, tree in zip(new, trees, strict=True):
        attach(sentence, tree)
        if memory is not None:
            memory.keep(sentence.parse_text, tree)
