"""``markdown``: counts and a table, for a pull request or a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..terminal import visible_line
from .links import is_web
from .report import count, rank, summary_line
from .text import counts
from .view import in_repository
from .words import sentence

if TYPE_CHECKING:
    from ..findings import Fact, Severity
    from . import Style
    from .report import FileReport, Placed, Report

MOST = 1000
"""Findings of a summary that is cut: nobody reads on."""
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~$])")


@dataclass(frozen=True, slots=True)
class Row:
    """A finding in Markdown: nothing in it that a document holds is read as markup."""

    place: str
    code: str
    name: str
    severity: Severity
    message: str
    suggestion: str
    facts: tuple[str, ...]


def render(report: Report, style: Style) -> str:
    """Write all findings."""
    return _written(report, report.summary.findings)


def within(report: Report, room: int) -> str:
    """Write as many findings as fit into ``room`` bytes, the gravest; empty if nothing fits."""
    number = min(report.summary.findings, MOST)
    while len((text := _written(report, number)).encode()) > room:
        if number == 0:
            return ""
        number //= 2
    return text


def _written(report: Report, number: int) -> str:
    from .templates import plain

    items = list(report.placed())
    if number < len(items):
        ranked = sorted(range(len(items)), key=lambda index: rank(items[index]))
        items = [items[index] for index in sorted(ranked[:number])]
    return (
        plain(False)
        .get_template("markdown.j2")
        .render(
            line=escaped(summary_line(report.summary)),
            counts=counts(report),
            rows=[_row(report, file, placed) for file, placed in items],
            more=count(report.summary.findings - number, "more finding"),
            cut=number < report.summary.findings,
        )
    )


def _row(report: Report, file: FileReport, placed: Placed) -> Row:
    finding, place = placed.finding, placed.place
    path = in_repository(file.path, report)
    return Row(
        place=escaped(
            f"{path}:{place.line}:{place.column}" + (f" ({placed.where})" if placed.where else "")
        ),
        code=escaped(finding.code),
        name=escaped(finding.name),
        severity=finding.severity,
        message=escaped(sentence(finding.message)),
        suggestion=escaped(sentence(finding.suggestion)) if finding.suggestion else "",
        facts=tuple(map(_fact, finding.facts)),
    )


def _fact(fact: Fact) -> str:
    """Link a fact to the page that it was read on."""
    text = escaped(fact.text.rstrip("."))
    source = f"[{text}]({_address(fact.source)})" if is_web(fact.source) else text
    return f"{source} (as of {escaped(fact.as_of)})"


def escaped(text: str) -> str:
    """Keep a text from being read as Markdown, as HTML, or as a call to somebody (@name)."""
    plain = _MARKUP.sub(r"\\\1", visible_line(text).replace("&", "&amp;"))
    return plain.replace("@", "@&#8203;")


def _address(url: str) -> str:
    """Write an address so that it ends neither a link nor a cell of a table."""
    return quote(url, safe=":/?#@!$&'*+,;=%~")
