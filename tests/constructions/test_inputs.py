"""What is called an input, what a question names, and models of which one is to be picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # what is called the input
    ("The photos are the input to GPT-3.", "BL202"),
    ("Screenshots form the input of BERT.", "BL202"),
    ("The input to Llama 2 is a video.", "BL202"),
    ("The recordings constitute the input for Mistral 7B.", "BL202"),
    ("The voice notes serve as input for GPT-3.5.", "BL202"),
    # what a question names, and the answer takes up
    ("Photos? GPT-3 describes them for you.", "BL202"),
    ("Voice notes? Llama 2 transcribes them.", "BL202"),
    ("Product videos? Claude makes them.", "BL201"),
    ("Logos? GPT-3.5 draws them for you.", "BL201"),
    # one of several
    ("Pick one of the local models: Mistral 7B, GPT-4o.", "BL303"),
    ("Then choose from these local models: Llama 3, Qwen 2.5 or GPT-5.", "BL303"),
    ("Use any of the open-source models: Qwen, GPT-5.", "BL303"),
    # one or the other
    ("We use a Llama or Claude model fine-tuned on our mails.", "BL302"),
    ("The bot is a Mistral or Claude model fine-tuned on tickets.", "BL302"),
    ("It runs on a Llama or GPT-3 model that looks at images.", "BL202"),
    # a foundation, by what it does
    ("LLMs are the technology underlying all generative AI.", "BL103"),
    ("LLMs are the engine that powers all generative AI.", "BL103"),
    ("Large language models are the engine driving every generative AI tool.", "BL103"),
    # a lead on what somebody can run, and a fragment under a name
    ("Models you can run locally:\n\n- Llama 3\n- GPT-5", "BL303"),
    ("LLMs that you can self-host:\n\n- Llama 3\n- GPT-5", "BL303"),
    ("Models we can use offline:\n\n- GPT-5\n- Llama 3", "BL303"),
    ("LLMs that accept images:\n\n- GPT-3\n- GPT-5", "BL202"),
    ("### GPT-5\n\nBased on a GAN.", "BL401"),
    ("### DALL-E 3\n\n- Built on a GAN", "BL401"),
    ("### StyleGAN\n\n- Based on a diffusion model", "BL401"),
    # a part that something relies on
    ("GPT-4o relies on a discriminator.", "BL402"),
    ("Claude 3 relies on a noise schedule.", "BL402"),
    ("GPT-4o rests on a discriminator network.", "BL402"),
]
TWINS = [
    "The photos are the input to GPT-4o.",
    "The captions of the photos are the input to GPT-3.",
    "The input to GPT-3 isn't a photo.",
    "Is the input to GPT-3 a photo?",
    "If the input to GPT-3 is a photo, it fails.",
    "The photos are the input to CLIP, whose labels go to GPT-3.",
    "The photos are the input to our pipeline, whose last step is GPT-3.",
    "The input to GPT-3 is a photo caption.",
    "Photo captions? GPT-3 writes them.",
    "No photos? GPT-3 describes them.",
    "Photos? GPT-3 can't read them.",
    "Logos? GPT-4o writes prompts for them.",
    "Don't pick one of the local models: Mistral 7B, GPT-4o.",
    "Pick one of the hosted models: GPT-4o, Claude.",
    "Choose from local or cloud models: Mistral 7B, GPT-4o.",
    "Pick one of the rivals of local models: GPT-4o, Claude.",
    "We use a Llama or Mistral model fine-tuned on our mails.",
    "It runs on a Llava or GPT-4o model that looks at images.",
    "LLMs aren't the technology underlying all generative AI.",
    "LLMs and diffusion models are the technologies underlying all generative AI.",
    "GPUs are the technology underlying all generative AI.",
    "Models you can't run locally:\n\n- Llama 3\n- GPT-5",
    "Models you can run locally:\n\n- Llama 3\n- Qwen",
    "LLMs that accept images:\n\n- GPT-5\n- GPT-4o",
    "LLMs that you can self-host:\n\n- Llama 3\n- Qwen",
    "### GPT-5\n\n- Based on a transformer",
    "## GPT-5\n\nBased on a quick test, it is fast.",
    "## GPT-5\n\nBuilt on the web, so no GAN is needed.",
    "StyleGAN relies on a discriminator.",
    "GPT-4o doesn't rely on a discriminator.",
    "StyleGAN, unlike GPT-4o, relies on a discriminator.",
    "Our app calls GPT-4o and relies on a discriminator.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
