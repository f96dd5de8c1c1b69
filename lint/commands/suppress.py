"""``check --add-suppressions``: comments for all findings, in the documents themselves."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import say, write_file
from ..discovery import repository
from ..errors import UsageError
from ..placing import suppress
from ..reporting.report import count
from ..suppressions import SUPPRESSES
from .mending import diff as changed
from .mending import show_diff

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from ..engine import FileResult


@dataclass(slots=True)
class Suppressed:
    """What remains after comments were added."""

    results: list[FileResult]
    comments: int = 0
    """How many comments were added, or would be."""
    failed: bool = False
    """A document could not be written."""


def add_suppressions(
    results: Sequence[FileResult],
    locations: Mapping[str, str],
    day: date,
    *,
    diff: bool = False,
    quiet: bool = False,
) -> Suppressed:
    """Put comments into the documents, or with ``diff`` show which.

    ``locations`` are the absolute paths of the files by their paths in results. What is said of
    comments is left alone.
    """
    done = Suppressed([])
    written = 0
    for result in results:
        findings = [item for item in result.findings if item.claim.relation != SUPPRESSES]
        if result.document is None or not findings:
            done.results.append(result)
            continue
        placed = suppress(result.document, findings, day)
        if placed.left and not quiet:
            where = ", ".join(str(result.document.position(f.start)[0]) for f in placed.left)
            say("warning", f"{result.path}: no place for a comment on: {where}")
        if diff:
            show_diff(changed(result.path, result.document.source, placed.source))
            done.comments += placed.comments
            done.results.append(result)
            continue
        problem = _write(locations[result.path], result.document.source, placed.source)
        if problem:
            say("error", f"{result.path}: {problem}")
            done.failed = True
            done.results.append(result)
            continue
        done.comments += placed.comments
        written += bool(placed.comments)
        left = set(map(id, (*placed.left, *set(result.findings).difference(findings))))
        done.results.append(
            replace(result, findings=tuple(f for f in result.findings if id(f) in left))
        )
    if written and not quiet:
        say("note", f"added {count(done.comments, 'comment')} to {count(written, 'file')}")
    return done


def _write(location: str, old: str, new: str) -> str:
    """Write a document; returns why that can't be done, or nothing.

    A link is followed only within the repository that it is in, or else within its folder.
    """
    real = os.path.realpath(location)
    folder = str(Path(location).parent)
    home = os.path.realpath(repository(folder) or folder)
    if not real.startswith(home.rstrip(os.sep) + os.sep):
        return f"leads to {real}, which is out of the repository: not changed"
    try:
        if Path(real).read_bytes() != old.encode():
            return "has changed in the meantime: not changed"
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    try:
        write_file(location, new)
    except UsageError as error:
        return str(error).partition(": ")[2]
    return ""
