"""Findings as plain lists, for JSON: to keep them, and to send them from process to process."""

from __future__ import annotations

from dataclasses import astuple
from typing import Any

from .findings import ClaimText, Edit, Fact, Finding, Fix, Span


def pack(finding: Finding) -> tuple[Any, ...]:
    """Turn a finding into tuples of text and numbers."""
    return astuple(finding)


def unpack(raw: Any) -> Finding:
    """Turn what ``pack`` gave, or JSON made of that, into the finding that it was.

    Raises ``TypeError`` or ``ValueError`` for anything else.
    """
    code, name, severity, start, end, message, suggestion, claim, facts, related, fix = raw
    return Finding(
        code,
        name,
        severity,
        start,
        end,
        message,
        suggestion,
        ClaimText(*claim),
        tuple(Fact(*fact) for fact in facts),
        tuple(Span(*span) for span in related),
        None if fix is None else Fix(tuple(Edit(*edit) for edit in fix[0]), fix[1]),
    )
