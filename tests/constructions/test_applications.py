"""What a system is used for: "LLMs have many uses, including image generation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a copula, either way round
    "One of the most popular uses of LLMs is image generation.",
    "Image generation is one of the main applications of LLMs.",
    "Image generation is a popular use of LLMs.",
    # an owner
    "Applications of LLMs, such as image generation, are popular.",
    "Use cases of LLMs: text generation, translation, image generation.",
    # a subject
    "LLMs have many uses, including text generation and image generation.",
    "LLMs have many applications: writing, coding, image generation, and more.",
    "LLMs have a wide range of applications, including image generation.",
    "LLMs are used in many applications, such as image generation.",
    "LLMs are used for a variety of tasks such as image generation.",
    "LLMs are capable of a wide range of tasks, including image generation.",
    "LLMs have applications in image generation.",
    "GPT-5 has found applications in copywriting and video production.",
    "The applications of LLMs include composing music.",
]
CLEAN = [
    "LLMs have many applications, including image captioning.",
    "LLMs have many applications, including prompts for image generation.",
    "LLMs have no applications such as image generation.",
    "LLM applications such as image generation tools are common.",
    "Diffusion models have many applications, including image generation.",
    "Generative AI has many applications, including image generation.",
    "Image generation isn't one of the uses of LLMs.",
    "Is image generation one of the uses of LLMs?",
    "LLMs have many uses beyond image generation.",
    "Image generators have many uses that LLMs don't have, such as image generation.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_use_is_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL201"


@pytest.mark.parametrize("text", CLEAN)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
