"""Noun compounds of any order: a system, a class, a modality and an act side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Our LLM icon maker needs no GPU.", "BL201"),
    ("Meet our large language model avatar creator.", "BL201"),
    ("The LLM wallpaper generator is free.", "BL201"),
    # system + class
    ("The Midjourney LLM is easy to use.", "BL101"),
    ("We pay for the DALL-E 3 language model.", "BL101"),
    ("Our Stable Diffusion LLM runs at night.", "BL101"),
    ("Integrate the Suno large language model.", "BL101"),
    ("We call the Midjourney LLM from a script.", "BL101"),
    # class + modality + generator
    ("We tried an LLM image generator.", "BL201"),
    ("Meet the first LLM video generator.", "BL201"),
    ("The LLM-based image generator is slow.", "BL201"),
    ("It is an LLM-powered image generator.", "BL201"),
    ("Our GPT-4 image generator is live.", "BL201"),
    ("Claude 4 image generator", "BL201"),
    # modality + act + class
    ("We host an image generation LLM.", "BL201"),
    ("A text-to-image LLM draws it.", "BL201"),
    ("The text-to-video LLM is in beta.", "BL201"),
    ("Pick a text-to-speech LLM.", "BL201"),
    ("An image-generating LLM costs more.", "BL201"),
    ("Our plug-in connects to image-generating LLM services.", "BL201"),
    ("It supports several music generation LLM platforms.", "BL201"),
    ("Our music generation LLM is new.", "BL201"),
    ("An image-generation LLM needs a GPU.", "BL201"),
    # system + modality noun
    ("OpenAI Whisper voices sound natural.", "BL201"),
    ("We sell Claude 4 artwork.", "BL201"),
    ("Claude 4 image generation is enabled by default.", "BL201"),
    ("The app calls the GPT-4 image generation API.", "BL201"),
    ("Enable Whisper TTS in the settings.", "BL201"),
    ("Six Whisper TTS voices are on offer.", "BL201"),
    # X-generated and its relatives
    ("LLM-generated product photos sell.", "BL201"),
    ("The page shows GPT-4-generated images.", "BL201"),
    ("GPT-4-made videos are popular.", "BL201"),
    ("All our photos are LLM-generated.", "BL201"),
    ("We offer LLM-based image generation.", "BL201"),
    ("It has GPT-4-powered image generation.", "BL201"),
    ("Try GPT-4-driven logo creation.", "BL201"),
    ("Add LLM-driven video creation to your shop.", "BL201"),
    ("Large language model-generated artwork is cheap.", "BL201"),
    ("GPT-4-created illustrations fill the book.", "BL201"),
    ("LLM generated images are allowed.", "BL201"),
    ("Midjourney-written articles are banned.", "BL201"),
    # at work
    ("Replace the icons with Claude image generation.", "BL201"),
    ("LLM-powered image generation from text descriptions", "BL201"),
    ("Switching from GPT-4 image generation to Gemini saves money.", "BL201"),
    ("An image-generation LLM answers on this port.", "BL201"),
    ("It is backed by a local image generation LLM sidecar.", "BL201"),
    ("Video Generation LLM Configuration", "BL201"),
    ("Resizing elements in GPT-4 generated images is hard.", "BL201"),
    ("The detector was trained on LLM generated images of apples.", "BL201"),
    ("A text-to-video LLM-based service.", "BL201"),
    ("LLM-powered image generation tools", "BL201"),
    ("The LLM-based image generation module is fast.", "BL201"),
    ("GPT-4-powered text-to-image generation", "BL201"),
    ("Claude image generation support", "BL201"),
    ("GPT-4 image generation demo", "BL201"),
    ("Collection of GPT-4 Vision image creation showcases", "BL201"),
    ("Whisper TTS support", "BL201"),
    ("We use whisper tts for the audio.", "BL201"),
    ("Add text-to-image LLM support (#214)", "BL201"),
    ("Try GPT-4-driven poster creation.", "BL201"),
    # the system is named that isn't of the class
    ("Generate a hero image with an LLM image model (FLUX).", "BL201"),
    ("Make the jingle with an LLM music generator (Suno).", "BL201"),
]

QUIET = [
    "The LLM service image is on Docker Hub.",
    "LLM service videos are on our channel.",
    "We support LLM services, image generation and TTS.",
    "We built an LLM logo prompt generator.",
    "The LLM image caption generator is fast.",
    "The LLM chart generator writes Python.",
    "LLM policy makers met in Paris.",
    "LLM logo generator: it writes the prompt and FLUX paints the mark.",
    "There is no LLM logo generator that can spell.",
    # system + class
    "The GPT-4 LLM is easy to use.",
    "The Midjourney image model is easy to use.",
    "Our Stable Diffusion diffusion model runs at night.",
    "The Midjourney LLM plug-in writes prompts.",
    "Midjourney and LLM users meet on Friday.",
    # class + modality + generator
    "We tried an LLM text generator.",
    "Is there an LLM image generator?",
    "There is no LLM image generator.",
    "An LLM and an image generator work together.",
    "An LLM prompt generator feeds the image generator.",
    "Our DALL-E 3 image generator is live.",
    # modality + act + class
    "We host a text generation LLM.",
    "We host an image captioning LLM.",
    "A text-to-image model draws it.",
    "A text-to-image model and an LLM share the GPU.",
    "The text-to-video model and the LLM are in beta.",
    # system + modality noun
    "Midjourney images look great on the site.",
    "Claude 4 image inputs are billed by tokens.",
    "The Claude logo is orange.",
    "A Claude 4 video course",
    "Watch the GPT-4 video on YouTube.",
    "The GPT-4 launch video is online.",
    "Whisper voice recognition is on.",
    "GPT-4 image captions are fine.",
    "The ElevenLabs voices sound natural.",
    # X-generated and its relatives
    "LLM-generated product descriptions sell.",
    "The page shows GPT-4-generated image captions.",
    "Midjourney-made images rank well.",
    "Our photos are not LLM-generated.",
    "We offer LLM-based image tagging.",
    "It has GPT-4-powered video summaries.",
    "Add LLM-driven video search to your shop.",
    "GPT-4-generated SVG charts look fine.",
    "LLM-generated prompts make better images.",
    # at work
    "Claude image generation is unsupported.",
    "Generate whisper TTS affirmations.",
    "The image prompt generator is an LLM.",
    "The LLM image prompt library is new.",
    "An image generation LLM agent.",
    "video generation LLM planning consistency",
    "Flux prompt generator",
    "GPT-4 generated visual instruction data.",
    "Claude-powered MCP server for image generation",
    "The image generation tools of an LLM agent",
    "Claude image generation prompts",
    "Claude image generation workflow",
    "A whisper TTS voice for the bedtime story",
    "pip3 install openai-whisper TTS",
    "# LLM-Driven Text-to-Image Generation System",
    "We present an LLM-driven text-to-image framework.",
    "A GPT-4-driven text-to-image pipeline.",
    # the system is named that isn't of the class
    "Make the hero picture with an LLM image model (Gemini 2.5 Flash Image).",
    "Make the hero picture with an LLM and an image generator (Midjourney).",
    "Make the hero picture with an LLM prompt for the image model (Midjourney).",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_a_compound_that_claims_too_much_is_found(
    codes: Callable[[str], str], text: str, expected: str
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_one_that_does_not_stays_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
