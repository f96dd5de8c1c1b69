"""Comments put into documents: the findings are covered, and the document stays what it was."""

from __future__ import annotations

import re
from datetime import date
from textwrap import indent
from typing import TYPE_CHECKING

import pytest
from buzzlint.findings import ClaimText, Finding
from buzzlint.placing import suppress
from buzzlint.readers import read
from buzzlint.suppressions import Suppressions
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.document import Document

TODAY = date(2026, 11, 25)
HTML = MarkdownIt("commonmark").enable(["table"])
"""Another parser than the one that buzzlint reads with."""
COMMENT = re.compile(r"\s*(?:<!--|\{/\*) buzzlint-[^\n]*? (?:-->|\*/\})\s*")
FRONT = re.compile(r"\A\ufeff?(?:---\n.*?\n---\n)?", re.DOTALL)
CLAIM = ClaimText("", "", "is-a", "", "asserted")


def wrongs(document: Document) -> list[Finding]:
    """A finding of BL101 on each "@", and of BL201 on each "&", that stands in prose."""
    return [
        Finding("BL101" if char == "@" else "BL201", "", "error", at, at + 1, "", "", CLAIM)
        for at, char in enumerate(document.source)
        if char in "@&" and document.block_at(at)
    ]


def suppressed(source: str, path: str = "a.md") -> str:
    """Put comments into a source, and check all that has to hold afterwards."""
    document = read(path, source)
    findings = wrongs(document)
    placed = suppress(document, findings, TODAY)
    assert placed.left == ()
    new = read(path, placed.source)
    assert [(b.text, b.kind, b.depth, b.quoted) for b in new.blocks] == [
        (b.text, b.kind, b.depth, b.quoted) for b in document.blocks
    ]
    assert len(wrongs(new)) == len(findings)
    comments = Suppressions(new, TODAY)
    assert comments.remaining(wrongs(new)) == []
    assert all(item.used for item in comments.comments({}, ()) if item.directive.action != "enable")
    # nothing but comments was added, each on a line of its own
    endings = {ending for ending in ("\r\n", "\n") if ending in source} or {"\n"}
    assert set(re.findall(r"\r\n|\n", placed.source)) <= endings | {"\n"} - {"\r\n"}
    if path.endswith(".md"):
        assert rendered(placed.source) == rendered(source)
    return placed.source


def rendered(source: str) -> str:
    """Render a document, without comments and without the white space that a page doesn't show."""
    html = COMMENT.sub("\n", HTML.render(FRONT.sub("", source)))
    return re.sub(r"\s*(<[^>]*>|\Z)\s*", r"\1", html)


def bare(source: str) -> str:
    """A source without comments, white space and the marks of quotes."""
    return re.sub(r"[\s>]", "", COMMENT.sub("\n", source))


ABOVE = "<!-- buzzlint-disable-next-line BL101 -->\n"
BEGIN, END = "<!-- buzzlint-disable BL101 -->\n", "<!-- buzzlint-enable BL101 -->\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("@\n", f"{ABOVE}@\n"),
        ("@", f"{ABOVE}@"),
        ("a\n\n@ b\nc\n", f"a\n\n{ABOVE}@ b\nc\n"),
        ("@ &\n", "<!-- buzzlint-disable-next-line BL101, BL201 -->\n@ &\n"),
        ("# @\n\n## @\n", f"{ABOVE}# @\n\n{ABOVE}## @\n"),
        ("@\n===\n", f"{ABOVE}@\n===\n"),
        ("fine\n", "fine\n"),
        # a comment inside a paragraph would part it
        ("a\n@\nb\n\nc\n", f"{BEGIN}a\n@\nb\n{END}\nc\n"),
        ("a\n@", f"{BEGIN}a\n@\n{END[:-1]}"),
        ("a\n@\n# b\n", f"{BEGIN}a\n@\n{END}# b\n"),
        ("a\n@\n---\nb\n", f"{BEGIN}a\n@\n---\n{END}b\n"),
        ("a\n@\n\n@\nb\n", f"{BEGIN}a\n@\n{END}\n{ABOVE}@\nb\n"),
        # lists: between items a comment belongs to the one above
        ("- @\n- b\n", f"{ABOVE}- @\n- b\n"),
        ("- a\n- @\n", f"- a\n  {ABOVE}- @\n"),
        ("- a\n\n- @\n", f"- a\n\n  {ABOVE}- @\n"),
        ("1. a\n2. @\n3. b\n", f"1. a\n   {ABOVE}2. @\n3. b\n"),
        ("10) a\n11) @\n", f"10) a\n    {ABOVE}11) @\n"),
        ("- a\n  - @\n", f"- a\n  {ABOVE}  - @\n"),
        ("- a\n  @\n- b\n", f"{BEGIN}- a\n  @\n  {END}- b\n"),
        ("- [ ] a\n- [x] @\n", f"- [ ] a\n  {ABOVE}- [x] @\n"),
        # quotes
        ("> @\n> b\n", f"> {ABOVE}> @\n> b\n"),
        ("> a\n> @\n", f"> {BEGIN}> a\n> @\n> {END}"),
        ("> - a\n> - @\n", f"> - a\n>   {ABOVE}> - @\n"),
        # tables
        ("| @ | b |\n|--|--|\n| c | d |\n", f"{ABOVE}| @ | b |\n|--|--|\n| c | d |\n"),
        ("| a | b |\n|--|--|\n| @ | d |\n", f"{BEGIN}| a | b |\n|--|--|\n| @ | d |\n{END}"),
        # what is above and must stay there
        ("---\ntitle: @\n---\n@\n", f"---\ntitle: @\n---\n{ABOVE}@\n"),
        ("\ufeff@\n", f"\ufeff{ABOVE}@\n"),
        ("```\n@\n```\n@\n", f"```\n@\n```\n{ABOVE}@\n"),
        ("<div>\n@\n</div>\n", f"<div>\n{ABOVE}@\n</div>\n"),
        ("!!! note\n    a\n    @\n\nb\n", f"{BEGIN}!!! note\n    a\n    @\n{END}\nb\n"),
        ("a\n![@](b.png)\n", f"{BEGIN}a\n![@](b.png)\n{END}"),
        (f"{ABOVE}@ &\n", f"{ABOVE}<!-- buzzlint-disable-next-line BL201 -->\n@ &\n"),
        # a pair must not end one that is there
        ("a <!-- buzzlint-disable BL2 --> &\n@ b\n\n&\n",
         "<!-- buzzlint-disable-file BL101 -->\na <!-- buzzlint-disable BL2 --> &\n@ b\n\n&\n"),
    ],
)  # fmt: skip
def test_the_place_for_a_comment(source: str, expected: str) -> None:
    document = read("a.md", source)
    open_ = Suppressions(document, TODAY).remaining(wrongs(document))
    placed = suppress(document, open_, TODAY)
    assert placed.left == ()
    assert placed.source == expected
    assert placed.comments == expected.count("buzzlint-") - source.count("buzzlint-")
    new = read("a.md", expected)
    assert Suppressions(new, TODAY).remaining(wrongs(new)) == []
    assert rendered(expected) == rendered(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\n\n@\n", "a\n\n{/* buzzlint-disable-next-line BL101 */}\n@\n"),
        ("- a\n- @\n", "- a\n  {/* buzzlint-disable-next-line BL101 */}\n- @\n"),
        ("a\n@\n", "{/* buzzlint-disable BL101 */}\na\n@\n{/* buzzlint-enable BL101 */}\n"),
        ("import A from 'a'\n\n<A>\n\n@\n\n</A>\n",
         "import A from 'a'\n\n<A>\n\n{/* buzzlint-disable-next-line BL101 */}\n@\n\n</A>\n"),
    ],
)  # fmt: skip
def test_in_mdx_comments_are_expressions(source: str, expected: str) -> None:
    assert suppressed(source, "a.mdx") == expected


def test_in_plain_text_a_comment_has_its_line_too() -> None:
    assert suppressed("a\n\n@ b\n", "a.txt") == f"a\n\n{ABOVE}@ b\n"
    assert suppressed("a\n@ b\n", "a.txt") == f"{BEGIN}a\n@ b\n{END}"


def test_line_endings_are_those_of_the_file() -> None:
    source = "a\r\n\r\n@\r\nb\r\n\r\nc\r\n@"
    new = suppressed(source)
    assert new.count("\n") == new.count("\r\n") == source.count("\r\n") + 3


@pytest.mark.parametrize("source", ["---\na: b\n---\n\n", "", "\ufeff"])
def test_where_no_place_is_left_the_file_gets_a_comment(source: str) -> None:
    """Comments of the author's own are inside, so that a pair would part what they say."""
    inside = "x <!-- buzzlint-disable BL2 -->\n@\n"
    document = read("a.md", source + inside)
    placed = suppress(document, wrongs(document), TODAY)
    head, comment, rest = placed.source.partition("<!-- buzzlint-disable-file BL101 -->\n")
    assert (head, comment != "", rest) == (
        source.removesuffix("\n"),
        True,
        "\n" * source.endswith("\n\n") + inside,
    )


# --- any document ----------------------------------------------------------------------------

words = st.lists(st.sampled_from(["a", "b c", "@", "&", "**d**", "`@`", "[e](f)", "é", "1."]),
                 min_size=1, max_size=4).map(" ".join)  # fmt: skip
paragraphs = st.lists(words, min_size=1, max_size=3).map("\n".join)
leaves = st.one_of(
    paragraphs,
    words.map(lambda text: f"# {text}"),
    words.map(lambda text: f"{text}\n---"),
    words.map(lambda text: f"```\n{text}\n```"),
    words.map(lambda text: f"<div>\n{text}\n</div>"),
    words.map(lambda text: f"<!-- {text} -->"),
    words.map(lambda text: f"    {text}"),
    words.map(lambda text: f"![{text}](a.png)\n{text}"),
    st.tuples(words, words, words).map(lambda t: f"| {t[0]} | x |\n|--|--|\n| {t[1]} | {t[2]} |"),
    st.just("---"),
    st.just("<!-- buzzlint-disable-next-line BL101 -->"),
)


def _list(items: list[str], marker: str, gap: str) -> str:
    margin = " " * (len(marker) + 1)
    return gap.join(f"{marker} {indent(item, margin).lstrip(' ')}" for item in items)


def _containers(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inner = st.tuples(
        st.lists(blocks, min_size=1, max_size=3), st.sampled_from(["\n", "\n\n"])
    ).map(lambda t: t[1].join(t[0]))
    return st.one_of(
        inner.map(lambda text: indent(text, "> ", lambda line: True)),
        st.builds(
            _list,
            st.lists(inner, min_size=1, max_size=3),
            st.sampled_from(["-", "*", "1.", "12)"]),
            st.sampled_from(["\n", "\n\n"]),
        ),
    )


blocks = st.recursive(leaves, _containers, max_leaves=6)
documents = st.builds(
    lambda parts, gap, head, tail: head + gap.join(parts) + tail,
    st.lists(blocks, min_size=1, max_size=4),
    st.sampled_from(["\n", "\n\n"]),
    st.sampled_from(["", "", "\ufeff", "---\na: b\n---\n", "\n"]),
    st.sampled_from(["", "\n", "\n\n"]),
)


@given(documents, st.sampled_from(["a.md", "a.md", "a.mdx", "a.txt"]))
def test_no_document_is_harmed(source: str, path: str) -> None:
    document = read(path, source)
    findings = Suppressions(document, TODAY).remaining(wrongs(document))
    placed = suppress(document, findings, TODAY)
    assert placed.left == ()
    new = read(path, placed.source)
    assert [(b.text, b.kind, b.depth, b.quoted, b.cell) for b in new.blocks] == [
        (b.text, b.kind, b.depth, b.quoted, b.cell) for b in document.blocks
    ]
    assert Suppressions(new, TODAY).remaining(wrongs(new)) == []
    assert bare(placed.source) == bare(source)
    if path == "a.md":
        assert rendered(placed.source) == rendered(source)


@pytest.mark.parametrize("name", ["\n", "\r\n"])
@settings(max_examples=25)
@given(documents)
def test_afterwards_there_is_nothing_left_to_do(linter: Linter, name: str, source: str) -> None:
    source = source.replace("@", "Midjourney is an LLM.").replace("&", "GPT-4 draws logos.")
    source = source.replace("\n", name)
    result = linter.lint_source(source, "a.md")
    findings = [finding for finding in result.findings if not finding.code.startswith("BL9")]
    if not findings:
        return
    assert result.document is not None
    placed = suppress(result.document, findings, TODAY)
    again = linter.lint_source(placed.source, "a.md").findings
    assert {finding.code for finding in again} <= {"BL901"}
    # no comment that was added is of no use
    assert len(again) <= sum(finding.code == "BL901" for finding in result.findings)
