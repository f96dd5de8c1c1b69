"""`buzzlint rules` and `buzzlint explain`."""

from __future__ import annotations

import json
import re

import pytest
from buzzlint.cli import main
from buzzlint.rules import RULES
from click.testing import CliRunner


def test_rules_lists_each_rule_on_a_line() -> None:
    lines = CliRunner().invoke(main, ["rules"]).output.splitlines()
    assert [line.split()[:3] for line in lines] == [
        [rule.code, rule.name, rule.severity] for rule in RULES
    ]


def test_rules_as_json() -> None:
    rules = json.loads(CliRunner().invoke(main, ["rules", "--format", "json"]).output)
    assert [rule["code"] for rule in rules] == [rule.code for rule in RULES]
    assert rules[0]["url"] == f"docs/rules.md#{RULES[0].code.lower()}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_tells_what_why_and_examples(rule: object) -> None:
    for word in (rule.code, rule.code.lower(), rule.name):  # type: ignore[attr-defined]
        result = CliRunner().invoke(main, ["explain", word])
        assert result.exit_code == 0
        assert result.output.startswith(f"{rule.code} {rule.name} (")  # type: ignore[attr-defined]
        assert "\nWhy it matters\n" in result.output


@pytest.mark.parametrize("begin", ["BL2", "bl10", "BL", "ALL", "all"])
def test_explain_takes_the_beginning_of_a_code(begin: str) -> None:
    result = CliRunner().invoke(main, ["explain", begin])
    assert result.exit_code == 0
    codes = [rule.code for rule in RULES]
    expected = [code for code in codes if begin.upper() in ("ALL", code[: len(begin)])]
    assert re.findall(r"^BL\d{3}", result.output, re.MULTILINE) == expected
    assert len(expected) > 1


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("nope", "; see: buzzlint rules"),
        ("", "; see: buzzlint rules"),
        ("hipe", "; did you mean 'hype'?"),
        ("BL1O1", "; did you mean 'BL101'?"),
    ],
)
def test_explain_guesses_only_what_is_near(word: str, hint: str) -> None:
    result = CliRunner().invoke(main, ["explain", word])
    assert (result.exit_code, result.stderr) == (2, f"error: unknown rule '{word}'{hint}\n")


def test_explain_unknown_rule_names_the_nearest() -> None:
    result = CliRunner().invoke(main, ["explain", "wrong-clas"])
    assert result.exit_code == 2
    assert result.stderr == "error: unknown rule 'wrong-clas'; did you mean 'wrong-class'?\n"
