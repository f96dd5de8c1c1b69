"""``full`` and ``concise``: for people at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .report import summary_line
from .view import view

if TYPE_CHECKING:
    from . import Style
    from .report import Report


def render(report: Report, style: Style) -> str:
    """Write each finding with its excerpt (``full``) or on a line (``concise``)."""
    text = ""
    # Jinja takes a while to load, and a clean run needs no template.
    if report.summary.findings:
        from .templates import plain

        views = [view(report, *item, with_rows=style.name == "full") for item in report.placed()]
        text = plain(style.color).get_template(f"{style.name}.j2").render(findings=views)
    return text + (summary_line(report.summary) + "\n" if style.summary else "")
