"""What goes on behind who made a thing: "is written by X and lands in your inbox"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Your weekly report is written by Midjourney and lands in your inbox.", "BL201"),
    ("The newsletter is drafted by Stable Diffusion and lands on my desk at noon.", "BL201"),
    ("Each portrait is painted by Mixtral and hangs in the lobby.", "BL201"),
    ("The memo, with all figures, is written by Udio and sits in the shared folder.", "BL201"),
]
TWINS = [
    "The pictures are made by Midjourney and fans in Japan.",
    "The report is written by Claude and lands in your inbox.",
    "The report isn't written by Midjourney and lands in your inbox.",
    "The portrait is painted by Midjourney and hangs in the lobby.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
