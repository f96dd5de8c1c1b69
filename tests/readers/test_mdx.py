"""The MDX reader: Markdown between tags, braces and statements."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import pytest
from buzzlint.readers import mdx
from hypothesis import given
from hypothesis import strategies as st
from timing import MOST, growth

if TYPE_CHECKING:
    from buzzlint.document import Document


def texts(source: str) -> list[tuple[str, str]]:
    document = mdx.read("test.mdx", source)
    assert document.source == source
    assert document.format == "mdx"
    return [(block.kind, block.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # statements
        ("import A from 'a'\n\na", [("paragraph", "a")]),
        ("import {\n  A,\n\n  B } from 'a';\nexport const c = 1\n\na", [("paragraph", "a")]),
        ("---\na: b\n---\nimport 'a'\n\n# a", [("heading", "a")]),
        ("export const a = {\n  b: `c\n\n${d}}`\n}\n\ne", [("paragraph", "e")]),
        ("export default function A() {\n\n  return <b>x</b>\n}\n\na", [("paragraph", "a")]),
        ("a\nimport B from 'b'", [("paragraph", "a import B from 'b'")]),
        ("# a\nimport B from 'b'\nc", [("heading", "a")]),
        ("import models into it", [("paragraph", "import models into it")]),
        ("export {\n\na", [("paragraph", "a")]),
        ("import A from 'a'\r\r```\r{\r```\r\r:::b\r\ra {b}\r", [("paragraph", "a")]),
        # tags
        ("<A b=\"c\" d={e} {...f}>\n\n*a*\n\n</A>", [("paragraph", "a")]),
        ("<A\n  b='c > d'\n\n  e={() => <F g={`}`} />}\n/>\n\na", [("paragraph", "a")]),
        ("<A>a *b*</A> c", [("paragraph", "a b c")]),
        ("a <B.C /> d<E/>f", [("paragraph", "a d f")]),
        ("<>a</> b", [("paragraph", "a b")]),
        ("**<A>b</A>** c", [("paragraph", "b c")]),
        ("<A>\n    a\n    b\n\n    - c\n\n        d\n</A>",
         [("paragraph", "a b"), ("item", "c"), ("item", "d")]),
        ("<A>\n    <B>\n        # a\n\n            b\n    </B>\n</A>",
         [("heading", "a"), ("paragraph", "b")]),
        ("<A>\n    ```js\n    <B>{\n    ```\n    a\n</A>", [("paragraph", "a")]),
        ("<div style={{a: 'b'}}>\n*a*\n</div>", [("paragraph", "a")]),
        ("<td style={{a: 'b'}}>a</td>", [("cell", "a")]),
        ("<a\n  b=\"c\"\n>\n  d\n</a> e", [("paragraph", "d e")]),
        ("a <img\n  src={b}\n/> c", [("paragraph", "a c")]),
        ("<li>a</li>", [("item", "a")]),
        ("| a | <A/> |\n|---|---|\n| {b} | <C>d</C> |", [("cell", "a"), ("cell", "d")]),
        ("a < b and <C d", [("paragraph", "a < b and <C d")]),
        ("<a.b@c.d> e <http://f.g> h", [("paragraph", "e h")]),
        # expressions
        ("a {b} c {/* d */} e", [("paragraph", "a c e")]),
        ("# a {/*b*/}", [("heading", "a")]),
        ("a {b ? \"}\" : '{'} c {`}${ {d: `}`} }`} e", [("paragraph", "a c e")]),
        ("{/* a\n\nb */}\n\nc", [("paragraph", "c")]),
        ("{a.map(b => (\n\n  <C d={b}>don't</C>\n))}\n\ne", [("paragraph", "e")]),
        ("{a // }\n}b", [("paragraph", "b")]),
        ("a \\{b\\} c", [("paragraph", "a {b} c")]),
        ("a { b", [("paragraph", "a { b")]),
        ("a } b", [("paragraph", "a } b")]),
        ("a `{b}` <C/> `` <D> ` ``", [("paragraph", "a {b} <D> `")]),
        ("a `{b} c", [("paragraph", "a ` c")]),
        ("```\n{\n```\na {b}\n~~~~\n~~~\n<A>{\n~~~~\nc", [("paragraph", "a"), ("paragraph", "c")]),
        ("- ```\n  {a\n  ```\n- b {c}", [("item", "b")]),
        ("> a {b}\n> <C/> d", [("paragraph", "a d")]),
        ("[a]({b}) ![c]({d})", [("paragraph", "a"), ("alt", "c")]),
        ("word{\" \"}\nb", [("paragraph", "word b")]),
        ("a\r\n\r\n<A>\r\n    b {c}\r\n    d\r\n</A>\r\n",
         [("paragraph", "a"), ("paragraph", "b d")]),
    ],
)  # fmt: skip
def test_prose(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(source) == expected


def test_offsets_in_indented_children() -> None:
    source = "é <A b={c}/>\n\n<A>\n    模 *b* &amp;\n    😀c\n\n      - d\n</A>"
    for block in mdx.read("test.mdx", source).blocks:
        for char, start, end in zip(block.text, block.offsets, block.ends, strict=True):
            assert source[start:end] in (char, "&amp;", "\n")


@pytest.mark.parametrize(
    ("source", "codes", "reason"),
    [
        ("{/* buzzlint-disable BL201: it is so */}", ("BL201",), "it is so"),
        ("a { /* buzzlint-disable\n BL2, BL3 */ } b", ("BL2", "BL3"), ""),
        ("> - {/* buzzlint-disable */}", (), ""),
        ("<!-- buzzlint-disable BL1 -->", ("BL1",), ""),
    ],
)
def test_directives(source: str, codes: tuple[str, ...], reason: str) -> None:
    (found,) = mdx.read("test.mdx", source).directives
    assert (found.action, found.codes, found.reason) == ("disable", codes, reason)
    assert source[found.start] in "{<"
    assert source[found.end - 1] in "}>"


@pytest.mark.parametrize(
    "source",
    [
        "`{/* buzzlint-disable */}`",
        "```\n{/* buzzlint-disable */}\n```",
        "{a /* buzzlint-disable */}",
        "<A b={/* buzzlint-disable */ 1} />",
        "\\{/* buzzlint-disable */}",
    ],
)
def test_no_directive(source: str) -> None:
    assert mdx.read("test.mdx", source).directives == ()


PARTS = [
    "W", "*W*", "**W**", "`K`", "[W](C)", "{C}", "{`C ${C} }`}", "{\"C}\"}", "{/* C */}", "<A/>",
    "<A b=\"C\">W</A>", "<A b={C => <C>C</C>}>W</A>", "<b style={{C: C}}>W</b>", "<>W</>", "W < W",
    "\\{W\\}", "&amp;W", "模W", "😀", "<A.B c='C'>*W*</A.B>", "<!-- C -->",
]  # fmt: skip
FRAMES = [
    "W {}", "# W {}", "- W {}\n- W {}", "> W {}", "<A>\n\nW {}\n\n</A>",
    "<A b={C}>\n    W {}\n</A>",
    "```js\nC {}\n```", "import C from 'C'", "export const C = () => {\n\n  C\n}", "<A>W {}</A>",
    "{\n  C\n\n  C}", "| W | W |\n|---|---|\n| {} | {} |", "<div a={C}>\n  W {}\n</div>",
    "<A>\n    W {}\n\n    <B c={C}>\n        W {}\n\n        W\n    </B>\n</A>",
]  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> str:
    inline = st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map(" ".join)
    blocks = []
    for frame in draw(st.lists(st.sampled_from(FRAMES), min_size=1, max_size=5)):
        code = frame.startswith("```")
        text = re.sub(r"\{\}", lambda _, code=code: "C" if code else draw(inline), frame)
        blocks.append(text)
    numbers = iter(range(10**6))
    text = re.sub("[WKC]", lambda m: f"{m[0].lower()}{next(numbers)}x", "\n\n".join(blocks))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


@given(documents())
def test_words_are_found_where_they_stand(source: str) -> None:
    found = []
    for block in mdx.read("test.mdx", source).blocks:
        assert not re.search(r"c\d+x", block.text)
        for match in re.finditer(r"[wk]\d+x", block.text):
            start, end = block.source_span(*match.span())
            assert source[start:end] == match[0]
            found.append(match[0])
    assert sorted(found) == sorted(re.findall(r"[wk]\d+x", source))


@given(st.text(st.sampled_from("aB \n\r\t`{}<>/=\"'\\$*-!;.\ufdd0é😀"), max_size=80))
def test_any_text_is_read(source: str) -> None:
    for block in mdx.read("test.mdx", source).blocks:
        offsets, ends = list(block.offsets), list(block.ends)
        assert offsets == sorted(offsets)
        assert all(start < end <= len(source) for start, end in zip(offsets, ends, strict=True))


@pytest.mark.parametrize(
    "pattern",
    [
        "{", "}", "{a ", "{`", "{`${", "{\"", "{/*", "{}", "<", "<A", "<A ", "<A {", "<A '", "<A>",
        "<a b={", "`", "`` ` ", "\\", "```\n", "~~~\n\n", "export {\n\n", "import 'a'\n\n",
        "<A>\n    a\n\n", "    ", "{\n\n", "<!--", "{a}\n", "> {", "- - ", "{//", "{'\n", "\r",
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["", "}>`"])
def test_linear_time(pattern: str, end: str) -> None:
    def reading(size: int) -> partial[Document]:
        return partial(mdx.read, "test.mdx", pattern * (size // len(pattern)) + end)

    assert growth(reading, 12_500) < MOST
