"""``github``: workflow commands, which show beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..codes import SEVERITIES

if TYPE_CHECKING:
    from . import Style
    from .report import Report

ANNOTATIONS = 10
"""Annotations of one severity that GitHub shows for a step."""
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, style: Style) -> str:
    """Write an annotation for each finding, as many as GitHub shows of each severity.

    Those on changed lines come before others: GitHub drops what comes last.
    """
    if not report.summary.findings:
        return ""
    from .templates import plain
    from .view import view

    chosen = []
    left = dict.fromkeys(SEVERITIES, ANNOTATIONS)
    for file, placed in report.ranked():
        severity = placed.finding.severity
        if left[severity]:
            left[severity] -= 1
            chosen.append(view(report, file, placed))
    return (
        plain(False)
        .get_template("github.j2")
        .render(
            findings=chosen,
            commands=_COMMANDS,
            hidden=report.summary.findings - len(chosen),
            budget=ANNOTATIONS,
        )
    )
