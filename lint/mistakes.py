"""One finding for each mistake, where several rules say the same of the same words."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from .findings import Finding

PRECEDENCE = (
    "BL602", "BL103", "BL104", "BL102", "BL301", "BL302", "BL401", "BL402", "BL201", "BL101",
    "BL202", "BL303", "BL601", "BL501", "BL502", "BL504", "BL503",
    "BL604", "BL605", "BL603", "BL701",
    "BL901", "BL902",
)  # fmt: skip
"""Of two findings on one mistake ("LLM image generator": class and output), the earlier stays."""

ONE_MISTAKE = (
    frozenset({"BL301", "BL201", "BL302"}),
    frozenset({"BL401", "BL402"}),
    frozenset({"BL501", "BL502", "BL504"}),
    frozenset({"BL102", "BL103", "BL104"}),
)
"""Rules whose findings on one mention of a system are one mistake."""

ONE_WORDING = (
    frozenset({"BL101", "BL201", "BL401"}),
    frozenset({"BL201", "BL202"}),
    frozenset({"BL101", "BL102", "BL103", "BL104"}),
)
"""Rules whose findings are one mistake where they mark the same words too."""

ONCE = frozenset({"BL605"})
"""Rules that speak once of a system in a document, and only if no other rule speaks there."""


def one_for_each_mistake(findings: Iterable[Finding]) -> list[Finding]:
    """Leave one finding where several say the same of the same words, in the order of the text.

    Two findings are one mistake if they are of one rule and mark the same words of the same
    system, or if they are of related rules and concern the same mention. Takes n log n steps.
    """
    kept = _Kept()
    for finding in sorted(findings, key=lambda finding: PRECEDENCE.index(finding.code)):
        if not kept.has(finding):
            kept.add(finding)
    return in_order(kept.findings)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings as their words stand in the text."""
    return sorted(findings, key=lambda finding: (finding.start, finding.end, finding.code))


class _Kept:
    """Findings that stay, and what is needed to tell quickly whether another says the same."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._spans: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
        """By rule and system, and by rule and mention: spans in order, which never overlap, as
        findings that overlap there are one mistake."""
        self._related: set[int] = set()
        """Where the mentions stand that findings concern."""
        self._once: set[tuple[str, str]] = set()
        """Rule and system of the findings of rules that speak once."""

    def add(self, finding: Finding) -> None:
        """Keep a finding."""
        self.findings.append(finding)
        for key in (_of_system(finding), _of_mention(finding, finding.code)):
            if key is not None:
                insort(self._spans[key], (finding.start, finding.end))
        self._related.update(span.start for span in finding.related)
        self._once.add((finding.code, finding.claim.system))

    def has(self, finding: Finding) -> bool:
        """Whether a finding that was kept is on the same mistake."""
        if finding.code in ONCE:
            said = (finding.code, finding.claim.system) in self._once
            return said or finding.start in self._related
        mistakes, wordings = _with(finding, ONE_MISTAKE), _with(finding, ONE_WORDING)
        return (
            self._overlaps(_of_system(finding), finding)
            or any(_of_mention(finding, code) in self._spans for code in mistakes)
            or any(
                self._overlaps(_of_mention(finding, code), finding)
                for code in (finding.code, *wordings)
            )
        )

    def _overlaps(self, key: Hashable, finding: Finding) -> bool:
        spans = self._spans.get(key, [])
        at = bisect_left(spans, (finding.end,))
        return at > 0 and finding.start < spans[at - 1][1]


def _of_system(finding: Finding) -> Hashable:
    return finding.code, finding.claim.system


def _of_mention(finding: Finding, code: str) -> Hashable:
    """Return the key of a rule's findings on this finding's mention, or None without a mention."""
    return (code, finding.related[0].start) if finding.related else None


def _with(finding: Finding, groups: Iterable[frozenset[str]]) -> set[str]:
    """Return the other rules that share a group with this finding's."""
    return set().union(*(group for group in groups if finding.code in group)) - {finding.code}
