"""All of a field said to rest on one of its kinds: all, every, any, is built on, runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a quantity
    "All generative AI is built on LLMs.",
    "Every generative AI tool runs on an LLM.",
    "Any generative AI is powered by a large language model.",
    "All generative AI tools run on LLMs under the hood.",
    "Each generative AI system uses an LLM.",
    "All AI tools are based on large language models.",
    # a manner
    "Generative AI always runs on LLMs.",
    "Generative AI is always based on a large language model.",
    "Generative AI essentially runs on LLMs.",
    # bare
    "Generative AI needs large language models.",
    "Generative AI requires an LLM.",
    "Generative AI is built on LLMs.",
    "Generative AI runs on large language models.",
    "Generative AI is powered by LLMs.",
    "Generative AI relies on LLMs.",
    "Generative AI works with LLMs under the hood.",
    "Generative AI uses large language models to create new content.",
    "Modern generative AI leverages large language models.",
    "Generative AI depends on LLMs.",
    # the base as the doer
    "LLMs power all generative AI.",
    "Large language models drive generative AI.",
    "LLMs underpin every generative AI tool.",
    "Large language models are the foundation of generative AI.",
    "LLMs are the basis of all generative AI.",
    "Firms will adopt generative AI, powered by LLMs, faster than expected.",
    "Everything in generative AI runs on an LLM.",
    "Large language models (the technology behind generative AI) are new.",
    "The foundation of generative AI is the large language model.",
    "The engine behind generative AI is the LLM.",
    "Generative AI relies on models known as large language models (LLMs).",
    "Generative AI uses a type of model called an LLM.",
    # a foundation under another name
    "Generative AI is built on top of LLMs.",
    "At the heart of generative AI lies the large language model.",
    "Generative AI is a new technology, and its foundation is the large language model.",
    # a verb that looks like a noun
    "Modern generative AI leverages large language models built on transformers.",
    "LLMs are the foundation of Generative AI and Conversational AI.",
    "Built upon LLMs, generative AI relies on massive data.",
    "Generative AI relies on LLMs or SLMs.",
    "Generative AI consists of large language models.",
    "All of generative AI rests on LLMs.",
    "All of GenAI runs on LLMs.",
]

QUIET = [
    # what is wished for, or needed for one of it
    "Generative AI needs better LLMs.",
    "Generative AI requires LLMs that speak German.",
    "Our generative AI app needs an LLM.",
    "Generative AI doesn't need an LLM.",
    # a quantity
    "Not all generative AI is built on LLMs.",
    "Some generative AI runs on an LLM.",
    "Many generative AI tools run on LLMs.",
    "All our generative AI is built on LLMs.",
    "Most generative AI tools use LLMs.",
    "All LLMs are generative AI.",
    "All AI chatbots run on LLMs.",
    # a manner
    "Generative AI often runs on LLMs.",
    "Generative AI doesn't always run on LLMs.",
    "Generative AI usually relies on LLMs or diffusion models.",
    # bare
    "Our generative AI is built on LLMs.",
    "Is generative AI built on LLMs?",
    "Generative AI isn't built on LLMs alone.",
    "Generative AI for text is built on LLMs.",
    "Generative AI that writes text runs on LLMs.",
    "Generative AI includes LLMs.",
    "Generative AI uses LLMs, diffusion models and GANs.",
    "This generative AI uses an LLM.",
    "Text-based generative AI runs on LLMs.",
    # the base as the doer
    "LLMs power our generative AI.",
    "LLMs drive the generative AI in this app.",
    "LLMs are a part of generative AI.",
    "LLMs don't power all generative AI.",
    "LLMs are the basis of our chatbot.",
    "Generative AI powered by LLMs writes text.",
    "Some of generative AI runs on LLMs.",
    "One foundation of generative AI is the LLM.",
    "The foundation of our generative AI is the LLM.",
    "Generative AI can be built on LLMs.",
    "Generative AI can use LLMs.",
    "Our app is based on a model called an LLM.",
    "Our tool is built on top of LLMs.",
    "At the heart of our tool lies the large language model.",
    "Generative AI helps us in our product, and its foundation is solid.",
    "Modern generative AI leverages large language models and diffusion models.",
    "Diffusion Models: The Probabilistic Engine Behind Generative AI",
    "Generative AI relies on LLMs or diffusion models.",
    "Built upon LLMs, our assistant relies on massive data.",
    "GenAI relies on LLMs for text and on diffusion models for images.",
    "Generative AI consists of large language models and diffusion models.",
    "Our AI stack consists of LLMs.",
    "All of our generative AI features rest on LLMs.",
    "Not all of generative AI rests on LLMs.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_too_general_a_claim_is_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL103"


@pytest.mark.parametrize("text", QUIET)
def test_a_measured_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
