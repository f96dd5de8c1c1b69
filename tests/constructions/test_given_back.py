"""Plain forms: reasons, years, second names, rows of makers, files that one has, parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a reason behind a denied need
    ("There's no need for captions, because GPT-3.5 looks at the pictures itself.", "BL202"),
    ("We have no use for a camera crew, since GPT-4 makes the videos.", "BL201"),
    ("There is no need for a stenographer, since Claude 3 transcribes the recordings.", "BL202"),
    # a year, and who acted in it
    ("In 2021 engineers from Google built Claude.", "BL601"),
    ("By 2022 scientists at Meta had trained GPT-4, which surprised many.", "BL601"),
    ("In 2023 developers at Anthropic released Gemini.", "BL601"),
    # another name
    ("Generative AI, just another word for LLMs, is here to stay.", "BL102"),
    ("GenAI (simply a new term for LLMs) needs much power.", "BL102"),
    ("Everybody talks about generative AI (another term for large language models).", "BL102"),
    # what a field rests on
    ("LLMs are the foundation all generative AI rests on.", "BL103"),
    ("LLMs are the engine on which every generative AI product is built.", "BL103"),
    ("Language models are the technology that every generative AI app runs on.", "BL103"),
    # a row of makers
    ("Tested with **GPT-4** (OpenAI), **Gemini** (Google), **Mistral 7B** (Microsoft).", "BL601"),
    ("We rank GPT-4 (OpenAI), Claude 3 (Anthropic) and Llama 3 (Microsoft).", "BL601"),
    ("Mistral 7B (Amazon), GPT-4 (OpenAI) and Claude (Anthropic) are compared.", "BL601"),
    # files that one has got
    ("Once you have downloaded the model, Midjourney runs offline.", "BL303"),
    ("Sora runs locally as soon as the weights are downloaded.", "BL303"),
    ("ChatGPT runs on your laptop once you've got the model files.", "BL303"),
    # what its makers built it out of
    ("Meta built Llama 2 from LSTM layers.", "BL402"),
    ("Anthropic assembled Claude out of LSTM blocks.", "BL402"),
    ("OpenAI built DALL-E 3 out of a generator and a discriminator.", "BL402"),
    # several gifts of a maker
    ("OpenAI gave us Whisper, ChatGPT and Claude.", "BL601"),
    ("Google gave us BERT and GPT-4.", "BL601"),
    ("Anthropic has given us Claude and Gemini.", "BL601"),
    # a maker's range
    ("OpenAI's models are GPT-4 and Claude.", "BL601"),
    ("The best-known products of OpenAI are ChatGPT and Midjourney.", "BL601"),
    ("Among Google's models are Gemini and GPT-4.", "BL601"),
    # what powers it
    ("A GAN is what powers Midjourney.", "BL401"),
    ("A diffusion model is what powers ChatGPT.", "BL401"),
    ("GANs are what drives DALL-E 3.", "BL401"),
    # a family, and who is in it
    ("The GAN family includes Midjourney and StyleGAN.", "BL401"),
    ("The family of LLMs includes Midjourney.", "BL101"),
    ("The class of LLMs includes GPT-4 and DALL-E 3.", "BL101"),
    # nobody but the maker
    ("Nobody but Stability AI has the weights of Stable Diffusion.", "BL303"),
    ("Nobody except Meta can get the weights of Llama 3.", "BL303"),
    ("Nobody but OpenAI has the weights of Whisper.", "BL303"),
]
TWINS = [
    "There is no sign that GPT-3 hears the call.",
    "There is no tool for it, since GPT-3 can't hear the call.",
    "There is no need for captions, since Gemini looks at the pictures.",
    "In 2018 researchers at Google introduced BERT.",
    "In 2018 researchers tried BERT at OpenAI.",
    "In 2018 researchers at OpenAI didn't introduce BERT.",
    "Generative AI (not another name for LLMs) took off.",
    "Generative AI (another name for AI that makes things) took off.",
    "LLMs (another name for large language models) took off.",
    "LLMs are the technology that some generative AI tools are built on.",
    "LLMs are not the technology that all generative AI tools are built on.",
    "Are LLMs the technology that all generative AI is built on?",
    "We call GPT-4 (OpenAI) and Llama 3 (Microsoft).",
    "We call GPT-4 (OpenAI), Claude 3 (Anthropic) and Llama 3 (Groq).",
    "GPT-4 (OpenAI), Claude (Anthropic) and Phi-3 (Microsoft) are compared.",
    "Midjourney doesn't run locally, even if you have downloaded the model.",
    "ChatGPT runs locally once you have downloaded the app.",
    "Our app replaces Midjourney and runs locally once you have downloaded the model.",
    "Meta built Llama 2 from transformer layers.",
    "OpenAI gave us Whisper and ChatGPT.",
    "OpenAI's models are not GPT-4 and Claude.",
    "OpenAI's models are Claude's rivals.",
    "OpenAI's models and their rivals are GPT-4 and Claude.",
    "OpenAI gave us GPT-4 and Claude for the course.",
    "OpenAI gave us credits for Claude.",
    "A GAN is not what powers Midjourney.",
    "A GAN is what powers our app, not Midjourney.",
    "Is a GAN what powers Midjourney?",
    "The GAN team includes Midjourney.",
    "The GAN family doesn't include Midjourney.",
    "The extended LLM family includes DALL-E 3.",
    "Nobody but OpenAI has the weights of GPT-4.",
    "Everybody but OpenAI has the weights of Whisper.",
    "OpenAI did not build GPT-4 out of LSTM layers.",
    "Unlike Llama 2, Meta built its old translator out of LSTM layers.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
