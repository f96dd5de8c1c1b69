"""Examples of a class: "LLMs such as X", "X and other LLMs", "LLMs (e.g. X)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("LLMs such as GPT-4 and Midjourney are popular.", "BL101"),
    ("LLMs, such as Midjourney, are popular.", "BL101"),
    ("Such LLMs as Midjourney and Claude are popular.", "BL101"),
    ("LLMs like Midjourney are popular.", "BL101"),
    ("LLMs including Midjourney are popular.", "BL101"),
    ("LLMs, including GPT-4, Claude and Midjourney, are popular.", "BL101"),
    ("LLMs (e.g. Midjourney) are popular.", "BL101"),
    ("LLMs, e.g., Midjourney, are popular.", "BL101"),
    ("LLMs (e.g., GPT-4, Midjourney, etc.) are popular.", "BL101"),
    ("LLMs (for example, Midjourney) are popular.", "BL101"),
    ("LLMs, for example Midjourney, are popular.", "BL101"),
    ("LLMs, for instance Suno, are popular.", "BL101"),
    ("LLMs — for example, Suno — are popular.", "BL101"),
    ("Midjourney and other LLMs are popular.", "BL101"),
    ("Midjourney, Claude, and other large language models are popular.", "BL101"),
    ("Midjourney or other LLMs can be used.", "BL101"),
    ("Midjourney or any other LLM can be used.", "BL101"),
    ("Midjourney and similar LLMs are popular.", "BL101"),
    ("Midjourney and many other popular LLMs are on sale.", "BL101"),
    ("Midjourney, among other LLMs, is popular.", "BL101"),
    ("LLMs, especially Midjourney, are popular.", "BL101"),
    ("LLMs, particularly Midjourney and Claude, are popular.", "BL101"),
    ("LLMs, notably Sora, are popular.", "BL101"),
    ("LLMs ranging from DALL-E to Sora are popular.", "BL101 BL101"),
    ("LLMs ranging from GPT-4 to Midjourney are supported.", "BL101"),
    ("LLMs, from GPT-4 to Midjourney, are supported.", "BL101"),
    ("Some LLMs, among them Midjourney, are free.", "BL101"),
    ("LLMs of the likes of Midjourney are popular.", "BL101"),
    ("LLMs (think Midjourney) are popular.", "BL101"),
    ("Many LLMs, for example, Midjourney, are free.", "BL101"),
    ("Use an LLM like Midjourney.", "BL101"),
    ("Use an LLM (like Midjourney or GPT-4).", "BL101"),
    ("Use an LLM such as Stable Diffusion XL.", "BL101"),
    ("Any LLM (GPT-4, Midjourney, ...) will do.", "BL101"),
    ("AI tools such as LLMs (Midjourney, GPT-4) are popular.", "BL101"),
    ("Text models like GPT-4 are good, and LLMs like Midjourney are too.", "BL101"),
    (
        "The rise of large language models such as ChatGPT and DALL-E changed our work.",
        "BL101",
    ),
    ("Open-source LLMs like Llama and Stable Diffusion are free.", "BL101"),
    (
        "LLM-based tools are good, but large language models, such as Midjourney, are better.",
        "BL101",
    ),
    ("GANs such as DALL-E 3 are popular.", "BL401"),
    ("Diffusion models like GPT-4 are popular.", "BL401"),
    ("Image generators such as Midjourney and Claude are popular.", "BL101"),
    ("Text-to-image models (DALL-E, Claude) are popular.", "BL101"),
    ("Midjourney, Claude and other image generators are popular.", "BL101"),
    ("LLMs — including Midjourney — are popular.", "BL101"),
    ("LLMs: Midjourney, Claude, Llama.", "BL101"),
    ("LLMs e.g. Midjourney", "BL101"),
    ("one of the LLMs (Hugging Face, GPT or something else)", "BL101"),
    (
        (
            "Your task is to make a model based on one of the LLMs (Hugging Face, "
            "GPT or something else) and implement it."
        ),
        "BL101",
    ),
    ("Use one of the LLMs (Midjourney, GPT-4 or whatever you like).", "BL101"),
    ("Use any LLM (GPT-4, Midjourney, or similar).", "BL101"),
    ("Use any LLM (GPT-4, Midjourney, you name it).", "BL101"),
    ("Use any LLM (GPT-4, Midjourney, and so on).", "BL101"),
    ("Use any LLM (GPT-4, Midjourney, or any other).", "BL101"),
    ("Use any LLM (either GPT-4 or Midjourney).", "BL101"),
    ("Use any LLM (we like Midjourney).", "BL101"),
    ("Use any LLM (our favourite is Midjourney).", "BL101"),
    ("Use any LLM (in our case Midjourney).", "BL101"),
    ("Use any LLM (currently Midjourney).", "BL101"),
    ("Image models (Midjourney), music models (Suno) and LLMs (Sora) are popular.", "BL101"),
    ("AlphaFold (proteins), Suno (music) and LLMs (Midjourney) are popular.", "BL101"),
    ("We run an LLM (currently Stable Diffusion XL) on our server.", "BL101"),
    ("LLMs – ChatGPT, DALL-E 3, Claude – are everywhere.", "BL101"),
    ("AI chatbots like ChatGPT, Bard and DALL-E 3 are banned in exams.", "BL101"),
    ("Coding assistants like Copilot and Stable Diffusion are good.", "BL101"),
    ("It uses local LLM's (Ollama, LM Studio).", "BL101 BL101"),
    ("Midjourney and other open-source LLMs are popular.", "BL303 BL101"),
    ("Generative AI is based on LLMs, such as ChatGPT and DALL-E 3.", "BL101 BL103"),
]

TWINS = [
    "LLM tools like Midjourney are popular.",
    "LLMs such as GPT-4 and image generators such as Midjourney are popular.",
    "AI systems such as LLMs and Midjourney are popular.",
    "LLMs, image generators such as Midjourney, and music models are popular.",
    "LLMs and image generators such as Claude and Midjourney are popular.",
    "LLMs don't look like Midjourney.",
    "LLMs work like Midjourney.",
    "LLMs behave, like Midjourney, in strange ways.",
    "Tools for LLMs, such as LangChain, are popular.",
    "Tools for LLMs like LangChain are popular.",
    "Companies that train LLMs, including OpenAI, are rich.",
    "Applications of LLMs, such as Copilot, are popular.",
    "Alternatives to LLMs, such as Midjourney, are popular.",
    "Models other than LLMs, such as Midjourney, are popular.",
    "Non-LLM tools such as Midjourney are popular.",
    "Midjourney and other image generators are popular; LLMs are too.",
    "Midjourney and LLMs are popular.",
    "Midjourney and other tools that use an LLM are popular.",
    "Midjourney and other LLM alternatives are popular.",
    "We use LLMs, and Midjourney for images.",
    "LLMs (not Midjourney) are popular.",
    "LLMs, unlike Midjourney, write text.",
    "LLMs (as opposed to Midjourney) write text.",
    "LLMs (in contrast to image generators like Midjourney) write text.",
    "There are no LLMs such as Midjourney.",
    "LLMs, especially with Midjourney, are popular.",
    "LLMs, for example in Midjourney, rewrite the prompt.",
    "LLMs from GPT-3 to GPT-4 are popular.",
    "We went from LLMs to Midjourney.",
    "LLM prompts for tools such as Midjourney are popular.",
    "An LLM can help with tools like Midjourney.",
    "Use an LLM for text and a tool like Midjourney for pictures.",
    "Use an LLM together with something like Midjourney.",
    "AI tools, such as LLMs (GPT-4) and image generators (Midjourney), are popular.",
    "LLMs (used in tools such as Midjourney) are popular.",
    "GANs and diffusion models such as Stable Diffusion are popular.",
    "Chatbots and other LLMs can prompt Midjourney.",
    "Use any LLM (not Midjourney).",
    "Use any LLM (and Midjourney).",
    "Use any LLM (it writes the prompt for Midjourney).",
    "Use any LLM (we use Midjourney for pictures).",
    "Use one of the LLMs (GPT, Claude or something else).",
    "Use one of the LLMs (from Hugging Face, GPT or something else).",
    "Use an LLM (Hugging Face, OpenAI or something else).",
    "Image models (Midjourney), music models (Suno) and LLMs (GPT-4) are popular.",
    "Image models and LLMs (Midjourney and GPT-4) are popular.",
    "# A guide to LLMs – ChatGPT, Midjourney",
    "LLMs – ChatGPT, Claude – are everywhere.",
    "Chatbots (ChatGPT, Midjourney) answer on Discord.",
    "Chatbots like ChatGPT and Llama 3 answer.",
    "The Stable Diffusion chatbot draws.",
    "Pre-trained model (e.g., TensorFlow, PyTorch)",
    "Understanding when to use a local LLM (Ollama/Llama 3) for privacy.",
    "An image generator in a chatbot, like DALL-E inside ChatGPT, draws.",
    "Use rule-based systems (e.g., spaCy).",
    "They host models: text-to-text, embedding, and text-to-image models like Mistral and Llama.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
