"""docs/security.md: each line of the threat model names tests, and they exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "security.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## What they can do at most")[2].partition("## What is left")[0]
ROWS = [row.strip("|").split("|") for row in SECTION.strip().splitlines()[2:]]


def defined() -> set[str]:
    sources = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    return {name for source in sources for name in re.findall(r"^def (test_\w+)", source, re.M)}


def test_there_are_lines() -> None:
    assert len(ROWS) > 25


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].strip())
def test_each_line_names_tests_that_exist(row: list[str]) -> None:
    named = re.findall(r"`(test_\w+)`", row[-1])
    assert len(row) == 3
    assert named
    assert [name for name in named if name not in defined()] == []
