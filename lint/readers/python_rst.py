"""Python: docstrings and comments, which are read as reStructuredText."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import rst
from .python import read_as

if TYPE_CHECKING:
    from ..document import Document


def read(path: str, source: str) -> Document:
    """Read the docstrings and comments of a module as reStructuredText."""
    return read_as(path, source, rst.read, "python-rst")
