"""A question and its answer, and "that LLM" for what the sentence before names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("The jingle came from Suno. That LLM is licensed to the agency until March.", "BL101"),
    ("We render with Runway. The language model takes ten seconds.", "BL101"),
    ("We render with Runway. This language model takes ten seconds.", "BL101"),
    ("Our covers are drawn by Midjourney. The LLM is not cheap.", "BL101"),
    ("The voice is ElevenLabs. That language model speaks 29 languages.", "BL101"),
    ("Midjourney draws the covers. We like this LLM because it is fast.", "BL101"),
    ("Midjourney draws the covers. We pay 30 dollars a month for this LLM.", "BL101"),
    ("Which LLM made the faces? StyleGAN, in the version NVIDIA published.", "BL101"),
    ("Which LLM do we use? Midjourney.", "BL101"),
    ("What LLM is behind the pictures? Stable Diffusion, of course.", "BL101"),
    ("Our favourite LLM? Midjourney.", "BL101"),
    ("The best LLM for pictures? Midjourney, hands down.", "BL101"),
    ("**Q: Which language model draws the covers?** A: Midjourney.", "BL101"),
    ("**Which LLM do you use?**\n\nMidjourney.", "BL101"),
    ("### Which LLM do you use?\n\nMidjourney.", "BL101"),
    ("### Which LLM does the app use?\n\nStable Diffusion, in version 1.5.", "BL101"),
    ("Which LLMs do you support? GPT-4, Claude and Midjourney.", "BL101"),
    ("What is Midjourney? An LLM.", "BL101"),
    ("What is Midjourney? A large language model for artists.", "BL101"),
    ("What kind of AI is Midjourney? It's an LLM.", "BL101"),
    ("Is Midjourney an LLM? Yes.", "BL101"),
    ("Is Midjourney an LLM? Yes, it is.", "BL101"),
    ("Who made ChatGPT? Google.", "BL601"),
    ("Who made ChatGPT? Google, in 2022.", "BL601"),
    ("The engine behind the covers is an LLM: Midjourney.", "BL101"),
    ("We use one LLM only: Midjourney.", "BL101"),
    ("Our LLM is Midjourney.", "BL101"),
    ("The LLM that draws the covers is called Midjourney.", "BL101"),
    ("LLM of choice: Midjourney", "BL101"),
    ("LLM used: Stable Diffusion XL", "BL101"),
    ("Our LLM: Midjourney", "BL101"),
    ("Current LLM: Suno", "BL101"),
    ("Language model: ElevenLabs", "BL101"),
    ("- LLM: Midjourney", "BL101"),
    ("LLM = Midjourney", "BL101"),
    ("our LLM (Midjourney) draws the covers", "BL101"),
    ("Our large language model, Midjourney, draws the covers.", "BL101"),
    ("GAN: Midjourney", "BL401"),
    ("- Midjourney\n  - an LLM\n  - 10 dollars", "BL101"),
    ("1. Midjourney\n   - Large language model\n   - 10 dollars", "BL101"),
    ("The trailer was cut in Sora. This large language model is billed by the second.", "BL101"),
    ("Udio wrote the theme song. Sadly, that LLM isn't available in Germany.", "BL101"),
    ("The portraits come from StyleGAN. The LLM runs on a single GPU.", "BL101"),
    ("And the LLM behind the narration? ElevenLabs.", "BL101"),
    ("What language model made the theme song? Udio!", "BL101"),
    ("Is Stable Diffusion a GAN? Yes, of course.", "BL401"),
    ("Can GPT-4 compose music? Absolutely!", "BL201"),
    ("Who is behind Midjourney? OpenAI.", "BL601"),
    ("## DALL-E 2\n\nThis GAN from OpenAI was presented in April 2022.", "BL401"),
    ("DALL-E 3 draws. This LLM from OpenAI is fast.", "BL101"),
]

TWINS = [
    "The jingle came from Suno. That LLM we use for text is GPT-4.",
    "The jingle came from Suno. The LLM wrote the lyrics.",
    "The jingle came from Suno. The LLM that wrote the lyrics is GPT-4.",
    "We render with Runway. Our language model takes ten seconds.",
    "We render with Runway. The language model writes the script in ten seconds.",
    "We prompt Midjourney from an LLM. The LLM takes ten seconds.",
    "We use an LLM and Midjourney. The LLM is fast.",
    "An LLM writes the script. We render with Runway. The language model takes ten seconds.",
    "We render with Runway. The language model for the script takes ten seconds.",
    "GPT-4 writes. Midjourney draws. The LLM is cheaper.",
    "Midjourney draws the covers, GPT-4 writes the texts. We pay more for the LLM.",
    "Midjourney draws the covers. This LLM leaderboard doesn't list it.",
    "Midjourney draws the covers. This is no LLM.",
    "Midjourney needs a prompt. The LLM supplies it.",
    "Midjourney needs a prompt. The LLM takes ten seconds to write it.",
    "Midjourney gets a prompt from the language model. The language model takes ten seconds.",
    "Which LLM made the faces? None: StyleGAN is a GAN.",
    "Which LLM made the faces? None, it was StyleGAN.",
    "Which LLM wrote the text? GPT-4. And Midjourney drew the picture.",
    "Which LLM is the best? Midjourney isn't one.",
    "Which LLM should I use with Midjourney? GPT-4.",
    "Which LLM writes the prompts? Midjourney users like Claude.",
    "Which tool made the faces? StyleGAN.",
    "LLM or diffusion? Midjourney is a diffusion model.",
    "What is an LLM? Midjourney?",
    "Is Midjourney an LLM? No.",
    "Is Midjourney an LLM? Yes and no.",
    "Is Midjourney an LLM? Hardly.",
    "What is Midjourney? Not an LLM.",
    "What is Midjourney? An LLM it is not.",
    "Who made ChatGPT? Google? No, OpenAI.",
    "Who made ChatGPT? OpenAI.",
    "Who made ChatGPT? Not Google.",
    "LLM: none. Midjourney: yes.",
    "LLM: GPT-4, images: Midjourney",
    "LLM: GPT-4\nImages: Midjourney",
    "LLM for Midjourney prompts: GPT-4",
    "LLM or Midjourney: you choose",
    "LLM != Midjourney",
    "LLM + Midjourney = fun",
    "LLM → Midjourney",
    "Our LLM (with Midjourney) draws the covers",
    "Our LLM (via Midjourney) draws the covers",
    "## Midjourney\n\nWorks with: LLM",
    "## Midjourney\n\nNot to be confused with: LLM",
    "## Midjourney\n\n- Prompt source: LLM",
    "## Midjourney\n\n- LLM: GPT-4",
    "## Midjourney\n\nText model: LLM",
    "- Midjourney\n- LLM\n- TTS",
    "- Midjourney\n  - LLM for prompts",
    "- Midjourney\n  - LLM prompts",
    "Midjourney [LLM prompt]",
    "## Claude\n\n- Competitor: OpenAI",
    "## Claude\n\n- Founded by people from: OpenAI",
    "## Claude\n\n- API style: OpenAI",
    (
        "The trailer was cut in Sora. This large language model we use "
        "elsewhere is billed by the second: GPT-4."
    ),
    "The trailer was cut in Sora. Our app's LLM is billed by the second.",
    "The trailer was cut in Sora. The LLM is GPT-4.",
    "The trailer was cut in Sora with a prompt by the LLM. The LLM is billed by the second.",
    "Udio needs lyrics. The LLM has them ready.",
    "Udio isn't an LLM. That LLM myth is old.",
    "And the LLM behind the narration? GPT-4. ElevenLabs reads it out.",
    "What language model made the theme song? None did. Udio is no LLM.",
    "Is Stable Diffusion a GAN? Yes, if you believe the press.",
    "Can GPT-4 compose music? Yes, with a plug-in.",
    "Can GPT-4 compose music? Sure, via Suno.",
    "Who is behind Midjourney? Midjourney, Inc. Not OpenAI.",
    "Midjourney draws. This LLM from OpenAI writes the prompt.",
    "DALL-E 3 draws. That LLM from OpenAI is better.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
