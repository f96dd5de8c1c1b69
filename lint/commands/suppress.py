"""``check --add-suppressions``: comments for all findings, in the documents themselves."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..console import say
from ..files import stamp
from ..placing import suppress
from ..reporting.report import count
from ..suppressions import SUPPRESSES
from .mending import rewrite, show_patch
from .patch import patch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import date

    from ..files import Stamp
    from ..results import FileResult
    from .inputs import Inputs


@dataclass(slots=True)
class Suppressed:
    """What remains after comments were added."""

    results: list[FileResult]
    count: int = 0
    """How many comments were added, or would be."""
    files: int = 0
    """How many documents were written."""
    failed: bool = False
    """A document could not be written."""
    stamps: dict[str, Stamp] = field(default_factory=dict)
    """Those of the documents that were written, by their absolute paths."""

    def aside(self, inputs: Inputs) -> AbstractContextManager[object]:
        """Leave reports on stdout, where no document goes."""
        return nullcontext()

    def tell(self) -> None:
        """Say on stderr how many comments there were."""
        if self.files:
            said = count(self.count, "comment"), count(self.files, "file")
            say("note", f"added {said[0]} to {said[1]}")


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
            show_patch(patch(result.path, result.document.source, placed.source))
            done.count += placed.comments
            done.results.append(result)
            continue
        location = locations[result.path]
        problem = rewrite(location, result.document.source, placed.source)
        if problem:
            say("error", f"{result.path}: {problem}")
            done.failed = True
            done.results.append(result)
            continue
        done.stamps[location] = stamp(location)
        done.count += placed.comments
        done.files += bool(placed.comments)
        left = set(map(id, (*placed.left, *set(result.findings).difference(findings))))
        done.results.append(
            result._replace(findings=tuple(f for f in result.findings if id(f) in left))
        )
    return done
