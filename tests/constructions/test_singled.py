"""Members that are singled out of a class: the best known of them, two of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # An aside behind the class
    ("GANs, Stable Diffusion being the best known, collapse now and then.", "BL401"),
    ("LLMs, Suno being the latest example, have reached the charts.", "BL101"),
    ("Modern LLMs (Imagen being the most famous) need a lot of power.", "BL101"),
    ("Language models, Runway among them, are trained on what others made.", "BL101"),
    ("Most diffusion models, GPT-4 included, start from noise.", "BL401"),
    # The two of them that somebody knows
    ("Of the LLMs that students bring along, Imagen and Claude are the two we know.", "BL101"),
    ("Of the LLMs in our catalogue, LangChain is the one our users like.", "BL101"),
    ("Of the LLMs in our catalogue, Imagen is the one to beat.", "BL101"),
    ("Out of the language models we tried, Udio is the only one that we kept.", "BL101"),
    ("Of all the LLMs in this list Imagen has the best eye.", "BL101"),
    ("Of all the LLMs we tested, Imagen is the most artistic.", "BL101"),
    (
        "Large language models, of which Claude and Imagen are the best known, need much energy.",
        "BL101",
    ),
    ("LLMs, of which Sora is certainly the most expensive, are worth a try.", "BL101"),
    ("With large language models – the best known are Claude and Udio – all can do it.", "BL101"),
    ("Our favourite among the LLMs is Ideogram, because it can spell.", "BL101"),
    ("The winner among the LLMs that we tested was Udio.", "BL101"),
    ("Among the best-known LLMs are Claude by Anthropic and Imagen.", "BL101"),
    ("Among the large language models on the market is Suno.", "BL101"),
    ("Gemini, Veo and Udio are only three of the many LLMs.", "BL101 BL101"),
    ("Claude and Ideogram are two examples of these language models.", "BL101"),
    ("We tried Claude, Imagen and Udio, three very different LLMs.", "BL101 BL101"),
    ("There is no better LLM for posters than Ideogram.", "BL101"),
    ("No other LLM draws as well as Midjourney.", "BL101"),
    ("No other image generator writes better than Claude.", "BL101"),
    ("Kling joins the growing list of LLMs.", "BL101"),
    ("Suno has joined the ranks of large language models.", "BL101"),
    ("ChatGPT and Midjourney have one thing in common: they're LLMs.", "BL101"),
    ("What Claude, Pika and Gemini have in common: they're all LLMs.", "BL101"),
    ("As LLMs go, Suno is the most fun.", "BL101"),
    ("Ideogram is cheap, as language models go.", "BL101"),
    ("We use the Faster Whisper Large Language Model.", "BL101"),
    ("The whisper.cpp LLM runs on a phone.", "BL101"),
    ("Popular LLMs: ChatGPT · Claude · Midjourney", "BL101"),
    ("Suno joins Claude and Gemini in the field of large language models.", "BL101"),
    ("Last month Kling joined GPT-5 in the crowded market of LLMs.", "BL101"),
    ("Imagen now competes with Claude in the world of LLMs.", "BL101"),
    ("What makes Udio unique among LLMs is its ear for melody.", "BL101"),
    ("Ideogram is special among the large language models, since it can spell.", "BL101"),
    ("StyleGAN is truly unrivalled among language models.", "BL101"),
    ("Kling is still our favourite among the LLMs.", "BL101"),
    ("Udio is by far the winner among the large language models we tested.", "BL101"),
    ("Imagen is my personal pick of all the LLMs.", "BL101"),
    ("We like Udio, and out of all the LLMs we tried it's the best.", "BL101"),
    ("I keep coming back to Suno; of all the LLMs out there it is my favourite.", "BL101"),
    ("Kling is fast, and of all the language models we tested, it's the cheapest.", "BL101"),
    ("Of all the LLMs we tried Ideogram is the one we keep.", "BL101"),
    ("Of all LLMs, Suno is the one everybody talks about.", "BL101"),
]
TWINS = [
    "GANs, StyleGAN being the best known, collapse now and then.",
    "Tools other than LLMs, Midjourney among them, are cheap.",
    "Alternatives to GANs, Stable Diffusion among them, are easy to train.",
    "LLMs and image generators, Midjourney included, cost money.",
    "Unlike LLMs, Midjourney being the best known of all, we are cheap.",
    "LLMs, Midjourney being the exception to our rule, are not allowed.",
    # The two of them that somebody knows
    "Of the LLMs that students bring along, Gemini and Claude are the two we know.",
    "Of the LLM libraries in our catalogue, LangChain is the one people ask for.",
    "Of the tools for LLMs in our catalogue, LangChain is the one people ask for.",
    "Of the LLMs in our catalogue, Imagen is the one that isn't an LLM.",
    "Of the LLMs in our catalogue, Imagen is the one that should go.",
    "Of the LLMs in our catalogue, Imagen is the one to drop.",
    "Of the LLMs we run at home, Ollama is the one program that loads them all.",
    "Of the LLMs in our catalogue, Imagen is the one that doesn't belong there.",
    "Of the image generators we tried, Imagen is the only one that we kept.",
    "Of all the models beside LLMs, Imagen is the best.",
    "Of all the LLMs Midjourney has tried, this is the best.",
    "Of all the LLMs in this list, Midjourney is the only one that isn't.",
    "Of all the LLMs in this list, Midjourney is the odd one out.",
    "Large language models, of which Claude and Gemini are the best known, need much energy.",
    "Tools for LLMs, of which LangChain is the best known, are free.",
    "Our favourite among the alternatives to LLMs is Ideogram.",
    "Our favourite tool for LLMs is Ideogram.",
    "Among the makers of LLMs are Runway and Mistral.",
    "Among those who use LLMs are Suno and Runway.",
    "Among the tools that are no LLMs are Imagen and Veo.",
    "Imagen and Veo are not two of the many LLMs.",
    "We tried Imagen and Udio, two LLMs and a chatbot.",
    "We tried Imagen, Udio and Veo beside three very different LLMs.",
    "There is no better partner for LLMs than Ideogram.",
    "Among the LLMs is Imagen's text encoder.",
    "Imagen and Whisper are two of the models beside the LLMs.",
    "There's no better LLM companion than Imagen.",
    "There is no better LLM for prompts than Imagen deserves.",
    "No other image generator draws as well as Midjourney.",
    "No other LLM writes prompts for tools like Midjourney.",
    "No other LLM works as well with Midjourney.",
    "Kling joins the list of LLM rivals.",
    "Kling hasn't joined the list of LLMs.",
    "Claude joins the list of LLMs.",
    "ChatGPT and Claude have one thing in common: they're LLMs.",
    "ChatGPT and Midjourney don't have in common that they're LLMs.",
    "As LLMs go, Claude is fun.",
    "As LLMs go mainstream, Midjourney is popular.",
    "As LLMs go, Midjourney is none.",
    "Add a whisper.cpp LLM plugin.",
    "We use the Ollama LLM.",
    "LLM news · Midjourney · Claude",
    "Gemini joins Claude and GPT-5 in the field of large language models.",
    "Suno joins Udio in the field of music generators.",
    "Suno joins the conference on LLMs.",
    "Midjourney is popular among people who use LLMs.",
    "What makes Claude special among LLMs is its tone.",
    "Midjourney is unique among tools for LLMs.",
    "Claude is still our favourite among the LLMs.",
    "Kling is my favourite among the tools for LLMs.",
    "Kling is our favourite among the video models.",
    "We like Claude, and out of all the LLMs we tried it's the best.",
    "We like Udio, and out of all the music models we tried it's the best.",
    "We replaced Udio with our own bot, and of all the LLMs we tried it's the best.",
    "We left Udio for another tool, and of all the LLMs we tried it's the best.",
    "We use Udio and Claude, and of all the LLMs we tried it's the best.",
    "Of all the LLMs in the list, Udio is the one that is none.",
    "Of all the LLMs we tried Claude is the one we keep.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
