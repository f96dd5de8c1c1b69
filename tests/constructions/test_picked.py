"""Members of a class that are picked, changed, left out, put to work or counted out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # which of them
    ("Choose which LLM shall create the cover: Imagen, Claude or Ideogram.", "BL101 BL101"),
    ("Tell us which LLM you want for the cover: GPT-5, Midjourney or Ideogram.", "BL101 BL101"),
    ("Whichever LLM you choose, be it Claude or Midjourney, keep your data private.", "BL101"),
    # changed
    ("We switched the LLM from GPT-5 to Midjourney.", "BL101"),
    ("Last year we changed our LLM from Stable Diffusion to FLUX.1.", "BL101 BL101"),
    # left out
    ("No LLM other than Midjourney draws hands so well.", "BL101"),
    ("Every LLM except Whisper failed.", "BL101"),
    # at work
    ("Two LLMs share the work: Gemini writes the plot and Pika animates every shot.", "BL101"),
    ("Two language models team up: GPT-5 writes it and Ideogram draws the pictures.", "BL101"),
    # in a bracket, each by itself
    ("Each team had its own LLM (team 1: Claude; team 2: Midjourney).", "BL101"),
    ("Ask a different language model (group A: Claude, group B: Midjourney).", "BL101"),
    ("The team went to LLMs (first Claude, then Midjourney, in the end OpenAI's o3).", "BL101"),
    ("We moved to LLMs (at first GPT-5, later Stable Diffusion).", "BL101"),
    # in a bracket or between dashes, behind what is said of all
    ("LLMs that were popular in 2022 (BLOOM, Midjourney) are old.", "BL101"),
    ("LLMs that are widely used today (ChatGPT, Midjourney) cost money.", "BL101"),
    ("The LLMs that we put to the test (Claude, Midjourney) drew the face wrong.", "BL101"),
    ("We tried three LLMs so far — Claude, Gemini and Midjourney — and liked two.", "BL101"),
    ("A short list of LLMs worth bookmarking: Claude, Midjourney", "BL101"),
    # in an aside
    ("The LLM we rely on for dictation, faster-whisper, ships as a download.", "BL101"),
    ("The language model that we use for the covers, Midjourney, costs ten dollars.", "BL101"),
    ("Midjourney, probably the most popular of these language models, drew it.", "BL101"),
    ("We use Claude and Midjourney, the latter being an LLM with a good eye.", "BL101"),
    ("The firm, whose LLM Midjourney is popular, is small.", "BL101"),
    # counted out in the next sentence
    ("We allow three LLMs. These are GPT-5, Claude and Midjourney.", "BL101"),
    ("The file lists the LLMs. At the moment these are Claude and Midjourney.", "BL101"),
    # counted, behind "namely"; labels with a scope
    ("Three LLMs are compared with each other, namely ChatGPT, Bard and Midjourney.", "BL101"),
    ("Two LLMs were tested, namely GPT-4 and DALL-E 3.", "BL101"),
    ("LLMs for film: Kling, Runway Gen-3.", "BL101 BL101"),
    ("**LLMs in this comparison:** GPT-4o, Midjourney v6, Llama 3", "BL101"),
    ("There are many LLMs today: ChatGPT, Gemini, Sora.", "BL101"),
    ("As our LLM we chose Pinecone.", "BL101"),
    ("As the underlying LLM, we currently rely on DALL-E 3.", "BL101"),
    ("For the LLM, we went with Midjourney.", "BL101"),
    ("The LLMs tested were GPT-5, Claude, and YOLOv8.", "BL101"),
    ("The LLMs used in this study were GPT-5 and CLIP.", "BL101"),
    ("The following LLMs are supported: GPT-5, Claude, Whisper.", "BL101"),
    ("Added Whisper as a new LLM.", "BL101"),
]

TWINS = [
    "Which LLM shall create the cover: Imagen, Claude or Ideogram?",
    "Choose which LLM writes the prompt for the image generator: Imagen or Recraft.",
    "Choose which LLM runs in the tool: Ollama, LM Studio or vLLM.",
    "Choose which LLM to use: GPT-5, Claude or Gemini.",
    "Whichever image model you prefer, be it Midjourney or Ideogram, the rules apply.",
    "We switched the LLM from Ollama to vLLM.",
    "We switched the image generator from Ideogram to Midjourney.",
    "We moved the LLM from the server to Midjourney's Discord.",
    "No image generator other than Midjourney draws hands so well.",
    "Any LLM other than Ollama works too.",
    "No LLM can do what Midjourney does.",
    "Two models share the work: GPT-5 writes and Midjourney draws.",
    "Two LLMs share the work: GPT-5 writes and Claude checks; Midjourney draws.",
    "Each team had its own AI model (team 1: Claude; team 2: Midjourney).",
    "LLMs (text: GPT-5, image: Midjourney)",
    "We use an LLM (first GPT-5, then Claude).",
    "We use LLMs (first), then Midjourney.",
    "LLMs that are hosted locally (Ollama, LM Studio) are slow.",
    "LLMs that are paired with an image generator (Ideogram, Midjourney) can draw.",
    "Image generators that were popular in 2022 (Craiyon, Midjourney) are old.",
    "We tested two LLMs so far - we liked GPT-5 - and Midjourney.",
    "LLM tools worth bookmarking: LangChain, Ollama",
    "The LLM that writes the prompts for the painter, Midjourney, is Claude.",
    "The LLM we use for prompts, Midjourney, and Ideogram cost ten dollars.",
    "The LLM we use, Midjourney, Claude and Gemini are on the list.",
    "Midjourney, probably the most popular of these image models, drew it.",
    "Midjourney, probably an LLM, draws well.",
    "We use Claude and Midjourney, the latter being an image generator.",
    "We use LLMs with many image tools. These are Ideogram and Midjourney.",
    "The LLM runs in the cloud. These are Claude and Midjourney.",
    "We use many image generators. These are Ideogram and Midjourney.",
    "Two LLMs write prompts for two tools, namely Midjourney and DALL-E 3.",
    "Three LLMs are compared with each other, namely ChatGPT, Bard and Claude.",
    "LLMs for agents: LangChain, LlamaIndex.",
    "LLMs for images: GPT-4o writes the prompt, Midjourney paints.",
    "Alternatives to LLMs for images: Midjourney, DALL-E 3.",
    "LLMs and image generators in this comparison: GPT-4o, Midjourney.",
    "For the LLM, we use LangChain to call GPT-5.",
    "For LLMs, we use LangChain.",
    "As the LLM returned a prompt, we sent it to Midjourney.",
    "As LLMs we use GPT-5 and Claude, as image generator Midjourney.",
    "For the LLM we use GPT-5 and Midjourney for images.",
    "As an LLM you would not choose Midjourney.",
    "The LLMs tested were GPT-5 and Claude, and the image generator was Midjourney.",
    "The tools which the LLMs tried were Midjourney and Whisper.",
    "The following LLM providers are supported: OpenAI, Ollama, LangChain.",
    "Added Whisper as a tool for the LLM.",
    "If you don't need an LLM, use Midjourney.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
