"""What a list counts out below a title or a lead: what a system can do, and what it has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("## What Mixtral can do\n\n- write text\n- create videos", "BL201"),
    ("What Claude can do for you:\n\n- summarise reports\n- create pictures", "BL201"),
    ("Use Llama 3 to\n\n- write text\n- create videos", "BL201"),
    ("We use Mixtral for\n\n1. text\n2. logo design", "BL201"),
    ("Features of Mixtral:\n\n- Text generation\n- Image generation", "BL201"),
    ("## Llama 3 features\n\n- Text generation\n- Image generation", "BL201"),
    ("Claude's key strengths\n\n- Text generation\n- creating videos", "BL201"),
    ("Made with Claude:\n\n- Posters\n- Videos", "BL201 BL201"),
    ("Things you can make with Llama 3:\n\n- Poems\n- Videos", "BL201"),
    ("What we made with Mixtral:\n\n- a logo\n- an intro video", "BL201 BL201"),
    ("What Llama 3 has made for us\n\n- a logo", "BL201"),
    ("Outputs of Mixtral:\n\n- text\n- images", "BL201"),
    ("Llama 3 outputs\n\n- text\n- music", "BL201"),
]
QUIET = [
    "## What Mixtral can't do\n\n- create videos",
    "What Imagen can do:\n\n- create pictures",
    "Features of Claude:\n\n- Image recognition\n- Image input",
    "Features of GPT-4o:\n\n- Image generation",
    "Claude features:\n\n- reads images\n- describes photos",
    "Features of our Mixtral app:\n\n- Image generation",
    "Features of Mixtral and Imagen:\n\n- Image generation",
    "Missing features of Mixtral:\n\n- Image generation",
    "Made with Claude:\n\n- Summaries\n- Scripts",
    "Made with Imagen:\n\n- Posters",
    "Llama 3 features:\n\n- ~~Image generation~~",
    "Claude inputs:\n\n- images",
    "Use Mixtral to\n\n- write prompts for images\n- describe scenes",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_what_a_list_counts_out_is_read(
    text: str, expected: str, codes: Callable[[str], str]
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_it_does_or_isnt_said_to_do_is_left_alone(
    text: str, codes: Callable[[str], str]
) -> None:
    assert codes(text) == ""
