"""``buzzlint claims`` and ``check --why``: every claim, right or wrong, and what became of it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ..baseline import relative
from ..config import shown
from ..console import say
from ..errors import UsageError, internal, report_it
from ..reporting.pages import columns, json_page, page
from ..selection import Layer
from .accepted import accepted as settled_baseline
from .basis import settings as configured
from .basis import settler
from .inputs import UNNAMED, Formats, gather, unreadable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from ..accounts import Account
    from ..discovery import File
    from ..document import Document
    from ..engine import Linter
    from ..findings import Finding
    from .accepted import Accepted

Form = Literal["table", "json", "csv"]

FIELDS = (
    "path", "line", "column", "end_line", "end_column", "subject", "system", "relation", "object",
    "means", "stance", "pattern", "outcome", "code", "why",
)  # fmt: skip
_PLACE = re.compile(r"(.+):(\d{1,9})\Z", re.DOTALL)
_FORMULA = re.compile(r"\A(?=[\t\r\n])|(?:\A|[;\t\r\n])[ \"]*(?=[=+\-@＝＋－＠])")
"""Where a cell of a spreadsheet could begin with a formula, also if it takes semicolons, which half
of the world has there, or tabs for what is between cells, and so no quote for one."""
WIDEST = 32
"""Columns that the words of a document take in a table."""


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, where it stands, and what became of it. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    subject: str
    system: str
    """Ids of what the subject is known as, with spaces between."""
    relation: str
    object: str
    means: str
    """Ids of what the object is known as."""
    stance: str
    pattern: str
    """The construction that was recognised."""
    outcome: str
    code: str
    why: str

    @property
    def reason(self) -> str:
        """Why, in a word: the rule, or what excuses the claim."""
        return self.why if self.outcome == "excused" else self.code

    def plain(self) -> dict[str, Any]:
        """Return the fields by their names, in the order of ``FIELDS``."""
        return {name: getattr(self, name) for name in FIELDS}


@dataclass(frozen=True, slots=True)
class Options:
    """Which documents, and how they are judged."""

    paths: tuple[str, ...] = (".",)
    rules: Layer = field(default_factory=Layer)
    config: str | None = None
    isolated: bool = False
    as_of: date | None = None
    baseline: str | None = None
    """The file with findings that are put up with; None for the one that the config names."""
    stdin_filename: str | None = None
    format_as: str | None = None
    force_exclude: bool = False
    quiet: bool = False


def inventory(options: Options) -> tuple[list[Row], bool]:
    """Return the claims of all documents, and whether one of these couldn't be read."""
    from ..engine import Linter
    from ..knowledge import KnowledgeError
    from ..readers import UnreadableError, format_of

    settings = configured(
        options.config,
        isolated=options.isolated,
        beside=options.stdin_filename,
        quiet=options.quiet,
    )
    holds = settler(settings, options.rules)
    inputs = gather(
        options.paths,
        settings.excludes,
        stdin_filename=options.stdin_filename,
        formats=Formats(settings.readers, options.format_as),
        force_exclude=options.force_exclude,
        quiet=options.quiet,
    )
    linter = Linter(
        knowledge_files=[Path(shown(path)) for path in settings.knowledge],
        as_of=options.as_of or settings.as_of,
    )
    baseline = settled_baseline(
        baseline=options.baseline,
        write_baseline=None,
        update_baseline=False,
        configured=settings.baseline,
    )
    found: list[Row] = []
    failed = inputs.failed
    for file, source in inputs.sources():
        if source.error:
            say("error", f"{file.path}: {source.error}")
            failed = True
        elif source.skipped:
            _tell_skipped(file, source.skipped, quiet=options.quiet)
        elif linter.concerns(source.content, file.format or format_of(file.path) or "markdown"):
            codes = holds(file.location).codes
            try:
                found += rows(linter, source.content, file, codes, baseline)
            except UnreadableError as error:
                if file.named:
                    say("error", f"{file.path}: {unreadable(str(error))}")
                    failed = True
                else:
                    _tell_skipped(file, str(error), quiet=options.quiet)
            except KnowledgeError as error:
                raise UsageError(str(error)) from None
            except Exception as error:
                say("error", f"{file.path}: {report_it(internal(error), hidden=False)}")
                failed = True
    return found, failed


def _tell_skipped(file: File, reason: str, *, quiet: bool) -> None:
    """Say that a file was passed over; of a quiet run too nobody is to believe that it wasn't."""
    say("warning" if quiet else "note", f"{file.path}: skipped: {reason}")


def rows(
    linter: Linter,
    source: str | bytes,
    file: File,
    codes: Collection[str],
    baseline: Accepted | None = None,
) -> list[Row]:
    """Return the claims of one file, judged by the rules of these codes."""
    from ..accounts import account

    def accepted(document: Document, findings: Sequence[Finding]) -> Sequence[Finding]:
        if baseline is None or file.path == UNNAMED:
            return ()
        return baseline.among(findings, document, relative(file.location, baseline.file))

    document, found = account(linter, source, file.path, codes, file.format or None, accepted)
    return [_row(document, item) for item in found]


def _row(document: Document, account: Account) -> Row:
    claim = account.claim
    start = min(claim.subject.start, claim.object.start)
    end = max(claim.subject.end, claim.object.end)
    return Row(
        document.path,
        *document.position(start),
        *document.position(end),
        claim.subject.text,
        " ".join(claim.subject.ids),
        claim.relation,
        claim.object.text,
        " ".join(claim.object.ids),
        claim.stance,
        claim.pattern,
        account.outcome,
        account.code,
        account.why,
    )


def place(text: str) -> tuple[str, int]:
    """Take ``FILE:LINE`` apart; the line is 0 if there is none.

    A number behind a colon is a line: a file that is called so is named as ``FILE:0``. For any
    other that is a ``UsageError``.
    """
    match = _PLACE.match(text)
    if match is None:
        return text, 0
    file, line = match[1], int(match[2])
    if not line and not _PLACE.match(file):
        raise UsageError(f"--why: {text}: lines count from 1; for all of them write {file}")
    return file, line


def on_line(found: Iterable[Row], line: int) -> list[Row]:
    """Return the claims that touch a line; all of them for 0."""
    return [row for row in found if not line or row.line <= line <= row.end_line]


def why_text(found: Sequence[Row]) -> str:
    """Write an account of each claim, a few lines each."""
    return page("why.j2", rows=found)


def listing(found: Sequence[Row], form: Form) -> str:
    """Write the inventory: a table, a JSON array, or comma-separated values with a header."""
    if form == "json":
        return json_page([row.plain() for row in found])
    return _csv(found) if form == "csv" else _table(found)


def _table(found: Sequence[Row]) -> str:
    lines = [
        {
            "place": f"{row.path}:{row.line}:{row.column}",
            "claim": f"{_short(row.subject)} {row.relation} {_short(row.object)}",
            "stance": row.stance,
            "outcome": f"{row.outcome} {row.reason}".rstrip(),
        }
        for row in found
    ]
    widths = {
        name: max((columns(line[name]) for line in lines), default=0)
        for name in ("place", "claim", "stance")
    }
    return page("claims.j2", rows=lines, widths=widths)


def _short(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1].rstrip()}…"


def _csv(found: Sequence[Row]) -> str:
    """Write CSV as RFC 4180 has it.

    An apostrophe keeps a spreadsheet from taking a document's words for a formula.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(FIELDS)
    for row in found:
        writer.writerow([_inert(value) for value in row.plain().values()])
    return text.getvalue()


def _inert(value: str | int) -> str | int:
    return _FORMULA.sub(r"\g<0>'", value) if isinstance(value, str) else value
