"""Twins by machine: what denies, asks or corrects a flagged example, or is true, isn't flagged."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from buzzlint.rules import RULES
from buzzlint.rules.rule import ClaimRule

from .deriving import TWINS, Example, example

if TYPE_CHECKING:
    from buzzlint import Linter

READ = [rule for rule in RULES if isinstance(rule, ClaimRule) and "spelt-as" not in rule.relations]
"""The rules that read claims. A comment can't be denied, and a name is misspelt in a denial too."""

APPLIES = {
    "negated": 0.5,
    "contrasted": 0.3,
    "questioned": 1.0,
    "corrected": 1.0,
    "swapped": 0.5,
}
"""The least share of examples of which each kind of twin can be made."""


@cache
def examples(linter: Linter, rule: ClaimRule) -> tuple[Example, ...]:
    return tuple(example(linter, rule, text) for text in rule.flagged)


@pytest.mark.parametrize("kind", TWINS)
@pytest.mark.parametrize("rule", READ, ids=lambda rule: rule.code)
def test_twin_is_left_alone(linter: Linter, rule: ClaimRule, kind: str) -> None:
    alarms = [
        twin
        for each in examples(linter, rule)
        for twin in TWINS[kind](each)
        if rule.code in {finding.code for finding in linter.lint_text(twin)}
    ]
    assert alarms == []


@pytest.mark.parametrize("kind", TWINS)
def test_twins_are_made_of_enough_examples(linter: Linter, kind: str) -> None:
    made = [any(TWINS[kind](each)) for rule in READ for each in examples(linter, rule)]
    assert sum(made) / len(made) >= APPLIES[kind]
