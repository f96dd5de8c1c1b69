"""The reader of plain text, and the table of readers."""

from __future__ import annotations

import pytest
from buzzlint import readers
from buzzlint.readers.offsets import Offsets
from buzzlint.readers.prose import Prose
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("\ufeffa\nb\n\n\nc", [("paragraph", "a b", 0, None), ("paragraph", "c", 0, None)]),
        ("a\r\n  b\r\r\rc", [("paragraph", "a b", 0, None), ("paragraph", "c", 0, None)]),
        ("a:\n- b\n  c\n* d\n1. e\n\nf",
         [("paragraph", "a:", 0, None), ("item", "b c", 1, 0), ("item", "d", 1, 0),
          ("item", "e", 1, 0), ("paragraph", "f", 0, None)]),
        ("a\n\n- b\n  - c\n  - d\n- e\n\n  f",
         [("paragraph", "a", 0, None), ("item", "b", 1, 0), ("item", "c", 2, 1),
          ("item", "d", 2, 1), ("item", "e", 1, 0), ("item", "f", 1, 0)]),
        ("*a* &amp; -b", [("paragraph", "*a* &amp; -b", 0, None)]),
        ("see http://a.b/c, d", [("paragraph", "see , d", 0, None)]),
        ("-", [("paragraph", "-", 0, None)]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str, int, int | None]]) -> None:
    document = readers.read("test.txt", source)
    assert [(b.kind, b.text, b.depth, b.lead) for b in document.blocks] == expected
    for block in document.blocks:
        for char, start, end in zip(block.text, block.offsets, block.ends, strict=True):
            assert source[start:end] == char or (char == " " and not source[start:end].strip())


def test_directive_on_a_line_of_its_own() -> None:
    source = "a\n<!-- buzzlint-disable BL1 -->\nb <!-- buzzlint-enable -->"
    document = readers.read("test.txt", source)
    assert [(d.action, d.codes, d.start, d.end) for d in document.directives] == [
        ("disable", ("BL1",), 2, 31)
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.md", "markdown"),
        ("a/b.MARKDOWN", "markdown"),
        ("a.mdown", "markdown"),
        ("a.mkd", "markdown"),
        ("a.mdx", "mdx"),
        ("a.txt", "text"),
        ("a.text", "text"),
        ("a.py", None),
        ("md", None),
        (".md", None),
    ],
)
def test_format_of(path: str, expected: str | None) -> None:
    assert readers.format_of(path) == expected


def test_read_chooses_the_reader() -> None:
    assert readers.read("a.txt", "*a*").blocks[0].text == "*a*"
    assert readers.read("a.txt", "*a*", "markdown").blocks[0].text == "a"
    assert readers.read("-", "*a*").format == "markdown"
    assert readers.read("a.mdx", "{a}").blocks == ()
    assert set(readers.FORMATS) >= {"markdown", "mdx", "text"}
    with pytest.raises(ValueError, match="unknown format 'wpd': use one of markdown"):
        readers.read("a", "b", "wpd")
    with pytest.raises(ValueError, match=r"a\.pdf: the format pdf takes bytes, not a text"):
        readers.read("a.pdf", "b")
    with pytest.raises(ValueError, match=r"a\.md: the format markdown takes a text, not bytes"):
        readers.read("a.md", b"b")


def test_offsets_are_a_sequence() -> None:
    offsets = Offsets([0, 2, 4], [5, 9, 20], [1, 0, 1], 6)
    expected = [5, 6, 9, 9, 20, 21]
    assert list(offsets) == [offsets[index] for index in range(6)] == expected
    assert offsets == expected
    assert offsets[1:4] == [6, 9, 9]
    assert (offsets[-1], len(offsets), 9 in offsets) == (21, 6, True)
    for index in (6, -7):
        with pytest.raises(IndexError):
            offsets[index]


@given(st.lists(st.tuples(st.text("ab \t&", max_size=4), st.booleans(), st.integers(0, 2))))
def test_prose_maps_back(pieces: list[tuple[str, bool, int]]) -> None:
    """However it is put together, each character keeps the offsets that it was added with."""
    prose = Prose()
    at = 0
    known: list[tuple[str, int, int]] = []
    for text, plain, space in pieces:
        at += space
        if plain:
            prose.plain(text, at)
            known.extend((char, at + i, at + i + 1) for i, char in enumerate(text))
            at += len(text)
        else:
            prose.fixed(text, at, at + 3)
            known.extend((char, at, at + 3) for char in text)
            at += 3
    block = prose.block("paragraph")
    triples = list(zip(block.text, block.offsets, block.ends, strict=True)) if block else []
    assert [t for t in triples if t[0] in "ab&"] == [t for t in known if t[0] in "ab&"]
    rest = iter(known)
    assert all(triple in rest for triple in triples)
