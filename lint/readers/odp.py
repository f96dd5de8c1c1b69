"""OpenDocument presentations: slides with their titles, lists, tables, notes and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .odt import read_as

if TYPE_CHECKING:
    from ..document import Document


def read(path: str, source: bytes) -> Document:
    """Read a presentation, slide by slide."""
    return read_as(path, source, "odp")
