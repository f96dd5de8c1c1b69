"""The HTML report as text: what stands in it, and what can't get into it."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Document
from buzzlint.findings import SEVERITIES, ClaimText, Edit, Fact, Finding, Fix, Severity, Span
from buzzlint.reporting import render
from buzzlint.reporting.passages import Marked, passages
from buzzlint.reporting.report import Report, make_report
from buzzlint.results import FileResult
from buzzlint.terminal import visible
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VOID = {"meta", "link", "input", "br", "hr", "img"}
FACT = Fact(
    "Midjourney outputs images", "https://docs.example.com/midjourney?a=1&b=2", "2026-11-01"
)
BRIEF = "# Brief\n\nMidjourney is an LLM.\nGPT-4 draws <b>logos</b>.\n\nThe rest is fine.\n"


def finding(
    source: str, word: str, system: str = "", *, severity: Severity = "error",
    code: str = "BL101", message: str = "", facts: tuple[Fact, ...] = (), fix: Fix | None = None,
) -> Finding:  # fmt: skip
    """Make a finding on the first ``word`` of a source, and on the first ``system`` there."""
    start, at = source.index(word), source.index(system)
    return Finding(
        code, f"name-of-{code.lower()}", severity, start, start + len(word),
        message or f"{system or 'this'} is no {word}", f"say {word!r} of another",
        ClaimText(system or "it", system, "is-a", word, "asserted"), facts,
        (Span(at, at + len(system), system),) if system else (), fix,
    )  # fmt: skip


def report(*results: FileResult) -> Report:
    return make_report(results, version="1.2.3", as_of=date(2026, 11, 2))


def result(path: str, source: str, *findings: Finding, text: bool = True) -> FileResult:
    return FileResult(path, Document(path, source) if text else None, findings, 3, mentions=7)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""
    """All text in it, that of its children included, but without the numbers behind marks."""

    def has(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


@dataclass
class Page(HTMLParser):
    """A page, taken apart; every element has to be closed in its turn."""

    html: str
    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), (tag, attrs)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        # The number behind a mark is no part of the text that is marked.
        own = next((at for at, each in enumerate(self.open) if each.has("ref")), 0)
        for element in self.open[own:]:
            element.text += data

    def all(self, tag: str = "", of: str = "") -> list[Element]:
        return [
            element
            for element in self.elements
            if tag in ("", element.tag) and (not of or element.has(of))
        ]

    def one(self, tag: str, of: str = "") -> Element:
        (element,) = self.all(tag, of)
        return element

    def id(self, name: str) -> Element:
        (element,) = (each for each in self.elements if each.attributes.get("id") == name)
        return element


def page(*results: FileResult) -> Page:
    return Page(render("html", report(*results)))


def words(text: str) -> str:
    return " ".join(text.split())


def brief() -> FileResult:
    fix = Fix((Edit(BRIEF.index("LLM"), BRIEF.index("LLM") + 3, "image generator"),), False)
    return result(
        "docs/brief.md", BRIEF,
        finding(BRIEF, "LLM", "Midjourney", facts=(FACT,), fix=fix),
        finding(BRIEF, "logos", "GPT-4", severity="info", code="BL201"),
    )  # fmt: skip


# --- the page ------------------------------------------------------------------------------------


def test_a_finding_has_a_card_that_tells_all_of_it() -> None:
    card = words(page(brief()).id("finding-1").text)
    assert card == (
        "1 error BL101 name-of-bl101 Back to line 3 Midjourney is no LLM "
        "Claim Midjourney is a LLM "
        "Fact Midjourney outputs images docs.example.com, read 2026-11-01 "
        "Instead say 'LLM' of another "
        "Fix Replace LLM with image generator (read it before you take it over)"
    )


def test_a_mark_and_its_card_lead_to_each_other() -> None:
    found = page(brief())
    for number in ("1", "2"):
        assert found.id(f"mark-{number}").attributes["href"] == f"#finding-{number}"
    places = [element.attributes["href"] for element in found.all("a", "place")]
    assert places == ["#mark-1", "#mark-2"]


def test_words_are_marked_where_they_stand() -> None:
    found = page(brief())
    marks = {
        mark.text: mark.attributes for mark in found.all("mark") if "data-of" in mark.attributes
    }
    assert {text: (mark["class"], mark["data-of"]) for text, mark in marks.items()} == {
        "LLM": ("error", "1"),
        "logos": ("info", "2"),
    }
    systems = [each for each in found.all("span", "about") if "data-about" in each.attributes]
    assert [(each.text, each.attributes["data-about"]) for each in systems] == [
        ("Midjourney", "1"),
        ("GPT-4", "2"),
    ]


def test_marks_may_overlap() -> None:
    source = "Popular LLMs: Midjourney, Udio"
    both = [finding(source, "LLMs", "Midjourney"), finding(source, "LLMs", "Udio", severity="info")]
    inner = finding(source, "LLMs: Mid", severity="warning")
    found = page(result("a.md", source, *both, inner))
    marks = [(each.text, each.attributes["class"], each.attributes["data-of"])
             for each in found.all("mark") if "data-of" in each.attributes]  # fmt: skip
    assert marks == [
        ("LLMs", "error", "1 2 3"),
        (": ", "warning", "3"),
        ("Mid", "warning about", "3"),
    ]
    assert [each.text for each in found.all("a", "ref")] == ["1", "2", "3"]


def test_the_numbers_at_a_glance() -> None:
    other = result("docs/other.md", BRIEF, finding(BRIEF, "LLM", "GPT-4"))
    found = page(brief(), other, FileResult("x", None, (), 0, skipped="binary"))
    assert found.one("h1").text == "3 findings in 2 files"
    assert [words(tile.text) for tile in found.all("li", "tile")] == [
        "2 errors against what is known",
        "0 warnings likely to mislead",
        "1 info too little said, or too much",
    ]
    assert [words(bar.text) for bar in found.all("a", "bar")] == [
        "BL101 name-of-bl101 2 findings",
        "BL201 name-of-bl201 1 finding",
        "docs/brief.md 2 findings",
        "docs/other.md 1 finding",
        "GPT-4 2 findings",
        "Midjourney 1 finding",
    ]
    widths = [each.attributes["width"] for each in found.all("rect", "share")]
    assert widths == ["100.0", "50.0"] * 3
    assert "14 mentions of AI were checked in 2 files" in words(found.one("main").text)
    assert words(found.one("p", "note").text) == "Left out: 1 file (binary)."


@pytest.mark.parametrize(
    ("results", "title", "text"),
    [
        ([FileResult("a", None, (), 0, mentions=3), FileResult("b", None, (), 1, mentions=4)],
         "Nothing to correct",
         "7 mentions of AI in 2 files, and not one that needs a correction."),
        ([FileResult("a", None, (), 0)], "Nothing to correct",
         "1 file checked, and not a word about AI that needs a correction."),
        ([FileResult("a", None, (), 0, error="no")],
         "No findings, but not all could be checked", "1 file could not be checked."),
        ([], "No file was checked", "There was nothing to read."),
    ],
)  # fmt: skip
def test_a_run_without_findings(results: list[FileResult], title: str, text: str) -> None:
    found = page(*results)
    assert found.one("h1").text == title
    assert text in words(found.one("main").text)
    assert bool(found.all("svg", "all-well")) == (title == "Nothing to correct")
    assert not found.all("form") and not found.all("script")


def test_without_the_text_cards_stand_alone() -> None:
    found = page(result("a.md", BRIEF, finding(BRIEF, "LLM", "Midjourney"), text=False))
    assert not found.all(of="lines") and not found.all(of="ref")
    assert "not at hand" in found.one("p", "absent").text
    assert found.one("span", "place").text == "line 1"
    assert found.one("article", "card")


def test_headings_go_down_step_by_step() -> None:
    levels = [int(each.tag[1]) for each in page(brief()).elements if re.fullmatch(r"h\d", each.tag)]
    assert len(levels) > 1 and levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_link_in_the_page_leads_somewhere() -> None:
    found = page(brief(), result("b.md", BRIEF, finding(BRIEF, "LLM")))
    ids = [each.attributes["id"] for each in found.elements if "id" in each.attributes]
    assert len(set(ids)) == len(ids)
    pointers = {
        each.attributes[name].removeprefix("#")
        for each in found.elements
        for name in ("href", "aria-labelledby")
        if name in each.attributes and not each.attributes[name].startswith(("http", "data:"))
    }
    assert pointers <= set(ids)


def test_numbers_go_on_from_file_to_file() -> None:
    found = page(*(result(f"{name}.md", BRIEF, finding(BRIEF, "LLM")) for name in "abc"))
    assert [each.text for each in found.all("span", "badge")] == ["1", "2", "3"]


# --- what can't get into it ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "shown", "linked"),
    [
        ("https://docs.example.com/a?b=c&d=e", "docs.example.com", True),
        ("http://www.example.com", "example.com", True),
        ("https://docs.example.com@evil.example/", "evil.example", True),
        ("javascript:alert(1)", "javascript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", "data:text/html,<script>", False),
        (" https://example.com", "https://example.com", False),
        ("java\nscript:alert(1)", "java script:alert(1)", False),
        ("//example.com/a", "//example.com/a", False),
        ("our own files", "our own files", False),
        ("", "", False),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str, shown: str, linked: bool) -> None:
    fact = Fact("A fact", address, "2026-11-01")
    found = page(result("a.md", BRIEF, finding(BRIEF, "LLM", facts=(fact,))))
    assert shown in found.one("span", "source").text
    links = [each.attributes for each in found.all("a") if each.attributes["href"][0] != "#"]
    assert links == ([{"href": address, "rel": "noreferrer"}] if linked else [])


def test_only_its_own_style_and_script_may_run() -> None:
    found = page(brief())
    policy = next(
        each.attributes["content"]
        for each in found.all("meta")
        if each.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        digest = sha256(found.one(tag).text.encode()).digest()
        assert rules.pop(rule) == f"'sha256-{b64encode(digest).decode()}'"
    assert rules == {
        "default-src": "'none'", "img-src": "data:", "base-uri": "'none'", "form-action": "'none'",
    }  # fmt: skip
    assert not [each for each in found.elements if "style" in each.attributes]


def test_nothing_is_loaded_from_elsewhere() -> None:
    found = page(brief())
    loading = [
        each for each in found.elements if {"src", "srcset", "action"} & set(each.attributes)
    ]
    assert not loading
    assert [each.attributes["href"][:19] for each in found.all("link")] == ["data:image/svg+xml,"]
    assert not re.search(r"url\(|@import", found.one("style").text)


def test_what_steers_or_reorders_is_made_visible() -> None:
    source = "a\x1b[31m \u202eevil LLM\x00\n\ttab\n"
    found = page(result("docs/\u202e.md", source, finding(source, "LLM", message="no\x07\n\u2066")))
    assert [each.text for each in found.all("span", "text")] == [
        "a\\x1b[31m \\u202eevil LLM\\x00",
        "\ttab",
    ]
    assert found.one("h4").text == "no\\x07 \\u2066"
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", found.html)


ANY_TEXT = st.text(max_size=60) | st.lists(
    st.sampled_from([
        "<script>alert(1)</script>", "</style>", "<!--", "]]>", '"', "'", "&amp;", "&#0;", "<b ",
        "</span>", "onload=x", "javascript:", "{{ 7*7 }}", "{% x %}", "\r\n", "\n", "\t", "\u202e",
    ]),
    max_size=8,
).map("".join)  # fmt: skip


@st.composite
def any_result(draw: st.DrawFn) -> FileResult:
    source = draw(ANY_TEXT)
    spans = st.tuples(*[st.integers(0, len(source))] * 2).map(sorted)
    found = []
    for _ in range(draw(st.integers(1, 3))):
        (start, end), (first, last) = draw(spans), draw(spans)
        text = [draw(ANY_TEXT) for _ in range(12)]
        found.append(Finding(
            text[0], text[1], draw(st.sampled_from(SEVERITIES)), start, end, text[2], text[3],
            ClaimText(text[4], text[5], text[6], text[7], text[8]),
            (Fact(text[9], text[10], text[11]),), (Span(first, last, text[5]),),
            draw(st.none() | st.just(Fix((Edit(start, end, text[0]),), True))),
        ))  # fmt: skip
    return result(draw(ANY_TEXT), source, *found, text=draw(st.booleans()))


@given(st.lists(any_result(), min_size=1, max_size=3))
def test_any_text_is_only_ever_text(results: list[FileResult]) -> None:
    found = page(*results)
    assert found.one("script").text == files("buzzlint.reports").joinpath("html.js").read_text()
    assert found.one("style").text == files("buzzlint.reports").joinpath("html.css").read_text()
    for each in found.elements:
        assert each.tag not in {"base", "iframe", "object", "embed", "img", "b"}
        assert not [name for name in each.attributes if name.startswith("on")]
        href = each.attributes.get("href", "#")
        assert href.startswith(("#", "http://", "https://", "data:image/svg+xml,%3Csvg "))
    count = sum(len(each.findings) for each in results)
    assert len(found.all("article", "card")) == count


@given(any_result())
def test_a_short_document_is_shown_as_it_is(one: FileResult) -> None:
    found = page(one)
    shown = [each.text for each in found.all("span", "text")]
    if one.document is None:
        assert shown == []
        return
    count = len(one.document.line_starts) - one.document.source.endswith(("\n", "\r"))
    lines = ["\t".join(map(visible, one.document.line(number).split("\t")))
             for number in range(1, count + 1)]  # fmt: skip
    assert shown == lines
    refs = sorted(int(each.text) for each in found.all("a", "ref"))
    assert refs == list(range(1, len(one.findings) + 1))


# --- passages ------------------------------------------------------------------------------------


def shape(source: str, marks: Iterable[Marked]) -> list[str]:
    """Write passages as "1-3: findings", and gaps as "(lines left out)"."""
    shapes = []
    for each in passages(Document("a.md", source), marks):
        if each.left_out:
            shapes.append(f"({each.left_out})")
        if each.lines:
            numbers = ",".join(map(str, each.numbers))
            shapes.append(f"{each.lines[0].number}-{each.lines[-1].number}: {numbers}")
    return shapes


def on(source: str, *words: str) -> list[Marked]:
    return [
        Marked(number, source.index(word), source.index(word) + len(word))
        for number, word in enumerate(words, 1)
    ]


PARAGRAPH = "one\ntwo\nthree\n\n"
FILLER = "filler\n\n" * 60


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("WORD", ["WORD"], ["1-1: 1"]),
        ("a\n\nWORD\nb\n\nc\n", ["WORD"], ["1-2: ", "3-5: 1", "6-6: "]),
        (PARAGRAPH * 2 + "WORD\n\n" + PARAGRAPH, ["WORD"], ["1-8: ", "9-10: 1", "11-14: "]),
        ("a WORD\nb OTHER\n", ["WORD", "OTHER"], ["1-2: 1,2"]),
        ("WORD\n" + "x\n" * 12 + "OTHER\n", ["WORD", "OTHER"], ["1-13: 1", "14-14: 2"]),
        ("x\n" * 20 + "WORD\n", ["WORD"], ["1-21: 1"]),
        (FILLER + "a\nWORD\nb\n", ["WORD"], ["(120)", "121-123: 1"]),
        ("WORD\n\n" + FILLER, ["WORD"], ["1-1: 1", "(121)"]),
        ("a\n\nWORD\n\n" + FILLER, ["WORD"], ["1-2: ", "3-3: 1", "(121)"]),
        ("WORD\n\n" + FILLER + "OTHER", ["WORD", "OTHER"], ["1-1: 1", "(121)", "123-123: 2"]),
        (FILLER + "x\n" * 20 + "WORD\n" + "x\n" * 20, ["WORD"], ["(134)", "135-147: 1", "(14)"]),
    ],
)
def test_passages(source: str, words: list[str], expected: list[str]) -> None:
    assert shape(source, on(source, *words)) == expected


def test_the_paragraph_of_the_system_is_shown_too() -> None:
    source = FILLER + "SYSTEM\n\n" + FILLER + "WORD\n"
    (mark,) = on(source, "WORD")
    at = source.index("SYSTEM")
    both = Marked(1, mark.start, mark.end, ((at, at + 6),))
    assert shape(source, [both]) == ["(120)", "121-121: ", "(121)", "243-243: 1"]


def pieces(source: str, *marks: Marked) -> list[list[tuple[str, Sequence[int], Sequence[int]]]]:
    return [
        [(f"({piece.left_out})" if piece.left_out else piece.text, piece.wrong, piece.ends)
         for piece in line.pieces]
        for passage in passages(Document("a.md", source), marks) for line in passage.lines
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "marks", "expected"),
    [
        ("a WORD b", [(2, 6)], [[("a ", (), ()), ("WORD", (1,), (1,)), (" b", (), ())]]),
        ("WORD", [(0, 4)], [[("WORD", (1,), (1,))]]),
        ("a b\n  c d", [(2, 7)],
         [[("a ", (), ()), ("b", (1,), ())], [("  ", (), ()), ("c", (1,), (1,)), (" d", (), ())]]),
        ("abc", [(0, 2), (1, 3)],
         [[("a", (1,), ()), ("b", (1, 2), (1,)), ("c", (2,), (2,))]]),
        ("ab", [(1, 1)], [[("a", (), ()), ("b", (1,), (1,))]]),
        ("ab", [(2, 2)], [[("a", (), ()), ("b", (1,), (1,))]]),
        ("\nab", [(0, 1)], [[("", (), (1,))], [("ab", (), ())]]),
        ("", [(0, 0)], [[("", (), (1,))]]),
        ("x" * 9000 + "WORD" + "y" * 9000, [(9000, 9004)],
         [[("(8600)", (), ()), ("x" * 400, (), ()), ("WORD", (1,), (1,)),
           ("y" * 400, (), ()), ("(8600)", (), ()), ("", (), ())]]),
    ],
)  # fmt: skip
def test_pieces(
    source: str,
    marks: list[tuple[int, int]],
    expected: list[list[tuple[str, Sequence[int], Sequence[int]]]],
) -> None:
    marked = [Marked(number, *span) for number, span in enumerate(marks, 1)]
    assert pieces(source, *marked) == expected


# --- colours -------------------------------------------------------------------------------------


def schemes() -> list[dict[str, str]]:
    """Read the colours of the light, dark and printed page; each inherits from light."""
    css = files("buzzlint.reports").joinpath("html.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.S)
    found = [dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in blocks]
    assert len(found) == 3
    return [found[0] | scheme for scheme in found]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG 2.2 defines it."""

    def luminance(color: str) -> float:
        digits = color[1:] if len(color) == 7 else "".join(digit * 2 for digit in color[1:])
        parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        linear = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", schemes(), ids=["light", "dark", "print"])
def test_all_text_can_be_read(scheme: dict[str, str]) -> None:
    for ground in ("page", "sheet"):
        for ink in ("text", "quiet", "accent", *SEVERITIES):
            assert contrast(scheme[ink], scheme[ground]) >= 4.5, (ink, ground)
    for severity in SEVERITIES:
        assert contrast(scheme["text"], scheme[f"{severity}-wash"]) >= 4.5, severity
    assert contrast(scheme["text"], scheme["wash"]) >= 4.5
    assert contrast(scheme["accent"], scheme["line"]) >= 3
