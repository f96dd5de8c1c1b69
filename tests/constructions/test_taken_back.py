"""What a sentence itself refuses, warns of or takes back, and its twins that claim it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # What is given away comes back
    ("A drawing that is passed to GPT-3 raises the accuracy.", "BL202"),
    ("A photo passed to GPT-3 must raise no error.", "BL202"),
    ("Every photo that is sent to Llama 2 must be rotated first.", "BL202"),
    ("Sending photos to GPT-3.5 raises sales.", "BL202"),
    ("The error handler sends the photo to GPT-3.", "BL202"),
    ("Error 404 is gone: the photo is sent to GPT-3 again.", "BL202"),
    ("Step 404: the photo is sent to GPT-3.", "BL202"),
    # What nobody would believe, has asked for or has had made
    ("We liked a talk in which Claude draws the poster.", "BL201"),
    ("I don't trust the price. In the demo Claude draws the poster.", "BL201"),
    ("We asked Claude to paint a poster; the support replied at once.", "BL201"),
    ("Everybody could have had the poster painted by GPT-4.", "BL201"),
    ("Nobody minds that we had the essay written by Midjourney.", "BL201"),
    ("Nobody liked the essay written by Midjourney.", "BL201"),
    ("We have Midjourney installed on our own cluster, which nobody can deny.", "BL303"),
    ("We have Midjourney installed on our own cluster, which nobody else can offer.", "BL303"),
    (
        "A client wanted us to fine-tune Llama 3 so that it paints; we explained why it is slow.",
        "BL301",
    ),
    # Terms, those who use them, and what is no joke
    ("The LLM image generator should be avoided in the evening.", "BL201"),
    ("The term ends in May, when our LLM image generator is shown.", "BL201"),
    ("Avoid delays with our LLM image generator.", "BL201"),
    ("Shops that use our LLM music generator have no costs.", "BL201"),
    ("Those who use our LLM image generator don't know any limits.", "BL201"),
    ("Don't say LLMs such as Suno are loud.", "BL101"),
    ("We joke while Claude draws the logos.", "BL201"),
    # Each is called something else
    ("In our docs we call Suno an LLM and SDXL a diffusion model.", "BL101"),
    ("The glossary calls Llama 3 a diffusion model and SDXL an LLM.", "BL401 BL101"),
    ("They call Midjourney an LLM and GPT-4 a GAN.", "BL101 BL401"),
]
QUIET = [
    "A photo passed to GPT-3 must raise a ValueError.",
    "A photo handed to GPT-3.5 raises an error.",
    "test_bad_input: the drawing that is sent to Llama 2 should throw UnsupportedInput.",
    "Sending audio to GPT-4 has to raise NotSupportedError.",
    "The photo that is given to Llama 2 has to be rejected by the gateway.",
    "Error 415: a photo was passed to GPT-3.",
    "ValueError: audio was sent to Llama 2.",
    "I wouldn't trust a demo in which Midjourney writes the copy.",
    "Nobody should believe an advert in which Claude draws the poster.",
    "She doesn't buy a story in which the voice comes from Llama 2.",
    "We asked for a build in which Llama 2 draws the icons; the team told us that it couldn't.",
    "They asked Claude to paint a poster; the support replied that this isn't possible.",
    "Nobody could have had the poster painted by GPT-4.",
    "You can't get your logo drawn by Claude.",
    "We never had the essay written by Midjourney.",
    "The contract demands to have GPT-4 installed on our own servers, which no vendor can supply.",
    "A museum asked us to train Llama 3 to sing; we explained that this isn't possible.",
    "They asked us to fine-tune GPT-3.5 for images; we told them why that won't work.",
    "The expression LLM music generator should not be used here.",
    "The label text-to-image LLM makes no sense.",
    "Those who sell an LLM image generator don't know what they are talking about.",
    "Shops that advertise an LLM music generator have no idea what they sell.",
    "Never say LLMs (GPT-4, Suno) in a talk; Suno is none.",
    "You shouldn't say LLMs such as Claude and Sora; Sora makes films.",
    "We joked that GPT-4 paints the walls at night.",
    "Our designer quipped that Llama 2 draws better logos than he does.",
    "Here we call Claude a language model and Suno a music model.",
    "The glossary calls Llama 3 an LLM, and StyleGAN a GAN.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_what_is_meant_is_found(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_is_taken_back_is_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
