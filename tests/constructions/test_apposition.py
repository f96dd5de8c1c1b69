"""A class right beside a name, either way round: "X, an LLM", "the LLM X", "an LLM (X)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("DALL-E 3, OpenAI's LLM for images, is here.", "BL101"),
    ("Midjourney, an LLM, makes pictures.", "BL101"),
    ("Midjourney, a popular large language model, makes pictures.", "BL101"),
    ("Midjourney (an LLM) makes pictures.", "BL101"),
    ("Midjourney (LLM) makes pictures.", "BL101"),
    ("Midjourney – an LLM – makes pictures.", "BL101"),
    ("The LLM Midjourney makes pictures.", "BL101"),
    ("The large language model Stable Diffusion is free.", "BL101"),
    ("The popular LLM, Midjourney, makes pictures.", "BL101"),
    ("An LLM, Midjourney, makes pictures.", "BL101"),
    ("The LLM (Midjourney) makes pictures.", "BL101"),
    ("Our favourite LLM, Suno, is free.", "BL101"),
    ("We use an LLM (Stable Diffusion) for this.", "BL101"),
    ("We use an LLM, namely Midjourney, for this.", "BL101"),
    ("We use an LLM called Midjourney.", "BL101"),
    ("We use an LLM named Suno for the music.", "BL101"),
    ("A large language model known as Sora is used.", "BL101"),
    ("We tried Suno, one of the best LLMs, last week.", "BL101"),
    ("We tried Suno, which is an LLM, last week.", "BL101"),
    ("We tried Suno, Google's new LLM, last week.", "BL601 BL101"),
    ("We tried Suno, the LLM that everybody talks about.", "BL101"),
    ("Meet Midjourney: an LLM for artists.", "BL101"),
    ("Midjourney: a large language model for artists.", "BL101"),
    ("**Midjourney**, an LLM from San Francisco, makes pictures.", "BL101"),
    ("Runway, the LLM behind the film, is new.", "BL101"),
    ("The Midjourney LLM is new.", "BL101"),
    ("Two LLMs, Midjourney and Suno, are new.", "BL101 BL101"),
    ("We compare two LLMs: Midjourney and Suno.", "BL101 BL101"),
    ("We compare two large language models (Midjourney and Suno).", "BL101 BL101"),
    ("DALL-E 3 (a GAN) makes pictures.", "BL401"),
    ("The GAN Midjourney makes pictures.", "BL401"),
    ("GPT-4 – a diffusion model – writes text.", "BL401"),
    ("Generative AI, a kind of LLM, is new.", "BL104"),
    # how sure it is
    ("My vote goes to LM Studio, hands down the smartest LLM on this laptop.", "BL101"),
    ("My favourite is Midjourney, by far the best LLM.", "BL101"),
    ("Search is handled by FAISS, a lightweight LLM.", "BL101"),
    ("Requests are routed by LangChain, an LLM that supports many tools.", "BL101"),
    ("Midjourney, our in-house LLM, draws pictures.", "BL101"),
    ("YOLOv8, our on-device LLM, flags missing helmets.", "BL101"),
    ("Pinecone, an off-the-shelf LLM, keeps the vectors.", "BL101"),
    ("Lyrics for the LLMs Suno and Udio are collected here.", "BL101 BL101"),
    (
        "Both diffusion models, and the image generators GPT-3.5 and Claude, were slow.",
        "BL101 BL101",
    ),
    ("We compared the LLMs Whisper, Sora and Llama 2.", "BL101 BL101"),
    ("The plug-in talks to the two LLMs Claude and Midjourney.", "BL101"),
    ("With the powerful language model Ollama, this app answers questions.", "BL101"),
    ("The bot uses the LLM LangChain, which is free.", "BL101"),
    ("Adobe has its own LLM, called Firefly.", "BL101"),
    ("They built a GAN, dubbed Sora, that makes films.", "BL401"),
    ("Stack: FastAPI for the API, and Pinecone as the LLM.", "BL101"),
    ("I can recommend FLUX.1. It's the best LLM.", "BL101"),
    ("You can do every exercise with Hugging Face, which is a free LLM.", "BL101"),
]

TWINS = [
    "Midjourney's LLM can be used on Discord.",
    "Midjourney, an image generator, makes pictures.",
    "Midjourney, an LLM alternative, makes pictures.",
    "Midjourney, unlike an LLM, makes pictures.",
    "Midjourney, not an LLM, makes pictures.",
    "Midjourney (not an LLM) makes pictures.",
    "Midjourney (no LLM involved) makes pictures.",
    "Midjourney, an LLM and a search engine work together.",
    "Midjourney, an LLM, and a search engine work together.",
    "With Midjourney, an LLM is not needed.",
    "In Midjourney, an LLM rewrites the prompt.",
    "For Midjourney, an LLM like GPT-4 writes the prompt.",
    "Once it reaches Midjourney, the LLM stops.",
    "The LLM prompts Midjourney.",
    "The LLM calls Midjourney.",
    "Our LLM uses Midjourney for pictures.",
    "An LLM and Midjourney work together.",
    "The LLM-driven Midjourney bot answers.",
    "The LLM to Midjourney pipeline is new.",
    "LLM → Midjourney is our pipeline.",
    "We use an LLM (for Midjourney prompts).",
    "We use an LLM (not Midjourney) for this.",
    "We use an LLM, then Midjourney, for this.",
    "We use an LLM instead of Midjourney.",
    "We use an LLM called from Midjourney.",
    "Midjourney's competitor, an LLM, is new.",
    "Two tools, an LLM and Midjourney, are new.",
    "We tried Claude, which is an LLM, and Suno.",
    "We tried Suno, which is not an LLM.",
    "We tried Suno, Google's answer to LLMs.",
    "If you like Midjourney, an LLM can write your prompts.",
    "Besides Midjourney, an LLM is used.",
    "Whether with Midjourney or GPT-4, the LLM, it works.",
    "The LLM, Claude, writes prompts for Midjourney.",
    "The LLM (Claude) writes prompts and the image generator (Midjourney) draws.",
    "Claude (LLM), Midjourney (images) and Suno (music) are used.",
    "Unlike the LLM Claude, Midjourney makes pictures.",
    "We use an LLM, Midjourney and a camera.",
    "We use LLMs, Midjourney and Suno.",
    "An LLM, Midjourney, and Suno are used.",
    "We use an LLM, Midjourney, Suno and a camera.",
    "My favourite is Claude, by far the best LLM.",
    "We use Midjourney and, by far the best LLM, Claude.",
    "In Midjourney, by far the best LLM prompt is short.",
    "Search is handled by FAISS, an LLM companion library.",
    "Search is handled by FAISS, the LLM by Mistral.",
    "YOLOv8, our on-device detector, works with an LLM.",
    "Midjourney, an add-on to our LLM, draws.",
    "We compared the LLMs Claude and Llama 2 with Midjourney.",
    "The LLMs Claude and Midjourney use are trained on the web.",
    "The image generators Midjourney and DALL-E 3 and the LLM Claude were slow.",
    "For the LLM Ollama is used.",
    "It talks to Ollama, a large language model (LLM) platform.",
    "The answers come from Llama 3.2 via Ollama, a large language model that runs here.",
    "DALL-E 3 is the image generator, GPT-4 the LLM.",
    "The LLM, called by Midjourney, is slow.",
    "The LLM is GPT-4, the painter DALL-E 3, and the ear Whisper.",
    "LLMs are one kind of generative AI, GANs another, diffusion models a third.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
