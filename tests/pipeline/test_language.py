"""Which blocks are in another language, so that no names are read in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline.names.language import ENOUGH, is_foreign

if TYPE_CHECKING:
    from buzzlint import Linter

FOREIGN = [
    "Dit is vooral nuttig wanneer een agent toegang heeft tot veel servers met tientallen tools.",
    "Midjourney ist ein LLM, das mit wenigen Worten Bilder für dich malt.",
    "Midjourney est un LLM qui dessine des images pour vous dans le navigateur.",
    "Midjourney es un LLM que dibuja imágenes para los usuarios de la empresa.",
    "Midjourney è un LLM che disegna le immagini per gli utenti della rete.",
    "Midjourney é um LLM que desenha imagens para os usuários da empresa.",
    "Midjourney är en LLM som ritar bilder och det är inte svårt att använda.",
]

ENGLISH = [
    "Midjourney is an LLM that draws pictures for the people of your company.",
    "Models: GPT-4, Claude, Le Chat, DeepSeek, El Capitan, Llama, Qwen, Gemma, Phi",
    "Fast image generation with GPT-4, no key needed, ten styles, two sizes",
    "Third-party licences: Whisper MIT, LangChain MIT, GPT-4 MIT, FFmpeg LGPL.",
    "The French word for it is 'modèle de langue', les modèles in the plural.",
    "",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_another_language_is_told(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_told(text: str) -> None:
    assert not is_foreign(text)


def test_few_words_tell_nothing() -> None:
    few = " ".join(["het"] * (ENOUGH - 1))
    assert not is_foreign(few)
    assert is_foreign(few + " het")


def test_only_the_block_is_left_out(linter: Linter) -> None:
    text = f"{FOREIGN[1]}\n\nMidjourney is an LLM.\n"
    found = linter.lint_text(text)
    assert [f.code for f in found] == ["BL101"]
    assert found[0].start > len(FOREIGN[1])
