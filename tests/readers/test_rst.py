"""The reader of reStructuredText: what docutils parses, found again in the source."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from buzzlint.readers import UnreadableError, read, rst
from buzzlint.readers.aligning import Lines
from buzzlint.readers.rst_parsing import parsed
from docutils import nodes
from docutils.parsers.rst import directives, roles
from hypothesis import example, given
from hypothesis import strategies as st
from timing import MOST, growth

from .positions import assert_consistent, outline

if TYPE_CHECKING:
    from pathlib import Path

    from buzzlint import Linter


def texts(source: str) -> list[tuple[str, str]]:
    document = read("a.rst", source)
    assert_consistent(document)
    return outline(document)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("\ufeffa\nb", [("paragraph", "a b")]),
        ("a\r\nb\r\n\r\nc", [("paragraph", "a b"), ("paragraph", "c")]),
        ("A\n=\n\nb\n\n===\nC D\n===\n", [("heading", "A"), ("paragraph", "b"), ("heading",
         "C D")]),
        # inline markup
        ("a *b* **c** ``d`` `e`", [("paragraph", "a b c d e")]),
        ("a `b c <http://d.e>`_ f_ `g h`__ i", [("paragraph", "a b c f g h i")]),
        ("a |b| [1]_ http://c.d/e, f", [("paragraph", "a , f")]),
        ("a\\ b \\*c* \\\\", [("paragraph", "ab *c* \\")]),
        ("*a\nb* c", [("paragraph", "a b c")]),
        ("a * b `c", [("paragraph", "a * b `c")]),
        # roles of Sphinx, and of anybody
        (":term:`a` :ref:`b` :ref:`c d <e>` :doc:`/f` :abbr:`g (h)`",
         [("paragraph", "a c d g (h)")]),
        (":py:class:`~a.b` :math:`c^2` :unknown:`d e`", [("paragraph", "a.b d e")]),
        # blocks
        ("a:\n\n- b\n  c\n\n  - d\n- e",
         [("paragraph", "a:"), ("item", "b c"), ("item", "d"), ("item", "e")]),
        ("a\n  b\n\nc : d\n  e", [("term", "a"), ("definition", "b"), ("term", "c"),
                                   ("definition", "e")]),
        ("a::\n\n  b\n\nc\n\n>>> d\n\n.. code:: x\n\n   e",
         [("paragraph", "a:"), ("paragraph", "c")]),
        ("| a\n| b", [("paragraph", "a b")]),
        (":a: b\n:c d: e", [("paragraph", "b"), ("paragraph", "e")]),
        ("-a  b\n--c=d  e", [("paragraph", "b"), ("paragraph", "e")]),
        (".. [1] a\n.. [b] c", [("paragraph", "a"), ("paragraph", "c")]),
        # directives
        (".. note:: a\n   b\n\n   c", [("paragraph", "a b"), ("paragraph", "c")]),
        (".. image:: a\n   :alt: b c\n\n.. figure:: d\n   :alt: e\n\n   f",
         [("alt", "b c"), ("alt", "e"), ("paragraph", "f")]),
        (".. versionadded:: 1.0\n   a b", [("paragraph", "a b")]),
        (".. deprecated:: 2", []),
        (".. unknown:: a\n   :b: c\n\n   d *e*", [("paragraph", "d e")]),
        (".. dropdown:: a b\n   :open:\n\n   c", [("paragraph", "a b"), ("paragraph", "c")]),
        (".. toctree::\n   :caption: a\n\n   b\n\n.. automodule:: c\n   :members:\n", []),
        (".. py:function:: a(b)\n\n   c", [("paragraph", "c")]),
        (".. |a| replace:: b\n.. _c: http://d\n.. e\n   f", []),
        (".. math::\n\n   a\n\n.. raw:: html\n\n   b", []),
        (".. csv-table:: a b\n   :header: c, d\n\n   e, f f",
         [("paragraph", "a b"), ("cell", "c"), ("cell", "d"), ("cell", "e"), ("cell", "f f")]),
    ],
)  # fmt: skip
def test_what_is_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(source) == expected


def test_cells_with_the_same_words_stand_where_they_stand() -> None:
    source = (
        "+-----+-----+\n| a a | a   |\n+=====+=====+\n"
        "| a   | b   |\n|     | a   |\n+-----+-----+\n\n"
        "=== ===\na   a\n=== ===\na   a\n=== ===\n"
    )
    document = read("a.rst", source)
    assert [(b.text, *document.position(b.offsets[0])) for b in document.blocks] == [
        ("a a", 2, 3), ("a", 2, 9), ("a", 4, 3), ("b a", 4, 9),
        ("a", 9, 1), ("a", 9, 5), ("a", 11, 1), ("a", 11, 5),
    ]  # fmt: skip
    places = [block.cell for block in document.blocks if block.cell]
    assert [(cell.table, cell.row, cell.column) for cell in places] == [
        (table, row, column) for table in (0, 1) for row in (0, 1) for column in (0, 1)
    ]


def test_tabs_count_as_they_stand() -> None:
    source = "a\n\n- b\tc\n\n\td\n"
    document = read("a.rst", source)
    assert [(b.text, *document.position(b.offsets[0])) for b in document.blocks] == [
        ("a", 1, 1), ("b c", 3, 3), ("d", 5, 2)
    ]  # fmt: skip
    assert document.blocks[1].source_span(2, 3) == (7, 8)


def test_headings_and_lists_are_known_for_what_they_are() -> None:
    blocks = read("a.rst", "A\n=\n\nB\n-\n\nc:\n\n- d\n\n  1. e\n\nF\n=\n").blocks
    assert [(b.kind, b.depth, b.section, b.lead) for b in blocks] == [
        ("heading", 1, None, None), ("heading", 2, 0, None), ("paragraph", 0, 1, None),
        ("item", 1, 1, 2), ("item", 2, 1, 3), ("heading", 1, None, None),
    ]  # fmt: skip


def test_comments_switch_rules_off(linter: Linter) -> None:
    source = (
        "Midjourney is an LLM.\n\n"
        ".. buzzlint-disable-next-line BL101: a joke\n\n"
        "Midjourney is an LLM.\n\n"
        "- a\n\n  .. buzzlint-disable\n\n  Midjourney is an LLM.\n\n.. buzzlint-enable\n\n"
        "Suno is an LLM.\n"
    )
    document = read("a.rst", source)
    assert [source[d.start : d.end] for d in document.directives] == [
        ".. buzzlint-disable-next-line BL101: a joke", ".. buzzlint-disable", ".. buzzlint-enable"
    ]  # fmt: skip
    assert [f.claim.subject for f in linter.lint_text(source, "a.rst")] == ["Midjourney", "Suno"]


def test_no_other_file_is_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    source = "\n\n".join(
        (
            f".. include:: {secret}", f".. raw:: html\n   :file: {secret}",
            f".. csv-table::\n   :file: {secret}", f".. literalinclude:: {secret}",
            f".. figure:: {secret}\n   :figwidth: image", ".. role:: python(code)", "a :nope:`b`",
            "Title\n==", "*", "`", ".. note::", ".. nope", "x\n - y\nz", "[1]_ |x|",
        )
    )  # fmt: skip
    assert "secret" not in str(texts(source))
    assert capfd.readouterr() == ("", "")


def test_docutils_is_left_as_it_was() -> None:
    before = directives.directive, dict(directives._directives), set(roles._roles)
    texts(".. nope:: a\n\n:nope:`b`\n\n.. role:: c\n\n.. default-role:: d\n\n`e`\n")
    assert (directives.directive, dict(directives._directives), set(roles._roles)) == before


def test_what_is_too_much_for_docutils_is_skipped() -> None:
    with pytest.raises(UnreadableError, match="lines of more than"):
        read("a.rst", "a" * 10_001)
    deep = "\n".join("  " * depth + "- a" for depth in range(sys.getrecursionlimit()))
    try:
        read("a.rst", deep)
    except UnreadableError as error:
        assert str(error) in ("nested too deep", "not to be read by docutils")


line = st.lists(
    st.sampled_from(
        [
            "a", "b c", "*d*", "**e f**", "``g``", "`h <i>`_", ":term:`j`", ":x:`k l <m>`", "\\",
            "|",
            "n_", "*", "`", "é", "\U0001f600", "\t", "  ", "[1]_", "::", ".. note:: ", "- ", "* ",
            "1. ", "| ", ":o: ", "...", "===", "---", "+--+--+", "|p |q |", "== ==", ".. image:: r",
            ":alt: s", ".. ", ".. _t:", ".. |u| replace:: ", "_", "\0", "\x0b", "buzzlint-disable",
        ]
    ),
    max_size=5,
).map("".join)  # fmt: skip
indented = st.tuples(st.integers(0, 3), line).map(lambda pair: "  " * pair[0] + pair[1])
endings = st.sampled_from(["\n", "\n\n", "\r\n", "\r"])


@given(st.lists(st.tuples(indented, endings).map("".join), max_size=12).map("".join))
@example("a\x0bb\n\nc\u2028d\n\ne")
def test_any_text_is_read(source: str) -> None:
    try:
        assert_consistent(read("a.rst", source))
    except UnreadableError as error:
        assert str(error) == "not to be read by docutils"


words = st.lists(
    st.sampled_from(["alpha", "beta", "gamma", "a", "GPT-4", "LLM"]), min_size=1, max_size=6
)


@given(st.lists(words, min_size=1, max_size=5), st.sampled_from(["*", "**", "``"]))
def test_words_are_found_on_their_line_and_column(parts: list[list[str]], mark: str) -> None:
    """In paragraphs, items, admonitions and cells that share their words."""
    lines: list[str] = []
    wanted: list[tuple[str, int, int]] = []
    for number, part in enumerate(parts):
        text = " ".join(part)
        marked = f"{mark}{part[0]}{mark}" + text[len(part[0]) :]
        lead = ["", "* ", ".. note:: ", "   "][number % 4] if number else ""
        lines += ([""] if not lead.startswith(" ") else ["", ".. tip::", ""]) + [lead + marked]
        wanted.append((text, len(lines), len(lead) + len(mark) + 1))
    document = read("a.rst", "\n".join(lines))
    assert [(b.text, *document.position(b.offsets[0])) for b in document.blocks] == wanted


def test_what_docutils_has_no_room_for_is_left_out() -> None:
    with pytest.raises(UnreadableError, match="more than 4 MB of reStructuredText"):
        rst.read("a.rst", "word\n" * (rst.LARGEST // 5 + 1))


def test_what_docutils_would_say_takes_no_room() -> None:
    """A name that comes again and a mistake cost a message each, with all that is in one."""
    text = "Midjourney\n==========\n\nAn `open *role.\n\n.. _a: b\n.. _a: c\n\n" * 20
    tree = parsed(Lines(text))
    said = list(tree.findall(nodes.system_message))
    assert not any(message.children for message in said)
    assert len(rst.read("a.rst", text).blocks) == 40


@pytest.mark.parametrize(
    "line",
    ["*a **b\n", "`a `b_ \n", "|a \n", "_`a\n", "``a\n", ":a:`b\n", "*a* b\n", "a-" * 240 + "\n"],
    ids=lambda line: line[:8],
)
def test_a_long_paragraph_takes_no_longer_than_its_length_is_worth(line: str) -> None:
    assert growth(lambda size: partial(read, "a.rst", line * (size // len(line))), 12_000) < MOST


def test_a_long_paragraph_is_read_in_parts() -> None:
    lines = ["Words and *more* of `them`_\\", "with an |open start."] * 1_000
    source = "\n".join(lines)
    document = read("a.rst", source)
    assert_consistent(document)
    text = "".join(block.text for block in document.blocks)
    assert text == " ".join(["Words and more of themwith an |open start."] * 1_000)


@pytest.mark.parametrize("word", ["a-" * 300, "a\\b" * 200, "`" + "a" * 600 + "`_"])
def test_a_long_word_holds_no_markup(word: str) -> None:
    source = f"Before *this* {word} and *behind* it."
    document = read("a.rst", source)
    assert_consistent(document)
    (block,) = document.blocks
    assert block.text == f"Before this {word} and behind it.".replace("\\", "")
    assert block.offsets[block.text.index("behind")] == source.index("behind")
