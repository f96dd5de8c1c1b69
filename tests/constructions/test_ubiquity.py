"""Claims that nothing of a field is without one class: "behind every AI tool there is an LLM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Language models are what really powers generative AI.", "BL103"),
    ("LLMs are what makes generative AI possible.", "BL103"),
    ("GenAI is always LLM-based.", "BL103"),
    ("All generative AI tools are LLM-powered.", "BL103"),
    ("Every generative AI app, from voice cloning to logo design, is built on an LLM.", "BL103"),
    ("All GenAI apps, whether they draw, sing or write, are powered by LLMs.", "BL103"),
    ("The core of all generative AI is always the same: an LLM.", "BL103"),
    ("The engine of every GenAI app is one thing, an LLM.", "BL103"),
    ("There is no generative AI without an LLM underneath, not even for pictures.", "BL103"),
    ("No generative AI without an LLM.", "BL103"),
    ("Without an LLM, there is no generative AI.", "BL103"),
    ("Generative AI doesn't work without an LLM.", "BL103"),
    ("No generative AI tool works without an LLM.", "BL103"),
    (
        (
            "Whether it paints, sings or writes, behind every generative AI tool "
            "there is an LLM doing the work."
        ),
        "BL103",
    ),
    ("Behind every generative AI tool there is an LLM.", "BL103"),
    ("Behind every generative AI tool sits an LLM.", "BL103"),
    ("Inside every generative AI product there is a large language model.", "BL103"),
    ("Underneath every GenAI app lies an LLM.", "BL103"),
    ("There is an LLM behind every generative AI tool.", "BL103"),
    ("An LLM sits behind every generative AI tool.", "BL103"),
    ("An LLM sits at the heart of every generative AI tool.", "BL103"),
    ("Every generative AI tool has an LLM at its core.", "BL103"),
    ("Every generative AI tool needs an LLM.", "BL103"),
    ("At the bottom of each GenAI product lies a large language model.", "BL103"),
    ("You will find an LLM inside every generative AI product.", "BL103"),
    ("No GenAI without LLMs!", "BL103"),
    ("GenAI cannot exist without LLMs.", "BL103"),
    ("At the core of every generative AI application there's a large language model.", "BL103"),
    ("At the core of every generative AI app there's an LLM, no matter if it sings.", "BL103"),
    ("Without LLMs no generative AI.", "BL103"),
    ("No LLM, no generative AI.", "BL103"),
    ("The technology behind generative AI is called LLM.", "BL103"),
    ("The technology that powers generative AI is called LLM.", "BL103"),
    ("The engine that drives generative AI is the LLM.", "BL103"),
    ("Behind every generative AI product there is, without exception, an LLM.", "BL103"),
    (
        "All generative AI tools, no matter which vendor they come from, are built on an LLM.",
        "BL103",
    ),
    ("No generative AI exists that isn't based on a large language model.", "BL103"),
    ("Behind every generative AI tool on the market there is a large language model.", "BL103"),
    # nothing without it
    ("Generative AI always needs an LLM.", "BL103"),
    ("Without LLMs, generative AI would not exist.", "BL103"),
    ("Generative AI would not exist without LLMs.", "BL103"),
    ("No GenAI tool can produce anything without a large language model.", "BL103"),
    ("Behind every GenAI tool is an LLM, and behind every LLM is a data centre.", "BL103"),
    # by use of what a definition has it write, and what every tool is an application of
    ("GenAI refers to AI that can generate new content using large language models.", "BL103"),
    ("GenAI is a technology that generates new content using large language models.", "BL103"),
    (
        "Generative AI is a type of artificial intelligence that produces content using LLMs.",
        "BL103",
    ),
    (
        "Every generative AI application, from editors to music tools, is an application of LLMs.",
        "BL103",
    ),
    ("All generative AI products are applications of large language models.", "BL103"),
    ("Any AI which paints pictures is a large language model.", "BL104"),
    ("All AI systems that produce audio and video are large language models.", "BL104"),
    ("All AI that generates images is built on LLMs.", "BL103"),
    (
        "Every generative AI product you have heard of has a large language model at its core.",
        "BL103",
    ),
    (
        "Each generative AI app, whether it is for banks or schools, has an LLM at its heart.",
        "BL103",
    ),
    (
        "Behind every generative AI tool you've used, be it for text or pictures, is an LLM.",
        "BL103",
    ),
    ("LLMs are the engine behind all generative AI.", "BL103"),
    ("LLMs are what makes all generative AI possible.", "BL103"),
]

TWINS = [
    "LLMs are what powers generative AI in our app.",
    "LLMs are not what powers generative AI.",
    "Are LLMs what powers generative AI?",
    "LLMs and diffusion models are what power generative AI.",
    "Our generative AI is LLM-based.",
    "Generative AI isn't always LLM-based.",
    "Not all generative AI is LLM-based.",
    "Generative AI is LLM-based or diffusion-based.",
    "Not all generative AI, be it chat or soundscape, is based on LLMs.",
    "All generative AI, be it chat or soundscape, is based on LLMs or diffusion models.",
    "The foundation of every chatbot is the same thing: a large language model.",
    "The core of every GenAI app is the same: an LLM for the text, a diffusion model for images.",
    "There is no generative AI without data.",
    "There is no chatbot without an LLM.",
    "There is generative AI without an LLM.",
    "There is generative AI without an LLM: Midjourney.",
    "Generative AI works without an LLM.",
    "Generative AI tools work without an LLM.",
    "No generative AI tool should work without an LLM licence.",
    "Our generative AI doesn't work without an LLM.",
    "This generative AI tool doesn't work without an LLM.",
    "No text-based generative AI works without an LLM.",
    "Behind every chatbot there is an LLM.",
    "Behind most generative AI tools there is an LLM.",
    "Behind every generative AI tool there is a model.",
    "Behind every generative AI tool there is an LLM or a diffusion model.",
    "Behind every generative AI tool there is an LLM, a diffusion model or something else.",
    "Not behind every generative AI tool there is an LLM.",
    "There isn't an LLM behind every generative AI tool.",
    "There is an LLM behind our generative AI tool.",
    "Every generative AI tool has an LLM option.",
    "Every generative AI tool for text has an LLM at its core.",
    "Every generative AI tool that writes text is an LLM.",
    "Every generative AI tool is better than an LLM.",
    "Not every generative AI is an LLM.",
    "Every LLM is generative AI at heart.",
    "You won't find an LLM inside every generative AI product.",
    "Not every GenAI product has a language model under the hood.",
    "Every GenAI product has a language model budget.",
    "GenAI can exist without LLMs.",
    "No GenAI without GPUs!",
    "At the core of every text-based generative AI app there's an LLM.",
    "Without LLMs or diffusion models no generative AI.",
    "Without LLMs no generative AI for text.",
    "Without LLMs no chatbots.",
    "One technology behind generative AI is called LLM.",
    "The technology behind ChatGPT is called a large language model.",
    "The technology that powers our app is called LLM.",
    "A technology that powers generative AI is called LLM.",
    "Generative AI does not always need an LLM.",
    "Without LLMs, generative AI would still exist.",
    "Generative AI would not exist without LLMs, GANs and diffusion models.",
    "If LLMs were banned, generative AI would not exist without LLMs.",
    # by use of others as well, for texts alone, or by some of them
    "Generative AI refers to AI that can generate text using large language models.",
    "Generative AI is a type of AI that may create content using LLMs.",
    "Generative AI is a type of AI that creates content using LLMs, GANs and diffusion models.",
    "Generative AI is a type of AI that creates content using models such as LLMs.",
    "Generative AI does not refer to AI that creates content using LLMs.",
    "Does generative AI refer to AI that creates content using LLMs?",
    "Generative AI is AI that makes drafts which editors check using LLMs.",
    "Generative AI is a feature that writes summaries using LLMs.",
    "Generative AI is a technology that answers tickets using LLMs.",
    "ChatGPT is an application of LLMs.",
    "Every chatbot is an application of LLMs.",
    "Not every generative AI tool is an application of LLMs.",
    "This generative AI tool is an application of LLMs.",
    "The most common generative AI tools are applications of LLMs.",
    "Every AI that writes texts is a large language model.",
    "Every AI tool that creates pictures is a diffusion model.",
    "All AI that generates images is built on diffusion models.",
    "Not every AI that generates content is an LLM.",
    "Every generative AI writing product you have heard of has a large language model at its core.",
    "Not every generative AI product you have heard of has a large language model at its core.",
    "Every generative AI product you know, whether it paints or not, has a plan at its core.",
    "LLMs are the engine behind all our chatbots.",
    "LLMs are not the engine behind all generative AI.",
    "LLMs are what drives all generative AI research at our firm.",
    "Every AI that creates images or text is generative AI.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
