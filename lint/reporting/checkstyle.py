"""``checkstyle``: the XML that Jenkins and many others read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import sentences
from .xml import element, written

if TYPE_CHECKING:
    from . import Style
    from .report import Report


def render(report: Report, style: Style) -> str:
    """Write a file element for each file with findings."""
    root = element(None, "checkstyle", version="4.3")
    for file in report.files:
        if not file.findings:
            continue
        held = element(root, "file", name=file.path)
        for placed in file.findings:
            finding = placed.finding
            element(
                held,
                "error",
                line=placed.place.line,
                column=placed.place.column,
                severity=finding.severity,
                message=" ".join(sentences(finding)),
                source=f"buzzlint.{finding.code}",
            )
    return written(root)
