"""Systems that another one is only likened to, so that it does nothing for that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("GPT-3.5, like Gemini, reads images.", "BL202"),
    ("Just like Gemini, Llama 2 looks at your photos.", "BL202"),
    ("Claude 3, like Whisper, transcribes calls.", "BL202"),
    ("GPT-4, like DALL-E 3, draws logos.", "BL201"),
    ("Not only Gemini but also GPT-3.5 reads images.", "BL202"),
    ("Not only Midjourney, but also Claude draws logos.", "BL201"),
    ("Not just Whisper but also Claude 3 transcribes calls.", "BL202"),
    ("GPT-3.5 reads images as well as Gemini does.", "BL202"),
    ("Claude paints portraits as well as Midjourney does.", "BL201"),
    ("Llama 2 describes photos as well as GPT-4 can.", "BL202"),
    ("Models that understand images include GPT-3.5 and Gemini.", "BL202"),
    ("Tools that transcribe podcasts include Whisper and Claude 3.", "BL202"),
    ("Models that draw logos include GPT-4 and DALL-E 3.", "BL201"),
    # names behind a colon, of all of which a clause tells
    ("Models that read images: GPT-3.5, Gemini.", "BL202"),
    ("Tools that make music: Suno, Claude and Udio.", "BL201"),
    ("Some models that run on our own server: Llama 3, GPT-4.", "BL303"),
    ("Models which listen to audio: Claude 3, Gemini", "BL202"),
    # one of a class, as what it is likened to
    ("Adobe Firefly is, like ChatGPT, an LLM.", "BL101"),
    ("Suno is, just like Claude, a large language model.", "BL101"),
    ("Imagen is, like Gemma, a language model.", "BL101"),
    ("Midjourney needs prompts, as do other LLMs.", "BL101"),
    ("Sora is trained on a lot of data, as are all other LLMs.", "BL101"),
    ("More than any other LLM, Midjourney needs prompts.", "BL101"),
    # whichever of a class one likes
    ("You can use any LLM you like, e.g. Mistral or Stable Diffusion.", "BL101"),
    ("Pick any LLM that you want, such as Midjourney.", "BL101"),
    ("All LLMs we support, including Suno, need a key.", "BL101"),
]
TWINS = [
    "GPT-3.5, unlike Gemini, doesn't read images.",
    "GPT-3.5 works with Gemini, which reads images.",
    "GPT-3.5 uses Gemini to read images.",
    "Tools like Gemini help GPT-3.5 to read images.",
    "With a tool like Gemini, GPT-3.5 reads images.",
    "Together with Gemini, GPT-3.5 reads images.",
    "Not only Gemini but also GPT-4 reads images.",
    "GPT-4, with a tool like DALL-E 3, draws logos.",
    "Midjourney, like DALL-E 3, draws logos.",
    "GPT-3.5 reads the captions as well as Gemini does.",
    "Models that understand images include GPT-4 and Gemini.",
    "Models that can't read images: GPT-3.5, Llama 2.",
    "Models that read images: Gemini, GPT-4.",
    "Models that help GPT-4 draw: DALL-E 3, Midjourney.",
    "Mistral is, like ChatGPT, an LLM.",
    "Midjourney is, like DALL-E 3, no LLM.",
    "Midjourney is, unlike ChatGPT, not an LLM.",
    "Midjourney needs prompts, as do LLMs.",
    "Midjourney needs prompts, as do users of other LLMs.",
    "Midjourney doesn't need prompts, as do other LLMs.",
    "More than any other image model, Midjourney needs prompts.",
    "You can use any LLM you like, e.g. Mistral or Claude.",
    "Pick any LLM you want, for example to write prompts for Midjourney.",
    "You can use any tool an LLM calls, such as Midjourney.",
    "Models that draw logos: GPT-4 for the prompt, Midjourney for the rest.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
