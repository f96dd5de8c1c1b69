"""What a system is for, what it has among its outputs or features, and lists for one task."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a list for one task
    ("## Image generation\n\n- DALL-E 3 by OpenAI\n- Claude 3 by Anthropic", "BL201"),
    ("We use these for image generation:\n\n- Midjourney\n- Claude 3", "BL201"),
    ("We use the following tools for video generation:\n\n- Sora\n- Anthropic's Claude", "BL201"),
    # what comes out
    ("GPT-3's outputs include pictures and audio.", "BL201"),
    ("The outputs of Llama 3 include videos.", "BL201"),
    ("The output of Claude is text or a video.", "BL201"),
    # what it has
    ("GPT-3's features include image generation and speech synthesis.", "BL201"),
    ("The features of Llama 3 include video generation.", "BL201"),
    ("Claude's capabilities include image generation.", "BL201"),
    # what it is for
    ("GPT-3 is for image generation.", "BL201"),
    ("Claude 3 is for video creation.", "BL201"),
    ("Llama 3 is mainly for music generation.", "BL201"),
    # where it is done
    ("You can now generate photos right inside GPT-3.", "BL201"),
    ("You can generate videos inside Claude 3.", "BL201"),
    ("All our logos were made inside Llama 3.", "BL201"),
]
QUIET = [
    "We use these for image generation:\n\n- DALL-E 3 by OpenAI\n- Midjourney by Midjourney",
    "We use these for image captioning:\n\n- BLIP by Salesforce\n- Claude 3 by Anthropic",
    "## Image generation\n\n- GPT-4 by OpenAI\n- DALL-E 3 by OpenAI",
    "We don't use these for image generation:\n\n- Claude 3\n- GPT-3",
    "GPT-4's outputs include image captions and code.",
    "GPT-4's inputs include images and audio.",
    "The outputs of our app include GPT-4 texts and images.",
    "The output of GPT-4 is text and images are made by DALL-E 3.",
    "The features of ChatGPT include image generation.",
    "The features of our GPT-3 app include image generation.",
    "GPT-3's features don't include image generation.",
    "Our features include image generation and GPT-4.",
    "GPT-3 is not for image generation.",
    "GPT-3 is for text, Midjourney is for image generation.",
    "This GPT-3 prompt is for image generation.",
    "GPT-4 is for image captioning.",
    "You can generate images inside Word with Midjourney.",
    "Our plugin lets you generate images inside Claude.",
    "The images inside GPT-4's paper are nice.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert set(codes(text).split()) == {expected}


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
