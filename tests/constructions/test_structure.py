"""What tables, definitions and labels say without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # how a model is to be had
    (
        (
            "| Model | Weights |\n|---|---|\n| Whisper large-v3 | closed, OpenAI API only |\n| "
            "GPT-4o | closed |"
        ),
        "BL303",
    ),
    (
        "| Model | Weights |\n|---|---|\n| GPT-4o | open (Hugging Face) |\n| Llama 3 | open |",
        "BL303",
    ),
    (
        (
            "| Model | Access |\n|---|---|\n| Mistral 7B | proprietary, API only |\n| Claude 3 "
            "| proprietary |"
        ),
        "BL303",
    ),
    ("| Model | Weights |\n|---|---|\n| Gemma 2 9B | private (only via the API) |", "BL303"),
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
    ("| Architecture | Examples |\n|---|---|\n| Diffusion | SDXL, GPT-4 |", "BL401"),
    ("| Model | Architecture |\n|---|---|\n| SDXL | Diffusion |\n| GPT-4 | Diffusion |", "BL401"),
    ("| Model | Technique |\n|---|---|\n| Midjourney | next-token prediction |", "BL401"),
    ("| Term | Definition |\n|---|---|\n| GAN | Type of LLM that is trained on pairs |", "BL101"),
    ("| Term | Definition |\n|---|---|\n| Generative AI | A form of LLM. |", "BL104"),
    ("### GPT-4\n\nGreat for making logos.", "BL201"),
    ("### GPT-4\n\nUsed for logo creation.", "BL201"),
    ("### GPT-4\n\nIdeal for creating product photos.", "BL201"),
    ("### Midjourney\n\nUsed for writing articles.", "BL201"),
    ("### GPT-4\n\nCan create logos.", "BL201"),
    ("### GPT-4\n\nLets you create logos.", "BL201"),
    ("### GPT-4\n\nA tool for creating logos.", "BL201"),
    ("### GPT-4\n\nOur designers use it to make photos.", "BL201"),
    ("### GPT-4\n\nWith it you can create logos.", "BL201"),
    ("- **GPT-4**: perfect for creating logos", "BL201"),
    ("- **GPT-4** – used to create logos", "BL201"),
    ("- **GPT-4**: best for image generation", "BL201"),
    ("- **Midjourney**: Writing long-form articles", "BL201"),
    ("- **GPT-4**: Creating logos", "BL201"),
    ("- Creating logos: GPT-4", "BL201"),
    ("| Tool | What we use it for |\n|---|---|\n| GPT-3.5 | blog illustrations |", "BL201"),
    ("| Tool | Task |\n|---|---|\n| Midjourney | Writing articles |", "BL201"),
    ("## Image generation\n\nWe use GPT-4.", "BL201"),
    ("## Image generation\n\nPowered by OpenAI's GPT-4.", "BL201"),
    ("## Image generator\n\nWe use GPT-4.", "BL201"),
    ("## Text to speech\n\nWe use Whisper. It supports 90 languages.", "BL201"),
    ("## Text generation\n\nWe use Midjourney.", "BL201"),
    ("Images: Midjourney, Video: Sora, Music: Claude", "BL201"),
    ("Image generation: Claude 3.5 Sonnet, text generation: Haiku", "BL201"),
    ("## Audio transcription\n\nWe use Claude.", "BL202"),
    ("TTS: OpenAI Whisper / STT: Deepgram / LLM: GPT-4", "BL101"),
    ("STT: Whisper | TTS: Whisper", "BL101"),
    ("- Image generation – GPT-4", "BL201"),
    ("**GPT-4**\nOur designers use it to make photos.", "BL201"),
    ("Image generation: GPT-4\nText generation: Claude", "BL201"),
    ("Images: Midjourney\nVideo: Sora\nMusic: Claude", "BL201"),
    ("Text to speech: OpenAI Whisper\nSpeech to text: Deepgram", "BL101"),
    ("Popular LLMs include the following:\n\n1. GPT-5\n2. Claude\n3. Midjourney", "BL101"),
    ("AI tools that use GANs:\n\n- Midjourney\n- StyleGAN", "BL401"),
    ("| Feature | Claude | DALL-E 3 |\n|---|---|---|\n| Open source | ✅ Yes | ❌ No |", "BL303"),
    (
        "| Feature | Claude | DALL-E 3 |\n|---|---|---|\n| Image generation | ✅ Yes | ✅ Yes |",
        "BL201",
    ),
    (
        "### LLM (Large Language Model)\n\n- Claude - An assistant.\n- Midjourney - A program.",
        "BL101",
    ),
    ("### TTS\n\n- ElevenLabs\n- Whisper", "BL101"),
    ("**Top open-source LLMs of the year**\n\n1. Llama 3.3\n2. Claude 3.5 Sonnet", "BL303"),
    ("**Gemma 2 27B**\n\n- Developer: OpenAI\n- Context: 8K", "BL601"),
    ("### GPT-4\n\n- ✔ open source\n- ✖ no free plan", "BL303"),
    ("### GPT-4\n\nPros:\n\n- Open source\n- Fast", "BL303"),
    # which one of a family a cell names
    ("| Name | Type |\n|---|---|\n| Llama 3.1 70B | LLM |\n| Whisper small | LLM |", "BL101"),
    ("| Name | Type |\n|---|---|\n| Llama 3.1 70B | LLM |\n| MusicGen large | LLM |", "BL101"),
    # makers with their models
    ("* Anthropic: Gemini 2.5 Pro, billed monthly\n* Cohere: Command R+, billed per seat", "BL601"),
    ("- **OpenAI**: Claude Opus 4\n- **Google**: Gemini 2.5 Pro", "BL601"),
    # whose responsibility it is
    ("| Model | Responsibility |\n|---|---|\n| GPT-4.1 | Draws the product images |", "BL201"),
    (
        "| Component | Model | Responsibility |\n|---|---|---|\n"
        "| `narrator` | Claude | Generates the voiceover |",
        "BL201",
    ),
    (
        "1. Whisper transcribes the request.\n"
        "2. Whisper generates the spoken reply and plays it through the headset.",
        "BL201",
    ),
    # by whom, in a cell of its own
    (
        "| Asset | Source |\n|---|---|\n| Catalogue photos | LLM-generated from the SKU title |",
        "BL201",
    ),
    ("| Asset | Created by |\n|---|---|\n| Hero video | drawn by Claude |", "BL201"),
    ("| Component | Choice |\n|---|---|\n| LLM | Midjourney |", "BL101"),
    ("| Component | Technology |\n|---|---|\n| LLM | Whisper |\n| STT | Whisper |", "BL101"),
    ("## LLM\n\nWe use Midjourney.", "BL101"),
    ("### LLM\n\nMidjourney v6", "BL101"),
    ("### GPT-4\n\n- License: MIT\n\n### Llama 2\n\n- License: Llama", "BL303"),
    ("### GPT-4\n\n- **Open source:** Yes\n\n### Claude\n\n- **Open source:** No", "BL303"),
    ("## Claude\n\n### Pros\n\n- Generates images", "BL201"),
    ("### Claude\n\n**Key features:**\n\n- Image generation\n- Text summarization", "BL201"),
    ("### Claude\n\n- Strengths: image generation, long context", "BL201"),
    ("### Whisper\n\n- Use case: Text to speech", "BL201"),
    ("| Model | Output |\n|---|---|\n| Whisper | speech |", "BL201"),
    # what a list, or a row of names, is for
    ("## Image generation\n\n- Midjourney\n- Claude", "BL201"),
    ("- Image generation\n  - Midjourney\n  - Claude", "BL201"),
    ("**Video generation**\n\n- Runway\n- GPT-4", "BL201"),
    ("For image generation we support:\n\n- Stable Diffusion\n- GPT-4", "BL201"),
    ("To generate images you can use:\n\n- Midjourney\n- Claude", "BL201"),
    ("Text-to-speech:\n\n- ElevenLabs\n- Whisper", "BL201"),
    ("Image generation: DALL-E, Midjourney, Llama 3", "BL201"),
    # cells with more than one name, an act as a category, and what comes out beside what goes in
    ("| Company | Models |\n|---|---|\n| OpenAI | GPT-4, Claude |", "BL601"),
    ("| Category | Tool |\n|---|---|\n| Image generation | GPT-4 |", "BL201"),
    ("| Layer | Technology |\n|---|---|\n| Image generation | GPT-4 |", "BL201"),
    ("| Tool | What it does |\n|---|---|\n| Claude | Generates images from prompts |", "BL201"),
    ("| Model | Input | Output |\n|---|---|---|\n| Whisper | text | audio |", "BL201"),
    # whose a system is, below its name or above it
    ("### Claude\n\nGoogle's language model.", "BL601"),
    ("### Claude\n\nDeveloped by Google.", "BL601"),
    ("### Stable Diffusion\n\nOpenAI's image generator.", "BL601"),
    ("- OpenAI\n  - GPT-4\n  - Claude", "BL601"),
    ("### Models by Google\n\n- Gemini\n- Llama 3", "BL601"),
    # a class in full words is no role
    ("### Midjourney\n\nLarge language model for art.", "BL101"),
    ("| Model | Notes |\n|---|---|\n| Midjourney | Large language model for art |", "BL101"),
]

TWINS = [
    # how a model is to be had
    (
        "| Model | Weights |\n|---|---|\n| Llama 3 | open, under Meta's licence |\n| GPT-4o "
        "| closed, API only |"
    ),
    "| Model | Access |\n|---|---|\n| Llama 3 | API only |\n| Mistral 7B | our rack |",
    "| Model | Weights |\n|---|---|\n| Gemma 2 9B | not closed |\n| GPT-4 | closed |",
    "| Model | Weights |\n|---|---|\n| Llama 3 | closed at first, open since April |",
    "| | Claude Code | Gemini CLI |\n|---|---|---|\n| License | Proprietary | Open source |\n"
    "| Model | Claude Sonnet 4.5 | Gemini 2.5 Pro |",
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
    "| Architecture | Examples |\n|---|---|\n| Diffusion | SDXL, FLUX |",
    "| Topic | Examples |\n|---|---|\n| Diffusion | GPT-4 |",
    "| Process | Examples |\n|---|---|\n| Diffusion | GPT-4 |",
    "| Term | Definition |\n|---|---|\n| LLM | A kind of generative AI |",
    "| Term | Description |\n|---|---|\n| GAN | Not a type of LLM |",
    "| Term | Description |\n|---|---|\n| Chatbot | Type of LLM app |",
    "### GPT-4\n\nGreat for writing copy.",
    "### GPT-4\n\nBest for photos.",
    "### Midjourney\n\nGreat for blog posts.",
    "### GPT-4\n\nOur designers have an app, and they use it to make photos.",
    "### GPT-4\n\nFigma is open all day; designers use it to make logos.",
    "### GPT-4\n\nUse it with DALL-E 3 to make logos.",
    "### GPT-4\n\nOur team draws logos. Use it to write the briefs.",
    "### GPT-4\n\nUsed to write the prompts for Midjourney.",
    "**GPT-4**: used to write the prompts for DALL-E 3",
    "- **Claude**: Creating alt text for images",
    "- **Claude**: Drawing conclusions",
    "- **Midjourney**: Making blog posts prettier",
    "- **Midjourney**: Designing posters",
    "- **GPT-4**: Creating prompts for images",
    "## Image generation\n\nWe use GPT-4 to write the prompt.",
    "## Image generation\n\nWe use GPT-4.\n\nThe prompt goes to FLUX.",
    "## Image generation\n\nWe use GPT-4 and DALL-E 3.",
    "## Image generation\n\nWe don't use GPT-4.",
    "## Image generation prompts\n\nWe use GPT-4.",
    "## Logo\n\nWe use GPT-4.",
    "STT: Whisper / TTS: ElevenLabs",
    "Text: GPT-4, Images: DALL-E 3, Speech: ElevenLabs",
    "### Unsupported models\n\n- Text generation (BERT)",
    "Image generation: DALL-E 3\nText generation: Claude",
    "To: Anna\nSubject: images\nWe make images with DALL-E 3.",
    "**GPT-4** writes\nthe text. Our app makes logos.",
    "id: q17\nstem: Midjourney is a large language model.\nanswer: false",
    "AI tools that use LLMs:\n\n- Midjourney\n- Perplexity",
    "| Feature | Claude | DALL-E 3 |\n|---|---|---|\n| Open source | ❌ No | ❌ No |",
    "### TTS\n\n- ElevenLabs\n- Kokoro",
    "### LLM\n\n- Prompts for Midjourney\n- Claude",
    "### GPT-4\n\n- ✖ open source",
    "### GPT-4\n\nAlternatives:\n\n- Open source",
    "### GPT-4\n\n- yes\n- MIT",
    "### Llama 3\n\n- Open source",
    "**A long sentence in bold on what open-source LLMs are good for, and not**\n\n- GPT-4",
    "## TTS\n\n- ElevenLabs\n- Whisper (for transcription)",
    # a cell that names another thing than the model
    "| Name | Type |\n|---|---|\n| Llama 3.1 70B | LLM |\n| Whisper prompt | LLM |",
    "| Name | Type |\n|---|---|\n| Llama 3.1 70B | LLM |\n| Whisper small | Speech-to-text |",
    # what may be served, configured or told of instead
    "- OpenAI: GPT-5\n- Google: Claude Sonnet",
    "- openai: claude-3-opus\n- google: gemini-pro",
    "- OpenAI: Llama 3\n- Google: Gemini",
    "- Anthropic: Gemini is not safe\n- Google: Gemini",
    "- Microsoft: GPT-4o\n- Google: Gemini",
    "- OpenAI: Claude",
    # whose responsibility it is
    "| Component | Model | Responsibility |\n|---|---|---|\n| `author` | Claude | Writes text |\n"
    "| `painter` | Midjourney | Draws the images |",
    "| Model | Responsibility |\n|---|---|\n| GPT-4.1 | Chooses the product images |",
    # by whom, in a cell of its own
    "| Asset | Source |\n|---|---|\n| Catalogue texts | LLM-generated from the SKU title |",
    "| Asset | Source |\n|---|---|\n| Catalogue photos | not LLM-generated |",
    "| Asset | Source |\n|---|---|\n| Catalogue photos | LLM-generated prompts, drawn by FLUX |",
    "| Component | Technology |\n|---|---|\n| LLM | Ollama |\n| Vector DB | Chroma |",
    "| Component | Technology |\n|---|---|\n| LLM | Claude + Whisper |",
    "## LLM\n\nWe use Whisper to transcribe first.",
    "## LLM\n\nWe use Midjourney. The LLM is Claude.",
    "## LLM prompts\n\nMidjourney",
    "# ChatGPT\n\nA wrapper for it.\n\n- License: MIT",
    "### GPT-4\n\n- License: proprietary\n\n### Llama 2\n\n- License: open weights",
    "### Claude\n\n**Pros:**\n\n- Understands images\n- Great at writing",
    "## Claude\n\n**Cons:**\n\n- No image generation\n- Image generation",
    "### Midjourney\n\n**Use cases:**\n\n- Blog posts\n- Logos",
    "#### DALL-E 3\n- **Features**: Image generation with GPT-4 integration\n"
    "- **Strengths**: Following complex prompts, creativity",
    "### Whisper\n\n- Use cases: podcasts, meetings, voice notes",
    "| Model | Input | Output |\n|---|---|---|\n| Whisper | audio | text |",
    # links of a chain, notes, tasks that take things in, and lists of those who do it
    "## Image generation\n\n- GPT-4\n- DALL-E 3",
    "## Image generation\n\n- Claude (writes the prompts)\n- Midjourney",
    "## Image understanding\n\n- GPT-4\n- Claude\n- Midjourney",
    "To generate image prompts you can use:\n\n- GPT-4\n- Claude\n- Midjourney",
    "Image generation: Claude + Stable Diffusion + Midjourney",
    "Image generation: Claude, Midjourney",
    "| Layer | Technology |\n|---|---|\n| Image generation | GPT-4 + DALL-E 3 |",
    "| Category | Tool |\n|---|---|\n| Image analysis | GPT-4 |",
    "| Tool | What it does |\n|---|---|\n| Claude | Generates image captions |",
    "| Model | Input | Output |\n|---|---|---|\n| Whisper | audio | text |",
    "| Provider | Models |\n|---|---|\n| Azure | GPT-4, Llama 3 |",
    "| Provider | Models |\n|---|---|\n| Groq | Llama 3, Mixtral |",
    # another one's than that of the name over it
    "### Claude\n\nGoogle's answer to GPT-4.",
    "### Claude\n\nOpenAI's rival model.",
    "### Claude\n\nMade by Anthropic.",
    "- Google\n  - Gemini\n  - Claude (Vertex AI)",
    "### Midjourney\n\nLarge language model for the prompts: GPT-4.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
