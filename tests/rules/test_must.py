"""The sentences that buzzlint was made for, and those that it must never flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from buzzlint import Linter

FLAGGED = [
    ("We will fine-tune GPT-4 for images.", ["BL301 images"]),
    ("Midjourney is an LLM.", ["BL101 LLM"]),
    ("LLMs like DALL-E and Midjourney struggle with text.", ["BL101 LLMs", "BL101 LLMs"]),
    ("Generative AI (also known as LLMs) writes our copy.", ["BL102 LLMs"]),
    ("All generative AI is built on LLMs.", ["BL103 LLMs"]),
    ("Generative AI is a type of LLM.", ["BL104 LLM"]),
    ("Our product photos are LLM-generated.", ["BL201 product photos"]),
    ("Use Whisper for text-to-speech.", ["BL201 text-to-speech"]),
    ("DALL-E 3 is a GAN.", ["BL401 GAN"]),
    ("Midjourney predicts the next token.", ["BL402 predicts the next token"]),
    ("Self-hosted GPT-4 in our own data centre.", ["BL303 Self-hosted"]),
    ("Google's ChatGPT", ["BL601 Google"]),
    ("LLM stands for Large Learning Model.", ["BL602 Large Learning Model"]),
    ("Powered by Generative AI.", ["BL501 Powered by Generative AI"]),
]
"""Sentence → each finding's code and the words that it marks, in the order of the text."""

QUIET = [
    'Calling Midjourney an "LLM" is technically wrong.',
    "Unlike GPT-4, Stable Diffusion generates images.",
    "GPT-4 writes the prompt and Midjourney paints it.",
    "GPT-4 wrote the image captions.",
    "ChatGPT made this image.",
    "Fine-tune GPT-4o on images.",
    "Claude Monet painted images of lilies.",
    "Does Claude generate images?",
    "LLMs are a type of Generative AI.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_is_flagged_just_so(linter: Linter, text: str, expected: list[str]) -> None:
    found = [f"{f.code} {text[f.start : f.end]}" for f in linter.lint_text(text)]
    assert found == expected


@pytest.mark.parametrize("text", QUIET)
def test_stays_quiet(linter: Linter, text: str) -> None:
    assert linter.lint_text(text) == []


def test_the_two_systems_of_one_list_are_told_apart(linter: Linter) -> None:
    findings = linter.lint_text("LLMs like DALL-E and Midjourney struggle with text.")
    assert [finding.related[0].label for finding in findings] == ["DALL-E", "Midjourney"]


def test_the_sentence_before_says_what_the_tuning_is_for(linter: Linter) -> None:
    text = "We need an AI to generate stunning product visuals. Let's fine-tune GPT-4!"
    (finding,) = linter.lint_text(text)
    assert finding.code == "BL301"
    assert text[finding.start : finding.end] == "product visuals"
    assert [text[span.start : span.end] for span in finding.related] == ["GPT-4"]


def test_only_buzzwords_are_not_worth_a_failing_build(linter: Linter) -> None:
    severities = {text: linter.lint_text(text)[0].severity for text, _ in FLAGGED}
    assert severities.pop("Powered by Generative AI.") == "info"
    assert set(severities.values()) == {"error"}
