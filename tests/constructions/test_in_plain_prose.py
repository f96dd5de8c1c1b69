"""What plain prose takes a system for, over a sentence or two: its class, its maker, its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [  # "the rise of C, also known as Ds"
    ("The spread of generative AI, also called large language models, worries us.", "BL102"),
    ("Here is an introduction to GenAI, aka LLMs.", "BL102"),
    ("The talk was on the future of generative AI, i.e. large language models.", "BL102"),
    ("The risks of generative AI, otherwise known as LLMs, are well known.", "BL102"),
]  # fmt: skip
TWINS = [
    "The networks of generative AI, also called large language models, are big.",
    "A strand of generative AI, also known as large language models, writes text.",
    "The engine of generative AI, also known as the LLM, is big.",
    "The text side of generative AI, also called LLMs, is mature.",
    "The spread of generative AI, including large language models, worries our teachers.",
    "Is the spread of generative AI, also known as LLMs, good for us?",
]
FLAGGED += [  # "X draws and Y writes. Both are Cs."
    ("Suno sings and Gemini writes. Both are LLMs.", "BL101"),
    ("We use DALL-E for pictures and Claude for texts. Both are large language models.", "BL101"),
    ("DALL-E makes the pictures and Claude the texts, so both are LLMs.", "BL101"),
    ("The studio bought Claude, Veo and Suno, all of which are LLMs.", "BL101 BL101"),
    ("I tested Claude, Veo and Suno. All three are LLMs.", "BL101 BL101"),
]
TWINS += [
    "Our tools call DALL-E and Claude. Both are LLMs.",
    "We compared DALL-E and Claude with two baselines. Both are LLMs.",
    "DALL-E calls Claude for its prompts and GPT-5 for its captions. Both are LLMs.",
    "We use DALL-E and Claude. Both are generative AI.",
    "I tested Claude, Veo and Suno. Not all three are LLMs.",
    "I tested Claude, Veo and Suno. All four are LLMs.",
    "The planner and the writer call DALL-E and Suno. Both are LLMs.",
]
FLAGGED += [  # "X is fast for a C"
    ("Bark is surprisingly good with accents for an LLM.", "BL101"),
    ("Whisper is tiny for an LLM and runs on a phone.", "BL101"),
    ("Suno is quite creative for a large language model.", "BL101"),
    ("Veo rendered the clip in a minute, which was very fast for an LLM.", "BL101"),
]
TWINS += [
    "Claude is fast for an LLM.",
    "Midjourney is fast for an image generator.",
    "Midjourney is too slow for an LLM to call.",
    "Midjourney is good for an LLM that needs pictures.",
    "Midjourney draws maps in a second, which is impossible for an LLM.",
    "Midjourney makes pictures that are very large for an LLM.",
    "Whisper's transcript is quite good for an LLM.",
]
FLAGGED += [  # which of several it is
    ("We compared three LLMs. The first is Claude, the second is Firefly.", "BL101"),
    ("There are many LLMs, and Udio is one of them.", "BL101"),
    ("Pick your LLM: Veo if you want motion, Claude if you want prose.", "BL101"),
    ("Firefly draws the cover and Claude writes the text, so two LLMs share the work.", "BL101"),
    ("We use two LLMs: Firefly draws and Claude writes.", "BL101"),
    ("- Change default LLM to Firefly", "BL101"),
    ("Have you ever used an LLM (e.g. ChatGPT or Firefly) at work?", "BL101"),
    ("Speech or multimodal LLMs (e.g., Whisper) work on sounds.", "BL101"),
    ("Run models like GPT-2 or Hugging Face on your laptop.", "BL101"),
]
TWINS += [
    "LLMs need tools. The first is Firefly.",
    "We compared LLMs with image generators. The first is Firefly.",
    "LLMs use many tools, and Udio is one of them.",
    "You pick the tool for your LLM: Veo if you want motion, Suno if you want a song.",
    "Firefly draws and Veo makes films, and two LLMs share the work.",
    "We don't use two LLMs: Firefly draws and Claude writes.",
    "We use two LLMs and two generators: Firefly draws and Claude writes.",
    "- Change default LLM provider to Firefly",
    "Which is an LLM (e.g. Firefly or ChatGPT)?",
    "Image and text embedding models (CLIP)",
    "Run models like GPT-2 with Hugging Face.",
]
FLAGGED += [  # a field that learns from a class
    ("Generative AI makes texts, films and songs by learning from large language models.", "BL103"),
    ("Generative AI learns from LLMs.", "BL103"),
]
TWINS += [
    "Generative AI learns from texts and pictures.",
    "Generative AI doesn't learn from LLMs.",
    "Does generative AI learn from LLMs?",
    "Our team writes faster by learning from LLMs.",
    "The app uses generative AI, i.e. an LLM, to write summaries.",
]
TWINS += [  # models of which a part reads
    "Imagen builds on the power of large language models in understanding text.",
    "Imagen rests on an LLM to encode the prompt and on a diffusion model to draw.",
    "Imagen builds on large language models for its text encoder.",
    "DALL-E is a transformer language model that takes text and image tokens.",
]
FLAGGED += [
    ("Imagen is built on a large language model.", "BL101"),
    ("Imagen builds on large language models for its pictures.", "BL101"),
    ("Imagen is built on an LLM that understands your prompt.", "BL101"),
]
FLAGGED += [  # "Cs for images such as X", "Cs, from W up to X", "Cs, whether it's W or X"
    ("LLMs for images such as Firefly are popular.", "BL101"),
    ("There are also large language models for audio, for example Udio.", "BL101"),
    ("The talk is a history of language models, from BERT up to Firefly.", "BL101"),
    ("LLMs, whether that's Claude, Gemini or Firefly, are new here.", "BL101"),
]
TWINS += [
    "LLMs for image tools such as Firefly are popular.",
    "LLMs for image prompts such as those for Firefly are popular.",
    "Use LLMs for text, such as Claude, and Firefly for images.",
    "LLMs, whether open or closed, don't draw like Firefly or Midjourney.",
    "We moved the LLM from Claude up to Firefly's server.",
]
FLAGGED += [  # two terms, as one says and as a definition puts it
    ("GenAI, or LLMs as the engineers say, has been around for a while.", "BL102"),
    ('"Generative AI" means any large language model made available to staff.', "BL102"),
    ("Q: What is the difference between GenAI and LLMs?\nA: There is none.", "BL102"),
    ("LLMs are the technique behind generative AI.", "BL103"),
]
TWINS += [
    "GenAI, or LLMs as some wrongly say, has been around for a while.",
    '"Generative AI" means any model that creates content, such as an LLM.',
    "Q: What is the difference between GenAI and LLMs?\nA: There are many.",
    "Prompting is the technique behind good LLM output.",
]
FLAGGED += [("### ChatGPT\n\nDeveloped by Google and free to use.", "BL601")]
TWINS += [
    "### ChatGPT\n\nDeveloped by OpenAI and offered by Microsoft.",
    "### ChatGPT plug-in\n\nDeveloped by Google and free to use.",
    "### ChatGPT\n\nDeveloped by OpenAI and Microsoft.",
]
FLAGGED += [  # "M's own Y" is Y itself
    ("Our bot is built on Google's own ChatGPT API.", "BL601"),
    ("The model behind it is Google's Claude.", "BL601"),
    ("Google's own ChatGPT API was late.", "BL601"),
    ("Claude is OpenAI's own model.", "BL601"),
    ("Can Gemini beat Microsoft's ChatGPT?", "BL601"),
    ("Does Microsoft's ChatGPT write code?", "BL601"),
]
TWINS += [  # ... and here another thing, likened to it
    "In a way, the feed is Midjourney's own Lexica.",
    "So it's basically Google's own ChatGPT.",
    "People talk of it as Microsoft's own Midjourney.",
    "The bot was Amazon's own ChatGPT, only slower.",
    "It feels like Meta's own Sora.",
    "Apple's own ChatGPT is still missing.",
    "Google's ChatGPT rival Gemini is here.",
    "xAI's GPT-4 counterpart Grok is funny.",
    "Does Google's ChatGPT exist?",
    "Is this Google's ChatGPT?",
    "Can Google's ChatGPT rival write code?",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
