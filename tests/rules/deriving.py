"""Twins of a flagged example, derived from its tree and the knowledge base.

A twin is as close to the example as can be and says something right: the claim is denied, put to
another, asked, corrected, or said of a system for which it holds. Where a twin can't be made of an
example ("Powered by generative AI." has no verb to negate), the derivation yields nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from buzzlint.claims import Mention
from buzzlint.pipeline import analysis
from buzzlint.pipeline.candidates import candidates
from buzzlint.pipeline.names.mentions import mentions
from buzzlint.readers import read
from buzzlint.rules.rule import STATED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from buzzlint import Linter
    from buzzlint.claims import Claim
    from buzzlint.knowledge.base import KnowledgeBase
    from buzzlint.pipeline.trees.sentences import Sentence
    from buzzlint.pipeline.trees.tree import Token
    from buzzlint.rules.rule import ClaimRule

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")
ANOTHER = "our in-house tool"
"""Takes the place of the system in a contrast; nobody knows what it does."""


@dataclass(frozen=True)
class Example:
    """A flagged example: its claims that the rule flags, and the sentence that makes the first."""

    rule: ClaimRule
    text: str
    claims: tuple[Claim, ...]
    sentence: Sentence
    knowledge: KnowledgeBase

    @property
    def before(self) -> str:
        """What stands before the sentence."""
        return self.text[: self.sentence.start]

    @property
    def said(self) -> str:
        """The sentence without its final mark."""
        return self.sentence.text.rstrip(" .!")

    @property
    def root(self) -> Token:
        """The head of the sentence."""
        return next(token for token in self.sentence.doc if token.dep_ == "ROOT")

    @property
    def declares(self) -> bool:
        """Whether the sentence is a clause with a subject, and no order."""
        root = self.root
        heads = [root, *(t for t in root.children if t.dep_ == "cop")]
        finite = any("VerbForm=Fin" in t.morph for t in [*heads, *root.children])
        return finite and any(t.dep_ in SUBJECTS for t in root.children)

    @property
    def embedded(self) -> str:
        """The sentence as the clause behind "that"."""
        first = self.sentence.doc[0]
        named = any(n.start == self.sentence.start for n in self.sentence.names)
        plain = first.lower_ == "i" or named or first.pos_ == "PROPN"
        return self.said if plain else self.said[0].lower() + self.said[1:]

    @property
    def is_predicated(self) -> bool:
        """Whether the sentence's own verb carries the claim: "images made by X look great" has
        it in a noun phrase, where no negation of the verb takes it back.
        """
        claim = self.claims[0]
        return self._branch(claim.subject) != self._branch(claim.object)

    def _branch(self, mention: Mention) -> int:
        """The index of the root's dependent under which a mention stands, or of the root."""
        covering = [
            t
            for t, (start, end) in zip(self.sentence.doc, self.sentence.spans, strict=True)
            if start < mention.end and mention.start < end
        ]
        if not covering:
            return -1  # said in the sentence before
        token = covering[-1]
        while token.head is not self.root and token.head.i not in (token.i, self.root.i):
            token = token.head
        return token.i


def example(linter: Linter, rule: ClaimRule, text: str) -> Example:
    """Read a flagged example."""
    document = read("example.md", text)
    found = mentions(document, linter.scanner, linter.knowledge)
    sentences = candidates(document, found, linter.reading)
    analysis.parse(sentences, lambda: linter.parser, None)
    claims = tuple(
        claim
        for claim in linter.claims(document)
        if claim.stance in STATED and rule.judge(claim, linter.knowledge) is not None
    )
    assert claims, f"{text!r} is not flagged by {rule.code}"
    sentence = next(s for s in sentences if s.start <= claims[0].object.start < s.end)
    return Example(rule, text, claims, sentence, linter.knowledge)


# Twins


def negated(example: Example) -> Iterator[str]:
    """It is denied, from outside and at its own verb."""
    if not example.is_predicated:
        return
    if example.declares:
        yield f"{example.before}It is not true that {example.embedded}."
    inner = _negate(example)
    if inner:
        yield example.before + inner


def contrasted(example: Example) -> Iterator[str]:
    """Something else does what the system doesn't."""
    subject = example.claims[0].subject
    start = example.sentence.start
    lead = example.text[start : subject.start].lower().strip()
    rest = example.text[subject.end : example.sentence.end]
    if lead in {"", "a", "an", "the", "all", "every"} and _opens_predicate(example, subject.end):
        name = example.text[start : subject.end] if lead in {"a", "an"} else subject.text
        named = name[0].lower() + name[1:] if lead else name
        yield f"{example.before}Unlike {named}, {ANOTHER}{rest}"


def questioned(example: Example) -> Iterator[str]:
    """It is asked."""
    if example.declares:
        yield f"{example.before}Is it true that {example.embedded}?"
    yield f"{example.before}{example.said}?"


def corrected(example: Example) -> Iterator[str]:
    """It is said, and called wrong."""
    said = f"{example.said}."
    if example.declares:
        yield f"{example.before}It is a myth that {example.embedded}."
        yield f"{example.before}People think that {example.embedded}. They are wrong."
        yield f"{example.before}Contrary to what you may read, it is wrong that {example.embedded}."
    yield f"{example.before}Myth: {said}"
    yield f"{example.before}❌ {said}"
    yield f"{example.before}{said} That is wrong."
    yield f'Never write "{example.said}".'


def swapped(example: Example) -> Iterator[str]:
    """It is said of a system, or class, for which it holds."""
    text = example.text
    for claim in sorted(example.claims, key=lambda c: -c.subject.start):
        holder = _holder(example, claim)
        if holder is None:
            return
        text = text[: claim.subject.start] + holder + text[claim.subject.end :]
    yield text


TWINS: dict[str, Callable[[Example], Iterator[str]]] = {
    "negated": negated,
    "contrasted": contrasted,
    "questioned": questioned,
    "corrected": corrected,
    "swapped": swapped,
}


def _opens_predicate(example: Example, at: int) -> bool:
    """Whether the verb of the sentence follows right behind an offset."""
    spans = example.sentence.spans
    following = [t for t in example.sentence.doc if spans[t.i][0] >= at]
    if not following or example.text[at : at + 1] != " ":
        return False
    verb = following[0]
    return verb.pos_ in {"VERB", "AUX"} and "VerbForm=Fin" in str(verb.morph)


def _negate(example: Example) -> str:
    """The sentence with its verb negated; empty if it has none that can be."""
    root, spans = example.root, example.sentence.spans
    text, end = example.text, example.sentence.end
    start = example.sentence.start
    carriers = [t for t in root.children if t.dep_ in {"cop", "aux", "aux:pass"} and t.i < root.i]
    if carriers:
        behind = spans[carriers[0].i][1]
        return f"{text[start:behind]} not{text[behind:end]}"
    if root.pos_ != "VERB":
        return ""
    first, last = spans[root.i]
    if root.i == 0:
        return f"Do not {text[first:last].lower()}{text[last:end]}"
    if "VerbForm=Fin" not in root.morph or not any(t.dep_ in SUBJECTS for t in root.children):
        return ""
    past = "Tense=Past" in root.morph
    do = "did" if past else "does" if text[first:last].endswith("s") else "do"
    return f"{text[start:first]}{do} not {root.lemma_}{text[last:end]}"


# A system for which a claim holds


def _holder(example: Example, claim: Claim) -> str | None:
    knowledge = example.knowledge
    holds = HOLDS.get(claim.relation)
    if holds is None:
        return None
    if claim.subject.kind == "class":
        return _class_for(example, claim)
    for id_ in _known(knowledge):
        other = replace(claim, subject=Mention("system", (id_,), knowledge.systems[id_].name, 0, 1))
        if holds(knowledge, id_, claim.object.ids) and not example.rule.judge(other, knowledge):
            return knowledge.systems[id_].name
    return None


def _class_for(example: Example, claim: Claim) -> str | None:
    knowledge = example.knowledge
    if claim.relation not in {"produces", "consumes"}:
        return None
    plural = claim.subject.text.lower().endswith("s")
    for id_, entry in knowledge.classes.items():
        if entry.axis == "output" and HOLDS[claim.relation](knowledge, id_, claim.object.ids):
            return entry.plural if plural else entry.name.removeprefix("an ").removeprefix("a ")
    return None


def _known(knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Systems that are well known and no common words: those with a version in the name first."""
    return tuple(
        system.id
        for system in knowledge.curated()
        if system.homograph is None and system.kind in {"model", "family", "product"}
    )


def _is_a(knowledge: KnowledgeBase, id_: str, objects: tuple[str, ...]) -> bool:
    return any(knowledge.is_a(id_, class_) for class_ in objects)


def _makes(knowledge: KnowledgeBase, id_: str, objects: tuple[str, ...]) -> bool:
    return bool(objects) and all(knowledge.makes(id_, modality) for modality in objects)


def _takes(knowledge: KnowledgeBase, id_: str, objects: tuple[str, ...]) -> bool:
    return bool(objects) and all(knowledge.takes(id_, modality) for modality in objects)


def _maker(knowledge: KnowledgeBase, id_: str, objects: tuple[str, ...]) -> bool:
    return knowledge.systems[id_].maker in objects


def _anyhow(knowledge: KnowledgeBase, id_: str, objects: tuple[str, ...]) -> bool:
    """What holds is what the rule doesn't object to."""
    return True


HOLDS: dict[str, Callable[[KnowledgeBase, str, tuple[str, ...]], bool]] = {
    "is-a": _is_a,
    "produces": _makes,
    "consumes": _takes,
    "made-by": _maker,
    "adapted-for": _anyhow,
    "access": _anyhow,
    "uses-technique": _anyhow,
    "uses": _anyhow,
}
