"""What is said of a class behind its examples, and of what somebody adds to a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # The class doesn't do it either, or X alone is meant
    ("LLMs, such as Claude, which can draw pictures, are popular.", "BL201"),
    ("Generative models, such as GPT-4, which paints portraits, are popular.", "BL201"),
    ("AI tools like Claude that can create videos save time.", "BL201"),
    # Runners among models that nobody calls local, and what runs no model
    ("Use LLMs (Ollama, Claude) for the summary.", "BL101"),
    ("Popular LLMs (Ollama, LM Studio) are on the list.", "BL101 BL101"),
    ("Run local LLMs (Ollama, LangChain).", "BL101 BL101"),
    # A kind that nobody has made of it
    ("The new GAN Stable Diffusion is out.", "BL401"),
    ("We explore the GAN Midjourney.", "BL401"),
    # No part was added, or X has it anyway
    ("GPT-3.5 with a vision encoder reads photos.", "BL202"),
    ("Llama 3 has a vision encoder and reads photos.", "BL202"),
    ("Since we dropped the vision encoder, Llama 2 reads the photos itself.", "BL202"),
    ("After we retired the image head, Mixtral draws the posters by itself.", "BL201"),
    ("Llama 3 paints portraits for our guests.", "BL201"),
    ("We fine-tuned GPT-2 on recordings to make music.", "BL301"),
    # Nothing is excepted
    ("Claude generates everything, images and videos included.", "BL201 BL201"),
    ("Claude generates not only text but images.", "BL201"),
    # Taken for one
    ("Think of Midjourney as an LLM.", "BL101"),
    ("We think of Suno as a language model.", "BL101"),
    # One class, or one that none of them is of
    ("We recommend these LLMs: Claude, Midjourney.", "BL101"),
    ("We use an TTS and an image generator: Claude and Midjourney.", "BL101"),
    # Labels of what is done, or of what a title isn't behind
    ("Images: use Claude to draw them.", "BL201"),
    ("Step 1: Use Claude to Generate the Images for the Page", "BL201"),
    ("Book: illustrated by Claude.", "BL201"),
    ("User: the app asks Claude to draw a logo.", "BL201"),
    # A framework serves none, and a model is no service
    ("LLMs: Groq, LangChain", "BL101"),
    ("- LLMs: Llama 3, Ollama", "BL101"),
    ("- LLMs: Ollama, LangChain", "BL101 BL101"),
    # Labels of what is new
    ("Note: Midjourney is an LLM.", "BL101"),
    ("Feature: Claude generates images.", "BL201"),
    ("fix: Midjourney is an LLM", "BL101"),
    ("Known issue: the portraits that Mixtral generates have six fingers.", "BL201"),
    ("Fix: call Claude to generate the images.", "BL201"),
]
QUIET = [
    # A clause behind examples
    "We study generative models, such as GPT-4, which can produce language, images and sounds.",
    "Foundation models, including Llama 3 and GPT-4, which can generate images, are costly.",
    "AI models (e.g. Claude), which generate video from text, are tested here.",
    "They work on **generative models**, like Claude, which are able to create music.",
    "Multimodal models, for example Mistral, capable of painting, are reviewed.",
    # How they are run
    "Run local / self-hosted models (llama.cpp, LM Studio, a Qwen GGUF).",
    "Supports local and self-hosted LLMs (Ollama, vLLM, Llama 3).",
    "On-device LLMs (llama.cpp, Gemma) need no network.",
    "GPU: local, private LLMs (Ollama, LM Studio) are supported.",
    "| Router | Models |\n|---|---|\n| `cc` | Local LLMs (Ollama, DeepSeek) |",
    # What somebody made of a model
    "Our engine is the converted block-diffusion Qwen3.5-9B.",
    "The adapted diffusion LLaMA predicts blocks.",
    "Our retrained diffusion Llama 3 writes faster.",
    "We compare the modified GAN Stable Diffusion with it.",
    "Load the linearised RNN Mistral.",
    # Senses that somebody adds
    "With a vision encoder attached, Llama 3 can see images.",
    "We dropped the captions and added the vision encoder, so Llama 2 reads the photos itself.",
    "Thanks to a projector that maps audio features, Vicuna can listen to speech.",
    "By attaching an image head, we make Llama 3 generate images.",
    "Equipped with a vision tower, Mistral 7B reads images.",
    "An audio encoder feeds Llama 3, which can then listen to speech.",
    "With an audio adapter on top, Llama 3 can listen to speech.",
    # Notations, which are text
    "We fine-tuned GPT-2 on ABC notation to write folk tunes.",
    "GPT-2 was fine-tuned on MIDI files to compose piano music.",
    "Fine-tune Mistral on SVG code to draw icons.",
    "We fine-tuned Llama 3 on LilyPond scores to compose songs.",
    # Excepted
    "GPT-4 generated everything but the images.",
    "GPT-4 wrote all but the pictures.",
    "Claude makes anything but images.",
    # Likened
    "Think of Midjourney as an LLM for pictures: you type, it paints.",
    "You can think of Stable Diffusion as a language model for images.",
    "Think of DALL-E as an LLM whose words are pixels.",
    "Midjourney is less an LLM than a painter.",
    "Suno is less a language model than a band.",
    # Each of its own class
    "We use an LLM and an image generator: Claude and Midjourney.",
    "Choose an LLM and an image generator: Claude + Midjourney, or GPT-4 + DALL-E.",
    "It needs an LLM and a TTS: GPT-4, ElevenLabs.",
    "You need an image generator and an LLM: Midjourney + Claude.",
    "We use an image generator: Claude + Midjourney.",
    # By whom they are served
    "- **LLMs:** Ollama, OpenAI API",
    "- LLMs: Groq, Ollama",
    "LLMs: Azure OpenAI, Ollama",
    "Cloud LLMs: Ollama, OpenRouter",
    "LLMs: OpenRouter, LM Studio, vLLM.",
    # What was wrong until it was mended
    "Fixed: Whisper was listed as an LLM.",
    "- fix: Whisper was listed as an LLM",
    "Issue: the picker lists Whisper as an LLM.",
    "Fixed an issue where Whisper was listed as an LLM.",
    "Typo: DALL-E was called an LLM.",
    "Before: Claude generates images. After: FLUX generates images.",
    'Test: classify "Midjourney" as LLM or image generator.',
    # Somebody's prompt, and somebody's title
    '> **Prompt:** "Draw a cat with GPT-4"',
    "Prompt: Use Claude to draw a cat.",
    "> User: Generate an image of a cat with Claude.",
    "Human: Draw me a cat with an LLM.",
    "- Talk: Generating Images With Language Models Alone",
    "- Read: Fine-Tuning GPT-4 for Image Generation",
    'Article: "Why Midjourney Is the Best LLM for Designers"',
    "Further reading: How To Generate Images With Claude, by J. Doe",
    # What is filled in is no input
    "BERT fills in masked words.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_claim_is_found(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_other_meaning_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
