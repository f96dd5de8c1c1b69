"""The reader of HTML: what a page shows and says, and what it doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.readers import UnreadableError, read
from hypothesis import given
from hypothesis import strategies as st

from .positions import assert_consistent, outline

if TYPE_CHECKING:
    from buzzlint import Linter


def texts(source: str) -> list[tuple[str, str]]:
    document = read("a.html", source)
    assert_consistent(document)
    return outline(document)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("a", [("paragraph", "a")]),
        ("\ufeff<p>a", [("paragraph", "a")]),
        # inline tags don't break sentences, nor words
        ("<p>Mid<b>jour</b>ney <i>is</i> <span>an</span>\n <a href=x>LLM</a>.",
         [("paragraph", "Midjourney is an LLM.")]),
        ("<p>a<br>b<wbr>c <img src=x> d", [("paragraph", "a bc d")]),
        ("<p>a <!-- no --> b", [("paragraph", "a b")]),
        # tags that are left out
        ("<p>a<p>b<ul><li>c<li>d</ul>e",
         [("paragraph", "a"), ("paragraph", "b"), ("item", "c"), ("item", "d"),
          ("paragraph", "e")]),
        ("<table><tr><th>a<th>b<tr><td>c<td>d</table>",
         [("cell", "a"), ("cell", "b"), ("cell", "c"), ("cell", "d")]),
        ("<dl><dt>a<dd>b</dl>", [("term", "a"), ("definition", "b")]),
        ("<h2>a</h2><button>b</button><div>c</div>d",
         [("heading", "a"), ("paragraph", "b"), ("paragraph", "c"), ("paragraph", "d")]),
        ("<div><button>a b</button><button>c</button> <button>d</button></div>",
         [("paragraph", "a b"), ("paragraph", "c"), ("paragraph", "d")]),
        # entities
        ("<p>a &amp; &#98;&lt;c&gt; &eacute;&copy;", [("paragraph", "a & b<c> é©")]),
        ("<p>&unknown; &", [("paragraph", "&unknown; &")]),
        # what is said, not shown
        ("<title>a &amp; b</title><meta name=description content='c &quot;d&quot;'>",
         [("paragraph", "a & b"), ("alt", 'c "d"')]),
        ("<meta name=viewport content=a><meta property=og:title content=b>", []),
        ("<p>a <img alt='b c'> d<p>e", [("paragraph", "a d"), ("alt", "b c"), ("paragraph", "e")]),
        ("<nav aria-label='a b'>c</nav>", [("alt", "a b"), ("paragraph", "c")]),
        ("<input type=image alt=a><area alt=b><img alt>", [("alt", "a"), ("alt", "b")]),
        # what is neither
        ("<script>a</script><style>b</style><template><p>c</p></template>d", [("paragraph", "d")]),
        ("<p>a <code>b</code> c<pre>d</pre><textarea>e</textarea>", [("paragraph", "a c")]),
        ("<svg><text>a</text></svg><noscript>b</noscript><iframe>c</iframe>", []),
        ("<p hidden>a</p><p aria-hidden=true>b</p><p style='color:red; DISPLAY : none'>c</p>d",
         [("paragraph", "d")]),
        ("<div hidden><p>a</p><div>b</div></div><p>c", [("paragraph", "c")]),
        ("<!doctype html><?php a ?><![CDATA[b]]>", []),
        # not what the parser hoped for
        ("</p></x><p>a</b></p></div>b", [("paragraph", "a"), ("paragraph", "b")]),
        ("<p>a & b &d e", [("paragraph", "a & b &d e")]),
        ("<p>a<", [("paragraph", "a")]),
    ],
)  # fmt: skip
def test_what_is_read(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(source) == expected


def test_an_entity_counts_as_long_as_it_is() -> None:
    (block,) = read("a.html", "<p>é&nbsp;&amp;b").blocks
    assert [(start, end) for start, end in zip(block.offsets, block.ends, strict=True)] == [
        (3, 4), (4, 10), (10, 15), (15, 16)
    ]  # fmt: skip


def test_headings_and_lists_are_known_for_what_they_are() -> None:
    blocks = read("a.html", "<h1>a</h1><h2>b</h2><p>c:<ul><li>d<ul><li>e</ul></ul>").blocks
    assert [(b.kind, b.depth, b.section, b.lead) for b in blocks] == [
        ("heading", 1, None, None), ("heading", 2, 0, None), ("paragraph", 0, 1, None),
        ("item", 1, 1, 2), ("item", 2, 1, 3),
    ]  # fmt: skip


def test_comments_switch_rules_off(linter: Linter) -> None:
    source = (
        "<p>Midjourney is an LLM.\n"
        "<!-- buzzlint-disable-next-line BL101: a joke -->\n"
        "<p>Midjourney is an LLM.\n"
    )
    (finding,) = linter.lint_text(source, "a.html")
    assert finding.start < 30


def test_a_fix_is_made_in_text_and_not_in_attributes(linter: Linter) -> None:
    found = linter.lint_text("<p>Midjourney is an LLM.<p>Suno is an L<b>L</b>M.", "a.html")
    assert [finding.fix is not None for finding in found] == [True, False]


@pytest.mark.parametrize("tangle", ["<div>", "<b>a", "<ul><li>", "<table><tr><td>"])
def test_a_page_that_would_keep_a_parser_busy_is_left(tangle: str) -> None:
    with pytest.raises(UnreadableError, match="HTML too tangled to read"):
        read("a.html", tangle * 100_000)


@pytest.mark.parametrize(
    "source", ["<!--" * 100_000, "<p>" * 20_000, "</div>" * 20_000, "<" * 20_000]
)
def test_what_only_looks_so_is_read(source: str) -> None:
    assert texts("<p>a</p>" + source)[0] == ("paragraph", "a")


def test_a_deep_page_is_read() -> None:
    assert texts("<div>" * 2000 + "a" + "</div>" * 2000) == [("paragraph", "a")]


piece = st.sampled_from(
    [
        "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "<pre>",
        "</pre>", "<h1>", "</h1>", "<img alt='", "'>", "\"", "<", ">", "&amp;", "&", "<!-- ", "-->",
        "<!-- buzzlint-disable -->", "<script>", "</script>", "é", "\U0001f600", "\ud800", "\r\n",
        "\n", " ", "a", "word ", "<div hidden>", "</div>", "<br>", "<a href=x>", "</a>", "\0", "\t",
    ]
)  # fmt: skip


@given(st.lists(piece | st.text(max_size=4), max_size=25).map("".join))
def test_any_page_is_read(source: str) -> None:
    assert_consistent(read("a.html", source))
