"""What is given to the linter to do, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from .claims import Claim
    from .document import Document
    from .findings import Finding


class Task(NamedTuple):
    """A text that is to be linted."""

    path: str
    source: str | bytes
    format: str | None = None
    """Without it the path decides."""
    codes: Collection[str] | None = None
    """Those of the rules for it; ``None`` are those that hold everywhere."""
    asked: bool = False
    """Whether ``Linter.concerns`` was asked, and said that there may be something to say of it."""


class FileResult(NamedTuple):
    """What came of one file."""

    path: str
    document: Document | None
    """``None`` where nothing in the file called for a reading."""
    findings: tuple[Finding, ...]
    claims: int
    """How many claims were judged: those of sentences that could be wrong."""
    skipped: str = ""
    """Why the file was left out ("binary"); empty if it wasn't."""
    error: str = ""
    """Why it couldn't be read, in one line."""
    trace: str = ""
    """Where the mistake in buzzlint is, if the error is one."""
    mentions: int = 0
    """How often systems and classes are named."""


class Examined(NamedTuple):
    """A document that was read, what it claims, and the findings that stand."""

    document: Document
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
