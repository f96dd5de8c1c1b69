"""Members of a class named where something else is told of it: "any C will do, e.g. X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Used before, every day
    ("I have used LLMs before, such as Stable Diffusion.", "BL101"),
    ("I use LLMs every day, mainly Midjourney.", "BL101"),
    ("She has taught with LLMs for years, mostly Udio.", "BL101"),
    # Any of them, some of them
    ("Any LLM will do, e.g. Stable Diffusion.", "BL101"),
    ("Any language model works (for example Imagen).", "BL101"),
    ("Any good LLM is fine, for instance Suno.", "BL101"),
    ("Some LLMs are expensive, Midjourney for example.", "BL101"),
    ("Many LLMs are very slow, for example Sora.", "BL101"),
    # In a field
    ("When it comes to LLMs, Midjourney is still the best.", "BL101"),
    ("When it comes to language models, nothing beats Stable Diffusion.", "BL101"),
    ("In the world of LLMs, nothing comes close to Sora.", "BL101"),
    ("Imagen remains the king of LLMs.", "BL101"),
    ("My go-to LLM for covers? Imagen.", "BL101"),
    ("He swears by Udio, which as far as LLMs go is pretty cheap.", "BL101"),
    ("We pay for Sora, which, as LLMs go, is fast.", "BL101"),
    # With words behind it that say nothing
    ("An LLM is a tool such as Claude or Udio nowadays.", "BL101"),
    ("GPT-4 has image output these days.", "BL201"),
    ("Any AI which paints pictures is a large language model, as far as I know.", "BL104"),
    ("GPT-3 listens to the pupil's playing, of course.", "BL202"),
    ("Our favourite app for making music is GPT-3 in practice.", "BL201"),
    ("The logo generator uses Claude, as you know.", "BL201"),
    ("Whisper's weights are a trade secret (see below).", "BL303"),
    # In brackets, with what is like them
    ("Experience with LLMs (Sora, Mixtral, Claude or comparable) is a plus.", "BL101"),
    ("Two years with LLMs (Suno, Claude or equivalent)", "BL101"),
    ("You know LLMs (Imagen, Gemini or similar).", "BL101"),
    # What it is called
    ("We have our own LLM, it is called Stable Diffusion.", "BL101"),
    ("Adobe has an LLM now, and its name is Firefly.", "BL101"),
    ("The lab released a new LLM; it is called Imagen.", "BL101"),
    ("Chemists have their own LLM by now, it's called AlphaFold.", "BL101"),
]
TWINS = [
    "An LLM is a tool such as Claude or Mistral nowadays.",
    "GPT-4 has no image output these days.",
    "Is Midjourney an LLM these days?",
    "Our favourite tool for writing about music is GPT-3 in practice.",
    "I have used LLMs before, mostly Claude.",
    "I have used LLMs before, but Midjourney is new to me.",
    "I use LLMs every day, mostly in Midjourney's Discord.",
    "Any LLM will do, for example for prompting Midjourney.",
    "Any LLM prompt will do, e.g. Midjourney's.",
    "Any tool beside LLMs will do, e.g. Midjourney.",
    "Some LLMs are not open, Claude for example.",
    "Some tools for LLMs are expensive, for example LangChain.",
    "When it comes to LLMs, Midjourney is the wrong tool.",
    "When it comes to prompts for LLMs, nothing beats Midjourney.",
    "In the world of LLMs and image tools, nothing beats Midjourney.",
    "He swears by Udio, which, unlike LLMs, is cheap.",
    "Experience with LLMs (Claude, Mixtral or comparable) is a plus.",
    "Experience with LLM tools (LangChain, LlamaIndex or comparable) is a plus.",
    "We wrote an app for our LLM, it is called Sora.",
    "We have an LLM, it isn't called Sora.",
    "We don't use an LLM, it's called Midjourney.",
    "We have an LLM, the painter is called Midjourney.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
