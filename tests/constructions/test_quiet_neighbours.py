"""What stands beside a claim and takes it away: it is studied, set aside, or another thing's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter

FLAGGED = [
    # of what is studied, and of what weighs a result
    ("We explore LLMs for image generation in our newsroom.", "BL201"),
    ("Our paper uses LLMs for image generation.", "BL201"),
    ("Narration is read by a speech model (Whisper for TTS).", "BL201"),
    # by what another tool is directed, and what is refused
    ("LLMs can be used to create images. Image generation models are old.", "BL201"),
    ("You ask GPT-4.1 for a logo and it draws one.", "BL201"),
    ("Claude's icons, drawn by Claude itself, decorate every page.", "BL201"),
    # what is like the software, and whence a class comes
    ("We tried LLMs like LangChain, but they failed.", "BL101"),
    ("A UI for LLMs like Ollama and Llama 3.", "BL101"),
    ("LLMs like LangChain, but also Llama 3, are used.", "BL101"),
    ("LLMs from OpenAI (including DALL-E 3)", "BL101"),
    ("LLMs (including Azure OpenAI)", "BL101"),
    # on what a thing is built
    ("GPT-4.1, supporting image generation, is our pick.", "BL201"),
    ("Our app is based on Claude, which supports image generation.", "BL201"),
    # what isn't set aside
    ("Llama 2 takes in images, not just text.", "BL202"),
    ("Llama 2 takes images, not audio.", "BL202"),
]
QUIET = [
    # of what is studied
    "We systematically investigate the design space of LLMs for image generation.",
    "This survey reviews the use of LLMs for video generation.",
    "Researchers explore LLMs for music generation.",
    "Papers on LLMs for video generation",
    "A review of large language models for speech synthesis is under way.",
    # what weighs what another one made
    "Round-trip tests use an oracle (Whisper for TTS).",
    "Test with an independent judge (Whisper for speech synthesis).",
    "The output is scored by a verifier (e.g. Whisper for TTS).",
    "Quality is checked by another model, e.g. Whisper for TTS.",
    "The generation test needs a critic (Whisper for TTS).",
    # by what another tool is directed
    "You can use LLMs to create images. Directing image generators through LLMs is popular.",
    "LLMs can be used to create images. Prompting diffusion models through an LLM is easy.",
    "Use Claude to make music. The trick is prompting music models from code.",
    # what is refused each time, and what is drawn as code
    "If you ask Claude for a picture, it politely declines.",
    "Users ask GPT-4.1 for a logo and it refuses to draw one.",
    "You ask Claude to draw a picture and it answers that it can't.",
    "The trouble with LLM-generated icons is that they default to straight lines.",
    "LLM-generated logos have too many anchor points.",
    "Icons drawn by Claude get their control points wrong.",
    # what is like the software
    "A workflow for LLM like LangChain, but with a graph.",
    "It wraps LLMs like LangChain does.",
    "It builds pipelines for LLMs like LangChain, but in Rust.",
    "A proxy for LLMs like LiteLLM with caching.",
    "Serving LLMs like vLLM, but on a CPU.",
    # whence a class comes
    "- **openai**: LLMs from OpenAI (including AzureOpenAI)",
    "- **google**: LLMs from Google (including Vertex AI)",
    "Embeddings and LLMs by AWS (including Amazon Bedrock)",
    # on what a thing is built
    "Vox is a system based on large language models, supporting zero-shot voice cloning.",
    "VoxA is a model based on LLMs, supporting zero-shot speech synthesis.",
    "Acme is a service built on LLMs, generating voiceovers for films.",
    # what is set aside behind a comma
    "Whisper takes in audio, not images.",
    "Llama 2 takes in text and code, not images.",
    "Llama 2 looks at the text, not at the image.",
    "Llama 3 looks at the whole picture before answering.",
]
ADVICE = [
    # whose the models are, and what sells nothing
    ("Harness the power of LLMs with OpenAI-compatible endpoints.", "BL502"),
    ("An industry-leading coding LLM drives it.", "BL502"),
    ("Cutting-edge LLMs answer your customers.", "BL502"),
    ("Powered by the latest LLMs from OpenAI.", ""),
    ("All powered by the latest LLM models available through Anthropic's platform.", ""),
    ("We can expect further advances in prompt design to unlock the full potential of LLMs.", ""),
    ("Unlocking the full potential of LLMs: a survey", ""),
    ("| Context Window | 256,000 tokens | Industry-leading for coding models |", ""),
    ("| Price | $1 | Unrivalled among LLMs of its size |", ""),
    ("Cutting-edge LLMs hallucinate.", ""),
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_claim_is_found(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_neighbour_takes_it_away(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""


@pytest.mark.parametrize(("text", "expected"), ADVICE)
def test_advice(linter: Linter, text: str, expected: str) -> None:
    assert " ".join(f.code for f in linter.lint_text(text)) == expected
