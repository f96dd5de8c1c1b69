"""``gitlab``: a Code Quality report, which GitLab shows in merge requests."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ..terminal import visible_json
from .fingerprint import fingerprints
from .view import in_repository
from .words import sentences

if TYPE_CHECKING:
    from ..findings import Severity
    from . import Style
    from .report import Report

Gravity = Literal["info", "minor", "major", "critical", "blocker"]
_GRAVITY: dict[Severity, Gravity] = {"error": "major", "warning": "minor", "info": "info"}


class Part(BaseModel):
    """Common manners: values can't change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Lines(Part):
    """The line, from 1."""

    begin: int = Field(ge=1)


class Location(Part):
    """Where: the path is relative to the repository."""

    path: str
    lines: Lines


class Issue(Part):
    """A finding."""

    description: str
    check_name: str
    fingerprint: str
    severity: Gravity
    location: Location


def render(report: Report, style: Style) -> str:
    """Write an array of issues; an empty one if there are none."""
    issues = []
    for file in report.files:
        path = in_repository(file.path, report)
        for placed, mark in zip(file.findings, fingerprints(file), strict=True):
            finding = placed.finding
            issues.append(
                Issue(
                    description=f"{finding.code} {' '.join(sentences(finding))}",
                    check_name=finding.code,
                    fingerprint=_fingerprint(path, *mark),
                    severity=_GRAVITY[finding.severity],
                    location=Location(path=path, lines=Lines(begin=placed.place.line)),
                )
            )
    text = TypeAdapter(list[Issue]).dump_json(issues, indent=2).decode()
    return visible_json(text) + "\n"


def _fingerprint(path: str, digest: str, occurrence: int) -> str:
    """Return what GitLab tells old and new issues apart by: unique in a report, without lines."""
    return sha256(f"{path}\0{digest}\0{occurrence}".encode()).hexdigest()
