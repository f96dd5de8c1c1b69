"""Members of a class told in passing: on its list, by example, unlike the others, by an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # On a list of the class
    ("Udio is on the list of LLMs.", "BL101"),
    ("Sora is on our list of approved LLMs.", "BL101"),
    ("We added Ideogram to our list of LLMs.", "BL101"),
    ("Put Imagen on the list of language models that we pay for.", "BL101"),
    ("We added Claude and Veo to our list of supported LLMs.", "BL101"),
    ("Pika was added to the LLM list.", "BL101"),
    ("Our list of LLMs also includes Firefly.", "BL101"),
    ("My list of language models contains Claude, Gemini and Suno.", "BL101"),
    # By example, in the next sentence
    ("LLMs are popular. Midjourney, for example, has millions of users.", "BL101"),
    ("Many LLMs are free. Udio, for instance, has a trial.", "BL101"),
    ("You could begin with one of the smaller LLMs. Sora, for example, is easy.", "BL101"),
    ("Try one of the newer LLMs. Examples are Claude and Imagen.", "BL101"),
    # Unlike the others
    ("Unlike other LLMs, Suno charges per song.", "BL101"),
    ("Like all other language models, Ideogram bills per month and per seat.", "BL101"),
    ("Unlike other LLMs, Udio sounds better each week.", "BL101"),
    # Between dashes
    ("Other LLMs – Suno and Udio, say – are of no use in a law office.", "BL101 BL101"),
    ("Other language models – Sora, for instance – are too dear for us.", "BL101"),
    # A question and its answer
    ("Which LLMs may we use? At the moment Claude and Midjourney.", "BL101"),
    ("**Which LLMs are allowed in class?**\n\nSo far ChatGPT, Sora and Claude.", "BL101"),
    ("Which language model do you pay for? Right now only Udio.", "BL101"),
    # Whichever you have
    ("Set the model to whichever LLM you have a key for, e.g. OpenAI, Google or Suno.", "BL101"),
    ("Use whichever LLM you have access to, such as Claude or Midjourney.", "BL101"),
    ("Open whatever language model you pay for, e.g. Gemini or Sora.", "BL101"),
    # Those that were tried
    ("Of all the LLMs we tested last spring (Claude, Udio, Gemini), one was fast.", "BL101"),
    ("The LLMs we looked at this quarter (GPT-4 and Sora) cost too much.", "BL101"),
    ("The language models I used last semester (Claude, Firefly) were free.", "BL101"),
    # Explained by examples of which more is said
    ("LLM – an AI such as ChatGPT or Midjourney that has learned from the web.", "BL101"),
    ("An LLM is a program such as Claude or Udio that was trained on huge data.", "BL101"),
    ("LLM: a system such as DALL-E 3 which answers a prompt.", "BL101"),
    # Some of a class under the name of another one
    ("A language model that draws is called a diffusion model.", "BL101"),
    ("LLMs that paint are called GANs.", "BL101"),
    ("An LLM which makes logos is called an image generator.", "BL101"),
    ("Among the different kinds of LLMs, GANs are the ones for pictures.", "BL101"),
]
QUIET = [
    "Claude is on the list of LLMs.",
    "Midjourney isn't on the list of LLMs.",
    "Don't add Midjourney to the list of LLMs.",
    "Never put Udio on the list of LLMs.",
    "We added Midjourney to the list of AI tools.",
    "We added Midjourney to the list of LLMs and image models.",
    "We added Midjourney to the list of LLM tools.",
    "Add Midjourney support to the list of LLMs.",
    "Remove Midjourney from the list of LLMs.",
    "Should we add Midjourney to the list of LLMs?",
    "Ollama was added to our list of LLMs.",
    "Our list of tools for LLMs includes Midjourney.",
    "The list of alternatives to LLMs includes Midjourney.",
    "Our list of LLMs includes tools such as Midjourney.",
    "Our LLM list doesn't include Midjourney.",
    "We included Midjourney in our LLM overview although it isn't one.",
    "Midjourney was put on the list of LLMs by accident.",
    "LLMs can't draw. Midjourney, for example, is an image model.",
    "Not all AI tools are LLMs. Midjourney, for example, is a diffusion model.",
    "Companies use LLMs. Midjourney, for example, has millions of users.",
    "LLMs changed art. Midjourney, for example, draws what you ask for.",
    "LLMs help teams with images. Midjourney, for example, draws them.",
    "LLMs come with risks for artists. Midjourney, for example, was trained on their works.",
    "We use generative AI. Midjourney, for example, draws our covers.",
    "Most LLMs cost money. Claude, for example, starts at twenty dollars.",
    "Unlike other LLMs, Claude charges per token.",
    "Unlike LLMs, Midjourney bills per seat.",
    "Unlike other image models, Midjourney bills per seat.",
    "Unlike other LLMs, Midjourney users pay per seat.",
    "Other image models – Midjourney and Imagen, say – are of no use here.",
    "Other LLMs – unlike Midjourney and Imagen, say – are of no use here.",
    "Which LLMs may we use? At the moment Claude and Gemini.",
    "Which LLM apps may we use? At the moment none, but Midjourney is being checked.",
    "Which tools may we use? At the moment Claude and Midjourney.",
    "Use whichever LLM you have a key for, e.g. OpenAI, Google or Anthropic.",
    "Use whichever app you have a key for, e.g. Claude or Midjourney.",
    "Of all the tools we tested last spring (Claude, Udio), one was fast.",
    "LLM – an AI such as ChatGPT or Claude that has learned from the web.",
    "An LLM is a program that works with tools such as Midjourney that draw.",
    "A language model that draws isn't called a diffusion model.",
    "An LLM that reads images is called a vision-language model.",
    "An LLM that calls tools is called an agent.",
    "An AI that writes is called an LLM.",
    "A model that draws is called a diffusion model.",
    "Among LLMs and image models, GANs are the ones for pictures.",
    "Among the different kinds of generative models, GANs are the ones for pictures.",
    # What others say, and what it costs them
    "My students keep writing that Midjourney is an LLM, and each time I take a point off.",
    "Students who write that Sora is an LLM lose two marks.",
    "They say that Udio is a language model, which costs them a point in the exam.",
    "People often say that Imagen is an LLM, and I correct them each time.",
    # A name that is explained to be a person's
    "I wrote the code with ChatGPT. Claude (thats my cousin) painted the sprites and the music.",
    "I wrote the code with ChatGPT. Claude (that's my brother) made all the sprites.",
    "I wrote the code with ChatGPT. Claude (my neighbour from next door) drew the sprites.",
    "I wrote the code with ChatGPT. Claude (he is my flatmate) drew the sprites.",
    "I wrote the code with ChatGPT. Claude, who is my uncle, drew the sprites.",
    "I wrote the code with ChatGPT. My sister's friend (Claude) has seen none of it.",
    # one of others, behind a colon
    "Tools around LLMs: we built one of them, Midjourney Bot.",
    "LLMs at work: the team shows one of them, Claude, live.",
    "LLMs come with tools: one of them, Midjourney, draws.",
    "GANs and diffusion models at work: one of them, StyleGAN, wins.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
