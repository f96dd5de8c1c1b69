"""What MyST, Quarto and MkDocs add to Markdown."""

from __future__ import annotations

import pytest
from buzzlint.readers import format_of, read
from hypothesis import given
from hypothesis import strategies as st

from .positions import assert_consistent


def texts(source: str, path: str = "a.md") -> list[str]:
    document = read(path, source)
    assert_consistent(document)
    return [block.text for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # directives of MyST that hold prose, and those that don't
        ("```{note}\na *b*\n```\nc", ["a b", "c"]),
        ("```{admonition} T\n:class: d\n:e: f\n\na\n```", ["a"]),
        ("```{warning}\n---\nclass: d\n---\na\n```", ["a"]),
        ("```{note}\n---\n```{tip}\n---\na\n```\nb", ["a", "b"]),
        ("````{tab-set}\n```{tab-item} T\na\n```\n```{code-block} x\nb\n```\n````\nc", ["a", "c"]),
        ("~~~{tip}\na\n~~~\nb", ["a", "b"]),
        ("- a\n\n  ```{note}\n  b\n  ```\n", ["a", "b"]),
        ("```{code-cell} ipython3\na\n```\n```{mermaid}\nb\n```\nc", ["c"]),
        ("```{note}\na", ["a"]),
        # an example of one is code
        ("````md\n```{note}\na\n```\n````\nb", ["b"]),
        ("```\n```{note}\na\n```\nb", ["b"]),
        # colons, as Quarto, Pandoc and MyST have them
        (":::{note}\na\n:::\n\n::: {.callout-tip}\n## b\nc\n:::", ["a", "b", "c"]),
        ("/// note | T\na\n///\nb", ["a", "b"]),
        # roles and labels
        ("see {term}`a` and {ref}`b`.", ["see a and b."]),
        ("(a-b)=\n# c\n", ["c"]),
        ("(a)=b and {c}", ["(a)=b and {c}"]),
        # code of Quarto
        ("```{python}\n#| echo: false\na\n```\n{{< include b.qmd >}}\nc", ["c"]),
        # MkDocs
        ('!!! note "T"\n    a\n\n    b\n\nc', ["a", "b", "c"]),
        ('=== "T"\n\n    a\n\n??? tip\n    b', ["a", "b"]),
    ],
)
def test_what_is_read(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


@pytest.mark.parametrize("path", ["a.qmd", "a.Rmd", "a.myst"])
def test_their_files_are_markdown(path: str) -> None:
    assert format_of(path) == "markdown"
    assert texts("---\ntitle: x\n---\n# a", path) == ["a"]


@given(
    st.lists(
        st.sampled_from(
            ["```{note}\n", "```\n", "````{tip}\n", "````\n", "~~~{x}\n", "~~~\n", ":::\n",
             "::: {note}\n",
             ":a: b\n", "---\n", "{ref}`a`", "(a)=\n", "/// b\n", "- ", "> ", "    ", "a\n",
             "\r\n", "é"]
        ),
        max_size=15,
    ).map("".join)
)  # fmt: skip
def test_any_text_is_read(source: str) -> None:
    texts(source)
