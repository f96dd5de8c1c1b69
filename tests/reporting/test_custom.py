"""Templates of a user's own: what they see, and what they can't do."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.errors import UsageError
from buzzlint.reporting import render as render_format
from buzzlint.reporting.custom import load, render

if TYPE_CHECKING:
    from buzzlint.reporting.report import Report


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.j2").write_text("secret")
    return tmp_path


def filled(folder: Path, source: str, report: Report, name: str = "my.md.j2") -> str:
    (folder / name).write_text(source, encoding="utf-8")
    return render(load(name), report)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ version }} {{ as_of }}", "0.1.0 2026-11-02"),
        ("{{ findings | length }} {{ findings[0].code }}", "12 BL101"),
        ("{% for file in files %}{{ file.path }};{% endfor %}",
         "docs/guide.md;docs/100%,a:b\\x1b.md;docs/long.md;../notes.md;"),
        ("{{ files[0].findings[0].claim.subject }}", "Midjourney"),
        ("{{ findings[0].facts[0].source }}", "https://docs.midjourney.com/"),
        ("{{ summary.by_severity.error }}/{{ summary.findings }}", "9/12"),
        ("{{ summary.by_code.BL101 }} {{ summary.skipped }}", "8 {'binary': 1}"),
        ("{{ summary.line[:14] }}", "Found 9 errors"),
        ("{{ findings[0].message | tojson }}",
         '"Midjourney is an image generator (diffusion model), not an LLM"'),
    ],
)  # fmt: skip
def test_variables(folder: Path, report: Report, source: str, text: str) -> None:
    assert filled(folder, source, report) == text


def test_findings_have_the_fields_of_json(folder: Path, report: Report) -> None:
    saved = json.loads(render_format("json", report))["findings"]
    fields = filled(folder, "{{ findings[0].keys() | join(' ') }}", report)
    assert fields.split() == list(saved[0])


def test_what_a_document_says_steers_no_terminal(folder: Path, report: Report) -> None:
    text = filled(folder, "{% for f in findings %}{{ f.path }}{{ f.message }}{% endfor %}", report)
    assert not set(text) & set("\x1b\u202e\n")


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.html.j2", "&lt;b&gt;Sora"), ("a.html", "&lt;b&gt;Sora"), ("a.md.j2", "<b>Sora")],
)
def test_values_are_escaped_in_html(folder: Path, report: Report, name: str, text: str) -> None:
    assert filled(folder, "{{ findings[-1].message }}", report, name).startswith(text)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("a\n{% for f in findings %}\nb", "my.md.j2:3: Unexpected end of template. "),
        ("a\n{{ findings | shuffle }}", "my.md.j2:2: No filter named 'shuffle'."),
        ("a\n\n{{ finding.code }}", "my.md.j2:3: 'finding' is undefined"),
        ("\n{{ findings[0].cod }}", "my.md.j2:2: 'dict object' has no attribute 'cod'"),
        ("{{ 1 / 0 }}", "my.md.j2:1: division by zero"),
        ("\n{% include 'other.j2' %}", "my.md.j2:2: can't read 'other.j2': a template stands "),
        ("{% extends 'other.j2' %}", "my.md.j2:1: can't read 'other.j2': a template stands alone"),
        ("{% import 'other.j2' as x %}", "my.md.j2:1: can't read 'other.j2': "),
        ("{{ findings.append(1) }}", "my.md.j2:1: "),
        ("{{ ''.__class__.__mro__ }}", "my.md.j2:1: access to attribute '__class__' of "),
        ("{{ cycler.__init__.__globals__ }}", "my.md.j2:1: access to attribute '__init__' of "),
        ("{{ ''['format'].__self__ }}", "my.md.j2:1: "),
        ("{{ range(10000000) | list }}", "my.md.j2:1: Range too big"),
    ],
)  # fmt: skip
def test_errors_are_one_line_with_a_place(
    folder: Path, report: Report, source: str, error: str
) -> None:
    with pytest.raises(UsageError) as raised:
        filled(folder, source, report)
    assert str(raised.value).startswith(error)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "error"),
    [("none.j2", "none.j2: cannot be read: No such file or directory"),
     ("latin.j2", "latin.j2: not UTF-8 (byte 3)")],
)  # fmt: skip
def test_what_is_no_template(folder: Path, name: str, error: str) -> None:
    (folder / "latin.j2").write_bytes(b"caf\xe9")
    with pytest.raises(UsageError) as raised:
        load(name)
    assert str(raised.value) == error


def test_the_example_of_the_documentation_works(folder: Path, report: Report) -> None:
    page = Path(__file__).parents[2].joinpath("docs", "reports.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```jinja\n(.*?)```", page, re.DOTALL)
    lines = filled(folder, example, report).splitlines()
    assert lines[0].startswith("# Found 9 errors, 1 warning, 2 info in 4 of 5 files")
    assert lines.count("## docs/guide.md") == 1
    assert "  See https://docs.midjourney.com/ (read 2026-11-01)." in lines


@pytest.mark.parametrize("part", ["version", "summary", "finding"])
def test_every_variable_is_documented(part: str, report: Report) -> None:
    page = Path(__file__).parents[2].joinpath("docs", "reports.md").read_text(encoding="utf-8")
    whole = json.loads(render_format("json", report))
    names = {"version": whole, "summary": whole["summary"], "finding": whole["findings"][0]}[part]
    assert [name for name in names if not re.search(rf"`[\w.]*\b{name}\b", page)] == []
