"""Every rule does what its declaration says; the declarations are what DESIGN.md fixes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from buzzlint.codes import NAMES
from buzzlint.mistakes import ONE_MISTAKE, PRECEDENCE
from buzzlint.rules import RULES, ClaimRule, DocumentRule

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.rules import Rule

DECLARED = """
BL101  wrong-class           error
BL102  conflated-terms       error
BL103  overgeneralised-class error
BL104  inverted-hierarchy    error
BL201  wrong-output          error
BL202  wrong-input           error
BL301  wrong-adaptation      error
BL302  not-adaptable         warning
BL303  wrong-access          error
BL401  wrong-architecture    error
BL402  wrong-mechanism       error
BL501  unstated-output       info
BL502  unnamed-model         info
BL503  human-understanding   info
BL504  hype                  info
BL601  wrong-maker           error
BL602  wrong-expansion       error
BL603  misspelt-name         info
BL604  unknown-version       warning
BL605  retired-system        info
BL701  interchangeable-terms warning
BL901  unused-suppression    warning
BL902  unknown-suppression   warning
"""
"""Codes, names and severities, in the order of their codes; users have them in their configs."""


def test_codes_names_and_severities_are_the_fixed_ones() -> None:
    declared = [tuple(line.split()) for line in DECLARED.strip().splitlines()]
    assert [(rule.code, rule.name, rule.severity) for rule in RULES] == declared


def test_rules_are_picked_by_the_codes_and_names_that_they_declare() -> None:
    assert list(NAMES.items()) == [(rule.code, rule.name) for rule in RULES]


def test_precedence_settles_every_pair_of_rules() -> None:
    codes = {rule.code for rule in RULES}
    assert len(PRECEDENCE) == len(set(PRECEDENCE))
    assert codes <= set(PRECEDENCE)
    assert frozenset().union(*ONE_MISTAKE) <= set(PRECEDENCE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestDeclaration:
    def test_says_what_it_flags_and_why(self, rule: Rule) -> None:
        assert rule.summary
        assert "\n" not in rule.summary
        assert not rule.summary.endswith(".")
        assert len(rule.why.split()) >= 8
        assert rule.why.endswith(".")

    def test_has_examples_of_both_kinds(self, rule: Rule) -> None:
        assert len(rule.flagged) >= 8
        assert len(rule.clean) >= 8
        examples = [*rule.flagged, *rule.clean]
        assert len(set(examples)) == len(examples)


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.code}-{text}")
        for rule in RULES
        for text in getattr(rule, kind)
    ]


@pytest.mark.parametrize(("rule", "text"), examples("flagged"))
def test_flagged_example_is_flagged(linter: Linter, rule: Rule, text: str) -> None:
    findings = linter.lint_text(text)
    assert rule.code in {finding.code for finding in findings}
    for finding in findings:
        declaration = next(r for r in RULES if r.code == finding.code)
        assert finding.name == declaration.name
        assert finding.severity == declaration.severity or finding.severity == "warning"
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end].strip() == text[finding.start : finding.end]
        for span in finding.related:
            assert 0 <= span.start < span.end <= len(text)
        assert finding.message
        assert finding.message.splitlines() == [finding.message]
        assert finding.suggestion.strip()
        assert finding.suggestion.splitlines() == [finding.suggestion]
        assert finding.claim.stance in {"asserted", "planned"}
        if isinstance(declaration, ClaimRule | DocumentRule):
            assert finding.claim.relation in declaration.relations
            assert finding.facts
        for fact in finding.facts:
            assert fact.text.strip()
            assert fact.source.startswith(("https://", "http://"))
            assert date.fromisoformat(fact.as_of) <= date(2026, 11, 25)


@pytest.mark.parametrize(("rule", "text"), examples("clean"))
def test_clean_example_is_clean(linter: Linter, rule: Rule, text: str) -> None:
    assert rule.code not in {finding.code for finding in linter.lint_text(text)}


@pytest.mark.parametrize(("rule", "text"), examples("flagged"))
def test_flagged_example_makes_one_kind_of_mistake(linter: Linter, rule: Rule, text: str) -> None:
    """An example teaches one rule; a second finding on it would be noise in ``explain``."""
    assert {finding.code for finding in linter.lint_text(text)} <= {rule.code}
