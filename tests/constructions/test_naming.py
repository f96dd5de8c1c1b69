"""What is said of a system is found however the phrase names it: "the X model", "AI (X)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

PHRASES = [
    "{}",
    "{} AI",
    "the {} model",
    "the {} AI model",
    "OpenAI's {}",
    "OpenAI's {} model",
    "{} (OpenAI)",
    "the {} language model",
    "models such as {}",
    "the latest {}",
    "{} itself",
    "**{}**",
    "[{}](https://example.com/)",
    "the AI model {}",
    "the chatbot {}",
    "OpenAI's AI model {}",
    "an AI model ({})",
    "an LLM ({})",
    "an AI assistant ({})",
    "{}, a language model,",
]
MAKING = [
    "{} generates images.",
    "The illustrations were made by {}.",
    "We use {} to generate images.",
    "Generate images with {}.",
    "Ask {} to draw a logo.",
    "With {} you can create pictures.",
    "Image generation with {} is easy.",
    "{} turns text into images.",
    "It uses {} for image generation.",
]
TAKING = ["{} listens to the call.", "Upload a video to {}.", "We use {} to transcribe meetings."]


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("frame", MAKING)
def test_what_it_makes(codes: Callable[[str], str], frame: str, phrase: str) -> None:
    assert codes(said(frame, phrase, "GPT-3.5")) == "BL201"


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("frame", TAKING)
def test_what_it_takes_in(codes: Callable[[str], str], frame: str, phrase: str) -> None:
    assert codes(said(frame, phrase, "GPT-3.5")) == "BL202"


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("frame", MAKING)
def test_one_that_does_it(codes: Callable[[str], str], frame: str, phrase: str) -> None:
    assert codes(said(frame, phrase, "GPT-4o")) == ""


def said(frame: str, phrase: str, system: str) -> str:
    """A sentence in which a phrase names a system."""
    text = frame.format(phrase.format(system)).replace(",.", ".")
    return text[0].upper() + text[1:]


FLAGGED = [
    # What a comma sets beside the noun for it
    ("Ask OpenAI's latest model, GPT-3.5, to draw a logo.", "BL201"),
    ("Generate images with our model, GPT-3.5.", "BL201"),
    ("We use OpenAI's new chatbot, GPT-3.5, to create the images.", "BL201"),
    # What is like it, and what puts nothing out by itself
    ("Use something like GPT-3.5 to draw the logo.", "BL201"),
    ("Use GPT-3.5 or a similar tool to generate images.", "BL201"),
    ("GPT-3.5 and BERT generate images.", "BL201 BL201"),
    # A class behind a system, and what it is used as
    ("We use the DALL-E 3 model as our LLM.", "BL101"),
    ("Popular LLMs include the DALL-E 3 model.", "BL101"),
    ("Our LLM is the DALL-E 3 model.", "BL101"),
    ("The LLM behind it is OpenAI's DALL-E 3 model.", "BL101"),
    ("We use the [Midjourney](https://example.com/) LLM.", "BL101"),
    # Its weights
    ("You can download the weights of models such as GPT-4.", "BL303"),
    ("The weights of the LLM GPT-4 are public.", "BL303"),
    ("The GPT-4 language model is open source.", "BL303"),
    ("We run the GPT-4 language model on our own servers.", "BL303"),
    ("We self-host OpenAI's GPT-4.", "BL303"),
    ("We self-host models such as GPT-4.", "BL303"),
    ("Install an AI model (GPT-4) on your own computer.", "BL303"),
    # Its maker
    ("Google developed the Claude model.", "BL601"),
    ("Google developed the chatbot Claude.", "BL601"),
    ("Google released the LLM Claude last year.", "BL601"),
    ("The Claude model is a model by Google.", "BL601"),
    ("The Claude model is Google's LLM.", "BL601"),
    ("The company behind the Claude model is Google.", "BL601"),
]
QUIET = [
    "Use GPT-4 or an image generator to draw it.",
    "Use GPT-4 and an artist to draw it.",
    "AI (GPT-4 and Midjourney) makes the texts and pictures.",
    "The Mistral TTS generates speech.",
    "Tell our model, Claude, GPT-4o or DALL-E 3, to draw it.",
    "[Midjourney](https://example.com/) LLM tools",
    "See [Midjourney](https://example.com/) LLM [Docs](https://example.com/docs).",
    "Fine-tune DALL-E dVAE with this script.",
    "Ask ChatGPT AI questions about videos.",
    "Google's AI model Gemini generates images.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_a_phrase_for_it_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_is_another_thing_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
