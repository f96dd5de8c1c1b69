"""What tables, definitions and labels say without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("| Tool | Type |\n|---|---|\n| Midjourney | LLM |", "BL101"),
    (
        "| AI tool name | Kind of model |\n|---|---|\n| Midjourney | LLM |\n| GPT-4 | LLM |",
        "BL101",
    ),
    (
        "| Name of the tool | What type of AI is it? |\n"
        "|---|---|\n"
        "| Midjourney | Large language model |",
        "BL101",
    ),
    ("| | LLM | Image generator |\n|---|---|---|\n| Midjourney | ✓ | ✗ |", "BL101"),
    ("| Model | LLM? |\n|---|---|\n| Midjourney | ✅ |", "BL101"),
    ("| Model | Is an LLM |\n|---|---|\n| Midjourney | yes |\n| GPT-5 | yes |", "BL101"),
    (
        "| LLM | Image generator |\n|---|---|\n| GPT-4 | Midjourney |\n| Suno | DALL-E |",
        "BL101",
    ),
    ("| LLMs | Price |\n|---|---|\n| GPT-4 | 20 |\n| Midjourney | 10 |", "BL101"),
    (
        "| Category | Examples |\n"
        "|---|---|\n"
        "| LLMs | GPT-4, GPT-5, Midjourney |\n"
        "| Image | DALL-E |",
        "BL101",
    ),
    (
        "| Type of AI | Example tools |\n|---|---|\n| Large language model | ChatGPT, Sora |",
        "BL101",
    ),
    ("| Tool | Output |\n|---|---|\n| GPT-5 | images |", "BL201"),
    ("| Tool | Generates |\n|---|---|\n| GPT-5 | text, images |", "BL201"),
    (
        "| Model | Text generation | Image generation |\n|---|---|---|\n| GPT-5 | ✓ | ✓ |",
        "BL201",
    ),
    (
        "| Model | Text | Images | Video output |\n|---|---|---|---|\n| GPT-5 | yes | no | yes |",
        "BL201",
    ),
    ("| Feature | GPT-5 | Midjourney |\n|---|---|---|\n| Image generation | ✅ | ✅ |", "BL201"),
    (
        "| Feature | GPT-5 | Midjourney |\n"
        "|---|---|---|\n"
        "| Generates images | ✅ | ✅ |\n"
        "| Writes text | ✅ | ❌ |",
        "BL201",
    ),
    ("| | GPT-5 | Midjourney |\n|---|---|---|\n| Writes text | ✅ | ✅ |", "BL201"),
    ("| Task | Tool |\n|---|---|\n| Image generation | GPT-5 |", "BL201"),
    (
        "| Use case | Recommended tool |\n|---|---|\n| Product photos | GPT-4 |\n| Copy | GPT-5 |",
        "BL201",
    ),
    ("| Model | Made by |\n|---|---|\n| Claude | OpenAI |", "BL601"),
    ("| Model | Open source |\n|---|---|\n| GPT-5 | ✓ |", "BL303"),
    ("| Model | Can be self-hosted |\n|---|---|\n| Midjourney | yes |", "BL303"),
    ("| Model | Architecture |\n|---|---|\n| DALL-E 3 | GAN |", "BL401"),
    ("| Technique | Examples |\n|---|---|\n| GANs | StyleGAN, Midjourney |", "BL401"),
    ("| Model | Fine-tuning |\n|---|---|\n| Midjourney | ✓ |", "BL302"),
    ("Midjourney\n: An LLM for artists.", "BL101"),
    ("Midjourney\n: A large language model", "BL101"),
    ("**Midjourney**: an LLM for artists.", "BL101"),
    ("**Midjourney** – an LLM for artists", "BL101"),
    ("- **Midjourney**: an LLM for artists", "BL101"),
    ("- **Midjourney** – LLM", "BL101"),
    ("- Midjourney - large language model", "BL101"),
    ("* `Midjourney`: LLM", "BL101"),
    ("Midjourney: LLM", "BL101"),
    ("LLM\n: Midjourney, GPT-4", "BL101"),
    ("**LLMs**: GPT-4, GPT-5, Midjourney", "BL101"),
    ("- LLMs: GPT-4, Midjourney\n- Image: DALL-E", "BL101"),
    ("- **LLM** – Midjourney", "BL101"),
    ("**GPT-5**: generates images", "BL201"),
    ("- **GPT-5**: image generation", "BL201"),
    ("GPT-5\n: Generates images.", "BL201"),
    ("- Image generation: GPT-4", "BL201"),
]

TWINS = [
    "| Tool | Type |\n|---|---|\n| Midjourney | Image generator |",
    "| Tool | Works with |\n|---|---|\n| Midjourney | LLM |",
    "| Tool | Not a |\n|---|---|\n| Midjourney | LLM |",
    "| | LLM | Image generator |\n|---|---|---|\n| Midjourney | ✗ | ✓ |",
    "| | LLM | Image generator |\n|---|---|---|\n| Midjourney | | ✓ |",
    "| Model | LLM? |\n|---|---|\n| Midjourney | ❌ |",
    "| LLM | Image generator |\n|---|---|\n| GPT-4 | Midjourney |",
    "| LLM | Prompt for |\n|---|---|\n| GPT-4 | Midjourney |",
    "| LLM support | Price |\n|---|---|\n| GPT-4 | 20 |\n| Midjourney | 10 |",
    "| Framework | LLM |\n|---|---|\n| LangChain | GPT-4 |",
    "| Category | Examples |\n|---|---|\n| LLMs | GPT-4, GPT-5 |\n| Image | DALL-E |",
    "| Category | Alternatives |\n|---|---|\n| LLMs | Midjourney |",
    "| Tool | Output |\n|---|---|\n| GPT-5 | text |\n| Midjourney | images |",
    "| Tool | Output |\n|---|---|\n| GPT-5 | text (images with a plug-in) |",
    "| Model | Text generation | Image generation |\n|---|---|---|\n| GPT-5 | ✓ | ✗ |",
    "| Model | Text | Images | Video output |\n|---|---|---|---|\n| GPT-5 | yes | no | no |",
    "| Model | Image input | Price |\n|---|---|---|\n| GPT-5 | yes | 20 |",
    "| Model | Images | Text |\n|---|---|---|\n| GPT-5 | yes | yes |",
    "| Feature | GPT-5 | Midjourney |\n|---|---|---|\n| Image generation | ❌ | ✅ |",
    "| Feature | GPT-5 | Midjourney |\n|---|---|---|\n| Image generation | via MCP | ✅ |",
    "| Feature | GPT-5 |\n|---|---|\n| Reads images | ✅ |",
    "| Task | Tool |\n|---|---|\n| Image generation | Midjourney |\n| Image captions | GPT-5 |",
    "| Task | Tool |\n|---|---|\n| Image generation | GPT-5 + DALL-E |",
    "| Need | Don't use |\n|---|---|\n| Logo design | GPT-5 |",
    "| Model | Open source |\n|---|---|\n| GPT-5 | ✗ |",
    "| Model | Fine-tuning |\n|---|---|\n| Midjourney | no |",
    "| Technique | Examples |\n|---|---|\n| GANs | StyleGAN |\n| Diffusion | Midjourney |",
    "Midjourney\n: An image generator for artists.",
    "Midjourney\n: Works with an LLM.",
    "**Midjourney**: not an LLM",
    "**Midjourney**: needs an LLM for prompts",
    "- **Midjourney** – LLM not needed",
    "- **Midjourney**: LLM prompt required",
    "**LLMs**: GPT-4, GPT-5\n**Images**: Midjourney",
    "- LLMs: GPT-4\n- Image: Midjourney",
    "- **GPT-5**: describes images",
    "- **GPT-5**: image captions",
    "- **GPT-5**: images as input",
    "- Images: Midjourney\n- Text: GPT-5",
    "- Image captions: GPT-5",
    "- Images: 5\n- GPT-5: yes",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
