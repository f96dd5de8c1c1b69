"""Blocks beyond the length of paragraphs are cut, and nothing of them is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.readers import markdown, read
from buzzlint.readers.cutting import LONGEST
from buzzlint.readers.offsets import Offsets
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from buzzlint.document import Document

PART = st.sampled_from(
    ["word ", "A stop. ", "**strong** ", "`code` ", "&amp; ", "x" * 900, "é ", "[a](b) ", "." * 99]
)


def whole(source: str) -> Document:
    """What the reader alone makes of it."""
    return markdown.read("a.md", source)


@given(st.lists(PART, min_size=5, max_size=40).map(lambda parts: "".join(parts) * 4))
def test_the_pieces_are_the_block(source: str) -> None:
    pieces = read("a.md", source).blocks
    blocks = whole(source).blocks
    assert "".join(b.text for b in pieces) == "".join(b.text for b in blocks)
    for part in ("offsets", "ends"):
        assert [o for b in pieces for o in getattr(b, part)] == [
            o for b in blocks for o in getattr(b, part)
        ]
    assert all(0 < len(b.text) <= LONGEST for b in pieces)
    marked = {(m.kind, o) for b in blocks for m in b.marks for o in b.offsets[m.start : m.end]}
    assert marked == {
        (m.kind, o) for b in pieces for m in b.marks for o in b.offsets[m.start : m.end]
    }


@pytest.mark.parametrize(
    ("unit", "last"),
    [("It is so. ", ". "), ("word ", " "), ("x", "x")],
    ids=["sentence", "word", ""],
)
def test_a_cut_is_where_it_hurts_least(unit: str, last: str) -> None:
    first, *_ = read("a.md", unit * (3 * LONGEST // len(unit))).blocks
    assert first.text.endswith(last)
    assert len(first.text) >= LONGEST - len(unit)


def test_long_runs_of_marks_are_cut() -> None:
    """A table of contents with its dots, or a line that is drawn, is no part of a sentence."""
    blocks = read("a.md", f"The end {'.' * 250} 12\n").blocks
    assert [len(block.text) for block in blocks] == [107, 100, 54]


def test_lists_and_sections_still_know_what_is_above_them() -> None:
    source = f"# {'Tools ' * 1000}\n\n{'We use these: ' * 500}\n\n- Midjourney\n"
    document = read("a.md", source)
    item = document.blocks[-1]
    assert item.section == 0
    assert item.lead == len(document.blocks) - 2
    assert document.blocks[item.lead].text.endswith("We use these:")


def test_other_documents_stay_as_they_are() -> None:
    source = f"# Tools\n\n{'word ' * 700}\n"
    assert read("a.md", source) == whole(source)


@given(st.integers(0, 12), st.integers(0, 12))
def test_a_part_of_the_offsets_is_the_part_of_their_list(start: int, stop: int) -> None:
    offsets = Offsets([0, 3, 4, 7], [10, 20, 30, 40], [1, 0, 1, 1], 11)
    assert list(offsets[start:stop]) == list(offsets)[start:stop]
    assert offsets[::2] == list(offsets)[::2]
