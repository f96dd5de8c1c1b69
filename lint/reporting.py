"""Reports: results in, text out. Nothing here knows how a finding came about."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from .excerpt import Row, excerpt
from .findings import SEVERITIES
from .terminal import paint, visible_json, visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from jinja2 import Environment

    from .document import Document
    from .engine import FileResult
    from .findings import Finding, Severity
    from .reports_model import FindingPart

Format = Literal["full", "concise", "json", "github"]
FORMATS: tuple[Format, ...] = ("full", "concise", "json", "github")
READABLE: frozenset[Format] = frozenset({"full", "concise"})
"""Formats for people, which may share a stream with another."""
ANNOTATIONS = 10
"""Annotations of one severity that GitHub shows for a step."""
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run comes to."""

    files: int
    """Files checked: without those that were skipped or failed."""
    claims: int
    by_severity: dict[Severity, int]
    by_code: dict[str, int]
    files_with_findings: int
    skipped: dict[str, int]
    """How many files were skipped, by reason."""
    failed: int
    """Files that could not be read or checked."""

    @property
    def findings(self) -> int:
        """Count all findings."""
        return sum(self.by_code.values())


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report tells."""

    results: tuple[FileResult, ...]
    version: str
    as_of: date
    summary: Summary
    folder: str = ""
    """The working folder, absolute, with forward slashes."""
    repository: str = ""
    """The folder of the repository around it, the same way; empty if there is none."""


def make_report(
    results: Iterable[FileResult],
    *,
    version: str,
    as_of: date,
    folder: str = "",
    repository: str = "",
) -> Report:
    """Put findings in the order of the text, and count."""
    ordered = tuple(
        replace(
            result,
            findings=tuple(sorted(result.findings, key=lambda item: (item.start, item.code))),
        )
        for result in results
    )
    return Report(ordered, version, as_of, summarise(ordered), folder, repository)


def summarise(results: Iterable[FileResult]) -> Summary:
    """Count files, claims and findings."""
    severities: Counter[Severity] = Counter()
    codes: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    checked = claims = failed = with_findings = 0
    for result in results:
        severities.update(finding.severity for finding in result.findings)
        codes.update(finding.code for finding in result.findings)
        claims += result.claims
        with_findings += bool(result.findings)
        if result.error:
            failed += 1
        elif result.skipped:
            skipped[result.skipped] += 1
        else:
            checked += 1
    return Summary(
        files=checked,
        claims=claims,
        by_severity={severity: severities[severity] for severity in SEVERITIES},
        by_code=dict(sorted(codes.items())),
        files_with_findings=with_findings,
        skipped=dict(sorted(skipped.items())),
        failed=failed,
    )


def render(name: Format, report: Report, *, color: bool = False, summary: bool = True) -> str:
    """Write a report in a format; ``summary`` ends the readable ones with the line of counts."""
    if name == "json":
        return _json(report)
    if name == "github":
        return _github(report)
    text = ""
    # Jinja takes a while to load, and a clean run needs no template.
    if report.summary.findings:
        views = [_view(*item, with_rows=name == "full") for item in _findings(report)]
        text = _templates(color).get_template(f"{name}.j2").render(findings=views)
    return text + (summary_line(report.summary) + "\n" if summary else "")


def summary_line(summary: Summary) -> str:
    """Say what was found, and in how much: the last line of a readable report."""
    scope = [_count(summary.claims, "claim") + " checked"]
    skipped = sum(summary.skipped.values())
    if skipped:
        reasons = ", ".join(
            reason if len(summary.skipped) == 1 else f"{number} {reason}"
            for reason, number in summary.skipped.items()
        )
        scope.append(f"{_count(skipped, 'file')} skipped: {reasons}")
    if summary.failed:
        scope.append(f"{_count(summary.failed, 'file')} not checked because of errors")
    where = f"{_count(summary.files, 'file')} ({'; '.join(scope)})"
    if not summary.findings:
        return f"No findings in {where}"
    counts = ", ".join(
        f"{number} info" if severity == "info" else _count(number, severity)
        for severity, number in summary.by_severity.items()
        if number
    )
    return f"Found {counts} in {summary.files_with_findings} of {where}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def url(code: str) -> str:
    """Return where a rule is explained."""
    return f"docs/rules.md#{code.lower()}"


# --- text ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class View:
    """A finding as templates see it: one line a text, nothing in it that steers a terminal."""

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

    @property
    def gutter(self) -> int:
        """The width of the largest line number shown."""
        return len(str(max((row.number for row in self.rows), default=self.line)))

    @property
    def text(self) -> str:
        """The message with facts and suggestion, a line each."""
        facts = [f"Fact: {fact}" for fact in self.facts]
        helps = [f"Help: {self.suggestion}"] if self.suggestion else []
        return "\n".join((self.message, *facts, *helps))


def _findings(report: Report) -> Iterator[tuple[FileResult, Finding]]:
    for result in report.results:
        for finding in result.findings:
            yield result, finding


def _view(result: FileResult, finding: Finding, *, with_rows: bool = False) -> View:
    document = result.document
    line, column = _position(document, finding.start)
    end_line, end_column = _position(document, finding.end)
    rows: tuple[Row, ...] = ()
    if with_rows and document is not None:
        related = [(span.start, span.end) for span in finding.related]
        rows = excerpt(document, finding.start, finding.end, related)
    return View(
        path=visible_line(result.path),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=visible_line(finding.message),
        suggestion=visible_line(finding.suggestion),
        facts=tuple(
            visible_line(f"{fact.text.rstrip('.')} ({fact.source}, as of {fact.as_of})")
            for fact in finding.facts
        ),
        rows=rows,
    )


def _position(document: Document | None, offset: int) -> tuple[int, int]:
    return document.position(offset) if document is not None else (1, offset + 1)


@cache
def _templates(color: bool) -> Environment:
    from importlib.resources import files

    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files(f"{__package__}.reports")
    # Escaping is for HTML; what these templates get has been made visible before.
    environment = Environment(
        autoescape=False,
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    plain: Callable[[str, str], str] = lambda text, style: text  # noqa: E731
    environment.filters.update(
        paint=paint if color else plain, data=command_data, property=command_property
    )
    return environment


# --- GitHub ----------------------------------------------------------------------------------


def command_data(text: str) -> str:
    """Escape the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def command_property(text: str) -> str:
    """Escape the value of a workflow command's property."""
    return command_data(text).replace(":", "%3A").replace(",", "%2C")


def without_commands(text: str) -> str:
    """Keep a runner from reading commands in a report, which quotes what documents say.

    The token that ends this has to be one that no document could hold: it depends on all of them.
    """
    from hashlib import sha256

    token = sha256(text.encode()).hexdigest()[:32]
    return f"::stop-commands::{token}\n{text}::{token}::\n"


def _github(report: Report) -> str:
    if not report.summary.findings:
        return ""
    chosen = []
    left = dict.fromkeys(SEVERITIES, ANNOTATIONS)
    for result, finding in _findings(report):
        if left[finding.severity]:
            left[finding.severity] -= 1
            view = _view(result, finding)
            file = visible_line(_in_repository(result.path, report))
            chosen.append(replace(view, file=file))
    chosen.sort(key=lambda view: SEVERITIES.index(view.severity))
    template = _templates(False).get_template("github.j2")
    return template.render(
        findings=chosen,
        commands=_COMMANDS,
        hidden=report.summary.findings - len(chosen),
        budget=ANNOTATIONS,
    )


def _in_repository(path: str, report: Report) -> str:
    whole = posixpath.normpath(posixpath.join(report.folder, path))
    root = report.repository.rstrip("/") + "/"
    return whole.removeprefix(root) if report.repository and report.folder else path


# --- JSON ------------------------------------------------------------------------------------


def _json(report: Report) -> str:
    from .reports_model import ReportPart, SummaryPart

    model = ReportPart(
        version=report.version,
        as_of=report.as_of.isoformat(),
        findings=tuple(_finding_part(*item) for item in _findings(report)),
        summary=SummaryPart(
            files=report.summary.files,
            findings=report.summary.findings,
            by_code=report.summary.by_code,
        ),
    )
    return visible_json(model.model_dump_json(indent=2)) + "\n"


def _finding_part(result: FileResult, finding: Finding) -> FindingPart:
    from . import reports_model as parts

    def place(start: int, end: int) -> dict[str, int]:
        line, column = _position(result.document, start)
        end_line, end_column = _position(result.document, end)
        return {
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "start": start,
            "end": end,
        }

    claim = finding.claim
    fix = finding.fix
    return parts.FindingPart(
        path=result.path,
        **place(finding.start, finding.end),
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=finding.message,
        suggestion=finding.suggestion,
        claim=parts.ClaimPart(
            subject=claim.subject,
            system=claim.system,
            relation=claim.relation,
            object=claim.object,
            stance=claim.stance,
        ),
        facts=tuple(
            parts.FactPart(text=fact.text, source=fact.source, as_of=fact.as_of)
            for fact in finding.facts
        ),
        related=tuple(
            parts.RelatedPart(label=span.label, **place(span.start, span.end))
            for span in finding.related
        ),
        fix=None
        if fix is None
        else parts.FixPart(
            edits=tuple(
                parts.EditPart(start=edit.start, end=edit.end, text=edit.text) for edit in fix.edits
            ),
            safe=fix.safe,
        ),
        url=url(finding.code),
    )
