"""Fixes: what they write, which are made, and that they change words and nothing else."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter, fixing
from buzzlint.document import Document
from buzzlint.findings import ClaimText, Edit, Finding, Fix
from buzzlint.readers import read
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import MOST, growth

if TYPE_CHECKING:
    from pathlib import Path


def fixed(linter: Linter, text: str, path: str = "a.md", *, unsafe: bool = True) -> fixing.Fixed:
    return fixing.fixed(
        text,
        lambda changed: linter.lint_text(changed, path),
        lambda changed: read(path, changed),
        unsafe=unsafe,
    )


# --- what a fix writes -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # the article by sound, the number kept
        ("Midjourney is an LLM.", "Midjourney is an image generator."),
        ("Suno is an LLM.", "Suno is a music generator."),
        ("DALL-E 3 is a GAN.", "DALL-E 3 is a diffusion model."),
        ("GPT-4 is an image generator.", "GPT-4 is an LLM."),
        ("Whisper is an image generator.", "Whisper is a speech recognition model."),
        ("Midjourney, an LLM, draws.", "Midjourney, an image generator, draws."),
        ("Midjourney (LLM) draws.", "Midjourney (image generator) draws."),
        ("We call Midjourney an LLM.", "We call Midjourney an image generator."),
        ("Midjourney and DALL-E 3 are LLMs.", "Midjourney and DALL-E 3 are image generators."),
        ("**Midjourney** is *an LLM*.", "**Midjourney** is *an image generator*."),
        # makers and expansions
        ("Google's ChatGPT is popular.", "OpenAI's ChatGPT is popular."),
        ("LLM stands for Large Learning Model.", "LLM stands for Large Language Model."),
        ("LLMs (large learning models) write.", "LLMs (large language models) write."),
        ("Large learning models (LLMs) write.", "Large language models (LLMs) write."),
        # names
        ("We like Chat GPT.", "We like ChatGPT."),
        ("Mid-Journey is an LLM.", "Midjourney is an image generator."),
    ],
)
def test_what_is_wrong_is_replaced_by_what_is_right(
    linter: Linter, before: str, after: str
) -> None:
    done = fixed(linter, before)
    assert done.text == after
    assert done.findings == ()
    assert done.made


@pytest.mark.parametrize(
    "text",
    [
        "Midjourney is a new LLM.",
        "Midjourney is an LLM that draws.",
        "Midjourney is an LLM, which is nice.",
        "Midjourney is one of the best LLMs.",
        "Midjourney is the LLM.",
        "Our pipeline runs on the Midjourney LLM.",
        "LLMs like Midjourney are new.",
        "ChatGPT was developed by Google and Meta.",
        "Generative AI is a type of LLM.",
        "Generative AI (LLMs) is here to stay.",
        # for one of the two it is right, or another word would be
        "GPT-4 and Midjourney are LLMs.",
        "Midjourney and Suno are LLMs.",
        # markup stands between the words
        "Midjourney is an **LLM**.",
        "LLM stands for Large *Learning* Model.",
        "LLM stands for Large\nLearning Model.",
        # others may refer to these words
        "Midjourney is [an LLM].\n\n[an LLM]: https://example.com",
    ],
)
def test_where_the_grammar_or_the_markup_forbids_it_nothing_is_changed(
    linter: Linter, text: str
) -> None:
    done = fixed(linter, text)
    assert done.text == text
    assert done.findings
    assert all(finding.fix is None for finding in done.findings)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("We like Chat GPT.", True),
        ("LLM stands for Large Learning Model.", True),
        ("# Chat GPT", False),
        ("Midjourney is an LLM.", False),
        ("DALL-E 3 is a GAN.", False),
        ("Google's ChatGPT is popular.", False),
    ],
)
def test_a_fix_is_safe_if_it_can_only_be_what_was_meant(
    linter: Linter, text: str, safe: bool
) -> None:
    (finding,) = linter.lint_text(text)
    assert finding.fix is not None
    assert finding.fix.safe is safe
    assert (fixed(linter, text, unsafe=False).text != text) is safe


def test_a_wrong_expansion_begins_as_the_right_one_so_that_the_article_stays(
    linter: Linter,
) -> None:
    for entry in linter.knowledge.classes.values():
        for wrong in entry.wrong_expansions:
            assert wrong[0].lower() == entry.expansions[0][0].lower(), wrong


ABBREVIATION = """
[[class]]
id = "zz"
name = "a zed zed machine"
plural = "zed zed machines"
forms = ["zz", "zed zed machine"]
axis = "output"
abbreviation = "ZZ"
expansions = ["zed zed machine"]
wrong_expansions = ["zed", "zed machine", "zed zed"]
sources = [{ url = "https://example.com", read = 2026-11-20 }]
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ZZ stands for zed zed.", "ZZ stands for zed zed machine."),
        ("ZZ stands for zed.", "ZZ stands for zed zed machine."),
        ("We use a Zed Zed (ZZ).", "We use a Zed Zed Machine (ZZ)."),
        ("We use a zed machine (ZZ).", "We use a zed zed machine (ZZ)."),
        ("ZZ stands for zed zed machine.", None),
        ("ZZ stands for Zed-Zed Machine.", None),
        ("The ZZ (zed zed machines) is new.", None),
        ("We use a zed zed machine (ZZ).", None),
    ],
)
def test_a_wrong_expansion_may_be_a_part_of_the_right_one(
    tmp_path: Path, before: str, after: str | None
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(ABBREVIATION, encoding="utf-8")
    done = fixed(Linter(knowledge_files=[own], as_of=date(2026, 11, 25)), before, unsafe=False)
    assert done.text == (after or before)
    assert [finding.code for finding in done.made] == (["BL602"] if after else [])
    assert done.findings == ()


# --- making them -----------------------------------------------------------------------------


def finding(start: int, end: int, *edits: Edit, safe: bool = True) -> Finding:
    claim = ClaimText("", "", "is-a", "", "asserted")
    fix = Fix(edits, safe) if edits else None
    return Finding("BL603", "misspelt-name", "info", start, end, "", "", claim, fix=fix)


@pytest.mark.parametrize(
    ("before", "wrong", "right", "after"),
    [
        ("One a, two a.", "a", "a b", "One a b, two a b."),
        ("One a, two a.", "a", "b a", "One b a, two b a."),
        ("One aa.", "aa", "aaa", "One aaa."),
    ],
)
def test_what_a_fix_has_written_its_rule_does_not_mend_again(
    before: str, wrong: str, right: str, after: str
) -> None:
    def lint(text: str) -> list[Finding]:
        places = [found.span() for found in re.finditer(wrong, text)]
        return [finding(start, end, Edit(start, end, right)) for start, end in places]

    done = fixing.fixed(before, lint, lambda text: read("a.md", text))
    assert done.text == after
    assert len(done.made) == before.count(wrong)


def test_of_fixes_that_overlap_the_first_wins() -> None:
    first = finding(0, 3, Edit(0, 3, "one"))
    second = finding(2, 5, Edit(2, 5, "two"))
    third = finding(5, 6, Edit(5, 6, "3"))
    text, done = fixing.applied("abcdef", [third, second, first])
    assert (text, done) == ("onede3", [first, third])


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    first = finding(2, 3, Edit(2, 3, "X"))
    second = finding(3, 4, Edit(3, 4, "Y"), Edit(2, 3, "Z"))
    assert fixing.applied("abcdef", [first, second]) == ("abXdef", [first])


def test_two_findings_with_one_edit_are_mended_by_it() -> None:
    one, other = finding(0, 1, Edit(2, 3, "XX")), finding(1, 2, Edit(2, 3, "XX"))
    assert fixing.applied("abcdef", [one, other]) == ("abXXdef", [one, other])


def plain(text: str) -> Document:
    return read("a.md", text)


def test_a_fix_that_would_change_the_structure_is_left_out_and_the_others_are_made() -> None:
    def lint(text: str) -> list[Finding]:
        wrong = [finding(at, at + 1, Edit(at, at + 1, "B")) for at in (2, 5) if text[at] == "A"]
        return [finding(0, 1, Edit(0, 1, "# ")), *wrong]

    done = fixing.fixed("x A\n\nA", lint, plain)
    assert done.text == "x B\n\nB"
    assert len(done.made) == 2


def test_of_two_fixes_alike_one_is_made() -> None:
    same = [finding(0, 1, Edit(2, 4, "x")), finding(1, 2, Edit(2, 4, "x"))]
    assert fixing.applied("abcdef", same) == ("abxef", same)


def test_many_fixes_cost_what_one_does() -> None:
    def lint(text: str) -> list[Finding]:
        places = [found.span() for found in re.finditer(r"\ba\b", text)]
        return [finding(start, end, Edit(start, end, "bb")) for start, end in places]

    def mending(count: int) -> partial[fixing.Fixed]:
        return partial(fixing.fixed, "a " * count, lint, lambda text: Document("a.md", text))

    assert growth(mending, 500) < MOST


def test_what_a_fix_makes_possible_is_mended_too_and_without_end_it_stops() -> None:
    steps = {"a": "b", "b": "c"}

    def lint(text: str) -> list[Finding]:
        return [finding(0, 1, Edit(0, 1, steps[text]))] if text in steps else []

    assert fixing.fixed("a", lint, plain).text == "c"
    steps["c"] = "a"
    assert len(fixing.fixed("a", lint, plain).made) == len(steps)
    steps = {letter: chr(ord(letter) + 1) for letter in "abcdefghijklmnopqrstuvwxyz"}
    assert len(fixing.fixed("a", lint, plain).made) == fixing.MOST_PASSES


# --- what they never do ----------------------------------------------------------------------

WRONG = (
    "Chat GPT is an assistant", "Mid-Journey is an LLM", "DALLE-3 is a GAN", "Suno is an LLM",
    "LLM stands for Large Learning Model", "Google's ChatGPT writes", "We use GPT4 and Open AI",
    "Midjourney, an LLM, draws", "Midjourney and DALL-E 3 are LLMs",
)  # fmt: skip
MARKS = (
    "{}",
    "*{}*",
    "**{}**",
    "_{}_",
    "~~{}~~",
    "`{}`",
    "[{}]",
    "[{}](a.md)",
    "<b>{}</b>",
    "{} \\*",
)
BLOCKS = (
    "{}.", "# {}", "{}\n===", "- {}", "1. {}", "> {}.", "| a | b |\n|---|---|\n| {} | c |",
    "![{}](a.png)", "```\n{}\n```", "    {}", "<p>{}</p>", "- a\n\n  {}", "[{}]: b.md",
    "Term\n: {}", "{}[^1]\n\n[^1]: {}", "<!-- {} -->", "&amp; {} &lt;", "{}  \n{}",
    "<!-- buzzlint-disable-next-line BL603: ours -->\n{}",
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> str:
    blocks = []
    for _ in range(draw(st.integers(1, 4))):
        sentence = draw(st.sampled_from(WRONG))
        if draw(st.booleans()):  # markup inside the sentence
            words = sentence.split(" ")
            first = draw(st.integers(0, len(words) - 1))
            last = draw(st.integers(first + 1, len(words)))
            inside = draw(st.sampled_from(MARKS)).format(" ".join(words[first:last]))
            sentence = " ".join([*words[:first], inside, *words[last:]])
        if draw(st.booleans()):  # a soft line break
            at = draw(st.integers(0, sentence.count(" ")))
            parts = sentence.split(" ")
            sentence = " ".join(parts[:at]) + "\n" * (at > 0) + " ".join(parts[at:])
        blocks.append(draw(st.sampled_from(BLOCKS)).replace("{}", sentence))
    text = "\n\n".join(blocks) + draw(st.sampled_from(("", "\n")))
    text = draw(st.sampled_from(("", "\ufeff"))) + text
    return text.replace("\n", draw(st.sampled_from(("\n", "\r\n"))))


def shape(document: Document) -> list[object]:
    return [
        (block.kind, block.depth, block.quoted, block.section, block.lead, block.cell,
         [mark.kind for mark in block.marks])
        for block in document.blocks
    ]  # fmt: skip


def around(document: Document) -> str:
    """What of the source is no prose."""
    prose = {
        i
        for b in document.blocks
        for at in range(len(b.text))
        for i in range(b.offsets[at], b.ends[at])
    }
    return "".join(c for i, c in enumerate(document.source) if i not in prose)


@given(text=documents(), path=st.sampled_from(("a.md", "a.mdx", "a.txt")), unsafe=st.booleans())
def test_a_document_keeps_its_structure_and_is_mended_at_once(
    linter: Linter, text: str, path: str, unsafe: bool
) -> None:
    done = fixed(linter, text, path, unsafe=unsafe)
    before, after = read(path, text), read(path, done.text)
    assert shape(after) == shape(before)
    assert around(after) == around(before)
    assert re.findall(r"\r?\n", done.text) == re.findall(r"\r?\n", text)
    assert fixed(linter, done.text, path, unsafe=unsafe).text == done.text
    assert list(done.findings) == linter.lint_text(done.text, path)


@settings(max_examples=60)
@given(text=documents())
def test_a_fix_that_a_report_offers_can_be_made_by_itself(linter: Linter, text: str) -> None:
    for each in fixing.wanted(linter.lint_text(text), unsafe=True):
        assert each.fix is not None
        mended, done = fixing.applied(text, [each])
        assert done == [each]
        assert shape(read("a.md", mended)) == shape(read("a.md", text))
        assert each not in linter.lint_text(mended)
