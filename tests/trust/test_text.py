"""Text that no person would write: it is read in time, the places are right, and it is counted."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Document
from buzzlint.reporting import render
from buzzlint.reporting.report import make_report
from buzzlint.results import FileResult
from timing import MOST, growth, within

from .test_formats import report_of

if TYPE_CHECKING:
    from buzzlint import Linter
    from cli.conftest import Project

CLAIM = "Midjourney is an LLM."

SHAPES = {
    "lists on a line": "- " * 10_000 + "a\n",
    "numbers on a line": "1. " * 10_000 + "a\n",
    "quotes on a line": "> " * 10_000 + "a\n",
    "elements": "<ul><li><blockquote>" * 3_000,
    "lists": "".join(f"{'  ' * depth}- a\n" for depth in range(150)),
    "quotes": ">" * 10_000 + " a\n",
    "quotes and lists": "> - " * 2_000 + "a\n",
    "brackets": "[" * 20_000,
    "links begun": "[](" * 7_000,
    "images begun": "![" * 10_000,
    "emphasis begun": "*a **b " * 3_000,
    "code begun": "".join("`" * (n % 100 + 1) + " " for n in range(400)),
    "tags begun": "<a " * 7_000,
    "tags": "<div>\n" * 3_000,
    "comments begun": "<!-- " * 4_000,
    "our comments begun": "<!-- buzzlint-disable " * 1_000,
    "our comments": "<!-- buzzlint-disable BL9 -->\n" * 1_000,
    "our comments, one word": f"<!-- buzzlint-disable {'a' * 20_000} -->\n",
    "our comments, many words": f"<!-- buzzlint-disable {'a ' * 10_000}z -->\n",
    "our comments, many codes": f"<!-- buzzlint-disable {'BL9,' * 5_000}z -->\n",
    "fences": "```\n" * 5_001,
    "a table": "|" * 10_000 + "\n" + "|-" * 5_000 + "|\n",
    "entities": "&amp;&#0;&#x110000;&bogus;" * 800,
    "references": "".join(f"[a{n}]: b\n" for n in range(2_000)),
    "one long line": "word " * 4_000,
    "one long word": "a" * 20_000,
    "blanks": " " * 20_000 + "x",
    "line ends": "\n\r\r\n" * 5_000,
    "controls": "\x01\x1b\x7f\x85" * 5_000,
    "marks": "a" + "\u0301" * 20_000,
    "nothing to see": "\u200b\u200d\u2060\ufeff" * 5_000,
    "other directions": "שלום עולם \u202e" * 1_500,
    "other languages": "日本語の文章です。" * 2_000,
    "dots": "." * 20_000,
    "digits": "4." * 10_000,
    "front matter begun": "+++\na = 1\n" * 2_000,
    "mdx": "{/* " * 5_000,
}  # fmt: skip


ENDINGS = ["md", "mdx", "txt", "html", "rst", "adoc"]
LEFT_OUT = ("HTML too tangled to read", "lines of more than 10000 characters", "nested too deep")
"""What is said, and counted, where a format's parser would give up or never end."""


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("shape", SHAPES)
def test_it_takes_no_longer_than_its_length_is_worth(
    linter: Linter, shape: str, ending: str
) -> None:
    """Two seconds for a megabyte, and as much as a small machine may need to begin."""
    text = f"{CLAIM}\n\n{SHAPES[shape]}\n"
    most = 1 + 2 * len(text) / 1_000_000
    result = within(most, lambda: linter.lint_source(text, f"a.{ending}"))
    for finding in result.findings:
        assert 0 <= finding.start < finding.end <= len(text)
    assert result.claims >= 1 or result.skipped in LEFT_OUT


MILLIONS = {
    "brackets": "[" * 1_000_000,
    "brackets and their ends": "[" * 500_000 + "]" * 500_000,
    "empty brackets": "[]" * 500_000,
    "parentheses": "(" * 1_000_000,
    "quotation marks": '"' * 1_000_000,
    "apostrophes": "'" * 1_000_000,
    "quotes": "> " * 500_000,
    "backticks": "`" * 1_000_000,
    "stars": "*" * 1_000_000,
    "tags begun": "<" * 1_000_000,
    "bars": "|" * 1_000_000,
    "one line": "word " * 200_000,
    "one word": "a" * 1_000_000,
    "marks": "a" + "\u0301" * 1_000_000,
}
SLOWEST = ("tags begun", "html")
"""It takes those two seconds to the last: a million mistakes, each of which its parser mends."""


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("shape", MILLIONS)
def test_a_million_characters_take_two_seconds(linter: Linter, shape: str, ending: str) -> None:
    text = f"{CLAIM}\n\n{MILLIONS[shape]}\n"
    most = 3 if (shape, ending) == SLOWEST else 2
    result = within(most, lambda: linter.lint_source(text, f"a.{ending}"))
    assert result.claims >= 1 or result.skipped in LEFT_OUT


@pytest.mark.parametrize("shape", SHAPES)
def test_what_stands_behind_it_is_still_found_where_it_is(linter: Linter, shape: str) -> None:
    text = f"{SHAPES[shape]}\n\n"
    closed = shape not in {
        "comments begun", "our comments begun", "fences", "tags begun", "code begun", "tags", "mdx",
        "lists",
    }  # fmt: skip
    source = f"{text}{CLAIM}\n"
    found = [f for f in linter.lint_text(source, "a.md") if f.code == "BL101"]
    assert [source[finding.start : finding.end] for finding in found] == ["LLM"] * len(found)
    assert not closed or len(found) == 1


NAMES = [
    # text, whether it is Midjourney and found
    ("Mid\u200bjourney is an LLM.", None),
    ("Mid\u00adjourney is an LLM.", None),
    ("Midjo\u0301urney is an LLM.", False),
    ("M\u0456djourney is an LLM.", False),  # Cyrillic i
    ("Midj\u03bfurney is an LLM.", False),  # Greek o
    ("\uff2d\uff49\uff44journey is an LLM.", None),  # full width
    ("\U0001d40cidjourney is an LLM.", None),  # a mathematical M
    ("Midjourney is an \u216c\u216cM.", False),  # Roman numerals of fifty
    ("Midjourney \u0456s an LLM.", None),
    ("Midjourney\u2028is an LLM.", None),
    ("Midjourney\u00a0is\u00a0an\u00a0LLM.", True),
    ("\u202eMidjourney is an LLM.", None),
    ("\ufeffMidjourney is an LLM.", True),
    ("Midjourney\u200d is an LLM.", None),
    ("**Mid**journey is an LLM.", None),
    ("Mid&#106;ourney is an LLM.", True),
]


@pytest.mark.parametrize(("text", "found"), NAMES)
def test_characters_within_names_move_nothing(
    linter: Linter, text: str, found: bool | None
) -> None:
    findings = [f for f in linter.lint_text(text, "a.md") if f.code == "BL101"]
    assert found is None or bool(findings) is found
    assert all(text[f.start : f.end] == "LLM" for f in findings)


def test_no_letter_beside_a_name_hides_it(linter: Linter) -> None:
    """A look at the whole text has to see each name in it that is found one by one."""
    letters = [c for c in map(chr, range(0x110000)) if {c.upper(), c.lower(), c.title()} != {c}]
    texts = [
        text
        for letter in letters
        for text in (f"{letter}Midjourney", f"Midjourney{letter}", f"Midjourney{letter}ge a")
    ]
    assert [t for t in texts if linter.scanner.find(t) and not linter.scanner.any(t)] == []


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- buzzlint-d\u0456sable -->",
        "<!-- buzzlint\u2010disable -->",
        "<!-- buzz\u200blint-disable -->",
        "<!-- \uff42uzzlint-disable -->",
        "<!-- buzzlint-disable BL\u0661\u0660\u0661 -->",
    ],
)
def test_a_comment_that_only_looks_like_one_hides_nothing(linter: Linter, comment: str) -> None:
    found = linter.lint_text(f"{comment}\n\n{CLAIM}\n", "a.md")
    assert "BL101" in {finding.code for finding in found}


MANY = {
    "suppressions": ("md", "<!-- buzzlint-disable-next-line BL101 -->\nMidjourney is an LLM.\n\n"),
    "suppressions of a line": ("md", "Midjourney is an LLM. <!-- buzzlint-disable-line -->\n"),
    "cells": ("md", "| System | Class |\n|---|---|\n| Midjourney | LLM |\n\n"),
    "rows": ("md", "| Midjourney | LLM |\n"),
    "steps": ("md", "- Use Midjourney for images.\n"),
    "sentences": ("md", "Use Midjourney for images. "),
    "quotations": ("md", '"Midjourney" is "an LLM" '),
    "names": ("txt", "Midjourney, Claude and "),
    "names in brackets": ("md", "(Midjourney "),
    "pronouns": ("txt", "Midjourney is new. It is an LLM. This tool makes text. "),
    "sources": ("txt", "GPT-4 (OpenAI 2023) writes text [1]. Midjourney [2] makes art (see [3]). "),
    "notes": ("md", "Midjourney[^1] is an LLM.\n\n[^1]: Claude is a GAN.\n\n"),
    "headings": ("md", "# Midjourney\n\nIt is an LLM.\n\n"),
    "tasks over a system": ("md", "## Image generation\n\nWe use GPT-4.\n\n"),
    "lines of labels": ("md", "Images: Midjourney\n"),
    "rows of labels": ("md", "STT: Whisper / TTS: Midjourney / "),
    "lines of labels with stops": ("md", "Images: Midjourney.\n"),
    "rows without a table": ("md", "| Midjourney is an LLM. "),
    "reports": ("md", "The docs said that Midjourney is an LLM. It is a GAN. "),
    "companies": ("md", "OpenAI is big. The company built Midjourney. "),
    "lines with a mark": ("md", "✅ Midjourney is an LLM\n"),
    "lines in bold": ("md", "**Midjourney**\n"),
    "replacements": ("md", "s/OpenAI's Claude/"),
    "things taken up": ("md", "See the logo. It was drawn by GPT-4. "),
    "ways to be had": ("md", "Llama 3 is only available via an API. "),
    "models of its own": ("md", "Google presented its ChatGPT. "),
    "answers": ("md", "Midjourney answers questions and translates the manual. "),
    "shared tasks": ("md", "Our LLMs are Claude for texts and Midjourney for art. "),
    "asides": ("md", "Midjourney, technically speaking, "),
    "outputs of one sentence": ("md", "Claude draws logos, photos and songs and "),
    "answers of a list": ("md", "## What can Claude do?\n\n- draw logos\n- write mails\n\n"),
    "items of a question": ("md", "- draw logos\n"),
    "titles of lists": ("md", "LLMs\n\n- Midjourney\n\n"),
    "headings of reStructuredText": ("rst", "Midjourney\n==========\n\nIt is an LLM.\n\n"),
    "mistakes of reStructuredText": ("rst", "`Midjourney is an LLM.\n\n"),
    "paragraphs of HTML": ("html", "<p>Midjourney is <b>an LLM</b>.\n"),
    "cells of a notebook": (
        "ipynb", "<!-- buzzlint-disable-next-line BL101 -->\nMidjourney is an LLM.\n\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", MANY)
def test_many_claims_cost_what_one_does(linter: Linter, kind: str) -> None:
    ending, one = MANY[kind]

    def judging(length: int) -> partial[FileResult]:
        text = one * (length // len(one))
        if kind == "rows":
            text = f"| System | Class |\n|---|---|\n{text}"
        if kind == "items of a question":
            text = f"## What can Claude do?\n\n{text}"
        if ending == "ipynb":
            cell = {"cell_type": "markdown", "metadata": {}, "source": text}
            text = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
        return partial(linter.lint_source, text, f"a.{ending}")

    assert growth(judging, 10_000) < MOST


def test_a_step_for_each_pair_is_seen() -> None:
    assert growth(lambda size: lambda: sum(1 for _ in range(size) for _ in range(size)), 100) > MOST


BYTES = [
    # content, exit code, what the scope line or the error says
    (b"Midjourney is an LLM.\xff\n", 2, "not UTF-8 (byte 21)"),
    (CLAIM.encode("utf-16"), 2, "it looks like UTF-16"),
    (CLAIM.encode("utf-16-be"), 0, "1 file skipped: binary"),
    (CLAIM.encode("utf-32"), 2, "it looks like UTF-16"),
    (b"Midjourney is an LLM.\0", 0, "1 file skipped: binary"),
    (b"\xed\xa0\x80Midjourney is an LLM.", 2, "not UTF-8 (byte 0)"),
    (b"\xc0\xafMidjourney is an LLM.", 2, "not UTF-8 (byte 0)"),
    (b"\xf4\x90\x80\x80Midjourney is an LLM.", 2, "not UTF-8 (byte 0)"),
    (b"\xef\xbb\xbfMidjourney is an LLM.", 1, "1 error"),
    (b"", 0, "1 file"),
]


@pytest.mark.parametrize(("data", "code", "said"), BYTES)
def test_nothing_is_left_unchecked_in_silence(
    project: Project, data: bytes, code: int, said: str
) -> None:
    project.write("a.md", data)
    ran = project.run("check", "--isolated", "--no-cache", ".")
    assert ran.code == code
    assert said in ran.out + ran.err
    summary = json.loads(project.run("check", "-f", "json", "--isolated", "--no-cache", ".").out)
    counts = summary["summary"]
    assert counts["files"] + sum(counts["skipped"].values()) + counts["failed"] == 1


def test_findings_on_one_long_line_are_shown_in_time() -> None:
    """Each of a thousand findings on a line of a megabyte: only what is near it is looked at."""
    source = "GPT-4 is a words cow, words. " * 30_000
    (first, _), *_ = (file.findings for file in report_of("words").files)
    template = first.finding
    findings = []
    for number in range(1000):
        start = source.index("cow", number * 29)
        findings.append(replace(template, start=start, end=start + 3, related=(), fix=None))
    result = FileResult("a.md", Document("a.md", source), tuple(findings), 1000)
    report = make_report([result], version="1.2.3", as_of=report_of("words").as_of)
    text = within(10, lambda: render("full", report))
    assert max(map(len, text.splitlines())) < 300
