"""The same text in every format: the same findings, on the same words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint import readers

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.findings import Finding

FOLDER = Path(__file__).parent / "formats"
MARKDOWN = FOLDER / "tools.md"
TWINS = sorted(path for path in FOLDER.iterdir() if path != MARKDOWN)
AS = {".txt": "python-rst"}


def linted(linter: Linter, path: Path) -> tuple[str, tuple[Finding, ...]]:
    # As it is on the disk: line endings count.
    source = path.read_bytes().decode()
    result = linter.lint_source(source, path.name, AS.get(path.suffix))
    assert not result.skipped
    return source, result.findings


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str, str, str]]:
    """Everything about findings but where they are and what can be fixed."""
    return [
        (f.code, f.message, f.suggestion, f.claim.subject, f.claim.object)
        for f in sorted(findings, key=lambda f: f.start)
    ]


def test_the_text_is_worth_comparing(linter: Linter) -> None:
    codes = [finding.code for finding in linted(linter, MARKDOWN)[1]]
    assert len(codes) >= 8
    assert {"BL101", "BL201", "BL601"} <= set(codes)


@pytest.mark.parametrize("path", TWINS, ids=lambda path: path.name)
def test_every_format_has_the_findings_of_markdown(linter: Linter, path: Path) -> None:
    assert said(linted(linter, path)[1]) == said(linted(linter, MARKDOWN)[1])


@pytest.mark.parametrize("path", [MARKDOWN, *TWINS], ids=lambda path: path.name)
def test_what_stands_there_is_what_is_meant(linter: Linter, path: Path) -> None:
    source, findings = linted(linter, path)
    document = readers.read(path.name, source, AS.get(path.suffix))
    for finding in findings:
        assert source[finding.start : finding.end] == finding.claim.object
        assert any(
            source[span.start : span.end] == finding.claim.subject for span in finding.related
        )
        line, column = document.position(finding.start)
        assert source.splitlines()[line - 1][column - 1 :].startswith(finding.claim.object)


def test_there_is_a_twin_for_every_text_format() -> None:
    here = {AS.get(path.suffix) or readers.format_of(path.name) for path in TWINS}
    assert here >= {"html", "rst", "asciidoc", "ipynb", "python-rst", "mdx"}
