"""What holds of every reader, whatever it is given."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from buzzlint.document import Document


def assert_consistent(document: Document) -> None:
    """Every character of a block stands in the source, in order, and is what stands there."""
    source = document.source
    for number, block in enumerate(document.blocks):
        assert block.text
        assert len(block.text) == len(block.offsets) == len(block.ends)
        assert list(block.offsets) == sorted(block.offsets)
        for char, start, end in zip(block.text, block.offsets, block.ends, strict=True):
            assert 0 <= start <= end <= len(source)
            there = source[start:end]
            plain = there == char or char == "\ufffd" or not char.strip()
            assert plain or len(there) > 1 or there in "\t\r\n\0\ufeff\x0b\x0c", (char, there)
        assert block.section is None or (
            block.section < number and document.blocks[block.section].kind == "heading"
        )
        assert block.lead is None or block.lead < number
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)
    for directive in document.directives:
        assert 0 <= directive.start < directive.end <= len(source)
        assert "buzzlint-" in html.unescape(source[directive.start : directive.end])
    starts = [part.start for part in document.parts]
    assert starts == sorted(starts)


def outline(document: Document) -> list[tuple[str, str]]:
    """Return the kind and the text of each block."""
    return [(block.kind, block.text) for block in document.blocks]
