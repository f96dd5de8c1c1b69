"""What one asks a system for, gets from it or needs, and what comes back where a prompt is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a text from what writes none
    ("Midjourney gave me a blog post.", "BL201"),
    ("Ask Stable Diffusion for a cover letter and send it off.", "BL201"),
    ("I asked DALL-E 3 for a limerick about cats.", "BL201"),
    ("We got our lesson plans from Stable Diffusion.", "BL201"),
    ("This essay is by DALL-E 3.", "BL201"),
    ("Stable Diffusion is great at poems.", "BL201"),
    ("Kling is good at short essays.", "BL201"),
    # what a prompt comes back as
    ("Our server passes the description to Llama 3 and returns a video.", "BL201"),
    ("The bot forwards your request to Claude 3 and returns a picture.", "BL201"),
    ("It submits the prompt to GPT-3.5 and returns the banner as a JPEG file.", "BL201"),
    # a tool and what is behind it
    ("GPT-4 powers the image generator of our app.", "BL201"),
    ("Claude powers our new logo maker.", "BL201"),
    ("Mistral Large drives the music generator in our app.", "BL201"),
    # a need
    ("Need a banner? GPT-3.5 has you covered.", "BL201"),
    ("Are you short on product photos? Claude 3 will make them.", "BL201"),
    ("Your feed is short of videos. Llama 3 can create them.", "BL201"),
    # a thing that is made after another
    ("Using LLMs to generate music based on your mood.", "BL201"),
    ("We let an LLM compose music based on the weather.", "BL201"),
    ("A script that asks Llama 3 for music based on the plot.", "BL201"),
    # members of a class that are counted
    ("Veo and Kling, two of the newest large language models, cost a lot.", "BL101"),
    ("We tried Midjourney and Suno, two of the most popular LLMs.", "BL101"),
    ("Suno and Udio, both of them large language models, are fun.", "BL101"),
]
QUIET = [
    "I asked ChatGPT for a limerick about cats.",
    "I got a prompt from Midjourney.",
    "I got a press release from Midjourney about the new version.",
    "I got the headlines from Midjourney.",
    "We asked Midjourney for the minutes of the meeting.",
    "Midjourney replied to our email.",
    "Stability AI answered our letter about Stable Diffusion.",
    "I got this code snippet from Stable Diffusion.",
    "Midjourney wrote a blog post about its new version.",
    "The blog post is by the Midjourney team.",
    "I asked Midjourney for blog post images.",
    "Should I ask Midjourney for a poem?",
    "Midjourney isn't good at essays.",
    "DALL-E is good at illustrations for short stories.",
    "GPT-4 is good at essays, and Midjourney at pictures.",
    "The function sends the prompt to GPT-4 and returns the answer.",
    "The function sends the prompt to GPT-4 for a rewrite and returns an image.",
    "The function sends the prompt to GPT-4, which rewrites it, and returns an image.",
    "The function sends the prompt and the image to GPT-4 and returns the image.",
    "The function sends the prompt to GPT-4 and then to DALL-E 3 and returns an image.",
    "GPT-4 powers the chatbot beside our image generator.",
    "GPT-4 powers our image caption generator.",
    "GPT-4 and DALL-E 3 power our image generator.",
    "GPT-4 doesn't power our image generator.",
    "Need a caption for your banner? GPT-3.5 has you covered.",
    "Need help with a banner? GPT-3.5 has you covered.",
    "Need a banner? DALL-E 3 has you covered.",
    "Are you short of ideas for pictures? GPT-3.5 will find them.",
    "MusicGen generates music based on your mood.",
    "GPT-4 writes captions based on music.",
    "An LLM picks music based on your mood.",
    "We tried Claude and Mistral, two of the most popular LLMs.",
    "Midjourney and Suno, two of the tools that LLMs can call, are fun.",
    "Midjourney and Suno, neither of them an LLM, are fun.",
    "Midjourney and DALL-E 3, two of the best diffusion models, cost a lot.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert set(codes(text).split()) == {expected}


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
