"""A thing that is shown or asked about, and who made it: "Nice poster! X made it."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Our new poster is great. GPT-4 made it.", "BL201"),
    ("Look at this poster! GPT-4 drew it.", "BL201"),
    ("Here is our new logo. Mixtral designed it.", "BL201"),
    ("Do you like the new posters? GPT-4 drew them.", "BL201"),
    ("These pictures are lovely. Llama 3 painted them.", "BL201"),
    ("Our new logo? GPT-4 drew it.", "BL201"),
    # Asked about
    ("Who drew this comic? GPT-4 did.", "BL201"),
    ("Who painted the storyboard? Llama 3.", "BL201"),
    ("Who wrote the press release? Midjourney did.", "BL201"),
    ("Which tool writes the release notes? Stable Diffusion.", "BL201"),
    ("How do you write your newsletter? With Midjourney.", "BL201"),
    ("How were the blog posts written? With Udio.", "BL201"),
    # There it is, sold or hung
    ("There is a new portrait by Llama 3 in the hall.", "BL201"),
    ("There are three illustrations by GPT-4 in the book.", "BL201"),
    ("I bought a portrait by Llama 3.", "BL201"),
    ("We sell portraits by Mixtral.", "BL201"),
    # Whose job it is
    ("Drawing logos is what GPT-4 does best.", "BL201"),
    ("Making videos is a job for Llama 3.", "BL201"),
    ("Drawing portraits is what Mixtral does all day.", "BL201"),
    # For which somebody is asked
    ("For the header picture of each issue I just ask Mixtral.", "BL201"),
    ("For background music, we ask Llama 3.", "BL201"),
    ("For a voice-over I ask GPT-4, and it takes a minute.", "BL201"),
    # Not so, but so
    ("The voice-over was not recorded in a studio but spoken by GPT-4.", "BL201"),
    ("The photos were not taken in a studio but rendered by Llama 3.", "BL201"),
    ("The pictures weren't bought but drawn by GPT-4.", "BL201"),
    # By the name of a class
    ("Every pose you see here is large-language-model artwork.", "BL201"),
    ("The walls are full of language-model art.", "BL201"),
    ("It is all large-language-model pictures.", "BL201"),
]
TWINS = [
    "We have a new poster. GPT-4 made it better.",
    "We have a new poster. Midjourney made it.",
    "We have a new poster. GPT-4 didn't make it.",
    "Nice caption! GPT-4 made it.",
    "This is our new app, with pictures. GPT-4 made it.",
    "The photo shows our kitchen. GPT-4 made it.",
    "Here is the poster plan. GPT-4 made it.",
    "We have a new website and a new poster. GPT-4 made them.",
    "You send a photo. GPT-4 renders it.",
    "I took a photo. GPT-4 saw it.",
    "Who wrote the newsletter? Claude.",
    "Who wrote the song? Udio.",
    "Who wrote the comic? GPT-4.",
    "Who reads the newsletter? Midjourney fans.",
    "Which tool is best for blog posts? Midjourney.",
    "Who wrote the article? Not Midjourney.",
    "Who wrote the transcript? Whisper.",
    "The cover was not drawn by GPT-4 but painted by hand.",
    "The cover was drawn by hand but tagged by GPT-4.",
    "The pictures were not drawn or painted by GPT-4.",
    "Our large-language-model images are on Docker Hub.",
    "We don't sell large-language-model artwork.",
    "For each video, we ask Mixtral for a title.",
    "For each picture we ask Mixtral.",
    "For the header picture I ask Midjourney.",
    "For the picture caption I ask Mixtral.",
    "For the header picture don't ask Mixtral.",
    "For prompts for pictures, ask GPT-4.",
    "There is a caption by Llama 3 under the photo.",
    "There is a portrait by Midjourney in the hall.",
    "There is no portrait by Llama 3 in the hall.",
    "Making videos is not a job for Llama 3.",
    "Making videos is a hard job for Llama 3.",
    "Generating images isn't what Llama 3 does best.",
    "Generating images is what Midjourney does best.",
    "Describing images is what GPT-4 does best.",
    "Drawing logos is what our designer does, not GPT-4.",
    "Drawing logos is a job for Anna, not for Llama 3.",
    "Is drawing logos a job for Llama 3?",
    "Is it large-language-model artwork?",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
