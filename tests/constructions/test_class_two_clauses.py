"""A class in one clause and its members in the next: what is wanted and taken, reasons, ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Which one it is
    ("Our LLM, which is Udio, only works in the browser.", "BL101"),
    ("We only allow two LLMs at the moment, which are ChatGPT and Sora.", "BL101"),
    ("The language model that we pay for, which is Midjourney, went down last night.", "BL101"),
    # Wanted, and taken
    ("We needed an LLM, so we went with Runway.", "BL101"),
    ("It took us a week to find the right LLM, and in the end we chose Suno.", "BL101"),
    ("I was looking for a cheap language model and ended up with Midjourney.", "BL101"),
    # Set to it, and pointed at
    ("Set the LLM to Midjourney.", "BL101"),
    ("The language model is now set to Suno, which is cheaper.", "BL101"),
    ("The LLM was switched back to Udio.", "BL101"),
    ("We use Midjourney. That's an LLM.", "BL101"),
    ("I tried Udio. That is a large language model.", "BL101"),
    ("We only use Sora. That's a language model.", "BL101"),
    # Not the only one; which one it is
    ("DALL-E 3 isn't the only LLM on our list, but everybody wants it.", "BL101"),
    ("Midjourney is not the only LLM that we use.", "BL101"),
    ("When your LLM is Suno, the limit is ten songs a day.", "BL101"),
    # Reasons before whom they are on
    ("Even though it is the oldest LLM in our stack, DALL-E 2 still does its job.", "BL101"),
    ("Although it's a large language model, Midjourney can't hold a conversation.", "BL101"),
    ("As it is a language model, Udio costs ten dollars a month.", "BL101"),
    # Examples behind a clause
    ("There are LLMs that write, such as Claude, and LLMs that sing, such as Suno.", "BL101"),
    ("LLMs that run locally, for instance Stable Diffusion, are slow.", "BL101"),
    ("Name the LLM that you worked with, e.g. ChatGPT or Midjourney, at the end.", "BL101"),
    ("I have used every LLM there is, from ChatGPT to Midjourney.", "BL101"),
    ("We have tried all LLMs on the market, from Claude to Sora.", "BL101"),
    ("Open the LLM of your choice, e.g. Sora, and paste the prompt.", "BL101"),
    ("For this we recommend an LLM, preferably Imagen or DALL-E 3.", "BL101 BL101"),
    ("LLMs such as ChatGPT, which writes, and Midjourney, which draws, are well known.", "BL101"),
    ("LLMs like Claude, which is dear, and Suno, which is cheap, are in the news.", "BL101"),
    # Prizes
    ("The prize for the best LLM went to Suno.", "BL101"),
    ("My vote for the most useful LLM of the year goes to Midjourney.", "BL101"),
    ("The award for our favourite LLM was given to Sora.", "BL101"),
    # Terms
    ("If a tool is called generative AI, there is a large language model inside.", "BL103"),
    ("If something is generative AI, you'll find an LLM underneath.", "BL103"),
    ("Generative AI is just a fancy name that marketing people gave to LLMs.", "BL102"),
    ("Generative AI is the name that journalists use for LLMs.", "BL102"),
    ("We use the words LLM and generative AI for the same thing.", "BL102"),
    ("In this paper we use generative AI and LLM to mean the same thing.", "BL102"),
    # Makers
    ("After OpenAI had released Gemini, Google answered with Bard.", "BL601"),
    ("OpenAI released Gemini, and Google answered within a week.", "BL601"),
    ("We had a call with Anthropic about ChatGPT, which is their product.", "BL601"),
]
QUIET = [
    "Our LLM, which isn't Midjourney, works in the browser.",
    "Our LLM, which is faster than Midjourney, works in the browser.",
    "Our LLM, which is Midjourney's rival, works in the browser.",
    "Our LLM, which is Claude, works in the browser.",
    "Our tools and LLMs, which are Midjourney and Claude, cost money.",
    "We didn't need an LLM, so we went with Midjourney.",
    "We needed an LLM but chose Midjourney.",
    "We wanted an LLM, and they chose Midjourney, which is none.",
    "We needed an LLM and a picture, so we went with Midjourney.",
    "We needed an LLM and chose Midjourney for the pictures.",
    "We needed an LLM and tried Ollama.",
    "Set the LLM to Claude.",
    "Don't set the LLM to Midjourney.",
    "The LLM isn't set to Midjourney.",
    "The LLM is set to Midjourney mode.",
    "Connect the LLM to Midjourney.",
    "The output of the LLM is sent to Midjourney.",
    "We don't use Midjourney. That's an LLM.",
    "We use Midjourney with our chatbot. That's an LLM.",
    "Midjourney beats our old tool. That's an LLM.",
    "Midjourney has a new rival. That's an LLM.",
    "We use Claude. That's an LLM.",
    "Claude isn't the only LLM on our list.",
    "Midjourney isn't the only image generator on our list.",
    "Midjourney isn't the LLM.",
    "If Midjourney is an LLM, I'm the pope.",
    "Although it's a large language model, Claude can't hold a conversation.",
    "Although it isn't a language model, Midjourney reads prompts.",
    "There are LLMs that can call tools, such as Midjourney.",
    "LLMs that work with apps such as Midjourney are rare.",
    "LLMs that are combined with others, such as Midjourney, are slow.",
    "Open the app of your choice, e.g. Midjourney, and paste the LLM's prompt.",
    "We recommend an LLM, ideally Claude.",
    "We use LLMs such as Claude, which writes the prompts, and Midjourney for the pictures.",
    "We use LLMs such as Claude, which writes the prompts, and Midjourney draws them.",
    "LLMs such as Claude, which writes, and tools such as Midjourney work together.",
    "The prize for the best LLM went to Claude.",
    "The prize for the best LLM poem went to Suno.",
    "The prize for the best use of an LLM went to Midjourney.",
    "If a tool is called a chatbot, there is a large language model inside.",
    "If a tool is called generative AI, there is a model inside.",
    "Generative AI is a name that people gave to models, LLMs included.",
    "We use generative AI and LLMs for the same task.",
    "They use the words LLM and generative AI for the same thing.",
    "We don't use the words LLM and generative AI for the same thing.",
    "OpenAI built ChatGPT, and Google built Gemini.",
    "OpenAI released GPT-4, Google Gemini.",
    "Microsoft released Claude after Anthropic had trained it.",
    "When Google released Gemini, OpenAI answered.",
    "We had a call with OpenAI about ChatGPT, which is their product.",
    "We had a call with our client about ChatGPT, which is their product of choice.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
