"""Whose a system is, in an entry that is on it alone, in a range, in a paper, and behind "use"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # an entry that opens with a maker and its system
    "- Google ChatGPT",
    "- Meta Midjourney",
    "- [Google's Phi Model](https://example.com/phi)",
    "- [OpenAI's Gemma Models](https://example.com/gemma)",
    "- **OpenAI Mistral-7B**: writes the replies",
    "1. Google DALL-E 3 API – for the pictures",
    "- Google ChatGPT LLM",
    "| Use | Winner |\n|---|---|\n| Speech | Anthropic Whisper API |",
    "| Tool | For |\n|---|---|\n| **Anthropic GPT-4** | the replies |\n| **Redis** | the cache |",
    "Google ChatGPT\n: writes the replies",
    "| **Redis** | the cache |\n| **OpenAI Gemma** | the replies |",
    # what a maker is thanked for
    "## Credits\n\n- OpenAI for Claude",
    "## Acknowledgements\n\n- [Anthropic](https://example.com) for the Mistral API\n- Redis",
    "Special thanks to:\n\n- Meta for GPT-5\n- Anthropic for Claude",
    "Thanks to OpenAI for providing Gemma.",
    "Many thanks to Meta for their Claude model.",
    # the value of a label, or a list under what a maker offers
    "- **AI**: Google ChatGPT API",
    "- Chat model - Meta GPT-5",
    "- Backend: OpenAI Mistral 7B",
    "OpenAI offers the following models:\n\n- GPT-5\n- Claude",
    "Meta currently has two LLMs:\n\n- Llama 3\n- Gemini",
    "Google has three models:\n\n- PaLM 2\n- GPT-5",
    # what the words behind it only repeat, and a definite article
    "The replies are written using Google ChatGPT LLM.",
    "We built the bot with the Google ChatGPT API.",
    "The minutes are taken with the Google gpt-4o-transcribe API.",
    # what something rests on
    "We rely on Google ChatGPT for the replies.",
    "The shop's search runs on Google Midjourney.",
    # a deed in a paper, or at a time or an event that a clause tells
    "OpenAI introduced BERT in a paper.",
    "The report in which OpenAI introduced Gemma has been read by many.",
    "The month in which Meta released ChatGPT was a busy one.",
    "The keynote at which Meta announced Claude was long.",
    # a range of families, and when it holds
    "Meta has two model families: Llama and Gemma.",
    "OpenAI sells two chatbots at the moment: ChatGPT and Claude.",
    # the people of a lab that bears the name of its product
    "Sora was built by the team at Runway.",
    "Sora was made by people at Runway, who had tried it before.",
    "Midjourney was developed by the engineers at Pika Labs.",
    # a model that opens a sentence, or stands in brackets
    "The OpenAI model Mistral 7B is fast.",
    "The Meta model BLOOM writes the replies.",
    "OpenAI's chatbot (Claude) writes the replies.",
    "Our shop asks Meta's LLM (Gemma) for a name.",
    "Google's chatbot (ChatGPT) writes the replies.",
]
TWINS = [
    "- Azure GPT-4",
    "- Amazon Bedrock Claude",
    "- Groq Llama",
    "- Google Claude",
    "- Microsoft GPT-4o",
    "- Databricks Claude",
    "- Google Llama 3",
    "- OpenAI GPT-4",
    "- OpenAI, Claude",
    "- OpenAI / Claude",
    "- OpenAI Claude Gemini",
    "- OpenAI Claude (Anthropic)",
    "- Google ChatGPT competitor",
    "- Meta BERT alternatives",
    "- OpenAI Claude plugin",
    "- Google ChatGPT-like bot",
    "- openai claude",
    "- NVIDIA's Mistral NeMo",
    "| Providers | Used |\n|---|---|\n| OpenAI<br>Claude | yes |",
    "| Providers | Used |\n|---|---|\n| OpenAI Claude Gemini | yes |",
    "## Credits\n\n- Groq for Llama",
    "## Credits\n\n- Microsoft for GPT-4o",
    "## Credits\n\n- OpenAI for Claude support",
    "## Credits\n\n- Meta for GPT-5 competitors",
    "## Providers\n\n- OpenAI for Claude",
    "Thanks to Microsoft for providing GPT-4o.",
    "Thanks to Google for providing Claude.",
    "| **Redis** | the cache |\n| **OpenAI Gemma Claude** | the replies |",
    "OpenAI has no models:\n\n- Gemini\n- Claude",
    "OpenAI fears these models:\n\n- Gemini\n- Claude",
    "OpenAI has three rivals:\n\n- Gemini\n- Claude",
    "Microsoft offers the following models:\n\n- GPT-5\n- Llama 3",
    "- Backends: OpenAI Claude",
    "- Backend: OpenAI (Claude is planned)",
    "- Backend: OpenAI Claude Gemini",
    "What not to write:\n\n- OpenAI Claude\n- Google ChatGPT",
    "## Google ChatGPT",
    "We use the Microsoft GPT-4o API.",
    "We built it with the Google ChatGPT integration.",
    "We rely on Google Claude for the replies.",
    "The paper in which Google introduced BERT is famous.",
    "The paper in which OpenAI introduced a benchmark for BERT is famous.",
    "The app in which Google released ChatGPT is gone.",
    "The keynote in which Microsoft showed Llama 3 on Azure was long.",
    "The study in which Google compared GPT-3 with people is long.",
    "Meta has three families to compete with: Claude, GPT-4 and Gemini.",
    "Google has two families: Gemini and Claude.",
    "Gen-4 was built by the team at Runway.",
    "The film was made by people at Runway with Sora.",
    "The OpenAI model GPT-4o is fast.",
    "The Meta model gallery is long.",
    "Google's AI (Claude) writes the replies.",
    "Microsoft's assistant (GPT-4o) writes the replies.",
    "Notion's AI (Claude) writes the replies.",
    "Meta's chatbot (a rival of Claude) writes the replies.",
    "OpenAI's chatbot (not Claude) writes the replies.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_the_wrong_maker_is_read(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL601"


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
