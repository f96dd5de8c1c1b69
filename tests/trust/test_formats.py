"""Hostile text in all fields of a report: every format is read back, and says nothing but that."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from buzzlint.document import Document
from buzzlint.findings import ClaimText, Edit, Fact, Finding, Fix, Span
from buzzlint.reporting import custom, render, saved
from buzzlint.reporting.report import make_report
from buzzlint.results import FileResult
from markdown_it import MarkdownIt
from reporting.browser import Browser, find

from .corpus import IDS, STRINGS, mixed
from .runner import obeyed

if TYPE_CHECKING:
    from pathlib import Path

    from buzzlint.reporting import Format
    from buzzlint.reporting.report import Report
    from markdown_it.token import Token

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ALL = (*STRINGS, *mixed(40, seed=7))
ALL_IDS = (*IDS, *(f"mixed-{number}" for number in range(40)))
HARMLESS = "words"

hostile = pytest.mark.parametrize("text", ALL, ids=ALL_IDS)


@cache
def harmless(name: Format, *, with_document: bool = True) -> str:
    """What a format comes to for a text that means nothing to anybody."""
    return render(name, report_of(HARMLESS, with_document=with_document))


def report_of(text: str, *, path: str | None = None, with_document: bool = True) -> Report:
    """A report in which a text stands wherever a document, a file or a user has the word."""
    source = f"{text}\n\nGPT-4 is a {text} cow, {text}.\n{text}"
    at = source.index("GPT-4")
    start = source.index("cow", at)
    finding = Finding(
        "BL101", "wrong-class", "error", start, start + 3, f"{text} is no {text}",
        f"say {text}", ClaimText(text, text, "is-a", text, "asserted"),
        (Fact(f"{text} is what it is", text, "2026-11-01"),
         Fact(text, f"https://a.example/{''.join(text.split())}", "2026-11-01")),
        (Span(at, at + 5, text),),
        Fix((Edit(start, start + 3, text),), True),
    )  # fmt: skip
    paths = {path or f"{text}.md": source, f"docs/{text}/b.md": source}
    results = [
        FileResult(name, Document(name, source) if with_document else None, (finding, replace(
            finding, start=at, end=at + 5, severity="info", code="BL504")), 3)
        for name, source in paths.items()
    ]  # fmt: skip
    results += [FileResult(f"{text}.txt", None, (), 0, skipped=text)]
    return make_report(results, version="1.2.3", as_of=date(2026, 11, 2))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Any] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, [key for key, _ in attrs]))
        self.links += [value or "" for key, value in attrs if key in ("href", "src", "action")]

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("declaration", decl))


def tags(page: str) -> list[Any]:
    """The elements of a page that a document can't have a say in: not those that cut its text."""
    parser = _Tags()
    parser.feed(page)
    parser.close()
    return [(tag, keys) for tag, keys in parser.found if tag not in ("div", "span", "a", "mark")]


def parsed(page: str) -> list[Token]:
    """The tokens of a page of Markdown, those within others behind them."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return [inner for token in markdown.parse(page) for inner in (token, *(token.children or ()))]


@hostile
@pytest.mark.parametrize("name", ["full", "concise"])
def test_nothing_steers_a_terminal_or_a_runner(name: Format, text: str) -> None:
    log = render(name, report_of(text))
    assert not STEERING.search(log)
    assert obeyed(log) == []
    # As many lines as for harmless text, but for those that a document's line breaks make.
    if name == "concise":
        assert log.count("\n") == harmless(name).count("\n")


@hostile
def test_annotations_are_those_of_the_findings(text: str) -> None:
    log = render("github", report_of(text))
    assert Counter(name for name, _ in obeyed(log)) == {"error": 2, "notice": 2}
    assert len(log.splitlines()) == 4
    for line in log.splitlines():
        properties = re.match(r"::\w+ ((?:[a-zA-Z]+=[^,:]*,?)+)::", line)
        assert properties is not None
        keys = [pair.partition("=")[0] for pair in properties[1].split(",")]
        assert keys[:3] == ["file", "line", "endLine"]
        assert set(keys) <= {"file", "line", "endLine", "col", "endColumn", "title"}


@hostile
@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "gitlab", "rdjsonl"])
def test_json_gives_back_what_was_put_in(name: Format, text: str) -> None:
    output = render(name, report_of(text))
    assert obeyed(output) == []
    assert not STEERING.search(output)
    lines = name.endswith("l")
    whole = list(map(json.loads, output.splitlines())) if lines else json.loads(output)
    if name == "sarif":
        results = whole["runs"][0]["results"]
        assert len(results) == 4
        for result in results:
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            parts = urlsplit(uri)
            assert not parts.query and not parts.fragment and not re.search(r"[\s\\]", uri)
            assert unquote(parts.path) in {f"{text}.md", f"docs/{text}/b.md"}
        return
    findings = whole["findings"] if name == "json" else whole
    assert len(findings) == 4
    paths = {
        "json": lambda item: item["path"], "jsonl": lambda item: item["path"],
        "gitlab": lambda item: item["location"]["path"],
        "rdjsonl": lambda item: item["location"]["path"],
    }  # fmt: skip
    assert {paths[name](item) for item in findings} == {f"{text}.md", f"docs/{text}/b.md"}


@hostile
@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_is_well_formed_and_has_the_same_elements(name: Format, text: str) -> None:
    output = render(name, report_of(text))
    assert obeyed(output) == []
    root, plain = ET.fromstring(output), ET.fromstring(harmless(name))

    def shape(element: ET.Element) -> Any:
        return element.tag, sorted(element.attrib), list(map(shape, element))

    assert shape(root) == shape(plain)
    held = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    assert f"{held}.md" in {value for element in root.iter() for value in element.attrib.values()}


@hostile
def test_markdown_has_the_same_structure(text: str) -> None:
    output = render("markdown", report_of(text))
    assert obeyed(output) == []
    plain = parsed(harmless("markdown"))
    found = parsed(output)
    links = [str(token.attrs["href"]) for token in found if token.type == "link_open"]
    assert {urlsplit(link).scheme for link in links} == {"https"}
    shape = [token.type for token in found if not token.type.startswith(("text", "link"))]
    assert shape == [t.type for t in plain if not t.type.startswith(("text", "link"))]
    assert {token.content for token in found if token.type == "html_inline"} == {"<br>"}
    # Nobody is called: there is something between the sign and the name.
    assert not any(re.search(r"@\w", token.content) for token in found if token.type == "text")


@hostile
@pytest.mark.parametrize("with_document", [True, False])
def test_html_has_the_same_elements(text: str, with_document: bool) -> None:
    page = render("html", report_of(text, with_document=with_document))
    plain = harmless("html", with_document=with_document)
    assert tags(page) == tags(plain)
    parser = _Tags()
    parser.feed(page)
    for tag, keys in parser.found:
        if isinstance(keys, list):
            assert not [key for key in keys if key.startswith("on")], tag
    assert parser.links
    assert all(re.match(r"#|https?://|data:image/svg", link) for link in parser.links)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b\x9b]", page)


@hostile
@pytest.mark.parametrize("ending", ["md", "html", "xml"])
def test_a_template_gets_the_same(ending: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / f"mine.{ending}.j2"
    file.write_text(
        "{% for f in findings %}{{ f.path }} {{ f.message }} {{ f.claim.subject }}\n{% endfor %}"
        "{{ summary.line }}\n"
    )
    output = custom.render(custom.load(str(file)), report_of(text))
    assert len(output.splitlines()) == 5
    assert obeyed(output) == []
    assert not STEERING.search(output)
    if ending != "md":
        assert "<" not in output


@hostile
def test_a_saved_report_says_the_same_again(text: str) -> None:
    written = render("json", report_of(text, with_document=False))
    part = saved.load(written.encode(), "saved.json")
    assert render("json", saved.report_of(part, lambda path: None)) == written


CHROMIUM = find()


@pytest.mark.skipif(CHROMIUM is None, reason="no browser")
def test_a_browser_runs_nothing_and_asks_for_nothing(tmp_path: Path) -> None:
    assert CHROMIUM is not None
    source = "\n\n".join(f"GPT-4 is a cow: {text}" for text in ALL if len(text) < 1000)
    results = []
    for number, text in enumerate(ALL):
        report = report_of(text, path=f"{number}-{text[:100]}.md")
        file = report.files[0]
        results.append(
            FileResult(file.path, file.document, tuple(p.finding for p in file.findings), 3)
        )
    results.append(FileResult("all.md", Document("all.md", source), results[0].findings, 3))
    page = tmp_path / "report.html"
    report = make_report(results, version="1.2.3", as_of=date(2026, 11, 2))
    page.write_text(render("html", report), encoding="utf-8")
    browser = Browser(CHROMIUM, tmp_path / "profile")
    try:
        browser.send("Page.addScriptToEvaluateOnNewDocument", source="window.trapped = 0;"
                     "for (const n of ['alert', 'confirm', 'prompt', 'open', 'print'])"
                     "window[n] = () => { window.trapped++; };")  # fmt: skip
        browser.open(page)
        browser.run("for (const e of document.querySelectorAll('*')) {"
                    "e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));"
                    "if (e.focus) e.focus(); }")  # fmt: skip
        assert browser.run("window.trapped") == 0
        assert browser.run("location.protocol") == "file:"
        assert browser.run("document.scripts.length") == 1
        assert browser.run("document.querySelectorAll('iframe,object,embed,img,form:not(#filters)'"
                           ").length") == 0  # fmt: skip
        assert [url for url in browser.requests() if not url.startswith(("file:", "data:"))] == []
        dialogs = [e for e in browser.events if e["method"] == "Page.javascriptDialogOpening"]
        assert dialogs == []
    finally:
        browser.close()
