"""Fixes: which of them can be made in a document, and making them.

Pure: text and findings go in, text comes out. A fix changes words, never the structure of a
document; one that would is left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from .claims import Claim
    from .document import Block, Document
    from .findings import Edit, Finding, Fix

MOST_PASSES = 10
"""So often a text is mended and read again; a fix that makes room for another is rare."""
_SYNTAX = frozenset("\\`*_[]<>|&#~!{}\r\n")
"""Characters that may be markup where a fix puts them."""
_FREE_QUOTES = frozenset({"markdown", "mdx", "text"})
"""Formats in which a quotation mark never is markup, as it is in JSON and around attributes."""
_FIXED_TEXT = frozenset({"code", "link"})
"""Marks of text that something else may refer to: ids, and the labels of links."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after its fixes."""

    text: str
    findings: tuple[Finding, ...]
    """What is left to say of it."""
    made: tuple[Finding, ...]
    """The findings that were mended, in the order in which they were."""


def wanted(findings: Iterable[Finding], unsafe: bool) -> list[Finding]:
    """The findings whose fixes are to be made: the safe ones, or with ``unsafe`` all."""
    return [f for f in findings if f.fix is not None and (unsafe or f.fix.safe)]


def fixed(
    text: str,
    lint: Callable[[str], Sequence[Finding]],
    read: Callable[[str], Document],
    *,
    unsafe: bool = False,
) -> Fixed:
    """Make all fixes that can be made, and those that they make possible.

    ``lint`` finds what is wrong with a text, ``read`` is its format's reader. Where two fixes
    overlap, the first in the text wins.
    """
    made: list[Finding] = []
    written: list[_Written] = []
    findings = tuple(lint(text))
    for _ in range(MOST_PASSES):
        todo = [f for f in wanted(findings, unsafe) if not _is_done(f, written)]
        mended, done = _mended(text, todo, read)
        if mended == text:
            break
        text = mended
        made += done
        written = _after(written, done)
        findings = tuple(lint(text))
    return Fixed(text, findings, tuple(made))


class _Written(NamedTuple):
    """Words that a rule's fix has put into a text."""

    code: str
    text: str
    start: int
    end: int


def _is_done(finding: Finding, written: Iterable[_Written]) -> bool:
    """Whether a fix would put words into the same words of its rule, and so again and again."""
    return any(
        (finding.code, edit.text) == (words.code, words.text)
        and edit.start < words.end
        and words.start < edit.end
        for edit in (finding.fix.edits if finding.fix else ())
        for words in written
    )


def _after(written: Iterable[_Written], done: Iterable[Finding]) -> list[_Written]:
    """Say where written words stand once further fixes are made, with the words of these."""
    edits = {edit: f.code for f in done if f.fix for edit in f.fix.edits}
    ends = sorted((edit.end, edit.start, len(edit.text)) for edit in edits)
    grown = [0, *accumulate(start + length - end for end, start, length in ends)]

    def moved(at: int) -> int:
        return at + grown[bisect_left(ends, (at, at))]  # what is put in at a place is behind it

    earlier = [words._replace(start=moved(words.start), end=moved(words.end)) for words in written]
    return earlier + [
        _Written(code, edit.text, start := moved(edit.start), start + len(edit.text))
        for edit, code in edits.items()
    ]


def _mended(
    text: str, findings: Sequence[Finding], read: Callable[[str], Document]
) -> tuple[str, list[Finding]]:
    """Make the fixes of one pass; if together they change the structure, those that don't."""
    if not findings:
        return text, []
    structure = _structure(read(text))
    mended, done = applied(text, findings)
    if _structure(read(mended)) == structure:
        return mended, done
    harmless = [
        finding
        for finding in findings
        if _structure(read(applied(text, [finding])[0])) == structure
    ]
    mended, done = applied(text, harmless)
    return (mended, done) if _structure(read(mended)) == structure else (text, [])


def applied(text: str, findings: Iterable[Finding]) -> tuple[str, list[Finding]]:
    """Make the fixes of findings, where none of their edits overlaps one that is made.

    Returns the text and the findings that were mended. Two fixes with the same edits are one.
    """
    chosen: list[Edit] = []  # in the order of their places
    done: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, f.end)):
        edits = finding.fix.edits if finding.fix else ()
        new = [edit for edit in edits if edit not in _beside(edit, chosen)]
        if any(_overlap(edit, other) for edit in new for other in _beside(edit, chosen)):
            continue
        for edit in new:
            insort(chosen, edit, key=_place)
        done.append(finding)
    parts, at = [], 0
    for edit in chosen:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]]), done


def _place(edit: Edit) -> tuple[int, int, str]:
    return edit.start, edit.end, edit.text


def _beside(edit: Edit, chosen: Sequence[Edit]) -> Sequence[Edit]:
    """Return the one before an edit and the one behind, or the same.

    Where none overlaps another, it overlaps these or none. There may be thousands of them.
    """
    at = bisect_left(chosen, _place(edit), key=_place)
    return chosen[max(at - 1, 0) : at + 1]


def _overlap(one: Edit, other: Edit) -> bool:
    return one.start < other.end and other.start < one.end


def _structure(document: Document) -> object:
    """Everything about a document's blocks but their words."""
    return (
        [
            (b.kind, b.depth, b.quoted, b.section, b.lead, b.cell, [m.kind for m in b.marks])
            for b in document.blocks
        ],
        len(document.directives),
    )


# --- which fixes can be made -----------------------------------------------------------------


def checked(
    document: Document, claims: Collection[Claim], findings: Sequence[Finding]
) -> list[Finding]:
    """Take off the fixes that would harm a document; make unsafe those of headings.

    Headings are what links point to. ``claims`` are all that the document makes: where several
    share the words of an edit, all of them have to be mended by it.
    """
    if not any(finding.fix for finding in findings):
        return list(findings)
    prose = _Prose(document)
    if document.extracted:
        return [replace(finding, fix=None) for finding in findings]
    kept = [
        finding if finding.fix is None else replace(finding, fix=_possible(finding.fix, prose))
        for finding in findings
    ]
    return _agreed(kept, claims)


def _possible(fix: Fix, prose: _Prose) -> Fix | None:
    for edit in fix.edits:
        block = prose.holding(edit)
        if block is None or _SYNTAX & set(edit.text) or not prose.holds_quotes(edit.text):
            return None
        if block.kind == "heading":
            fix = replace(fix, safe=False)
    return fix


class _Prose:
    """The blocks of a document, found by where they stand."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._format = document.format
        self._blocks = sorted(document.blocks, key=lambda block: block.offsets[0])
        self._starts = [block.offsets[0] for block in self._blocks]

    def holds_quotes(self, text: str) -> bool:
        """Whether a text can be put in although it has quotation marks, or has none."""
        return self._format in _FREE_QUOTES or not set("\"'") & set(text)

    def holding(self, edit: Edit) -> Block | None:
        """The block in which an edit replaces plain words in one piece; ``None`` if none does."""
        # From the last that begins before it: the text of an image stands within another block.
        for position in range(bisect_right(self._starts, edit.start) - 1, -1, -1):
            block = self._blocks[position]
            if edit.end <= block.ends[-1]:
                return block if self._is_plain(edit, block) else None
        return None

    def _is_plain(self, edit: Edit, block: Block) -> bool:
        at = bisect_left(block.offsets, edit.start)
        until = at + edit.end - edit.start
        if until > len(block.text) or block.source_span(at, until) != (edit.start, edit.end):
            return False
        if block.text[at:until] != self._source[edit.start : edit.end]:
            return False
        return all(
            mark.start <= at and until <= mark.end and mark.kind not in _FIXED_TEXT
            for mark in block.marks
            if mark.start < until and at < mark.end
        )


def _agreed(findings: Sequence[Finding], claims: Collection[Claim]) -> list[Finding]:
    """Take off the fixes of words that stand in another claim too, unless it has the same fix.

    "GPT-4 and Midjourney are LLMs": for one of the two it is right.
    """
    subjects: dict[tuple[str, int], set[int]] = defaultdict(set)
    for claim in claims:
        subjects[claim.relation, claim.object.start].add(claim.subject.start)
    fixes: dict[tuple[str, int], list[Fix | None]] = defaultdict(list)
    for finding in findings:
        fixes[finding.claim.relation, finding.start].append(finding.fix)
    out = []
    for finding in findings:
        key = finding.claim.relation, finding.start
        alone = len(fixes[key]) == len(subjects[key]) and len(set(fixes[key])) == 1
        out.append(finding if alone or finding.fix is None else replace(finding, fix=None))
    return out
