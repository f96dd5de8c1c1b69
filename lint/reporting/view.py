"""A finding as templates see it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..terminal import visible_line
from .excerpt import Row, excerpt
from .links import is_web
from .words import sourced

if TYPE_CHECKING:
    from ..findings import Severity
    from .report import FileReport, Placed, Report


@dataclass(frozen=True, slots=True)
class View:
    """A finding in words: one line a text, nothing in it that steers a terminal."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    name: str
    severity: Severity
    message: str
    suggestion: str
    facts: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    file: str = ""
    """The path relative to the repository: for annotations."""
    where: str = ""
    """The place in the terms of the format ("cell 3, line 2"); empty where these are lines."""

    source: str = ""
    """The web address that the first of the facts was read at, if one is."""

    @property
    def gutter(self) -> int:
        """The width of the largest line number shown."""
        return len(str(max((row.number for row in self.rows), default=self.line)))

    @property
    def text(self) -> str:
        """The message with facts and suggestion, a line each."""
        facts = [f"Fact: {fact}" for fact in self.facts]
        helps = [f"Help: {self.suggestion}"] if self.suggestion else []
        where = [f"In {self.where}"] if self.where else []
        return "\n".join((self.message, *where, *facts, *helps))


def view(report: Report, file: FileReport, placed: Placed, *, with_rows: bool = False) -> View:
    """Put a finding in words, with the lines of the document around it if they are wanted."""
    finding, place = placed.finding, placed.place
    rows: tuple[Row, ...] = ()
    if with_rows and file.document is not None:
        related = [(span.start, span.end) for span in finding.related]
        rows = excerpt(file.document, finding.start, finding.end, related)
    return View(
        path=visible_line(file.path),
        line=place.line,
        column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=visible_line(finding.message),
        suggestion=visible_line(finding.suggestion),
        facts=tuple(map(sourced, finding.facts)),
        rows=rows,
        file=visible_line(in_repository(file.path, report)),
        where=visible_line(placed.where),
        source=next((f.source for f in finding.facts if is_web(f.source)), ""),
    )


def in_repository(path: str, report: Report) -> str:
    """Return a path relative to the repository's folder, or as it is if it lies elsewhere."""
    whole = posixpath.normpath(posixpath.join(report.folder, path))
    root = report.repository.rstrip("/") + "/"
    return whole.removeprefix(root) if report.repository and report.folder else path


def url(code: str) -> str:
    """Return where a rule is explained."""
    return f"docs/rules.md#{code.lower()}"
