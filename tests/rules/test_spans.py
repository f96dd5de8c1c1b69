"""Which words a finding marks: what is wrong, where it stands nearest to the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from buzzlint import Linter

MARKED = [
    ("Generate an image using Claude's image generation capability.", "image generation"),
    ("Claude draws logos.", "logos"),
    ("Students use text-to-music LLMs.", "text-to-music LLMs"),
    ("Midjourney is an LLM.", "LLM"),
    ("MusicGen translates the manual into twelve languages.", "translates"),
]


@pytest.mark.parametrize(("text", "marked"), MARKED)
def test_the_wrong_words_are_marked(linter: Linter, text: str, marked: str) -> None:
    (finding,) = linter.lint_text(text)
    assert text[finding.start : finding.end] == marked
