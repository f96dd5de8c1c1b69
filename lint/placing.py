"""Where to put comments that suppress findings, so that the document stays what it is.

A comment in the wrong place parts a paragraph, ends a list or becomes text itself. Instead of
knowing all of Markdown's rules, this tries the places that come to mind and reads the result: the
prose and the structure have to be what they were, and the findings have to be covered.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from .codes import MARK
from .findings import Span
from .readers import UnreadableError, read
from .readers.frontmatter import front_matter_end
from .readers.markdown import events
from .readers.offsets import locate_bytes
from .shape import markdown, shape
from .suppressions import Suppressions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from .document import Block, Document
    from .findings import Finding

_LEAD = re.compile(r"[ \t>]*")
_BULLETS = re.compile(r"(?:[ \t>]|(?:[-*+:]|\d{1,9}[.)])(?=[ \t]))*")
_LINE_ENDING = re.compile(r"\r\n?|\n")
_SIGNS = {
    "markdown": ("<!--", "-->"),
    "text": ("<!--", "-->"),
    "html": ("<!--", "-->"),
    "mdx": ("{/*", "*/}"),
    "rst": ("..", ""),
    "asciidoc": ("//", ""),
}
"""What begins and ends a comment, by format; in others none is put."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A document with comments put into it."""

    source: str
    comments: int
    """How many comments were added."""
    left: tuple[Finding, ...] = ()
    """Findings that no place was found for; their offsets are those of the document as it was."""


class _Insertion(NamedTuple):
    """Text to put into the source; at one offset, what ends a stretch goes before what begins."""

    offset: int
    begins: bool
    text: str


@dataclass(slots=True)
class _Unit:
    """Findings to cover together, and the lines of what they are in, counted from 1."""

    first: int
    last: int
    findings: list[Finding] = field(default_factory=list)

    @property
    def codes(self) -> str:
        return ", ".join(sorted({finding.code for finding in self.findings}))


def suppress(
    document: Document, findings: Sequence[Finding], day: date, reason: str = ""
) -> Placement:
    """Put comments into a document that cover findings which no comment covers so far.

    In this order of preference: a comment above the line, a pair around the paragraph or table, a
    pair around the whole list or quote, a comment for the file. ``day`` is the one as of which
    older comments expire, ``reason`` what the new ones say for themselves.
    """
    if document.extracted or document.format not in _SIGNS:
        return Placement(document.source, 0, tuple(findings))
    placing = _Placing(document, findings, day, f": {reason}" if reason else "")
    placing.above_lines(_leaves(document, findings))
    placing.around(_leaves(document, placing.bare()))
    placing.around(_outermost(document, placing.bare()))
    if placing.bare():
        placing.on_top(placing.bare())
    return placing.result()


class _Placing:
    """Comments for one document, as they are found, and what is still not covered."""

    def __init__(
        self, document: Document, findings: Sequence[Finding], day: date, because: str
    ) -> None:
        self.document = document
        self.findings = findings
        self.day = day
        self.because = because
        self.shape = shape(document)
        self.chosen: list[_Insertion] = []
        self.open, self.close = _SIGNS[document.format]

    def above_lines(self, units: Sequence[_Unit]) -> None:
        """Put a comment above each unit whose findings all are on its first line."""
        options = [
            self._above(unit, f"disable-next-line {unit.codes}{self.because}") for unit in units
        ]
        found = self._choose(options, [])
        bare = set(map(id, self._bare([item for item in found if item])))
        self.chosen = [
            item
            for unit, item in zip(units, found, strict=True)
            if item and not any(id(finding) in bare for finding in unit.findings)
        ]

    def around(self, units: Iterable[_Unit]) -> None:
        """Put a pair of comments around each unit that has no other comment in it."""
        free = [unit for unit in units if not self._has_comments(unit)]
        begins = self._choose(
            [self._above(unit, f"disable {unit.codes}{self.because}") for unit in free]
        )
        begun = [(unit, item) for unit, item in zip(free, begins, strict=True) if item]
        ends = self._choose(
            [self._below(unit) for unit, _ in begun], [*self.chosen, *(item for _, item in begun)]
        )
        for (_, begin), end in zip(begun, ends, strict=True):
            if end:
                self.chosen += [begin, end]

    def on_top(self, findings: Iterable[Finding]) -> None:
        """Put a comment for the file at its top."""
        codes = _Unit(1, 1, list(findings)).codes
        source = self.document.source
        at = front_matter_end(source)
        if at > 1:
            ending = _LINE_ENDING.search(source, at)
            at = ending.end() if ending else len(source)
        comment, newline = self._comment(f"disable-file {codes}{self.because}"), self._newline(1)
        options = [
            _Insertion(at, False, before + comment + newline + after)
            for before, after in (("", ""), ("", newline), (newline, newline))
        ]
        for chosen in (self.chosen, []):
            found = self._choose([options], chosen)[0]
            if found:
                self.chosen = [*chosen, found]
                return

    def bare(self) -> list[Finding]:
        """Return the findings that are not covered yet."""
        return self._bare(self.chosen)

    def result(self) -> Placement:
        """Return the document with the comments in it."""
        for chosen in (self.chosen, []):
            if self._read(chosen) is not None:
                count = sum(item.text.count(MARK) for item in chosen)
                source = _inserted(self.document.source, chosen)
                return Placement(source, count, tuple(self._bare(chosen)))
        return Placement(self.document.source, 0, tuple(self.findings))

    # Places to try

    def _above(self, unit: _Unit, words: str) -> list[_Insertion]:
        document = self.document
        at = document.line_starts[unit.first - 1]
        if at == 0 and document.source.startswith("\ufeff"):
            at = 1
        comment = self._comment(words) + self._newline(unit.first)
        return [_Insertion(at, True, margin + comment) for margin in self._margins(unit)]

    def _below(self, unit: _Unit) -> list[_Insertion]:
        document = self.document
        comment, newline = self._comment(f"enable {unit.codes}"), self._newline(unit.last)
        options = []
        # Below the last words there may be more of it: the underline of a heading, a closing tag.
        for line in range(unit.last, min(unit.last + 3, len(document.line_starts) + 1)):
            for gap in ("", newline):
                for margin in self._margins(unit):
                    if line < len(document.line_starts):
                        at, text = document.line_starts[line], margin + comment + newline
                    else:
                        at, text = len(document.source), newline + margin + comment
                    options.append(_Insertion(at, False, gap + text))
        return options

    def _margins(self, unit: _Unit) -> list[str]:
        """What may stand before a comment so that it is in the same list or quote as its unit."""
        lines = [self.document.line(unit.first).lstrip("\ufeff")]
        above = next(filter(str.strip, map(self.document.line, range(unit.first - 1, 0, -1))), "")
        lines.append(above)
        lead = _LEAD.match(lines[0])
        content = [_content_margin(line) for line in lines]
        # Between items, a comment that isn't part of the one above would end the list.
        own = lead[0] if lead else ""
        order = [*reversed(content), own, ""] if content[0] != own else [own, *content, ""]
        return list(dict.fromkeys(order))

    def _comment(self, words: str) -> str:
        return f"{self.open} {MARK}{words} {self.close}".rstrip()

    def _newline(self, line: int) -> str:
        """Return the line ending of a line, or of the first one that has any."""
        source = self.document.source
        start = self.document.line_starts[line - 1]
        ending = _LINE_ENDING.search(source, start) or _LINE_ENDING.search(source)
        # In reStructuredText, explicit markup ends with a blank line.
        return (ending[0] if ending else "\n") * (2 if self.document.format == "rst" else 1)

    # Trying them

    def _choose(
        self, options: Sequence[Sequence[_Insertion]], base: Sequence[_Insertion] | None = None
    ) -> list[_Insertion | None]:
        """Take from each list the first place that changes nothing, given those of ``base``.

        All first places are tried at once, and halves of them if that doesn't do.
        """
        base = self.chosen if base is None else base
        if not options:
            return []
        firsts = [places[0] for places in options]
        if self._read([*base, *firsts]) is not None:
            return list(firsts)
        if len(options) == 1:
            others = options[0][1:]
            return [next((one for one in others if self._read([*base, one]) is not None), None)]
        half = len(options) // 2
        left = self._choose(options[:half], base)
        right = self._choose(options[half:], [*base, *(item for item in left if item)])
        return [*left, *right]

    def _read(self, chosen: Iterable[_Insertion]) -> Document | None:
        """Read the document with comments in it; None if it isn't what it was, but for them."""
        chosen = list(chosen)
        old = self.document
        try:
            new = read(old.path, _inserted(old.source, chosen), old.format)
        except UnreadableError:
            return None
        if len(new.directives) != len(old.directives) + len(chosen) or shape(new) != self.shape:
            return None
        return new

    def _bare(self, chosen: Sequence[_Insertion]) -> list[Finding]:
        new = self._read(chosen)
        if new is None:
            return list(self.findings)
        suppressions = Suppressions(new, self.day)
        moved = zip(self.findings, _moved(self.findings, chosen), strict=True)
        return [finding for finding, there in moved if suppressions.remaining([there])]

    def _has_comments(self, unit: _Unit) -> bool:
        lines = (self.document.position(item.start)[0] for item in self.document.directives)
        return any(unit.first <= line <= unit.last for line in lines)


# --- documents with and without comments -----------------------------------------------------


def _inserted(source: str, chosen: Iterable[_Insertion]) -> str:
    parts, at = [], 0
    for item in sorted(chosen):
        parts += [source[at : item.offset], item.text]
        at = item.offset
    return "".join([*parts, source[at:]])


def _moved(findings: Iterable[Finding], chosen: Iterable[_Insertion]) -> list[Finding]:
    """Return findings as they stand behind what was put in before them."""
    ordered = sorted(chosen)
    offsets = [item.offset for item in ordered]
    lengths = [0, *accumulate(len(item.text) for item in ordered)]

    def moved(offset: int) -> int:
        return offset + lengths[bisect_right(offsets, offset)]

    return [
        replace(
            finding,
            start=moved(finding.start),
            end=moved(finding.end - 1) + 1,
            related=tuple(
                Span(moved(span.start), moved(span.end - 1) + 1, span.label)
                for span in finding.related
            ),
        )
        for finding in findings
    ]


# --- what findings are in --------------------------------------------------------------------


def _leaves(document: Document, findings: Iterable[Finding]) -> list[_Unit]:
    """Group findings by paragraph, heading, item or table."""
    tables: dict[int, list[Block]] = {}
    for each in document.blocks:
        if each.cell:
            tables.setdefault(each.cell.table, []).append(each)
    extents = {table: _lines_of(document, cells) for table, cells in tables.items()}
    units: dict[tuple[int, int], _Unit] = {}
    for finding in findings:
        block = _around_image(document, document.block_at(finding.start))
        if block is None:
            lines = (document.position(finding.start)[0],) * 2
        else:
            lines = extents[block.cell.table] if block.cell else _lines_of(document, [block])
        units.setdefault(lines, _Unit(*lines)).findings.append(finding)
    return list(units.values())


def _lines_of(document: Document, blocks: Sequence[Block]) -> tuple[int, int]:
    return (
        min(document.position(block.offsets[0])[0] for block in blocks),
        max(document.position(block.ends[-1] - 1)[0] for block in blocks),
    )


def _around_image(document: Document, block: Block | None) -> Block | None:
    """Return the block that an image stands in, in place of the one that its text is."""
    if block is None or block.kind != "alt":
        return block
    at = block.offsets[0]
    around = (b for b in document.blocks if b.kind != "alt" and b.offsets[0] < at < b.ends[-1])
    return next(around, block)


def _outermost(document: Document, findings: Sequence[Finding]) -> list[_Unit]:
    """Group findings by list, quote or whatever else stands directly in the document."""
    if not findings:
        return []
    text = markdown(document, document.source)
    start = front_matter_end(text)
    locate = locate_bytes(text[start:], start)
    ordered = sorted(findings, key=lambda finding: finding.start)
    starts = [finding.start for finding in ordered]
    units: dict[tuple[int, int], _Unit] = {}
    depth = 0
    for event, span in events(text[start:]):
        what = next(iter(event)) if isinstance(event, dict) else ""
        if what == "Start" and depth == 0:
            first, last = locate(span["start"], span["end"])
            last = first + len(document.source[first:last].rstrip())
            inside = ordered[bisect_left(starts, first) : bisect_left(starts, last)]
            if inside:
                lines = document.position(first)[0], document.position(last - 1)[0]
                units.setdefault(lines, _Unit(*lines)).findings += inside
        depth += {"Start": 1, "End": -1}.get(what, 0)
    return list(units.values())


def _content_margin(line: str) -> str:
    """Return the margin of what goes on below a line: blanks where the line has a bullet."""
    match = _BULLETS.match(line)
    return re.sub(r"[^ \t>]", " ", match[0]) if match else ""
