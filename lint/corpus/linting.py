"""The work on one shard, which is the same on every engine."""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import islice
from time import process_time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..errors import told
from ..readers import FORMATS, UnreadableError, format_of
from .journal import Journal, Progress
from .language import language, without_tags
from .memory import Kept
from .opening import broken, opened
from .parts import Counts, Done, Writing
from .shards import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Document
    from ..engine import Linter
    from ..findings import Finding
    from ..results import FileResult
    from .job import Job
    from .opening import Source
    from .reasons import Reason
    from .records import Record
    from .shards import Shard

LONGEST = 4_000_000
"""Characters of the longest document that is read; a longer one has to name nothing."""
NAMES = 20_000
"""Names in the document with the most of them that is read: a list of names, for no reader."""
REMEMBERED = 400_000
"""Documents of a shard whose copies are known again, the latest ones."""
OFTEN = 200
"""Documents after which progress is noted at the latest."""
_WORD = 1 << 20
"""Characters in which words are counted at a time."""
_PATH = re.compile(r"[?#].*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a document."""

    result: FileResult | None = None
    skipped: Reason | None = None
    detail: str = ""
    language: str | None = None
    digest: str | None = None
    bytes: int = 0
    words: int = 0
    same_as: int | None = None


def lint_shard(job: Job, shard: Shard, run: str) -> Done:
    """Lint the documents of a shard and write what comes of it, or nothing at all.

    ``run`` is the key of the settings and the knowledge. A document that can't be linted costs its
    row, and an input that breaks off costs one. Raises ``OSError`` and what fsspec may raise if the
    input can't be had, and ``KnowledgeError``.
    """
    with (
        Journal(job.output, shard.key) as journal,
        Writing(job.output, shard.key) as writing,
        opened(shard.url) as source,
    ):
        done = Done(shard.key, shard.url, run, Counts())
        start = process_time()
        lint = _Lint(job, journal.deadly)
        for record in _records(shard, job, source, done):
            counts = done.counts
            place = Progress(
                record.row, counts.documents, counts.bytes, counts.findings, record.share
            )
            if counts.documents % OFTEN == 0:
                journal.note(place)
            outcome = lint(record, lambda place=place: journal.note(place))
            _count(counts, outcome)
            _write(writing, shard, record, outcome, lint)
        done.cpu_seconds = round(process_time() - start, 3)
        writing.commit(done)
    return done


def _records(shard: Shard, job: Job, source: Source, done: Done) -> Iterator[Record]:
    """Read a shard; where it breaks off because of what is in it, the last record says so."""
    from .records import Record

    row = shard.first
    share = 0.0
    try:
        for record in records(shard, job, source):
            row, share = record.row + 1, record.share
            yield record
    except Exception as error:
        # Each library has errors of its own for bytes that are not what they should be.
        if source.failed or not (isinstance(error, (OSError, ValueError)) or broken(error)):
            raise
        done.trouble = told(error)
        yield Record(
            row, f"{shard.name}#{row}", skipped="broken record", detail=done.trouble, share=share
        )


class _Lint:
    """Lints records one after the other; knows those of the shard that it has seen."""

    def __init__(self, job: Job, deadly: frozenset[int]) -> None:
        self._job = job
        self._deadly = deadly
        self._seen: OrderedDict[bytes, int] = OrderedDict()
        self.linter: Linter = _held.linter(job)

    def __call__(self, record: Record, before: Any) -> Outcome:
        """Lint a record; ``before`` is called before anything that may take long."""
        if record.skipped:
            return Outcome(skipped=record.skipped, detail=record.detail)
        text, form = record.text, record.format or self._format(record.path)
        data = text.encode("utf-8", "surrogatepass")
        digest = blake2b(data, digest_size=16, person=form.encode()).digest()
        shown = without_tags(text) if form == "html" else text
        tongue = None if self._job.every_language else language(shown)
        result: FileResult | None = None
        skipped: Reason | None = None
        detail, same_as = "", None
        if (
            not self._job.every_copy
            and (same_as := self._seen_before(digest, record.row)) is not None
        ):
            skipped = "duplicate"
        elif tongue not in (None, "en"):
            skipped, detail = "not English", str(tongue)
        elif not self.linter.concerns(text):
            result = _nothing(record.path)
        elif record.row in self._deadly:
            skipped = "ended the process"
        elif detail := self._too_large(text):
            skipped = "too large"
        else:
            before()
            result, skipped, detail = self._lint(record, form)
        size, words = len(data), _words(shown)
        return Outcome(result, skipped, detail, tongue, digest.hex(), size, words, same_as)

    def _lint(self, record: Record, form: str) -> tuple[FileResult | None, Reason | None, str]:
        from ..knowledge import KnowledgeError

        self.linter = _held.linter(self._job)
        try:
            result = self.linter.lint_source(record.text, record.path, form, self._job.codes)
        except KnowledgeError:
            raise
        except UnreadableError as error:
            return None, "not a page", str(error)
        except Exception as error:
            return None, "internal error", told(error)
        if result.skipped:
            return None, "not a page", result.skipped
        return result, None, ""

    def _format(self, path: str) -> str:
        named = format_of(_PATH.sub("", path))
        if named is None or FORMATS[named].binary:  # what is at hand is a text
            named = "markdown"
        return self._job.text_format or named

    def _seen_before(self, digest: bytes, row: int) -> int | None:
        first = self._seen.setdefault(digest, row)
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return None if first == row else first

    def _too_large(self, text: str) -> str:
        """Say why a document would take more memory than a worker may have; mostly nothing."""
        if len(text) > LONGEST:
            return f"{len(text)} characters"
        # A name takes three characters and what parts it from the next.
        if len(text) < 4 * NAMES:
            return ""
        many = sum(1 for _ in islice(self.linter.scanner.find(text), NAMES + 1)) > NAMES
        return f"more than {NAMES} names" if many else ""


_held = Kept()


def _nothing(path: str) -> FileResult:
    from ..results import FileResult

    return FileResult(path, None, (), 0)


def _count(counts: Counts, outcome: Outcome) -> None:
    counts.documents += 1
    counts.bytes += outcome.bytes
    if outcome.skipped:
        counts.skipped[outcome.skipped] = counts.skipped.get(outcome.skipped, 0) + 1
    elif outcome.result:
        counts.linted += 1
        counts.claims += outcome.result.claims
        counts.findings += len(outcome.result.findings)


def _write(writing: Writing, shard: Shard, record: Record, outcome: Outcome, lint: _Lint) -> None:
    common = {
        "shard": shard.key,
        "row": record.row,
        "path": _whole(record.path),
        "host": _host(record.path),
        "time": record.time,
    }
    result = outcome.result
    writing.add(
        "documents",
        common
        | {
            "language": outcome.language,
            "digest": outcome.digest,
            "bytes": outcome.bytes,
            "words": outcome.words,
            "claims": result.claims if result else 0,
            "findings": len(result.findings) if result else 0,
            "skipped": outcome.skipped,
            "detail": _whole(outcome.detail) or None,
            "same_as": outcome.same_as,
        },
    )
    if result is None or result.document is None:
        return
    for finding in result.findings:
        writing.add("findings", common | _row(finding, record.path, result.document, lint.linter))


def _row(finding: Finding, path: str, document: Document, linter: Linter) -> dict[str, Any]:
    line, column = document.position(finding.start)
    claim, facts = finding.claim, finding.facts
    said = (path, finding.code, str(finding.start), str(finding.end), claim.system, claim.object)
    sources = dict.fromkeys(fact.source for fact in facts if fact.source)
    return {
        "id": blake2b("\0".join(said).encode("utf-8", "replace"), digest_size=16).hexdigest(),
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "subject": _whole(claim.subject),
        "system": _whole(claim.system),
        "maker": _maker(claim.system, linter),
        "relation": claim.relation,
        "object": _whole(claim.object),
        "stance": claim.stance,
        "sentence": _whole(_sentence(document, finding)),
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "message": _whole(finding.message),
        "suggestion": _whole(finding.suggestion),
        "fact": _whole("; ".join(fact.text for fact in facts)) or None,
        "source": " ".join(sources) or None,
        "read": min((_day(fact.as_of) for fact in facts if fact.as_of), default=None),
        "as_of": linter.day,
    }


def _sentence(document: Document, finding: Finding) -> str:
    """The sentence in which the wrong word stands; the line if it stands in no prose."""
    from ..pipeline.trees.sentences import split

    block = document.block_at(finding.start)
    if block is None:
        return document.line(document.position(finding.start)[0]).strip()
    spans = [
        (start, end)
        for start, end in split(block.text)
        if block.offsets[start] <= finding.start < block.ends[end - 1]
    ]
    return block.text[slice(*spans[0])] if spans else block.text


def _maker(name: str, linter: Linter) -> str | None:
    """The name of who makes a system, by the name that findings use; a maker's own for a maker."""
    known, makers = linter.knowledge.find(name) if name else None, linter.knowledge.makers
    if known is None:
        return name if any(maker.name == name for maker in makers.values()) else None
    maker = makers.get(known.maker or "")
    return maker.name if maker else None


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _host(path: str) -> str | None:
    try:
        parts = urlsplit(path)
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def _words(text: str) -> int:
    """Count words, without a list of them all at once."""
    number = 0
    between = True
    for start in range(0, len(text), _WORD):
        piece = text[start : start + _WORD]
        number += len(piece.split()) - (not between and not piece[0].isspace())
        between = piece[-1].isspace()
    return number


def _whole(text: str) -> str:
    """Replace halves of character pairs, which UTF-8 can't hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
