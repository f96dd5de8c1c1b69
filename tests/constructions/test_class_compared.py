"""Comparisons and changes that take a system for one of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Given up for another one
    ("We migrate from Midjourney to another LLM this month.", "BL101"),
    ("Replace Sora with a different LLM if it is down.", "BL101"),
    ("Instead of Udio, we now use another language model.", "BL101"),
    ("Our LLM went from Claude to DALL-E 3.", "BL101"),
    ("Our LLM has changed from GPT-4 to Suno.", "BL101"),
    # What one gets
    ("With Midjourney, you get a powerful LLM.", "BL101"),
    ("With Firefly we have found one of the best LLMs on the market.", "BL101"),
    ("With Google's Imagen, users get a fast LLM.", "BL101"),
    # None of the others
    ("No other LLM comes close to Midjourney.", "BL101"),
    ("No other language model is as good as Sora.", "BL101"),
    ("Few other LLMs are as popular as Suno.", "BL101"),
    ("No LLM, not even Midjourney, can do it.", "BL101"),
    ("No LLM, including Udio, may be used in the exam.", "BL101"),
    ("Not even LLMs like Sora can do it.", "BL101"),
    ("Neither Midjourney nor any other LLM can do it.", "BL101"),
    ("Apart from Midjourney, no LLM is allowed.", "BL101"),
    ("Except for Suno, all our LLMs are hosted in Europe.", "BL101"),
    ("Besides Ideogram, we tested two other LLMs.", "BL101"),
    ("Could we use an LLM other than Midjourney?", "BL101"),
    ("Is there any language model other than Sora?", "BL101"),
    # Like the others
    ("Midjourney has the same weaknesses as any other LLM.", "BL101"),
    ("Udio suffers from the same problems as other language models.", "BL101"),
    ("Sora makes up facts like any other LLM.", "BL101"),
    ("Imagen sometimes hallucinates, as other LLMs do.", "BL101"),
    ("Among today's LLMs, Midjourney stands out.", "BL101"),
    ("Because it's an LLM, Midjourney can't count fingers.", "BL101"),
    ("Since it is just a large language model, Udio knows no feelings.", "BL101"),
    ("What makes Midjourney such a great LLM?", "BL101"),
    ("Why is Udio such a popular large language model?", "BL101"),
    # Lists of them
    ("The following LLMs are down: Midjourney, Claude.", "BL101"),
    ("LLMs this week: Claude on Monday, Sora on Tuesday.", "BL101"),
    ("LLM licences: ChatGPT, Midjourney", "BL101"),
    ("LLMs are programs like ChatGPT or Midjourney.", "BL101"),
    ("The LLM picker shows Midjourney twice.", "BL101"),
    ("You will find Suno in the LLM dropdown.", "BL101"),
    ("I can't log in to the LLM anymore (Midjourney).", "BL101"),
    # A preposition that its clause leaves behind
    ("The only LLM I have a login for is Sora.", "BL101"),
    ("The LLM we have access to is Udio.", "BL101"),
    ("Google's Gemini and Meta's Claude compete with each other.", "BL601"),
]
QUIET = [
    "We migrate from Claude to another LLM this month.",
    "We switched from Midjourney to another image model.",
    "We connected Midjourney to another LLM.",
    "We replaced Midjourney with an LLM that writes SVG.",
    "We switched from Midjourney prompts to another LLM.",
    "Our LLM costs went from Midjourney to zero.",
    "With Midjourney, you get an LLM that writes the prompts.",
    "With Midjourney and GPT-4, you get an LLM and an image generator.",
    "With Claude, you get a powerful LLM.",
    "In place of Midjourney, users can choose another LLM-free tool.",
    "No other LLM reaches Midjourney's speed.",
    "Except for Midjourney, all tools and LLMs are free.",
    "Unlike other tools for LLMs, Midjourney bills per seat.",
    "Unlike other LLMs, Midjourney prompts cost nothing.",
    "Like other LLMs, Midjourney plans cost ten dollars.",
    "With Ollama, you get a local LLM.",
    "In Midjourney, you can use an LLM.",
    "No other LLM comes close to Claude.",
    "No other tool comes close to Midjourney, an image model.",
    "No LLM comes close to Midjourney.",
    "No LLM but Midjourney can do it.",
    "Not LLMs like Midjourney but LLMs like Claude are meant.",
    "Not even tools like Midjourney can do it.",
    "Neither Midjourney nor an LLM can do it.",
    "Besides Midjourney, no LLM is allowed.",
    "Except for Claude, all LLMs are hosted in Europe.",
    "Besides Midjourney, we use LLMs.",
    "We use LLMs, except for Midjourney.",
    "Could we use a tool other than an LLM or Midjourney?",
    "Midjourney doesn't have the same problems as other LLMs.",
    "Midjourney users have the same problems as other LLM users.",
    "Claude makes up facts like any LLM.",
    "Midjourney doesn't make up facts like any LLM.",
    "Midjourney draws, as image models do.",
    "Midjourney draws, while LLMs do not.",
    "Because it's an LLM, Claude can't count.",
    "Because it isn't an LLM, Midjourney can't write.",
    "Because it's an LLM, we don't use Midjourney with it.",
    "Is Midjourney such an LLM?",
    "Midjourney isn't such a good LLM.",
    "Why is Midjourney such a good tool for LLM users?",
    "The following tools are down: Midjourney, Claude.",
    "LLMs are tools like Midjourney, but for text.",
    "LLMs are systems that work with tools like Midjourney and Suno.",
    "The LLM settings show a Midjourney key.",
    "The only tool I have a login for is Sora.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
