"""Which systems a class is said to mean, and which one of it is meant further on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Meant by a word
    ("By LLM we mean Claude, Udio and so on.", "BL101"),
    ('When I say "language model", I mean things like GPT-4 or Ideogram.', "BL101"),
    ("In this course, by large language models we always mean GPT-4, Kling and Gemini.", "BL101"),
    ("When we talk about LLMs, we mean tools such as Suno.", "BL101"),
    ("With diffusion models we simply mean Imagen and GPT-4.", "BL401"),
    # One of what was named in the same sentence
    ("If you are looking for an LLM, Imagen is a cheap one.", "BL101"),
    ("If you have not tried an LLM yet, Udio is an easy one to start with.", "BL101"),
    ("There are many large language models, but Ideogram is the funniest one.", "BL101"),
    ("I have tried several LLMs, and Sora is my favourite one.", "BL101"),
    # Called so, behind whose it is
    ("We now use the LLM of OpenAI called Sora.", "BL101"),
    ("The language model from Google, named Veo, was cheaper.", "BL101"),
    ("I tried an LLM by Stability AI called Stable Diffusion.", "BL101"),
    # In a bracket behind whose choice it is
    ("Pupils compare two LLMs of their choice (for instance Claude and Kling).", "BL101"),
    ("Everybody brings an LLM of their own (e.g. Suno).", "BL101"),
    ("I tested three language models of my choice (GPT-4, Udio and Gemini).", "BL101"),
    # Told by how far a class reaches, or by what works alike
    ("Today's LLMs range from Claude to Imagen.", "BL101"),
    ("The LLMs on the market range from Gemini to Udio.", "BL101"),
    ("Large language models now range from Claude to Kling, and all cost money.", "BL101"),
    ("Imagen works like any other LLM.", "BL101"),
    ("Udio behaves just like every other language model.", "BL101"),
    ("In this respect Kling is like most other LLMs.", "BL101"),
]
QUIET = [
    "By LLMs we mean Claude and Gemini.",
    "Today's LLMs range from Claude to Gemini.",
    "LLM prices range from Claude to Imagen.",
    "Alternatives to LLMs range from Imagen to Udio.",
    "LLMs range from Claude to Imagen prompts.",
    "Claude works like any other LLM.",
    "Imagen works like no other LLM.",
    "Imagen doesn't work like any other LLM.",
    "Imagen works like any other LLM tool.",
    "By LLMs we don't mean Udio.",
    "By LLMs we mean Claude, not Udio.",
    'When people say "LLM", they often mean Udio.',
    "When we say LLM, we mean the text encoder inside Imagen.",
    "What do we mean by LLM, Udio or GPT-4?",
    "By AI models we mean Udio, Claude and so on.",
    "If you need an image model, Imagen is a good one.",
    "If you need an LLM, Claude is a good one.",
    "There are many LLMs, and Imagen is a different one.",
    "If you don't want an LLM, Imagen is a good one.",
    "If you need an LLM, Imagen is not a good one.",
    "If you need a tool for LLMs, Whisper is a good one.",
    "If the LLM is slow, Imagen is a fast one.",
    "You need an LLM and a poster, and Imagen made a good one.",
    "You need an LLM and a camera, and Imagen is a good one.",
    "LLMs need a picture, and Imagen is the one that draws it.",
    "The LLM of OpenAI called GPT-4 is cheaper.",
    "The LLM team of OpenAI called Whisper a success.",
    "Pupils compare two tools of their choice (for instance Claude and Kling).",
    "Pupils compare two LLMs of their choice (for instance Claude and Gemini).",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_what_a_class_is_said_to_mean_is_of_it(
    text: str, expected: str, codes: Callable[[str], str]
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_is_of_it_or_is_told_of_something_else_stays_quiet(
    text: str, codes: Callable[[str], str]
) -> None:
    assert codes(text) == ""
