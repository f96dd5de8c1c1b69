"""The shape of a rule, and how it turns a claim into a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..findings import ClaimText, Fact, Finding, Fix, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..claims import Claim, Relation
    from ..knowledge.base import KnowledgeBase

STATED = frozenset({"asserted", "planned"})
"""Stances in which the author stands behind the claim."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of a claim that it flags."""

    message: str
    """One line that stands alone: what is wrong."""
    suggestion: str
    """What to write, or to use, instead."""
    facts: tuple[Fact, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    """Where it differs from the rule's own."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its declaration is its documentation and its tests."""

    code: str
    name: str
    severity: Severity
    relations: tuple[Relation, ...]
    """Relations of the claims that it reads."""
    summary: str
    """What it flags, in one line."""
    why: str
    """Why it matters to the people who read the document."""
    flagged: tuple[str, ...]
    """Sentences in which it finds something."""
    clean: tuple[str, ...]
    """Near misses in which it doesn't."""
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
        wrong, other = (
            (claim.object, claim.subject)
            if self.span == "object"
            else (claim.subject, claim.object)
        )
        return Finding(
            code=self.code,
            name=self.name,
            severity=verdict.severity or self.severity,
            start=wrong.start,
            end=wrong.end,
            message=verdict.message,
            suggestion=verdict.suggestion,
            claim=ClaimText(
                claim.subject.text, named(claim.subject.id, knowledge), claim.relation,
                claim.object.text, claim.stance,
            ),
            facts=verdict.facts,
            related=(Span(other.start, other.end, named(other.id, knowledge) or other.text),),
            fix=verdict.fix,
        )  # fmt: skip


def named(id_: str, knowledge: KnowledgeBase) -> str:
    """What to call a system, class or maker in a message."""
    for table in (knowledge.systems, knowledge.classes, knowledge.makers):
        entry = table.get(id_)
        if entry is not None:
            return entry.name
    return ""
