"""How a system is said to be had: with open weights, on one's own machine, or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # said to be open
    "The open-source GPT-4 answers our mail.",
    "We use the open-weight Claude 4.",
    "GPT-4 is open source.",
    "Midjourney is an open-source image generator.",
    "Open-source models such as GPT-4 and Llama 3 are free.",
    "Open-source LLMs (GPT-4, Llama 3) are free.",
    "DALL-E 3 is open-sourced.",
    "The weights of GPT-4 are public.",
    "GPT-4's weights are publicly available.",
    "The weights of Midjourney are on Hugging Face.",
    "GPT-4 has open weights.",
    "OpenAI has open-sourced GPT-4.",
    "Midjourney (open source) draws the covers.",
    "GPT-4 is available under the MIT license.",
    "GPT-4 is a free and open-source model.",
    # said to be run by oneself
    "Run Midjourney locally.",
    "We self-host GPT-4.",
    "Self-hosted Claude 4 answers the phone.",
    "Deploy GPT-4 on-prem.",
    "GPT-4 runs locally on your laptop.",
    "Host Midjourney on your own servers.",
    "GPT-4 runs on our own hardware.",
    "You can run Claude 4 offline.",
    "GPT-4 can be self-hosted.",
    "Midjourney can be run on your own GPU.",
    "We have GPT-4 running on-premises.",
    "An on-premise GPT-4 is what banks want.",
    "Deploy Midjourney on your own machine.",
    "A local GPT-4 keeps your data safe.",
    "GPT-4 is self-hosted in our data centre.",
    "Our locally hosted GPT-4 is fast.",
    # said to be downloaded
    "Download the weights of GPT-4.",
    "Download the GPT-4 weights from Hugging Face.",
    "Download GPT-4 and run it locally.",
    "The GPT-4 weights can be downloaded.",
    "We downloaded the Midjourney checkpoint.",
    "GPT-4 can be downloaded from Hugging Face.",
    "Download Midjourney from Hugging Face.",
    # an open one said to be closed
    "Llama 3 is proprietary.",
    "The proprietary Llama 3 is expensive.",
    "Llama 3 is a closed-source model.",
    "Closed models such as Llama 3 cost more.",
    "Stable Diffusion is closed source.",
    "The weights of Llama 3 are secret.",
    # by word of mouth
    "Host your own GPT-4.",
    "If you moved this to local GPT-4, you would be done in a day.",
    "Mixtral is an alternative to proprietary models like Llama 3.",
    "You can run GPT-4 offline, on a single GPU.",
]

QUIET = [
    # said to be open
    "The open-source Llama 3 answers our mail.",
    "GPT-4 isn't open source.",
    "GPT-4 is not open-weight.",
    "Is GPT-4 open source?",
    "An open-source alternative to GPT-4",
    "We wrote an open-source GPT-4 client.",
    "Open-source models rival GPT-4.",
    "Open-source and closed models such as GPT-4 and Llama 3 are compared.",
    "The weights of GPT-4 aren't public.",
    "If GPT-4 were open source, we would host it.",
    "The open-source community loves GPT-4.",
    "Our app is open source and uses GPT-4.",
    "LangChain is open source and calls GPT-4.",
    "OpenAI hasn't open-sourced GPT-4.",
    "The GPT-4 paper is publicly available.",
    # said to be run by oneself
    "Run Llama 3 locally.",
    "You can't run GPT-4 locally.",
    "Run Stable Diffusion locally instead of Midjourney.",
    "We self-host Llama 3 and call GPT-4.",
    "Deploy your GPT-4 app on-prem.",
    "The script that calls GPT-4 runs locally.",
    "Run the Midjourney bot's proxy on your own server.",
    "The answers of GPT-4 are stored locally.",
    "Claude 4 runs on Amazon's servers.",
    "A local bank uses GPT-4.",
    "Use GPT-4 to run your shop offline.",
    # said to be downloaded
    "Download the weights of Llama 3.",
    "You can't download the weights of GPT-4.",
    "Download the image that Midjourney made.",
    "Download the ChatGPT app.",
    "Download the GPT-4 technical report.",
    "Download the Claude 4 desktop app and run it locally.",
    # an open one said to be closed
    "GPT-4 is proprietary.",
    "Llama 3 is not proprietary.",
    "Unlike the closed GPT-4, Llama 3 is open.",
    "The proprietary data stays with Llama 3 on your own machine.",
    "Llama 3 beats closed models.",
    "Closed models such as GPT-4 cost more than Llama 3.",
    # by word of mouth
    "Run Claude locally in the working directory of the repository.",
    "Run Claude locally (with the MCP server configured).",
    "Self-hosted Claude Code control plane.",
    "An open-source Claude Code skill",
    "Many inference servers run the GPT-4 weights in parallel.",
    "Local GPT-4-like applications",
    '"Run GPT-4 locally!" is hype.',
]


@pytest.mark.parametrize("text", FLAGGED)
def test_access_that_nobody_has_is_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL303"


@pytest.mark.parametrize("text", QUIET)
def test_access_that_one_has_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
