"""The Markdown reader: what is prose, what it is, and where it stands."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import pytest
from buzzlint.readers import markdown
from hypothesis import given
from hypothesis import strategies as st
from timing import MOST, growth

if TYPE_CHECKING:
    from buzzlint.document import Block, Document


def read(source: str) -> Document:
    document = markdown.read("test.md", source)
    check(document)
    return document


def texts(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


def check(document: Document) -> None:
    """Every character of the prose stands where its offset says."""
    source = document.source
    for block in document.blocks:
        offsets, ends = list(block.offsets), list(block.ends)
        assert len(offsets) == len(ends) == len(block.text) > 0
        before = (-1, -1)
        for index, (char, start, end) in enumerate(zip(block.text, offsets, ends, strict=True)):
            assert block.offsets[index] == start
            assert block.ends[index] == end
            assert start < end <= len(source)
            if (start, end) != before:
                assert start >= before[1]
            before = (start, end)
            there = source[start:end]
            assert (
                there == char
                or (there[0] == "&" and there[-1] == ";")
                or (there[0] == "\\" and there[1:] == char)
                or (char == " " and (there.strip("\\ \t\r\n") == "" or len(there) > 2))
            ), (char, there)
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # blocks
        # links between notes show their text, not the page
        ("See [[GPT 4 or Gemini|Gemini]].\n", [("paragraph", "See Gemini.")]),
        ("See [[ai/GPT 4 | *the* model]].\n", [("paragraph", "See the model.")]),
        ("| a |\n|---|\n| [[b\\|c]] |\n", [("cell", "a"), ("cell", "c")]),
        ("See [[Gemini]].\n", [("paragraph", "See Gemini.")]),
        ("See [[Paper]](https://a.b/c).\n", [("paragraph", "See [Paper].")]),
        ("", []),
        ("\n \n", []),
        ("# A\n\nb\n\nC\n===\n", [("heading", "A"), ("paragraph", "b"), ("heading", "C")]),
        ("# A {#anchor}", [("heading", "A")]),
        ("a\nb", [("paragraph", "a b")]),
        ("a\r\nb\r\n\r\nc", [("paragraph", "a b"), ("paragraph", "c")]),
        ("a\rb\r\rc", [("paragraph", "a b"), ("paragraph", "c")]),
        ("a\\\nb  \nc", [("paragraph", "a b c")]),
        ("- a\n- b\n\n  c", [("item", "a"), ("item", "b"), ("item", "c")]),
        ("1. [ ] a\n2. [x] b", [("item", "a"), ("item", "b")]),
        ("| a | b |\n|---|---|\n| c |  |", [("cell", "a"), ("cell", "b"), ("cell", "c")]),
        ("| a\\|b | `c\\|d` |\n|---|---|", [("cell", "a|b"), ("cell", "c|d")]),
        ("> [!NOTE]\n> a\n> b", [("paragraph", "a b")]),
        ("t\n: d\n\n: e", [("term", "t"), ("definition", "d"), ("definition", "e")]),
        ("a[^1].\n\n[^1]: b", [("paragraph", "a."), ("paragraph", "b")]),
        # no prose
        ("```\na\n```\n~~~ py\nb\n~~~\n\n    c\n", []),
        ("---\ntitle: a\n---\n\nb", [("paragraph", "b")]),
        ("+++\ntitle = 'a'\n+++\nb", [("paragraph", "b")]),
        ("\ufeff---\r\ntitle: a\r\n---\r\nb", [("paragraph", "b")]),
        ("---\n\na\n\n---\n\nb", [("paragraph", "a"), ("paragraph", "b")]),
        ("a\n\n---\nb\n\n---\nc", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
        ("\ufeffa", [("paragraph", "a")]),
        ("[a]: http://b.c 'd'\n\n[a] e", [("paragraph", "a e")]),
        ("a <http://b.c> d <e@f.g> h", [("paragraph", "a d h")]),
        ("a https://b.c/d_e?f&g, h (www.i.j).", [("paragraph", "a , h ().")]),
        ("[https://a.b](https://a.b) c", [("paragraph", "c")]),
        ("a <!-- b --> c\n\n<!--\nd\n\ne\n-->\n\nf", [("paragraph", "a c"), ("paragraph", "f")]),
        ("a $b$ c $$d$$", [("paragraph", "a c")]),
        (r"a $\to$ b $\Rightarrow$ c", [("paragraph", r"a \to b \Rightarrow c")]),
        ("from $5-$10 or $20/mo vs$30", [("paragraph", "from $5-$10 or $20/mo vs$30")]),
        # what others add to Markdown
        ("a\n:::\nb", [("paragraph", "a"), ("paragraph", "b")]),
        (":::note[C]\na\n:::\nb", [("paragraph", "a"), ("paragraph", "b")]),
        ("> a\n> ::: tip\n> b", [("paragraph", "a"), ("paragraph", "b")]),
        ("a\n\n:tada: b\n:+1: c", [("paragraph", "a"), ("paragraph", "b c")]),
        ("a\n:b", [("paragraph", "a b")]),
        ("a|b\n:-:|:-\nc|d", [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")]),
        ("|a|\n:-|\n|c|", [("cell", "a"), ("cell", "c")]),
        ("!!! note\n    a\n\n    - b\n\n          c\n\nd\n\n    e",
         [("paragraph", "a"), ("item", "b"), ("paragraph", "d")]),
        ("a\r\n\r\n??? tip \"b\"\r\n\r\n    c\r\n    === \"d\"\r\n        e",
         [("paragraph", "a"), ("paragraph", "c"), ("paragraph", "e")]),
        ("- a\n\n    !!! note\n        b", [("item", "a"), ("item", "b")]),
        ("```\n!!! note\n```\n\n    a", []),
        ("!!! Look here!\n\n    a", [("paragraph", "!!! Look here!")]),
        ("!!! note\na", [("paragraph", "!!! note a")]),
        ("{{< a b=\"c\" >}}d{{< /a >}} {% e %} f{:.g} {h}", [("paragraph", "d f {h}")]),
        ("a{% b %}c {{ d }} {%e", [("paragraph", "a c {{ d }} {%e")]),
        # inline
        ("*a*b **c** ~~d~~ [e](f \"g\")", [("paragraph", "ab c d e")]),
        ("\\*a\\* \\\\ \\[b\\]", [("paragraph", "*a* \\ [b]")]),
        ("&amp; &#65; &#x1F600; &nosuch; &fjlig;", [("paragraph", "& A 😀 &nosuch; fj")]),
        ("a `b` c ``d ` e``", [("paragraph", "a b c d ` e")]),
        ("> a `b\n> c` d", [("paragraph", "a b c d")]),
        ("a ![b *c*](d) e", [("paragraph", "a e"), ("alt", "b c")]),
        ("a![b](c)d", [("paragraph", "a d"), ("alt", "b")]),
        ("![a](b)", [("alt", "a")]),
        ("![a ![b](c) d](e)", [("alt", "b"), ("alt", "a d")]),
        ("a  b\t\tc", [("paragraph", "a b\tc")]),
        ("模型 **生成** 图像 😀 é", [("paragraph", "模型 生成 图像 😀 é")]),
        # HTML
        ("<p>a <b>b</b>\n  c</p>", [("paragraph", "a b c")]),
        ("<p>a<p>b", [("paragraph", "a"), ("paragraph", "b")]),
        ("a <span title=\"x\">b</span> c", [("paragraph", "a b c")]),
        ("a<br>b<br/>c", [("paragraph", "a b c")]),
        ("<div>\n\n*a*\n\n</div>", [("paragraph", "a")]),
        ("<h2>a</h2><ul><li>b<li>c</ul>", [("heading", "a"), ("item", "b"), ("item", "c")]),
        ("<table><tr><td>a<td>b</table>", [("cell", "a"), ("cell", "b")]),
        ("<dl><dt>a<dd>b</dl>c", [("term", "a"), ("definition", "b"), ("paragraph", "c")]),
        ("<pre>\na\n\nb</pre>\n<style>c</style>\n<script>d</script>", []),
        ("<p>a <code>b</code> c <svg><text>d</text></svg></p>", [("paragraph", "a c")]),
        ("a <code>b *c*</code> d", [("paragraph", "a d")]),
        ("a <code>b\n\nc", [("paragraph", "a"), ("paragraph", "c")]),
        ("<p>a &lt;b&gt; &copy</p>", [("paragraph", "a <b> &copy")]),
        ("<p>a &nosuch; &notreal; &#59;</p>", [("paragraph", "a &nosuch; &notreal; ;")]),
        ("<p>&nbsp;a&nbsp;</p>\n\n&emsp;b&nbsp;", [("paragraph", "a"), ("paragraph", "b")]),
        ("<p title='>'>a", [("paragraph", "a")]),
        ("<p>1 < 2</p>", [("paragraph", "1 < 2")]),
        ("<img src=a alt='b'>", []),
        ("> <p>a\r\n> b</p>", [("paragraph", "a b")]),
        ("|a|b|\n|-|-|\n|c|<ul><li>d</li><li>e</li></ul>|",
         [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d"), ("cell", "e")]),
        ("<a\n\nb", [("paragraph", "<a"), ("paragraph", "b")]),
        ("<p unclosed", []),
    ],
)  # fmt: skip
def test_prose(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(source) == expected


def spans(block: Block) -> list[tuple[str, int, int]]:
    return list(zip(block.text, block.offsets, block.ends, strict=True))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a *b*", [("a", 0, 1), (" ", 1, 2), ("b", 3, 4)]),
        ("\\*a", [("*", 0, 2), ("a", 2, 3)]),
        ("é&amp;a", [("é", 0, 1), ("&", 1, 6), ("a", 6, 7)]),
        ("&fjlig;a", [("f", 0, 7), ("j", 0, 7), ("a", 7, 8)]),
        ("a\r\nb", [("a", 0, 1), (" ", 1, 3), ("b", 3, 4)]),
        ("> a\n> b", [("a", 2, 3), (" ", 3, 4), ("b", 6, 7)]),
        ("a\\\nb", [("a", 0, 1), (" ", 1, 3), ("b", 3, 4)]),
        ("😀[b](c)", [("😀", 0, 1), ("b", 2, 3)]),
        ("\ufeff模b", [("模", 1, 2), ("b", 2, 3)]),
        ("a![x](y)b", [("a", 0, 1), (" ", 1, 8), ("b", 8, 9)]),
        ("|a\\|b|\n|-|", [("a", 1, 2), ("|", 2, 4), ("b", 4, 5)]),
        ("|`a\\|b`|\n|-|", [("a", 2, 3), ("|", 4, 5), ("b", 5, 6)]),
        ("`` ` ``", [("`", 3, 4)]),
        ("<p>\r\na&#65;b", [("a", 5, 6), ("A", 6, 11), ("b", 11, 12)]),
    ],
)
def test_offsets(source: str, expected: list[tuple[str, int, int]]) -> None:
    assert spans(read(source).blocks[0]) == expected


def test_source_span() -> None:
    source = "Try **Mid**journey &amp; co."
    block = read(source).blocks[0]
    start = block.text.index("Midjourney")
    assert source[slice(*block.source_span(start, start + 10))] == "Mid**journey"
    at = block.text.index("&")
    assert source[slice(*block.source_span(at, at + 1))] == "&amp;"


def structure(source: str) -> list[tuple[str, str, int, int | None, int | None]]:
    return [(b.text, b.kind, b.depth, b.section, b.lead) for b in read(source).blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "# a\n\nb\n\n## c\n\nd\n\n# e\n\nf",
            [
                ("a", "heading", 1, None, None),
                ("b", "paragraph", 0, 0, None),
                ("c", "heading", 2, 0, None),
                ("d", "paragraph", 0, 2, None),
                ("e", "heading", 1, None, None),
                ("f", "paragraph", 0, 4, None),
            ],
        ),
        (
            "a:\n\n- b\n\n  c\n  - d\n- e\n\nf",
            [
                ("a:", "paragraph", 0, None, None),
                ("b", "item", 1, None, 0),
                ("c", "item", 1, None, 0),
                ("d", "item", 2, None, 1),
                ("e", "item", 1, None, 0),
                ("f", "paragraph", 0, None, None),
            ],
        ),
        (
            "## a\n- ![x](y)\n- > b\n\n> c\n> 1. d",
            [
                ("a", "heading", 2, None, None),
                ("x", "alt", 0, 0, None),
                ("b", "paragraph", 0, 0, None),
                ("c", "paragraph", 0, 0, None),
                ("d", "item", 1, 0, 3),
            ],
        ),
        (
            "a\n\n```\nx\n```\n\n- b\n\n1. c",
            [
                ("a", "paragraph", 0, None, None),
                ("b", "item", 1, None, None),
                ("c", "item", 1, None, None),
            ],
        ),
        (
            "<h3>a</h3>\n\n- b\n- - c",
            [
                ("a", "heading", 3, None, None),
                ("b", "item", 1, 0, 0),
                ("c", "item", 2, 0, 0),
            ],
        ),
        (
            "<p>a</p><ul><li>b<ul><li>c</li></ul></li></ul>d",
            [
                ("a", "paragraph", 0, None, None),
                ("b", "item", 1, None, 0),
                ("c", "item", 2, None, 1),
                ("d", "paragraph", 0, None, None),
            ],
        ),
        (
            "# a\n\n> # b\n> c\n\n- ## d\n\n  e\n\nf\n\n<blockquote><h1>g</h1></blockquote>\n\nh",
            [
                ("a", "heading", 1, None, None),
                ("b", "heading", 1, None, None),
                ("c", "paragraph", 0, 1, None),
                ("d", "heading", 2, 0, None),
                ("e", "item", 1, 3, None),
                ("f", "paragraph", 0, 0, None),
                ("g", "heading", 1, None, None),
                ("h", "paragraph", 0, 0, None),
            ],
        ),
        (
            "a\n\n!!! b\n    - c\n\n- d",
            [
                ("a", "paragraph", 0, None, None),
                ("c", "item", 1, None, None),
                ("d", "item", 1, None, None),
            ],
        ),
        (
            "t\n: d",
            [("t", "term", 0, None, None), ("d", "definition", 0, None, 0)],
        ),
    ],
)
def test_structure(
    source: str, expected: list[tuple[str, str, int, int | None, int | None]]
) -> None:
    assert structure(source) == expected


def test_lone_surrogate() -> None:
    (block,) = markdown.read("test.md", "é\ud800b").blocks
    assert (block.text, list(block.offsets)) == ("é\ufffdb", [0, 1, 2])


def test_quoted() -> None:
    blocks = read("a\n\n> b\n> - c\n\n<blockquote>d</blockquote>\n\ne").blocks
    assert [(block.text, block.quoted) for block in blocks] == [
        ("a", False),
        ("b", True),
        ("c", True),
        ("d", True),
        ("e", False),
    ]


def test_cells() -> None:
    source = (
        "|a|b|\n|-|-|\n|c||\n||d|\n\n"
        "<table><tr><th>e</th></tr>\n\n<tr><td></td><td>\n\n**f**\n\n</td></tr></table>\n\n"
        "- |g|\n  |-|\n"
    )
    cells = [(b.text, b.cell.table, b.cell.row, b.cell.column) for b in read(source).blocks
             if b.cell]  # fmt: skip
    assert cells == [
        ("a", 0, 0, 0),
        ("b", 0, 0, 1),
        ("c", 0, 1, 0),
        ("d", 0, 2, 1),
        ("e", 1, 0, 0),
        ("f", 1, 1, 1),
        ("g", 2, 0, 0),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**a** *b* ~~c~~ `d` [e](f)",
         [("strong", "a"), ("emphasis", "b"), ("strike", "c"), ("code", "d"), ("link", "e")]),
        ("**[`a`](b)**", [("strong", "a"), ("link", "a"), ("code", "a")]),
        ("<b>a</b> <em>b</em> <a href=c>d</a> <kbd>e</kbd> <i>f",
         [("strong", "a"), ("emphasis", "b"), ("link", "d"), ("html", "e")]),
        ("**![x](y) a**", [("strong", "a")]),
        ("**https://a.b** c", []),
        ("a ![x](y) **b**  *c*", [("strong", "b"), ("emphasis", "c")]),
        ("x <b>a <p>b</b>", [("strong", "a")]),
    ],
)  # fmt: skip
def test_marks(source: str, expected: list[tuple[str, str]]) -> None:
    block = read(source).blocks[0]
    marks = [(mark.kind, block.text[mark.start : mark.end].strip()) for mark in block.marks]
    assert sorted(marks) == sorted(expected)


@pytest.mark.parametrize(
    ("source", "action", "codes", "reason"),
    [
        ("<!-- buzzlint-disable-file -->", "disable-file", (), ""),
        ("a <!-- buzzlint-disable BL201,BL1 wrong-output --> b", "disable",
         ("BL201", "BL1", "wrong-output"), ""),
        ("> <!--buzzlint-disable-next-line BL201: it: is\n> so-->", "disable-next-line",
         ("BL201",), "it: is so"),
        ("<div><!-- buzzlint-enable --></div>", "enable", (), ""),
    ],
)  # fmt: skip
def test_directives(source: str, action: str, codes: tuple[str, ...], reason: str) -> None:
    (found,) = read(source).directives
    assert (found.action, found.codes, found.reason) == (action, codes, reason)
    assert source[found.start :].startswith("<!--")
    assert source[: found.end].endswith("-->")


@pytest.mark.parametrize(
    "source",
    [
        "`<!-- buzzlint-disable -->`",
        "```\n<!-- buzzlint-disable -->\n```",
        "    <!-- buzzlint-disable -->",
        "<pre><!-- buzzlint-disable --></pre>",
        "<!-- see buzzlint-disable -->",
        "<!-- buzzlint: disable -->",
        "\\<!-- buzzlint-disable -->",
    ],
)
def test_no_directive(source: str) -> None:
    assert read(source).directives == ()


# A random document is built from parts. "W" becomes a word that must be found, "K" one that must
# be found and marked as code, "C" one that mustn't be found.
INLINE = [
    "W", "W W,", "*W*", "**W W**", "_W_", "~~W~~", "***W** W*", "[W](http://C.org/C \"C\")",
    "[*W* W](<C C>)", "![W](C)", "![W *W*](C 'C')", "`K`", "`` K ` ``", "\\*W\\*", "\\\\W", "\\|",
    "&amp;W", "&#x1F600;", "&fjlig;", "&NotEqualTilde;W", "&nosuch;", "<b title=\"C\">W</b>",
    "<span\tclass=C>W</span>", "<!-- C -->", "<https://C.org/C>", "https://C.org/C?C=C", "www.C.io",
    "{% C %}", "{{< C >}}",
    "$C$", "$5-$10", "😀", "模型W模型", "é", "W\tW", "W  W", "<code>C</code>", "<br>", "[^1]",
    "W <", "W>", "W[W", "W]W", "(W)", "\u200dW\u0301", "<C@C.org>", "![*W*](C)W", "**`K` W**",
]  # fmt: skip
BREAKS = ["\\\n", "  \n", "\n"]
LEAVES = [
    "```py\nC C\n\nC\n```", "~~~\n`C`\n~~~", "<!-- C\n\nC -->",
    "<div class=\"C\">\nW <i>W</i>\n</div>", "<p>W &amp; W<p title='C'>W", "<pre>C\n\n*C*</pre>",
    "<script>C</script>", "***", "<ul><li>W<li>W</ul>",
    "<table><tr><td>W</td><td>W &#65;W</td></tr></table>", "[C]: http://C.org 'C'", "$$\nC\n$$",
    "[^1]: W", "W\n: W W", "<!-- buzzlint-enable C -->", "W\n:::C\nW\n:::", "W\n:C: W\n:C: W",
    "W\n!!! C \"C\"\n    W\n\n    ```\n    C\n    ```\n    === \"C\"\n        W",
]  # fmt: skip

inline = st.lists(st.sampled_from(INLINE), min_size=1, max_size=6).map(" ".join)
lines = st.tuples(inline, st.lists(st.tuples(st.sampled_from(BREAKS), inline), max_size=3)).map(
    lambda parts: "W " + parts[0] + "".join(gap + "W " + line for gap, line in parts[1])
)
heading = st.tuples(st.integers(1, 6), inline).map(lambda parts: "#" * parts[0] + " W " + parts[1])
table = st.lists(st.tuples(inline, inline), min_size=1, max_size=3).map(
    lambda rows: "| W | W |\n|---|:-:|\n" + "\n".join(f"| {a} | {b} |" for a, b in rows)
)
with_code = lines.map(lambda text: f"{text}\n\n    C C")
leaf = st.one_of(lines, lines, heading, table, st.sampled_from(LEAVES), with_code)


def indented(first: str, rest: str, text: str) -> str:
    return first + text.replace("\n", "\n" + rest)


def containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3)
    joined = several.map("\n\n".join)
    return st.one_of(
        joined.map(lambda text: indented("> ", "> ", text)),
        several.map(lambda items: "\n".join(indented("- ", "  ", item) for item in items)),
        several.map(lambda items: "\n".join(indented("1. ", "   ", item) for item in items)),
    )


nested = st.recursive(leaf, containers, max_leaves=4)
# A tab is worth four columns at the start of a line only, so it can't stand further inside.
tabbed = nested.map(lambda text: indented("+   ", "\t", text))
parts = st.lists(st.one_of(nested, nested, tabbed), min_size=1, max_size=5)


@st.composite
def documents(draw: st.DrawFn) -> str:
    # A paragraph between the parts keeps one from going on in the next.
    text = "\n\nW\n\n".join(draw(parts))
    front = draw(st.sampled_from(["", "", "---\na: C\n---\n\n", "+++\na = 'C'\n+++\n\n"]))
    numbers = iter(range(10**6))
    text = re.sub("[WKC](?![a-zN])", lambda m: f"{m[0].lower()}{next(numbers)}x", front + text)
    text = text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))
    return draw(st.sampled_from(["", "\ufeff"])) + text


@given(documents())
def test_words_are_found_where_they_stand(source: str) -> None:
    document = read(source)
    found = []
    for block in document.blocks:
        assert not re.search(r"c\d+x", block.text)
        for match in re.finditer(r"[wk]\d+x", block.text):
            start, end = block.source_span(*match.span())
            assert source[start:end] == match[0]
            found.append(match[0])
            in_code = any(
                mark.kind == "code" and mark.start <= match.start() and match.end() <= mark.end
                for mark in block.marks
            )
            assert in_code == match[0].startswith("k")
    assert sorted(found) == sorted(re.findall(r"[wk]\d+x", source))


@given(
    st.text(st.sampled_from("ab1 \t\n\r\\`*_~[]()<>/!&;:#|-+=>\"'$^.&é模😀\ufeff\x00"), max_size=80)
)
def test_any_text_is_read(source: str) -> None:
    for block in markdown.read("test.md", source).blocks:
        offsets, ends = list(block.offsets), list(block.ends)
        assert offsets == sorted(offsets)
        assert all(start < end for start, end in zip(offsets, ends, strict=True))


@pytest.mark.parametrize(
    "pattern",
    [
        "[[", "[[a]] ", "[[a|b]]",
        "[", "*", "<", "`", "_", "![", "[](", "**a ", "<a ", "<a '", "<p>", "<b>", "<ul><li>",
        "</ul>", "<!-- ", "<code>", "&", "&amp;", "\\", "~", "$", "> ", "- ", "|", "| a ", "|a|\n",
        "a\n|-|\n",
        "- a\n", "# a\n", "\r", "\n", "https://", "(www.a)", "[a]: b\n", "[^a]", "<?",
        "<p title=\"",
        "![a](b)", "  ", "\ta", "模<b>", "<p>a</p>", ">- ", "```\n", "<td>", "</p", "www.a.b))))",
        "!!! a\n", "!!! a\n    ", "!!! a ", ":::\n", ":a", "\n:a:", "{%", "{{<", "{% a", "{:a}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "a ", "<div>\n"])
def test_linear_time(before: str, pattern: str) -> None:
    def reading(size: int) -> partial[Document]:
        return partial(markdown.read, "test.md", before + pattern * (size // len(pattern)))

    assert growth(reading, 12_500) < MOST
