"""Every rule does what its declaration says, and its examples are what it flags and what nearly."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from string import punctuation
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter
from buzzlint.codes import NAMES
from buzzlint.mistakes import ONE_MISTAKE, PRECEDENCE
from buzzlint.readers import read
from buzzlint.rules import RULES, ClaimRule, DocumentRule

if TYPE_CHECKING:
    from pathlib import Path

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

FEW = 3
"""In so many words at most, and in no more than half of them, near misses differ from a mistake."""


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
        assert finding.severity == declaration.severity
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


@pytest.mark.parametrize(("rule", "text"), examples("clean"))
def test_clean_example_is_a_near_miss(linter: Linter, rule: Rule, text: str) -> None:
    """What is left alone must be read all the same, or nearly be a mistake.

    Either it makes a claim that the rule reads, which then is true or excused, or one of the
    flagged examples differs from it in few words. A rule that compares claims needs two of them.
    A rule on comments reads no claims, but a comment. A name makes a claim only where it is
    misspelt, so what is right about names always has its flagged twin.
    """
    assert is_read(linter, rule, text) or any(differs_little(text, each) for each in rule.flagged)


def is_read(linter: Linter, rule: Rule, text: str) -> bool:
    document = read("a.md", text)
    if not isinstance(rule, ClaimRule | DocumentRule):
        return bool(document.directives)
    claims = [claim for claim in linter.claims(document) if claim.relation in rule.relations]
    return len(claims) >= (2 if isinstance(rule, DocumentRule) else 1)


def differs_little(one: str, other: str) -> bool:
    a, b = words(one), words(other)
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    changed = sum(max(i2 - i1, j2 - j1) for step, i1, i2, j1, j2 in steps if step != "equal")
    return changed <= min(FEW, max(len(a), len(b)) // 2)


def words(text: str) -> list[str]:
    return [word for part in text.casefold().split() if (word := part.strip(punctuation))]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Midjourney is not an LLM.", "Midjourney is an LLM.", True),
        ("Is Midjourney an LLM?", "Midjourney is an LLM.", True),
        ('"midjourney" is an llm', "Midjourney is an LLM.", True),
        ("Powered by GPT-4.", "Driven by GenAI.", False),
        ("AI sorts the mail.", "Meet our revolutionary AI.", False),
        ("Midjourney is a fast tool by an LLM maker.", "Midjourney is an LLM.", False),
    ],
)
def test_what_differs_little(one: str, other: str, expected: bool) -> None:
    assert differs_little(one, other) is expected


@pytest.mark.parametrize(("rule", "text"), examples("flagged"))
def test_flagged_example_makes_one_kind_of_mistake(linter: Linter, rule: Rule, text: str) -> None:
    """An example teaches one rule; a second finding on it would be noise in ``explain``."""
    assert {finding.code for finding in linter.lint_text(text)} <= {rule.code}


INKBLOT = """
[[system]]
id = "inkblot"
name = "Inkblot"
maker = "openai"
kind = "model"
classes = ["text-to-image", "diffusion"]
inputs = ["text"]
outputs = ["image"]
tuning = { by = "nobody" }
weights = "closed"
sources = [{ url = "https://example.com/inkblot", read = 2026-11-24 }]
unverified = [UNVERIFIED]
"""


@pytest.mark.parametrize(
    ("field", "text", "verified", "unverified"),
    [
        ("classes", "Inkblot is an LLM.", "BL101 error", "BL101 warning"),
        ("classes", "Inkblot is a GAN.", "BL401 error", ""),
        ("outputs", "Inkblot writes articles.", "BL201 error", ""),
        ("inputs", "Inkblot listens to the call.", "BL202 error", ""),
        ("outputs", "Fine-tune Inkblot to write articles.", "BL301 error", "BL302 warning"),
        ("tuning", "We fine-tuned Inkblot on our catalogue.", "BL302 warning", ""),
        ("weights", "Inkblot is open source.", "BL303 error", ""),
        ("maker", "Inkblot was developed by Google.", "BL601 error", ""),
    ],
)
def test_what_no_source_confirms_raises_no_error(
    tmp_path: Path, field: str, text: str, verified: str, unverified: str
) -> None:
    for doubted, expected in (("", verified), (f'"{field}"', unverified)):
        own = tmp_path / "own.toml"
        own.write_text(INKBLOT.replace("UNVERIFIED", doubted), encoding="utf-8")
        linter = Linter(knowledge_files=[own], as_of=date(2026, 11, 25))
        found = [f"{finding.code} {finding.severity}" for finding in linter.lint_text(text)]
        assert " ".join(found) == expected
