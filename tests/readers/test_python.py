"""The reader of Python: docstrings and comments, where somebody asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.readers import UnreadableError, format_of, read
from hypothesis import given
from hypothesis import strategies as st

from .positions import assert_consistent, outline

if TYPE_CHECKING:
    from buzzlint import Linter


def texts(source: str, form: str = "python") -> list[str]:
    document = read("a.py", source, form)
    assert_consistent(document)
    return [text for _, text in outline(document)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ('"""A *b*.\n\n  C\n  d.\n"""\n', ["A b.", "C d."]),
        ('"a"\r\n', ["a"]),
        ("def f():\n    '''A\n\n        code\n\n    b\n    '''\n", ["A", "b"]),
        ("class A:\n    r'''\\a'''\n    b = 1\n    '''c'''\n", ["\\a", "c"]),
        ('"a\\n\\nb \\u00e9 \\N{BULLET} \\x41\\\nc"', ["a", "b é • Ac"]),
        ('x = "a"\nf("b")\n"c" + x\nb"d"\nf"e"\n"g" "h"\n', []),
        ("# a\n# b\n\n# c\nx = 1  # d\n    # e\n", ["a b", "c", "d", "e"]),
        ("#!/bin/a\n# -*- b -*-\nx = 1  # noqa: c\ny = 2  # type: d\n#: e\n", ["e"]),
        ("# - a\n# - b\n", ["a", "b"]),
    ],
)
def test_what_is_read(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_the_words_may_be_restructuredtext() -> None:
    source = '"""A ``b``.\n\n:param c: the :class:`d`\n"""\n# *e*\n'
    assert texts(source, "python-rst") == ["A b.", "the d", "e"]


@pytest.mark.parametrize("source", ["(", '"""a', "  a\n b", "if x:\n\ty\n        z\n", "\\"])
def test_what_is_no_python_is_skipped(source: str) -> None:
    try:
        texts(source)
    except UnreadableError as error:
        assert str(error) == "not Python"


def test_it_is_read_only_where_it_is_asked_for() -> None:
    assert format_of("a.py") is None
    assert texts("# a", "python-rst") == ["a"]


def test_comments_switch_rules_off(linter: Linter) -> None:
    source = (
        "# Suno is an LLM.\n# buzzlint-disable-next-line BL101: a joke\n# Midjourney is an LLM.\n"
    )
    found = linter.lint_text(source, "a.py", "python")
    assert [finding.claim.subject for finding in found] == ["Suno"]


@given(
    st.lists(
        st.sampled_from(
            ['"""', "'", '"', "# ", "#", "\n", "\r\n", "    ", "a", "b *c*", "\\", "\\u00e9",
             "\\N{x}",
             "def f():\n", "x = ", "(", ")", "é", "\t", "buzzlint-disable", "\f", "- "]
        ),
        max_size=20,
    ).map("".join),
    st.sampled_from(["python", "python-rst"]),
)  # fmt: skip
def test_any_text_is_read(source: str, form: str) -> None:
    try:
        texts(source, form)
    except UnreadableError as error:
        assert str(error) == "not Python"
