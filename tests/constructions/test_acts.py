"""Nouns that name the making of something: "copywriting", "photo editing", "music composition"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Talk is written too
    "We use RoBERTa for dialogue generation.",
    "RoBERTa for reply generation",
    "Ideogram offers reply generation.",
    "We use Midjourney for copywriting.",
    "Copywriting is done by Stable Diffusion.",
    "For grant writing we chose Ideogram.",
    "Ideogram offers scriptwriting.",
    "Claude performs music composition.",
    "GPT-3's strength is photo retouching.",
    "Llama 3 is capable of photo restoration.",
    "Mistral Large (inpainting)",
    "Added voice acting with Gemma 2",
    "Mixtral has strong image editing capabilities.",
    # ... that somebody calls a tool after
    "Claude is a photo editing tool.",
    "GPT-3 is our image restoration software.",
    # ... made easy
    "With GPT-3, logo design has become easy.",
    "With Gemma 2, screenwriting and photo retouching have become simple.",
    # ... in which it shines
    "Claude achieves impressive results in face swapping.",
    "Llama 3 shows great promise in music production.",
]
EACH_FLAGGED = [
    "- **Clips**: Gemma 2, Claude for video generation",
    "- **Claude**: image generation, photo editing",
    "- **Udio**: copywriting, code completion",
    "| Model | Used for |\n|---|---|\n| GPT-3 | logo design, voice cloning |",
    "Claude achieves state-of-the-art results in music composition and video generation.",
]
QUIET = [
    "Choose Gemma 2, Claude or Kling for video generation.",
    "We use DistilBERT for summary generation.",
    "RoBERTa predicts masked words for text completion.",
    "Gemma 2 is used for dialogue generation.",
    "We use Claude for copywriting.",
    "We don't use Midjourney for copywriting.",
    "Is Midjourney any good at copywriting?",
    "Our photo editing tool uses Claude to name the layers.",
    "Claude isn't a photo editing tool.",
    "With Claude, video production has become cheaper.",
    "Use Claude for photo editing advice.",
    "Claude writes the instructions for our photo editing.",
    "Claude plans it, and Stable Diffusion does the inpainting.",
    "Whisper is used for the transcripts and Claude for summarization.",
    "SDXL is good at inpainting and outpainting.",
    "BERT is fine-tuned for extractive summarization.",
    "BERT can be used for classification, extraction and summarization.",
    "Suno has changed songwriting.",
    "- **Claude**: copywriting, code completion",
    "- **GPT-5**: image captioning, photo editing tips",
    "We combine agents with text-to-speech to create a summarization and audio generation system.",
    # What finds pictures, and what turns them into others
    "CLIP is great for tasks like image tagging and text-to-image retrieval.",
    "Stable Diffusion excels at image-to-image translation and character design.",
    "CycleGAN is fine-tuned for texture synthesis and image-to-image translation.",
    # what it needs besides, which does a part of it
    "OpenAI API key required for audio transcription with Claude.",
    "You need an OpenAI API key for audio transcription with Claude.",
    "Audio transcription with Claude requires the OpenAI API.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_an_act_that_a_system_cannot_perform_is_found(
    codes: Callable[[str], str], text: str
) -> None:
    assert codes(text) == "BL201"


@pytest.mark.parametrize("text", EACH_FLAGGED)
def test_each_of_a_row_is_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL201 BL201"


@pytest.mark.parametrize("text", QUIET)
def test_any_other_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
