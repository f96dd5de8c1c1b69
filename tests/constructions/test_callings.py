"""What a system is called after what it makes: a maker of something, a tool for making it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    "Claude is a logo maker.",
    "GPT-4 is a photo editor.",
    "Claude is a poster creation tool for teachers.",
    "Llama 3, a portrait generation model, is free.",
    "GPT-4 serves as our sticker generator.",
    "We use Claude as our podcast generator.",
    "Our logo maker is Claude.",
    "Whisper is a text-to-music system.",
    "Mistral 7B is a TTS app.",
    "GPT-4 is a video-to-audio model.",
    "Stable Diffusion is a large image-to-text model.",
    "Sora is a text-to-code model.",
    "Midjourney is a podcast generator.",
]
QUIET = [
    "Claude is not a logo maker.",
    "Is Claude a logo maker?",
    "Claude is the brain of our logo maker.",
    "Claude is part of a logo maker.",
    "Claude writes the prompts for our logo maker.",
    "Claude is a better writer than any logo maker.",
    "Our logo maker uses Claude for the slogans.",
    "DALL-E 3 is a logo maker.",
    "Stable Diffusion is a portrait generation model.",
    "Claude is a story generator.",
    "Claude is a code editor.",
    "Midjourney is an image-to-image model.",
    "T5 is a text-to-text model.",
    "GPT-4 is an end-to-end system.",
    "CLIP is a text-to-text matching model.",
    "BLIP is an image-to-text model.",
    "ElevenLabs is a TTS app.",
    "Claude is an alternative to a photo editor for prompts.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_system_called_after_what_it_does_not_make_is_found(
    codes: Callable[[str], str], text: str
) -> None:
    assert codes(text) == "BL201"


@pytest.mark.parametrize("text", QUIET)
def test_any_other_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
