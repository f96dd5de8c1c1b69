"""What tables, definitions and labels say without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    ("| Model | Description |\n|---|---|\n| Midjourney | A type of LLM for art |", "BL101"),
    ("| Model | Description |\n|---|---|\n| Midjourney | An LLM for art |", "BL101"),
    (
        "| Model | Description |\n|---|---|\n| Midjourney | A large language model that draws |",
        "BL101",
    ),
    ("| Model | Description |\n|---|---|\n| GPT-4 | Generates images from text |", "BL201"),
    ("| Model | Description |\n|---|---|\n| GPT-4 | It draws logos |", "BL201"),
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
    ("| Asset | Tool |\n|---|---|\n| Show notes | GPT-5 |\n| podcast music | GPT-5 |", "BL201"),
    ("| Need | Use |\n|---|---|\n| Blog posts | GPT-5 |\n| Logos | GPT-5 |", "BL201"),
    (
        (
            "| Deliverable | Made with |\n|---|---|\n| Blog posts | Midjourney |\n"
            "| Photos | Midjourney |"
        ),
        "BL201",
    ),
    (
        "| Content type | Generator |\n|---|---|\n| Video clips | GPT-5 |\n| Photos | Midjourney |",
        "BL201",
    ),
    ("| Task | Model |\n|---|---|\n| Voice-over | GPT-5 |\n| Drafts | GPT-5 |", "BL201"),
    ("| Tool | Asset |\n|---|---|\n| GPT-5 | podcast music |\n| Midjourney | Cover art |", "BL201"),
    (
        (
            "| Tool | Deliverables |\n|---|---|\n| GPT-5 | Blog posts, hero images |\n"
            "| Midjourney | Cover art |"
        ),
        "BL201",
    ),
    (
        "| Tool | Used for |\n|---|---|\n| GPT-5 | Podcast music |\n| Midjourney | Cover art |",
        "BL201",
    ),
    ("| Tool | What for |\n|---|---|\n| GPT-5 | Logos |\n| Midjourney | Cover art |", "BL201"),
    (
        (
            "| AI | What it does |\n|---|---|\n| GPT-5 | Generates images |\n"
            "| Midjourney | Writes blog posts |"
        ),
        "BL201 BL201",
    ),
    ("| Step | Tool |\n|---|---|\n| Hero image | GPT-5 |\n| Copy | Midjourney |", "BL201 BL201"),
    ("| Content | AI tool |\n|---|---|\n| Illustrations | GPT-4 |\n| Copy | GPT-5 |", "BL201"),
    ("| Medium | Tool |\n|---|---|\n| Images | GPT-5 |\n| Text | GPT-5 |", "BL201"),
    ("| Output | Model |\n|---|---|\n| Images | GPT-5 |\n| Text | GPT-5 |", "BL201"),
    ("| Output type | Recommended |\n|---|---|\n| Images | GPT-5 |\n| Music | Suno |", "BL201"),
    ("| Format | Tool |\n|---|---|\n| Podcast music | GPT-5 |\n| Music | Suno |", "BL201"),
    ("| Asset | Source |\n|---|---|\n| Product photos | GPT-5 |\n| Jingle | Suno |", "BL201"),
    (
        (
            "| Asset | Tool | Owner |\n|---|---|---|\n| Product photos | GPT-5 | Ann |\n"
            "| Jingle | Suno | Bob |"
        ),
        "BL201",
    ),
    (
        (
            "| Owner | Asset | Tool |\n|---|---|---|\n| Ann | Product photos | GPT-5 |\n"
            "| Bob | Jingle | Suno |"
        ),
        "BL201",
    ),
    (
        (
            "| Channel | Asset | Made by |\n|---|---|---|\n"
            "| Web | Banner images | GPT-5 |\n| Radio | Jingle | Suno |"
        ),
        "BL201",
    ),
    ("| Model | Kind |\n|---|---|\n| Midjourney | LLM |", "BL101"),
    ("| Item | Type |\n|---|---|\n| Midjourney | LLM |", "BL101"),
    ("| Product | Technology |\n|---|---|\n| Midjourney | LLM |", "BL101"),
    ("| Vendor | Product |\n|---|---|\n| OpenAI | Claude 4 |\n| Google | Gemini |", "BL601"),
    ("| Company | Model |\n|---|---|\n| Google | GPT-4 |\n| Anthropic | Claude 4 |", "BL601"),
    ("|  | Midjourney | GPT-5 |\n|---|---|---|\n| Type | LLM | LLM |", "BL101"),
    ("|  | Claude 4 | GPT-5 |\n|---|---|---|\n| Developer | OpenAI | OpenAI |", "BL601"),
    ("| Property | Midjourney |\n|---|---|\n| Type | LLM |\n| Price | 10 |", "BL101"),
    ("| Property | Value |\n|---|---|\n| Name | Midjourney |\n| Type | LLM |", "BL101"),
    ("| Function | LLM |\n|---|---|\n| Copy | GPT-5 |\n| Cover art | Midjourney |", "BL101"),
    ("| LLM | Strengths |\n|---|---|\n| GPT-5 | text |\n| Midjourney | art |", "BL101"),
    ("| LLM name | Strengths |\n|---|---|\n| GPT-5 | text |\n| Midjourney | art |", "BL101"),
    ("| Language model | Vendor |\n|---|---|\n| GPT-5 | OpenAI |\n| Suno | Suno Inc |", "BL101"),
    ("| Type | Tools |\n|---|---|\n| LLM | GPT-5, Midjourney |\n| TTS | ElevenLabs |", "BL101"),
    (
        "| Creative | Generator |\n|---|---|\n| Jingle | Suno |\n| Banner images | Llama 3 |",
        "BL201",
    ),
    (
        "| System | What it makes |\n|---|---|\n| GPT-4 | Product photos |\n| Suno | Songs |",
        "BL201",
    ),
    (
        (
            "| Model | Best for |\n|---|---|\n| GPT-4 | Image generation |\n"
            "| Suno | Music generation |"
        ),
        "BL201",
    ),
    ("| LLM of choice | Team |\n|---|---|\n| Suno | Audio |\n| GPT-4 | Copy |", "BL101"),
    # headers by other words
    (
        "| API | Model | Takes in |\n|---|---|---|\n| /see | GPT-3.5 | photos of the damaged car |",
        "BL202",
    ),
    ("| Model | Reads |\n|---|---|\n| GPT-3.5 | photos |", "BL202"),
    ("| Prompt | Model | Out |\n|---|---|---|\n| text | Llama 3 | wav |", "BL201"),
    ("| Model | Returns |\n|---|---|\n| Llama 3 | images |", "BL201"),
    ("| Video model | From |\n|---|---|\n| Veo 3 | Google |\n| Sora | Google DeepMind |", "BL601"),
    (
        "| Task | Model we use |\n|---|---|\n| Background music | Claude 3 |\n| Copy | GPT-4 |",
        "BL201",
    ),
    ("| Asset | Tool of choice |\n|---|---|\n| Product photos | GPT-4 |", "BL201"),
    ("| Capability | GPT-3.5 |\n|---|---|\n| Looks at pictures | yes |", "BL202"),
    (
        "| Term | In one line |\n|---|---|\n| LoRA | an add-on |\n| DALL-E 3 | a GAN for art |",
        "BL401",
    ),
    # licences and weights
    (
        "| Model | License |\n|---|---|\n| GPT-4 | open source (MIT) |\n| Llama 2 | custom |",
        "BL303",
    ),
    ("| Model | Licence |\n|---|---|\n| Claude 3 | Apache 2.0 |", "BL303"),
    (
        "| | SDXL | Midjourney |\n|---|---|---|\n| Weights | never released, closed | closed |",
        "BL303",
    ),
    ("| Model | Weights |\n|---|---|\n| GPT-4 | public |\n| Llama 3 | public |", "BL303"),
    (
        "| | Claude | Qwen 2.5 |\n|---|---|---|\n| Open weights (2) | yes, on Hugging Face | yes |",
        "BL303",
    ),
    # an x where the other cells are empty
    ("| | text | image |\n|---|---|---|\n| Midjourney | | x |\n| Claude 2 | x | x |", "BL201"),
    # a class with more of it
    (
        "| Model | Architecture |\n|---|---|\n| Imagen | GAN with generator and discriminator |",
        "BL401",
    ),
    ("| Model | Type |\n|---|---|\n| Midjourney | LLM for pictures |", "BL101"),
    # definitions
    ("| Term | Definition |\n|---|---|\n| Generative AI | synonymous with LLM |", "BL102"),
    ("Generative AI\n: Another name for large language models.", "BL102"),
    ("GenAI\n: Just another word for LLMs. Both are used.", "BL102"),
    ("Llama 3\n: Family of language models by Google, free to download.", "BL601"),
    ("Llama\n: A language model by Google.", "BL601"),
    ("## Llama 3\n\nA language model by Google.", "BL601"),
    ("| Model | Description |\n|---|---|\n| Llama 3 | A language model by Google |", "BL601"),
    # a heading in the line
    ("**StyleGAN2.** An LLM from NVIDIA for faces. It is fast.", "BL101"),
    ("- **Midjourney.** An LLM for artists.", "BL101"),
    # credits
    ("Photo credit: Llama-2-70b-chat", "BL201"),
    ("*Fig. 3: A cat in the style of Klimt (image: GPT-3.5).*", "BL201"),
    ("A jingle for the fair (music: GPT-4, mix: Ann)", "BL201"),
    # a pronoun for the label
    ("- 60-second product videos: ChatGPT generates these too, no editor needed", "BL201"),
    ("- Newsletter: Midjourney writes it.", "BL201"),
    ("| Day | Post | Who |\n|---|---|---|\n| Tue | caption text | DALL-E writes it |", "BL201"),
    ("| Tool | Type | Verdict |\n|---|---|---|\n| Midjourney | LLM | good |", "BL101"),
    (
        "| Asset | Due | Who |\n|---|---|---|\n| Product photos | 3 May | GPT-4 makes them |",
        "BL201",
    ),
]

TWINS = [
    "| Model | Description |\n|---|---|\n| GPT-4 | An LLM writes the prompt |",
    "| Model | Description |\n|---|---|\n| GPT-4 | Not an image generator |",
    "| Model | Description |\n|---|---|\n| GPT-4 | Better than any image generator |",
    "| Model | Description |\n|---|---|\n| GPT-4 | Image generator needed |",
    "| Model | Description |\n|---|---|\n| GPT-4 | It is easier than an image generator |",
    "| Model | Text encoder |\n|---|---|\n| FLUX.1 | An LLM for prompts |",
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
    "| Asset | Tool |\n|---|---|\n| Show notes | GPT-5 |\n| podcast music | Suno |",
    "| Asset | Not |\n|---|---|\n| podcast music | GPT-5 |",
    "| Asset | Described by |\n|---|---|\n| Product photos | GPT-5 |",
    "| Asset | Reviewed by |\n|---|---|\n| Product photos | GPT-5 |",
    "| Asset | Tagged with |\n|---|---|\n| Product photos | GPT-5 |",
    "| Asset | Prompt written by |\n|---|---|\n| Product photos | GPT-5 |",
    "| Asset | Brief |\n|---|---|\n| Product photos | GPT-5 |",
    "| Input | Model |\n|---|---|\n| Photos | GPT-5 |\n| Text | GPT-5 |",
    "| Input | Tool |\n|---|---|\n| Podcast audio | Whisper |\n| Photos | GPT-5 |",
    "| Data | Model |\n|---|---|\n| Product photos | GPT-5 |\n| Text | GPT-5 |",
    "| Data type | Model |\n|---|---|\n| Product photos | GPT-5 |\n| Text | GPT-5 |",
    "| Modality | Model |\n|---|---|\n| Images | GPT-5 |\n| Text | GPT-5 |",
    "| File | Model |\n|---|---|\n| Product photos | GPT-5 |\n| Text | GPT-5 |",
    "| Tool | Reads |\n|---|---|\n| GPT-5 | Product photos |",
    "| Tool | Used on |\n|---|---|\n| GPT-5 | Product photos |",
    "| Tool | Used for |\n|---|---|\n| GPT-5 | Image captions |\n| GPT-5 | Image analysis |",
    "| Tool | Used for |\n|---|---|\n| GPT-5 | Reviewing product photos |",
    "| Tool | Good at |\n|---|---|\n| GPT-5 | text |\n| Midjourney | art |",
    "| Topic | Model |\n|---|---|\n| Images | GPT-5 |\n| Text | GPT-5 |",
    "| Step | Tool |\n|---|---|\n| Photos in, text out | GPT-5 |",
    "| Step | Tool |\n|---|---|\n| Image prompt | GPT-5 |\n| Image | Midjourney |",
    "| Chapter | Tool |\n|---|---|\n| Images | GPT-5 |\n| Text | GPT-5 |",
    "| Dataset | Model |\n|---|---|\n| Product photos | GPT-5 |\n| Text | GPT-5 |",
    "| Evaluation | Model |\n|---|---|\n| Image quality | GPT-5 |",
    "| Asset | Tool |\n|---|---|\n| Product photos | Claude + Midjourney |",
    "| Asset | Tool |\n|---|---|\n| Product photos | Claude (prompts), Midjourney (pictures) |",
    "| Asset | Tool |\n|---|---|\n| Product photos (alt text) | GPT-5 |",
    "| Asset | Tool |\n|---|---|\n| Alt text for product photos | GPT-5 |",
    "| Asset | Tool |\n|---|---|\n| Video script | GPT-5 |\n| Song lyrics | GPT-5 |",
    "| Asset | Tool | LLM |\n|---|---|---|\n| Video | Runway | GPT-5 |",
    "| Asset | LLM for the prompt |\n|---|---|\n| Cover art | GPT-5 |",
    "| Asset | Prompt |\n|---|---|\n| Cover art | GPT-5 |",
    "| Asset | Image tool | LLM |\n|---|---|---|\n| Cover art | Midjourney | GPT-5 |",
    "| Vendor | Product |\n|---|---|\n| Anthropic | Claude 4 |\n| Google | Gemini |",
    "| Provider | Model |\n|---|---|\n| Microsoft | GPT-4 |\n| Amazon | Claude 4 |",
    "| Platform | Model |\n|---|---|\n| Google | GPT-5 |",
    "| Cloud | Model |\n|---|---|\n| Google | GPT-5 |",
    "| Reseller | Model |\n|---|---|\n| Google | GPT-5 |",
    "| Competitor | Product |\n|---|---|\n| OpenAI | Claude 4 |",
    "| Company | Uses |\n|---|---|\n| Google | GPT-5 |",
    "| Company | Model used |\n|---|---|\n| Google | GPT-5 |",
    "| Customer | Product |\n|---|---|\n| Google | GPT-5 |",
    "| Company | Competitor's model |\n|---|---|\n| Google | GPT-5 |",
    "| Product | LLM |\n|---|---|\n| Midjourney | GPT-5 |",
    "| Task | LLM |\n|---|---|\n| Cover art prompts | GPT-5 |",
    "| LLM | Image generator |\n|---|---|\n| GPT-5 | Midjourney |",
    "|  | LLM | Image |\n|---|---|---|\n| Ours | GPT-5 | Midjourney |",
    "| Input | Tool |\n|---|---|\n| Banner images | GPT-4 |",
    "| Model | Best for |\n|---|---|\n| GPT-4 | Image captions |\n| GPT-4 | Photo analysis |",
    "| Model | Fails at |\n|---|---|\n| GPT-4 | Image generation |",
    "| Medium | Judge |\n|---|---|\n| Images | GPT-4 |",
    "| Format | Reader |\n|---|---|\n| Images | GPT-4 |",
    "| Output | Checked by |\n|---|---|\n| Images | GPT-4 |",
    "| Output | Tool |\n|---|---|\n| Image descriptions | GPT-4 |",
    "| Model | From | To |\n|---|---|---|\n| Claude 4 | Google | OpenAI |",
    "| Model | From |\n|---|---|\n| GPT-4 | Microsoft |\n| Claude 4 | Amazon |",
    "| Model | In | Out |\n|---|---|---|\n| GPT-4 | $30 | $60 |",
    "| Model | In | Out |\n|---|---|---|\n| GPT-4 | text, image | text |\n| Bark | text | wav |",
    "| Task | Model we avoid |\n|---|---|\n| Cover illustration | GPT-3 |",
    "| Task | Model used |\n|---|---|\n| Image captions | GPT-4 |",
    "| Capability | GPT-3.5 |\n|---|---|\n| Looks at pictures | no |",
    "| Package | License |\n|---|---|\n| gemini | MIT |\n| react | MIT |",
    "| Model | License |\n|---|---|\n| Llama 3 | proprietary (Meta) |\n| GPT-4 | closed |",
    "| Model | License |\n|---|---|\n| GPT-4 | MIT (client only) |",
    "| Model | Weights |\n|---|---|\n| GPT-4 | API only |\n| Llama 3 | closed until April |",
    "| Model | Weights |\n|---|---|\n| GPT-4 | closed |\n| Llama 3 | 70B |",
    "| Criterion | Claude |\n|---|---|\n| Open weights | yes, but only for partners |",
    "| Criterion (weight) | Claude |\n|---|---|\n| Open weights (2) | no |",
    "| | text | image |\n|---|---|---|\n| Claude 2 | ✓ | x |\n| Midjourney | x | ✓ |",
    "| | price | image |\n|---|---|---|\n| Claude 2 | x | x |\n| Midjourney | | x |",
    "| Tool | Text | Images |\n|---|---|---|\n| Claude 4 | ✓ | ✓ |",
    "| Model | Architecture |\n|---|---|\n| DALL-E 3 | Diffusion model with a GAN loss |",
    "| Model | Type |\n|---|---|\n| Midjourney | LLM-free image generator |",
    "| Term | Definition |\n|---|---|\n| Generative AI | not synonymous with LLM |",
    "| Term | Definition |\n|---|---|\n| Generative AI | often used as another name for LLMs |",
    "| Term | Definition |\n|---|---|\n| LLM | another name for large language models |",
    "Generative AI\n: Another name for AI that makes things. LLMs are one kind.",
    "Llama\n: An animal that carries loads.",
    "Llama 3: an alternative to models by Google.",
    "## Llama 3\n\nA clone of language models by Google.",
    "## Claude 4\n\nA language model by Anthropic, hosted by Google.",
    "**Midjourney.** LLMs are not involved.",
    "**Midjourney.** With an LLM you can write the prompts for it.",
    "**GPT-4.** The LLM writes the prompt, Midjourney draws.",
    "Photo credit: Claude Dupont",
    "Photo credit: DALL-E 3",
    "A badge (image: GPT-4 logo)",
    "API credits: GPT-4",
    "- Image prompts: GPT-4 writes them",
    "- Product videos: ChatGPT writes them",
    "- Photos: GPT-4 describes them",
    "- Pictures: GPT-4 makes them accessible",
    "- Images: GPT-4 generates them via DALL-E",
    "- IMAGE_MODEL=gpt-4\n- TEXT_MODEL=gpt-4",
    "| Tool | Type | Verdict |\n|---|---|---|\n| Midjourney | LLM | wrong |",
    "| Model | Output | Correct? |\n|---|---|---|\n| GPT-5 | images | no |",
    "| Asset | Idea |\n|---|---|\n| Product photos | Nobody says GPT-4 makes them |",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
