"""The reader of notebooks: Markdown cells, and places as people who use notebooks tell them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint import fixing
from buzzlint.readers import UnreadableError, read
from hypothesis import given
from hypothesis import strategies as st

from .positions import assert_consistent, outline

if TYPE_CHECKING:
    from buzzlint import Linter


def notebook(*cells: Any, ascii_: bool = True, indent: int | None = 1) -> str:
    """Write a notebook; a text stands for a Markdown cell with its lines."""
    whole = [
        {"cell_type": "markdown", "metadata": {}, "source": cell.splitlines(keepends=True)}
        if isinstance(cell, str)
        else cell
        for cell in cells
    ]
    body = {"cells": whole, "metadata": {"source": "no"}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(body, indent=indent, ensure_ascii=ascii_)


CODE = {"cell_type": "code", "source": ["# a"], "outputs": [{"text": ["b"]}], "metadata": {}}


def test_markdown_cells_are_read_and_no_others() -> None:
    raw = {"cell_type": "raw", "source": "c"}
    document = read("a.ipynb", notebook("# A\n\nb *c*", CODE, raw, "- d\n- e"))
    assert_consistent(document)
    assert outline(document) == [
        ("heading", "A"), ("paragraph", "b c"), ("item", "d"), ("item", "e")
    ]  # fmt: skip


def test_places_are_cell_and_line() -> None:
    document = read("a.ipynb", notebook("# A\n\nb", CODE, "c\n\nd"))
    places = [document.place(block.offsets[0]) for block in document.blocks]
    assert places == ["cell 1, line 1", "cell 1, line 3", "cell 3, line 1", "cell 3, line 3"]
    assert document.place(0) == ""
    line, column = document.position(document.blocks[2].offsets[0])
    assert document.line(line)[column - 1 :].startswith("c")


def test_lines_count_in_a_cell_that_is_one_string() -> None:
    cell = {"cell_type": "markdown", "source": 'a\n\nb "c" \\d\n\n\u00e9 e'}
    document = read("a.ipynb", notebook(cell))
    assert [block.text for block in document.blocks] == ["a", 'b "c" \\d', "é e"]
    assert [document.place(block.offsets[0]) for block in document.blocks] == [
        "cell 1, line 1", "cell 1, line 3", "cell 1, line 5"
    ]  # fmt: skip


def test_headings_hold_over_cells_and_tables_are_apart() -> None:
    table = "| a | b |\n|---|---|\n| c | d |"
    blocks = read("a.ipynb", notebook("# A\n\n## B", "c", table, table, "# D")).blocks
    assert [block.section for block in blocks] == [None, 0, 1, *[1] * 8, None]
    assert [block.cell.table for block in blocks if block.cell] == [0] * 4 + [1] * 4


def test_rules_are_no_front_matter() -> None:
    assert outline(read("a.ipynb", notebook("---\na\n\n---\nb"))) != [("paragraph", "b")]


def test_a_notebook_of_version_3_is_read() -> None:
    cells = [{"cell_type": "markdown", "source": ["a\n", "b"]}, {"cell_type": "code", "input": []}]
    document = read("a.ipynb", json.dumps({"worksheets": [{"cells": cells}], "nbformat": 3}))
    assert outline(document) == [("paragraph", "a b")]


@pytest.mark.parametrize(
    "source",
    ["", "a", "[]", "{}", '{"cells": 1}', '{"cells": [', "[" * 100_000, '{"a": ' * 100_000, "nul"],
)
def test_what_is_no_notebook_is_skipped(linter: Linter, source: str) -> None:
    with pytest.raises(UnreadableError, match="not a notebook"):
        read("a.ipynb", source)
    assert linter.lint_source(source, "a.ipynb").skipped == "not a notebook"


@pytest.mark.parametrize("cell", [None, 1, [], {}, {"cell_type": 1, "source": {"source": "x"}},
                                  {"cell_type": "markdown", "source": [["x"], 1,
                                  None]}])  # fmt: skip
def test_odd_cells_are_passed_over(cell: Any) -> None:
    assert outline(read("a.ipynb", notebook(cell, "a"))) == [("paragraph", "a")]


def test_a_claim_behind_an_escaped_line_break_is_found(linter: Linter) -> None:
    source = notebook(
        {"cell_type": "markdown", "source": "a\n\nMidjourney is an LLM."}, indent=None
    )
    (finding,) = linter.lint_source(source, "a.ipynb").findings
    assert source[finding.start : finding.end] == "LLM"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("whole", [True, False])
def test_a_comment_covers_the_next_line_of_its_cell(linter: Linter, gap: str, whole: bool) -> None:
    text = f"<!-- buzzlint-disable-next-line BL101 -->{gap}Midjourney is an LLM.\n\nSuno is an LLM."
    cell: Any = {"cell_type": "markdown", "source": text} if whole else text
    source = notebook(cell)
    findings = linter.lint_source(source, "a.ipynb").findings
    assert [finding.claim.subject for finding in findings] == ["Suno"]


def test_fixes_leave_a_notebook_what_it_was(linter: Linter) -> None:
    source = notebook('A "quoted" text.\n\nMidjourney is an LLM.', CODE)
    done = fixing.fixed(
        source,
        lambda changed: linter.lint_source(changed, "a.ipynb").findings,
        lambda changed: read("a.ipynb", changed),
        unsafe=True,
    )
    assert done.text == source.replace("an LLM", "an image generator")


cells = st.lists(st.text(max_size=30) | st.sampled_from(["# a\n", "- b\n\n", "|a|\n|-|\n|b|", "`"]),
                 max_size=4)  # fmt: skip


@given(cells, st.booleans(), st.sampled_from([None, 0, 2]))
def test_any_text_is_found_where_it_stands(
    texts: list[str], ascii_: bool, indent: int | None
) -> None:
    source = notebook(*texts, ascii_=ascii_, indent=indent)
    document = read("a.ipynb", source)
    assert_consistent(document)
    # The same blocks as each cell has by itself.
    alone = [outline(read("a.md", "\n" + text)) for text in texts]
    assert outline(document) == [block for blocks in alone for block in blocks]


@given(st.text(alphabet='{}[]",:\\ncelsourcmkdw1 ', max_size=60))
def test_garbage_is_no_notebook(source: str) -> None:
    try:
        assert_consistent(read("a.ipynb", source))
    except UnreadableError as error:
        assert str(error) == "not a notebook"
