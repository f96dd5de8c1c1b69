"""What stands around a statement and says nothing of it changes no finding: "By the way, ..."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from buzzlint.rules import RULES
from buzzlint.rules.rule import ClaimRule

from .deriving import example

if TYPE_CHECKING:
    from buzzlint import Linter

    from .deriving import Example

READ = [rule for rule in RULES if isinstance(rule, ClaimRule) and rule.code < "BL5"]
"""The rules on what a statement says of a system or a class."""
OPENED = re.compile(r"[\w ,]+ \{\}")
"""Where a statement goes on behind something, in the same sentence."""
AROUND = {
    "opened": "By the way, {}.",
    "recalled": "Keep in mind that {}.",
    "found out": "It turns out that {}.",
    "since": "Since March, {}.",
    "elsewhere": "In the second lesson, {}.",
    "as known": "{}, as you know.",
    "with a result": "{}, so we kept it.",
    "behind another": "The meeting starts at nine. {}.",
    "before another": "{}. The meeting starts at nine.",
    "quoted from nobody": "> {}.",
    "an item": "- {}.\n- The meeting starts at nine.",
    "bold": "**{}.**",
}


@cache
def statements(linter: Linter, rule: ClaimRule) -> tuple[Example, ...]:
    """The flagged examples that are one sentence with a subject."""
    told = (example(linter, rule, text) for text in rule.flagged)
    return tuple(each for each in told if each.declares and each.sentence.text == each.text)


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
@pytest.mark.parametrize("rule", READ, ids=lambda rule: rule.code)
def test_a_finding_stands_whatever_surrounds_it(
    linter: Linter, rule: ClaimRule, around: str
) -> None:
    opens = OPENED.match(around) is not None
    texts = [around.format(s.embedded if opens else s.said) for s in statements(linter, rule)]
    lost = [text for text in texts if rule.code not in {f.code for f in linter.lint_text(text)}]
    assert lost == []


def test_enough_examples_are_statements(linter: Linter) -> None:
    told = sum(len(statements(linter, rule)) for rule in READ)
    assert told >= sum(len(rule.flagged) for rule in READ) / 2
