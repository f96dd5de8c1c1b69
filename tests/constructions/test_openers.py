"""What opens a sentence changes nothing of what it says: "By the way, X is a C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("As a result, GPT-3.5 reads the handwritten letters of our readers.", "BL202"),
    ("From now on, GPT-4 mass-produces our logos.", "BL201"),
    ("As a consequence, Llama 3 reads the numbers from images.", "BL202"),
    ("By the way, Stable Diffusion runs on a large language model.", "BL101"),
    ("Keep in mind that among the best LLMs are Suno and Gemini.", "BL101"),
    ("Please note that our LLM of choice is Ideogram.", "BL101"),
    ("The good news is that the LLMs tested were GPT-5 and Kling.", "BL101"),
    ("One reason is that LLMs are what makes generative AI possible.", "BL103"),
    ("Yesterday DALL-E, being an LLM, refused my prompt.", "BL101"),
    ("On Fridays, generative AI relies on LLMs.", "BL103"),
    ("In the third lesson, prompting Udio differs little from prompting other LLMs.", "BL101"),
    ("At our agency, generative AI (or LLMs, as we often call them) needs care.", "BL102"),
    ("In section 3.1, an LLM sits behind every generative AI tool.", "BL103"),
    ("To be precise, Imagen, unlike DALL-E, is an LLM.", "BL101"),
    ("By the way, remember that what drives Midjourney is next-token prediction.", "BL402"),
    ("**Today**, no generative AI tool works without an LLM.", "BL103"),
    # with where it is from
    ("Remember from the last lesson that generative AI is a kind of LLM.", "BL104"),
    ("Keep in mind from the first workshop that DALL-E 3 is a GAN.", "BL401"),
    ("Recall from lecture 4 that Midjourney is an LLM.", "BL101"),
]
QUIET = [
    "As a result, Whisper hears every word.",
    "From now on, GPT-4 writes our logo briefs.",
    "At the moment, no LLM draws our logos.",
    "By the way, Udio runs on a large language model.",
    "By the way, Stable Diffusion runs on a GPU.",
    "Keep in mind that Midjourney is no LLM.",
    "Keep in mind that among the best image generators are Imagen and DALL-E.",
    "The myth is that Midjourney is an LLM.",
    "Nobody says that Midjourney is an LLM.",
    "The good news is that you need no LLM for Midjourney.",
    "Unlike the last lesson, Suno isn't about LLMs.",
    "In the second lesson, students ask whether Midjourney is an LLM.",
    "By the way, is Midjourney an LLM?",
    "To be clear, Midjourney isn't an LLM.",
    "For text, generative AI relies on LLMs.",
    "The problem is that people call Midjourney an LLM, which it isn't.",
    # with where it is from
    "Note from section 2 that Midjourney is not an LLM.",
    "Remember from the lesson that Midjourney draws images.",
    "We recall from lecture 2 that nobody took Midjourney for an LLM.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_an_opener_takes_nothing_back(
    text: str, expected: str, codes: Callable[[str], str]
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_an_opener_denies_or_narrows_stays_quiet(
    text: str, codes: Callable[[str], str]
) -> None:
    assert codes(text) == ""
