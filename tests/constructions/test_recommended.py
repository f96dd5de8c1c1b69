"""One of a class is looked for, and something is recommended: "Need an LLM? Try X."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Need an LLM? Try Stable Diffusion.", "BL101"),
    ("Need an LLM to play with? Try Udio.", "BL101"),
    ("Looking for a good LLM? Have a look at Midjourney.", "BL101"),
    ("Looking for a language model? Stable Diffusion is a good choice.", "BL101"),
    ("Which LLM should I use? Stable Diffusion is a safe bet for beginners.", "BL101"),
    ("Which LLM should I pick? I recommend Imagen.", "BL101"),
    ("Which language model is best? I'd go for Sora.", "BL101"),
    ("Can anyone recommend a good LLM? DALL-E 3 is worth a try.", "BL101"),
    ("Do you know a decent LLM? If you have the money, Veo 3 is a good one.", "BL101"),
    ("Q: Which LLM would you pick?\nA: I would start with Whisper.", "BL101"),
    ("Which LLM should we choose? For a small team, LangChain is a good one.", "BL101"),
]
TWINS = [
    "Need an LLM? Try Claude.",
    "Need an LLM? Try Ollama.",
    "Need an LLM? Try asking on Midjourney's forum.",
    "Need an LLM alternative? Try Midjourney.",
    "Do you need an LLM? Midjourney is not one.",
    "Looking for an LLM or an image generator? Try Midjourney.",
    "Need an LLM with pictures? Try Claude and Midjourney.",
    "Which LLM should I use? Stable Diffusion is another thing.",
    "Which LLM should I use with Midjourney? Try Claude.",
    "Do you need an LLM? Midjourney is a good choice for pictures.",
    "Which LLM is best? Is Midjourney a good one?",
    "Which LLM is good? LangChain is a good option for agents.",
    "What is an LLM? Try Midjourney.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
