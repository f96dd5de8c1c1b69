"""Systems said to be of a class in passing: counted, summed up by "both", one of its kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Whisper is both a speech recogniser for 90 languages and an LLM.", "BL101"),
    ("Midjourney is both a diffusion model from a small lab and an LLM.", "BL101"),
    ("Every generative AI tool, video and voice generators included, is an LLM.", "BL104"),
    ("Generative AI, chatbots and image generators included, is a language model.", "BL104"),
    ("GPT-3 is an encoder-only network.", "BL101"),
    ("BERT is a decoder-only network with 340 million weights.", "BL401"),
    ("We took BERT since it is the smallest decoder-only model that fits.", "BL401"),
    ("We use Imagen because it's the cheapest GAN that our budget allows.", "BL401"),
    ("We draw with Ideogram as it's the best LLM that we could find.", "BL101"),
    # One of the kinds of a class
    ("Midjourney is one of the LLM types.", "BL101"),
    ("A GAN is one of the LLM kinds that our course covers.", "BL101"),
    ("Whisper is one of the kinds of large language model that we teach.", "BL101"),
    # Counted out behind a place
    ("We have two new LLMs in the app, Midjourney and Claude.", "BL101"),
    ("New: we now offer three LLMs on our platform, GPT-4, Claude and Sora.", "BL101"),
    ("I tried four language models in my kitchen, GPT-4, Claude, Llama 3 and Udio.", "BL101"),
    # Two that were compared
    ("Midjourney is cheaper than GPT-4, but both are LLMs.", "BL101"),
    ("Sora and GPT-4 cost the same; both are large language models.", "BL101"),
    ("Udio is as fast as Claude, and both are language models from this year.", "BL101"),
    # Asked about
    ("My friends keep asking how Midjourney works. It's an LLM.", "BL101"),
    ("People ask me why Udio is so slow. It is a large language model.", "BL101"),
    ("Let me explain how well Sora works. It is an LLM.", "BL101"),
    # Another one as well
    ("GPT-4 is an LLM. So is Midjourney.", "BL101"),
    ("Claude is a large language model. Udio is one, too.", "BL101"),
    ("GPT-4 is an LLM. So are Sora and Veo.", "BL101 BL101"),
    ("Claude is an LLM. Sora is one as well.", "BL101"),
    # Counted out of a class that the sentence before is on
    ("LLMs are great. We tested two of them, GPT-4 and Midjourney.", "BL101"),
    ("We love large language models. We tried three of them: GPT-4, Claude and Sora.", "BL101"),
    ("Lesson 2: language models. We look at three of them: GPT-4, Claude and Sora.", "BL101"),
    # In a bracket behind a time, or pointed at
    ("I used Midjourney last night (a large language model) for fun.", "BL101"),
    ("We tested FLUX last year (that LLM again) and it was slow.", "BL101"),
    ("Imagen (this LLM from Google) is down.", "BL101"),
    # Singled out of a class
    ("OpenAI's LLMs GPT-4.1 and DALL-E 3 are popular.", "BL101"),
    ("Two of the best-known LLMs are GPT-5 and Midjourney.", "BL101"),
    ("Some of our LLMs are Claude and Udio.", "BL101"),
    ("Sora really shines among the other large language models.", "BL101"),
    ("LLMs, with Midjourney as the best-known example, are popular.", "BL101"),
    ("Language models, of which Imagen is one, are popular.", "BL101"),
    ("Every LLM has limits, and Midjourney is no exception.", "BL101"),
    ("Large language models hallucinate, and Udio is no exception.", "BL101"),
    # Weighed against another one of it
    ("Which LLM is better: Claude or Midjourney?", "BL101"),
    ("Which LLM is faster, Claude or Imagen?", "BL101"),
    ("Which language model should I use: Claude or Ideogram?", "BL101"),
    ("Claude, Gemini, Midjourney – which LLM is best?", "BL101"),
    # Counted, with a bracket behind a verb
    ("There are two LLMs left (Mixtral and Whisper), and both are cheap.", "BL101"),
    ("We tested three language models that still run (Gemma, Suno, Mixtral).", "BL101"),
    ("Two image generators remain (FLUX and Mixtral).", "BL101"),
    # A term of a glossary, with examples behind the data it is trained on
    (
        "**LLM**: a system trained on a huge amount of text, e.g. Gemma or Midjourney.",
        "BL101",
    ),
    ("- LLM (large language model): a network that predicts text, such as Bark.", "BL101"),
    (
        "**Image generator**: a model that paints a picture, e.g. Mixtral.",
        "BL101",
    ),
]
QUIET = [
    "There are two LLMs left (Mixtral and Gemma).",
    "We compared two LLMs with tools (Whisper, Midjourney).",
    "We run two LLMs on three inputs (Whisper, Midjourney).",
    "There are three LLMs left (Whisper, Midjourney).",
    "There are two LLMs left (one for Whisper, one for Midjourney).",
    "**LLM**: a system trained on a huge amount of text, e.g. Gemma or Mixtral.",
    "**LLM**: a program that calls tools from a prompt, e.g. Midjourney.",
    "**LLM**: a model that writes prompts for an image generator, e.g. Midjourney.",
    "**LLM**: a program that knows text and hands the rest to another model, e.g. Whisper.",
    "# LLM\n\n**Input**: a piece of text, e.g. Midjourney",
    "Midjourney is both a diffusion model with an upscaler and a website.",
    "Claude is both an LLM with a large context and a chat model.",
    "We need both a diffusion model with an upscaler and an LLM.",
    "Stable Diffusion is both a diffusion model with a VAE and a U-Net.",
    "No generative AI tool, video and voice generators included, is an LLM.",
    "Every generative AI tool, video and voice generators included, is a neural network.",
    "Every text tool, chatbots and translators included, is an LLM.",
    "BERT is an encoder-only network.",
    "GPT-3 is a decoder-only network.",
    "We took GPT-2 since it is the smallest decoder-only model that fits.",
    "We left Imagen because it is the prompt that matters.",
    "We left Imagen because it is the LLM that writes the prompt.",
    "Google's LLMs Gemini and Gemma are popular.",
    "Some of our LLM tools are Claude and Udio.",
    "Some of the best rivals of LLMs are Midjourney and Udio.",
    "Midjourney doesn't stand out among LLMs.",
    "Midjourney stands out among LLM tools.",
    "Midjourney stands out among image generators.",
    "LLMs, with Midjourney as the odd one out, are popular.",
    "LLMs, of which Midjourney is none, are popular.",
    "Every LLM has limits, and Claude is no exception.",
    "Every LLM user has limits, and Midjourney is no exception.",
    "Every generative AI tool has limits, and Midjourney is no exception.",
    "Which LLM is better: Gemini or Claude?",
    "Which LLM is closed: Llama or Midjourney?",
    "Which LLM made this picture: Midjourney or DALL-E?",
    "Which of these is an LLM: Claude or Midjourney?",
    "Which LLM app should I use: Midjourney or Claude?",
    "GPT-4 is an LLM. So is Claude.",
    "GPT-4 isn't an LLM. So is Midjourney.",
    "LLMs are everywhere. So is Midjourney.",
    "GPT-4 is fast. So is Midjourney.",
    "Is GPT-4 an LLM? So is Midjourney.",
    "GPT-4 is an LLM. Midjourney is not one.",
    "LLMs need tools. We tested two of them, Midjourney and Udio.",
    "LLMs are great. We tested three of them, GPT-4 and Midjourney.",
    "Prompts for LLMs. We look at three of them: GPT-4, Claude and Sora.",
    "We tested FLUX last week (that image model again) and it crashed.",
    "We tested FLUX last week (our LLM was down) and it crashed.",
    "We tested FLUX last week (not an LLM) and it crashed.",
    "We installed Midjourney (that LLM stuff can wait).",
    "We tested Claude last week (yes, that LLM again) and it crashed.",
    "Midjourney isn't one of the LLM types.",
    "GPT-4 is one of the LLM types.",
    "Is Midjourney one of the types of LLM?",
    "A GAN is one of the types of generative model you will meet.",
    "Prompt leaking is one of the LLM attack types.",
    "We added two LLMs to the menu, GPT-4 and Gemini 2.5 Pro.",
    "We added two LLMs to the menu, DALL-E 3 and five new themes.",
    "We connect two LLMs to other tools, Midjourney and Udio.",
    "Did you add two LLMs to the menu, Sora and Claude?",
    "Gemini costs more than Claude, and both are language models.",
    "Our apps call Midjourney and Claude, and both are LLMs.",
    "Midjourney is cheaper than GPT-4, but both are generative AI tools.",
    "Midjourney is cheaper than GPT-4, but not both are LLMs.",
    "I wonder how Claude works. It is an LLM.",
    "People ask how Midjourney can read prompts. It's an LLM that rewrites them first.",
    "I wonder how Midjourney works. It isn't an LLM.",
    "I wonder how Midjourney works. Is it an LLM?",
    "Our chatbot explains how Midjourney works. It is an LLM.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
