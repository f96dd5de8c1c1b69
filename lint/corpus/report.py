"""The report on a corpus: for a browser, as Markdown, and as tables for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from ..reporting.links import is_web
from ..reporting.markdown import escaped
from ..reporting.report import counted
from ..reporting.templates import environment
from ..terminal import one_line, visible
from .figures import SAMPLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from jinja2 import Environment

    from .figures import Breakdown
    from .parts import Counts
    from .precision import Precision

LABEL = "right"
"""The column of a sample that somebody fills in."""
_FORMULA = re.compile(r"[=+\-@\t\r]")


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report shows."""

    version: str
    days: tuple[date, ...]
    """The days as of which facts were judged; one, unless runs were mixed."""
    counts: Counts
    shards: int
    failed: int
    """Shards that could not be done."""
    breakdowns: tuple[Breakdown, ...]
    sample: tuple[dict[str, Any], ...]
    precisions: tuple[Precision, ...] = ()


def markdown(report: Report) -> str:
    """Write the report as Markdown."""
    found = environment(finalize=lambda value: escaped(str(value)))
    found.filters.update(count=counted, number=_number, percent=_percent)
    return found.get_template("corpus.md.j2").render(report=report)


def html(report: Report) -> str:
    """Write the report as one page that loads nothing. Whatever is not ours is escaped."""
    from markupsafe import Markup

    from ..reporting.html import part

    css = part("html.css") + part("corpus.css")
    digest = b64encode(sha256(css.encode()).digest()).decode()
    return (
        _for_browsers()
        .get_template("corpus.html.j2")
        .render(report=report, css=css, hash=Markup(f"'sha256-{digest}'"))
    )


def table(report: Report) -> str:
    """Write all breakdowns as one table, a row a group."""
    rows = [
        (part.trait, group.name, group.findings, group.errors, group.documents, group.linted)
        for part in report.breakdowns
        for group in part.groups
    ]
    return _csv(("by", "group", "findings", "errors", "documents", "linted"), rows)


def sample(findings: Sequence[dict[str, Any]]) -> str:
    """Write findings for somebody who judges them, with a column to fill in."""
    rows = [("", *(finding[column] for column in SAMPLED)) for finding in findings]
    return _csv((LABEL, *SAMPLED), rows)


def _csv(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Write CSV as RFC 4180 has it; no cell that a spreadsheet would take for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_inert(value) for value in row])
    return text.getvalue()


def _inert(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    value = visible(one_line(value))
    return f"'{value}" if _FORMULA.match(value) else value


@cache
def _for_browsers() -> Environment:
    found = environment(autoescape=True, finalize=_fit)
    found.filters.update(count=counted, number=_number, percent=_percent)
    found.tests["web"] = is_web
    return found


def _fit(value: Any) -> Any:
    return value if hasattr(value, "__html__") else visible(one_line(str(value)))


def _number(value: int) -> str:
    return f"{value:,}"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f} %"
