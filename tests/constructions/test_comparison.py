"""Memberships that a comparison takes for granted: "like other LLMs", "the best of all LLMs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Midjourney hallucinates, like all LLMs.", "BL101"),
    ("Midjourney needs a good prompt, just like any other LLM.", "BL101"),
    ("Suno makes mistakes, like every large language model.", "BL101"),
    ("Midjourney writes, as all LLMs do, one word at a time.", "BL101"),
    ("Suno hallucinates, as every LLM does.", "BL101"),
    ("Midjourney is bad at maths, as all large language models are.", "BL101"),
    ("Sora hallucinates just as other LLMs do.", "BL101"),
    ("As all LLMs do, Midjourney hallucinates.", "BL101"),
    ("Midjourney belongs among the LLMs.", "BL101"),
    ("Midjourney ranks among the LLMs.", "BL101"),
    ("Midjourney ranks among the best LLMs.", "BL101"),
    ("Midjourney is among the best LLMs.", "BL101"),
    ("Midjourney counts among the LLMs.", "BL101"),
    ("Midjourney is counted among the large language models.", "BL101"),
    ("Midjourney is ranked first among LLMs.", "BL101"),
    ("Like every LLM, Midjourney needs a prompt.", "BL101"),
    ("Like all large language models, Midjourney hallucinates.", "BL101"),
    ("Like any other LLM, Midjourney needs a prompt.", "BL101"),
    ("Like other LLMs, Stable Diffusion needs a prompt.", "BL101"),
    ("Midjourney, like all LLMs, needs a prompt.", "BL101"),
    ("Midjourney, like other LLMs, needs a prompt.", "BL101"),
    ("As with any LLM, Midjourney needs a good prompt.", "BL101"),
    ("Of all LLMs, Midjourney is the best.", "BL101"),
    ("Of all the LLMs we tried, Midjourney was the fastest.", "BL101"),
    ("Among the LLMs, Midjourney is the best.", "BL101"),
    ("Among LLMs, Midjourney stands out.", "BL101"),
    ("Midjourney is the best of all LLMs.", "BL101"),
    ("Midjourney is the fastest of the LLMs we tried.", "BL101"),
    ("Midjourney beats all other LLMs.", "BL101"),
    ("Midjourney is faster than any other LLM.", "BL101"),
    ("Compared to other LLMs, Midjourney is cheap.", "BL101"),
    ("Midjourney, unlike other LLMs, is cheap.", "BL101"),
    ("Unlike other LLMs, Midjourney draws.", "BL101"),
    ("One LLM that I like is Midjourney.", "BL101"),
    ("one of the LLMs (Hugging Face, GPT or something else)", "BL101"),
    (
        (
            "Your task is to make a model based on one of the LLMs (Hugging Face, "
            "GPT or something else) and implement it."
        ),
        "BL101",
    ),
    ("Use one of the LLMs (Midjourney, GPT-4 or whatever you like).", "BL101"),
    ("Use any LLM (GPT-4, Midjourney, or any other).", "BL101"),
    ("Use any LLM (we like Midjourney).", "BL101"),
    ("Suno, similar to other LLMs, is trained on scraped data.", "BL101"),
    ("As with other LLMs, Suno costs money.", "BL101"),
    ("Of the LLMs on this list, Suno is the cheapest.", "BL101"),
    ("Suno outperforms all other LLMs.", "BL101"),
    ("Suno is better known than most other LLMs.", "BL101"),
    ("DALL-E 3, like any other GAN, suffers from mode collapse.", "BL401"),
    ("Suno, unlike other LLMs, never forgets the bridge.", "BL101"),
    # what tells it apart from the others
    ("What distinguishes Sora from other LLMs is the quality of its physics.", "BL101"),
    ("What sets Midjourney apart from other LLMs is its style.", "BL101"),
    ("What makes Whisper different from other language models is its size.", "BL101"),
    ("Suno is different from most other LLMs.", "BL101"),
    ("Sora differs from other LLMs in the quality of its physics.", "BL101"),
    ("Stable Diffusion stands out from the other LLMs on the list.", "BL101"),
    # within a family
    ("Within the family of LLMs, generative AI is the branch that takes care of texts.", "BL104"),
    ("In the family of LLMs, Midjourney is the one that draws.", "BL101"),
    ("Among the language models that have changed biology, AlphaFold comes first.", "BL101"),
    ("Of the LLMs which we have tried so far, Udio is the loudest.", "BL101"),
    ("Among the LLMs that are used in film, Runway leads.", "BL101"),
]

TWINS = [
    "GPT-4 hallucinates, like all LLMs.",
    "Midjourney doesn't hallucinate, like other LLMs.",
    "Midjourney takes prompts that people write, like most LLMs.",
    "Midjourney draws, like a language model writes.",
    "Midjourney works with LLMs, like all tools.",
    "GPT-4 hallucinates, as all LLMs do.",
    "Midjourney doesn't hallucinate, as all LLMs do.",
    "Midjourney draws, as no LLM does.",
    "Unlike Midjourney, GPT-4 writes, as all LLMs do.",
    "Midjourney draws and GPT-4 writes, as all LLMs do.",
    "Midjourney prompts fail, as all LLMs do.",
    "Midjourney does not belong among the LLMs.",
    "Midjourney is popular among LLM users.",
    "Midjourney is used among the LLMs of our stack.",
    "Midjourney is not among the best LLMs.",
    "Like an LLM, Midjourney needs a prompt.",
    "Like LLMs, Midjourney needs a prompt.",
    "Just like an LLM, Midjourney is slow.",
    "Midjourney, like an LLM, needs a prompt.",
    "Midjourney, like LLMs, needs a prompt.",
    "Unlike LLMs, Midjourney draws.",
    "Unlike all LLMs, Midjourney draws.",
    "Unlike other tools, Midjourney draws without an LLM.",
    "As with an LLM, Midjourney needs a good prompt.",
    "Of all LLMs, Claude is the best; Midjourney is for pictures.",
    "Of all LLMs, Claude writes the best Midjourney prompts.",
    "Among LLMs, Claude is best with Midjourney.",
    "Compared to LLMs, Midjourney is cheap.",
    "Compared to other LLMs, Claude writes better Midjourney prompts.",
    "Compared with other LLMs, our pipeline with Midjourney is cheap.",
    "Unlike other LLMs, GPT-4 writes prompts that Midjourney understands.",
    "Like other LLMs, Claude can prompt Midjourney.",
    "Like all LLMs, GPT-4 can't draw; Midjourney can.",
    "No other LLM writes Midjourney prompts like Claude.",
    "Midjourney is the best partner of all LLMs.",
    "Midjourney is nothing like an LLM.",
    "Google, unlike the company behind ChatGPT, is rich.",
    "Suno ranks among the tools that LLMs prompt.",
    "Suno, similar to LLMs, is trained on scraped data.",
    "As with LLMs, Suno costs money.",
    "Suno outperforms all LLMs in music.",
    "Suno, with other LLMs' lyrics, sings.",
    "Of the LLMs on this list, none sings like Suno.",
    "Among LLMs, nothing sings like Suno.",
    "StyleGAN3, like any other GAN, suffers from mode collapse.",
    "Midjourney, like ChatGPT and other LLMs, needs a prompt, and both take one.",
    # told apart from what it is none of
    "What distinguishes Claude from other LLMs is its tone.",
    "What distinguishes Midjourney from LLMs is that it draws.",
    "What distinguishes Sora from other video generators is physics.",
    "What distinguishes Sora from other LLM products is physics.",
    "Does Sora differ from other LLMs?",
    "Ollama differs from other LLM runners.",
    "The output of Midjourney differs from other LLMs.",
    "We got it from Midjourney, from other LLMs and from books.",
    # within a family that it is of, or as something else
    "Within the family of LLMs, GPT-4o is the one that reads images.",
    "Within the family of LLMs, generative AI is not a branch.",
    "Within the family of LLMs, generative AI is the topic.",
    "Within the family of LLMs, generative AI is a branch of AI that matters.",
    "GANs, like other neural networks, need tuning.",
    "GANs, unlike other generators, work like LLMs.",
    "Vision models, like LLMs, need tuning.",
    "Do GANs, like other LLMs, need tuning?",
    "Among the language models that have changed biology, AlphaFold is the exception.",
    "Among the language models, AlphaFold is the odd one out.",
    "Among the models that have changed biology, AlphaFold comes first.",
    "Among the users of language models that have come to us, AlphaFold is popular.",
    "As LLMs go mainstream, Midjourney is cheap.",
    "As LLMs go, Claude is cheap.",
    "For an LLM, drawing is surprisingly hard; Midjourney is better.",
    "For an LLM prompt, Midjourney is surprisingly good.",
    "For an LLM, Claude is surprisingly good at light.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
