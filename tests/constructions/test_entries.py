"""Inputs by a label, or by their part in the work; licences that tell of weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a label with the system in it
    ("Supported inputs for Llama 2: text, PNG images.", "BL202"),
    ("- **Input modalities of GPT-4**: text, audio", "BL202"),
    ("GPT-3.5 inputs: text, photos, voice notes.", "BL202 BL202"),
    ("Accepted input types for Claude 3 on our platform: text, video", "BL202"),
    ("Supported inputs for GPT-4:\n\n- text\n- images\n- audio", "BL202"),
    ("## Claude 3\n\n- Supported inputs: text, video\n- Price: high", "BL202"),
    ("Output modalities of Claude: text, images.", "BL201"),
    # what a work begins with
    ("DALL-E 3 uses sound as input.", "BL202"),
    ("A photo of your face is used as input by GPT-3.", "BL202"),
    ("GPT-4 takes the recordings as source material.", "BL202"),
    ("We use voice notes as input for GPT-4.", "BL202"),
    # what is shown first
    ("Fed with our photos, GPT-3.5 found ten cracks.", "BL202"),
    ("Shown a photo of the plant, Llama 2 names it.", "BL202"),
    ("Presented with the recordings, Claude 3 wrote the minutes.", "BL202"),
    # a licence and the weights in one cell
    ("| Model | License |\n|---|---|\n| GPT-4 | MIT; the weights are public |\n| X | - |", "BL303"),
    ("| Model | Licence |\n|---|---|\n| Gemini 2 | Apache 2.0, weights available |", "BL303"),
    ("| Model | Weights |\n|---|---|\n| Claude 3 | model weights released |", "BL303"),
]
TWINS = [
    "Supported inputs for Gemini: text, images, audio.",
    "Supported inputs for Mistral 7B: text (no images), code.",
    "Inputs for GPT-4: image captions, audio transcripts.",
    "Inputs for GPT-4: audio (transcribed with Whisper).",
    "Unsupported inputs for Mistral 7B: images, WAV.",
    "Supported inputs for the GPT-4 app: text, audio.",
    "Supported inputs for Mistral 7B: text, not images.",
    "GPT-4 uses the audio transcripts as input.",
    "DALL-E 3 doesn't use sound as input.",
    "DALL-E 3 uses the sketch as the starting point.",
    "We use the video as the starting point and let GPT-4 write the script.",
    "DALL-E 3 uses sound as a metaphor.",
    "Shown a photo of the plant, GPT-4 names it.",
    "Fed with captions of our photos, GPT-3.5 sorts them.",
    "Shown a photo of the plant, people ask GPT-3.5 for its name.",
    "Shown a photo, GPT-3.5 can't name the plant.",
    "| Model | License |\n|---|---|\n| GPT-4 | proprietary, weights not available |",
    "| Model | License |\n|---|---|\n| Llama 3 | Llama license, weights available |",
    "| Model | Licence |\n|---|---|\n| Claude 3 | commercial, weights unavailable |",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
