"""What each tool is for, what it is good at, and what is told of it behind a label or an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # each tool's own purpose
    ("The shop uses ChatGPT for the text and Llama 3 for creating the images.", "BL201"),
    ("We take Claude for emails and GPT-3.5 for drawing logos.", "BL201"),
    ("We use GPT-4o for images and BERT for writing the captions.", "BL201"),
    # what a label says of a name
    ("Gemma 2: cheap to run and makes good music.", "BL201"),
    ("Llama 3: open, fast and paints portraits.", "BL201"),
    ("Claude 3: quick, but generates blurry videos.", "BL201"),
    # letters
    ("Veo 3 answers emails.", "BL201"),
    ("Sora 2 answers your customers' letters, day and night.", "BL201"),
    ("Veo 3 answered the tickets of our guests.", "BL201"),
    # what one is good at
    ("DALL-E is good at many tasks: banners, icons, and even essays.", "BL201"),
    ("GPT-3.5 is good at many things: texts, code, and even photos.", "BL201"),
    ("Llama 3 is useful for many things: emails, code, videos.", "BL201"),
    ("Image generation is one of GPT-3's strengths.", "BL201"),
    ("Music generation is Llama 3's main purpose.", "BL201"),
    ("Video creation is one of Claude's many uses.", "BL201"),
    # what one is able to do
    ("GPT-3 is able to draw.", "BL201"),
    ("Llama 3 has learned to draw.", "BL201"),
    ("Mistral 7B knows how to sing.", "BL201"),
    # behind an order
    ("Simply upload your text and Llama 3 creates a video.", "BL201"),
    ("Just paste a prompt and GPT-3.5 draws the picture.", "BL201"),
    ("Just enter the lyrics, and Mistral 7B sings them.", "BL201"),
    # what is made for somebody
    ("I had Llama 3 make me a new avatar.", "BL201"),
    ("Claude 3 made us a short video.", "BL201"),
    ("Let GPT-3.5 make you a poster.", "BL201"),
    # a text that is put right
    ("Stable Diffusion corrects my grammar.", "BL201"),
    ("Midjourney corrects essays.", "BL201"),
    ("Let Imagen 3 correct your homework.", "BL201"),
    # who stands in for whom
    ("If Midjourney is busy, we fall back to Claude 3 for the photos.", "BL201"),
    ("When Imagen 3 is slow, our bot switches to Claude 3 for the picture.", "BL201"),
    ("If DALL-E 3 fails, the app falls back on GPT-4 for images.", "BL201"),
    # a verb behind a bracket
    ("When the LLM (Kling) times out, the page stays blank.", "BL101"),
    ("If the language model (Suno) hangs, restart it.", "BL101"),
    ("The LLM (Imagen) times out.", "BL101"),
    # what somebody calls it
    ("An LLM that is called Midjourney draws well.", "BL101"),
    ("The LLM that they call Midjourney draws well.", "BL101"),
    ("An LLM which we named Midjourney draws well.", "BL101"),
    # most of a class
    ("Most GANs are language models.", "BL101"),
    ("Most image generators are LLMs.", "BL101"),
    ("Most video models are large language models.", "BL101"),
    # what comes out of it
    ("What Llama 3 produces is a video.", "BL201"),
    ("What GPT-3 generates are images.", "BL201"),
    ("What Mistral 7B composes is music.", "BL201"),
    # an entry with its maker
    ("## LLMs\n\n* GPT-4 by OpenAI\n* Stable Diffusion by Stability AI", "BL101"),
    ("Popular language models:\n\n- OpenAI's **GPT-4**\n- OpenAI's **Sora**", "BL101"),
    ("The best image generators:\n\n1. Imagen from Google\n2. Llama 3 from Meta", "BL101"),
    # a row between dashes
    ("Every LLM - GPT-4, Claude, Midjourney - needs prompts.", "BL101"),
    ("Any LLM – Mistral, Llama, Imagen – will do.", "BL101"),
    ("Each LLM – Mistral, Sora and Llama – has its own limits.", "BL101"),
]
QUIET = [
    "We use Midjourney for images and GPT-4 for writing the captions.",
    "The shop uses ChatGPT for the text and DALL-E 3 for creating the images.",
    "Use Suno for the music and Claude to write the lyrics.",
    "We take Claude for emails and Midjourney for drawing logos.",
    "Gemma 2: cheap to run and writes good code.",
    "Gemma 2: small, but DALL-E 3 creates better photos.",
    "Gemma 3: fast, yet describes photos.",
    "Midjourney: expensive, but creates great photos.",
    "ElevenLabs answers calls.",
    "Claude answers emails.",
    "Veo 3 doesn't answer emails.",
    "Our team answers emails about Veo 3.",
    "GPT-4 is good at many things: texts, code, and photos.",
    "GPT-3.5 is good at many things: texts, code, and photo captions.",
    "Midjourney is good for many things: blog posts, banners, newsletters.",
    "GPT-3.5 is not good at many things: photos, videos, music.",
    "Image generation is not one of GPT-3's strengths.",
    "Image generation is one of Midjourney's strengths.",
    "Image generation is the strength of GPT-3's rivals.",
    "GPT-3 can't draw.",
    "GPT-3 has to learn how to draw.",
    "GPT-3 knows how to draw conclusions.",
    "GPT-4 can draw on its training data.",
    "There are lessons that LLMs can draw.",
    "Midjourney is able to draw.",
    "Simply upload your text and GPT-4 creates a summary.",
    "Simply upload your text and Midjourney creates a picture.",
    "Simply enter your idea and GPT-4 writes a prompt for an image.",
    "I had Midjourney make me a new avatar.",
    "Llama 3 makes you a star on video.",
    "Let Llama 3 make you a prompt for an avatar.",
    "Claude corrects my grammar.",
    "Stable Diffusion corrects the colours.",
    "Our teachers correct essays on Midjourney.",
    "If Midjourney is down, the service falls back to GPT-4 for the image captions.",
    "If Midjourney is down, the service falls back to DALL-E 3 for the image.",
    "If BLIP is down, the service falls back to GPT-4 for the image.",
    "The language model (Suno) notebooks are useful.",
    "The LLM (Midjourney) client times out.",
    "The LLM (Mistral) times out.",
    "Most generative AI tools are LLMs.",
    "Most image generators are diffusion models.",
    "Most GANs are not language models.",
    "Most chatbots are LLMs.",
    "What Claude generates is music to my ears.",
    "LLMs that call Whisper need a key.",
    "An LLM that calls DALL-E 3 draws well.",
    "Two of the LLMs that call Midjourney are down.",
    "What GPT-3 generates are image prompts.",
    "What GPT-3 doesn't generate are images.",
    "What GPT-3 creates for Midjourney are images.",
    "## LLMs\n\n* GPT-4 by OpenAI\n* Claude by Anthropic",
    "## LLM news\n\n* OpenAI's Sora team on LLMs\n* Midjourney by night",
    "## LLMs\n\n* Stability AI's Stable Diffusion paper\n* OpenAI's Sora demo",
    "## LLMs\n\n* Midjourney from scratch\n* GPT-4 in depth",
    "These are not LLMs:\n\n* Midjourney by Midjourney\n* Sora by OpenAI",
    "Every LLM – GPT-4, Claude, Mistral – needs prompts.",
    "Every LLM app – ChatGPT, Claude, Midjourney – needs prompts.",
    "No LLM – GPT-4, Claude – draws like Midjourney.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert set(codes(text).split()) == {expected}


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
