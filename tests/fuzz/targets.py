"""What is fuzzed: each target takes any bytes, and raises if buzzlint does what it must not.

Bytes that are no UTF-8 are read with replacement characters, for the decoding has tests of its own.
"""

from __future__ import annotations

import os
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from buzzlint import Linter, baseline, config
from buzzlint.document import Document
from buzzlint.errors import UsageError
from buzzlint.findings import ClaimText, Finding
from buzzlint.globs import read_gitignore
from buzzlint.knowledge import KnowledgeError
from buzzlint.knowledge.load import load
from buzzlint.readers import UnreadableError
from buzzlint.readers import read as read_document
from buzzlint.reporting import render, saved
from buzzlint.rules import RULES
from buzzlint.suppressions import Suppressions
from buzzlint.terminal import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable

AS_OF = date(2026, 11, 25)
FORMATS = ("markdown", "mdx", "text", "html", "ipynb", "rst", "asciidoc")
"""Another is put at the end: what was found names one by its place."""


@cache
def linter() -> Linter:
    return Linter(as_of=AS_OF)


def document(data: bytes) -> Document:
    """A document in the format that the first byte chooses."""
    format_ = FORMATS[data[0] % len(FORMATS)] if data else FORMATS[0]
    text = data[1:].decode("utf-8", "replace")
    try:
        return read_document("a", text, format_)
    except UnreadableError as error:
        assert str(error)
        return Document("a", text)


def readers(data: bytes) -> None:
    """Each character of a block stands in the source, in order; comments are where they say."""
    read = document(data)
    source = read.source
    for block in read.blocks:
        assert block.text
        assert len(block.text) == len(block.offsets) == len(block.ends)
        assert list(block.offsets) == sorted(block.offsets)
        assert all(0 <= a <= b <= len(source) for a, b in zip(block.offsets, block.ends))  # noqa: B905
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)
        assert block.section is None or read.blocks[block.section].kind == "heading"
        assert block.lead is None or 0 <= block.lead < len(read.blocks)
        first = block.offsets[0]
        assert read.block_at(first) is not None
        line, column = read.position(first)
        assert read.line_starts[line - 1] + column - 1 == first
    for directive in read.directives:
        assert "buzzlint-" in source[directive.start : directive.end]


def names(data: bytes) -> None:
    """Names follow each other within the text, and the glance never misses one."""
    text = data.decode("utf-8", "replace")
    found = linter().scanner.find(text)
    reach = 0
    for name in found:
        assert reach <= name.start < name.end <= len(text)
        assert name.ids
        reach = name.end
    assert not found or linter().scanner.any(text)


def claims(data: bytes) -> None:
    """Findings stand where they say, and fixes change what is there."""
    read = document(data)
    result = linter().lint_source(read.source, "a", read.format)
    size = len(read.source)
    for finding in result.findings:
        assert 0 <= finding.start <= finding.end <= size
        assert all(0 <= span.start <= span.end <= size for span in finding.related)
        assert "\n" not in finding.message + finding.suggestion
        for edit in finding.fix.edits if finding.fix else ():
            assert 0 <= edit.start <= edit.end <= size


def suppressions(data: bytes) -> None:
    """What comments leave of findings are some of them, and each comment has a place."""
    read = document(data)
    claim = ClaimText("a", "a", "is-a", "b", "asserted")
    places = range(0, len(read.source), max(1, len(read.source) // 20))
    findings = [
        Finding(code, name, "error", at, at + 1, "a", "b", claim, (), (), None)
        for at in places
        for code, name in (("BL101", "wrong-class"), ("BL301", "wrong-output"))
    ]
    kept = Suppressions(read, AS_OF)
    remaining = kept.remaining(findings)
    assert set(remaining) <= set(findings)
    rules = {rule.code: rule.name for rule in RULES}
    for comment in kept.comments(rules, set(rules)):
        for words in ("", *comment.directive.codes, comment.directive.until or ""):
            start, end = comment.span(words)
            assert comment.directive.start <= start < end <= comment.directive.end


def settings(data: bytes) -> None:
    """A config, a knowledge file, a baseline, a report or ignore rules, or an error in a line."""
    kind, content = (data[0] if data else 0) % len(SETTINGS), data[1:]
    with tempfile.TemporaryDirectory(dir=_MEMORY) as folder:
        file = Path(folder, "buzzlint.toml")
        file.write_bytes(content)
        try:
            SETTINGS[kind](file)
        except (UsageError, KnowledgeError) as error:
            assert "\n" not in visible_line(str(error))


def _report(file: Path) -> None:
    part = saved.load(file.read_bytes(), "a.json")
    render("full", saved.report_of(part, lambda path: "Midjourney is an LLM.\n"))


SETTINGS: tuple[Callable[[Path], object], ...] = (
    config.load,
    lambda file: load((file,), AS_OF),
    baseline.load,
    _report,
    lambda file: read_gitignore(str(file), str(file.parent)),
)
_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112
TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (readers, names, claims, suppressions, settings)
}
