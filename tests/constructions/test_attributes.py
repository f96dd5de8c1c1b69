"""Lines that describe one system: "Type: LLM" below its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("Name of the AI system: Imagen; kind: LLM; purpose: pictures for the intranet", "BL101"),
    ("**Imagen** | Category: Large Language Models | Price: free", "BL101"),
    ("Udio | Type: LLM | Price: 10 dollars", "BL101"),
    ("Imagen · Type: LLM · Free", "BL101"),
    ("Architecture: Midjourney is a GAN", "BL401"),
    ("## Midjourney\n\nModel type: LLM", "BL101"),
    ("## Midjourney\n\n- Model type: LLM\n- Price: 10", "BL101"),
    ("## Midjourney\n\n**Type:** Large language model", "BL101"),
    ("## DALL-E 3\n\n- Architecture: GAN\n- Maker: OpenAI", "BL401"),
    ("- name: Midjourney\n- type: LLM", "BL101"),
    ("- name: Midjourney\n  type: LLM", "BL101"),
    ("- Name: Midjourney\n  - Type: LLM\n  - Price: 10", "BL101"),
    ("- Midjourney\n  - Type: LLM\n  - Price: 10", "BL101"),
    ("Name: Midjourney\nType: LLM", "BL101"),
    ("Midjourney (type: LLM)", "BL101"),
    ("Midjourney - type: large language model", "BL101"),
    ("Type: LLM. Name: Midjourney.", "BL101"),
    ("## Tools\n\n### Midjourney\n\n| Type | LLM |\n|---|---|\n| Price | 10 |", "BL101"),
    ("DALL-E 3 (architecture: GAN)", "BL401"),
    ("## ChatGPT\n\n- Developer: Google", "BL601"),
    ("- ChatGPT\n  - Maker: Google", "BL601"),
    ("- Name: DALL-E 3\n- Architecture: GAN", "BL401"),
    ("### Stable Diffusion\n\nKind: language model\nPrice: 0 $", "BL101"),
    ("| Property | Value |\n|---|---|\n| Name | Midjourney |\n| Type | LLM |", "BL101"),
    ("## Midjourney\n\n| Type | LLM |\n|---|---|\n| Price | 10 |", "BL101"),
    ("## DALL-E 2\n\n- Architecture: GAN with generator and discriminator", "BL401"),
    (
        "| Field | Value |\n|---|---|\n| Name | Imagen |\n| Architecture | GAN with a generator |",
        "BL401",
    ),
    # What it puts out, and what it is there for
    ("Model: Mixtral. Output: images.", "BL201"),
    ("Model: Llama 3\nInput: text\nOutput: video", "BL201"),
    ("- Model: Mixtral\n- Task: image generation", "BL201"),
    ("- Task: image generation\n- Model: Mixtral", "BL201"),
    ("model: Llama 3, task: text-to-image", "BL201"),
    ("Task: text-to-image, model: Llama 3", "BL201"),
    ("Name: Claude 3.5\nGenerates: text, music, video", "BL201 BL201"),
    ("Tool: Claude; used for: creating illustrations", "BL201"),
    ("## Mixtral\n\nOutput: image", "BL201"),
]

TWINS = [
    "Model: Mixtral\nOutput: text",
    "Model: Mixtral\nOutput: image captions",
    "Model: Mixtral\nOutput: no images",
    "Model: Mixtral\nOutput: images/",
    "Model: Imagen\nOutput: image",
    "Model: Claude 3.5\nTask: image captioning",
    "Model: Claude 3.5\nPurpose: reviewing images",
    "Model: Claude 3.5\nPurpose: image generation prompts",
    "Model: CLIP\nOutput: image embedding",
    "Model: Imagen\nPrompt: written by Mixtral\nOutput: image",
    "- LLM: Mixtral\n- Image model: Imagen\n- Output: image",
    "- Model: Mixtral\n- Tools: Imagen\n- Output: image",
    "- Model: Mixtral\n- Tools: generate_image\n- Output: image",
    "Name: LogoMaker\nModel: Mixtral\nOutput: image",
    "Tool: Claude\nUsed for: photos",
    "Name of the AI system: Claude; kind: LLM; purpose: prompts for Imagen",
    "GPT-4 | Category: Language models | Price: free",
    "LangChain | Category: LLM | Price: free",
    "Imagen | Category: Image AI | Input: text",
    "## Midjourney\n\nModel type: image generator",
    "## Midjourney and GPT-4\n\n- Model type: LLM",
    "- name: Midjourney\n- llm: GPT-4",
    "- name: Midjourney\n- type: image generator\n\n- name: GPT-4\n- type: LLM",
    "- name: GPT-4\n  type: LLM\n- name: Midjourney\n  type: diffusion",
    "## ChatGPT\n\n- Developer: OpenAI",
    "## Midjourney\n\n| Type | Image generator |\n|---|---|\n| Price | 10 |",
    "## DALL-E 2\n\n- Architecture: diffusion model with a GAN loss",
    "## Midjourney\n\n- Type: LLM-free image generator",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
