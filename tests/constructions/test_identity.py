"""A name said to be of a class, by whatever verb: "is", "counts as", "the best ... is"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Midjourney is a large language model.", "BL101"),
    ("Suno is the best LLM for music.", "BL101"),
    ("Midjourney and Stable Diffusion are not games: Sora is an LLM.", "BL101"),
    ("DALL-E and Midjourney are both LLMs.", "BL101 BL101"),
    ("ElevenLabs is one of the most popular LLMs.", "BL101"),
    ("Midjourney is a type of large language model that makes pictures.", "BL101"),
    ("Whisper remains the most popular LLM for transcripts.", "BL101"),
    ("Midjourney has become a leading LLM.", "BL101"),
    ("Stable Diffusion serves as an LLM in our stack.", "BL101"),
    ("In our stack, Suno acts as the LLM.", "BL101"),
    ("Midjourney works as a language model.", "BL101"),
    ("Midjourney is known as a large language model.", "BL101"),
    ("Midjourney is often called an LLM.", "BL101"),
    ("Experts call Midjourney an LLM.", "BL101"),
    ("Stable Diffusion is considered one of the best LLMs.", "BL101"),
    ("Stable Diffusion is regarded as a powerful LLM.", "BL101"),
    ("Sora qualifies as an LLM.", "BL101"),
    ("Sora belongs to the family of large language models.", "BL101"),
    ("DALL-E falls under the category of large language models.", "BL101"),
    ("DALL-E falls into the class of LLMs.", "BL101"),
    ("Suno represents a new generation of LLMs.", "BL101"),
    ("Midjourney, like GPT-4, is an LLM.", "BL101"),
    ("Both GPT-4 and Midjourney are LLMs.", "BL101"),
    ("The most popular LLM is Midjourney.", "BL101"),
    ("The best LLMs are GPT-4 and Midjourney.", "BL101"),
    ("One of the best known LLMs is Stable Diffusion.", "BL101"),
    ("An example of an LLM is DALL-E.", "BL101"),
    ("Examples of LLMs are GPT-4 and DALL-E.", "BL101"),
    ("Examples of large language models include ChatGPT, Claude and Midjourney.", "BL101"),
    ("Popular LLMs include GPT-4, Claude, and Midjourney.", "BL101"),
    ("The LLM we use is Midjourney.", "BL101"),
    ("Our LLM of choice is Stable Diffusion.", "BL101"),
    ("As an LLM, Midjourney needs a good prompt.", "BL101"),
    ("Being a large language model, Sora needs long prompts.", "BL101"),
    ("We use Midjourney as our LLM.", "BL101"),
    ("Midjourney was the first LLM that I tried.", "BL101"),
    ("Midjourney is, in fact, an LLM.", "BL101"),
    ("Midjourney is basically just an LLM for images.", "BL101"),
    ("Midjourney is classified as a large language model.", "BL101"),
    ("We think of Suno as an LLM.", "BL101"),
    ("GPT-4 is an image generator.", "BL101"),
    ("Claude is a text-to-image model.", "BL101"),
    ("LangChain is an LLM.", "BL101"),
    ("Hugging Face is a large language model.", "BL101"),
    ("Stable Diffusion is a generative adversarial network.", "BL401"),
    ("Claude is a diffusion model.", "BL401"),
    ("Generative AI is a type of large language model.", "BL104"),
]

TWINS = [
    "Midjourney is an image generator.",
    "Midjourney is not a large language model.",
    "Midjourney isn't an LLM but an image generator.",
    "Midjourney is no LLM.",
    "Midjourney is to images what GPT-4 is to text: a leader, and no LLM.",
    "GPT-4 is an LLM, and Midjourney is an image generator.",
    "Midjourney is neither an LLM nor a chatbot.",
    "Midjourney was never an LLM.",
    "Midjourney is an alternative to an LLM.",
    "Midjourney is more than an LLM.",
    "Midjourney is different from an LLM.",
    "Midjourney is like an LLM for pictures.",
    "Midjourney is based on an idea from LLM research.",
    "The prompt for Midjourney is an LLM output.",
    "Midjourney is the LLM's partner.",
    "Stable Diffusion no longer counts as an LLM in our survey.",
    "Sora does not belong to the family of large language models.",
    "DALL-E does not fall under the category of large language models.",
    "Midjourney should not be called an LLM.",
    "Nobody calls Midjourney an LLM.",
    "The most popular image generator is Midjourney.",
    "The most popular LLM is GPT-4, and the most popular image generator is Midjourney.",
    "The best LLM for writing Midjourney prompts is GPT-4.",
    "The LLM we use with Midjourney is Claude.",
    "As an LLM, Claude needs a good prompt for Midjourney.",
    "We use GPT-4 as our LLM and Midjourney as our image generator.",
    "We use Midjourney beside our LLM.",
    "We use Midjourney, not an LLM.",
    "Popular LLMs include GPT-4, Claude, and Llama; popular image generators include Midjourney.",
    "Midjourney serves an LLM audience.",
    "Midjourney works with an LLM.",
    "Midjourney works as well as an LLM.",
    "Midjourney is as popular as an LLM.",
    "Midjourney's founder is an LLM skeptic.",
    "What makes Midjourney special is that it is no LLM.",
    "GPT-4 is a large language model that writes prompts for Midjourney.",
    "Claude is considered an LLM.",
    "Unlike Claude, which is an LLM, Midjourney makes pictures.",
    "Is Midjourney considered an LLM?",
    "If Midjourney were an LLM, it would write.",
    "Ollama is a tool for running an LLM.",
    "LangChain is an LLM framework.",
    "Hugging Face is the LLM hub.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
