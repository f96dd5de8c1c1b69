"""Whose a work is said to be: "the cover is X's work", "the voice is X's"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("The cover art is GPT-4's work.", "BL201"),
    ("The illustrations are entirely GPT-4's creation.", "BL201"),
    ("The soundtrack is Mixtral's handiwork.", "BL201"),
    ("All of the photos on this page are GPT-4's.", "BL201"),
    ("The portraits in the hall are Mixtral's.", "BL201"),
    ("The story is read to you by a warm voice, which is Whisper's.", "BL201"),
    ("The theme music is GPT-4's, the lyrics are mine.", "BL201"),
]
TWINS = [
    "The portraits aren't Mixtral's.",
    "The portraits are not GPT-4's work.",
    "The captions below the photos are GPT-4's.",
    "The photo descriptions are GPT-4's work.",
    "The portraits are Midjourney's.",
    "Are the portraits GPT-4's?",
    "The images look better than GPT-4's.",
    "Our images are like GPT-4's.",
    "The idea for the portraits is GPT-4's.",
    "The cover is Midjourney's work, the blurb GPT-4's.",
    "The picture is part of GPT-4's work.",
    "The film is Claude's first work as a critic.",
    "Restoring the photos is GPT-4's work.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
