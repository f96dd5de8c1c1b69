"""Reports in detail."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Document
from buzzlint.findings import ClaimText, Finding, Severity
from buzzlint.reporting import FORMATS, render
from buzzlint.reporting.excerpt import CUT, LONGEST, excerpt
from buzzlint.reporting.model import ReportPart
from buzzlint.reporting.report import Report, make_report, summarise, summary_line
from buzzlint.results import FileResult
from buzzlint.terminal import link, visible, visible_line, wants_color, wants_links, width
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterable

CLAIM = ClaimText("it", "midjourney", "is-a", "LLM", "asserted")


def finding(severity: Severity, start: int = 0, end: int = 1, message: str = "wrong") -> Finding:
    return Finding("BL101", "wrong-class", severity, start, end, message, "", CLAIM)


def report(results: Iterable[FileResult], folder: str = "", repository: str = "") -> Report:
    return make_report(
        results, version="1", as_of=date(2026, 1, 2), folder=folder, repository=repository
    )


def one(source: str, start: int, end: int, path: str = "a.md") -> Report:
    return report([FileResult(path, Document(path, source), (finding("error", start, end),), 1)])


# --- the line of counts --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("results", "line"),
    [
        ([], "No findings in 0 files (0 mentions, 0 claims checked)"),
        (
            [FileResult("a", None, (), 1, mentions=1)],
            "No findings in 1 file (1 mention, 1 claim checked)",
        ),
        (
            [
                FileResult("a", None, (finding("error"),) * 3, 100, mentions=200),
                FileResult("b", None, (finding("warning"),), 12),
                *(FileResult(f"c{number}", None, (), 0) for number in range(39)),
                *(FileResult(f"d{number}", None, (), 0, skipped="binary") for number in range(3)),
            ],
            "Found 3 errors, 1 warning in 2 of 41 files "
            "(200 mentions, 112 claims checked; 3 files skipped: binary)",
        ),
        (
            [
                FileResult("a", None, (finding("info"),) * 2, 2, mentions=3),
                FileResult("b", None, (), 0, skipped="binary"),
                FileResult("c", None, (), 0, skipped="too large"),
                FileResult("d", None, (), 0, error="no"),
            ],
            "Found 2 info in 1 of 1 file (3 mentions, 2 claims checked; "
            "2 files skipped: 1 binary, 1 too large; 1 file not checked because of errors)",
        ),
    ],
)
def test_summary_line(results: list[FileResult], line: str) -> None:
    assert summary_line(summarise(results)) == line


def test_what_is_not_known_is_not_counted() -> None:
    summary = summarise([FileResult("a", None, (), 1)])._replace(mentions=None, claims=None)
    assert summary_line(summary) == "No findings in 1 file"


def test_summary_can_be_left_out() -> None:
    assert render("concise", report([]), summary=False) == ""


def test_findings_come_in_the_order_of_the_text() -> None:
    late, early = finding("error", 5, 6), finding("info", 1, 2)
    ordered = report([FileResult("a", Document("a", "x" * 9), (late, early), 2)])
    assert [placed.finding for placed in ordered.files[0].findings] == [early, late]


# --- excerpts ------------------------------------------------------------------------------------


def underlined(source: str, start: int, end: int) -> str:
    """Return what the underline covers, by columns, of a line of one-column characters."""
    (row,) = excerpt(Document("", source), start, end)
    under = "".join(run.text for run in row.underline)
    return "".join(char for char, mark in zip(row.text, under, strict=False) if mark == "^")


@given(st.text(st.sampled_from("ab c-é"), min_size=1, max_size=400), st.data())
def test_underline_covers_the_span(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source) - 1))
    end = data.draw(st.integers(start + 1, min(len(source), start + 60)))
    assert underlined(source, start, end) == source[start:end].rstrip() or source[end - 1] == " "


@given(st.text(min_size=1), st.data())
def test_any_text_gives_an_excerpt_of_clean_lines(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    rows = excerpt(Document("", source), start, end)
    assert any(run.mark == "^" for row in rows for run in row.underline)
    for row in rows:
        assert row.text.isprintable() or visible(row.text) == row.text
        for run in row.underline:
            assert set(run.text) <= {run.mark}


def test_long_lines_are_cut_around_the_marks() -> None:
    source = "a " * 500 + "LLM" + " b" * 500
    (row,) = excerpt(Document("", source), 1000, 1003)
    assert row.text.startswith(CUT)
    assert row.text.endswith(CUT)
    assert len(row.text) <= LONGEST + 2
    at = "".join(run.text for run in row.underline).index("^")
    assert row.text[at : at + 3] == "LLM"


def test_lines_far_apart_have_a_gap_between() -> None:
    source = "Midjourney\n" + "x\n" * 5 + "an LLM\n"
    start = source.index("LLM")
    rows = excerpt(Document("", source), start, start + 3, [(0, 10)])
    assert [row.number for row in rows] == [1, 0, 7]


def test_a_line_between_two_marked_ones_is_shown() -> None:
    source = "Midjourney\nis\nan LLM\n"
    start = source.index("LLM")
    rows = excerpt(Document("", source), start, start + 3, [(0, 10)])
    assert [(row.number, row.text) for row in rows] == [(1, "Midjourney"), (2, "is"), (3, "an LLM")]


@pytest.mark.parametrize(
    ("character", "columns"),
    [("a", 1), ("é", 1), ("画", 2), ("🎨", 2), ("\u0301", 0), ("\ufe0f", 0)],
)
def test_width(character: str, columns: int) -> None:
    assert width(character) == columns


def test_gutter_is_as_wide_as_the_largest_number() -> None:
    source = "x\n" * 99 + "LLM"
    lines = render("full", one(source, 198, 201)).splitlines()
    assert lines[1:7] == [
        "   --> a.md:100:1",
        "    |",
        " 99 | x",
        "100 | LLM",
        "    | ^^^",
        "    |",
    ]


# --- what steers a terminal ----------------------------------------------------------------------


@given(st.text())
def test_nothing_visible_steers_a_terminal(text: str) -> None:
    shown = visible_line(text)
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028")


@pytest.mark.parametrize(
    ("choice", "tty", "environ", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_wants_color(choice: str, tty: bool, environ: dict[str, str], wanted: bool) -> None:
    assert wants_color(choice, tty=tty, environ=environ) is wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tty", "environ", "wanted"),
    [
        (True, {"TERM_PROGRAM": "vscode"}, True),
        (True, {"TERM_PROGRAM": "Apple_Terminal"}, False),
        (True, {"VTE_VERSION": "7600"}, True),
        (True, {"VTE_VERSION": "4205"}, False),
        (True, {"VTE_VERSION": "new"}, False),
        (True, {"TERM": "xterm-kitty"}, True),
        (True, {"TERM": "dumb", "TERM_PROGRAM": "vscode"}, False),
        (True, {"WT_SESSION": "1", "CI": "true"}, False),
        (True, {}, False),
        (False, {"TERM_PROGRAM": "vscode"}, False),
        (False, {"FORCE_HYPERLINK": "1"}, True),
        (True, {"TERM_PROGRAM": "vscode", "FORCE_HYPERLINK": "0"}, False),
    ],
)
def test_wants_links(tty: bool, environ: dict[str, str], wanted: bool) -> None:
    assert wants_links(tty=tty, environ=environ) is wanted


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.com/a", "\x1b]8;;https://example.com/a\x1b\\BL101\x1b]8;;\x1b\\"),
        ("https://example.com/\x1b]0;title\x07", "BL101"),
        ("", "BL101"),
    ],
)
def test_link(address: str, linked: str) -> None:
    assert link("BL101", address) == linked


# --- JSON ----------------------------------------------------------------------------------------


def test_json_has_the_fields_of_the_design_in_their_order() -> None:
    whole = json.loads(render("json", one("an LLM", 3, 6)))
    assert list(whole) == ["version", "as_of", "findings", "summary"]
    assert list(whole["summary"])[:3] == ["files", "findings", "by_code"]
    item = whole["findings"][0]
    place = ["line", "column", "end_line", "end_column", "start", "end"]
    said = ["code", "name", "severity", "message", "suggestion"]
    assert list(item) == ["path", *place, *said, "claim", "facts", "related", "fix", "url", "place"]
    assert list(item["claim"]) == ["subject", "system", "relation", "object", "stance"]


@given(st.text())
def test_json_reads_back_and_validates(message: str) -> None:
    result = FileResult("a", Document("a", "x"), (finding("error", message=message),), 1)
    text = render("json", report([result]))
    assert ReportPart.model_validate_json(text).findings[0].message == message
    assert not set(text) & set("\x1b\x9b\u202e\u2028")


def test_positions_without_a_document() -> None:
    result = FileResult("a", None, (finding("error", 4, 6),), 1)
    place = json.loads(render("json", report([result])))["findings"][0]
    assert (place["line"], place["column"], place["end_column"]) == (1, 5, 7)


def test_reports_do_not_change_results() -> None:
    results = (FileResult("a", Document("a", "x"), (finding("error"),), 1),)
    before = results[0]._replace()
    for name in FORMATS:
        render(name, report(results))
    assert results[0] == before
