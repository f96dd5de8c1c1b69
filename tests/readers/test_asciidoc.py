"""The reader of AsciiDoc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.readers import read
from hypothesis import given
from hypothesis import strategies as st

from .positions import assert_consistent, outline

if TYPE_CHECKING:
    from buzzlint import Linter


def texts(source: str) -> list[tuple[str, str]]:
    document = read("a.adoc", source)
    assert_consistent(document)
    return outline(document)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # formatted text
        ("*a* _b_ `c` #d# ^e^ ~f~", "a b c d e f"),
        ("**a**b __c__d ``e``f", "ab cd ef"),
        ("a*b* c * d * e_f_g", "a*b* c * d * e_f_g"),
        ("*a _b_ c*", "a b c"),
        ("[.role]#a# [.lead]*b*", "a b"),
        ("\\*a* a\\_b_", "*a* a_b_"),
        ("+*a*+ ++_b_++ pass:[c] +++<d>+++ e", "*a* _b_ e"),
        ("`+a *b*+` c", "a *b* c"),
        ("\"`a`\" '`b`'", "\"a\" 'b'"),
        # macros
        ("https://a.b[c *d*] https://e.f, g", "c d , g"),
        ("link:a.html[b c^] mailto:d@e.f[g] xref:h.adoc#i[j k]", "b c g j k"),
        ("<<a,b c>> <<d>> xref:e[]", "b c"),
        ("image:a.png[b] kbd:[c] icon:d[] e", "e"),
        ("a {b} {c}/d[e f] g", "a e f g"),
        ("((a)) (((b,c))) d [[e]]f", "a d f"),
        ("stem:[a] latexmath:[b] c", "c"),
        # characters
        ("a&amp;b &#8212; c", "a&b — c"),
        ("a +\nb", "a b"),
        ("C++ a+b x_y", "C++ a+b x_y"),
    ],
)
def test_inline(source: str, expected: str) -> None:
    first, *_ = texts(source)
    assert first == ("paragraph", expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("\ufeff= A\nB C <b@c.d>\nv1.0, 2020\n:toc:\n:e: f \\\n  g\n\nh",
         [("heading", "A"), ("paragraph", "h")]),
        ("== A ==\n\nb\nc\n\n=== D", [("heading", "A"), ("paragraph", "b c"), ("heading", "D")]),
        ("Name\n----\na\n", [("heading", "Name"), ("paragraph", "a")]),
        ("// a\nb\n////\nc\n////\nd", [("paragraph", "b"), ("paragraph", "d")]),
        (".A b\nc", [("paragraph", "A b"), ("paragraph", "c")]),
        ("NOTE: a\n\n[TIP]\n====\nb\n\nc\n====",
         [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
        ("a\n----\nb\n----\n....\nc\n....\n++++\nd\n++++\n```x\ne\n```\nf",
         [("paragraph", "a"), ("paragraph", "f")]),
        ("[source]\na\nb\n\nc\n\n d\n e\n\nf", [("paragraph", "c"), ("paragraph", "f")]),
        ("--\na\n--\n****\nb\n****\n[source]\n--\nc\n--", [("paragraph", "a"), ("paragraph", "b")]),
        ("a\n\n* b\nc\n** d\n. e\n* f\n+\ng\n+\n----\nh\n----\n\ni",
         [("paragraph", "a"), ("item", "b c"), ("item", "d"), ("item", "e"), ("item", "f"),
          ("item", "g"), ("paragraph", "i")]),
        ("* [x] a\n- b\n1. c", [("item", "a"), ("item", "b"), ("item", "c")]),
        ("a:: b\nc::\n  d\n\ne", [("term", "a"), ("definition", "b"), ("term", "c"),
                                  ("definition", "d"), ("paragraph", "e")]),
        ("image::a.png[b c, 100]\n\nd image:e[f] g footnote:[h i].",
         [("alt", "b c"), ("paragraph", "d g ."), ("alt", "f"), ("alt", "h i")]),
        ("include::a[]\nifdef::b[]\nc\nendif::[]\n\n'''\n<<<\nvideo::d[]\ntoc::[]",
         [("paragraph", "c")]),
        ("a\n****\nunclosed", [("paragraph", "a"), ("paragraph", "unclosed")]),
        ("|===\n|a\n|===\n\nb", [("cell", "a"), ("paragraph", "b")]),
        (",===\na,\"b\"\n,===", [("cell", "a"), ("cell", "b")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("|===\n|a |b\n\n|c\n|d\n|===", [(0, 0), (0, 1), (1, 0), (1, 1)]),
        ('[cols="2*,1"]\n|===\n|a\n|b\n|c\n|d\n|===', [(0, 0), (0, 1), (0, 2), (1, 0)]),
        ("|===\n|a |b\n2+|c\na|d s|e \\| f\n|===", [(0, 0), (0, 1), (1, 0), (2, 0), (2, 1)]),
    ],
)
def test_cells_stand_in_rows(source: str, expected: list[tuple[int, int]]) -> None:
    cells = [block.cell for block in read("a.adoc", source).blocks]
    assert [(cell.row, cell.column) for cell in cells if cell] == expected


def test_headings_and_lists_are_known_for_what_they_are() -> None:
    blocks = read("a.adoc", "= A\n\n== B\n\nc:\n\n* d\n** e\n\n____\nf\n____\n\n== G").blocks
    assert [(b.kind, b.depth, b.section, b.lead, b.quoted) for b in blocks] == [
        ("heading", 1, None, None, False), ("heading", 2, 0, None, False),
        ("paragraph", 0, 1, None, False), ("item", 1, 1, 2, False), ("item", 2, 1, 3, False),
        ("paragraph", 0, 1, None, True), ("heading", 2, 0, None, False),
    ]  # fmt: skip


def test_comments_switch_rules_off(linter: Linter) -> None:
    source = (
        "Midjourney is an LLM.\n\n"
        "// buzzlint-disable-next-line BL101: a joke\n"
        "Midjourney is an LLM.\n\n"
        "----\n// buzzlint-disable\n----\n\nSuno is an LLM.\n"
    )
    assert [f.claim.subject for f in linter.lint_text(source, "a.adoc")] == ["Midjourney", "Suno"]


piece = st.sampled_from(
    [
        "= ", "== ", "* ", "** ", "- ", ". ", "a:: ", "+\n", "----\n", "====\n", "____\n", "|===\n",
        "|", "2+|", "a|", "[source]\n", "[quote]\n", ".T\n", "// ", "////\n", "NOTE: ", "*", "_",
        "`",
        "#", "^", "+", "++", "\\", "{x}", "<<a,", ">>", "link:a[", "]", "image::a[b]\n", "\"`",
        "`\"",
        "\n", "\n\n", "\r\n", " ", "a", "word", "é", "\U0001f600", "&amp;", "((", "))", ":a: b\n",
        "--\n",
    ]
)  # fmt: skip


@given(st.lists(piece | st.text(max_size=4), max_size=25).map("".join))
def test_any_text_is_read(source: str) -> None:
    assert_consistent(read("a.adoc", source))
