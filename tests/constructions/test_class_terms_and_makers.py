"""Terms that are made one, or turned round, and makers told by a label or by their people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Nothing of the field without the class
    ("All GenAI works the same way: a large language model guesses the next word.", "BL103"),
    ("All generative AI tools work like this: an LLM predicts what comes next.", "BL103"),
    ("Every generative AI system functions the same way: an LLM guesses words.", "BL103"),
    ("Every generative AI tool you use at work is built on an LLM.", "BL103"),
    ("All generative AI apps that you use every day are built on LLMs.", "BL103"),
    ("Every generative AI app you have used at home is based on a language model.", "BL103"),
    # Equations that another clause follows
    ("GenAI = LLM, please use one word for it.", "BL102"),
    ("Generative AI = LLMs, so we only say LLM from here on.", "BL102"),
    ("GenAI = LLM, it's that easy.", "BL102"),
    # Turned round
    ("LLMs are the parent category of generative AI.", "BL103"),
    ("LLMs are a superset of generative AI.", "BL103"),
    ("LLM is the general term, and generative AI is one kind of it.", "BL103"),
    ("Large language models are the whole field, and generative AI is just a part of it.", "BL103"),
    # Makers told by their people, or by a label
    ("The people who built DALL-E, Stability AI, gave a talk.", "BL601"),
    ("Stability AI, the people behind DALL-E, gave a talk.", "BL601"),
    ("The folks who made Claude, OpenAI, answered within a day.", "BL601"),
    ("Vendor for Claude: OpenAI.", "BL601"),
    ("OpenAI has a new model, Midjourney.", "BL601"),
    ("Anthropic also has an image generator, namely Firefly.", "BL601"),
    ("OpenAI has a video model called Veo.", "BL601"),
    ("Claude vendor: OpenAI", "BL601"),
    ("**Midjourney developer:** Google", "BL601"),
]
QUIET = [
    "Not all GenAI works the same way: a large language model guesses the next word.",
    "All LLMs work the same way: a large language model guesses the next word.",
    "All GenAI works the same way: a model guesses what comes next.",
    "GenAI works in two ways: an LLM guesses words, a diffusion model removes noise.",
    "Every generative AI tool you use at work is built on a model.",
    "Every generative AI tool that I bought is built on an LLM.",
    "Most generative AI tools you use at work are built on LLMs.",
    "Every chatbot you use at work is built on an LLM.",
    "GenAI = LLM, image model, or anything else that makes content.",
    "GenAI = LLM, so people think.",
    "GenAI ≠ LLM, please use the right word.",
    "Never write GenAI = LLM, please use the right word.",
    "Generative AI is the parent category of LLMs.",
    "Generative AI is a superset of LLMs.",
    "LLM is the general term, and ChatGPT is one kind of it.",
    "Generative AI is the general term, and LLMs are one kind of it.",
    "The people who built DALL-E, OpenAI, gave a talk.",
    "The people who use DALL-E, Stability AI and others, gave a talk.",
    "The people who built our DALL-E app, Stability AI, gave a talk.",
    "Vendor for Claude: Anthropic.",
    "Google has a chatbot, Gemini.",
    "OpenAI has a plugin for a tool, Claude.",
    "OpenAI has a rival model, Claude.",
    "OpenAI has a new competitor, Claude.",
    "Microsoft has an assistant, ChatGPT.",
    "Amazon has a model, Claude, on Bedrock.",
    "Vendor for Claude: AWS.",
    "Reseller for Claude: OpenAI.",
    "Claude account owner: OpenAI team.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
