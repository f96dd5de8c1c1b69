"""The Python interface, and the page that documents it."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date, datetime, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import buzzlint
import pytest
from buzzlint import Finding, KnowledgeBase, Linter, lint_path, lint_text
from buzzlint.knowledge import KnowledgeError
from buzzlint.readers import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).parent.parent.parent / "docs" / "api.md"
EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WRONG = "Midjourney is an LLM.\n"


def test_every_public_name_is_there() -> None:
    assert set(buzzlint.__all__) <= set(dir(buzzlint))
    for name in buzzlint.__all__:
        assert getattr(buzzlint, name).__doc__
    with pytest.raises(AttributeError, match="no attribute 'Lintr'"):
        buzzlint.Lintr  # noqa: B018


def test_importing_the_package_imports_nothing_else() -> None:
    program = (
        "import sys, typing; before = set(sys.modules); import buzzlint; dir(buzzlint)\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["buzzlint"]


def test_a_text_is_linted_in_one_call() -> None:
    [finding] = lint_text(WRONG)
    assert isinstance(finding, Finding)
    assert (finding.code, WRONG[finding.start : finding.end]) == ("BL101", "LLM")


def test_calls_take_what_a_linter_takes(tmp_path: Path) -> None:
    assert lint_text(WRONG, ignore=["BL1"]) == []
    assert lint_text(WRONG, select=["BL201"]) == []
    assert lint_text(WRONG, path="page.txt", format="markdown") == lint_text(WRONG)
    assert lint_text("Bard is here.\n", as_of=date(2023, 6, 1)) == []
    with pytest.raises(ValueError, match="unknown format 'wrod'"):
        lint_text("Nothing is said.", format="wrod")
    for text in (WRONG, "Nothing is said."):
        with pytest.raises(ValueError, match=r"page\.docx: the format docx takes bytes"):
            lint_text(text, path="page.docx")
    (tmp_path / "own.toml").write_text("systems = []\n")
    with pytest.raises(KnowledgeError, match=r"own\.toml"):
        lint_text(WRONG, knowledge_files=[tmp_path / "own.toml"])


def test_a_call_goes_by_its_own_day_however_long_the_program_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = f"<!-- buzzlint-disable-next-line BL101 until 2026-12 -->\n{WRONG}"
    page = tmp_path / "page.md"
    page.write_text(text)
    for day, codes in ((date(2026, 11, 28), []), (date(2027, 1, 5), ["BL901", "BL101"])):
        monkeypatch.setattr("buzzlint.api.date", clock(day))
        assert [finding.code for finding in lint_text(text)] == codes
        assert [finding.code for finding in lint_path(page)] == codes


def clock(day: date) -> type[date]:
    """A ``date`` whose today is a day."""
    return type("Clock", (date,), {"today": classmethod(lambda cls: day)})


def test_a_day_with_a_time_is_that_day() -> None:
    day = datetime(2023, 6, 1, 23, 59, tzinfo=timezone.utc)
    assert lint_text("Bard is here.\n", as_of=day) == []
    assert Linter(as_of=day).day == date(2023, 6, 1)


@pytest.mark.parametrize("day", ["2026-01-01", "", 20260101])
@pytest.mark.parametrize("call", [Linter, partial(lint_text, WRONG), partial(lint_path, "a.md")])
def test_a_day_that_is_no_date_is_an_error(call: Callable[..., object], day: object) -> None:
    with pytest.raises(ValueError, match="as_of: must be a date, as in date\\(2026, 1, 31\\), not"):
        call(as_of=day)


@pytest.mark.parametrize("format_", ["markdown", "text", "html", "rst", "asciidoc", "mdx"])
def test_half_a_pair_of_surrogates_does_no_harm(format_: str) -> None:
    text = "A \ud83d.\n\n\ude00 Midjourney is an LLM."
    [finding] = lint_text(text, format=format_)
    assert text[finding.start : finding.end] == "LLM"
    [found] = Linter().examine(text, "page", format_).findings
    assert found == finding


def test_what_is_examined_has_its_document_even_without_a_claim(linter: Linter) -> None:
    found = linter.examine("The garden is open.\n", "page.md")
    assert (found.claims, found.findings) == ((), ())
    assert [block.text for block in found.document.blocks] == ["The garden is open."]


UNKNOWN: list[tuple[dict[str, Any], str]] = [
    ({"select": ["BL9999"]}, "Linter: 'select': unknown rule 'BL9999'"),
    ({"select": ["wrong-clas"]}, "unknown rule 'wrong-clas'; did you mean 'wrong-class'"),
    ({"ignore": ["BL1", "hipe"]}, "Linter: 'ignore': unknown rule 'hipe'"),
    ({"select": "BL2"}, "select: must be a list, as in \\['BL2'\\], not a text"),
    ({"ignore": "BL2"}, "ignore: must be a list"),
    ({"select": [""]}, "unknown rule ''"),
]


@pytest.mark.parametrize("call", [Linter, partial(lint_text, WRONG), partial(lint_path, "a.md")])
@pytest.mark.parametrize(("rules", "error"), UNKNOWN)
def test_a_rule_that_there_is_not_is_an_error(
    call: Callable[..., object], rules: dict[str, Any], error: str
) -> None:
    with pytest.raises(ValueError, match=error):
        call(**rules)


def test_rules_are_named_as_a_config_names_them() -> None:
    for rules in (["wrong-class"], ["bl101"], ["ALL"]):
        assert [finding.code for finding in lint_text(WRONG, select=rules)] == ["BL101"]
        assert lint_text(WRONG, ignore=rules) == []
    assert lint_text(WRONG, select=(code for code in ["BL2", "BL1"])) != []


def test_a_knowledge_file_that_changes_is_read_anew(tmp_path: Path) -> None:
    import os

    own = tmp_path / "own.toml"
    text = "Inkpot writes poems for you.\n"
    for number, (output, codes) in enumerate((("image", ["BL201"]), ("text", []))):
        own.write_text(
            '[[system]]\nid = "inkpot"\nname = "Inkpot"\nmaker = "openai"\nkind = "model"\n'
            f'classes = ["generative-ai"]\ninputs = ["text"]\noutputs = ["{output}"]\n'
            'sources = [{ url = "https://docs.example.com/inkpot", read = 2026-11-24 }]\n'
        )
        os.utime(own, ns=(number, number))
        assert [finding.code for finding in lint_text(text, knowledge_files=[own])] == codes


def test_a_file_is_linted_in_the_format_of_its_name(tmp_path: Path, linter: Linter) -> None:
    page = tmp_path / "page.md"
    page.write_text("`Midjourney is an LLM.`\n\n" + WRONG)
    [finding] = linter.lint_path(page)
    assert page.read_text()[finding.start : finding.end] == "LLM"
    assert len(linter.lint_path(str(page), "text")) == 2
    assert [item.code for item in lint_path(page)] == ["BL101"]


def test_a_file_that_can_not_be_read_says_why(tmp_path: Path, linter: Linter) -> None:
    with pytest.raises(FileNotFoundError):
        linter.lint_path(tmp_path / "missing.md")
    (tmp_path / "latin.md").write_bytes(b"caf\xe9")
    with pytest.raises(UnreadableError, match=r"latin\.md: not UTF-8"):
        linter.lint_path(tmp_path / "latin.md")
    (tmp_path / "broken.ipynb").write_text("{")
    with pytest.raises(UnreadableError, match=r"broken\.ipynb: "):
        linter.lint_path(tmp_path / "broken.ipynb")


def test_the_knowledge_base_answers(linter: Linter) -> None:
    knowledge = linter.knowledge
    assert isinstance(knowledge, KnowledgeBase)
    system = knowledge.find("GPT 4")
    assert system is not None
    assert system.name == "GPT-4"


@pytest.mark.parametrize(
    "example", EXAMPLE.findall(PAGE.read_text(encoding="utf-8")), ids=lambda text: text[:40]
)
def test_every_example_of_the_page_runs_and_prints_what_it_says(
    example: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What an example prints stands in comments that begin with an arrow."""
    (tmp_path / "README.md").write_text(WRONG)
    monkeypatch.chdir(tmp_path)
    exec(compile(example, str(PAGE), "exec"), {})
    promised = re.findall(r"#  ?→ (.*)$", example, re.MULTILINE)
    assert capsys.readouterr().out.splitlines() == promised
    assert promised, "an example that prints nothing shows nothing"
