"""What becomes of each claim, and why: it is a finding, it is excused, or it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence, Set

    from .claims import Claim
    from .document import Document
    from .engine import Linter
    from .findings import Finding
    from .knowledge.base import KnowledgeBase
    from .knowledge.facts import Topic

    _Test = Callable[[Claim, KnowledgeBase], bool]

Outcome = Literal[
    "finding", "accepted", "suppressed", "repeated", "off", "excused", "holds", "open"
]
"""``accepted``: the baseline holds it. ``repeated``: another finding says it already. ``off``: the
rule against it isn't on. ``open``: what is known neither bears it out nor contradicts it."""


@dataclass(frozen=True, slots=True)
class Account:
    """A claim, what became of it, and why."""

    claim: Claim
    outcome: Outcome
    why: str
    """What the outcome rests on, in a line: a message, a stance, a fact."""
    code: str = ""
    """The rule that flags it, or would."""


class _Judged(NamedTuple):
    """The findings of a document, and what became of them."""

    findings: Set[Finding]
    remaining: Set[Finding]
    """Those that no comment suppresses."""
    accepted: Set[Finding]
    """Of these, those that the baseline holds."""


def account(
    linter: Linter,
    source: str | bytes,
    path: str,
    codes: Collection[str],
    format: str | None = None,  # noqa: A002
    accepted: Callable[[Document, Sequence[Finding]], Iterable[Finding]] = lambda *_: (),
) -> tuple[Document, list[Account]]:
    """Read a file, and account for each claim that it makes, in the order of the text.

    ``codes`` are the rules that are on; ``accepted`` tells which findings of a document a baseline
    holds. Raises ``UnreadableError`` as its reader does.
    """
    from .readers import read
    from .suppressions import Suppressions

    document = read(path, source, format)
    claims = linter.claims(document)
    found = linter.judge(claims, codes)
    left = Suppressions(document, linter.day).remaining(found)
    judged = _Judged(frozenset(found), frozenset(left), frozenset(accepted(document, left)))
    return document, [_of(claim, judged, codes, linter.knowledge) for claim in claims]


def _of(claim: Claim, judged: _Judged, codes: Collection[str], knowledge: KnowledgeBase) -> Account:
    from .rules import RULES, ClaimRule, DocumentRule

    rules = [rule for rule in RULES if isinstance(rule, ClaimRule)]
    raised = [f for rule in rules if (f := rule.judge(claim, knowledge)) is not None]
    # What other claims have to do with it only shows where all of them were judged.
    whole = {rule.code for rule in RULES if isinstance(rule, DocumentRule)}
    raised += [f for f in judged.findings if f.code in whole and f.start == claim.object.start]
    if raised:
        return _of_findings(claim, raised, judged, codes)
    return _of_silence(claim, knowledge)


def _of_findings(
    claim: Claim, raised: Sequence[Finding], judged: _Judged, codes: Collection[str]
) -> Account:
    def account(outcome: Outcome, finding: Finding, why: str = "") -> Account:
        return Account(claim, outcome, why or finding.message, finding.code)

    outcomes: tuple[tuple[Outcome, Set[Finding]], ...] = (
        ("finding", judged.remaining - judged.accepted),
        ("accepted", judged.accepted),
        ("suppressed", judged.findings),
    )
    for outcome, among in outcomes:
        for finding in raised:
            if finding in among:
                return account(outcome, finding)
    for finding in raised:
        if finding.code in codes:
            said = next((f for f in judged.findings if _concern_the_same(f, finding)), None)
            return account("repeated", finding, f"{said.code} says it already" if said else "")
    return account("off", raised[0])


def _concern_the_same(one: Finding, other: Finding) -> bool:
    mentions = one.related[:1] and other.related[:1]
    overlap = one.start < other.end and other.start < one.end
    return overlap or (bool(mentions) and one.related[0].start == other.related[0].start)


def _of_silence(claim: Claim, knowledge: KnowledgeBase) -> Account:
    from .rules.rule import STATED

    if claim.stance not in STATED:
        return Account(claim, "excused", claim.stance)
    if claim.excuse:
        return Account(claim, "excused", claim.excuse)
    if any(knowledge.to_come(id_) for id_ in claim.subject.ids):
        day = knowledge.as_of.isoformat()
        return Account(claim, "excused", f"not yet released as of {day}")
    look = _LOOKS.get(claim.relation) if claim.object.ids else _BARE.get(claim.relation)
    known = claim.subject.id in knowledge.systems or claim.subject.id in knowledge.classes
    if look is None or not known:
        return Account(claim, "open", "no rule objects")
    topic, holds = look
    fact = knowledge.fact(claim.subject.id, topic)
    return Account(claim, "holds" if holds(claim, knowledge) else "open", fact.text)


def _makes(claim: Claim, knowledge: KnowledgeBase) -> bool:
    return any(knowledge.makes(s, m) for s in claim.subject.ids for m in claim.object.ids)


def _takes(claim: Claim, knowledge: KnowledgeBase) -> bool:
    return any(knowledge.takes(s, m) for s in claim.subject.ids for m in claim.object.ids)


def _is(claim: Claim, knowledge: KnowledgeBase) -> bool:
    pairs = ((s, c) for s in claim.subject.ids for c in claim.object.ids if c in knowledge.classes)
    return any(knowledge.is_a(s, c) for s, c in pairs)


def _made_by(claim: Claim, knowledge: KnowledgeBase) -> bool:
    makers = {maker for s in claim.subject.ids for maker in knowledge.makers_of(s)}
    return any(m in makers or makers & knowledge.makers_of(m) for m in claim.object.ids)


def _has_weights(claim: Claim, knowledge: KnowledgeBase) -> bool:
    systems = (knowledge.systems[s] for s in claim.subject.ids if s in knowledge.systems)
    return any(system.weights for system in systems)


def _is_tunable(claim: Claim, knowledge: KnowledgeBase) -> bool:
    systems = (knowledge.systems[s] for s in claim.subject.ids if s in knowledge.systems)
    return any(system.tuning and system.tuning.by != "nobody" for system in systems)


_LOOKS: dict[str, tuple[Topic, _Test]] = {
    "is-a": ("classes", _is),
    "uses-technique": ("classes", _is),
    "produces": ("outputs", _makes),
    "adapted-for": ("outputs", _makes),
    "consumes": ("inputs", _takes),
    "made-by": ("maker", _made_by),
    "access": ("weights", _has_weights),
}
"""By relation: the topic of the fact that a claim is held against, and whether it bears it out."""

_BARE: dict[str, tuple[Topic, _Test]] = {"adapted-for": ("tuning", _is_tunable)}
"""The same, where the text names no object: "we fine-tuned it"."""
