"""What a report tells: findings with their places, file by file, and what the run comes to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ..codes import SEVERITIES
from ..terminal import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set
    from datetime import date

    from ..codes import Severity
    from ..document import Document
    from ..findings import Finding
    from ..results import FileResult


class Place(NamedTuple):
    """Where a span stands: lines and columns count from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Placed(NamedTuple):
    """A finding, and where it and what it relates to stand in the file."""

    finding: Finding
    place: Place
    related: tuple[Place, ...] = ()
    where: str = ""
    """The place in the terms of the format: "cell 3, line 2". Empty where these are lines."""


class FileReport(NamedTuple):
    """The findings of one file, in the order of the text."""

    path: str
    findings: tuple[Placed, ...] = ()
    document: Document | None = None
    """The file's text, where it is at hand: for excerpts."""
    changed: Set[int] | None = None
    """1-based numbers of the lines that the change under review touched; ``None`` if that is not
    known. A report that is short of room shows the findings on these lines first."""

    def is_changed(self, placed: Placed) -> bool:
        """Whether a finding stands on a changed line."""
        lines = range(placed.place.line, placed.place.end_line + 1)
        return self.changed is not None and any(line in self.changed for line in lines)


class Summary(NamedTuple):
    """What a run comes to."""

    files: int
    """Files checked: without those that were skipped or failed."""
    mentions: int | None
    """How often the files name systems and classes; ``None`` if that is not known."""
    claims: int | None
    """Claims judged, those of sentences that could be wrong; ``None`` if that is not known."""
    by_severity: dict[Severity, int]
    by_code: dict[str, int]
    files_with_findings: int
    skipped: dict[str, int]
    """How many files were skipped, by reason."""
    failed: int
    """Files that could not be read or checked."""

    @property
    def findings(self) -> int:
        """Count all findings."""
        return sum(self.by_code.values())


class Report(NamedTuple):
    """All that a report tells."""

    files: tuple[FileReport, ...]
    version: str
    as_of: date
    summary: Summary
    folder: str = ""
    """The working folder, absolute, with forward slashes."""
    repository: str = ""
    """The folder of the repository around it, the same way; empty if there is none."""
    rules: Set[str] | None = None
    """Codes of the rules that were on for any of the files; ``None`` stands for all."""

    def placed(self) -> Iterator[tuple[FileReport, Placed]]:
        """Go through all findings, file by file."""
        for file in self.files:
            for placed in file.findings:
                yield file, placed

    def ranked(self) -> list[tuple[FileReport, Placed]]:
        """Put the gravest findings first, and those on changed lines before their equals."""
        return sorted(self.placed(), key=rank)


def rank(item: tuple[FileReport, Placed]) -> tuple[int, bool]:
    """Return what findings are ranked by where there is no room for all: the least comes first."""
    file, placed = item
    return SEVERITIES.index(placed.finding.severity), not file.is_changed(placed)


def make_report(
    results: Iterable[FileResult],
    *,
    version: str,
    as_of: date,
    folder: str = "",
    repository: str = "",
    rules: Set[str] | None = None,
    changed: Mapping[str, Set[int]] | None = None,
) -> Report:
    """Put findings in the order of the text, place them, and count.

    ``rules`` are the codes of those that were on. ``changed`` maps the paths of files, as results
    name them, to the 1-based numbers of their changed lines; a file that it doesn't hold has none.
    """
    results = tuple(results)
    return Report(
        files=tuple(
            _file_report(result, None if changed is None else changed.get(result.path, frozenset()))
            for result in results
        ),
        version=version,
        as_of=as_of,
        summary=summarise(results),
        folder=folder,
        repository=repository,
        rules=rules,
    )


def _file_report(result: FileResult, changed: Set[int] | None) -> FileReport:
    ordered = sorted(result.findings, key=lambda item: (item.start, item.code))
    return FileReport(
        result.path,
        tuple(
            Placed(
                finding,
                place_of(result.document, finding.start, finding.end),
                tuple(place_of(result.document, span.start, span.end) for span in finding.related),
                result.document.place(finding.start) if result.document else "",
            )
            for finding in ordered
        ),
        result.document,
        changed,
    )


def place_of(document: Document | None, start: int, end: int) -> Place:
    """Turn 0-based offsets into a place; without the text all of it counts as one line."""
    if document is None:
        return Place(1, start + 1, 1, end + 1)
    return Place(*document.position(start), *document.position(end))


def summarise(results: Iterable[FileResult]) -> Summary:
    """Count files, claims and findings."""
    severities: Counter[Severity] = Counter()
    codes: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    checked = mentions = claims = failed = with_findings = 0
    for result in results:
        severities.update(finding.severity for finding in result.findings)
        codes.update(finding.code for finding in result.findings)
        mentions += result.mentions
        claims += result.claims
        with_findings += bool(result.findings)
        if result.error:
            failed += 1
        elif result.skipped:
            skipped[result.skipped] += 1
        else:
            checked += 1
    return Summary(
        files=checked,
        mentions=mentions,
        claims=claims,
        by_severity={severity: severities[severity] for severity in SEVERITIES},
        by_code=dict(sorted(codes.items())),
        files_with_findings=with_findings,
        skipped=dict(sorted(skipped.items())),
        failed=failed,
    )


def summary_line(summary: Summary) -> str:
    """Say what was found, and in how much: the last line of a readable report."""
    scope = [read] if (read := scope_of(summary)) else []
    if skipped := skipped_files(summary):
        scope.append(skipped)
    if summary.failed:
        scope.append(f"{count(summary.failed, 'file')} not checked because of errors")
    where = count(summary.files, "file") + (f" ({'; '.join(scope)})" if scope else "")
    if not summary.findings:
        return f"No findings in {where}"
    return f"Found {severities(summary)} in {summary.files_with_findings} of {where}"


def scope_of(summary: Summary) -> str:
    """Say what was read in the files; nothing if it isn't known."""
    counted = ((summary.mentions, "mention"), (summary.claims, "claim"))
    known = [count(number, noun) for number, noun in counted if number is not None]
    return f"{', '.join(known)} checked" if known else ""


def skipped_files(summary: Summary) -> str:
    """Say how many files were skipped, and why; nothing if none were."""
    skipped = sum(summary.skipped.values())
    if not skipped:
        return ""
    reasons = ", ".join(
        visible_line(reason if len(summary.skipped) == 1 else f"{number} {reason}")
        for reason, number in summary.skipped.items()
    )
    return f"{count(skipped, 'file')} skipped: {reasons}"


def severities(summary: Summary) -> str:
    """Say how many findings there are of each severity: "3 errors, 1 warning"."""
    return ", ".join(
        f"{number} info" if severity == "info" else count(number, severity)
        for severity, number in summary.by_severity.items()
        if number
    )


def count(number: int, noun: str) -> str:
    """Write a number with its noun: "1 file", "2 files"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def counted(number: int, noun: str) -> str:
    """Do the same where numbers may be large: "12,000 files"."""
    return count(number, noun).replace(str(number), f"{number:,}", 1)
