"""The JSON report: these models are its schema, and write it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from ..findings import Severity

Code = Annotated[str, Field(pattern=r"^[A-Z]+[0-9]+$")]


class Part(BaseModel):
    """Common manners: values can't change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ClaimPart(Part):
    """The claim in words."""

    subject: str
    system: str
    relation: str
    object: str
    stance: str


class FactPart(Part):
    """What holds, where it was read, and when."""

    text: str
    source: str
    as_of: str = Field(description="ISO date on which the source was read")


class RelatedPart(Part):
    """Another place that the finding speaks of: the mention of the system."""

    label: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class EditPart(Part):
    """Replace the characters from ``start`` to ``end`` (exclusive) by ``text``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class FixPart(Part):
    """Edits that mend a finding; safe if they can't change what the author meant."""

    edits: tuple[EditPart, ...]
    safe: bool


class FindingPart(Part):
    """One wrong claim. Lines and columns count from 1, offsets from 0, in characters."""

    path: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    code: Code
    name: str = Field(pattern=r"^[a-z0-9-]+$")
    severity: Severity
    message: str
    suggestion: str
    claim: ClaimPart
    facts: tuple[FactPart, ...]
    related: tuple[RelatedPart, ...]
    fix: FixPart | None
    url: str
    place: str = Field(
        default="",
        description='Where it is in the terms of the format ("cell 3, line 2", "page 7"); '
        "empty where those are lines and columns",
    )


class SummaryPart(Part):
    """Counts."""

    files: int = Field(ge=0, description="Files checked")
    findings: int = Field(ge=0)
    by_code: dict[Code, int]
    mentions: int | None = Field(
        default=None,
        ge=0,
        description="How often the files name systems and classes; null if not known",
    )
    claims: int | None = Field(
        default=None,
        ge=0,
        description="Claims checked, those of sentences that could be wrong; null if not known",
    )
    skipped: dict[str, int] = Field(default={}, description="Files skipped, by reason")
    failed: int = Field(default=0, ge=0, description="Files not checked because of errors")


class ReportPart(Part):
    """A run."""

    version: str
    as_of: date = Field(description="Day as of which facts were judged")
    findings: tuple[FindingPart, ...]
    summary: SummaryPart
