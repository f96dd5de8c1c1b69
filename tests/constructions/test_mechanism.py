"""How a system is said to work: its architecture, and what it does inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # architecture by name
    ("DALL-E 3 is a GAN.", "BL401"),
    ("ChatGPT is a diffusion model.", "BL401"),
    ("GPT-4 is a generative adversarial network.", "BL401"),
    ("The DALL-E 3 GAN draws the covers.", "BL401"),
    ("Stable Diffusion is a type of GAN.", "BL401"),
    ("GANs such as Midjourney need much data.", "BL401"),
    ("GANs like DALL-E 3 and StyleGAN need much data.", "BL401"),
    ("Diffusion models such as GPT-4 are slow.", "BL401"),
    ("GANs (DALL-E 3, StyleGAN) draw faces.", "BL401"),
    ("DALL-E 3 is an example of a GAN-based generative AI model.", "BL401"),
    ("Midjourney's GAN architecture makes it fast.", "BL401"),
    ("GANs underpin DALL-E 3.", "BL401"),
    ("Behind Midjourney is a GAN.", "BL401"),
    ("Midjourney harnesses the power of GANs.", "BL401"),
    # based on, uses, built with
    ("DALL-E 3 is based on GANs.", "BL401"),
    ("DALL-E 3 is GAN-based.", "BL401"),
    ("Midjourney is a GAN-based image generator.", "BL401"),
    ("Midjourney uses GANs to draw.", "BL401"),
    ("Midjourney uses a generative adversarial network.", "BL401"),
    ("Stable Diffusion is built with GANs.", "BL401"),
    ("Stable Diffusion relies on GANs.", "BL401"),
    ("ChatGPT is powered by a diffusion model.", "BL401"),
    ("Stable Diffusion (GAN-based) draws the covers.", "BL401"),
    ("Stable Diffusion, which is based on a GAN, draws the covers.", "BL401"),
    ("Midjourney employs a GAN architecture.", "BL401"),
    ("GPT-4 runs on a diffusion model.", "BL401"),
    ("Based on GANs, Midjourney draws faces.", "BL401"),
    # what it does inside
    ("Midjourney predicts the next token.", "BL402"),
    ("Stable Diffusion works by predicting the next word.", "BL402"),
    ("GPT-4 denoises an image step by step.", "BL402"),
    ("GPT-4 removes noise from random data, step by step.", "BL402"),
    ("GPT-4 works by gradually removing noise.", "BL402"),
    ("GPT-4 has two networks that compete with each other.", "BL402"),
    ("GPT-4 pits a generator against a discriminator.", "BL402"),
    ("Stable Diffusion pits two networks against each other.", "BL402"),
    ("Stable Diffusion consists of a generator and a discriminator.", "BL402"),
    ("Midjourney trains a generator and a discriminator.", "BL402"),
    ("Midjourney's training process involves updating the generator and discriminator.", "BL402"),
    ("Midjourney is trained to predict the next word.", "BL402"),
    ("ChatGPT starts from noise and denoises it.", "BL402"),
    ("Midjourney uses next-token prediction.", "BL402"),
    ("GPT-4 relies on iterative denoising.", "BL402"),
    ("GPT-4 uses adversarial training.", "BL402"),
    # and its like
    ("Under the hood, Midjourney uses a GAN.", "BL401"),
    ("Methods: GANs (DALL-E 3), diffusion models (Stable Diffusion).", "BL401"),
    # more phrasings
    ("GPT-4 works by removing noise from an image step by step.", "BL402"),
    ("GPT-4 generates text by diffusion.", "BL402"),
    ("GPT-4 uses diffusion to write text.", "BL402"),
    ("Midjourney writes its images token by token.", "BL402"),
    ("Midjourney generates an image one token at a time.", "BL402"),
    ("Inside Midjourney, a generator and a discriminator compete.", "BL402"),
    ("The discriminator of Stable Diffusion tells real from fake.", "BL402"),
    ("The discriminator in Midjourney tells real from fake.", "BL402"),
    ("Stable Diffusion's discriminator tells real from fake images.", "BL402"),
    ("Midjourney pits two networks against each other.", "BL402"),
    ("In DALL-E 3 a generator network is trained against a discriminator.", "BL402"),
    ("The architecture behind Midjourney is a GAN.", "BL401"),
    ("The GAN behind Midjourney is trained on photos.", "BL401"),
    ("GANs are the technology behind DALL-E 3.", "BL401"),
    ("Under the hood, Midjourney is a GAN.", "BL401"),
    ("Under the hood, ChatGPT runs a diffusion process.", "BL402"),
    ("At its core, GPT-4 is a diffusion model.", "BL401"),
    ("GPT-4, a diffusion model, writes text.", "BL401"),
    ("Midjourney is trained adversarially.", "BL402"),
    ("Midjourney relies on adversarial training.", "BL402"),
    ("StyleGAN denoises random noise step by step.", "BL402"),
    ("StyleGAN starts with noise and removes it step by step.", "BL402"),
    ("StyleGAN's diffusion process takes 50 steps.", "BL402"),
    ("The diffusion process of GPT-4 takes 50 steps.", "BL402"),
    ("GPT-4's denoising steps are slow.", "BL402"),
    ("Midjourney's next-token prediction is slow.", "BL402"),
    ("Llama 3 is built on a GAN.", "BL401"),
    ("DALL-E 3 belongs to the GANs.", "BL401"),
    ("GAN-generated images (Midjourney, DALL-E 3)", "BL401 BL401"),
    ("GANs (e.g. Midjourney, DALL-E 3) generate images.", "BL401 BL401"),
    ("Stable Diffusion was trained as a GAN.", "BL402"),
    ("BERT predicts the next token.", "BL402"),
    ("BERT generates text token by token.", "BL402"),
    ("Like every GAN, Midjourney has a discriminator.", "BL401"),
    ("Whisper uses a diffusion model to transcribe speech.", "BL401"),
    ("CLIP is a diffusion model.", "BL401"),
    ("Midjourney is an autoregressive model.", "BL401"),
    ("GPT-2 is an encoder-decoder model.", "BL401"),
    ("GPT-3 uses an encoder-decoder architecture.", "BL401"),
    ("Llama is a bidirectional model.", "BL101"),
    ("Midjourney relies on two key techniques: language processing and GANs.", "BL401"),
]

QUIET = [
    "Stable Diffusion's VAE is large.",
    "Midjourney's competitor GAN is slow.",
    "Behind ChatGPT is a transformer.",
    "GANs drove progress before Stable Diffusion.",
    # architecture by name
    "StyleGAN is a GAN.",
    "DALL-E 3 is not a GAN.",
    "Is DALL-E 3 a GAN?",
    "GANs such as StyleGAN need much data.",
    "GANs came before DALL-E 3.",
    "Unlike GANs, Midjourney needs no discriminator.",
    "Diffusion models such as DALL-E 3 are slow.",
    "Before DALL-E 3 there were GANs such as StyleGAN.",
    "GANs and diffusion models (StyleGAN, DALL-E 3) draw faces.",
    # based on, uses, built with
    "StyleGAN is based on GANs.",
    "DALL-E 3 isn't based on GANs.",
    "DALL-E 3 is based on a diffusion model.",
    "Midjourney no longer uses GANs.",
    "We use GANs and Midjourney to draw.",
    "We use ChatGPT to explain GANs.",
    "ChatGPT explains what a GAN is.",
    "The GAN-based upscaler runs after Midjourney.",
    "GPT-4 is powered by a transformer.",
    "ChatGPT uses DALL-E 3, a diffusion model, for images.",
    # what it does inside
    "GPT-4 predicts the next token.",
    "Midjourney doesn't predict the next token.",
    "Stable Diffusion works by removing noise.",
    "GPT-4 removes noise from the transcripts.",
    "StyleGAN pits a generator against a discriminator.",
    "In a GAN two networks compete.",
    "Unlike GPT-4, Midjourney doesn't predict words.",
    "GPT-4 predicts the next word, and Midjourney removes noise.",
    "Does Midjourney predict the next token?",
    "GPT-4 competes with Gemini.",
    "GPT-4 explains adversarial training.",
    # and its like
    "Diffusion models are replacing GANs (DALL-E 2, Imagen).",
    "Midjourney is compared to a GAN.",
    # more phrasings
    "A GAN pits two networks against each other; Midjourney works otherwise.",
    "StyleGAN's two networks compete.",
    "In StyleGAN two networks compete.",
    "Midjourney works by diffusion.",
    "GPT-4 predicts the next word.",
    "The denoising loop inside Stable Diffusion is slow.",
    "Midjourney competes with DALL-E 3.",
    "Midjourney and DALL-E 3 compete.",
    "Detects GAN-generated images and pictures from Midjourney.",
    "Detectors trained on GAN-generated images fail on Midjourney.",
    "Unlike a GAN, Stable Diffusion has no discriminator.",
    "Claude 3 writes about diffusion.",
    "GPT-4 explains how diffusion works.",
    "The diffusion of ChatGPT in companies is fast.",
    "ChatGPT's diffusion in schools was fast.",
    "GPT-4 removes noise words from the text.",
    "BERT reads text in both directions.",
    "BERT predicts masked words.",
    "BERT predicts the next sentence.",
    "BERT reads documents from left to right and from right to left.",
    "Stable Diffusion is used to train a discriminator.",
    "The denoising filter written by GPT-4 is fast.",
    "T5 is an encoder-decoder model.",
    "Whisper uses an encoder-decoder architecture.",
    "GPT-3 is a decoder-only transformer.",
    "BERT is a bidirectional model.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_a_wrong_mechanism_is_found(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
