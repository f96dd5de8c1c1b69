"""Claims inside long sentences, beside asides, other clauses and other systems' jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # of a row each has its own job
    ("We use Claude for the product images and ElevenLabs for the voiceover.", "BL201"),
    ("Llama 3 for chat, Claude for images and Runway for video.", "BL201"),
    (
        "We use Whisper for subtitles, Claude for the photos and ElevenLabs for the voiceover, all "
        "orchestrated by a small Python script.",
        "BL201",
    ),
    ("We use Midjourney for writing the posts and Runway for the clips.", "BL201"),
    ("Whisper (speech recognition), Llama 3 (image generation) and Bark (voices).", "BL201"),
    # each has its own clause, on another thing
    (
        "Text was written with Llama 3, images were created with Claude, and the soundtrack was "
        "produced with Suno.",
        "BL201",
    ),
    ("Suno composes the music, and Claude generates the video.", "BL201"),
    ("Claude writes the code, ChatGPT the documentation, and Llama 3 the images.", "BL201"),
    # "which" tells of the name right before it
    ("Thanks to Llama 3, which generates a picture for every page, it sells well.", "BL201"),
    ("We use Redis and Midjourney, which writes the newsletter.", "BL201"),
    ("We plan to fine-tune Llama 3, which will then generate the visuals.", "BL301"),
    ("The advantage of Midjourney, which can be self-hosted, is its price.", "BL303"),
    # an aside parts subject and verb
    ("All illustrations (except for the cover) were generated with Claude.", "BL201"),
    ("The images below, none of which is retouched, were made with Llama 3.", "BL201"),
    # another tool has other work
    ("After ffmpeg resized it, the backend calls Llama 3, which draws a portrait.", "BL201"),
    ("CLIP generates the images, and a Python script adds the title.", "BL201"),
    ("Claude draws the portrait, and a Python script uploads it.", "BL201"),
    (
        "What makes our app special is that the portraits are drawn by Llama 2, rather than by a "
        "cloud service.",
        "BL201",
    ),
    ("Powered by Llama 3, our video generator creates short clips.", "BL201"),
    # forms and duties
    ("A fine-tuned version of Llama 3 generates the images.", "BL201"),
    ("Llama 3 is responsible for drawing the illustrations.", "BL201"),
    ("Llama 3 takes care of generating the images.", "BL201"),
    ("The article is narrated by Whisper.", "BL201"),
    # examples behind what says that there are some
    ("There are many LLMs to choose from today, such as Claude and Midjourney.", "BL101"),
    ("There are several LLMs available, including Claude and Midjourney.", "BL101"),
    ("Unlike search engines, LLMs such as Claude and Suno give an answer.", "BL101"),
    ("LLMs — think Claude, Gemini or DALL-E — are trained on text.", "BL101"),
    ("It is powered by Stable Diffusion, a state-of-the-art language model.", "BL101"),
]

QUIET = [
    "We use Claude for image captions and ElevenLabs for the voiceover.",
    "Use CLIP for images, Claude for photos and ElevenLabs for the voice.",
    "DALL-E for images and Whisper for speech.",
    "We use Claude for analysing the photos and ElevenLabs for the voiceover.",
    "Whisper (speech recognition), Llama 3 (image prompts) and SDXL (image generation).",
    "Text was written with Llama 3, and images were created with Midjourney.",
    "Claude generates the storyboard, and Runway generates the video.",
    "Runway produces the clips, and Llama 3 produces the captions.",
    "Claude writes the code, ChatGPT the documentation, and Midjourney the images.",
    "Thanks to Claude, which writes the prompts, Midjourney generates better images.",
    "The images from Claude's prompts, which show a city, were drawn by Midjourney.",
    "We use Claude and an image model, which draws the picture.",
    "We use Claude and Midjourney, which together generate posts and images.",
    "All illustrations (except for the cover) were generated with Midjourney.",
    "Were Claude able to generate images, we would not need DALL-E.",
    "The images, had they been made with Claude, would look different.",
    "Claude makes the video with ffmpeg and a few stills.",
    "Claude draws the chart, and a Python script renders it.",
    "Midjourney writes `Description`, ComfyUI writes `prompt` as JSON.",
    "What makes our app special is that Claude calls an image API and shows the picture.",
    "Powered by Claude, our video generator writes scripts.",
    "A multimodal version of Llama 3 generates the images.",
    "A fine-tuned version of Stable Diffusion generates the images.",
    "Llama 3 is responsible for writing the image prompts.",
    "There are many ways to run LLMs on the market, such as Ollama.",
    "There are many tools for LLMs available today, such as LangChain.",
    "Models — think Claude or DALL-E — are trained on data.",
    "We pair Midjourney with Llama 3, a state-of-the-art language model.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_neighbour_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
