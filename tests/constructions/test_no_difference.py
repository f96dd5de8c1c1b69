"""Two terms between which there is said to be no difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Generative AI doesn't differ from LLMs.", "BL102"),
    ("GenAI is no different from large language models.", "BL102"),
    ("Generative AI is identical with LLMs.", "BL102"),
    ("The term LLM can be used interchangeably with generative AI.", "BL102"),
    ("Is there a difference between generative AI and LLMs? No.", "BL102"),
    ("So, is there any difference between GenAI and large language models? Nope!", "BL102"),
    ("Is there a difference between LLMs and generative AI? No, not really.", "BL102"),
]
FLAGGED += [
    ("No matter which generative AI tool you use, underneath there is an LLM.", "BL103"),
    ("No matter what generative AI app you open, under the hood it is always an LLM.", "BL103"),
    ("No matter which generative AI system you buy, behind it is an LLM.", "BL103"),
]
TWINS = [
    "No matter which generative AI tool you use, underneath there is no LLM.",
    "No matter which generative AI tool you use, it is not an LLM.",
    "No matter which generative AI tool you use for texts, underneath there is an LLM.",
    "Generative AI differs from LLMs.",
    "Generative AI is different from LLMs.",
    "Does generative AI differ from LLMs?",
    "It isn't true that generative AI doesn't differ from LLMs.",
    "Generative AI doesn't differ from LLMs in price.",
    "The term LLM is often used interchangeably with generative AI.",
    "The term LLM can't be used interchangeably with generative AI.",
    "Is there a difference between generative AI and LLMs? Yes.",
    "Is there a difference between generative AI and LLMs? No, but there should be.",
    "Is there a difference between LLMs and large language models? No.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
