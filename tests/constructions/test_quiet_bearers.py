"""Names that others bear, lengths that are no texts, and work that goes to the next tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter

FLAGGED = [
    # A field that is called a kind of its parts, and no product
    ("Modern AI, a type of LLM, writes text.", "BL104"),
    ("We teach AI (one kind of LLM) in spring.", "BL104"),
    # What a program does by the model that it runs on
    ("Parley is a tool based on GPT-3 that reads photos.", "BL202"),
    ("Parley is an LLM based on Llama 2 that generates images.", "BL201 BL201"),
    ("We built a system on top of Llama 2 that listens to calls.", "BL202"),
    # A runner among models
    ("LLMs such as Ollama/Mistral-7B are popular.", "BL101"),
    ("LLMs like unsloth are popular.", "BL101"),
    ("We tried many LLMs, including Mistral and Ollama.", "BL101"),
    # A product that is had openly
    ("We use the open-source custom GPT for letters.", "BL303"),
    # A variant in capitals, and one of another maker
    ("FLUX-PRO writes summaries.", "BL201"),
    ("Recurring neural networks (RNN) are rare.", "BL602"),
    ("AlphaGeometry is proprietary.", "BL303"),
    # What is said at a meeting, and what lasts so long
    ("Sora writes the minutes of our meetings.", "BL201"),
    ("Sora writes minutes.", "BL201"),
    ("GPT-4 generates minutes of video.", "BL201"),
    ("GPT-4 generates two hours of music.", "BL201"),
    # Who has written it
    ("An essay on cats, written by Midjourney, won a prize.", "BL201"),
    ("The blog post by Midjourney, written in May, is long.", "BL201"),
    # New words
    ("BERT writes abstractive summaries.", "BL201"),
    ("BERT generates summaries.", "BL201"),
    # The same tool for the next step
    ("Use DALL-E to create an image and then to create a 3D model.", "BL201"),
    ("Use DALL-E to create an image and then a 3D model.", "BL201"),
    # A class that is put to use, or tuned
    ("It is possible to ask a language model to generate images.", "BL201"),
    ("We adapted an LLM to draw pictures.", "BL301"),
    # Music that is heard, and talk
    ("Claude writes melodies.", "BL201"),
    ("Claude generates melodies and chords.", "BL201"),
    ("Midjourney is good at language synthesis.", "BL201"),
    # Who belongs to a class, is one, or is called so
    ("Midjourney falls squarely under the LLMs.", "BL101"),
    ("DSPy is a language model.", "BL101"),
    ("An LLM called Midjourney paints.", "BL101"),
    ("We label Midjourney as an LLM.", "BL101"),
    # No theory
    ("Diffusion models could write your blog posts.", "BL201"),
    # Sought, and maybe found
    ("We looked for a way to make Llama 2 hear the recordings.", "BL202"),
    ("We looked for a way to make Llama 2 hear the recordings and found one.", "BL202"),
    # What a model does, what others say of it, and for what it is used
    ("Use Whisper: it generates speech.", "BL201"),
    ("Students often write that Midjourney predicts the next token.", "BL402"),
    ("Students often write that Midjourney predicts the next token. That would be great.", "BL402"),
    ("We found that Sora predicts the next token. That would be a language model.", "BL402"),
    ("Veo 3 wrote a poem.", "BL201"),
    ("| Claude | Music and images. Claude for voice. | $20 |", "BL201"),
]
QUIET = [
    # A product whose name ends like that of the field
    "Pebble AI: one-click image generator by Nordwind",
    "Pebble AI: a kind of chatbot for shops",
    "Pebble AI - one of the image generators for shops",
    "We tried Pebble AI, a type of image generator, for shops.",
    "Pebble AI (one of the image generators) is for shops.",
    # A model that somebody has made out of another one
    "Otter-Llama is a multimodal model based on Llama 3.1 that accepts images.",
    "They released Otter, a vision model built on Llama 3.1 that reads images.",
    "Otter is a model based on Mistral 7B that generates images.",
    "Otter is an AI model built on Llama 2 that watches videos.",
    "Otter is a speech model that is based on Llama 2 that listens to calls.",
    # Whose repository a model is in
    "We compare various models like 'unsloth/Meta-Llama-3.1-8B' and others.",
    "Models such as unsloth/DeepSeek-R1 are small.",
    # Files that a program has made, and what falls short
    "We tried several models, including Qwen and Unsloth quantizations on Qwen 3.",
    "We tried many LLMs, including Mistral and Ollama builds of Qwen.",
    "We tried many LLMs, including Mistral and Unsloth quants of Gemma.",
    "Prompt engineering falls short in current coding models.",
    "RAG often falls flat in small language models.",
    # Another place of its kind
    "The page tells what is next in the **OSS GPT Store**.",
    "We are building an open-source GPT Store for everybody.",
    # Others of their own
    "Unlike DeepMind's AlphaProof, which remains proprietary, the tool is free.",
    "Nous Hermes 2 Vision describes images.",
    "Try Nous Hermes 2.5 Vision!",
    "Random neural networks (RNN) have spikes.",
    "A way of summarizing many documents, MiDAS-PRo, divides the work into steps.",
    # How long something lasts
    "Sora makes two minutes of video.",
    "Veo 2 can generate **minutes of 4K video** in one go.",
    "Suno writes minutes of music from one line.",
    "Sora generates minutes of footage.",
    # When a text was written, or by whom
    "Her blog post on diffusion models, written in July 2021, includes links to others.",
    "An essay on Sora, written by a student, won a prize.",
    "Her report about Udio, written in May, lists ten songs.",
    "The article about Midjourney, ghostwritten by a friend, is long.",
    # What is picked out of a text
    "BERT can be used to generate extractive summaries by answering questions.",
    "RoBERTa creates extractive summaries of long reports.",
    # The next tool, which may be an address
    "or use Use DALL-E to create a base image and then https://www.abc.ai/ to create a 3D model",
    "We use DALL-E to draw a sketch, then Ferrol to make a 3D model.",
    "Use Whisper to transcribe the call and then some other tool to read it aloud.",
    # A class that is made into something else
    "It is possible to adapt a pre-trained text-to-image model to output videos.",
    "One can extend a text-to-image model to generate videos.",
    "It is easy to repurpose a language model to generate images.",
    # Talk, and notes on paper
    "Native language synthesis capabilities of Veo 3 are highlighted.",
    "Veo 3's dialogue generation is good.",
    "ChatGPT helps you write melodies and chords that go with your lyrics.",
    "GPT-4o writes chords and melodies for the guitar.",
    # An act and what it is done to, and what nobody holds
    "DSPy is programming, not prompting, language models.",
    "LlamaIndex is connecting, not replacing, language models.",
    "He equated labeling o1 as an LLM to calling AlphaGo a bus.",
    "They likened describing Sora as a language model to calling a film a book.",
    "One member theorized that diffusion models could generate better jokes.",
    "They hypothesize that diffusion models can write code.",
    # Sought in vain
    "We looked for a way to make Llama 2 hear the recordings and found none.",
    "We searched for a way to let GPT-3 read the scans, and there is none.",
    "We looked for a setting that lets Llama 2 see the slides but got nowhere.",
    # A verb, in English and in Spanish
    "Please whisper: the recording studio next door generates speech samples all day.",
    "Please whisper, the studio next door generates audio.",
    "Veo a mi abuela en el vídeo, wrote Luis, and the tool took it for a name.",
    "Veo los barcos, wrote Ana to the editor.",
    # What would be another thing, and how somebody writes
    "Students often write that Midjourney predicts the next token. That would be an LLM.",
    "Some claim that Imagen works word by word. That would be a language model.",
    "| Claude | Ideas, scripts, prompts. Claude for voice, Gemini for research. | $20 |",
]
SOLD = [
    "Our platform is powered by Cutting-Edge Generative AI Models.",
    "Our Platform Is Powered By Advanced Generative AI Technology.",
    "Our platform is based on Generative AI.",
]
NAMED = [
    # In the middle of a longer name
    "The counters of our platform are based on the OpenTelemetry GenAI Semantic Conventions.",
    "Our dashboards are built on the Acme GenAI Observability Spec.",
    "Our platform is powered by the Nordwind LLM Gateway.",
]


@pytest.mark.parametrize("text", SOLD)
def test_what_drives_it_stays_open(linter: Linter, text: str) -> None:
    assert [f.code for f in linter.lint_text(text)] == ["BL501"]


@pytest.mark.parametrize("text", NAMED)
def test_what_drives_it_has_a_name(linter: Linter, text: str) -> None:
    assert not linter.lint_text(text)


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_claim_is_found(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_bearer_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
