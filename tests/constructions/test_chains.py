"""One system calls another, or a document hands a model a tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # what takes no part
    ("The cover was painted with GPT-4, and not only on Mondays.", "BL201"),
    ("The artwork is by Claude 3, not by hand.", "BL201"),
    ("The course teaches image generation with LLMs, and not only in theory.", "BL201"),
    ("Our agent uses Claude to draw the pictures.", "BL201"),
    ("We installed a theme for VS Code. Claude generates images.", "BL201"),
    ("Claude generates images. Install it from our site.", "BL201"),
    ("The server runs Linux. GPT-5 draws the icons.", "BL201"),
    ("Claude calls our API and generates images of shoes.", "BL201"),
    (
        "# Logo guide\n"
        "\n"
        "Use Claude to generate images.\n"
        "\n"
        "# Install the plug-in\n"
        "\n"
        "The plug-in reads mail.",
        "BL201",
    ),
    ("GPT-5 generates images using AI.", "BL201"),
    ("GPT-5 generates images with high detail.", "BL201"),
    (
        "Install it:\n\n```bash\n/plugin install tests@acme\n```\n\n"
        "## Usage\n\nAsk Claude to generate images.",
        "BL201",
    ),
    ("Creates a logo for your startup using GPT-4 and a short questionnaire.", "BL201"),
    ("Creates images with GPT-4 and prompts.", "BL201"),
    ("ChatGPT makes videos, and so does Sora.", "BL201"),
    ("GPT-4 makes the video, and ElevenLabs reads the text.", "BL201"),
    ("Claude generates the video and Veo adds the soundtrack.", "BL201"),
    # a maker beside a system, with no half for that or none of its own
    ("The bot uses OpenAI and GPT-4 to generate images.", "BL201"),
    ("The plug-in uses OpenAI's DALL-E to generate text and images.", "BL201"),
]

TWINS = [
    # A maker beside a system stands for its other ones
    "The plug-in uses Google and Imagen to generate text and images.",
    "OpenAI and DALL-E generate stories and pictures for the newsletter.",
    "It calls Stability AI and Stable Diffusion to generate music and images.",
    "The cover was painted with GPT-4 and Photoshop, and not only on Mondays.",
    "The artwork is by hand, not by Claude 3.",
    "The artwork is by Claude 3 and an artist, not by hand alone.",
    "The STT server appends spoken words to the note.",
    # Somebody else's part: the prompt, the subtitles, the program that draws
    "Open the Kling prompt (polished by GPT-5 for video generation).",
    "The brief was reviewed by Mistral Large for image generation.",
    "Speech synthesis with Whisper for word-level captions",
    "Pictures drawn by Mistral Large (PIL) look fine.",
    "# Image MCP server\n"
    "\n"
    "This server draws images with Stable Diffusion for your assistant.\n"
    "\n"
    "## Use\n"
    "\n"
    "Work as usual.\n"
    "\n"
    "Ask Claude to generate an image.",
    "# Nano Banana skill\n"
    "\n"
    "Install the skill:\n"
    "\n"
    "Restart it.\n"
    "\n"
    "Then ask Claude to generate an image of a cat.",
    "# Image plug-in\n"
    "\n"
    "Add your key.\n"
    "\n"
    "Restart the app.\n"
    "\n"
    "## Usage\n"
    "\n"
    "Tell Claude to draw a cat.",
    "GPT-4 calls DALL-E to draw the picture.",
    "GPT-4 prompts Midjourney to paint the picture.",
    "Claude controls Stable Diffusion and generates images with it.",
    "Claude orchestrates an image model to generate images.",
    "Claude generates images through Midjourney.",
    "Claude generates images with Stable Diffusion.",
    "Claude generates images via an image API.",
    "Claude generates images using a tool.",
    "Claude, equipped with an image tool, generates images.",
    "Claude generates images by calling DALL-E.",
    "An agent with an image generation tool lets GPT-4 generate images.",
    "With function calling, GPT-4 can generate images.",
    "GPT-4 writes the prompt, then DALL-E 3 draws the picture.",
    "With the Canva connector, Claude makes presentations and images.",
    "Claude + Midjourney = images.",
    "Let Claude drive Blender to render images.",
    "Connect Claude to Replicate and it generates images.",
    "Claude writes a script that draws the images.",
    "Claude sends the prompt to DALL-E, which draws the picture.",
    "We give Claude access to an image generator. It then generates images.",
    # what it draws with stands in code
    "GPT-5 generates images using `draw.py`.",
    "GPT-5 creates images via a Replicate model.",
    # a command adds what draws
    "Install it:\n\n```bash\n/plugin install imagegen@acme\n```\n\n"
    "## Usage\n\nAsk Claude to generate images.",
    "GPT-4, DALL-E for text generation and image creation",
    "Creates a logo using GPT-4 and a designer.",
    "Creates a logo using GPT-4 and our image service.",
    "GPT-4 designs the logo and Midjourney renders the image.",
    "GPT-4 drafts the picture, and Midjourney paints it.",
    "GPT-4 makes the images and Midjourney the style.",
    "If you ask Claude for an image:\n\n1. Claude writes a prompt.\n2. It is sent to Imagen.",
    "Sarvam streaming STT and TTS with GPT-4o mini",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
