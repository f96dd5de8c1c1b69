"""Annotations within GitHub's budget, and the job's summary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Document
from buzzlint.findings import SEVERITIES, ClaimText, Fact, Finding, Severity
from buzzlint.reporting import render
from buzzlint.reporting.escaping import MESSAGE, command_data, command_property, without_commands
from buzzlint.reporting.markdown import MOST, escaped, within
from buzzlint.reporting.report import Report, make_report
from buzzlint.results import FileResult
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

CLAIM = ClaimText("it", "midjourney", "is-a", "LLM", "asserted")


def finding(severity: Severity, start: int = 0, end: int = 1, message: str = "wrong") -> Finding:
    return Finding("BL101", "wrong-class", severity, start, end, message, "", CLAIM)


def report(
    findings: list[Finding],
    source: str = "x",
    path: str = "a.md",
    changed: Mapping[str, Set[int]] | None = None,
) -> Report:
    return make_report(
        [FileResult(path, Document(path, source), tuple(findings), 1)],
        version="1",
        as_of=date(2026, 1, 2),
        folder="/repo/package",
        repository="/repo",
        changed=changed,
    )


# --- annotations ---------------------------------------------------------------------------------


def test_annotations_are_spent_by_severity() -> None:
    findings = [finding(severity) for severity in reversed(SEVERITIES) for _ in range(14)]
    lines = render("github", report(findings)).splitlines()
    assert [line.split()[0] for line in lines[:-1]] == [
        "::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10  # fmt: skip
    assert lines[-1] == (
        "12 more findings in the log: GitHub shows 10 annotations of a severity for a step."
    )


def test_annotations_are_spent_on_changed_lines_first() -> None:
    source = "word\n" * 30
    findings = [finding("error", 5 * line, 5 * line + 4) for line in range(30)]
    findings.append(finding("warning", 0, 4))
    changed = frozenset({3, 17, 29, 30})
    text = render("github", report(findings, source, changed={"a.md": changed}))
    lines = [int(line.split("line=")[1].split(",")[0]) for line in text.splitlines()[:-1]]
    assert lines[:4] == [3, 17, 29, 30]
    assert lines[4:] == [1, 2, 4, 5, 6, 7, 1]


def test_a_file_without_changed_lines_comes_last_but_is_not_left_out() -> None:
    text = render("github", report([finding("error")], changed={"other.md": {1}}))
    assert text.count("::error") == 1


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("a.md", "package/a.md"),
        ("../b.md", "b.md"),
        ("/repo/c.md", "c.md"),
        ("/elsewhere/d.md", "/elsewhere/d.md"),
    ],
)
def test_annotated_files_are_relative_to_the_repository(path: str, file: str) -> None:
    text = render("github", report([finding("error")], path=path))
    assert text.startswith(f"::error file={file},line=1,")


def test_columns_are_left_out_over_several_lines() -> None:
    text = render("github", report([finding("error", 0, 9)], "one\ntwo three"))
    assert text.startswith("::error file=package/a.md,line=1,endLine=2,title=")


def test_no_findings_no_annotations() -> None:
    assert render("github", report([])) == ""


def test_messages_are_cut_to_what_github_keeps() -> None:
    text = render("github", report([finding("error", message="%" * 5000)]))
    message = text.rstrip("\n").rpartition("::")[2]
    assert message == "%25" * (MESSAGE - 1) + "…"


@given(st.text(), st.text())
def test_commands_keep_what_they_carry_on_one_line(message: str, path: str) -> None:
    assert not set(command_data(message)) & set("\r\n")
    assert not set(command_property(path)) & set("\r\n:,")


def test_a_quoted_report_can_hold_no_command() -> None:
    lines = without_commands("a ::error::b\n").splitlines()
    token = lines[0].removeprefix("::stop-commands::")
    assert lines == [f"::stop-commands::{token}", "a ::error::b", f"::{token}::"]
    assert len(token) == 32


# --- Markdown ------------------------------------------------------------------------------------


def html(text: str) -> str:
    return MarkdownIt("commonmark").enable("table").render(text)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_no_text_is_read_as_markdown(text: str) -> None:
    page = html(f"| a |\n|---|\n| x{escaped(text)}x |\n")
    cells = page.partition("<tbody>")[2]
    for tag in ("<a", "<em", "<strong", "<code", "<img", "<b>", "<h"):
        assert tag not in cells
    assert cells.count("<td>") == 1


def test_nobody_is_called() -> None:
    assert "@everyone" not in escaped("for @everyone")


def test_markdown_links_facts_to_their_sources_and_only_to_pages() -> None:
    facts = (
        Fact("Sora outputs video", "https://example.com/a_(b)|c", "2026-01-01"),
        Fact("Sora is no *LLM*", "javascript:alert(1)", "2026-01-01"),
    )
    page = html(render("markdown", report([replace(finding("error"), facts=facts)])))
    assert page.count("<a ") == 1
    assert '<a href="https://example.com/a_%28b%29%7Cc">Sora outputs video</a>' in page
    assert "Sora is no *LLM* (as of 2026-01-01)" in page


def test_markdown_has_counts_and_a_table() -> None:
    page = html(render("markdown", report([finding("error"), finding("info")])))
    assert "Found 1 error, 1 info in 1 of 1 file (0 mentions, 1 claim checked)" in page
    assert page.count("<table>") == 2
    assert "<td>package/a.md:1:1</td>" in page


def test_a_clean_run_has_no_table() -> None:
    text = render("markdown", report([]))
    assert text == "## buzzlint\n\nNo findings in 1 file (0 mentions, 1 claim checked)\n"


def test_a_summary_keeps_to_its_room_and_to_the_gravest() -> None:
    findings = [finding("info", message="mild")] * (MOST + 500) + [finding("error", message="bad")]
    whole = report(findings)
    assert within(whole, 1 << 20).count("mild") == MOST - 1
    text = within(whole, 4000)
    assert len(text.encode()) <= 4000
    assert "bad" in text
    assert text.endswith(" more findings in the log.\n")
    assert within(whole, 10) == ""
