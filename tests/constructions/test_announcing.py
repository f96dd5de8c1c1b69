"""A list, or the headings below one, under the name of a class: "LLMs we may use:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # how all of a list are to be had
    ("Open-source LLMs we support:\n\n- Claude 3 Haiku\n- Qwen 2.5", "BL303"),
    ("Proprietary models:\n\n- GPT-4\n- Llama 3", "BL303"),
    ("## Closed-source models\n\n- Claude 3\n- Mixtral 8x7B", "BL303"),
    ("Self-hosted models:\n\n- Llama 3\n- GPT-4o", "BL303"),
    ("The open-source models that we tested:\n\n1. Falcon\n2. Gemini 1.5 Pro", "BL303"),
    ("Local LLMs we use: Llama 3, GPT-4", "BL303"),
    (
        (
            "## Approved tools\n\nLarge language models we may use on client work:\n\n"
            "- ChatGPT\n- Midjourney\n- ElevenLabs"
        ),
        "BL101 BL101",
    ),
    ("LLMs we use:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("LLMs that we have licensed:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("LLMs our team has tested so far:\n\n- GPT-4\n- Suno", "BL101"),
    ("LLMs for marketing:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## LLMs for designers\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## Our favourite LLMs in 2024\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## Top 5 LLMs\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## The best LLMs for content creation\n\n1. GPT-4\n2. Midjourney", "BL101"),
    ("## Which LLMs do we use?\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## LLMs we support\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## Large language models in use\n\n- GPT-4\n- Midjourney", "BL101"),
    ("The LLMs in our stack:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("We currently work with three LLMs:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("Here are the LLMs you can choose from:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("There are many LLMs on the market:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("Choose one of the LLMs below:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("You can pick any of our large language models:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("**Supported LLMs:**\n\n- GPT-4\n- Midjourney", "BL101"),
    ("LLMs approved by legal:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("Language models available to all staff:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("Our platform supports LLMs such as:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("The LLM options are:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("Pick your LLM:\n\n- [ ] GPT-4\n- [ ] Midjourney", "BL101"),
    ("Select an LLM:\n\n1. GPT-4\n2. Midjourney", "BL101"),
    ("## LLM list\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## GANs worth knowing\n\n- StyleGAN\n- Midjourney", "BL401"),
    ("Diffusion models that we use every day:\n\n- Midjourney\n- Claude", "BL401"),
    ("## LLMs\n\nWe use the following:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## LLMs\n\n* [GPT-4](https://openai.com)\n* [Midjourney](https://midjourney.com)", "BL101"),
    ("## LLMs\n\n### GPT-4\n\nGood.\n\n### Midjourney\n\nGood.", "BL101"),
    ("## Tool stack\n\nLLMs licensed for 2025:\n\n1. Llama 3\n2. Suno", "BL101"),
    ("These are the LLMs you will meet in the course:\n\n- GPT-4\n- ElevenLabs", "BL101"),
    ("Below are some LLMs that people ask about:\n\n- GPT-4\n- DALL-E 3", "BL101"),
    ("### Language models, ranked\n\n- Llama 3\n- Sora", "BL101"),
    ("We tested five LLMs for this report:\n\n- Llama 3\n- Imagen", "BL101"),
    ("### LLMs (large language models)\n\n- Llama 3\n- Imagen 3", "BL101"),
    # how they are to be had, and whose they are
    ("### Open-source LLMs\n\n- Llama 3\n- GPT-4\n- Mistral", "BL303"),
    ("**Open-source models:**\n\n- Llama 3\n- GPT-4", "BL303"),
    ("OpenAI models:\n\n- GPT-4\n- Claude 4", "BL601"),
    ("Popular LLMs\n1. ChatGPT\n2. Gemini\n3. Sora", "BL101"),
    ("**Top 5 LLMs**\n\n- ChatGPT\n- Midjourney", "BL101"),
    ("The best LLMs\n\n1. ChatGPT\n2. Midjourney", "BL101"),
    # in one line
    (
        "It applies to the following LLMs:\n  (i) ChatGPT,\n  (ii) Claude,\n  (iii) Midjourney.",
        "BL101",
    ),
    ("Best video generators 2025, our ranking: 1. Sora, 2. Veo 3, 3. Runway, 4. Claude", "BL101"),
    ("We use the following LLMs: a) GPT-4, b) Midjourney and c) Claude.", "BL101"),
    ("✅ Free & open-source models: Llama 3, Mistral 7B, GPT-3.5", "BL303"),
    # by what they have to do with
    ("## Text\n\n- GPT-4\n- Claude\n\n## Images\n\n- Midjourney\n- Llama 3", "BL201"),
    ("**Text:**\n\n- GPT-4\n- Claude\n\n**Image:**\n\n- Midjourney\n- GPT-3.5", "BL201"),
    ("- Text\n  - GPT-4\n- Music\n  - Suno\n  - GPT-4", "BL201"),
    (
        "## Choosing your language model\n\n- GPT-4 – slow\n- Tacotron 2 – for the announcements",
        "BL101",
    ),
    ("# How to pick the right LLM\n\n- **Llama 3** – local\n- **DALL-E 3** – art", "BL101"),
    (
        "## Which LLM is right for you?\n\n- **ChatGPT**: everyday questions\n- **Runway**: clips",
        "BL101",
    ),
    ("## LLM comparison\n\n- Claude 3 Opus: strong\n- Udio: musical", "BL101"),
    ("## Selecting an LLM\n\n### GPT-4\n\nText.\n\n### Suno\n\nSongs.", "BL101"),
    ("Our LLMs:\n\n1. Claude for text\n2. Midjourney for images", "BL101"),
]

TWINS = [
    # how all of a list are to be had
    "Open-source LLMs we support:\n\n- Llama 3\n- Qwen 2.5",
    "Proprietary models:\n\n- GPT-4\n- Claude 3",
    "Proprietary models:\n\n- Whisper API\n- GPT-4",
    "Open-source models we left out for these:\n\n- GPT-4",
    "Models beside the open-source ones:\n\n- GPT-4",
    "Are these open-source models?\n\n- GPT-4",
    "Large language models we may use with Midjourney:\n\n- ChatGPT\n- Claude",
    "Tools for LLMs we use:\n\n- LangChain\n- Midjourney",
    "LLMs we don't use:\n\n- Midjourney",
    "LLMs that we compared with image generators:\n\n- GPT-4\n- Midjourney",
    "LLMs and the tools we use with them:\n\n- GPT-4\n- Midjourney",
    "LLMs prompt these tools:\n\n- Midjourney\n- Suno",
    "LLMs can write prompts for:\n\n- Midjourney\n- Suno",
    "Prompts that LLMs write for image generators:\n\n- Midjourney\n- Suno",
    "LLMs differ from:\n\n- Midjourney\n- Suno",
    "Our LLM calls these tools:\n\n- Midjourney\n- Suno",
    "Our LLM can draw with:\n\n- Midjourney\n- Suno",
    "LLMs that call image generators:\n\n- Midjourney\n- Suno",
    "LLMs which prompt:\n\n- Midjourney\n- Suno",
    "LLMs for prompting:\n\n- Midjourney\n- Suno",
    "## LLMs for prompts\n\n- Midjourney\n- Suno",
    "## LLM integrations\n\n- Midjourney\n- Suno",
    "## Why LLMs?\n\n- Midjourney\n- Suno",
    "## LLMs explained\n\n- Midjourney\n- Suno",
    "## Beyond LLMs\n\n- Midjourney\n- Suno",
    "## LLMs vs. the rest\n\n- Midjourney\n- Suno",
    "## LLMs and friends\n\n- Midjourney\n- Suno",
    "## Using LLMs\n\n- Midjourney\n- Suno",
    "## Alternatives to LLMs\n\n- Midjourney\n- Suno",
    "## LLM-free tools\n\n- Midjourney\n- Suno",
    "## LLMs\n\nWhat else there is:\n\n- Midjourney\n- Suno",
    "## LLMs\n\nThe following tools are no LLMs:\n\n- Midjourney\n- Suno",
    "Combine an LLM with one of these:\n\n- Midjourney\n- Suno",
    "In addition to LLMs, we use:\n\n- Midjourney\n- Suno",
    "Other than LLMs we use:\n\n- Midjourney\n- Suno",
    "Which of these are LLMs?\n\n- Midjourney\n- Suno",
    "## Are these LLMs?\n\n- Midjourney\n- Suno",
    "## LLMs\n\n- GPT-4 writes prompts for Midjourney\n- Midjourney draws the pictures",
    "## LLMs\n\n### GPT-4\n\nGood.\n\n## Image generators\n\n### Midjourney\n\nGood.",
    "Things LLMs are compared with:\n\n- Midjourney\n- Suno",
    "LLM output goes to:\n\n- Midjourney\n- Suno",
    "The LLM picks one of these:\n\n- Midjourney\n- Suno",
    "Ask the LLM which it prefers:\n\n- Midjourney\n- Suno",
    "Select an LLM and an image generator:\n\n- GPT-4\n- Midjourney",
    "## LLMs for Midjourney prompts\n\n- GPT-4\n- Claude",
    "LLMs we use for writing, and what draws:\n\n- GPT-4\n- Midjourney",
    "### LLMs in our toolbox\n\nWe pair them with:\n\n- Suno\n- Sora",
    "LLMs licensed for use with:\n\n- Suno\n- Sora",
    "The LLMs our studio relies on to prompt:\n\n- Suno\n- Sora",
    "LLMs people confuse with image generators:\n\n- Sora\n- Suno",
    "### Open-source models\n\n- Llama 3\n- Mistral 7B",
    "Don't use these open-source models:\n\n- GPT-4",
    "OpenAI-compatible models:\n\n- Claude 4\n- Llama 3",
    "### Closed models and open-source models\n\n- GPT-4\n- Llama 3",
    "Popular with LLMs\n1. ChatGPT\n2. Sora",
    "No LLMs\n1. Midjourney\n2. Sora",
    "LLM tools\n\n- Midjourney\n- Sora",
    "The following are no LLMs: (i) Midjourney, (ii) Sora.",
    "Which of these are LLMs: (a) Midjourney, (b) Suno, (c) GPT-4?",
    "Our LLM hands over to: (a) Midjourney, (b) Suno.",
    "LLMs write prompts for: 1. Midjourney, 2. Sora",
    "Free & open-source alternatives: Llama 3, GPT-4",
    "Not open-source models: GPT-4, Claude",
    "## Text\n\n- GPT-4\n- Claude\n\n## Images\n\n- Midjourney\n- GPT-4o",
    "## Papers\n\n- GPT-4\n- Claude\n\n## Video\n\n- Midjourney\n- GPT-4",
    "## Text\n\n- GPT-4\n- Claude\n\n## Video\n\n- GPT-4 explained\n- Claude in a nutshell",
    "## Images\n\n- Midjourney\n- Llama 3",
    "## How to use an LLM\n\n- Midjourney: prompts\n- Sora: scripts",
    "## How to choose a model\n\n- GPT-4: text\n- Midjourney: images",
    "## Choosing an LLM or an image generator\n\n- GPT-4: text\n- Midjourney: images",
    "## Choosing your LLM prompts\n\n- Midjourney: short\n- Sora: long",
    "## Which LLM writes prompts for what?\n\n- Midjourney: Claude\n- Sora: GPT-4",
    "## How not to choose an LLM\n\n- Midjourney: it can't write",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
