"""The JSON report: these models are its schema, and write it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


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
    code: str
    name: str
    severity: str
    message: str
    suggestion: str
    claim: ClaimPart
    facts: tuple[FactPart, ...]
    related: tuple[RelatedPart, ...]
    fix: FixPart | None
    url: str


class SummaryPart(Part):
    """Counts."""

    files: int = Field(ge=0, description="Files checked")
    findings: int = Field(ge=0)
    by_code: dict[str, int]


class ReportPart(Part):
    """A run."""

    version: str
    as_of: str = Field(description="ISO date as of which facts were judged")
    findings: tuple[FindingPart, ...]
    summary: SummaryPart
