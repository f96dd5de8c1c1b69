"""``github``: workflow commands, which show beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..codes import SEVERITIES

if TYPE_CHECKING:
    from . import Style
    from .report import Report

ANNOTATIONS = 10
"""Annotations of one severity that GitHub shows for a step."""
MESSAGE = 4096
"""Characters of a message that GitHub keeps."""
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def command_data(text: str) -> str:
    """Escape the message of a workflow command, cut to what GitHub keeps of it."""
    return _escaped(text if len(text) <= MESSAGE else text[: MESSAGE - 1] + "…")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def command_property(text: str) -> str:
    """Escape the value of a workflow command's property."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def without_commands(text: str) -> str:
    """Keep a runner from reading commands in a report, which quotes what documents say.

    The token that ends this has to be one that no document could hold: it depends on all of them.
    """
    from hashlib import sha256

    token = sha256(text.encode()).hexdigest()[:32]
    return f"::stop-commands::{token}\n{text}::{token}::\n"


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
