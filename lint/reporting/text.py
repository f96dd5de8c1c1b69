"""``full`` and ``concise``: for people at a terminal."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ..terminal import wants_links
from .report import summary_line

if TYPE_CHECKING:
    from ..findings import Severity
    from . import Style
    from .report import Report


class Count(NamedTuple):
    """How many findings a rule has."""

    number: int
    code: str
    name: str
    severity: Severity


def render(report: Report, style: Style) -> str:
    """Write each finding with its excerpt (``full``) or on a line (``concise``)."""
    text = ""
    # Jinja takes a while to load, and a clean run needs no template.
    if report.summary.findings:
        from .templates import plain
        from .view import view

        templates = plain(style.color, style.color and wants_links(tty=sys.stdout.isatty()))
        views = [view(report, *item, with_rows=style.name == "full") for item in report.placed()]
        text = templates.get_template(f"{style.name}.j2").render(findings=views)
        if style.statistics:
            text += "" if text.endswith("\n\n") else "\n"
            text += templates.get_template("statistics.j2").render(counts=counts(report))
    return text + (summary_line(report.summary) + "\n" if style.summary else "")


def counts(report: Report) -> list[Count]:
    """Count the findings of each rule, the most frequent first."""
    first = {placed.finding.code: placed.finding for _, placed in reversed([*report.placed()])}
    numbers = Counter(placed.finding.code for _, placed in report.placed())
    ordered = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return [Count(number, code, first[code].name, first[code].severity) for code, number in ordered]
