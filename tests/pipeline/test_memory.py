"""What is remembered of a text changes nothing: findings are those of reading the whole of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline.analysis import READERS, Reader
from buzzlint.pipeline.memory import AbandonedError, Memory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from buzzlint import Linter

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PIECES = (
    # What claims are made of ...
    "Midjourney is an LLM.",
    "GPT-4 draws logos for you.",
    "We use Claude. It paints banners, and it runs locally.",
    "Use Gemini to make music!",
    "LLMs such as Stable Diffusion and Suno write songs.",
    "- draw product photos\n- write copy\n- Run Claude locally",
    "| Tool | Type |\n|---|---|\n| Midjourney | LLM |\n| GPT-4 | LLM |",
    '"Whisper makes videos."',
    "Is Midjourney an LLM?",
    "We still use GPT-3 and Bard.",
    "It generates images.",
    "Our assistant is an LLM.",
    "Our assistant is a GAN.",
    # ... and what decides, from elsewhere, what they are worth.
    "## Midjourney",
    "## Common myths",
    "## What we did in 2022",
    "With Claude you can:",
    "Never say:",
    "No, it isn't.",
    "They did not.",
    "Yes, it is.",
    "Correct answer: B",
    "B. Suno is an LLM.",
    "Install the image generation plugin with npm.",
    "Claude Code is a program.",
    "Bard was retired, says everybody who used Bard before.",
    "DALL-E 3 makes the images.",
    "GPT-4 Image is another one.",
    "Nothing is said here.",
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[list[str], list[tuple[int, int, list[str]]]]:
    """A text in paragraphs, and edits of it: from where, how many go, and what comes."""
    piece = st.sampled_from(PIECES)
    text = draw(st.lists(piece, min_size=3, max_size=9))
    step = st.tuples(st.integers(0, 9), st.integers(0, 2), st.lists(piece, max_size=2))
    return text, draw(st.lists(step, min_size=2, max_size=6))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits())
def test_paragraphs_come_and_go(
    linter: Linter, made: tuple[list[str], list[tuple[int, int, list[str]]]]
) -> None:
    paragraphs, steps = made
    memory = Memory()
    same(linter, "\n\n".join(paragraphs), memory)
    for at, gone, new in steps:
        paragraphs[at : at + gone] = new
        same(linter, "\n\n".join(paragraphs), memory)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_characters_come_and_go(linter: Linter, data: st.DataObject) -> None:
    text = (EXAMPLES / "product-faq.md").read_text(encoding="utf-8")
    memory = Memory()
    for _ in range(4):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 40))
        text = text[:at] + data.draw(st.text(" .\n#-*>|(LMGPT4", max_size=6)) + text[at + gone :]
        same(linter, text, memory)


def same(linter: Linter, text: str, memory: Memory) -> None:
    assert linter.lint_source(text, "a.md", memory=memory) == linter.lint_source(text, "a.md")


CHANGES = {
    "markup": ("Midjourney is an LLM.", "**Midjourney** is an [LLM](https://example.org)."),
    "kind": ("GPT-4 makes images.", "# GPT-4 makes images."),
    "a quotation": ("GPT-4 is a GAN.", "> GPT-4 is a GAN."),
    "another one named": (
        "We run GPT-4.\n\nThe LLM is open source.",
        "We run GPT-4.\n\nThe LLM is open source.\n\nLlama is an LLM.",
    ),
    "far from its heading": (
        "## Midjourney\n\nAn LLM for artists.",
        "## Midjourney\n\nNothing else.\n\nAn LLM for artists.",
    ),
    "far from what it refers to": (
        "Use Claude.\n\nIt paints banners.",
        "Use Claude.   \n\n\n\nIt paints banners.",
    ),
    "an item under another lead": (
        "We use Claude to:\n\n- generate photos",
        "Nothing.\n\nWe use Claude to:\n\n- read\n- generate photos",
    ),
    "what else is said of it": (
        "Our assistant is an LLM.",
        "Our assistant is an LLM. Our assistant is a GAN.",
    ),
    "another topic": ("## Midjourney\n\nAn LLM.", "## GPT-4\n\nAn LLM."),
}


@pytest.mark.parametrize(("before", "after"), CHANGES.values(), ids=CHANGES)
def test_one_thing_changes(linter: Linter, before: str, after: str) -> None:
    memory = Memory()
    claims = [linter.lint_source(text, "a.md").claims for text in (before, after)]
    assert any(claims), "where nothing is said, nothing is shown"
    for text in (before, after, before):
        same(linter, text, memory)


def test_who_looks_at_more_than_can_be_noted_is_read_each_time(
    linter: Linter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def curious(sentence, reading, context):  # type: ignore[no-untyped-def]
        if len(context.document.blocks) > 1:
            yield from READERS[0].claims(sentence, reading, context)

    monkeypatch.setattr("buzzlint.pipeline.analysis.READERS", (Reader(curious, ("is-a",)),))
    memory = Memory()
    for text in (
        "Midjourney is an LLM.",
        "Midjourney is an LLM.\n\nMore.",
        "Midjourney is an LLM.",
    ):
        same(linter, text, memory)


def test_a_sentence_is_read_again_only_if_something_about_it_changes(
    linter: Linter, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def noting(sentence, reading, context):  # type: ignore[no-untyped-def]
        read.append(sentence.text)
        return READERS[0].claims(sentence, reading, context)

    monkeypatch.setattr("buzzlint.pipeline.analysis.READERS", (Reader(noting, ("is-a",)),))
    memory = Memory()

    def newly_read(text: str) -> list[str]:
        read.clear()
        linter.lint_source(text, "a.md", memory=memory)
        return read

    one, two = "Midjourney is an LLM.", "GPT-4 is a GAN."
    assert newly_read(f"{one}\n\n{two}\n") == [one, two]
    assert newly_read(f"{one}\n\n{two}\n") == []
    assert newly_read(f"Intro.\n\n{one}\n\n{two}\n") == []
    assert newly_read(f"Intro.\n\n{one}\n\nNo, {two}\n") == [one, f"No, {two}"]
    # A denial and a heading come to the same: the first sentence is rejected either way.
    assert newly_read(f"## Common myths\n\n{one}\n\nNo, {two}\n") == [f"No, {two}"]


def test_what_a_text_does_not_hold_any_more_is_forgotten(linter: Linter) -> None:
    memory = Memory()
    linter.lint_source("Midjourney is an LLM.", "a.md", memory=memory)
    assert memory.tree("Google is a model.") is None  # it stands at the beginning of a text
    held = len(memory)
    for number in range(5):
        linter.lint_source(f"Midjourney is LLM number {number}.", "a.md", memory=memory)
    assert len(memory) <= 2 * held


def test_a_reading_can_be_abandoned_and_taken_up(linter: Linter) -> None:
    text = "Midjourney is an LLM.\n\nGPT-4 draws logos.\n"
    memory = Memory()
    asked = iter([False, False, False, True])
    memory.stopped = lambda: next(asked)
    with pytest.raises(AbandonedError):
        linter.lint_source(text, "a.md", memory=memory)
    memory.stopped = lambda: False
    same(linter, text, memory)
