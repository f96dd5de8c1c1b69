"""A report read back from JSON: what ``json`` wrote, as a report that any format can show."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..document import Document
from ..errors import UsageError
from ..findings import SEVERITIES, ClaimText, Edit, Fact, Finding, Fix, Span
from ..terminal import visible_line
from .model import ReportPart
from .report import FileReport, Place, Placed, Report, Summary, place_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .model import EditPart, FindingPart, FixPart, RelatedPart


def load(data: bytes, name: str) -> ReportPart:
    """Read saved JSON; anything else is a UsageError that says in one line where it is wrong."""
    from pydantic import ValidationError

    try:
        return ReportPart.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        what = visible_line((f"{where}: " if where else "") + first["msg"])
        raise UsageError(f"{name}: not a report of 'buzzlint check -f json': {what}") from None


def report_of(
    part: ReportPart,
    text_of: Callable[[str], str | None],
    *,
    folder: str = "",
    repository: str = "",
) -> Report:
    """Turn saved JSON into a report.

    ``text_of`` gives the text of a file by its path, or None. It is shown only if all spans of
    the file still hold what they held, for otherwise excerpts would underline other words.
    """
    by_path: dict[str, list[FindingPart]] = {}
    for finding in part.findings:
        by_path.setdefault(finding.path, []).append(finding)
    files = tuple(
        FileReport(
            path,
            tuple(_placed(item) for item in sorted(found, key=lambda it: (it.start, it.code))),
            _document(path, found, text_of(path)),
        )
        for path, found in by_path.items()
    )
    return Report(
        files=files,
        version=part.version,
        as_of=part.as_of,
        summary=_summary(part, len(files)),
        folder=folder,
        repository=repository,
    )


def _summary(part: ReportPart, files_with_findings: int) -> Summary:
    severities = Counter(finding.severity for finding in part.findings)
    codes = Counter(finding.code for finding in part.findings)
    return Summary(
        files=part.summary.files,
        mentions=part.summary.mentions,
        claims=part.summary.claims,
        by_severity={severity: severities[severity] for severity in SEVERITIES},
        by_code=dict(sorted(codes.items())),
        files_with_findings=files_with_findings,
        skipped=part.summary.skipped,
        failed=part.summary.failed,
    )


def _placed(part: FindingPart) -> Placed:
    finding = Finding(
        code=part.code,
        name=part.name,
        severity=part.severity,
        start=part.start,
        end=part.end,
        message=part.message,
        suggestion=part.suggestion,
        claim=ClaimText(**part.claim.model_dump()),
        facts=tuple(Fact(**fact.model_dump()) for fact in part.facts),
        related=tuple(Span(item.start, item.end, item.label) for item in part.related),
        fix=_fix(part.fix),
    )
    return Placed(finding, _place(part), tuple(map(_place, part.related)), part.place)


def _fix(part: FixPart | None) -> Fix | None:
    if part is None:
        return None
    return Fix(tuple(Edit(**edit.model_dump()) for edit in part.edits), part.safe)


def _place(part: FindingPart | RelatedPart) -> Place:
    return Place(part.line, part.column, part.end_line, part.end_column)


def _document(path: str, findings: list[FindingPart], text: str | None) -> Document | None:
    if text is None:
        return None
    document = Document(path, text)
    return document if all(_holds(document, finding) for finding in findings) else None


def _holds(document: Document, part: FindingPart) -> bool:
    """Whether a finding's spans lie where they lay, and hold the words of its claim."""
    spans: list[FindingPart | RelatedPart] = [part, *part.related]
    edits: tuple[EditPart, ...] = part.fix.edits if part.fix else ()
    bounds = [(item.start, item.end) for item in (*spans, *edits)]
    if not all(start <= end <= len(document.source) for start, end in bounds):
        return False
    if any(place_of(document, span.start, span.end) != _place(span) for span in spans):
        return False
    held, subject = _letters(document.source[part.start : part.end]), _letters(part.claim.subject)
    told = (subject, _letters(part.claim.object), _letters(part.message))
    return any(held in text for text in told) or subject in held


def _letters(text: str) -> str:
    """Leave out what markup and line breaks may add to a name."""
    return "".join(character for character in text.casefold() if character.isalnum())
