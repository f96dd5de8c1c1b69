"""What befalls a system but once, where it is first had, and whose it is by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    "Amazon trained Whisper on 680,000 hours of speech.",
    "Apple trained Llama 3 on 15 trillion tokens.",
    "IBM trained DeepSeek-V3 on 14.8 trillion tokens of text.",
    "OpenAI trained Llama 2 on two trillion tokens of public text.",
    "Google showed Sora to the public in February 2024.",
    "Midjourney, which Anthropic demonstrated to the press in 2022, makes pictures.",
    "OpenAI showed Claude to the world for the first time in 2023.",
    "In March 2023 OpenAI demonstrated Claude to reporters.",
    "In November 2022 Meta put ChatGPT online.",
    "OpenAI put Claude online last March.",
    "Baidu released Llama 2 in July 2023.",
    "Baidu released Llama 3 along with a paper.",
    "Qwen2.5, which DeepSeek released in September 2024, is strong.",
    "Whisper, which Meta published together with a report, is good at accents.",
    "Requirements: an API key for Mistral Large (get yours at Anthropic) and Node 20.",
    "You need an API key for Claude (get it from OpenAI) to run the tests.",
    "An API key for GPT-4 (you can get one at Anthropic) and Node 20.",
    "An API key for Mistral Large, which you get from OpenAI.",
    "A Gemini API key (get one from Anthropic).",
    "- [ ] a DeepSeek API key - get one from OpenAI",
    "We thank Anthropic for early access to their Gemini 2.5 Pro.",
    "Many thanks to Meta for free API access to their Claude 3.",
    "xAI let us test their GPT-4 before it was released.",
    "Stability AI has kindly granted us access to their new Midjourney.",
    "Anthropic has built several models:\n\n- Claude 3\n- GPT-4: writes prose",
    "OpenAI also released a family of models, such as:\n\n- GPT-4\n- Gemini",
    "Meta developed the following language models:\n\n- Llama\n- ChatGPT",
]

QUIET = [
    "Nvidia trained Whisper on call-centre audio.",
    "Nvidia trained BERT in 47 minutes.",
    "Microsoft trained LLaMA 13B on 5 million explanations.",
    "Nvidia trained Llama 3 on 65 billion tokens.",
    "Nvidia trained Llama 3 on another trillion tokens.",
    "Nvidia didn't train Whisper on 680,000 hours of audio.",
    "Google trained a Llama model on 2 trillion tokens.",
    "Meta trained the Llama 3 tokenizer on 2 trillion tokens.",
    "OpenAI trained Whisper on 680,000 hours of speech.",
    "Nvidia pruned Llama 3, which was trained on 15 trillion tokens.",
    "Google showed Claude to the press on Vertex AI.",
    "Apple showed ChatGPT in Siri to the press.",
    "OpenAI showed Claude to its board.",
    "OpenAI showed its answer to Claude to the public.",
    "OpenAI showed the world how Claude fails.",
    "Google showed Claude answers to the press.",
    "OpenAI showed Sora to the press.",
    "Hugging Face put Stable Diffusion online in 2022.",
    "OpenAI put the Claude transcripts online.",
    "OpenAI put a Stable Diffusion demo online in 2022.",
    "OpenAI put Claude online in its app.",
    "Meta put a Claude clone online.",
    "Alibaba released DeepSeek-V3 in March 2025.",
    "Alibaba released a distilled DeepSeek-V3 in December 2024.",
    "Alibaba released the quantised DeepSeek-V3 in December 2024.",
    "Alibaba released DeepSeek-V3 on its platform in December 2024.",
    "Groq released Llama 3 in April 2024.",
    "Amazon released Llama 3 on Bedrock in April 2024.",
    "Nvidia released Llama 3 in April 2024.",
    "Alibaba released Llama 3 support in April 2024.",
    "IBM released Llama 3 together with a paper on quantisation.",
    "Did Alibaba release DeepSeek-V3 in December 2024?",
    "An API key for Command R+ (get one from Cohere).",
    "An API key for GPT-4 or Claude (get one from Anthropic).",
    "An API key for Llama 3 (get one from Groq).",
    "An API key for GPT-4 (get one from Microsoft).",
    "You need a key for the Claude connector (get one from OpenAI).",
    "An API key for Claude (don't get one from OpenAI).",
    "API keys for Claude and GPT-4 (get them from Anthropic and OpenAI).",
    "Claude Code with an API key (get one from OpenAI).",
    "OpenAI gave us access to its GPT-4 for this study.",
    "Microsoft gave us access to its GPT-4 for this study.",
    "Amazon gave us access to their Claude 3.",
    "Nvidia gave us access to their Llama 3.",
    "Google gave customers access to their Claude keys.",
    "Anthropic gave us access to their Gemini connector.",
    "Meta gave us access to their Claude-based reviewer.",
    "Anthropic didn't give us access to their GPT-4.",
    "We asked Anthropic users for access to their ChatGPT.",
    "OpenAI has released several papers on models:\n\n- GPT-3\n- Imagen",
    "OpenAI has released tools for models, including:\n\n- Gemini\n- Claude",
    "OpenAI has tested several models:\n\n- Gemini\n- GPT-4",
    "OpenAI has inspired a number of models, including:\n\n- Gemini",
    "Google has released a number of models, including:\n\n- Gemini\n- Claude",
    "Microsoft has released a number of models, including:\n\n- Phi\n- GPT-4",
    "OpenAI has released a number of AI systems, including:\n\n- GPT-3\n- DALL-E 2",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_who_does_it_is_its_maker(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL601"


@pytest.mark.parametrize("text", QUIET)
def test_who_does_something_else_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
