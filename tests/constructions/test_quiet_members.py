"""What names a system beside a class and makes it no member: each has a twin that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("What makes Udio such a popular LLM?", "BL101"),
    ("Neither DALL-E nor any other big LLM was tested.", "BL101"),
    ("No LLM, not even Sora, could read the log.", "BL101"),
    ("Other LLMs – Suno, for instance – were left out.", "BL101"),
    ("LLMs are dear. Udio, for example, costs ten dollars.", "BL101"),
    ("Udio was put on the list of big LLMs.", "BL101"),
    ("Our list of LLMs offers Udio and Claude.", "BL101"),
    ("The LLM menu shows Suno twice.", "BL101"),
    ("Our LLM went from Udio to Claude.", "BL101"),
    ("We need an LLM, so we tried Udio.", "BL101"),
    ("You want an LLM, and you bought Suno.", "BL101"),
    ("Our LLM, which is Udio, is slow.", "BL101"),
    ("Set the LLM to Udio.", "BL101"),
    ("Instead of DALL-E, they use another LLM.", "BL101"),
    ("By choosing Udio, you get the best LLM.", "BL101"),
    ("Because it's an LLM, Udio makes mistakes.", "BL101"),
    ("Apart from Udio, all our big LLMs are free.", "BL101"),
    ("Apart from Suno, no LLM was advertised.", "BL101"),
    ("Udio lies like any other LLM.", "BL101"),
    ("The trophy for the best LLM goes to Udio.", "BL101"),
    ("We only use Udio. That's an LLM.", "BL101"),
    ("You need an LLM, such as Claude or Ideogram.", "BL101"),
    ("You need LLMs, such as Claude and Ideogram.", "BL101"),
    ("We use Udio as the LLM although it is dear.", "BL101"),
    ("Udio, a large language model, is set to mono.", "BL101"),
    ("Which LLM do you use for songs? Currently Udio.", "BL101"),
    ("Udio makes mistakes, as other LLMs do.", "BL101"),
    ("ChatGPT uses a GAN to write texts.", "BL401"),
    ("It is the plan – running Claude locally on our laptops.", "BL303"),
]
QUIET = [
    # One that is bad at it may be none
    "Why is Udio such a terrible LLM? Because it isn't one.",
    "What makes Suno such a lousy LLM is that it is none.",
    # Of which the class is only a part
    "Neither DALL-E nor any other tool beside LLMs was tested.",
    "Neither Udio nor the other LLM-free tools were affected.",
    "No tool for LLMs, not even Udio's bot, could read the log.",
    "Udio was put on the list of tools that LLMs may call.",
    "Udio is on the list of things LLMs can't replace.",
    "The model list in LLM settings includes Udio under music.",
    "Our list of LLMs offers Udio users a way to write lyrics.",
    "Apart from Udio, all our tools are LLMs.",
    "Save for Suno, no LLM-free tool was named.",
    "Rivals of LLMs – Suno, for instance – were left out.",
    "Tools without an LLM – Udio, for instance – were left out.",
    "Image models next to our LLMs – Ideogram, for instance – are dear.",
    "The partner of the LLM, which is Suno, is slow.",
    "An image model beside the LLM, which is Ideogram, is slow.",
    # Set against the class
    "LLMs are hard to sing with. Udio, for example, is better at it.",
    # Who does what
    "The LLM goes from Midjourney to DALL-E when the first one is down.",
    "We need an LLM, and you tried Udio.",
    "You want an LLM, and they bought Suno.",
    "To test the LLM, we took Udio.",
    "If you set the LLM to Udio, you will get an error.",
    "Instead of DALL-E, they use another LLM to write SVG.",
    "They replaced the Udio bot by another LLM bot.",
    "By choosing Udio you get the same LLM.",
    # Somebody else's reason
    "Claude can't sing. Because it's an LLM, Udio makes our jingles.",
    "Because it is an LLM, Udio is not needed.",
    "Because it's an LLM, Udio had to be added for the music.",
    "Since it is an LLM, Suno does the singing for it.",
    "Although it's a large LLM, Midjourney draws better.",
    # A prize for something else, and a name that isn't the last
    "The perfect match for the best LLM is Udio.",
    "The best companion for the newest LLM is Suno.",
    "We use Udio and it has a rewriter. That's an LLM.",
    # On somebody else's list, or as something else
    "We found Udio on a list of LLMs, which shows how careless that blog is.",
    "Whoever added Udio to the list of LLMs should take it off again.",
    "Suno features in the benchmark of LLMs only as a source of songs.",
    # One example, and what is needed beside the class
    "You need an LLM, such as Claude, and Ideogram.",
    "You need an LLM, ideally Claude, and Ideogram for the covers.",
    # Taken back, or shared out
    "We use Udio as the LLM although it is no LLM.",
    "The LLM dropdown shows Suno although it is none.",
    "The LLM is now set to Claude 3.5 Sonnet, the image generator to FLUX.1.",
    "Which LLM do you use for prompts, and what for songs? Currently Claude and Suno.",
    "Midjourney works from noise, not word by word.",
    # Alike, and of another kind
    "Midjourney must be prompted like any LLM.",
    "Udio needs prompts like all LLMs.",
    "Udio makes mistakes, as LLMs do.",
    "Suno has its limits, just as LLMs do.",
    # A part for another purpose
    "ChatGPT uses a GAN to filter spam.",
    "Claude uses a GAN to test image detectors.",
    # What it isn't, told behind a dash
    "Some were sad that this is not the reverse — running Claude locally on a laptop.",
    "That is not the plan – running Claude locally on our laptops.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
