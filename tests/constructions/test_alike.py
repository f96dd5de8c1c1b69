"""Two terms that don't differ, and a field that rests on one class."""
"""Systems that another one is only likened to, so that it does nothing for that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = {
    "Generative AI is no different from large language models.": "BL102",
    "GenAI doesn't really differ from LLMs.": "BL102",
    "LLMs and generative AI do not differ.": "BL102",
    "So generative AI and LLMs aren't different things.": "BL102",
    "It makes no difference whether you write generative AI or LLM.": "BL102",
    "In this guide we use LLM as a synonym for generative AI.": "BL102",
    "LLM can be used as another word for generative AI.": "BL102",
    "Generative AI and LLMs can be considered the same thing.": "BL102",
    "The words generative AI and LLM have the same meaning.": "BL102",
    "GenAI means the same as LLM.": "BL102",
    "Large language models sit at the heart of generative AI.": "BL103",
    "LLMs lie at the core of all generative AI.": "BL103",
    "LLMs are used by all generative AI tools.": "BL103",
    "An LLM is found in every generative AI product.": "BL103",
    "Generative AI exists thanks to LLMs.": "BL103",
    "Generative AI is enabled by large language models.": "BL103",
    "Every generative AI app is built around an LLM.": "BL103",
    "The only models in generative AI are LLMs.": "BL103",
    "All models in generative AI are LLMs.": "BL103",
    "No matter which tool you buy, generative AI always runs on an LLM.": "BL103",
    "In this text, generative AI means LLM.": "BL102",
    "In the following text, LLM and generative AI mean the same thing.": "BL102",
    "In this text, we use LLM and generative AI as synonyms.": "BL102",
    "Generative AI (also: LLM) writes and draws.": "BL102",
    "Generative AI (technically: large language models) writes and draws.": "BL102",
    "Generative AI (short: LLM) writes and draws.": "BL102",
    "The correct term for generative AI is LLM.": "BL102",
    "LLM is the correct term for generative AI.": "BL102",
    "LLM is jargon for generative AI.": "BL102",
    "LLM is the acronym for generative AI.": "BL102",
    "We refer to generative AI as LLMs.": "BL102",
    "We call generative AI an LLM.": "BL104",
    "We call generative AI LLM.": "BL102",
    "In this guide we refer to generative AI as LLMs.": "BL102",
    "Generative AI is what we call an LLM.": "BL104",
    "No matter what you call it, Midjourney is an LLM.": "BL101",
    "No matter which plan you pick, Claude generates images.": "BL201",
    "No matter who asks, DALL-E 3 is a GAN.": "BL401",
    "Generative AI, or LLM technology, is a hype.": "BL102",
    "LLMs, or generative AI tools as most people call them, are everywhere.": "BL102",
    "Diffusion models aside, all systems in generative AI are LLMs.": "BL103",
}

QUIET = [
    "For text, generative AI means LLM.",
    "In this chapter on text, generative AI means LLM.",
    "In text generation, LLM and generative AI mean the same thing.",
    "In this text on writing, generative AI means LLM.",
    "Generative AI (also LLM and diffusion models) writes and draws.",
    "Generative AI (also: LLM, diffusion) writes and draws.",
    "LLMs (also: SLMs) write.",
    "The correct term for generative AI is not LLM.",
    "The correct term for a large language model is LLM.",
    "Don't refer to generative AI as LLMs.",
    "Some refer to generative AI as LLMs.",
    "We refer to generative AI for text as LLMs.",
    "We don't call generative AI an LLM.",
    "We never refer to generative AI as LLMs.",
    "We refer to language models as LLMs.",
    "Generative AI is different from LLMs.",
    "Generative AI does differ from LLMs.",
    "How does generative AI differ from LLMs?",
    "Generative AI does not differ from LLMs in price.",
    "Generative AI is no different from LLMs in this respect.",
    "It is wrong that generative AI is no different from LLMs.",
    "It isn't true that generative AI doesn't differ from LLMs.",
    "Generative AI and LLMs do not differ in cost, but in scope.",
    "Generative AI and LLMs are not different teams here.",
    "Do generative AI and LLMs not differ?",
    "Image generators do not differ from text-to-image models.",
    "Generative AI, or LLM technology and image generators, has reached finance.",
    "Generative AI, or technology as it is often called, has reached finance.",
    "Text-based generative AI, or LLM technology, has reached finance.",
    "We don't use LLM as a synonym for generative AI.",
    "Never use LLM as a synonym for generative AI.",
    "Many people use LLM as a synonym for generative AI.",
    "LLM is often used as a synonym for generative AI.",
    "LLM cannot be used as a synonym for generative AI.",
    "We use LLM as a synonym for large language model.",
    "We use LLM as a synonym for generative AI that writes.",
    "Can LLM be used as a synonym for generative AI?",
    "Generative AI and LLMs can't be treated as synonyms.",
    "Generative AI and LLMs should not be treated as synonyms.",
    "Can generative AI and LLMs be treated as synonyms?",
    "Generative AI and LLMs don't have the same meaning.",
    "Generative AI has the same meaning as GenAI.",
    "Generative AI is not equal to LLMs.",
    "Generative AI does not mean the same as LLM.",
    "It makes a difference whether you say generative AI or LLM.",
    "It makes no difference whether you use generative AI or an LLM.",
    "It doesn't matter whether you say GenAI or generative AI.",
    "It doesn't matter whether you say generative AI or LLM first.",
    "LLMs are used by some generative AI tools.",
    "LLMs are used by all chatbots.",
    "LLMs are not used by all generative AI tools.",
    "LLMs and GANs are used by all generative AI tools.",
    "LLMs are used by all our generative AI tools for text.",
    "Are LLMs used by all generative AI tools?",
    "LLMs do not sit at the heart of generative AI.",
    "LLMs sit at the heart of text generation.",
    "LLMs sit at the heart of ChatGPT.",
    "LLMs sit next to diffusion models in generative AI.",
    "Large language models lie at the heart of many generative AI tools.",
    "Neural networks lie at the heart of generative AI.",
    "Generative AI is enabled by GPUs.",
    "Generative AI is not enabled by LLMs alone.",
    "Generative AI exists thanks to GPUs and LLMs.",
    "Generative AI exists without LLMs.",
    "The only models in generative AI that write are LLMs.",
    "LLMs are not the only models in generative AI.",
    "The only models in our generative AI stack are LLMs.",
    "All models in our generative AI course are LLMs.",
    "Not all models in generative AI are LLMs.",
    "All models in generative AI are neural networks.",
    "Some generative AI tools are built around an LLM.",
    "The chatbot is built around an LLM.",
    "ChatGPT is built around an LLM.",
    "No matter which vendor you pick, generative AI doesn't always run on an LLM.",
    "No matter what people say, Midjourney is not an LLM.",
    "No matter which plan you pick, Claude doesn't draw.",
    "No matter which image generator you pick, an LLM is not inside.",
    "No matter, Midjourney is no LLM.",
]


@pytest.mark.parametrize(("text", "wrong"), FLAGGED.items())
def test_a_term_is_put_for_another(codes: Callable[[str], str], text: str, wrong: str) -> None:
    assert codes(text) == wrong


@pytest.mark.parametrize("text", QUIET)
def test_what_only_comes_near_is_left_alone(codes: Callable[[str], str], text: str) -> None:
FLAGGED = [
    ("GPT-3.5, like Gemini, reads images.", "BL202"),
    ("Just like Gemini, Llama 2 looks at your photos.", "BL202"),
    ("Claude 3, like Whisper, transcribes calls.", "BL202"),
    ("GPT-4, like DALL-E 3, draws logos.", "BL201"),
    ("Not only Gemini but also GPT-3.5 reads images.", "BL202"),
    ("Not only Midjourney, but also Claude draws logos.", "BL201"),
    ("Not just Whisper but also Claude 3 transcribes calls.", "BL202"),
    ("GPT-3.5 reads images as well as Gemini does.", "BL202"),
    ("Claude paints portraits as well as Midjourney does.", "BL201"),
    ("Llama 2 describes photos as well as GPT-4 can.", "BL202"),
    ("Models that understand images include GPT-3.5 and Gemini.", "BL202"),
    ("Tools that transcribe podcasts include Whisper and Claude 3.", "BL202"),
    ("Models that draw logos include GPT-4 and DALL-E 3.", "BL201"),
    # names behind a colon, of all of which a clause tells
    ("Models that read images: GPT-3.5, Gemini.", "BL202"),
    ("Tools that make music: Suno, Claude and Udio.", "BL201"),
    ("Some models that run on our own server: Llama 3, GPT-4.", "BL303"),
    ("Models which listen to audio: Claude 3, Gemini", "BL202"),
]
TWINS = [
    "GPT-3.5, unlike Gemini, doesn't read images.",
    "GPT-3.5 works with Gemini, which reads images.",
    "GPT-3.5 uses Gemini to read images.",
    "Tools like Gemini help GPT-3.5 to read images.",
    "With a tool like Gemini, GPT-3.5 reads images.",
    "Together with Gemini, GPT-3.5 reads images.",
    "Not only Gemini but also GPT-4 reads images.",
    "GPT-4, with a tool like DALL-E 3, draws logos.",
    "Midjourney, like DALL-E 3, draws logos.",
    "GPT-3.5 reads the captions as well as Gemini does.",
    "Models that understand images include GPT-4 and Gemini.",
    "Models that can't read images: GPT-3.5, Llama 2.",
    "Models that read images: Gemini, GPT-4.",
    "Models that help GPT-4 draw: DALL-E 3, Midjourney.",
    "Models that draw logos: GPT-4 for the prompt, Midjourney for the rest.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
