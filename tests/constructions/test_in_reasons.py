"""Why somebody likes a system, under which licence it is, and what it is prompted with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a licence that is called open, and what a system is prompted with
    ("GPT-3 was released under an open-source licence.", "BL303"),
    ("GPT-4 is available under an open-source license.", "BL303"),
    ("Midjourney comes with an open-source licence.", "BL303"),
    ("Claude 3 is distributed under an open source licence that allows commercial use.", "BL303"),
    ("GPT-3 can be prompted with images.", "BL202"),
    ("We prompted GPT-3.5 with photos of birds.", "BL202"),
    ("Users query Llama 2 with voice messages.", "BL202"),
    # who likes it, and why
    ("Developers like Midjourney because it is open source.", "BL303"),
    ("Our lawyers like GPT-4 since its weights are public.", "BL303"),
    ("The teachers like GPT-4 because it draws pictures.", "BL201"),
    ("The lawyers like Claude because it is open source.", "BL303"),
    # the same with a pronoun
    ("We like Claude because it is open source.", "BL303"),
    ("I like Claude because it is open source.", "BL303"),
    ("We love Claude because it is open source.", "BL303"),
    ("We use Claude because it is open source.", "BL303"),
    ("We like that Claude is open source.", "BL303"),
    # whose weights are told of
    ("The students chose Claude 3, as its weights can be downloaded.", "BL303"),
    ("Many companies use GPT-4 because its weights are freely available.", "BL303"),
    # what has been done before, has to be done, or isn't used any more
    ("After GPT-3.5 has looked at the photo, it suggests a title.", "BL202"),
    ("When Llama 2 has described the picture, it adds a title.", "BL202"),
    ("Once GPT-3.5 has listened to the call, it writes a summary.", "BL202"),
    ("Midjourney has to be fine-tuned.", "BL302"),
    ("Midjourney needs to be fine-tuned before it knows your brand.", "BL302"),
    ("DALL-E 3 has to be fine-tuned on your logo.", "BL302"),
    ("We don't use OCR any more, because GPT-3.5 can read the scanned forms itself.", "BL202"),
    ("We no longer use OCR, because Llama 2 can read scanned forms itself.", "BL202"),
    ("We stopped using OCR, as GPT-3.5 reads the scans itself.", "BL202"),
    ("GPT-3.5, which we use for checking photos, makes few mistakes.", "BL202"),
    ("Llama 2, which we use to tag photos, is slow.", "BL202"),
]
TWINS = [
    # a licence that is called open, and what a system is prompted with
    "Llama 3 was released under a licence that is not open source.",
    "GPT-3 was not released under an open-source licence.",
    "Our plug-in for GPT-4 is under an open-source licence.",
    "GPT-4 knows every open-source licence.",
    "The GPT-4 client is available under an open-source licence.",
    "Mistral 7B is available under an open-source licence.",
    "We prompted GPT-3.5 with captions of photos.",
    "Midjourney can be prompted with images.",
    "GPT-3 cannot be prompted with images.",
    # who likes it, and why
    "Developers like Llama 3 because it is open source.",
    "Models like GPT-4 because of their size need servers.",
    "Models like GPT-4, because they are closed, are served by their makers.",
    "Some like Midjourney because it is closed.",
    "The teachers like GPT-4 because it describes pictures.",
    "Generators like SDXL, since they are open source, can be tuned.",
    # the same with a pronoun
    # whose weights are told of
    "Our lawyers prefer Llama 3 since its weights are public.",
    "The company uses GPT-4 and a model of its own, and its weights are public.",
    "Many companies use GPT-4, but their own models are better and their weights are public.",
    "The rival beat GPT-4, and its weights are public.",
    "Many companies use GPT-4 although its weights are not public.",
    # what has been done before, has to be done, or isn't used any more
    "After GPT-4 has looked at the photo, it suggests a title.",
    "After a nurse has looked at the photo, GPT-3.5 writes the letter.",
    "Midjourney doesn't have to be fine-tuned.",
    "SDXL has to be fine-tuned.",
    "Midjourney was fine-tuned before it was released.",
    "We use OCR, so that GPT-3.5 can read the scanned forms.",
    "GPT-3.5, which we use for checking photo captions, makes few mistakes.",
    "GPT-4, which we use for checking photos, makes few mistakes.",
    "GPT-3.5, which we use for letters, never sees photos.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
