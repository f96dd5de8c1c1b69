"""What seems to excuse a claim and doesn't, as it is no part of the making; and what does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Claude draws the logos without any plugin.", "BL201"),
    ("Llama 3 generates the icons, without an image tool.", "BL201"),
    # an API of its own, or its maker's
    ("Claude creates the thumbnails via the Anthropic Messages API.", "BL201"),
    ("GPT-3.5 paints the icons over the OpenAI Responses API.", "BL201"),
    # what it is set against
    ("Contrary to DALL-E 3, Mixtral draws logos in seconds.", "BL201"),
    ("Mixtral, contrary to Stable Diffusion, paints portraits on a laptop.", "BL201"),
    ("In contrast to Midjourney, Mixtral renders product photos.", "BL201"),
    ("Contrary to Claude, Midjourney is an LLM.", "BL101"),
    # what it takes the place of
    ("We use Claude instead of an illustrator to draw the covers.", "BL201"),
    ("They used Llama 3 rather than a camera crew to film the trailer.", "BL201"),
    ("The trailer was produced by Llama 3 rather than by a film crew.", "BL201"),
    ("All covers were painted by Mixtral instead of by an artist.", "BL201"),
    # what is done once more
    ("Ask Mixtral to paint the picture again.", "BL201"),
    ("When the light looks wrong, tell Llama 2 to paint the picture afresh.", "BL201"),
    ("If the sky looks dull, ask Llama 3 to paint the picture anew.", "BL201"),
    # who made what a sentence goes on to tell of
    ("The poster by Claude 3 won a prize.", "BL201"),
    ("The soundtrack by Llama 3 runs for two minutes.", "BL201"),
    ("The cover illustration by Mixtral appeared in May.", "BL201"),
    # whose turn comes
    ("The queue waits until Claude 3 asks Mixtral to draw the next panel.", "BL201"),
    ("The page is empty until you ask Claude 3 to generate the banner image.", "BL201"),
    ("Midjourney is down, so Mixtral draws the banner.", "BL201"),
    # a tool that is there for something else
    ("Connect the GitHub MCP server. Mixtral then generates a logo for each project.", "BL201"),
    ("Install the grammar plugin. Llama 2 then generates the artwork.", "BL201"),
    ("After the get_weather tool call, Llama 3 generates a video of the storm.", "BL201"),
    # a need that somebody sees to
    ("We need a logo. Mixtral takes care of it.", "BL201"),
    ("The page has no banner. Claude 3 took care of it.", "BL201"),
    ("The campaign lacks a video. Llama 3 can take care of this.", "BL201"),
    # what a column says that one has
    ("| Model | Image generation support |\n|---|---|\n| Claude | yes |", "BL201"),
    ("| Model | Speech synthesis capability |\n|---|---|\n| Mixtral | yes |", "BL201"),
    ("| Model | Video creation results |\n|---|---|\n| Llama 3 | ✓ |", "BL201"),
    # each by its maker
    ("Claude and Llama 3, developed by OpenAI and Meta respectively, lead.", "BL601"),
    ("GPT-4o and Gemini were built by OpenAI and Meta, respectively.", "BL601"),
    (
        "We compared Claude and Whisper, which were made by Google and OpenAI, respectively.",
        "BL601",
    ),
    ("The captions come from Gemini by OpenAI.", "BL601"),
    ("The pictures come from Midjourney by Adobe.", "BL601"),
    ("The posters are drawn with Google Midjourney.", "BL601"),
    ("We draw all our icons using Google DALL-E 3.", "BL601"),
    # for what it is tuned
    ("We are tuning Falcon for image generation.", "BL301"),
    ("The lab trained Falcon for video generation.", "BL301"),
    ("They fine-tuned Falcon for speech synthesis.", "BL301"),
    ("We are tuning Falcon for image generation on our cluster.", "BL301"),
    # what isn't taken back
    ('The "open-source" Claude is anything but slow.', "BL303"),
    ("The open-source Claude is far from perfect.", "BL303"),
    ("The open-source Midjourney isn't cheap.", "BL303"),
    ("Claude writes alt text and images for our blog posts.", "BL201"),
    ("Midjourney writes the image alt text.", "BL201"),
]

QUIET = [
    "Claude generates images without any coding when you add the image skill.",
    "Claude draws the logos through an MCP server, without any plugin.",
    # alternative texts are texts
    "Mixtral drafts image alt texts for the shop.",
    "The photo alt text is written by Llama 3.",
    "We asked Mixtral for the photo alt text of the page.",
    "The poster by Midjourney won a prize.",
    "The video by DeepSeek explains the paper.",
    "The poster by the Mixtral booth got wet.",
    # what is called open and isn't
    'The so-called "open-source" Claude is anything but open.',
    'The "self-hosted" Midjourney is anything but self-hosted.',
    "The so-called open-source Claude is not open at all.",
    "The alleged open-source Claude was a fake.",
    'The "open-source" Claude is nothing of the sort.',
    "Claude creates the banner images through an image API.",
    "Claude draws the map with the Google Maps API.",
    "Claude creates the banner images via the Stability AI API.",
    "Contrary to popular belief, Mixtral generates images.",
    "Contrary to Midjourney's claims, Mixtral generates images.",
    "Contrary to Mixtral, Midjourney generates images.",
    "Use Midjourney instead of Claude to create the team photos.",
    "Use Claude instead of a copywriter to write captions for the photos.",
    "The artwork was made with a paint brush rather than with Mixtral.",
    "The artwork was made with Mixtral and a paint brush.",
    "Mixtral paints a picture of what customers want.",
    "We asked Mixtral to paint the picture of a market in crisis.",
    "Mixtral paints the picture of a divided team.",
    "We wait until Claude can draw images.",
    "Wait until you can ask Claude 3 to generate the banner image.",
    "The job sleeps until Claude prompts Stable Diffusion to paint the scene.",
    "Midjourney is idle until Claude writes the prompt and asks it to draw the image.",
    "Install the Replicate MCP server in Claude Desktop. Then ask Claude to generate a photo.",
    "Add the drawing plug-in to your editor. Claude generates the pictures.",
    "Add the Postgres MCP server and an MCP server for pictures. Claude generates the pictures.",
    "The game still lacks a soundtrack. Suno will take care of that.",
    "The game lacks a video player. Mixtral will take care of that.",
    "The game needs a logo. Mixtral will take care of the text.",
    "| Model | Image generation support |\n|---|---|\n| Claude | no |",
    "| Model | Image generation prompts |\n|---|---|\n| Claude | yes |",
    "| Model | Music creation results |\n|---|---|\n| Suno | ✓ |",
    "Claude and Whisper, made by Anthropic and OpenAI respectively, run here.",
    "Sora, Veo and Claude, made by OpenAI, Google and Anthropic respectively, are fast.",
    "The benchmarks for Claude and Llama 3 were built by OpenAI and Google, respectively.",
    "Were Claude and Whisper made by Google and OpenAI respectively?",
    "The subtitles come from Whisper by OpenAI.",
    "The subtitles were copied from Whisper by Google.",
    "Sign in to Google Gemini and open a new chat.",
    "We went on to Google Midjourney and found nothing.",
    "The mechanic tuned Falcon for speed.",
    "The lab tuned Falcon for text generation.",
    "We are tuning Falcon for faster image generation jobs.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_what_takes_no_part_excuses_nothing(
    codes: Callable[[str], str], text: str, expected: str
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_takes_part_or_is_taken_back_is_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
