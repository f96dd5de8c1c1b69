"""``rdjsonl``: a diagnostic a line, as reviewdog reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from ..terminal import visible_json
from .links import project, rule_page
from .report import Place, place_of
from .words import sentences

if TYPE_CHECKING:
    from ..document import Document
    from ..findings import Fix, Severity
    from . import Style
    from .report import FileReport, Placed, Report

Grade = Literal["ERROR", "WARNING", "INFO"]
_GRADES: dict[Severity, Grade] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class Part(BaseModel):
    """Common manners: values can't change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Position(Part):
    """A line, and a column in bytes of UTF-8, both from 1; without a column the whole line."""

    line: int = Field(ge=1)
    column: int | None = Field(default=None, ge=1)


class Range(Part):
    """A stretch; its end is exclusive."""

    start: Position
    end: Position


class Location(Part):
    """Where: the path is relative to the working folder."""

    path: str
    range: Range


class Code(Part):
    """A rule, and the page on it."""

    value: str
    url: str | None = None


class Source(Part):
    """The program."""

    name: str
    url: str | None = None


class Suggestion(Part):
    """A text to put in place of a stretch."""

    range: Range
    text: str


class Related(Part):
    """Another place that the diagnostic speaks of."""

    message: str
    location: Location


class Diagnostic(Part):
    """A finding."""

    message: str
    location: Location
    severity: Grade
    source: Source
    code: Code
    suggestions: tuple[Suggestion, ...] = ()
    related_locations: tuple[Related, ...] = ()


def render(report: Report, style: Style) -> str:
    """Write a line for each finding; nothing if there are none."""
    return "".join(
        visible_json(_diagnostic(file, placed).model_dump_json(exclude_none=True)) + "\n"
        for file, placed in report.placed()
    )


def _diagnostic(file: FileReport, placed: Placed) -> Diagnostic:
    finding, document = placed.finding, file.document
    return Diagnostic(
        message=" ".join(sentences(finding)),
        location=Location(path=file.path, range=_range(document, placed.place)),
        severity=_GRADES[finding.severity],
        source=Source(name="buzzlint", url=project().get("homepage")),
        code=Code(value=finding.code, url=rule_page(finding.code) or None),
        suggestions=_suggestions(document, finding.fix),
        related_locations=tuple(
            Related(
                message=span.label,
                location=Location(path=file.path, range=_range(document, place)),
            )
            for span, place in zip(finding.related, placed.related, strict=True)
        ),
    )


def _range(document: Document | None, place: Place) -> Range:
    """Turn columns from characters into bytes; without the text only the lines are known."""
    if document is None:
        return Range(start=Position(line=place.line), end=Position(line=place.end_line))
    return Range(
        start=_position(document, place.line, place.column),
        end=_position(document, place.end_line, place.end_column),
    )


def _position(document: Document, line: int, column: int) -> Position:
    start = document.line_starts[line - 1]
    before = document.source[start : start + column - 1]
    return Position(line=line, column=len(before.encode()) + 1)


def _suggestions(document: Document | None, fix: Fix | None) -> tuple[Suggestion, ...]:
    """Put a fix into words as one replacement: several suggestions would be alternatives."""
    if document is None or fix is None or not fix.edits:
        return ()
    edits = sorted(fix.edits, key=lambda edit: edit.start)
    start = at = edits[0].start
    text = ""
    for edit in edits:
        text += document.source[at : edit.start] + edit.text
        at = edit.end
    return (Suggestion(range=_range(document, place_of(document, start, at)), text=text),)
