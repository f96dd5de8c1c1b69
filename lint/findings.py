"""The result of judging a claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from .codes import SEVERITIES as SEVERITIES
from .codes import Severity as Severity  # noqa: TC001 - others take it from here


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence that the knowledge base vouches for, where it was read, and when."""

    text: str
    source: str
    as_of: str
    """ISO date on which the source was read."""


@dataclass(frozen=True, slots=True)
class Span:
    """0-based character offsets in the source (end exclusive), and what stands there."""

    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``source[start:end]`` by ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; ``safe`` if they can't change what the author meant."""

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class ClaimText:
    """The claim in words, for reports."""

    subject: str
    system: str
    relation: str
    object: str
    stance: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim that contradicts the facts, or says too little.

    ``start`` and ``end`` mark the wrong word; ``related`` holds the mention of the system.
    Offsets are 0-based characters in the source, end exclusive.
    """

    code: str
    name: str
    severity: Severity
    start: int
    end: int
    message: str
    suggestion: str
    claim: ClaimText
    facts: tuple[Fact, ...] = ()
    related: tuple[Span, ...] = ()
    fix: Fix | None = field(default=None)
