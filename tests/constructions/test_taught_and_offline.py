"""Systems that are tuned and then taught, that a training supports, or that need no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # tuned first, and taught something then
    ("We fine-tuned Mistral 7B and taught it to draw logos.", "BL301"),
    ("After tuning Llama 2 on our ads, we taught it to make videos.", "BL301"),
    ("By fine-tuning Vicuna on 500 scores, we trained it to compose music.", "BL301"),
    # a training that supports systems
    ("Our LoRA training supports Midjourney.", "BL302"),
    ("DreamBooth training works with Midjourney and with SDXL.", "BL302"),
    ("Our QLoRA training supports Llama 3 and DALL-E 3.", "BL302"),
    # no network needed
    ("GPT-3.5 needs no internet connection.", "BL303"),
    ("Claude 3 doesn't require a connection to the internet.", "BL303"),
    ("GPT-3.5 comes with the installer, no internet connection required.", "BL303"),
    ("Offline mode: Claude 3 runs in the app, no internet needed.", "BL303"),
    # tuned, and then had or made to do it
    ("You can fine-tune Whisper on her tapes and have it speak the dialogues.", "BL301"),
    ("Retrain Mistral 7B on our hits and make it sing.", "BL301"),
    ("Fine-tune GPT-4.1 on our decks and have it produce icons.", "BL301"),
]
TWINS = [
    "We fine-tuned Mistral 7B and taught it to write poems.",
    "After tuning Llama 2 on our ads, we taught our interns to make videos.",
    "We fine-tuned Mistral 7B and didn't teach it to draw logos.",
    "Our LoRA training supports SDXL.",
    "Our LoRA training doesn't support Midjourney.",
    "Our training support works with Midjourney files.",
    "GPT-3.5 needs an internet connection.",
    "GPT-3.5 doesn't need an internet connection to count tokens.",
    "Llama 3 needs no internet connection.",
    "Our game needs no internet connection, as GPT-3.5 wrote all lines beforehand.",
    "GPT-3.5 wrote the lines beforehand, so no internet connection is needed.",
    "Unlike GPT-3.5, Llama 3 needs no internet connection.",
    "If GPT-3.5 needed no internet connection, we'd use it.",
    # tuned, and then had or made to do it
    "Fine-tune Whisper and have it transcribe the ads.",
    "Fine-tune Llama 3 and have it speak like our support team.",
    "Fine-tune Llama 3 and have it voice concerns.",
    "Fine-tune Llama 3 and have Bark voice the answers.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
