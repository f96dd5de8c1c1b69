"""What of a document a reader has to see: marked words, and the paragraphs around them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..document import Document

WHOLE = 80
"""Lines up to which a document is shown from end to end."""
AROUND = 6
"""Lines of a paragraph that are shown on either side of a marked one, at most."""
GAP = 4
"""Lines that are worth leaving out, at least."""
TALL = 12
"""Lines after which a paragraph, a list or a table is parted at the next finding."""
LONGEST = 2000
"""Characters in a row that are shown without a mark in them."""
MARGIN = 400
"""Characters that remain on either side where more than that is left out."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding by its number, and where it and what it relates to stand: offsets in the source."""

    number: int
    start: int
    end: int
    related: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, all of it marked alike."""

    text: str
    wrong: tuple[int, ...] = ()
    """Numbers of the findings whose wrong words these are."""
    about: tuple[int, ...] = ()
    """Numbers of the findings that speak of the system that is named here."""
    ends: tuple[int, ...] = ()
    """Numbers of the findings whose wrong words end here."""
    left_out: int = 0
    """Characters left out in its place."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document."""

    number: int
    """1-based."""
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class Passage:
    """Lines that follow on one another, and the findings that begin in them."""

    lines: list[Line] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    left_out: int = 0
    """Lines left out before it."""


def passages(document: Document, marks: Iterable[Marked]) -> list[Passage]:
    """Cut a document into passages: paragraphs with findings apart from those without.

    Short documents come whole, of others the paragraphs around what is marked. Lines left out at
    the end are told by a last passage without lines.
    """
    marks = tuple(_not_empty(document, mark) for mark in marks)
    on_line: defaultdict[int, list[Marked]] = defaultdict(list)
    begin: defaultdict[int, list[int]] = defaultdict(list)
    for mark in marks:
        begin[document.position(mark.start)[0]].append(mark.number)
        spans = ((mark.start, mark.end), *mark.related)
        for number in sorted({number for span in spans for number in _lines(document, *span)}):
            on_line[number].append(mark)
    count = len(document.line_starts) - (document.source[-1:] in ("\n", "\r"))
    found: list[Passage] = []
    previous = 0
    for group in _paragraphs(document, _shown(document, on_line, count), begin):
        numbers = [number for line in group for number in begin[line]]
        left_out = group[0] - previous - 1
        if not found or left_out or numbers or found[-1].numbers:
            found.append(Passage(left_out=left_out))
        found[-1].lines += [Line(line, _pieces(document, line, on_line[line])) for line in group]
        found[-1].numbers += numbers
        previous = group[-1]
    if count > previous:
        found.append(Passage(left_out=count - previous))
    return found


def _not_empty(document: Document, mark: Marked) -> Marked:
    """Give a mark that covers nothing the character at its place."""
    if mark.end > mark.start:
        return mark
    start = max(0, min(mark.start, len(document.source) - 1))
    return Marked(mark.number, start, start + 1, mark.related)


def _lines(document: Document, start: int, end: int) -> range:
    return range(document.position(start)[0], document.position(max(start, end - 1))[0] + 1)


def _shown(document: Document, marked: Iterable[int], count: int) -> list[int]:
    """Choose the lines to show, out of ``count``."""
    if count <= WHOLE:
        return list(range(1, count + 1))
    shown: set[int] = set()
    for number in marked:
        shown.add(number)
        for step in (-1, 1):
            for near in range(number + step, number + step * (AROUND + 1), step):
                if not 1 <= near <= count or not document.line(near).strip():
                    break
                shown.add(near)
    for before, after in pairwise([0, *sorted(shown), count + 1]):
        if after - before - 1 < GAP:
            shown.update(range(before + 1, after))
    return sorted(shown)


def _paragraphs(
    document: Document, lines: Sequence[int], begin: dict[int, list[int]]
) -> Iterator[list[int]]:
    """Part lines at gaps and behind blank lines, and what is tall before a further finding."""
    group: list[int] = []
    after_blank = found = False
    for number in lines:
        blank = not document.line(number).strip()
        starts = number in begin
        tall = len(group) >= TALL and found and starts
        if group and (number != group[-1] + 1 or (after_blank and not blank) or tall):
            yield group
            group, found = [], False
        group.append(number)
        after_blank, found = blank, found or starts
    if group:
        yield group


def _pieces(document: Document, number: int, marks: Iterable[Marked]) -> tuple[Piece, ...]:
    """Cut a line wherever a mark begins or ends."""
    base = document.line_starts[number - 1]
    text = document.line(number)
    indent = len(text) - len(text.lstrip())

    def on_this_line(start: int, end: int) -> tuple[int, int]:
        first = start - base if start >= base else indent
        return min(first, len(text)), max(0, min(end - base, len(text)))

    wrong = []
    about = []
    ends: defaultdict[int, list[int]] = defaultdict(list)
    for mark in marks:
        first, last = on_this_line(mark.start, mark.end)
        wrong.append((first, last, mark.number))
        if document.position(mark.end - 1)[0] == number:
            ends[last].append(mark.number)
        about += [(*on_this_line(*span), mark.number) for span in mark.related]
    borders = {0, len(text), *ends}
    borders.update(border for first, last, _ in wrong + about if first < last
                   for border in (first, last))  # fmt: skip
    pieces = [Piece("", ends=tuple(ends[0]))] if 0 in ends else []
    for first, last in pairwise(sorted(borders)):
        piece = Piece(
            text[first:last], _over(wrong, first, last), _over(about, first, last),
            tuple(ends.get(last, ())),
        )  # fmt: skip
        pieces += _cut(piece, at_start=first == 0, at_end=last == len(text))
    return tuple(pieces)


def _over(spans: Iterable[tuple[int, int, int]], first: int, last: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys(
        number for start, end, number in spans if start <= first and last <= end
    ))  # fmt: skip


def _cut(piece: Piece, *, at_start: bool, at_end: bool) -> Iterator[Piece]:
    """Shorten what is long and not marked, at the side where no mark is near."""
    if piece.wrong or piece.about or len(piece.text) <= LONGEST:
        yield piece
        return
    head = "" if at_start and not at_end else piece.text[:MARGIN]
    tail = "" if at_end else piece.text[-MARGIN:]
    if head:
        yield Piece(head)
    yield Piece("", left_out=len(piece.text) - len(head) - len(tail))
    yield Piece(tail, ends=piece.ends)
