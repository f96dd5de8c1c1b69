"""What a finding says, in whole sentences: for formats with one place for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..terminal import visible_line

if TYPE_CHECKING:
    from ..findings import Fact, Finding


def sentence(text: str) -> str:
    """End a text with a full stop unless it ends with a mark of its own."""
    text = visible_line(text).strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."


def sourced(fact: Fact) -> str:
    """Write a fact with its source and the day: "Sora outputs video (URL, as of 2026-11-01)"."""
    return visible_line(f"{fact.text.rstrip('.')} ({fact.source}, as of {fact.as_of})")


def sentences(finding: Finding) -> list[str]:
    """Write the message, each fact, and the suggestion, a sentence each; the first stands alone."""
    said = [sentence(finding.message)]
    said += [f"Fact: {sentence(sourced(fact))}" for fact in finding.facts]
    if finding.suggestion:
        said.append(f"Help: {sentence(finding.suggestion)}")
    return said
