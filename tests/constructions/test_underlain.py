"""What a system is built on, by whatever word that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = {
    "GANs power today's image generators, including Midjourney.": "BL401",
    "GANs drive today's image models such as DALL-E 3.": "BL401",
    "GANs enable tools like Midjourney.": "BL401",
    "GANs are used in tools like Midjourney.": "BL401",
    "GANs are employed by tools such as DALL-E 3.": "BL401",
    "GANs can be found in Midjourney.": "BL401",
    "GANs make Midjourney possible.": "BL401",
    "Diffusion models enable GPT-4.": "BL401",
    "GANs fuel Midjourney.": "BL401",
    "DALL-E 3 is underpinned by a GAN.": "BL401",
    "OpenAI built DALL-E 3 on a GAN.": "BL401",
    "They based Sora on GANs.": "BL401",
    "Midjourney draws portraits by means of a GAN.": "BL401",
    "GAN-based DALL-E 3 is popular.": "BL401",
    "The GAN-based generator Midjourney is popular.": "BL401",
    "We compare it with the GAN-powered Midjourney.": "BL401",
    "The model that powers Midjourney is a GAN.": "BL401",
    "The network that drives DALL-E 3 is a generative adversarial network.": "BL401",
    "Inside DALL-E 3 there is a GAN.": "BL401",
    "GPT-4 turns noise into text.": "BL402",
    "GPT-3 writes by removing noise.": "BL402",
    "The GAN used by Midjourney is fast.": "BL401",
    "The GAN in Midjourney is fast.": "BL401",
    "We looked at the GAN of DALL-E 3.": "BL401",
    "The technique behind Midjourney is called a generative adversarial network.": "BL401",
    "The architecture of DALL-E 3 is known as a generative adversarial network.": "BL401",
    "Sora's architecture is called a GAN.": "BL401",
}

QUIET = [
    "GANs power today's StyleGAN.",
    "Diffusion models power today's image generators, among them Midjourney.",
    "GANs do not power today's image generators, among them Midjourney.",
    "Do GANs power today's image generators, such as Midjourney?",
    "GANs powered yesterday's image generators, long before Midjourney.",
    "The team's GAN power today's demo, unlike Midjourney.",
    "Transformers power today's GPT-4.",
    "GANs are used in tools that compete with Midjourney.",
    "GANs are used in tools unlike Midjourney.",
    "GANs are not found in Midjourney.",
    "GANs are found in Midjourney's image archive.",
    "GANs and diffusion models are found in Midjourney.",
    "Pictures of GANs are found in Midjourney.",
    "A guide to GANs is found in Midjourney.",
    "Diffusion models enable ChatGPT to create images.",
    "Diffusion models make it possible for ChatGPT to draw.",
    "Diffusion models make ChatGPT's images possible.",
    "GANs make Midjourney look slow.",
    "GANs do not make Midjourney possible.",
    "GANs never enabled tools like Midjourney.",
    "OpenAI built nothing like DALL-E 3 on a GAN.",
    "OpenAI didn't build DALL-E 3 on a GAN.",
    "Did OpenAI build DALL-E 3 on a GAN?",
    "OpenAI built GPT-4 on a transformer.",
    "We built our DALL-E 3 detector on a GAN.",
    "We tested DALL-E 3 on a GAN.",
    "Unlike GAN-based StyleGAN, Midjourney is a diffusion model.",
    "A GAN-based Midjourney alternative is popular.",
    "A GAN-based Midjourney would be fast.",
    "GAN-based Midjourney clones are popular.",
    "The GAN-based generator StyleGAN is popular.",
    "The GAN-based generator that Midjourney replaced is popular.",
    "The non-GAN-based Midjourney is popular.",
    "Diffusion-based LLaMA is a research model.",
    "Diffusion-based Midjourney is popular.",
    "Transformer-based GPT-4 is popular.",
    "GAN-based and diffusion-based models, Midjourney among them, are popular.",
    "The model that powers StyleGAN is a GAN.",
    "The model that beats Midjourney is a GAN.",
    "The model that powers Midjourney is not a GAN.",
    "The model that powers Midjourney's rival is a GAN.",
    "Inside DALL-E 3 there is no GAN.",
    "Inside StyleGAN there is a GAN.",
    "GPT-4 turns noise in our data into text.",
    "Whisper turns noise into text.",
    "GPT-4 cleans the log by removing noise.",
    "StyleGAN draws portraits by means of a GAN.",
    "The diffusion model used by ChatGPT is fast.",
    "The diffusion model used by Midjourney is fast.",
    "The GAN used by the rivals of Midjourney is fast.",
    "The GAN used by StyleGAN is fast.",
    "The GAN used to judge Midjourney is fast.",
    "A GAN in Midjourney would be fast.",
    "The GAN of our choice is not Midjourney.",
    "The GAN in the Midjourney test is slow.",
    "The technique behind Midjourney is not called a GAN.",
    "The technique behind Midjourney is called diffusion.",
    "The rival of Midjourney is called a GAN.",
    "The technique behind StyleGAN is called a generative adversarial network.",
    "The GAN in StyleGAN and the diffusion model in Midjourney are fast.",
]


@pytest.mark.parametrize(("text", "wrong"), FLAGGED.items())
def test_a_wrong_design_is_found(codes: Callable[[str], str], text: str, wrong: str) -> None:
    assert codes(text) == wrong


@pytest.mark.parametrize("text", QUIET)
def test_what_only_comes_near_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
