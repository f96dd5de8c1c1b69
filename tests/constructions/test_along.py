"""What is told beside the main thing: what comes along with it, on what list a name stands.

A quiet sentence says nothing wrong of the system that it names; its twin does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN = {
    "what was there before": [
        "Mistral Large writes a caption along with the photo that you took.",
        "Gemma 3 returns the answer along with a picture from the album.",
        "Gemma 3 writes the story together with an illustrator.",
        "Gemma 3 drafts the slogan together with an image prompt.",
        "When given a title along with an image, Gemma 3 writes the alt text.",
        "Gemma 3 doesn't return a picture along with the text.",
    ],
    "a narration that is written": [
        "The narration was written by Gemma 3.",
        "The narration script was done by Gemma 3.",
        "Gemma 3 generates the narration.",
        "The narration was done by ElevenLabs.",
        "Gemma 3 did the narration text, and ElevenLabs did the narration.",
    ],
    "what is picked beside a class": [
        "Choose an LLM from the dropdown (Claude 3, GPT-4o).",
        "Choose an LLM and an image model from the dropdown (Midjourney, Claude 3).",
        "Open the LLM settings from the menu (Midjourney, Claude 3).",
        "Choose an LLM from the list (OpenAI, Ollama).",
        "Send the LLM's prompt to the image tool in the sidebar (Midjourney, DALL-E 3).",
    ],
    "among those for a class": [
        "Among the first tools to beat LLMs was Midjourney.",
        "Among the first to use LLMs was Midjourney.",
        "Among the LLMs to write good code was GPT-3.",
        "Was Imagen among the first LLMs to make faces?",
    ],
    "programs around a model": [
        "LLM tools such as Cursor and Perplexity are popular.",
        "Tools such as Midjourney and LLM platforms are popular.",
        "LLM platforms like Hugging Face host them.",
        "Midjourney is no LLM tool.",
    ],
    "an interface that is another's": [
        "We call GPT-4o's image generation API.",
        "OpenAI's image generation API draws the cover.",
        "Claude's image captioning API is fast.",
        "Does Claude's image generation API exist?",
        "Claude has no image generation API.",
    ],
    "a class and a name without a tie": [
        "Use LLMs, Midjourney and Suno.",
        "Use LLM Claude to write it.",
        "We use LLM agents, Midjourney and Whisper.",
        "Learn LLM Stable Diffusion and RAG.",
    ],
    "none there is": [
        "There is no image-gen LLM available.",
        "No image generation LLM is available.",
        "Since no video generation LLM is available, we use Sora.",
        "If no LLM is available, no images are generated.",
    ],
    "what comes of something else": [
        "The prompt is sent to Gemma 3, and the picture is shown.",
        "The prompt is sent to Gemma 3, and a picture is drawn by an artist.",
        "The prompt is sent to Gemma 3 for a check, and a picture is generated.",
        "The story goes to Gemma 3, and a picture is generated.",
        "The request is sent to Gemma 3, and an answer comes back.",
        "The prompt isn't sent to Gemma 3, and a picture is returned.",
    ],
    "what a bracket tells of the work beside a name": [
        "Ideogram (LLM for the prompts)",
        "Whisper (LLM for cleanup)",
        "- Claude (LLM for text)",
        "Stable Diffusion (LLM from scratch)",
    ],
    "what classes are used with": [
        "We use LLMs with tools: Midjourney, Suno",
        "We use LLMs every day (Claude, ChatGPT).",
        "We use LLMs every day, and Midjourney, Suno and Udio on Sundays.",
    ],
    "a role that nobody gave it": [
        "Gemma 3 is the composer of prompts.",
        "Gemma 3 is the illustrator of choice.",
        "Gemma 3 isn't the illustrator of the book.",
        "The illustrator of the book uses Gemma 3.",
    ],
    "what is done by it to a picture": [
        "We sort the images of cats by Gemma 3.",
        "The captions of the images by Gemma 3 are good.",
        "A description of a picture of a cat by Gemma 3",
        "The images by Gemma 3 are wrongly labelled.",
    ],
    "a title over what works together": [
        "## LLMs for image generation\n\nGemma 3 writes the prompt and Imagen draws it.",
        "## LLMs for image generation\n\nAn LLM writes the prompt for Midjourney.",
        "## Tools for image generation\n\nMidjourney is the most popular.",
        "## LLMs for video scripts\n\nSora turns them into videos.",
    ],
}

FLAGGED = [
    ("Mistral Large writes a short story together with an illustration.", "BL201"),
    ("Gemma 3 returns the answer along with a picture.", "BL201"),
    ("You get a summary: Gemma 3 produces a report alongside a podcast episode.", "BL201"),
    ("Llama 3 gives you a workout plan along with a video of each exercise.", "BL201"),
    ("The narration was done by Gemma 3.", "BL201"),
    ("Gemma 3 did the narration of our film.", "BL201"),
    ("The narration was recorded by GPT-4 Turbo last week.", "BL201"),
    ("Choose an LLM from the dropdown (Imagen, Claude 3 or GPT-4o).", "BL101"),
    ("Select one of the supported LLMs in the left sidebar: Suno or GPT-4o.", "BL101"),
    ("Pick your LLM on the settings page (e.g. Claude 3 or Udio) and save.", "BL101"),
    ("Among the first LLMs to make music was Jukebox.", "BL101"),
    ("Among the LLMs that people use for art is Ideogram, made in Canada.", "BL101"),
    ("Among the best language models to draw with are Claude and Ideogram.", "BL101"),
    ("Prompts for Claude, Midjourney and other LLM platforms", "BL101"),
    ("LLM tools such as Runway are expensive.", "BL101"),
    ("We teach LLM apps like ChatGPT and Midjourney.", "BL101"),
    ("The posters are made by Claude 3's image generation API.", "BL201"),
    ("A bot built on GPT-4 Turbo's video generation endpoint", "BL201"),
    ("Llama 3's music generation API is slow.", "BL201"),
    ("We use LLM Imagen for the posters.", "BL101"),
    ("Working with LLM models GPT-4 and Imagen.", "BL101"),
    ("This demo runs LLM Ideogram to draw posters.", "BL101"),
    ("If no image-gen LLM is available, the page stays empty.", "BL201"),
    ("Where no video generation LLM is configured, a slide show is made.", "BL201"),
    ("When no LLM-generated image is available, a stock photo is shown.", "BL201"),
    ("- Udio (LLM for music)", "BL101"),
    ("- Imagen (language model for image generation)", "BL101"),
    ("Kling (LLM by Kuaishou) makes films.", "BL101"),
    ("We use LLMs every day (Claude, Ideogram).", "BL101"),
    ("I work with several LLMs every week: ChatGPT, Udio.", "BL101"),
    ("We use language models at work – Claude, Gemini, Sora.", "BL101"),
    ("The prompt is sent to Llama 3, and a picture is returned.", "BL201"),
    ("Your request goes to Llama 3, and back comes a video.", "BL201"),
    ("We pass the description to GPT-4 Turbo and a logo is generated.", "BL201"),
    ("Llama 3 is the illustrator of our children's book.", "BL201"),
    ("The composer behind the soundtrack is Mistral Large.", "BL201"),
    ("The newsletter's copywriter is Ideogram.", "BL201"),
    ("This is a picture of our office by Llama 3.", "BL201"),
    ("The book comes with illustrations by Mistral Large.", "BL201"),
    ("The images by GPT-4 Turbo are stunning.", "BL201"),
    ("## LLMs for image generation\n\nMidjourney and Imagen are the best known.", "BL201"),
    ("## Language models for video generation\n\nSora makes films from text.", "BL201"),
    ("### **LLMs for image creation**\n\nEver tried Ideogram? It can spell.", "BL201"),
]


@pytest.mark.parametrize("text", [text for texts in CLEAN.values() for text in texts])
def test_nothing_wrong_is_said_beside_it(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_what_stands_beside_it_is_wrong(
    codes: Callable[[str], str], text: str, expected: str
) -> None:
    assert codes(text) == expected
