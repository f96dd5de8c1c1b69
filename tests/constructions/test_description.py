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
    "Llama 3 has become a powerful tool for generating images.",
    "This makes Llama 3 a powerful tool for generating images.",
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
    # what is told of text, of another tool, or not at all
    "GPT-4 is a tool for writing prompts for image generators.",
    "GPT-4 is a great choice for image captions.",
    "GPT-4 is a model that understands images and generates text.",
    "Claude is an assistant that can describe images and generate code for charts.",
    "GPT-4 has image understanding capabilities.",
    "GPT-4 has the ability to analyze images.",
    "GPT-4 comes with vision capabilities.",
    "GPT-4 gives you detailed descriptions of images.",
    "GPT-4 gives you prompts for Midjourney.",
    "With GPT-4 you get better image prompts.",
    "The best tools for image generation are DALL-E 3 and Midjourney.",
    "The best tools for text and images are GPT-4 and DALL-E 3.",
    "Popular tools that generate text, images and audio include GPT-4, DALL-E and Suno.",
    "The app combines GPT-4 with DALL-E to create content such as images and text.",
    "Generative AI can create content such as text, images, music, and code.",
    "Generative AI models like GPT-4 and DALL-E can create content such as text and images.",
    "LLMs can create content such as articles, emails, and code.",
    "LLMs can generate content like blog posts and product descriptions.",
    "Tools like ChatGPT and Midjourney can generate everything: text, images, ideas.",
    "AI tools such as GPT-4 and Stable Diffusion create text as well as images.",
    "Type a prompt into Midjourney and get an image.",
    "Type your idea into GPT-4 and get a prompt for Midjourney.",
    "Paste the caption into GPT-4 and get a better one for your image.",
    "Give GPT-4 an image and get a description.",
    "GPT-4 focuses on text, while DALL-E focuses on images.",
    "Our team focuses on image generation with DALL-E and text with GPT-4.",
    "GPT-4's strength is text, Midjourney's strength is image generation.",
    "A common use case for GPT-4 is image captioning.",
    "Use cases for GPT-4 include image description and video summarization.",
    "Image generation is possible with plugins for GPT-4.",
    "Image generation is not possible with Llama 3.",
    "Image generation isn't available in Llama 3.",
    "Image generation is available in ChatGPT.",
    "GPT-4 is available as an API.",
    "GPT-4 is neither free nor open source.",
    "GPT-4 is popular. It can't be run locally.",
    "GPT-4 is popular, but you can't fine-tune it for images.",
    "I asked GPT-4 to write a program that draws images, and I ran it locally.",
    "GPT-4 wrote the script that generates the images.",
    "GPT-4 generates the code that renders the video.",
    "GPT-4 writes SVG code for logos.",
    "An LLM is an AI model that generates text.",
    "An LLM is a model that can be used with an image generator to create pictures.",
    "An LLM is a type of AI that understands and generates language.",
    "Claude is an AI assistant that helps you write prompts for images.",
    "If GPT-4 were an image generator, it would draw.",
    "People often think GPT-4 is an image generator.",
    "Is GPT-4 a good option for image generation?",
    "GPT-4 is not a good option for image generation.",
    "GPT-4 is a poor choice for image generation.",
    "GPT-4 is the wrong tool for image generation.",
    "GPT-4 was never meant for image generation.",
    "For image generation, DALL-E is a better choice than GPT-4.",
    "GPT-4 and DALL-E are a good choice for text and image generation, respectively.",
    "Claude is bad at generating images.",
    "GPT-4 can't make images, so we use Flux.",
    "GPT-4 struggles to draw images.",
    "GPT-4 would need a plugin to draw images.",
    "Llama 3 is a base for multimodal models that generate images.",
    "Stable Diffusion has a text encoder, CLIP, that turns prompts into embeddings.",
    "Midjourney has become a powerful tool for generating images.",
    "Llama 3 has not become a tool for generating images.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_what_a_noun_says_wrong_of_a_system(codes: Callable[[str], str], text: str) -> None:
    assert set(codes(text).split()) == {"BL201"}


@pytest.mark.parametrize("text", CLEAN)
def test_what_a_noun_says_right(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
