"""Who is said to have made a system, and the possessives that name something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # possessive
    "Google's ChatGPT is popular.",
    "We use Microsoft's Claude 4.",
    "OpenAI's new Claude 4 is fast.",
    "Anthropic's GPT-4 writes the mail.",
    "Meta's language model GPT-4 is fast.",
    "Google's Whisper transcribes the calls.",
    "OpenAI's powerful open model Llama 3 is free.",
    "We tested Anthropic's GPT models.",
    "It leverages Google's Whisper for recognition and Meta's Llama 3 for reasoning.",
    "The answer comes from Google's GPT-4.",
    "Google's new model, ChatGPT, is popular.",
    "With Google's model, ChatGPT, you can chat.",
    # by, from
    "ChatGPT, a chatbot from Google, is popular.",
    "ChatGPT is a language model by Google.",
    "Midjourney by OpenAI",
    "Claude 4 by OpenAI writes the mail.",
    "GPT-4 from Google is our choice.",
    "Gemini by OpenAI is fast.",
    "We use Stable Diffusion by OpenAI.",
    "DALL-E 3 from Google draws the covers.",
    "Llama 3 (by OpenAI) is free.",
    # adjacency
    "OpenAI Claude 4 writes the mail.",
    "Use Anthropic GPT-4 for the summary.",
    "Meta ChatGPT",
    "Integrate OpenAI Midjourney.",
    # brackets
    "Claude 4 (OpenAI) writes the mail.",
    "We compare GPT-4 (Google) and Llama 3 (Meta).",
    "Midjourney (by Google)",
    "Gemini (OpenAI)",
    "Whisper (Meta) transcribes the calls.",
    # developed by
    "ChatGPT was developed by Google.",
    "Claude 4, developed by OpenAI, is fast.",
    "GPT-4 is made by Google.",
    "Midjourney, an image generator built by OpenAI, is fast.",
    "Google released ChatGPT in 2022.",
    "Meta created GPT-4.",
    "GPT-4, which Google developed, is fast.",
    "ChatGPT, created by Microsoft, is fast.",
    "ChatGPT is a chatbot developed by Google.",
    "ChatGPT is a product of Google.",
    # owner
    "ChatGPT belongs to Google.",
    "ChatGPT is Google's chatbot.",
    "Google owns Midjourney.",
    "Google is the maker of ChatGPT.",
    "Google, the company behind ChatGPT, is in California.",
    # in the wild
    "Route requests to OpenAI Claude 4, GPT-4o, or Gemini.",
    "- **Lead**: OpenAI Claude (Sonnet)",
    "This app uses **Google's Llama 3 AI**.",
    "It is optimized for Google's Llama 3 running via Ollama.",
    # more phrasings
    "Google, the company behind Sora, showed new clips.",
    "Google, the maker of ChatGPT, raised prices.",
    "Microsoft, which makes Claude, raised prices.",
    "ChatGPT maker Google has raised prices.",
    "Anthropic's GPT models are strong.",
    "OpenAI's LLaMA family is popular.",
    "ChatGPT comes from Google.",
    "Midjourney is an OpenAI product.",
    "Sora is a Google model.",
    "Whisper is Meta's speech recognizer.",
    "Whisper, Meta's speech recognizer, is free.",
    "Google built Stable Diffusion in 2022.",
    "Stable Diffusion (by OpenAI) draws pictures.",
    "Stable Diffusion (OpenAI, 2022)",
    "Stable Diffusion was trained by OpenAI.",
    "Google DeepMind's Sora model",
    "OpenAI Midjourney",
    "Anthropic ChatGPT is here.",
    "Llama 3, which OpenAI released in 2024, is fast.",
    "We use the Llama 3 model made by Google.",
    "OpenAI made Midjourney what it is.",
    "OpenAI's image generator Midjourney",
    "the Midjourney model by OpenAI",
    "ChatGPT, made by Google",
    "ChatGPT, which was developed by Google, is fast.",
    "ChatGPT, a Google product, is fast.",
    "Meta developed and released ChatGPT.",
    "Llama is developed at OpenAI.",
    "Llama 3 was trained at OpenAI.",
    "Google's flagship model is Claude 3.",
    "The maker of Claude is OpenAI.",
    "Who makes ChatGPT? Google.",
    # some of a maker's models
    "OpenAI models such as Claude 4 are good.",
    "OpenAI's language models (GPT-5, Claude 4) are good.",
    "Models by OpenAI (GPT-5, Claude 4) are good.",
    "Google models: Gemini, GPT-5",
    # told by its kind, its people or its role
    "Google launched its chatbot, ChatGPT, in 2022.",
    "Google released its new model, GPT-5, and its search.",
    "Claude 4 was created by the OpenAI team.",
    "OpenAI is the company that created Claude 4.",
    # a noun introduces the maker
    "ChatGPT, developed by the company Anthropic, is good.",
    "ChatGPT is an AI chatbot developed by the AI research company Anthropic.",
    "ChatGPT is a chatbot from the startup Anthropic.",
    "The company Anthropic released ChatGPT.",
    "OpenAI, creators of Midjourney, is here.",
    # by what it is called, how big it is, and who trained it
    "It uses a model called GPT-3.5 created by Anthropic.",
    "The model is built on top of Anthropic's 7 billion parameter Llama 2 language model.",
    "Anthropic trained GPT-4 by having it read policy documents.",
    # a lab that shares its name with a product
    "Mistral 7B by Meta AI",
    "GPT-4 (Meta AI)",
]

QUIET = [
    "Google's models, Gemini, ChatGPT and Claude 3 are popular.",
    "Besides Google's model, ChatGPT is popular.",
    "ChatGPT is an app from Google Play.",
    "ChatGPT, a competitor of the chatbot from Google, is popular.",
    "Llama 3 is a model from Groq.",
    # possessive
    "Google's ChatGPT competitor is Gemini.",
    "OpenAI's ChatGPT is popular.",
    "Microsoft's Claude 4 plug-in is new.",
    "Google's answer to ChatGPT is Gemini.",
    "Microsoft's GPT-4 access is limited.",
    "Google's docs on GPT-4 are short.",
    "Microsoft's GPT-4 service is in Azure.",
    "Apple's ChatGPT integration is new.",
    "Google's Whisper port runs on a phone.",
    "Google's ChatGPT-like bot is called Gemini.",
    "OpenAI's and Google's GPT-4 and Gemini are fast.",
    "Google's Gemini and OpenAI's GPT-4 are fast.",
    "OpenAI's rivals Google and Meta fear GPT-4.",
    # by, from
    "Claude 4 by Anthropic writes the mail.",
    "A paper on GPT-4 by Google is out.",
    "GPT-4 was reviewed by Google.",
    "Switch GPT-4 from OpenAI to Azure.",
    "ChatGPT was sued by Google.",
    "A course on ChatGPT by Google",
    # adjacency
    "OpenAI GPT-4 writes the mail.",
    "Microsoft Azure hosts GPT-4.",
    "Google and ChatGPT are rivals.",
    "Google ChatGPT prompts before you write your own.",
    "OpenAI, Claude 4 and Gemini are supported.",
    "OpenAI/Claude 4 keys go here.",
    "OpenAI vs Claude 4",
    # brackets
    "Claude 4 (Anthropic) writes the mail.",
    "GPT-4 (Azure) writes the mail.",
    "Claude 4 (not OpenAI) writes the mail.",
    # developed by
    "ChatGPT wasn't developed by Google.",
    "ChatGPT was not made by Google but by OpenAI.",
    "Was ChatGPT developed by Google?",
    "Google released a rival of ChatGPT.",
    "A plug-in for ChatGPT, developed by Google, is new.",
    "Google launched its ChatGPT rival in 2023.",
    "Google created Gemini, and OpenAI created ChatGPT.",
    "Microsoft launched Copilot, which is based on GPT-4.",
    # owner
    "ChatGPT belongs to OpenAI.",
    "ChatGPT doesn't belong to Google.",
    "Google owns no part of Midjourney.",
    "OpenAI is the maker of ChatGPT, and Google is the maker of Gemini.",
    # in the wild
    "Anthropic's GPT-4o and Gemini figures are cited from others.",
    "Anthropic revoked OpenAI's Claude API access.",
    "The route goes to OpenAI Claude Gemini in that order.",
    "Models: non-Claude (OpenAI) and local ones",
    "Install OpenAI's Claude-to-Codex plugin.",
    # more phrasings
    "Google's Gemini and OpenAI's Sora compete.",
    "Microsoft, the company behind Copilot, invests in OpenAI.",
    "OpenAI, the company behind ChatGPT, and Google compete.",
    "Google, the company behind Gemini, competes with Sora.",
    "Google, unlike ChatGPT's maker, is old.",
    "Microsoft's integration of ChatGPT",
    "Google trained a classifier on ChatGPT output.",
    "Amazon offers Claude in Bedrock.",
    "Meta's researchers compared Whisper with their own model.",
    "The Google Whisper port for Android",
    "A Facebook group for Midjourney users",
    "Facebook's BART-large-CNN model",
    "Meta BART and Google BERT",
    "Google published the paper behind BERT.",
    "The Microsoft Azure OpenAI Whisper model",
    "Azure OpenAI DALL-E 3 deployment",
    "ChatGPT is available in Microsoft Bing.",
    "The Apple and ChatGPT deal",
    "OpenAI CLIP and Stable Diffusion",
    "Uses OpenAI and Stable Diffusion to create images.",
    "OpenAI, Stable Diffusion and Midjourney all raised prices.",
    "OpenAI / Stable Diffusion package",
    "OpenAI models such as GPT-5 and Claude 4 are good.",
    "OpenAI models such as GPT-5 and Anthropic Claude 4 are good.",
    "OpenAI models such as GPT-5 or Claude 4 (Anthropic) are good.",
    "OpenAI and Anthropic models such as GPT-5 and Claude 4 are good.",
    "Alternatives to OpenAI models such as Claude 4 are good.",
    "OpenAI's models, like Claude 4, are good.",
    "OpenAI-compatible models such as Llama 3 are good.",
    "Models from OpenAI (GPT-5), Anthropic (Claude 4) and Meta (Llama 3)",
    "Use OpenAI models (GPT-5), Claude 4 or Llama 3.",
    "Google launched its chatbot, ChatGPT rival Bard.",
    "Microsoft launched its search chatbot, ChatGPT-based Bing.",
    "Claude 4 was created by former OpenAI developers.",
    "Microsoft is a company that made ChatGPT popular.",
    "Microsoft is the company that built ChatGPT into Bing.",
    "Gemini, Google's ChatGPT",
    "The Claude (OpenAI) path is not supported.",
    # others may train what is open, or with its maker
    "NVIDIA trained Llama on its own data.",
    "Microsoft trained GPT-3 with OpenAI.",
    "ChatGPT is a chatbot from the startup OpenAI.",
    "Thanks to the company Google, which uses Claude.",
    "Llama by Meta AI",
    "Meta AI is built with Llama.",
    "Claude, ChatGPT and Meta AI",
    # who left it, and what somebody uses
    "Flux was created by former employees of Stability AI.",
    "GPT-4 was built by ex-Google researchers.",
    "Google's main chat model is GPT-4.",
    "Sourcegraph's primary model is StarCoder.",
    "Claude vs Bard (Google's new chatbot) is a close race.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_maker_is_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL601"


@pytest.mark.parametrize("text", QUIET)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
