"""Findings as an editor shows them: diagnostics, and cards of systems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from ..commands.card import card_rows, card_text
from ..reporting.links import rule_page
from ..reporting.markdown import escaped
from .positions import Positions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..findings import Finding, Severity
    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import System
    from .desk import Judged

SOURCE = "buzzlint"
_SEVERITIES: Mapping[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


def diagnostics(judged: Judged, encoding: str) -> list[types.Diagnostic]:
    """The findings of a text; what they are related to is in the same text."""
    positions = Positions(judged.text.source, encoding)
    return [diagnostic(finding, judged.text.uri, positions) for finding in judged.findings]


def diagnostic(finding: Finding, uri: str, positions: Positions) -> types.Diagnostic:
    """One finding: the message, and below it what to do."""
    page = rule_page(finding.code)
    return types.Diagnostic(
        range=positions.range(finding.start, finding.end),
        message="\n".join(filter(None, (finding.message, finding.suggestion))),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(page) if page else None,
        source=SOURCE,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(uri, positions.range(span.start, span.end)), span.label
            )
            for span in finding.related
        ],
    )


def card(knowledge: KnowledgeBase, system: System, kind: types.MarkupKind) -> types.MarkupContent:
    """The fact card of a system."""
    if kind is types.MarkupKind.PlainText:
        return types.MarkupContent(kind, card_text(knowledge, system))
    rows = [f"- {label}: {escaped(text)}" for label, text in card_rows(knowledge, system)]
    pages = dict.fromkeys(source.url for source in system.sources)
    links = ", ".join(f"[{number}](<{page}>)" for number, page in enumerate(pages, 1))
    lines = [
        f"**{escaped(system.name)}** ({escaped(system.kind)})",
        "",
        *rows,
        *([f"- Sources: {links}"] if pages else []),
        "",
        f"As of {knowledge.as_of}.",
    ]
    return types.MarkupContent(kind, "\n".join(lines))
