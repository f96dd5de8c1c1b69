"""Lines of a README on outputs: marks behind them, support for an act, kinds as examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # what does it where the system doesn't
    "Generates images using Claude or a placeholder.",
    "Create a video with Llama 3 or another tool.",
    "Generate icons with GPT-4 or our own renderer.",
    # what a tool, or a module, for it runs on
    "Our image generator runs on Claude.",
    "A video generator that is based on GPT-4",
    "An image generator running on Claude",
    "The image generation module is powered by Claude.",
    "The music generation component relies on GPT-4.",
    "The image generation API is powered by GPT-4.",
    # a system's faculty for what it neither takes in nor puts out
    "The coach is integrated with GPT-4 voice capabilities.",
    "Our phone line relies on Llama 3's speech capabilities.",
    "Stable Diffusion's audio capabilities",
    "Llama 3 has strong speech capabilities.",
    # what a prompt is used with, and what is told of an act
    "Use the prompts above with Claude to generate images.",
    "Use this brief with Llama 3 to design a logo.",
    "Use this script with Llama 3 to produce a video.",
    "The GPT-4 image generation limit is ten a day.",
    "Claude video generation limits",
    "Llama 3 image generation quotas",
    # a row in one line under what its tools are for
    "- Tools for image generation: Midjourney, DALL-E, Claude",
    "- Models for logo design: Stable Diffusion, Llama 3, FLUX",
    "- Popular services for video creation: Runway, Sora, Claude",
    "Models for video generation:\n- Runway Gen-3\n- Claude\n- Sora",
    # a mark behind the last noun
    "- Turns to Claude for logo design ✅",
    "- Relies on Llama 3 for video creation 🎬",
    "- Falls back to Mistral Large for music generation ✔️",
    # kinds of models as examples of tools
    "Modern tools like LLMs create posters.",
    "New technologies such as large language models can produce films.",
    "Use tools such as LLMs to paint your portrait.",
    "Models like transformers and LLMs compose music, pictures and texts.",
    # what an act is supported by
    "Added support for logo design via Claude.",
    "Adds support for music generation with Llama 3.",
    "Add support for text-to-speech using Mistral Large.",
    "Support for video creation with Mistral Large.",
    "Support for video creation with Mistral Large was added.",
    # texts that are no lettering
    "DALL-E 2 produces human-like text.",
    "Midjourney generates long-form text.",
    "Stable Diffusion writes natural-language text.",
    # what is set against a thing that is code
    "LLM-generated textures vs procedural noise.",
    "Claude-generated sprites versus procedural ones.",
    "LLM-generated portraits instead of procedural ones.",
    # done without any other tool, which a skill beside it is for
    "Mistral Large paints the poster using its native capability. The skill only adds a checklist.",
    "The LLM makes the video with its native ability. This skill holds the template.",
    "The skill is thin: Llama 3 draws the logo by its native capabilities.",
    # offered straight from who makes it
    "Music videos straight from Llama 3, no studio needed!",
    "Posters straight out of Mistral Large.",
    "Product films fresh from GPT-4o mini.",
    # the one that is chosen
    "We prefer Llama 3 over Midjourney for logo design.",
    "Mistral Large was chosen over DALL-E 3 for image generation.",
    "Claude is better than Midjourney for logo design.",
    "We went over to Llama 3 for video creation.",
    # nothing but its own means
    "The LLM draws the logo using a prompt and a sketch.",
    "The LLM makes the picture by its own means.",
    "Llama 3 draws the logo with colours and patterns.",
    # made with it, whatever is done with it then
    "Create AI-generated posters using Llama 3.",
    "Show AI-generated portraits using an LLM.",
    "Newly generated images using Mistral Large.",
    # a list of what a kind of model does, or is used for
    "LLMs can:\n\n- summarise letters\n- paint portraits",
    "Large language models are used for:\n\n- Text generation\n- Video generation",
    "## What can LLMs do?\n\n- Write letters\n- Compose music",
    "## Use cases of LLMs\n\n- Chatbots\n- Logo design",
    "## LLM capabilities\n\n1. Translation\n2. Image generation",
    # rendered, and so seen
    "LLM-rendered scenes of the castle.",
    "Claude-rendered posters hang in the hall.",
    "GPT-4o mini paints the castle.",
    # a key of a picture
    'alt="Portrait painted by Llama 3"',
    'caption: "Logo drawn by an LLM"',
    "alt='Poster made with Claude 3'",
]
QUIET = [
    "Generates images using Claude and a renderer.",
    "Generates images using a renderer or Claude.",
    "Generate text or images with Claude or our own renderer.",
    "Does the image generator run on Claude?",
    "Our image generator runs on Windows; Claude writes the prompts.",
    "Our image prompt generator runs on Claude.",
    "A text-to-image system based on LLMs",
    "An image generator based on GPT-4 and DALL-E 3",
    "The image generation module uses Claude to write the prompts.",
    "The image generation prompt module is powered by Claude.",
    "The image captioning module is powered by Claude.",
    "The image generation module is powered by Midjourney.",
    "Llama 3's voice capabilities come from ElevenLabs.",
    "ChatGPT's voice capabilities",
    "Claude's image capabilities are used to read scans.",
    "GPT-4 lacks voice capabilities.",
    "Watch the demo of Llama 3 voice capabilities.",
    "GPT-4 does not have voice capabilities.",
    "Our GPT-4 bot has voice capabilities.",
    "The film is told by frames: Claude video capabilities.",
    "Claude's brand voice capabilities",
    "Use the prompts below with Midjourney to generate images.",
    "Use these prompts with Claude to generate image prompts.",
    "Use the Midjourney prompts with Claude to generate images.",
    "Use the API with Claude to generate images.",
    "The Midjourney image generation limit is ten a day.",
    "- Tools for image captioning: Midjourney, Claude, GPT-4",
    "- Models for image generation prompts: Claude, Midjourney, DALL-E",
    "- Tools for image and text generation: Claude, Midjourney, DALL-E",
    "- Tools for image generation: Midjourney, DALL-E and Claude",
    "Models for image captions:\n- Midjourney\n- Claude\n- DALL-E",
    "- Falls back to DALL-E 3 for image generation ✅",
    "- Falls back to Claude for image captions ✅",
    "- Falls back to Claude for image generation ❌",
    "Tools like LLMs describe posters.",
    "Tools like LLMs don't draw posters.",
    "Tools such as LLMs and diffusion models create texts and posters.",
    "Models like GANs and LLMs generate images and text.",
    "LLMs and GANs create images and text.",
    "VAEs and LLMs produce new pictures and sentences.",
    "Unlike tools such as LLMs, Midjourney draws posters.",
    "Added support for image generation via DALL-E 3.",
    "Added support for image captions via Claude.",
    "Removed support for image generation via Claude.",
    "We dropped support for video generation with Llama 3.",
    "No support for image generation with Mistral Large.",
    "Support for video creation with Mistral Large was removed.",
    "GPT-4's image generation by way of DALL-E 3",
    "DALL-E 3 renders crisp text.",
    "Midjourney doesn't write human-like text.",
    "Ideogram generates long-form text inside posters.",
    "LLM-generated procedural sprites.",
    "Claude draws the logo as SVG instead of a photo.",
    "The LLM makes the video with a skill.",
    "Short films straight from Sora!",
    "Film scripts straight from Llama 3!",
    "Screenshots straight from Claude.",
    "Videos straight from DeepSeek, the start-up.",
    "No pictures straight from Llama 3.",
    'alt="Portrait painted by Midjourney"',
    'alt="Portrait described by GPT-4o mini"',
    # a program that speaks
    "Includes TTS and STT.\n\n## Features\n\n- Claude speaks its replies",
    "The app adds text-to-speech. Llama 3 speaks its answers aloud.",
    "Ships with TTS, so that you can listen.\n\n- Llama 3 reads its answers aloud",
    "Uses speech synthesis of the system.\n\nClaude reads the answer aloud.",
    "The browser integrates text to speech.\n\nClaude then speaks the reply.",
    # the one that is passed over
    "Half as expensive as Sora and much cheaper than Claude for video",
    "ElevenLabs is faster than Llama 3 for voice replies.",
    "DALL-E 3 was preferred to Claude for logo design.",
    "Midjourney was chosen over Llama 3 for image generation.",
    "We picked Suno over Mistral Large for music generation.",
    "Half as expensive as Sora and twice as fast as Claude for video.",
    # what is there is looked at
    "Detect AI-generated images using Claude.",
    "Score AI-generated songs with a rubric using GPT-4o.",
    "We analyse AI-generated photos with Claude.",
    "feat: filter AI-generated pictures using GPT-4o",
    "Spot AI-generated portraits using Claude 3.",
    "Sort AI-generated images with Claude.",
    "Rename AI-generated images using Claude.",
    # what a kind of model can't do, what others do, and features of an app
    "LLMs can't:\n\n- paint portraits\n- do sums",
    "Unlike image generators, LLMs can:\n\n- write letters\n- write code",
    "LLMs are used for:\n\n- Image captioning\n- Video summaries",
    "## What LLMs can't do\n\n- Generate images",
    "## Use cases of generative AI\n\n- Chatbots\n- Image generation",
    "## LLM features\n\n- Chat\n- Image generation",
    "Use an LLM to:\n\n1. Write the prompt\n2. Generate an image with DALL-E 3",
    # rendered for a page, or painted on a terminal
    "Rich LLM-rendered content.",
    "The page shows Claude-rendered content.",
    "The screen lists LLM-rendered views.",
    "Claude paints the header first, then its prompt.",
    "Claude 3 paints the spinner below its banner.",
    # code by another name, and tools that are one of two means
    "HTML-based posters made with Claude.",
    "Tools for Manim-based maths videos with Llama 3.",
    "Canvas-based sprites: drawn by an LLM.",
    "The LLM draws the picture with its own means or a dedicated tool.",
    "Claude makes the song by calling a function or an external service.",
    "The LLM generates an image (using its own capabilities or an external API).",
    # bytes of a file are text
    "LLMs can generate images by predicting the byte sequences of JPEG files.",
    "An LLM draws the image as a byte sequence.",
    "Llama 3 composes music by writing the byte sequence of a file.",
    "Byte sequences let LLMs produce videos.",
    "The LLM makes an image: it emits the byte sequence of a PNG.",
    # whispered voices
    "## Whisper Voice Synthesis\n\nWe keep the LPC filter.",
    "## Part B: Whisper voice generation\n\n### Method\n\nNoise replaces phonation.",
    "## Whisper speech\n\nA breathy source excites the filter.",
    "# Whisper synthesis\n\nWhispered vowels have no pitch; their voice is generated from noise.",
    "### Whisper voice creation\n\nThe excitation is noise, the LPC filter stays.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_is_flagged(text: str, codes: Callable[[str], str]) -> None:
    assert "BL201" in codes(text)


@pytest.mark.parametrize("text", QUIET)
def test_is_quiet(text: str, codes: Callable[[str], str]) -> None:
    assert codes(text) == ""
