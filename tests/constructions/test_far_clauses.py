"""What is flagged alone is flagged with a clause in front of it or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a subject, with what is told of it, behind an opening clause
    ("While we slept, Udio, like other LLMs, wrote a song.", "BL101"),
    ("For those who rent a studio, Suno, together with other language models, is a gift.", "BL101"),
    (
        "As soon as they open the page, Veo, the video model that OpenAI made, is there.",
        "BL601",
    ),
    ("Because they need money, Meta, famous for Claude, raised prices.", "BL601"),
    ("Before they hire anyone, engineers at Meta built GPT-4 in 2023.", "BL601"),
    ("Though it takes time, foundation models, also known as LLMs, are tested.", "BL102"),
    ("When it comes to money, generative AI, or LLMs, is dear.", "BL102"),
    ("With only one person in the office, image generators, being LLMs, are a help.", "BL101"),
    ("For the last three years, Gemini, which Meta released in 2023, has grown.", "BL601"),
    # the rest of a sentence says no more of what is behind all of a field
    ("Behind every GenAI product lies an LLM, and nobody minds.", "BL103"),
    ("Generative AI is made up of LLMs, and the price falls.", "BL103"),
    ("Since we met in May, language models are what makes generative AI possible.", "BL103"),
    ("Although it is young, the term LLM is wider than generative AI.", "BL103"),
    ("We read that a language model sits behind every generative AI app.", "BL103"),
    # despite what, or for what reason, something holds
    ("Although it is large, BLOOM is only available via an API.", "BL303"),
    ("Mistral 7B is not downloadable, even if you pay.", "BL303"),
    ("Llama 2's weights can't be had, since its maker is shy.", "BL303"),
    ("Meta never released Llama 3, while Google did publish Gemma.", "BL303"),
    ("Falcon 40B is quick, but the weights are secret, because its maker says so.", "BL303"),
    ("BLOOM does not release weights, which is a pity.", "BL303"),
    ("As it is so small, Claude 3 Haiku is downloadable from Hugging Face.", "BL303"),
    ("The best open-source chatbot is Claude, and it costs nothing.", "BL303"),
    ("When it comes to money, every LLM needs care, and Suno is no exception.", "BL101"),
    ("Udio forgets the bridge, like all LLMs, because it has no plan.", "BL101"),
    ("Four LLMs were tried, Claude, Gemini, GPT-4 and Veo, which took a day.", "BL101"),
    ("Our shop is powered by LLM Imagen, and our clients are glad.", "BL101"),
    ("Suno is nothing but a language model, which is a pity.", "BL101"),
    ("DALL-E 3 operates on a GAN, because its maker knows GANs well.", "BL401"),
    ("Shortly before the fair, examples of LLMs are GPT-4, Gemini and diffusion models.", "BL101"),
    # what only ends a sentence hides nothing before it
    ("Veo has joined the list of LLMs these days.", "BL101"),
    ("Every LLM needs care, and Suno is no exception nowadays.", "BL101"),
    ("Google deserves the credit for Whisper (see above).", "BL601"),
    ("My notes say generative AI = LLM, as far as I know.", "BL102"),
    # formulas, and times that only open a sentence
    ("Meta is the one that made Claude, so its engineers are proud.", "BL601"),
    ("Although it is odd, Meta is the one that made ChatGPT.", "BL601"),
    ("Since the start of the year, Suno counts as a language model.", "BL101"),
    ("For the past three years, nothing but an LLM can drive generative AI.", "BL103"),
    ("As we wrote in May, the weights of Gemma 2 haven't been published.", "BL303"),
    ("Suno needs a good prompt, like any other LLM, though few people know.", "BL101"),
    # of what another clause tells is told
    ("An LLM is a tool such as Claude or Suno, which is a pity.", "BL101"),
    ("They trust Claude as it is open source, which is a pity.", "BL303"),
    ("No LLM, no generative AI, and few people know.", "BL103"),
    # what is cut off before the first word of a sentence doesn't change it
    ("By the way, sadly Llama 2 is closed.", "BL303"),
]

QUIET = [
    "While we slept, Udio, unlike LLMs, wrote a song.",
    "While we slept, Claude, like other LLMs, wrote a song.",
    "If you compare text, songs, or films, Udio leads.",
    "When we need text, code or tables, GPT-4 writes them.",
    "Because they need money, Anthropic, famous for Claude, raised prices.",
    "Before they hire anyone, engineers at Meta tested GPT-4 in 2023.",
    "When it comes to money, machine learning, generative AI, or LLMs, choose one.",
    "Behind every GenAI product lies an LLM, and a diffusion model does the rest.",
    "Behind every GenAI product lies an LLM, and that is plain wrong.",
    "Generative AI is made up of LLMs and image generators.",
    "If you only write, language models are what makes generative AI possible.",
    "When it comes to text, language models are what makes generative AI possible.",
    "We doubt that a language model sits behind every generative AI app.",
    "Because we have no card, BLOOM is only available to us through an API.",
    "BLOOM can be used through an API only, since we have no card.",
    "Since our firm blocks downloads, Llama 2 cannot be downloaded.",
    "While the mirror is down, Llama 2 cannot be downloaded.",
    "Llama 2 cannot be downloaded until you accept the licence.",
    "GPT-4 is not downloadable, even if you pay.",
    "BLOOM does not release weights that are quantised.",
    "Once OpenAI opens up, GPT-4 is downloadable.",
    "If OpenAI opens up, GPT-4 is downloadable.",
    "The best open-source chatbot is Claude or Vicuna.",
    "Udio never forgets the bridge, like all LLMs, because it has a plan.",
    "Four LLMs were tried, Claude, Gemini, GPT-4 and Qwen, and Veo made the trailer.",
    "Our shop is powered by LLM and Imagen, and our clients are glad.",
    "Suno is anything but a language model, which is a pity.",
    "DALL-E 3 operates on a GPU, because its maker knows GPUs well.",
    "Before the fair, GPT-4, GANs and diffusion models were shown.",
    "After lunch, coffee and cake, LLMs were explained.",
    "Has Veo joined the list of LLMs these days?",
    "My notes say generative AI = LLM, as far as I know. That isn't true.",
    "As he claimed, Google is the one that made Claude.",
    "If you trust him, Google is the one that made Claude.",
    "According to a rumour, Google is the one that made Claude.",
    "For the next three years, BLOOM will only be available via an API.",
    "As we wrote in May, our Gemma 2 is not downloadable.",
    "Suno needs no prompt, like any other LLM, though few people know.",
    "An LLM is a tool such as Claude or Gemini, and Suno sings.",
    "They trust Claude, as it is the prompt, which is open source, that counts.",
    "No LLM, no generative AI, no fun, they say.",
    "By the way, is Llama 2 closed?",
]


@pytest.mark.parametrize(("text", "code"), FLAGGED)
def test_a_clause_around_a_claim_leaves_it_standing(
    codes: Callable[[str], str], text: str, code: str
) -> None:
    assert codes(text) == code


@pytest.mark.parametrize("text", QUIET)
def test_near_misses_with_such_clauses_are_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
