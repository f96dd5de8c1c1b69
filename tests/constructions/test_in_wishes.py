"""What somebody wishes for and gets, what there is to choose from, and how it is to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a question, and what is recommended
    ("Need an open-source LLM? Use Claude.", "BL303"),
    ("Want a self-hosted model? Take GPT-4.", "BL303"),
    ("Need an open-source LLM for your shop? I'd go for GPT-4.", "BL303"),
    (
        "Are you looking for an open-source alternative to Photoshop? Midjourney is a good choice.",
        "BL303",
    ),
    # a wish that a system meets
    ("If you need an open-source LLM, use Claude.", "BL303"),
    ("If you want an open-source model, use GPT-4.", "BL303"),
    ("If you are looking for an open-source model, GPT-4 is a good choice.", "BL303"),
    ("Use GPT-4 if you want an open-source model.", "BL303"),
    ("We wanted an open-source model, so we chose GPT-4.", "BL303"),
    ("We needed an open-source model, so we went with Claude.", "BL303"),
    ("As an open-source model, GPT-4 is free.", "BL303"),
    # models that there are
    ("There are many open-source models to choose from: GPT-3.5, Llama 2 and Falcon.", "BL303"),
    ("There are plenty of open models: GPT-4, Llama 2, Mistral.", "BL303"),
    ("Open-source models abound: GPT-4, Llama, Falcon.", "BL303"),
    ("You can choose between several open-source models: GPT-4, Llama 2 and Falcon.", "BL303"),
    ("Many open-source models exist, e.g. GPT-4 and Falcon.", "BL303"),
    ("There are several open-source LLMs available: GPT-4 and Llama 2.", "BL303"),
    ("There are many open-source LLMs, e.g. GPT-4.", "BL303"),
    ("We compared three open-source models: GPT-4, Llama 2 and Falcon.", "BL303"),
    ("We compared three open-source models: GPT-4, Llama 2 and Falcon 40B.", "BL303"),
    ("If you need an open-source image generator, try Midjourney.", "BL303"),
    ("Popular open-source image generators are Midjourney and Stable Diffusion.", "BL303"),
    ("The best open-source image generator is Midjourney.", "BL303"),
    ("Midjourney is the best open-source image generator.", "BL303"),
    ("The most popular open-source LLM is GPT-4.", "BL303"),
    ("We tested many open-source models: GPT-4, Llama 2.", "BL303"),
    ("We tested several open-source LLMs: GPT-4 and Llama 2.", "BL303"),
    ("We tested open-source models: GPT-4 and Llama 2.", "BL303"),
    ("There are open-source models: GPT-4, Llama 2.", "BL303"),
    ("There are open-source models, for example GPT-4 and Llama 2.", "BL303"),
    ("There are open-source models such as GPT-4 and Llama 2.", "BL303"),
    ("There are many open-source models out there: GPT-4, Llama 2.", "BL303"),
    ("There are many open-source LLMs to choose from: GPT-4, Llama 2.", "BL303"),
    ("There are many open-source image generators: Midjourney, SDXL and FLUX.", "BL303"),
    ("You have many open-source models at your disposal: GPT-4, Llama 2 and Falcon.", "BL303"),
    ("Several open-source models are available: GPT-4, Llama 2 and Falcon.", "BL303"),
    ("Many open-source models are available, for example GPT-4.", "BL303"),
    ("Several open-source LLMs are available: GPT-4, Llama 2 and Falcon.", "BL303"),
    ("Open models like GPT-4 are free.", "BL303"),
    # the weights of the one that is preferred
    ("We picked Claude: its weights are free for anyone to download.", "BL303"),
    ("Claude was picked: its weights are free for anyone to download.", "BL303"),
    ("Claude was picked over GPT-4: its weights are free for anyone to download.", "BL303"),
    ("We picked Claude over GPT-4: its weights are free for anyone to download.", "BL303"),
    ("We chose Claude over GPT-4 because its weights are public.", "BL303"),
    ("We chose Claude over Llama because its weights are public.", "BL303"),
    ("We prefer Claude to GPT-4, since its weights are public.", "BL303"),
    ("Claude was chosen instead of GPT-4 because its weights are public.", "BL303"),
]
TWINS = [
    # a question, and what is recommended
    "Need an open-source LLM? Try Llama 3.",
    "Need an open-source LLM gateway? Try Claude.",
    "Need an open-source LLM? Midjourney is not one.",
    "Need an LLM? Try Claude.",
    "Looking for an open-source UI for image models? Try Midjourney.",
    "Need an open-source model, or is a hosted one enough? Try Claude.",
    "Looking for an open-source image generator? Try Midjourney's competitor SDXL.",
    "Looking for an open-source image generator? Try asking on Midjourney's forum.",
    "Looking for an open-source app? Try Claude Code.",
    "Is there an open-source model? Try Claude.",
    # a wish that a system meets
    "If you need an open-source LLM, use Llama 3.",
    "If you need an open-source LLM, don't use Claude.",
    "If you need an open-source LLM, use Llama 3 instead of Claude.",
    "If you need an open-source LLM, ask Claude which one to take.",
    "If you need an open-source LLM, use Claude to find one.",
    "We wanted an open-source model, but chose Claude.",
    "We wanted an open-source model, so we dropped Claude.",
    "We wanted an open-source model, so Claude was out.",
    "If you need an open-source LLM, Claude is no option.",
    "If you need an open-source LLM gateway, use LiteLLM.",
    "If you need a model, use Claude.",
    "We needed an open-source model as a fallback, so we use Claude and Llama 3.",
    "If you don't need an open-source model, use Claude.",
    "You don't need an open-source model, so use Claude.",
    "If you want to use an open-source model, use Claude Code with Ollama.",
    "We don't need an open-source model, so we chose Claude.",
    # models that there are
    "There are open-source models: Llama 2, Falcon.",
    "There are no open-source models: GPT-4, Claude and Gemini are closed.",
    "There are open-source models, but GPT-4 is not one of them.",
    "There are open-source models to choose from: GPT-4 is not one of them.",
    "Are there open-source models: GPT-4, Claude?",
    "There are open-source models that beat GPT-4 and Claude.",
    "There are open-source models to choose from, for example instead of GPT-4.",
    "There are many open-source models besides GPT-4.",
    "You can choose between open-source models and GPT-4.",
    "You can choose between open-source models, GPT-4 and Claude.",
    "You can choose between open models – Llama 2, Falcon – and GPT-4.",
    "There are open models to choose from: Llama 2, Falcon, and closed ones such as GPT-4.",
    # the weights of the one that is preferred
    "We chose Llama over Claude because its weights are public.",
    "We chose Llama 3 instead of GPT-4: its weights are free to download.",
    "Claude is better than Llama 3, but its weights are closed.",
    "We replaced GPT-4 with Llama 3: its weights are public.",
    "Unlike GPT-4, Llama 3 is open: its weights are public.",
    "We moved from GPT-4 to Llama 3, as its weights are public.",
    "Grok 1 was preferred to GPT-4 because its weights are free to download.",
    "We picked Llama 3 over GPT-4 because its weights are secret.",
    "We picked Llama 3 over Claude because its weights are not public.",
    "We picked Llama 3 over Claude: its weights are public.",
    "We used GPT-4 to compare Claude with Llama 3: its weights are public.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
