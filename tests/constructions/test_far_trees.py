"""Claims whose words a tree hangs elsewhere as soon as another clause stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # what a name is, between it and the next clause
    ("We draw with Midjourney, Adobe's image model, and nobody complains.", "BL601"),
    ("They swear by Gemini, Meta's assistant, and it answers well.", "BL601"),
    ("Meta has released Claude, its chatbot, but it is dear.", "BL601"),
    ("For instance, Whisper (2022), Amazon's speech model, could even translate.", "BL601"),
    # a name, and behind a comma what its bearer has made
    ("Although some fans disagree, Adobe, the creators of Midjourney, were sued.", "BL601"),
    # what another clause tells is joined to no noun
    ("The latest Meta chatbot is ChatGPT, and our clients know it.", "BL601"),
    ("DALL-E 3 operates on a GAN, and our clients know it.", "BL401"),
    # "that" opens what somebody is told
    ("Our trainer told us that generative AI is built on LLMs.", "BL103"),
    ("A guide told the class that GenAI tools are LLMs.", "BL104"),
    # a thing of a relative clause is no subject
    ("Any AI which draws logos is a large language model, and everybody likes it.", "BL104"),
    # what stands between a comma and a copula
    ("For firms that have no studio, what drives Claude is a diffusion model.", "BL401"),
    ("For firms that have no studio, behind ChatGPT is a GAN.", "BL401"),
]

QUIET = [
    "We draw with Midjourney, Adobe's Firefly, and Imagen.",
    "They swear by Gemini, Google's assistant, and it answers well.",
    "They compared Gemini, Meta's model, and Claude.",
    "Google has released Veo, its video model, but it is dear.",
    "Our trainer told us that generative AI isn't built on LLMs.",
    "A guide told the class that model is closed.",
    "For firms that have no studio, what drives Gemini is curiosity.",
    "Any AI which writes poems is a large language model, and everybody likes it.",
    "A tool that draws logos is an image generator, and everybody likes it.",
    "Although some fans disagree, Adobe, the rivals of Midjourney, were sued.",
    "The latest Meta chatbots are Meta AI and others, and our clients know ChatGPT.",
    "DALL-E 3 operates on a diffusion model, and our clients know it.",
    "When people ask, behind DALL-E 3 is a diffusion model.",
    "With GPT-4, Claude and Gemini, writing is fun.",
]


@pytest.mark.parametrize(("text", "code"), FLAGGED)
def test_a_clause_beside_it_hides_no_claim(
    codes: Callable[[str], str], text: str, code: str
) -> None:
    assert codes(text) == code


@pytest.mark.parametrize("text", QUIET)
def test_near_misses_beside_a_clause_are_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
