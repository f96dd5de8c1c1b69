"""Who is said to have made a system beside its name: in a short clause, a bracket, by "their"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a clause without a pronoun
    "Gemini, the assistant Anthropic launched in May, is free for schools.",
    "Midjourney, a generator Adobe came up with in 2022, draws well.",
    "Whisper is a model Meta built last year.",
    "The chatbot Apple put out in 2022, ChatGPT, is known to everyone.",
    # those who work there
    "Mixtral, from the people at OpenAI, runs on one card.",
    "Suno is from the team at Meta.",
    "Suno by the engineers at Adobe is easy to use.",
    # the label of a bracket
    "Whisper (developer: Adobe) runs on a laptop.",
    "We draw with Midjourney (maker: OpenAI).",
    "Sora (made by: Anthropic) costs more.",
    # times behind the name
    "The office went over to Microsoft's Midjourney in March.",
    "Our class tried OpenAI's Gemini yesterday.",
    "They bought Meta's Claude on Friday.",
    # "their", "its"
    "Our deal with Adobe includes Midjourney, their picture generator.",
    "I called OpenAI because of Claude, their newest model.",
    "Meta is rather proud of ChatGPT, its chatbot.",
    "We met OpenAI to talk about Claude, which they built in 2023.",
    "Who talks to Claude sends every word to OpenAI, its maker.",
    "If you draw with Midjourney, write to Adobe, its developer.",
    # an answer that goes on
    "Who makes Midjourney? Adobe does, in San Jose.",
    "Who built Claude? Meta did, in 2023.",
    "Which company develops Whisper? Google does, as far as I know.",
    # more of whose it is
    "Sora, whose developer is Meta, is slow.",
    "Suno is Google's and Whisper is OpenAI's.",
    "The people at Meta who made Claude are happy.",
    "OpenAI has an image generator called Midjourney.",
    "Pupils can use Claude (from Meta) at home.",
    "Have you tried Gemini, the assistant by Meta?",
    "Have you met Whisper, the transcriber by Google?",
    "Models tested: Sora by OpenAI, Whisper by Meta.",
    "Software used: Midjourney by Google.",
    "Claude and Claude Code are OpenAI products.",
    "OpenAI's newest release is Claude.",
    "Meta's latest invention is Midjourney.",
    "We asked Adobe how they came to build Midjourney, which is theirs.",
    "Meta says that they are proud of Claude, their assistant.",
]

QUIET = [
    "Claude, the assistant Google launched on its cloud, is quick.",
    "Claude, a model customers of OpenAI love, is quick.",
    "ChatGPT, a chatbot Microsoft put into Office, is quick.",
    "Claude isn't the chatbot OpenAI launched in 2023.",
    "Is Claude the chatbot OpenAI launched in 2022?",
    "ChatGPT, the chatbot OpenAI launched in 2022, rivals the one Google launched in 2023.",
    "Mistral 7B, from a former team at Meta, is small.",
    "Claude, from ex-researchers at OpenAI, is good.",
    "Suno is from a team in Cambridge that Meta admires.",
    "Claude (customer: OpenAI) is on the list.",
    "Claude (vendor: Google) is billed by the hour.",
    "GPT-4 (provider: Microsoft) answers in a second.",
    "We read about Google's ChatGPT competitor in June.",
    "Notion's ChatGPT plugin came in March.",
    "Our customers ask Anthropic for GPT-4, their favourite model.",
    "The university asked OpenAI for access to Claude, its assistant.",
    "Apple's engineers love Claude, their assistant.",
    "Meta uses Claude, its favourite coding model.",
    "Microsoft hosts Llama 3, its cheapest model.",
    "Our deal with OpenAI includes ChatGPT, their chatbot.",
    "Students at Meta like Claude, which they built an app with.",
    "Our school wrote to OpenAI about Claude, which they use.",
    "Claude is unlike ChatGPT, but OpenAI, its maker, is catching up.",
    "Who makes Midjourney? Adobe does not.",
    "Who makes the plugin for Claude? Google does, with partners.",
    # more of whose it is
    "Is ChatGPT, the chatbot by OpenAI, free?",
    "Students can use GPT-4 (from Microsoft) at home.",
    "We run Llama 3 (from Groq).",
    "Models tested: Llama 3 by Groq.",
    "Suno isn't Google's and Whisper isn't Meta's.",
    "Midjourney is Google's best rival and GPT-4 is OpenAI's.",
    "ChatGPT and Claude are Meta competitors.",
    "ChatGPT and Claude are not Meta products.",
    "Notion has a chatbot called Claude.",
    "Google has no chatbot called ChatGPT.",
    "The people at Google who made ChatGPT faster are proud.",
    "Midjourney, whose rival is Google, draws well.",
    "OpenAI's newest release is ChatGPT.",
    "Google's latest release is Claude on Vertex AI.",
    "NVIDIA's latest release is a tuned Llama 3.",
    "We told OpenAI that they should try Claude, their rival's assistant.",
    "OpenAI heard that they use Claude, their new assistant.",
    "They asked OpenAI for Claude, their assistant.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_maker_is_found(codes: Callable[[str], str], text: str) -> None:
    assert set(codes(text).split()) == {"BL601"}


@pytest.mark.parametrize("text", QUIET)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert not codes(text)
