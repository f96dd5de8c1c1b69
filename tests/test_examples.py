"""The examples, and what the README shows of them, are what a real run gives.

To write the output on the pages anew after a wanted change:
BUZZLINT_UPDATE_GOLDEN=1 pytest tests/test_examples.py
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from buzzlint.results import FileResult

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]
AS_OF = date(2026, 11, 25)
EXPECTED = {
    "campaign-brief.md": {"BL201", "BL301", "BL302"},
    "tech-stack.md": {
        "BL101",
        "BL102",
        "BL103",
        "BL104",
        "BL303",
        "BL401",
        "BL402",
        "BL601",
        "BL602",
        "BL604",
        "BL605",
    },
    "logo-api.md": {"BL101", "BL201", "BL301"},
    "landing-page.md": {"BL102", "BL201", "BL501", "BL502", "BL503", "BL504"},
    "comparison.md": {"BL101", "BL201", "BL202", "BL401", "BL601"},
    "old-page.md": {"BL401", "BL901", "BL902"},
    "product-faq.md": {"BL603", "BL701"},
    "explained.md": set(),
}
PLACES = [
    ("campaign-brief.md", "BL301", "product visuals"),
    ("campaign-brief.md", "BL201", "hero image"),
    ("campaign-brief.md", "BL201", "text-to-speech"),
    ("campaign-brief.md", "BL201", "product photos"),
    ("campaign-brief.md", "BL201", "press release"),
    ("tech-stack.md", "BL303", "open-source"),
    ("logo-api.md", "BL201", "logo"),
    ("comparison.md", "BL101", "LLMs"),
    ("comparison.md", "BL601", "OpenAI"),
]
"""Words that a finding in an example marks: file, code, the words."""
BLOCK = re.compile(r"<!-- output -->\n```console\n\$ buzzlint (.+)\n((?s:.*?))```\n")


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(as_of=AS_OF)


def lint(linter: Linter, path: Path) -> FileResult:
    return linter.lint_source(path.read_text(encoding="utf-8"), path.name)


def test_every_example_is_expected_to_give_something() -> None:
    assert {path.name for path in (ROOT / "examples").iterdir()} == set(EXPECTED)


@pytest.mark.parametrize(("name", "codes"), [item for item in EXPECTED.items() if item[1]])
def test_an_example_shows_at_least_these_rules(linter: Linter, name: str, codes: set[str]) -> None:
    result = lint(linter, ROOT / "examples" / name)
    assert codes <= {finding.code for finding in result.findings}
    assert len(result.findings) >= 4


@pytest.mark.parametrize(("name", "code", "words"), PLACES)
def test_a_finding_marks_the_wrong_words(linter: Linter, name: str, code: str, words: str) -> None:
    path = ROOT / "examples" / name
    source = path.read_text(encoding="utf-8")
    marked = {(f.code, source[f.start : f.end]) for f in lint(linter, path).findings}
    assert (code, words) in marked


def test_together_the_examples_show_every_rule(linter: Linter) -> None:
    shown = {
        finding.code
        for name in EXPECTED
        for finding in lint(linter, ROOT / "examples" / name).findings
    }
    assert {rule.code for rule in RULES} <= shown


def test_the_article_that_is_right_has_many_claims_and_no_finding(linter: Linter) -> None:
    result = lint(linter, ROOT / "examples" / "explained.md")
    assert result.findings == ()
    assert result.claims >= 30


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md"]
)
def test_our_own_documents_have_no_finding(linter: Linter, name: str) -> None:
    assert lint(linter, ROOT / name).findings == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_what_real_runs_print(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(text))
    assert len(blocks) == text.count("<!-- output -->"), "no block of output behind its comment"
    for block in reversed(blocks):
        printed = run(block[1])
        if os.environ.get("BUZZLINT_UPDATE_GOLDEN"):
            text = text[: block.start(2)] + printed + text[block.end(2) :]
        else:
            assert block[2] == printed
    if os.environ.get("BUZZLINT_UPDATE_GOLDEN"):
        page.write_text(text, encoding="utf-8")


def run(arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "buzzlint", *shlex.split(arguments), "--isolated"],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if k != "FORCE_COLOR"} | {"PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    return done.stdout


def test_the_readmes_table_has_every_rule() -> None:
    rows = re.findall(r"^\| (BL\d+) \| (\S+) \| (\w+) \|", README.read_text("utf-8"), re.MULTILINE)
    assert rows == [(rule.code, rule.name, rule.severity) for rule in RULES]


def test_the_sentences_in_the_readmes_table_are_flagged_as_it_says(linter: Linter) -> None:
    rows = re.findall(r'^\| (BL\d+) \| .* \| "(.*)" \|$', README.read_text("utf-8"), re.MULTILINE)
    assert len(rows) == len(RULES)
    for code, sentence in rows:
        text = sentence.strip("`")  # around a comment, which nobody would see otherwise
        assert code in {finding.code for finding in linter.lint_text(text)}, sentence
