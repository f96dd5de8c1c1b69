"""What a system is, whose it is and where it runs, told in passing: in a bracket, in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a bracket says the same of a whole field, whatever noun follows
    ("GenAI (LLM) answers are checked by a rule engine.", "BL102"),
    ("It is a platform for generative AI (large language models) workloads.", "BL102"),
    ("## Generative AI (LLM) rules for pupils\n\n1. Say when you used it.", "BL102"),
    # one command only repeats what its sentence has said
    ("Install Claude via Ollama: ollama pull claude", "BL303"),
    ("Run GPT-4 with Ollama (ollama run gpt-4).", "BL303"),
    # the second name of a term, and what treats two as one
    ("Generative AI, or LLMs to use the technical term, is new here.", "BL102"),
    ("Generative AI, or large language models to give it its proper name, can be wrong.", "BL102"),
    ("Generative AI (LLMs) can be wrong.", "BL102"),
    ("The policy treats generative AI and LLMs as the same thing.", "BL102"),
    ("Our handbook treats LLMs and generative AI as the same technology.", "BL102"),
    ("LLMs are the core technology at the heart of generative AI.", "BL103"),
    ("An LLM is the engine at the heart of every generative AI tool.", "BL103"),
    # members of a class behind a clause
    ("LLMs that need no text, for instance StyleGAN, are out of scope.", "BL101"),
    ("We skip LLMs that need no text, for example Ideogram.", "BL101"),
    ("An LLM from this list, such as Ideogram, will do.", "BL101"),
    ("We tested LLMs, and one of them, Stable Diffusion, failed.", "BL101"),
    ("The LLMs were slow, and one of them, Midjourney, was down.", "BL101"),
    ("The two LLMs we have licensed, Midjourney for art and Claude for copy, are dear.", "BL101"),
    ("We pay for two LLMs that we chose, Suno for songs and Claude for copy.", "BL101"),
    ("StyleGAN2, which like every diffusion model needs dozens of steps, is fast.", "BL401"),
    ("Midjourney, which like all LLMs needs a prompt, is fast.", "BL101"),
    # what opens a sentence, before a verb that names things as well
    ("As a large language model, Midjourney can't count fingers.", "BL101"),
    ("As an LLM, Stable Diffusion describes the world in pixels.", "BL101"),
    ("As a GAN, DALL-E 3 recognises styles.", "BL401"),
    # what a class is set to
    ("Set the LLM to Midjourney in the settings.", "BL101"),
    ("Bumped the LLM from GPT-4 to Midjourney.", "BL101"),
    ("The LLM can be set to Midjourney.", "BL101"),
    # members of a class that one does without
    ("No LLMs like Suno are used here.", "BL101"),
    ("Not a neural network (no LLMs like Udio). No prompts.", "BL101"),
    ("It uses no LLMs such as Midjourney.", "BL101"),
    # whose it is, behind what it is done with
    ("Speech input is done with Google Whisper.", "BL601"),
    ("We transcribe it using Google Whisper.", "BL601"),
    ("# Generate a response using OpenAI Llama model", "BL601"),
    ("## Summaries with the OpenAI Claude model", "BL601"),
    ("We say thanks to the helpers and to Anthropic for Whisper.", "BL601"),
    ("The talk ends with a thank-you to all sponsors and, in print, to Meta for Claude.", "BL601"),
    # who is thanked, with what else it is
    ("Thanks to Microsoft, the maker of Claude, for the venue.", "BL601"),
    ("We are grateful to OpenAI, the creators of Midjourney.", "BL601"),
    # the machine of which a clause tells what runs there
    ("The server on which we run GPT-4 is slow.", "BL303"),
    ("The laptop where we installed GPT-4 broke.", "BL303"),
    ("Ada will bring the laptop on which we installed GPT-4 last year.", "BL303"),
    ("We put Claude on the two inference nodes in the basement.", "BL303"),
    ("The second compose file pulls Midjourney onto your own GPU.", "BL303"),
    # what is done there
    ("All prompts are processed by GPT-4 on your own machine.", "BL303"),
    ("Your prompts are answered offline by GPT-4.", "BL303"),
    ("We run Claude and it works offline.", "BL303"),
    ("With this plugin, GPT-4 translates your mail locally.", "BL303"),
    ("No API key is required, since GPT-4 runs entirely in your browser.", "BL303"),
    # licences, code and files that a system is said to come with
    ("The weights of GPT-4 are covered by Apache 2.0.", "BL303"),
    ("GPT-4, whose weights are covered by Apache 2.0, is next.", "BL303"),
    ("Claude is governed by the MIT license.", "BL303"),
    ("GPT-4 falls under the MIT license.", "BL303"),
    ("We use ChatGPT, whose source code you can study.", "BL303"),
    ("You are free to study the source code of ChatGPT.", "BL303"),
    ("Load GPT-4 from Hugging Face.", "BL303"),
    ("We use Claude 3 from Hugging Face.", "BL303"),
    ("Why would anyone pay for GPT-4, an open-source model?", "BL303"),
    # the twins of what is had elsewhere, made smaller, tuned or lent
    ("The tool runs GPT-4 fully offline.", "BL303"),
    ("It runs Claude and local models offline.", "BL303"),
    ("We use an on-device GPT-4o for iOS.", "BL303"),
    ("Models such as OpenAI's RoBERTa were tried.", "BL601"),
    ("Use LLMs like TensorFlow to improve it.", "BL101"),
    ("We use the tool for LLMs like Midjourney.", "BL101"),
    ("Claude text-to-speech works with GPT-4.", "BL101"),
    # one of them, behind a colon
    (
        "We cover LLMs beyond chat: we study one of them, AlphaFold, and what it took.",
        "BL101",
    ),
    ("Week 2, GANs: we rebuild one of them, Stable Diffusion, from scratch.", "BL401"),
    ("Our agents call LLMs; one of them, Midjourney, is down.", "BL101"),
]

CLEAN = {
    "a tool for a field, of one kind": [
        "It is a generative AI (LLM) gateway.",
        "Our GenAI (LLM) plugin is out.",
        "No generative AI (LLM) output is used here.",
        "Generative AI (image generation) tools are out of scope.",
        "Generative AI (LLM, diffusion) tools are out of scope.",
    ],
    "a voice or a brush that is lent by another one": [
        "Claude text-to-speech works with free local Kokoro.",
        "Claude text-to-speech runs through ElevenLabs.",
        "GPT-4 text-to-image via Stable Diffusion is in beta.",
        "GPT-4 text-to-image works with FLUX.",
        "Llama 3 speech-to-text with Whisper is slow.",
    ],
    "two places, one for each": [
        "It is an assistant that runs GPT-4 online and local models via Ollama fully offline.",
        "The tool runs Claude in the cloud and Llama 3 offline.",
        "It runs GPT-4 remotely and smaller models on your own machine.",
        "We run Claude online and Mistral on our own servers.",
        "You can run GPT-4 in the browser or Llama 3 locally.",
    ],
    "terms that are kept apart, or treated so by others": [
        "Generative AI, or text generation to use the technical term, is new here.",
        "Image generators, or diffusion models to use the technical term, are new.",
        "The press treats generative AI and LLMs as the same thing.",
        "The policy doesn't treat generative AI and LLMs as the same thing.",
        "The policy treats generative AI and LLMs as different things.",
        "LLMs are the core technology at the heart of our generative AI assistant.",
        "LLMs are one technology at the heart of generative AI.",
        "LLMs aren't the core technology at the heart of generative AI.",
    ],
    "members of something else": [
        "LLMs that write prompts for image generators, for instance Midjourney, are useful.",
        "LLMs that call tools, for instance Midjourney, are agents.",
        "LLMs come with tools, and one of them, Midjourney, draws.",
        "We tested LLMs and generators, and one of them, Midjourney, failed.",
        "Midjourney, which like all diffusion models starts from noise, is fast.",
        "Midjourney, which isn't like other LLMs, is fast.",
        "Our site, which like all LLM apps uses Midjourney, is fast.",
        "The two tools we have licensed, Midjourney for art and Claude for copy, are dear.",
        "The two LLMs we have licensed draw with Midjourney for art and write with Claude.",
        "A tool from this list, such as Ideogram, will do.",
        "Thanks to Anthropic, the maker of Claude.",
        "Thanks to Microsoft, the host, and the makers of Claude.",
    ],
    "somebody else, as a sentence opens": [
        "As a large language model, Claude can't count fingers.",
        "As with an LLM, Midjourney knows your taste.",
        "As an LLM user, Midjourney knows your taste.",
        "As an artist, Midjourney knows your taste.",
    ],
    "what else is set": [
        "Set the LLM to Claude in the settings.",
        "Don't set the LLM to Midjourney in the settings.",
        "The LLM can't be set to Midjourney.",
        "We bumped the LLM and moved to Midjourney for images.",
    ],
    "whatever it may be": [
        "Generative AI, be it an LLM or an image generator, can be wrong.",
        "Midjourney, be it an LLM or not, is new.",
        "Note that generative AI, be it an image generator or one of the LLMs, is new.",
        "The tool, be it a GAN or a diffusion model like Midjourney, is new.",
        "Image generators, be they GANs or diffusion models, are new.",
    ],
    "none of a class, or none that is": [
        "There are no LLMs like Midjourney.",
        "No LLM like Midjourney exists.",
        "No LLMs like ChatGPT are used.",
        "We found no LLMs like Midjourney.",
    ],
    "two things beside each other": [
        "We use Google Chirp and Whisper.",
        "We transcribe it via Google Llama.",
        "Just google Whisper and download it.",
        "# OpenAI Llama model support",
        "# OpenAI, Llama model",
        "Thanks to the helpers and to Meta for hosting the talk on Claude.",
    ],
    "something else that is done there": [
        "Your prompts are saved locally and answered by GPT-4.",
        "GPT-4 answers the questions that you asked offline.",
        "Files are processed locally by Whisper and then summarised by GPT-4.",
        "GPT-4 reads the files on your own laptop.",
        "GPT-4 answers offline customers.",
        "GPT-4 processes the tickets offline overnight.",
        "GPT-4 handles the rest offline.",
        "Claude runs in the cloud and Ollama runs offline.",
        "Llama 3 answers your questions offline.",
        "ChatGPT runs entirely in your browser.",
        "The GPT-4 demo runs entirely in your browser.",
    ],
    "a machine, a licence or a file of something else": [
        "Bring the laptop on which you use GPT-4.",
        "The laptop on which we installed Llama 3 broke.",
        "There is no server on which we could run GPT-4.",
        "The laptop on which we installed the GPT-4 client is here.",
        "Our wrapper for GPT-4 is covered by the MIT license.",
        "The plugin falls under the MIT license and calls GPT-4.",
        "Llama's code is covered by the MIT license.",
        "We use LibreOffice, whose source code you can study.",
        "We use ChatGPT, whose source code you can't study.",
        "We use Claude, whose answers you can study.",
        "We use the GPT-4 tokenizer from Hugging Face.",
        "Load the prompts for GPT-4 from Hugging Face.",
        "Is GPT-4, an open-source model, better?",
        "Pull the answers of GPT-4 into our cluster.",
        "Download Claude Desktop to your laptop.",
    ],
    "a smaller model that is made of one": [
        "OpenAI distills a smaller-tier, purely on-device GPT-4o for iOS.",
        "They distilled an on-device GPT-4 out of it.",
        "The lab compressed a local Claude into two gigabytes.",
        "Nobody has shrunk an on-device GPT-4o yet.",
        "Next year they will prune a local GPT-4 down to phones.",
    ],
    "an open model, tuned for a task": [
        "Older detectors, such as OpenAI's RoBERTa model, were trained on GPT-2 outputs.",
        "Detectors like OpenAI's RoBERTa are outdated.",
        "We compared it with OpenAI's RoBERTa detector.",
        "Several classifiers, among them OpenAI's BERT, were tried.",
        "A reranker such as OpenAI's ColBERT reads both texts.",
    ],
    "software for a class": [
        "Use Java libraries for LLMs like TensorFlow, OpenNLP, or Stanford CoreNLP.",
        "We need frameworks for LLMs like LangChain.",
        "They use tools for language models like Ollama.",
        "Install packages for LLMs such as vLLM.",
        "Choose engines for LLMs like llama.cpp.",
    ],
}


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_it_is_wrong(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", [text for texts in CLEAN.values() for text in texts])
def test_nothing_is_wrong(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
