"""What a sentence says is said whatever goes on behind it, or stands in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a clause behind the work that somebody is given
    ("An LLM takes care of the murals, although it is new.", "BL201"),
    ("GPT-4 takes care of the murals in our cafés, which is nice.", "BL201"),
    ("GPT-4 is in charge of the murals, and we like it.", "BL201"),
    # ... behind an apposition
    ("OpenAI released their open-source model, GPT-5, and we like it.", "BL303"),
    ("We moved on to an open-source model, Claude Opus, because it is cheap.", "BL303"),
    ("We tested an open-source model, GPT-4, which took a week.", "BL303"),
    # ... and behind what a tool is built with
    ("The image generator now uses Claude 3 because it is cheap.", "BL201"),
    ("The image generator uses Claude 3, although it is slow.", "BL201"),
    ("OpenAI's new model is Llama 4, even if the budget is small.", "BL601"),
    ("Our best LLM is Midjourney, even when the budget is small.", "BL101"),
    (
        "Thanks to large language models, which can create photos, no face is safe.",
        "BL201",
    ),
    (
        "We plan to use GPT-4 for the logos, because the budget won't stretch.",
        "BL201",
    ),
    ("Because our team pays for several LLMs, including Midjourney, we saved money.", "BL101"),
    # a clause in front, which a tree ties to the subject or takes for its first part
    (
        "Because we have no designer, the best tools for drawing logos are Llama 3 and Gemma.",
        "BL201 BL201",
    ),
    ("Since we have no money, the best tool for images is Llama 3.", "BL201"),
    ("Because we have no staff, generative AI (also known as LLMs) writes our copy.", "BL102"),
]
QUIET = [
    "Thanks to image generators, which can create photos, no face is safe.",
    "Because our team built a tool for LLMs, including an index, we saved money.",
    "Once you have one of the image generators (Midjourney, Ideogram), write a short prompt.",
    "OpenAI's new model is GPT-5, even if the budget is small.",
    "Our best LLM is Claude, even when Midjourney is busy.",
    "If the budget is small, Midjourney is an LLM's friend.",
    "GPT-4 takes care of photos, texts and mails.",
    "GPT-4 is in charge of the photos, which it sorts.",
    "GPT-4 takes care of the pictures, and describes each.",
    "We compared our open-source model, Claude, and GPT-4.",
    "We need an open-source model, Claude, and a GPU.",
    "We tested an open-source model, GPT-4, and Claude.",
    "The image generator uses Claude 3 to read the prompt.",
    "The image generator uses Claude 3 whenever it reads a prompt.",
    "Because we have no designer, the best tools for drawing logos are Midjourney and Ideogram.",
    "Since we have no images, the best tool for us is Llama 3.",
    "Because we have no staff, generative AI (for instance LLMs) writes our copy.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_claim_goes_on(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_goes_on_is_another_thing(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
