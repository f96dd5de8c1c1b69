"""Terms taken for one another, or a field for one of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Generative AI aka LLMs is everywhere.", "BL102"),
    ("Generative AI, a.k.a. large language models, is everywhere.", "BL102"),
    ("Generative AI (aka LLMs) is everywhere.", "BL102"),
    ("Generative AI (i.e., LLMs) is everywhere.", "BL102"),
    ("Generative AI, i.e. LLMs, is everywhere.", "BL102"),
    ("Generative AI, that is, LLMs, is everywhere.", "BL102"),
    ("Generative AI, or LLMs, is everywhere.", "BL102"),
    ("Generative AI (or LLMs) is everywhere.", "BL102"),
    ("Generative AI, also called LLMs, is everywhere.", "BL102"),
    ("Generative AI, also known as LLMs, is everywhere.", "BL102"),
    ("Generative AI, otherwise known as large language models, is everywhere.", "BL102"),
    ("Generative AI, commonly referred to as LLMs, is everywhere.", "BL102"),
    ("Generative AI = LLM", "BL102"),
    ("Generative AI = LLMs.", "BL102"),
    ("GenAI == LLM", "BL102"),
    ("Generative AI means LLMs.", "BL102"),
    ("Generative AI simply means LLMs.", "BL102"),
    ("AI means LLM.", "BL102"),
    ("When we say AI we mean LLMs.", "BL102"),
    ('When we say "AI", we mean "LLMs".', "BL102"),
    ("By AI we mean large language models.", "BL102"),
    ('By "generative AI" I mean LLMs.', "BL102"),
    ("In this document, generative AI refers to LLMs.", "BL102"),
    ("In this document, AI stands for LLMs.", "BL102"),
    ("We use AI and LLM interchangeably.", "BL102"),
    ("In this guide, we use the terms generative AI and LLM interchangeably.", "BL102"),
    ("The terms generative AI and LLM are interchangeable.", "BL102"),
    ('The terms "AI" and "LLM" are used interchangeably here.', "BL102"),
    ("Generative AI and LLMs are the same thing.", "BL102"),
    ("Generative AI and LLMs mean the same thing.", "BL102"),
    ("Generative AI and large language models are synonyms.", "BL102"),
    ("Generative AI and LLM are two names for the same thing.", "BL102"),
    ("Generative AI is the same as an LLM.", "BL102"),
    ("Generative AI is synonymous with LLMs.", "BL102"),
    ("Generative AI is a synonym for LLMs.", "BL102"),
    ("Generative AI is just a fancy word for LLMs.", "BL102"),
    ("Generative AI is short for large language models.", "BL102"),
    ('"LLM" is just another word for generative AI.', "BL102"),
    ("LLMs (generative AI) are everywhere.", "BL102"),
    ("LLMs, i.e. generative AI, are everywhere.", "BL102"),
    ("LLMs, in other words generative AI, are everywhere.", "BL102"),
    ("Large language models, commonly known as generative AI, are everywhere.", "BL102"),
    ("Generative AI equals LLMs.", "BL102"),
    ("Generative AI is identical to LLMs.", "BL102"),
    ("Generative AI is nothing but LLMs.", "BL102"),
    ("Generative AI always runs on LLMs.", "BL103"),
    ("Under the hood, all generative AI tools use LLMs.", "BL103"),
    ("Every generative AI application is powered by an LLM.", "BL103"),
    ("Generative AI is driven by LLMs.", "BL103"),
    ("LLMs power all generative AI.", "BL103"),
    ("LLMs are the foundation of all generative AI.", "BL103"),
    ("LLMs are the technology behind generative AI.", "BL103"),
    ("Behind every generative AI tool is an LLM.", "BL103"),
    ("At the heart of every generative AI tool is an LLM.", "BL103"),
    ("All generative AI models are LLMs.", "BL104"),
]

TWINS = [
    "Generative AI and LLMs are everywhere.",
    "Generative AI or LLMs can help.",
    "Generative AI, LLMs and agents are everywhere.",
    "Generative AI (such as LLMs) is everywhere.",
    "Generative AI (including LLMs) is everywhere.",
    "Generative AI (not only LLMs) is everywhere.",
    "Generative AI, especially LLMs, is everywhere.",
    "Generative AI is not the same as LLMs.",
    "Generative AI and LLMs are not the same thing.",
    "Generative AI and LLMs are two different things.",
    "Generative AI and LLMs do not mean the same thing.",
    "Generative AI does not mean LLM.",
    "Generative AI != LLM",
    "Generative AI ≠ LLM",
    "Generative AI means more than LLMs.",
    "Generative AI means that LLMs can write.",
    "Generative AI is more than another word for LLMs.",
    "We don't use AI and LLM interchangeably.",
    "The terms generative AI and LLM are not interchangeable.",
    "The terms generative AI and LLM are often used interchangeably, but they are not the same.",
    "People use generative AI and LLM interchangeably. They are wrong.",
    "When we say AI, we don't mean LLMs.",
    "When we say AI we mean LLMs, image generators and music models.",
    "By AI we mean LLMs and image generators.",
    "Is generative AI the same as an LLM?",
    "Generative AI = LLMs + image generators + music models.",
    "Generative AI, that is, image generators, LLMs and music models, is everywhere.",
    "Generative AI/LLM engineer wanted.",
    "AI/LLM tools",
    "AI & LLM",
    "LLMs are generative AI.",
    "An LLM is a generative AI.",
    "LLMs are a kind of generative AI.",
    "LLMs, a form of generative AI, are everywhere.",
    "LLMs, one kind of generative AI, are everywhere.",
    "Large language models (LLMs) are everywhere.",
    "Large language models, also known as LLMs, are everywhere.",
    "Generative AI (GenAI) is everywhere.",
    "Some generative AI is built on LLMs.",
    "Text-generating generative AI is built on LLMs.",
    "Our generative AI runs on LLMs.",
    "Not every generative AI tool is powered by an LLM.",
    "LLMs power many generative AI tools.",
    "LLMs are the technology behind ChatGPT.",
    "LLMs are one of the technologies behind generative AI.",
    "The LLM behind our generative AI is GPT-5.",
    "Behind our generative AI tool is an LLM.",
    "When we say LLM we mean GPT-5.",
    "The same thing holds for generative AI and LLMs.",
    "Generative AI and LLMs use the same GPUs.",
    "Generative AI refers to systems that make new content, for instance LLMs.",
    "If generative AI meant LLMs, Midjourney would not exist.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
