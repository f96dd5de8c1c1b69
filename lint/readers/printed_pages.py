"""Printed pages: what is text on them, and what of it belongs together."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .printed import ENDED, LARGER, Passage, Print, Table
from .printed_paragraphs import paragraphs
from .printed_tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EDGE = 0.12
"""Running heads and feet stand in this part of a page's height, at the top and at the bottom."""
_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|slide)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|-)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\. ?){5,}\s*\S{0,6}$|(?:…\s*){2,}\S{0,6}$|^[.·…\s]+$")
"""The dots of a table of contents."""
_DIGITS = re.compile(r"\d+")


def passages(
    pages: Sequence[Sequence[Print]], sizes: Sequence[tuple[float, float]]
) -> list[Passage | Table]:
    """Tell what the prints of all pages are, in the order of reading.

    ``sizes``: width and height of each page. Nothing goes on behind one that is wider than high.
    """
    body = _body_size(pages)
    outside = _running(pages, [height for _, height in sizes], body)
    slides = frozenset(page for page, (width, height) in enumerate(sizes) if width > height)
    found: list[Passage | Table] = []
    for page in pages:
        inside = [item for item in page if item.start not in outside]
        for stretch in tables(inside):
            if isinstance(stretch, Table):
                found.append(stretch)
            else:
                found += paragraphs(stretch, body)
    joined = list(_joined(found, slides))
    return list(_levels(joined))


def _running(pages: Sequence[Sequence[Print]], heights: Sequence[float], body: float) -> set[int]:
    """Offsets of running heads, numbers of pages, lines that lead to one, and of what is on end.

    What is as large as a heading is no running head, however often it comes: the title of slides.
    """
    edges = [list(_at_edges(page, height)) for page, height in zip(pages, heights, strict=True)]
    seen: Counter[tuple[str, int]] = Counter()
    for page in edges:
        seen.update({_trace(item) for item in page})
    needed = 2 if len(pages) < 6 else 3
    found = {
        item.start
        for page in edges
        for item in page
        if _NUMBER.fullmatch(item.text)
        or (len(item.text) > 3 and item.size < LARGER * body and seen[_trace(item)] >= needed)
    }
    found.update(
        item.start
        for page in pages
        for item in page
        if _LEADER.search(item.text)
        or (len(item.text) > 3 and item.right - item.left < item.height / 2)
    )
    return found


def _trace(item: Print) -> tuple[str, int]:
    return _DIGITS.sub("#", item.text.lower()), round(item.bottom / 6)


def _at_edges(page: Sequence[Print], height: float) -> Iterator[Print]:
    """What is near an edge of the paper, or above or below all the rest."""
    low = min((item.bottom for item in page), default=0)
    high = max((item.top for item in page), default=0)
    for item in page:
        is_low = item.bottom < max(low + item.size, _EDGE * height)
        if is_low or item.top > min(high - item.size, (1 - _EDGE) * height):
            yield item


def _body_size(pages: Iterable[Iterable[Print]]) -> float:
    """The size that most is set in."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for item in page:
            sizes[round(item.size * 2) / 2] += len(item.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _joined(found: Sequence[Passage | Table], slides: frozenset[int]) -> Iterator[Passage | Table]:
    """Join what a column or a page ends in the middle of."""
    parts: list[Passage] = []
    for passage in found:
        if isinstance(passage, Passage):
            if parts and not _continues(parts[-1], passage, slides):
                yield _whole(parts)
                parts = []
            parts.append(passage)
        else:
            if parts:
                yield _whole(parts)
            parts = []
            yield passage
    if parts:
        yield _whole(parts)


def _whole(parts: Sequence[Passage]) -> Passage:
    prints = tuple(item for part in parts for item in part.prints)
    return Passage(parts[0].kind, prints, parts[0].level)


def _continues(one: Passage, other: Passage, slides: frozenset[int]) -> bool:
    last, first = one.prints[-1], other.prints[0]
    return (
        one.kind != "heading"
        and other.kind == "paragraph"
        and first.start >= last.end
        and (first.page > last.page or first.bottom > last.bottom)
        and first.page - last.page < 2
        and (first.page == last.page or last.page not in slides)
        and abs(first.size - last.size) < 0.08 * last.size
        and not ENDED.search(last.text)
        and (first.text[:1].islower() or last.text.endswith("-"))
    )


def _levels(found: Sequence[Passage | Table]) -> Iterator[Passage | Table]:
    """Number headings by their size, and items by how far they are set in."""
    sizes = {
        _look(passage)
        for passage in found
        if isinstance(passage, Passage) and passage.kind == "heading"
    }
    ranks = {look: rank for rank, look in enumerate(sorted(sizes, reverse=True), 1)}
    indents: list[float] = []
    for passage in found:
        if isinstance(passage, Passage) and passage.kind == "heading":
            indents = []
            yield Passage("heading", passage.prints, min(ranks[_look(passage)], 6))
        elif isinstance(passage, Passage) and passage.kind == "item":
            first = passage.prints[0]
            near = 0.5 * first.size
            while indents and indents[-1] > first.left + near:
                indents.pop()
            if not indents or indents[-1] < first.left - near:
                indents.append(first.left)
            yield Passage("item", passage.prints, min(len(indents) - 1, 8))
        else:
            indents = []
            yield passage


def _look(passage: Passage) -> float:
    """The size that sets a heading apart from those of other levels."""
    return round(max(passage.prints, key=lambda item: len(item.text)).size * 2) / 2
