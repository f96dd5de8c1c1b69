"""Whose a system is, in an entry that is on it alone, and behind words that put it to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # an entry that opens with a maker and its system
    "- Google ChatGPT",
    "- Meta Midjourney",
    "- [Google's Phi Model](https://example.com/phi)",
    "- [OpenAI's Gemma Models](https://example.com/gemma)",
    "- **OpenAI Mistral-7B**: writes the replies",
    "1. Google DALL-E 3 API – for the pictures",
    "- Google ChatGPT LLM",
    "| Use | Winner |\n|---|---|\n| Speech | Anthropic Whisper API |",
    "| Tool | For |\n|---|---|\n| **Anthropic GPT-4** | the replies |\n| **Redis** | the cache |",
    "Google ChatGPT\n: writes the replies",
    # what the words behind it only repeat, and a definite article
    "The replies are written using Google ChatGPT LLM.",
    "We built the bot with the Google ChatGPT API.",
    "The minutes are taken with the Google gpt-4o-transcribe API.",
    # what something rests on
    "We rely on Google ChatGPT for the replies.",
    "The shop's search runs on Google Midjourney.",
]
TWINS = [
    "- Azure GPT-4",
    "- Amazon Bedrock Claude",
    "- Groq Llama",
    "- Google Claude",
    "- Microsoft GPT-4o",
    "- Databricks Claude",
    "- Google Llama 3",
    "- OpenAI GPT-4",
    "- OpenAI, Claude",
    "- OpenAI / Claude",
    "- OpenAI Claude Gemini",
    "- OpenAI Claude (Anthropic)",
    "- Google ChatGPT competitor",
    "- Meta BERT alternatives",
    "- OpenAI Claude plugin",
    "- Google ChatGPT-like bot",
    "- openai claude",
    "- NVIDIA's Mistral NeMo",
    "| Providers | Used |\n|---|---|\n| OpenAI<br>Claude | yes |",
    "| Providers | Used |\n|---|---|\n| OpenAI Claude Gemini | yes |",
    "What not to write:\n\n- OpenAI Claude\n- Google ChatGPT",
    "## Google ChatGPT",
    "We use the Microsoft GPT-4o API.",
    "We built it with the Google ChatGPT integration.",
    "We rely on Google Claude for the replies.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_the_wrong_maker_is_read(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL601"


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
