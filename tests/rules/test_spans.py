"""Which words a finding marks: what is wrong, where it stands nearest to the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from buzzlint import Linter

MARKED = [
    "Generate images using Claude's [image] generation capabilities.",
    "Claude draws [logos].",
    "Students use [text-to-music LLMs].",
    "Midjourney is an [LLM].",
    "MusicGen [translates] the manual into twelve languages.",
    "It was [Google] who released ChatGPT.",
    "Llama 2 can't [be self-hosted].",
]
"""The words are in square brackets."""


@pytest.mark.parametrize("marked", MARKED)
def test_the_wrong_words_are_marked(linter: Linter, marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    (finding,) = linter.lint_text(marked.replace("[", "").replace("]", ""))
    assert (finding.start, finding.end) == (start, end)
