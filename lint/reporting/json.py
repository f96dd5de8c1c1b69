"""``json``: all that is known of each finding, for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from ..terminal import visible_json
from . import model as parts
from .view import url

if TYPE_CHECKING:
    from . import Style
    from .report import Placed, Report


def render(report: Report, style: Style) -> str:
    """Write the whole report as one JSON object."""
    return visible_json(report_part(report).model_dump_json(indent=2)) + "\n"


def report_part(report: Report) -> parts.ReportPart:
    """Turn a report into the model that is its schema."""
    return parts.ReportPart(
        version=report.version,
        as_of=report.as_of,
        findings=tuple(finding_part(file.path, placed) for file, placed in report.placed()),
        summary=parts.SummaryPart(
            files=report.summary.files,
            findings=report.summary.findings,
            by_code=report.summary.by_code,
            mentions=report.summary.mentions,
            claims=report.summary.claims,
            skipped=report.summary.skipped,
            failed=report.summary.failed,
        ),
    )


def finding_part(path: str, placed: Placed) -> parts.FindingPart:
    """Turn a finding into the model that is its schema."""
    finding = placed.finding
    return parts.FindingPart(
        path=path,
        **placed.place._asdict(),
        start=finding.start,
        end=finding.end,
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=finding.message,
        suggestion=finding.suggestion,
        claim=parts.ClaimPart(**asdict(finding.claim)),
        facts=tuple(parts.FactPart(**asdict(fact)) for fact in finding.facts),
        related=tuple(
            parts.RelatedPart(**place._asdict(), start=span.start, end=span.end, label=span.label)
            for span, place in zip(finding.related, placed.related, strict=True)
        ),
        fix=None if finding.fix is None else parts.FixPart(**asdict(finding.fix)),
        url=url(finding.code),
        place=placed.where,
    )
