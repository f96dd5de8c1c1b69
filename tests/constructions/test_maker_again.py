"""Who made a system, told by a version of it, in a list, or of what was named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    "Google's model Whisper is free.",
    "Google's speech model Whisper is free.",
    "Google's new speech model Whisper is free.",
    "Google's music model Suno is free.",
    "Google's voice model VALL-E is free.",
    "Google's coding assistant GitHub Copilot is free.",
    "Google's reasoning model GPT-5 is free.",
    "Meta's vision model CLIP is free.",
    "The first version of ChatGPT was published by Google in 2022.",
    "The latest version of Midjourney comes from Adobe.",
    "The original version of DALL-E was developed by Google.",
    "Google is the company that brought us ChatGPT.",
    "Adobe is the firm that gave us Midjourney.",
    "Anthropic's model GPT-4 is expensive.",
    "Anthropic's model GPT-4 is ahead.",
    "Anthropic's GPT-4 is ahead.",
    "Google's model Claude 3 is ahead.",
    "OpenAI's model Claude is ahead.",
    "The best chatbot is Claude by OpenAI.",
    "The best chatbot is ChatGPT by Google.",
    "The best tool for it is ChatGPT by Google.",
    "My favourite is ChatGPT by Google.",
    "Tools such as Midjourney by OpenAI are well known.",
    "Tools like Midjourney by OpenAI are well known.",
    "Tools like Claude by OpenAI and Gemini by Google are well known.",
    "GPT-4 is one of the models by Anthropic.",
    "GPT-4 is one of the models of Anthropic.",
    "Claude is one of the best tools from OpenAI.",
    "GPT-4 is one of several models that Anthropic has released.",
    "Midjourney is one of two image models that OpenAI developed.",
    "Popular tools like DALL-E 3 by Midjourney are well known.",
    "Popular tools like DALL-E 3 by Adobe are well known.",
    "We tried Midjourney. Its maker, OpenAI, is in San Francisco.",
    "Midjourney is nice. Its developer is OpenAI.",
    "Midjourney is nice, and its developer is OpenAI.",
    "Midjourney is nice, and its maker, OpenAI, is rich.",
    "Midjourney is an image generator. Its creator is OpenAI.",
]

QUIET = [
    "The first Mac version of ChatGPT was built by Google.",
    "A version of ChatGPT was built by Microsoft.",
    "The first version of Llama that runs on a phone was built by Apple.",
    "The first version of Stable Diffusion for phones was built by Qualcomm.",
    "The first quantized version of Llama 3 was published by Google.",
    "The latest version of ChatGPT comes from OpenAI.",
    "The latest version of the ChatGPT plug-in comes from Google.",
    "The first version of ChatGPT was tested by Google in 2022.",
    "The latest version of ChatGPT doesn't come from Google.",
    "Google is the company that gave us TensorFlow, and ChatGPT uses none of it.",
    "Google is the company that sold us ChatGPT seats.",
    "Google is not the company that brought us ChatGPT.",
    "OpenAI is the company that brought us ChatGPT.",
    "Google's speech model beats Whisper.",
    "Google's speech model Chirp beats Whisper.",
    "Google's video model, unlike Sora, has sound.",
    "Google's image model Imagen is good.",
    "GPT-4 is one of the models that Anthropic has beaten.",
    "GPT-4 is not one of the models by Anthropic.",
    "GPT-4 is one of the models that Anthropic hasn't released.",
    "GPT-4 is one of the rivals of Anthropic.",
    "GPT-4 is one of the models used by Anthropic.",
    "GPT-4 is one of the models tested by Anthropic.",
    "GPT-4 is one of the models of the report by Anthropic.",
    "Reviews of tools such as Midjourney by Adobe are rare.",
    "We saw tools such as Midjourney used by OpenAI.",
    "Tools such as Midjourney by themselves are useless.",
    "Tools such as Midjourney used by OpenAI are rare.",
    "Anthropic's model beats GPT-4.",
    "Anthropic's model Claude beats GPT-4.",
    "Anthropic's model GPT-4 comparison is short.",
    "Anthropic's models GPT-4 users like are two.",
    "Tools such as ChatGPT by OpenAI are well known.",
    "Competitors such as Midjourney by OpenAI's side are few.",
    "Tools such as LLaMA by Groq are fast.",
    "The plug-in calls Midjourney. Its developer is OpenAI.",
    "We have an app that calls Midjourney. Its developer is OpenAI.",
    "Our app uses Midjourney. Its maker, Google, is happy.",
    "Midjourney is nice. Its developer is not OpenAI.",
    "Midjourney is nice. Its developer is a rival of OpenAI.",
    "Midjourney is nice. Its developer was at OpenAI before.",
    "Midjourney is nice. Its owner once worked for OpenAI.",
    "Midjourney is nice. Its developers, who left OpenAI, are nice too.",
    "Midjourney beats DALL-E. Its developer is OpenAI.",
    "Midjourney has a plug-in, and its developer is OpenAI.",
    "The developer of Midjourney was at OpenAI before.",
    "Midjourney's owner is at Google today.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_maker_is_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL601"


@pytest.mark.parametrize("text", QUIET)
def test_another_relation_is_not_one_of_making(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
