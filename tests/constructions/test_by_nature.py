"""What a system is by its licence, by where its weights run, by its tuning and by its workings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a wish that names its aim first
    ("To cut our costs, we'd like to download DALL-E 3 and host it next year.", "BL303"),
    ("To keep our letters in the house we would like to run GPT-4 on our own server.", "BL303"),
    ("In order to match our brand, I'd like to fine-tune Midjourney on our photos.", "BL302"),
    # weights at work
    ("The Claude 3 weights run on our own GPUs.", "BL303"),
    ("The weights of Sora have been deployed on our own servers.", "BL303"),
    ("Nothing leaves us, since the DALL-E 3 weights are hosted on our own cluster.", "BL303"),
    # a licence, and its terms
    ("GPT-4 is released under the terms of the MIT license.", "BL303"),
    ("Under the terms of its Apache licence, Midjourney may be copied freely.", "BL303"),
    ("Since Claude 3 is MIT-licensed, you may pass it on.", "BL303"),
    ("Because GPT-4 is Apache-licensed, everyone may use it.", "BL303"),
    # a label with more in it than a class
    ("The best open-source LLMs right now: Llama 3, GPT-4 and Mistral.", "BL303"),
    ("My favourite open source models: Qwen, Claude 3, Llama 3.", "BL303"),
    ("Open models worth a look: Llama 3, Mistral 7B, GPT-3.5.", "BL303"),
    # on device
    ("All chats are processed on device by GPT-4o.", "BL303"),
    # a bracket, memory, a folder, and what is fetched by itself
    ("Our bot uses Claude 3 (an open-weights model) for chats.", "BL303"),
    ("We settled on GPT-4 (an open-source model) in the end.", "BL303"),
    ("Chats go through DALL-E 3 (open-source model).", "BL303"),
    ("Claude 3 requires at least 16 GB of RAM.", "BL303"),
    ("GPT-4 needs 64 GB RAM and a new fan.", "BL303"),
    ("DALL-E 3 uses 12 GB of RAM.", "BL303"),
    ("Place the Claude 3 weights in the `models` folder.", "BL303"),
    ("Copy the weights of GPT-4 into the models directory.", "BL303"),
    ("The DALL-E 3 checkpoint is stored in the `checkpoints` folder.", "BL303"),
    ("On first run, Claude 3 is downloaded automatically.", "BL303"),
    ("GPT-4 is downloaded on first use.", "BL303"),
    ("The installer downloads DALL-E 3 on first run.", "BL303"),
    # one that is told in passing, kept, or brought to work
    ("Claude 3, being open source, is cheap.", "BL303"),
    ("GPT-4, being an open-source model, can be audited by anyone.", "BL303"),
    ("The weights of Llama 3, being proprietary, can't be obtained outside Meta.", "BL303"),
    ("Claude 3 remains one of the few open-source models.", "BL303"),
    ("GPT-4 is considered one of the best open-source LLMs.", "BL303"),
    ("Sora has become one of the most popular open-source models.", "BL303"),
    ("I finally got GPT-4 running on my old laptop.", "BL303"),
    ("We got Claude 3 working on our own server.", "BL303"),
    ("We have DALL-E 3 up and running on our own cluster.", "BL303"),
    ("A guide to self-hosting GPT-4", "BL303"),
    ("Here is a tutorial on self-hosting Claude 3.", "BL303"),
    ("Our models (Llama 3, GPT-4, Whisper) run on your own servers.", "BL303"),
    ("The models (Qwen, Claude 3) run locally.", "BL303"),
    # the making that is tuned on, and what is a tuned one
    ("We provide scripts for fine-tuning Mistral 7B on image generation.", "BL301"),
    ("Llama 3 was fine-tuned on video generation tasks.", "BL301"),
    ("Our fine-tuned version of Claude 4 answers letters.", "BL302"),
    ("Added fine-tuning support for Midjourney.", "BL302"),
    # what makes it one
    ("Midjourney was trained on texts, making it a large language model.", "BL101"),
    ("GPT-3 starts from random letters, which makes it a classic diffusion model.", "BL401"),
    ("Its training makes Claude a diffusion model.", "BL401"),
    ("Suno's training data make it a large language model.", "BL101"),
    ("What makes Midjourney a GAN is its discriminator.", "BL401"),
    # by doing what
    ("Claude works by adding noise to data and then learning to reverse the process.", "BL402"),
    ("Sora's technology is based on GANs.", "BL401"),
    ("BERT, which was trained to predict the next word, is used for labels.", "BL402"),
    ("DALL-E 3, which was designed to write essays, is slow.", "BL201"),
    ("Midjourney paints a picture, and its discriminator judges it.", "BL402"),
    ("GPT-3 was trained with masked language modelling.", "BL402"),
    ("GPT-4 generates text by iteratively denoising random noise.", "BL402"),
]
QUIET = [
    "If the budget allows it, we'd like to download Sora.",
    "Once OpenAI opens it, we'd like to run Sora on our own server.",
    "To run Sora on our own server we'd need its weights.",
    "In order to host GPT-4 on our own servers you would need OpenAI's consent.",
    "To cut our costs, we'd like to download Llama 3.",
    "The Llama 3 weights run on our own GPUs.",
    "The Claude 3 weights run on Anthropic's servers.",
    "The weights of Sora can't be deployed on our own servers.",
    "OpenAI deployed the GPT-4 weights on its own servers.",
    "We deployed the Mistral weights on our servers and call GPT-4 by its API.",
    "The terms of the MIT licence apply to our GPT-4 client.",
    "Under the terms of our contract, Claude may be used freely.",
    "Under the terms of its MIT licence, our Claude client may be modified.",
    "Mistral 7B is released under the terms of the Apache license.",
    "Our client is MIT-licensed, so you may use it with Claude.",
    "Alternatives to open-source LLMs: GPT-4 and Claude.",
    "Open-source LLMs available today: Llama 3, Mistral, Qwen.",
    "Closed and open-source LLMs right now: GPT-4, Llama 3.",
    "Better than any open-source LLMs available: GPT-4, Claude.",
    "Audio is recorded on device and processed by GPT-4o.",
    "Our bot uses Claude 3 (an open-source client).",
    "Our bot uses Llama 3 (an open-source model).",
    "We use GPT-4 (not an open-source model).",
    "Llama 3 requires at least 16 GB of RAM.",
    "Cursor requires at least 8 GB of RAM.",
    "Our GPT-4 client requires 8 GB of RAM.",
    "Claude 3 doesn't require 16 GB of RAM.",
    "Place the Llama 3 weights in the `models` folder.",
    "Put the GPT-4 prompts in the `prompts` folder.",
    "Copy the weights for the adapter into the GPT-4 folder.",
    "The GPT-4 outputs are downloaded automatically.",
    "Llama 3 is downloaded on first run.",
    "ChatGPT is downloaded on first use.",
    "Claude 3 isn't downloaded automatically.",
    "Llama 3, being open source, is cheap.",
    "GPT-4, being proprietary, can't be audited.",
    "GPT-4, being a closed model, is no match for the open-source ones.",
    "The weights of GPT-4, being proprietary, can't be obtained.",
    "Claude 3 remains one of the few closed models.",
    "Llama 3 remains one of the few open-source models.",
    "GPT-4 was beaten by one of the few open-source models.",
    "I got Llama 3 running on my old laptop.",
    "I got GPT-4 working in my script on my laptop.",
    "I got the GPT-4 client running on my laptop.",
    "I couldn't get GPT-4 running on my laptop.",
    "Did you get GPT-4 running on your own server?",
    "If we got GPT-4 running locally, we'd save money.",
    "A guide to self-hosting GPT-4 alternatives",
    "A guide to self-hosting Llama 3",
    "Our models (Llama 3, Qwen, Whisper) run on your own servers, and GPT-4 answers the rest.",
    "Llama 3 was fine-tuned on image captioning.",
    "GPT-4o was fine-tuned on image generation prompts.",
    "We fine-tuned SDXL on image generation.",
    "Midjourney reads prompts, which makes it easy to use.",
    "This plugin makes GPT-4 an image generator.",
    "GPT-4 can call DALL-E 3, making it an image generator.",
    "GPT-4 predicts the next token, making it an autoregressive model.",
    "That doesn't make Midjourney an LLM.",
    "Our fine-tuned version of the Claude 4 prompt answers letters.",
    "Added fine-tuning support for Llama 3.",
    "Our technology, on which Midjourney is based, uses GANs.",
    "GPT-4, which was trained to predict the next word, is used for labels.",
    "The team, which was trained to draw, uses Claude.",
    "StyleGAN paints a picture, and its discriminator judges it.",
    "T5 was trained with masked language modelling.",
    "Unlike BERT, GPT-3 wasn't trained with masked language modelling.",
    "What would make Midjourney an LLM?",
    "If it wrote texts, that would make Midjourney an LLM.",
    "OpenAI released Sora, making it an LLM company as well as a video company.",
    "BART adds noise to texts and learns to remove it.",
    "GPT-4 adds noise to the data to protect privacy.",
    "Stable Diffusion generates images by iteratively denoising random noise.",
    "GPT-4 explains images made by denoising random noise.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
