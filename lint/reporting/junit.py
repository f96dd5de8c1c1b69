"""``junit``: findings as failed tests, for servers that show tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..terminal import visible_line
from .report import count
from .words import sentences
from .xml import element, written

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from . import Style
    from .report import FileReport, Report


def render(report: Report, style: Style) -> str:
    """Write a suite for each file with findings, and a test for each; one that passes if clean.

    Files that could not be checked are an error in a suite of their own, so that nothing passes
    unseen.
    """
    summary = report.summary
    files = [file for file in report.files if file.findings]
    errors = int(bool(summary.failed))
    tests = summary.findings + errors or 1
    root = element(
        None, "testsuites", name="buzzlint", tests=tests, failures=summary.findings, errors=errors
    )
    for file in files:
        _suite(root, file)
    if summary.failed:
        case = _only_case(root, "files can be checked", errors=1)
        failed = f"{count(summary.failed, 'file')} not checked because of errors"
        element(case, "error", type="error", message=failed)
    elif not files:
        _only_case(root, "no findings", errors=0)
    return written(root)


def _suite(root: Element, file: FileReport) -> None:
    number = len(file.findings)
    suite = element(
        root, "testsuite", name=file.path, tests=number, failures=number, errors=0, file=file.path
    )
    for placed in file.findings:
        finding, place = placed.finding, placed.place
        name = f"{finding.code} {finding.name} ({place.line}:{place.column})"
        case = element(suite, "testcase", name=name, classname=file.path)
        where = f"{visible_line(file.path)}:{place.line}:{place.column}"
        text = "\n".join([where, *sentences(finding)])
        message = visible_line(finding.message)
        element(case, "failure", text, type=finding.severity, message=message)


def _only_case(root: Element, name: str, *, errors: int) -> Element:
    suite = element(root, "testsuite", name="buzzlint", tests=1, failures=0, errors=errors)
    return element(suite, "testcase", name=name, classname="buzzlint")
