"""The shape of a rule, and how it turns a claim, some claims or a comment into a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..findings import ClaimText, Fact, Finding, Fix, Severity, Span
from ..suppressions import SUPPRESSES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ..claims import Claim, Relation
    from ..knowledge.base import KnowledgeBase
    from ..suppressions import Comment

STATED = frozenset({"asserted", "planned"})
"""Stances in which the author stands behind the claim."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of a claim, or a comment, that it flags."""

    message: str
    """One line that stands alone: what is wrong."""
    suggestion: str
    """What to write, or to use, instead."""
    facts: tuple[Fact, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    """Where it differs from the rule's own."""
    related: tuple[Span, ...] = ()
    """Other places that the claim has to be seen beside."""
    words: str = ""
    """Which words of a comment are wrong; all of it if this is empty."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What every rule declares: its documentation and its tests."""

    code: str
    name: str
    severity: Severity
    summary: str
    """What it flags, in one line."""
    why: str
    """Why it matters to the people who read the document."""
    flagged: tuple[str, ...]
    """Sentences in which it finds something."""
    clean: tuple[str, ...]
    """Near misses in which it doesn't."""


@dataclass(frozen=True, slots=True)
class ClaimRule(Rule):
    """A rule that reads claims."""

    relations: tuple[Relation, ...]
    """Relations of the claims that it reads."""
    check: Callable[[Claim, KnowledgeBase], Verdict | None]
    span: str = "object"
    """Which mention is the wrong word: ``object`` or ``subject``."""

    def judge(self, claim: Claim, knowledge: KnowledgeBase) -> Finding | None:
        """The finding for a claim, if the rule reads its relation and flags it."""
        if claim.relation not in self.relations or claim.stance not in STATED or claim.excuse:
            return None
        if any(knowledge.to_come(id_) for id_ in claim.subject.ids):
            return None  # as of the date there was nothing to know
        verdict = self.check(claim, knowledge)
        if verdict is None:
            return None
        return _found(self, claim, verdict, knowledge, self.span)


@dataclass(frozen=True, slots=True)
class DocumentRule(Rule):
    """A rule that reads all claims of a document side by side."""

    relations: tuple[Relation, ...]
    """Relations of the claims that it reads."""
    check: Callable[[Sequence[Claim], KnowledgeBase], Iterable[tuple[Claim, Verdict]]]

    def compare(self, claims: Iterable[Claim], knowledge: KnowledgeBase) -> Iterator[Finding]:
        """Yield a finding for each claim that doesn't go with another one."""
        read = [
            claim
            for claim in claims
            if claim.relation in self.relations and claim.stance in STATED and not claim.excuse
        ]
        for claim, verdict in self.check(read, knowledge):
            yield _found(self, claim, verdict, knowledge)


@dataclass(frozen=True, slots=True)
class CommentRule(Rule):
    """A rule that reads the comments that switch rules off."""

    check: Callable[[Comment], Verdict | None]

    def judge(self, comment: Comment) -> Finding | None:
        """The finding for a comment, if the rule flags it."""
        verdict = self.check(comment)
        if verdict is None:
            return None
        start, end = comment.span(verdict.words)
        codes = " ".join(comment.directive.codes)
        return Finding(
            code=self.code,
            name=self.name,
            severity=verdict.severity or self.severity,
            start=start,
            end=end,
            message=verdict.message,
            suggestion=verdict.suggestion,
            claim=ClaimText(comment.action, "", SUPPRESSES, codes, "asserted"),
        )


def _found(
    rule: Rule, claim: Claim, verdict: Verdict, knowledge: KnowledgeBase, span: str = "object"
) -> Finding:
    wrong, other = (
        (claim.object, claim.subject) if span == "object" else (claim.subject, claim.object)
    )
    beside = Span(other.start, other.end, named(other.id, knowledge) or other.text)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=verdict.severity or rule.severity,
        start=wrong.start,
        end=wrong.end,
        message=verdict.message,
        suggestion=verdict.suggestion,
        claim=ClaimText(
            claim.subject.text, named(claim.subject.id, knowledge), claim.relation,
            claim.object.text, claim.stance,
        ),
        facts=verdict.facts,
        # A misspelt name is its own subject.
        related=(*((beside,) if beside.start != wrong.start else ()), *verdict.related),
        fix=verdict.fix,
    )  # fmt: skip


def named(id_: str, knowledge: KnowledgeBase) -> str:
    """What to call a system, class or maker in a message."""
    for table in (knowledge.systems, knowledge.classes, knowledge.makers):
        entry = table.get(id_)
        if entry is not None:
            return entry.name
    return ""
