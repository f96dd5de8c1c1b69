"""What is done beside a system, or for another purpose: each has a twin that is flagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Describe your logo and Claude illustrates it.", "BL201"),
    ("Upload a sketch to Claude and get a logo.", "BL201"),
    ("Claude can draw like Rembrandt.", "BL201"),
    ("One feature of Claude is image generation.", "BL201"),
    ("Llama 2 face recognition capabilities are great.", "BL202"),
    ("GPT-3.5 pulls the totals out of the scan.", "BL202"),
    ("GPT-3.5 works with text, images and audio.", "BL202 BL202"),
    ("GPT-3.5 listens to how the caller talks.", "BL202"),
    ("Many open models exist, e.g. GPT-4 and Claude.", "BL303 BL303"),
    ("We picked GPT-4 over Llama because its weights are public.", "BL303"),
    ("Anthropic has put the weights of the Claude model on GitHub.", "BL303"),
    ("We migrated GPT-4 to our servers.", "BL303"),
    ("The technique behind Claude is called diffusion.", "BL402"),
    ("Midjourney uses next-token prediction to draw.", "BL402"),
    ("Which LLMs do you use? At present Midjourney.", "BL101"),
    ("Anthropic has a new model called ChatGPT.", "BL601"),
    ("Claude helps designers make logos.", "BL201"),
    ("From now on, Claude draws the logos.", "BL201"),
    ("Need an open-source model? Use GPT-4.", "BL303"),
    ("We do object detection with GPT-3.5.", "BL202"),
    ("GPT-3.5 takes the film as an MP4.", "BL202"),
    ("By fine-tuning Llama we got images.", "BL301"),
]
QUIET = [
    "Describe your essay and Midjourney illustrates it.",
    "Drop a PDF into Claude and get its images as a list.",
    "Upload the slides to Claude and get their pictures as a list.",
    "Claude can draw like nobody else on its training data.",
    "The one feature of Claude that we miss is image generation.",
    "A feature of Claude that users await is image generation.",
    "Llama 2 face recognition tutorials are a scam.",
    "Llama 2 object detection papers are rare.",
    "GPT-3.5 pulls the customer out of the picture.",
    "GPT-3.5 works with text; images and audio need other models.",
    "GPT-3.5 listens to how your customers talk in reviews.",
    "Many alternatives to open models exist, e.g. GPT-4 and Claude.",
    "We picked GPT-4 over Llama although its weights are public.",
    "We chose GPT-4 over Llama despite its open weights.",
    "We prefer Claude to Llama, though its weights are open.",
    "Anthropic has put the weights of no Claude model on GitHub.",
    "We migrated GPT-4 to our servers' API gateway.",
    "The technique behind our photo filter, not behind Claude, is called diffusion.",
    "From asking Claude for ideas to drawing the logos by hand, it took two days.",
    "Writing that Midjourney is an LLM costs you two marks.",
    "Claiming that Sora is an LLM loses you a point.",
    "Which tools besides LLMs do you use? At present Midjourney.",
    "My flatmate Claude draws logos.",
    "GPT-3.5 takes the video as a transcript.",
    "GPT-3.5 accepts photos as alt text.",
    "By fine-tuning Llama we got images sorted by topic.",
    "Claude helps designers make better logos.",
    "From now on, Claude writes the briefs and Ann draws the logos.",
    "Anthropic has a rival model called ChatGPT on its page.",
    "Need a local tool? Use Claude Desktop.",
    "We replaced object detection with GPT-3.5.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
