"""Plain ways to say it: "nothing but", "out there", "by means of", "can be had", an aside's dashes.

Also an entry that gives a second name, and what was tried "ourselves".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # the entry of a glossary
    ("- **Generative AI**: also known as LLMs\n- **Token**: a part of a word", "BL102"),
    ("Generative AI - the same as LLMs", "BL102"),
    ("* GenAI: just another word for LLM", "BL102"),
    ("Generative AI – synonymous with large language models.", "BL102"),
    # what is meant by a term
    ("By generative AI I mean nothing other than large language models.", "BL102"),
    ("When we say GenAI, we mean nothing more than LLMs.", "BL102"),
    ("By generative AI we understand nothing but an LLM.", "BL102"),
    # what is out there
    ("Every generative AI tool out there is a large language model.", "BL104"),
    ("Each GenAI product out there is an LLM in disguise, the video ones too.", "BL104"),
    ("The cheapest LLM out there is Ideogram.", "BL101"),
    ("The two GANs out there are FLUX and Imagen.", "BL401 BL401"),
    # the means
    ("Midjourney paints with a generator and a discriminator.", "BL402"),
    ("FLUX renders its pictures by means of a generator and a discriminator.", "BL402"),
    ("Claude writes poems through a generator and a discriminator.", "BL402"),
    # between dashes
    ("Gemini — from OpenAI — sums up the minutes.", "BL601"),
    ("Claude – by Meta, Menlo – is in the side bar.", "BL601"),
    ("Whisper — from Adobe, California — can be chosen on the left.", "BL601"),
    # where weights are
    ("The weights of Midjourney can be had from its maker's page.", "BL303"),
    ("The weights of GPT-4o can be obtained from the download area.", "BL303"),
    ("The weights of Suno can be had here.", "BL303"),
    # who tried them
    ("LLMs we tested ourselves: Claude, Ideogram.", "BL101"),
    ("GANs that I have tried myself: FLUX and Imagen", "BL401 BL401"),
    ("Examples of LLMs you may have used yourself: Midjourney and Gemini.", "BL101"),
]

QUIET = [
    "- LLM: ask your tutor first\n- GenAI: same as LLM",
    "- LLMs: 20 euros a month\n- **Generative AI** - identical to LLMs",
    "An LLM costs 20 euros a month.\n\n- GenAI: same as LLM",
    "GenAI: same as LLM, see there",
    "GenAI: same as LLM?",
    "Generative AI: the same as LLM pricing",
    "GenAI: not the same as LLM",
    "Generative AI: sometimes also called LLM, which is wrong",
    "LLM: also called large language model",
    "By generative AI we do not mean nothing but LLMs.",
    "By generative AI we mean nothing but LLMs and image generators.",
    "By generative AI we mean nothing less than a revolution, and no LLM.",
    "By GenAI the vendors mean nothing but LLMs.",
    "By LLMs we mean nothing but large language models.",
    "No generative AI tool out there is an LLM.",
    "Not every generative AI tool out there is an LLM.",
    "Is every generative AI tool out there an LLM?",
    "The cheapest LLM out there is Claude.",
    "The one GAN out there is not Imagen.",
    "StyleGAN paints by means of a generator and a discriminator.",
    "Midjourney paints without a generator and a discriminator.",
    "Does Midjourney paint by means of a generator and a discriminator?",
    "Claude — from Anthropic, California — sums up the minutes.",
    "Last week we switched to Claude — from OpenAI — and are happy.",
    "Claude — from Monday — sums up the minutes.",
    "Gemini — from OpenAI and Google — sums up the minutes.",
    "The weights of Mixtral can be had from the maker's page.",
    "The weights of Midjourney can be had by its staff.",
    "The weights of Midjourney can only be had from the maker under a contract.",
    "The weights of Midjourney can't be had from anywhere.",
    "Can the weights of Midjourney be had from its page?",
    "The pictures of Midjourney can be had from its page.",
    "LLMs we tested ourselves: Claude, Gemini.",
    "GANs that I have tried myself: StyleGAN",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_what_is_said_in_plain_words_is_read(
    codes: Callable[[str], str], text: str, expected: str
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_like_it_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
