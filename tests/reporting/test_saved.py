"""Saved JSON, read back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.errors import UsageError
from buzzlint.reporting import FORMATS, Format, render
from buzzlint.reporting.saved import load, report_of
from dozen import GUIDE

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint.reporting.report import Report


def reread(report: Report, text_of: Callable[[str], str | None]) -> Report:
    part = load(render("json", report).encode(), "saved.json")
    return report_of(part, text_of, folder=report.folder, repository=report.repository)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_as_it_was(report: Report, name: Format) -> None:
    texts = {file.path: file.document.source for file in report.files if file.document}
    assert render(name, reread(report, texts.get)) == render(name, report)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_does_without_documents(report: Report, name: Format) -> None:
    text = render(name, reread(report, lambda path: None))
    assert "BL101" in text
    if name == "full":
        assert "\n 4 | " not in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (GUIDE, True),
        (GUIDE + "\nMore below.", True),
        ("New above.\n" + GUIDE, False),
        (GUIDE.replace("an LLM too", "an X-M too"), False),
        (GUIDE[:100], False),
        ("", False),
    ],
)
def test_excerpts_are_of_what_was_judged(report: Report, text: str, shown: bool) -> None:
    texts = {"docs/guide.md": text}
    again = reread(report, texts.get)
    assert (again.files[0].document is not None) is shown


def change(path: str, value: Any) -> Callable[[Any], None]:
    def changed(whole: Any) -> None:
        *keys, last = path.split(".")
        for key in keys:
            whole = whole[int(key)] if key.isdigit() else whole[key]
        whole[last] = value

    return changed


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (change("findings.3.line", 0), "findings.3.line: Input should be greater than or equal "),
        (change("findings.0.severity", "fatal"), "findings.0.severity: Input should be 'error', "),
        (change("findings.0.code", "\x1b[31m"), "findings.0.code: String should match pattern "),
        (change("as_of", "soon"), "as_of: Input should be a valid date"),
        (change("extra", 1), "extra: Extra inputs are not permitted"),
        (lambda whole: whole.pop("summary"), "summary: Field required"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_told_in_one_line(
    report: Report, wrong: Callable[[Any], None], error: str
) -> None:
    whole = json.loads(render("json", report))
    wrong(whole)
    with pytest.raises(UsageError) as raised:
        load(json.dumps(whole).encode(), "saved.json")
    told = str(raised.value)
    assert told.startswith(f"saved.json: not a report of 'buzzlint check -f json': {error}")
    assert "\n" not in told


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b"null", b"Midjourney is an LLM."])
def test_what_is_no_json(data: bytes) -> None:
    with pytest.raises(UsageError, match=r"^saved\.json: not a report of 'buzzlint"):
        load(data, "saved.json")


def test_a_report_of_an_older_version_lacks_counts(report: Report) -> None:
    whole = json.loads(render("json", report))
    for name in ("mentions", "claims", "skipped", "failed"):
        del whole["summary"][name]
    part = load(json.dumps(whole).encode(), "saved.json")
    text = render("concise", report_of(part, lambda path: None))
    assert text.endswith("\nFound 9 errors, 1 warning, 2 info in 4 of 5 files\n")
