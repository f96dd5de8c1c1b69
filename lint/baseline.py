"""The baseline: findings that were there when buzzlint came, and that are put up with.

Findings are told apart by their claims, not by their lines: rule, system, object, sentence and
path. So an entry holds while text around it comes and goes, is wrapped anew or changes places.
"""

from __future__ import annotations

import json
import os
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .errors import UsageError
from .files import content as bytes_of
from .pipeline.trees.sentences import split
from .terminal import visible_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from .document import Document
    from .findings import Finding

DEFAULT_NAME = "buzzlint-baseline.json"
VERSION = 1


class Key(NamedTuple):
    """What tells a finding from others, whatever line it is on."""

    path: str
    """Relative to the folder of the baseline, with forward slashes."""
    code: str
    sentence: str
    """The words around the finding as a person reads them, on one line."""
    system: str
    object: str


class Entry(BaseModel):
    """A line of the file: a finding, and how many times it is there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    code: str
    system: str = ""
    object: str = ""
    sentence: str
    count: int = Field(default=1, ge=1)

    @property
    def key(self) -> Key:
        """What the finding is known by."""
        return Key(self.path, self.code, self.sentence, self.system, self.object)


Baseline = Counter[Key]
"""How many times each finding is put up with."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Findings of a file, held against a baseline."""

    new: tuple[Finding, ...]
    """Those that it doesn't hold, in the order of the text."""
    known: Baseline
    """Those that it does."""


def load(file: Path) -> Baseline:
    """Read a baseline; what can't be one is a UsageError, in one line."""
    try:
        text = bytes_of(file).decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"{_shown(file)}: no such baseline; --write-baseline makes one") from None
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8" if isinstance(error, ValueError) else error.strerror or error
        raise UsageError(f"{_shown(file)}: the baseline cannot be read: {reason}") from None
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:  # the latter: nested too deep
        place = f"{error.lineno}:" if isinstance(error, json.JSONDecodeError) else ""
        raise UsageError(f"{_shown(file)}:{place} not a baseline: {error}") from None
    return _read(content, file)


def _read(content: Any, file: Path) -> Baseline:
    version = content.get("version") if isinstance(content, dict) else None
    items = content.get("findings") if isinstance(content, dict) else None
    if not isinstance(version, int) or not isinstance(items, list):
        raise UsageError(f"{_shown(file)}: not a baseline of buzzlint")
    if version != VERSION:
        raise UsageError(
            f"{_shown(file)}: a baseline of version {version}; this buzzlint reads {VERSION}: "
            "write it anew with --write-baseline"
        )
    baseline: Baseline = Counter()
    for number, item in enumerate(items, 1):
        try:
            entry = Entry.model_validate(item)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(map(str, first["loc"]))
            raise UsageError(
                f"{_shown(file)}: finding {number}: {place}: {first['msg'].lower()}"
            ) from None
        baseline[entry.key] += entry.count
    return baseline


def written(baseline: Baseline) -> str:
    """Write a baseline as JSON, an entry a line, in an order that doesn't depend on anything."""
    entries = [
        Entry(**key._asdict(), count=count).model_dump(exclude_defaults=True)
        for key, count in sorted(baseline.items())
        if count > 0
    ]
    lines = ",".join(
        f"\n    {visible_json(json.dumps(entry, ensure_ascii=False))}" for entry in entries
    )
    return f'{{\n  "version": {VERSION},\n  "findings": [{lines}\n  ]\n}}\n'


def relative(location: str, file: Path) -> str:
    """Write a file's absolute path as entries of a baseline have it."""
    folder = os.path.dirname(os.path.abspath(file))  # noqa: PTH100, PTH120
    try:
        return os.path.relpath(location, folder).replace(os.sep, "/")
    except ValueError:  # on another drive
        return location.replace(os.sep, "/")


def key(finding: Finding, document: Document, path: str) -> Key:
    """Say what a finding is known by; ``path`` is the one that entries have."""
    claim = finding.claim
    return Key(path, finding.code, sentence(finding, document), claim.system, _folded(claim.object))


def sentence(finding: Finding, document: Document) -> str:
    """Return the sentence that a finding stands in, without markup, on one line.

    In a table that is the cell. A comment is no prose, and stands for itself.
    """
    block = document.block_at(finding.start)
    if block is None:
        return _folded(document.source[finding.start : finding.end])
    at = bisect_right(block.offsets, finding.start) - 1
    spans = (span for span in split(block.text) if span[0] <= at < span[1])
    start, end = next(spans, (0, len(block.text)))
    return _folded(block.text[start:end])


def compare(
    keyed: Sequence[tuple[Key, Finding]],
    baseline: Baseline,
    *,
    first: Callable[[Finding], bool] = lambda finding: True,
) -> Comparison:
    """Take as many findings of each kind as the baseline holds from those of a file.

    Where there are more than it holds, the ones that ``first`` is true of are taken before others.
    """
    left = {item: baseline[item] for item, _ in keyed}
    known: Baseline = Counter()
    taken: set[int] = set()
    for number, (item, _) in sorted(
        enumerate(keyed), key=lambda numbered: not first(numbered[1][1])
    ):
        if known[item] < left[item]:
            known[item] += 1
            taken.add(number)
    new = tuple(finding for number, (_, finding) in enumerate(keyed) if number not in taken)
    return Comparison(new, +known)


def stale(baseline: Baseline, known: Baseline, judged: Iterable[Key]) -> Baseline:
    """Return what of the baseline nothing was found for, among the entries that were judged."""
    within = set(judged)
    return Counter({item: n for item, n in (baseline - known).items() if item in within})


def _folded(text: str) -> str:
    return " ".join(text.split())


def _shown(file: Path) -> str:
    from .config import shown

    return shown(file)
