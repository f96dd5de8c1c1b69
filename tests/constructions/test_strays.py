"""Sentences whose subject or object a tree hangs elsewhere: "letting X draw logos saves time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # An act that opens the sentence keeps its object
    "Letting an LLM shoot your packshots saves you a day.",
    "Having GPT-4 draw our logos saved us a fortune.",
    "Making Mixtral compose the soundtrack costs nothing.",
    # Who does it behind what opens the clause
    "For every new product, AI tools such as GPT-4 and Midjourney create stunning visuals.",
    "For each season, models like Llama 3 and Mixtral design our posters.",
    "In every issue, LLMs such as Mixtral draw the comics.",
    # What is counted by a measure
    "We get fifty trailers a week made by Llama 3.",
    "Ten posters a day designed by GPT-4 hang in the hall.",
    "It costs five jingles a month produced and recorded by an LLM.",
    # Two nouns of one thing
    "MusicGen draws the album cover too.",
    "Stable Diffusion translates the user interface as well.",
    # A hyphen before the verb, an adverb behind "have"
    "GPT-4 mass-produces logos.",
    "Claude 3 auto-generates thumbnails.",
    "The LLM batch-generates product photos.",
    "LLMs have already many applications in image generation.",
    "LLMs have probably applications in music composition.",
    # What becomes a picture, what "that" stands for, and what is there for a verb
    "GPT-3.5 Turbo turns each poem into a mouth-watering photo.",
    "The tattoo that an LLM drew for my cousin is on her shoulder now.",
    "I think that GPT-4 outputs portrait photos.",
    "My teacher told us that Kling drafts contracts.",
    "Kling drafts contracts these days.",
    "Mixtral streams speech back to the browser.",
    # A second verb of the same doer
    "Mixtral reads the report and draws a poster for it.",
    "Midjourney reads the brief and writes the article.",
    # A clause of its own
    "Nobody here can hold a pencil, so the LLM is in charge of the splash art.",
    "Describe it in plain English and Stable Diffusion gives you the press release.",
    # What another word than the verb is taken for, in front of or behind other words
    "As we know, we generate the album covers with Falcon-40B.",
    "I think that GPT-3.5 colourises faded wedding photos.",
    "Kling drafts contracts these days as well.",
    "Our LLM generates avatars these days.",
    "GPT-4 not only understands images but creates them in seconds.",
    "For example, the image generator now uses Claude 3.",
    "Thanks to an LLM, every house on our list now gets a drawing of its garden.",
    "Kling condenses papers into one-page abstracts.",
    # Which one it is
    "For us, the model that generates images is GPT-3.",
    "The one that draws our logos is GPT-4 during the summer campaign.",
    "Note that the model we use to draw our icons is Mixtral.",
    "In my opinion, what we draw our maps and logos with is GPT-4.",
    # What looks like a photo, and what a place is given
    "Claude 3 conjures up a photorealistic sunset.",
    "GPT-4 gave our café its new mural.",
    # Who does it itself, behind what somebody else does
    "Paste the plot and Claude itself draws the comic.",
    "Open the menu and GPT-4 itself paints your avatar.",
    "Choose a mood and Llama 3 itself composes the music.",
    "Now click Render and Mixtral itself films the trailer.",
    "Press Done and Mixtral itself renders the clip.",
    "Pick a genre; Claude itself sings the refrain, and you hum along.",
    "For the game, **Llama 3** itself composes the theme tune.",
]
QUIET = [
    "Letting an LLM write your letters saves you a day.",
    "Letting our illustrator draw the logos saves the LLM for the copy.",
    "Drawing logos saves GPT-4 users no time.",
    "For every new product, our designers create visuals that GPT-4 describes.",
    "For each season, our newsletter, written by Llama 3, shows posters.",
    "We get fifty letters a week written by Llama 3.",
    "MusicGen composes the album too.",
    "GPT-4 translates the user interface as well.",
    "Midjourney mass-produces logos.",
    "GPT-4 co-authors the copy for the logos.",
    "LLMs have already many applications in text generation.",
    "Claude writes the caption and sends it to DALL-E 3.",
    "GPT-4 generates captions and uploads pictures to the site.",
    "LLMs have no applications in image generation.",
    "GPT-3.5 Turbo turns each poem into a story.",
    "The tattoo that an artist drew after an LLM had described it is on her shoulder.",
    "I think that GPT-4 outputs matter more than portrait photos.",
    "My teacher told us that GPT-4 drafts contracts.",
    "Llama 3 designs matter.",
    "Nobody here can draw, and the LLM isn't in charge of the splash art.",
    "Describe it in plain English and our designer gives you the logo.",
    "The best tools for it are GPT-4 for the text and Midjourney for the pictures.",
    "Note that the model we use to draw our icons is not Mixtral.",
    "Note that the model we use to write our copy is Mixtral.",
    "For example, the image generator now uses Claude 3 to read the prompt.",
    "The image generator uses GPT-4 for its captions.",
    "GPT-4 not only understands images but describes them in seconds.",
    "GPT-4 reads photos, and our designer creates them in hours.",
    "GPT-4 condenses papers into abstracts.",
    "CLIP compresses each photo into a vector.",
    "Thanks to an LLM, every house on our list now gets a description.",
    "Midjourney conjures up a photorealistic sunset.",
    "GPT-4 writes photorealistic prompts.",
    "Claude 3 gave the club its name.",
    "Claude 3 gave the image its caption.",
    "Compare Midjourney and Claude itself writes the captions.",
    "Compare the editor and Claude itself.",
    "Claude itself sleeps while Midjourney draws the poster.",
    "Press Done and Mixtral itself writes the letter.",
    "Press Done and Midjourney itself renders the clip.",
    "Alice and Midjourney itself draws the poster.",
    "Neither the editor nor Claude itself draws the posters.",
    "We use Sora and ChatGPT itself writes the script.",
    "Press the button and Midjourney itself draws it.",
    "Hit Export and ChatGPT itself calls Sora for the video.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_product_is_found(codes: Callable[[str], str], text: str) -> None:
    assert "BL201" in codes(text).split()


@pytest.mark.parametrize("text", QUIET)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
