"""GitLab, reviewdog, JUnit, Checkstyle and JSON lines, read as their readers do."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from buzzlint.document import Document
from buzzlint.findings import Edit, Fix
from buzzlint.reporting import render
from buzzlint.reporting.report import Report, make_report
from buzzlint.reporting.xml import element, held, written
from buzzlint.results import FileResult
from dozen import GUIDE, NOTES, finding
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml

if TYPE_CHECKING:
    from buzzlint.findings import Finding


def one(source: str, found: Finding, path: str = "a.md") -> Report:
    result = FileResult(path, Document(path, source), (found,), 1)
    return make_report([result], version="1", as_of=date(2026, 1, 1))


# --- GitLab --------------------------------------------------------------------------------------

# What https://docs.gitlab.com/ci/testing/code_quality/ asks for of each object.
ISSUES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues(report: Report) -> Any:
    return json.loads(render("gitlab", report))


def test_gitlab_gets_the_fields_that_it_asks_for(report: Report, clean: Report) -> None:
    jsonschema.validate(issues(report), ISSUES)
    assert issues(clean) == []


def test_gitlab_descriptions_start_with_the_code(report: Report) -> None:
    for issue in issues(report):
        assert issue["description"].startswith(f"{issue['check_name']} ")


def test_gitlab_fingerprints_are_unique_and_know_no_lines(report: Report) -> None:
    marks = [issue["fingerprint"] for issue in issues(report)]
    assert len(set(marks)) == len(marks) == 12
    below = "Two lines\nmore.\n" + NOTES
    before, after = (
        issues(one(text, finding(text, "BL101", "error", "Suno is an LLM.", "LLM", "Suno")))[0]
        for text in (NOTES, below)
    )
    assert before["fingerprint"] == after["fingerprint"]
    assert before["location"]["lines"]["begin"] + 2 == after["location"]["lines"]["begin"]


# --- reviewdog -----------------------------------------------------------------------------------

# The names of https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
RANGE = {"start", "end"}
NAMES = {
    "": {
        "message", "location", "severity", "source", "code", "suggestions", "original_output",
        "related_locations",
    },
    "location": {"path", "range"},
    "range": RANGE,
    "start": {"line", "column"},
    "end": {"line", "column"},
    "source": {"name", "url"},
    "code": {"value", "url"},
    "suggestions": {"range", "text"},
    "related_locations": {"message", "location"},
}  # fmt: skip


def diagnostics(report: Report) -> list[Any]:
    return [json.loads(line) for line in render("rdjsonl", report).splitlines()]


def check_names(value: Any, name: str = "") -> None:
    if isinstance(value, list):
        for item in value:
            check_names(item, name)
    elif isinstance(value, dict):
        assert set(value) <= NAMES[name]
        for key, item in value.items():
            check_names(item, key)


def test_reviewdog_knows_every_name(report: Report, clean: Report) -> None:
    assert len(diagnostics(report)) == 12
    check_names(diagnostics(report))
    assert {item["severity"] for item in diagnostics(report)} == {"ERROR", "WARNING", "INFO"}
    assert render("rdjsonl", clean) == ""


def test_reviewdog_columns_are_bytes(report: Report) -> None:
    texts = {
        "docs/guide.md": GUIDE.encode().splitlines(),
        "../notes.md": NOTES.encode().splitlines(),
    }
    seen = []
    for item in diagnostics(report):
        place = item["location"]
        start, end = place["range"]["start"], place["range"]["end"]
        if place["path"] in texts and start["line"] == end["line"]:
            line = texts[place["path"]][start["line"] - 1]
            seen.append(line[start["column"] - 1 : end["column"] - 1].decode())
    assert seen == [
        "LLM",
        "LLM",
        "GAN",
        "chatbot",
        "revolutionary ",
        "LLM",
        "Chat GPT",
        "LLM",
        "LLM",
    ]


@given(st.text(st.sampled_from("aé画🎨\n"), min_size=3, max_size=30), st.data())
def test_reviewdog_suggestions_do_what_the_fix_does(source: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(source))
    cuts = sorted(data.draw(st.lists(offsets, min_size=4, max_size=4, unique=True)))
    fix = Fix((Edit(cuts[2], cuts[3], "Y"), Edit(cuts[0], cuts[1], "x")), True)
    found = replace(finding(source, "BL603", "info", "", source[:1]), fix=fix)
    ((told,),) = (item["suggestions"] for item in diagnostics(one(source, found)))
    lines = source.encode().splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    start, end = (
        starts[told["range"][edge]["line"] - 1] + told["range"][edge]["column"] - 1
        for edge in ("start", "end")
    )
    whole = source.encode()
    fixed = whole[:start] + told["text"].encode() + whole[end:]
    wanted = source[: cuts[0]] + "x" + source[cuts[1] : cuts[2]] + "Y" + source[cuts[3] :]
    assert fixed.decode() == wanted


def test_reviewdog_gets_lines_alone_without_the_text(report: Report) -> None:
    blind = report._replace(files=tuple(file._replace(document=None) for file in report.files))
    for item in diagnostics(blind):
        assert set(item["location"]["range"]["start"]) == {"line"}
        assert item["suggestions"] == []


# --- JUnit ---------------------------------------------------------------------------------------


def test_junit_has_a_suite_for_a_file_and_a_case_for_a_finding(report: Report) -> None:
    suites = JUnitXml.fromstring(render("junit", report).encode())
    assert (suites.tests, suites.failures, suites.errors) == (13, 12, 1)
    counted = {suite.name: len(list(suite)) for suite in suites}
    assert counted == {
        "docs/guide.md": 6, "docs/100%,a:b\ufffd.md": 1, "docs/long.md": 1, "../notes.md": 4,
        "buzzlint": 1,
    }  # fmt: skip
    results = [result for suite in suites for case in suite for result in case.result]
    assert [type(result) for result in results] == [Failure] * 12 + [Error]
    assert results[0].type == "error"
    assert "Fact: Midjourney outputs images and video" in results[0].text
    assert results[-1].message == "1 file not checked because of errors"


def test_junit_has_one_case_that_passes_if_clean(clean: Report) -> None:
    suites = JUnitXml.fromstring(render("junit", clean).encode())
    ((case,),) = (list(suite) for suite in suites)
    assert (suites.tests, suites.failures, suites.errors, case.is_passed) == (1, 0, 0, True)


# --- Checkstyle ----------------------------------------------------------------------------------


def test_checkstyle_has_a_file_element_for_a_file(report: Report, clean: Report) -> None:
    root = ET.fromstring(render("checkstyle", report))
    errors = root.findall("./file/error")
    assert len(errors) == 12
    for error in errors:
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert re.fullmatch(r"buzzlint\.BL\d+", error.attrib["source"])
    assert {error.attrib["severity"] for error in errors} == {"error", "warning", "info"}
    assert list(ET.fromstring(render("checkstyle", clean))) == []


@given(st.text())
def test_any_text_is_well_formed_in_xml(text: str) -> None:
    root = element(None, "a", text, b=text)
    read = ET.fromstring(written(root))
    assert read.attrib["b"] == held(text)
    assert (read.text or "") == held(text).replace("\r\n", "\n").replace("\r", "\n")


# --- JSON lines ----------------------------------------------------------------------------------


def test_json_lines_are_the_findings_of_json(report: Report, clean: Report) -> None:
    lines = [json.loads(line) for line in render("jsonl", report).splitlines()]
    assert lines == json.loads(render("json", report))["findings"]
    assert render("jsonl", clean) == ""


@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "gitlab", "rdjsonl"])
def test_json_of_all_kinds_can_be_shown_on_a_terminal(name: Any, report: Report) -> None:
    text = render(name, report)
    assert not set(text) & set("\x1b\x9b\u202e\u2028")
