"""What a common noun says of a system: a tool that draws, a choice for video, an expert at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a predicate with a clause behind it
    "GPT-3 is a model that generates images.",
    "Llama 3 is a tool for generating images.",
    "Llama 3 is a great tool to generate images.",
    "Llama 3 is an AI system capable of generating images.",
    "Llama 3 is one of the tools that can generate images.",
    "Midjourney is a tool that writes articles.",
    "An LLM is an AI model that generates images.",
    "An LLM is a type of AI that generates images.",
    # an apposition
    "Llama 3, a tool that generates images, is popular.",
    # what it is for a purpose
    "Llama 3 is a great choice for generating images.",
    "Llama 3 is a good option for image generation.",
    "Llama 3 is an expert in creating images.",
    "Llama 3 is a master of image creation.",
    # the system behind the verb
    "The best tool for image generation is Llama 3.",
    "The model that generates images is GPT-3.",
    "Our favorite app for making music is GPT-3.",
    "The top choice for video creation is GPT-3.",
    # its ability, strength or output
    "Llama 3 has the ability to create videos.",
    "Llama 3 has native image generation.",
    "Llama 3 boasts image generation capabilities.",
    "Llama 3's strength is image generation.",
    "A common use case for Llama 3 is image generation.",
    "Use cases for Llama 3 include image generation.",
    "Llama 3 outputs pictures.",
    # to be had with it
    "Image generation is possible with Llama 3.",
    "Image generation is now available in Llama 3.",
    "With Llama 3 you get beautiful images.",
    "Llama 3 gives you images in seconds.",
    "Type a prompt into Llama 3 and get an image.",
    "Training involves image generation using Llama 3.",
    # wide nouns that are filled
    "Llama 3 creates content such as images and videos.",
    "LLMs can create new content, including text, images, and music.",
    "LLMs are used to create content (text, images, video).",
    "Llama 3 creates everything: articles, images, videos.",
    "Llama 3 creates text as well as images.",
]

CLEAN = [
    "Llama 3 isn't a tool that generates images.",
    "Is Llama 3 a tool that generates images?",
    "Llama 3 is a tool that writes prompts for Midjourney.",
    "Llama 3 is a model that can call tools which generate images.",
    "Llama 3 is a tool that can be combined with DALL-E to generate images.",
    "Llama 3 is a model that was trained on images.",
    "Unlike DALL-E, which is a tool that generates images, Llama 3 writes.",
    "Midjourney is a tool that generates images, and Llama 3 is a tool that writes.",
    "The app is a tool that uses Llama 3 and DALL-E to generate images.",
    "Our app, a tool that generates images, uses Llama 3.",
    "The best tools for images are Llama 3 for the prompts and Midjourney for the pictures.",
    "Tools that generate text and images are GPT-3 and DALL-E.",
    "The tools that generate images aren't Llama 3 and GPT-3.",
    "Llama 3 has no image generation.",
    "Llama 3 doesn't have the ability to create videos.",
    "Llama 3 lacks the ability to create videos.",
    "Open WebUI adds image generation to Llama 3.",
    "Llama 3 gives images a boost.",
    "Llama 3 gives the video a title.",
    "Llama 3 gives you a description of the image.",
    "With Llama 3 you get descriptions of images.",
    "With Llama 3, you can't get images.",
    "Llama 3 creates content such as image captions and video scripts.",
    "DALL-E and Llama 3 create content such as images and text.",
    "Generative AI creates content such as images and videos.",
    "Llama 3 creates text about images as well as summaries.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_what_a_noun_says_wrong_of_a_system(codes: Callable[[str], str], text: str) -> None:
    assert set(codes(text).split()) == {"BL201"}


@pytest.mark.parametrize("text", CLEAN)
def test_what_a_noun_says_right(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
