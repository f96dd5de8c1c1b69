"""What findings quote of the systems that documents name most: the sentence and its source."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, get_args
from urllib.parse import urlsplit

import pytest
from buzzlint.knowledge.facts import Topic
from buzzlint.knowledge.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from buzzlint.knowledge.base import KnowledgeBase

AS_OF = date(2026, 11, 25)


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    """The bundled knowledge as of the day on which its sources were read."""
    return load(as_of=AS_OF)


CLOSED = "offers no download, so customers can't host it themselves."
FACTS = [
    ("gpt-3", "outputs", "GPT-3 outputs text and code.", "github.com"),
    ("gpt-3", "inputs", "GPT-3 takes in text.", "github.com"),
    ("gpt-3.5", "inputs", "GPT-3.5 takes in text.", "openrouter.ai"),
    (
        "gpt-3.5",
        "tuning",
        "GPT-3.5 could be fine-tuned for text by customers from August 2023 until 2026-10-23.",
        "developers.openai.com",
    ),
    ("gpt-4", "outputs", "GPT-4 outputs text and code.", "arxiv.org"),
    ("gpt-4", "inputs", "GPT-4 takes in text and, since November 2023, images.", "arxiv.org"),
    ("gpt-4", "classes", "GPT-4 is a multimodal LLM (transformer).", "arxiv.org"),
    ("gpt-4", "weights", f"GPT-4's weights are closed: OpenAI {CLOSED}", "arxiv.org"),
    (
        "gpt-4",
        "tuning",
        "GPT-4 could be fine-tuned for text by customers until 2026-10-23.",
        "developers.openai.com",
    ),
    (
        "gpt-4o",
        "outputs",
        "GPT-4o outputs text, code, speech and, since March 2025, images.",
        "openai.com",
    ),
    ("gpt-4o", "inputs", "GPT-4o takes in text, images, audio and video.", "vercel.com"),
    ("gpt-4.1", "outputs", "GPT-4.1 outputs text and code.", "api.koog.ai"),
    ("gpt-5", "outputs", "GPT-5 outputs text and code.", "developers.openai.com"),
    (
        "chatgpt",
        "outputs",
        "ChatGPT outputs text and code; other models behind it add speech, data and, since "
        "October 2023, images.",
        "help.openai.com",
    ),
    ("chatgpt", "maker", "ChatGPT is made by OpenAI.", "help.openai.com"),
    ("chatgpt", "weights", f"ChatGPT is a closed service: OpenAI {CLOSED}", "help.openai.com"),
    ("claude", "outputs", "Claude outputs text and code.", "platform.claude.com"),
    (
        "claude",
        "inputs",
        "Claude takes in text and, since March 2024, images.",
        "platform.claude.com",
    ),
    (
        "claude",
        "tuning",
        "Claude offers no fine-tuning (Claude 3 Haiku, on Amazon Bedrock until September 2026, "
        "was the only exception).",
        "docs.aws.amazon.com",
    ),
    ("claude", "maker", "Claude is made by Anthropic.", "platform.claude.com"),
    (
        "gemini",
        "outputs",
        "Gemini outputs text, code, audio, images (since February 2024) and video (since June "
        "2026).",
        "ai.google.dev",
    ),
    ("gemini", "inputs", "Gemini takes in text, images, audio and video.", "ai.google.dev"),
    (
        "gemini",
        "tuning",
        "Gemini can be fine-tuned for text by customers.",
        "docs.cloud.google.com",
    ),
    ("llama", "maker", "Llama is made by Meta.", "github.com"),
    (
        "llama",
        "weights",
        "Llama's weights can be downloaded, under a licence with limits.",
        "github.com",
    ),
    ("bert", "outputs", "BERT outputs embeddings and labels.", "huggingface.co"),
    (
        "github-copilot",
        "outputs",
        "GitHub Copilot outputs code and text.",
        "github.com",
    ),
    (
        "cursor",
        "outputs",
        "Cursor outputs code and text; other models behind it add images (since January 2026).",
        "cursorworkshop.com",
    ),
    (
        "dall-e",
        "classes",
        "DALL-E is an image generator (autoregressive model or diffusion model).",
        "github.com",
    ),
    ("dall-e-3", "outputs", "DALL-E 3 outputs images.", "developers.openai.com"),
    ("dall-e-3", "classes", "DALL-E 3 is an image generator (diffusion model).", "openai.com"),
    ("dall-e-3", "tuning", "DALL-E 3 offers no fine-tuning.", "developers.openai.com"),
    (
        "midjourney",
        "outputs",
        "Midjourney outputs images and, since June 2025, video.",
        "learnprompting.org",
    ),
    (
        "midjourney",
        "classes",
        "Midjourney is an image generator (diffusion model).",
        "prompt-faqs.notion.site",
    ),
    ("midjourney", "tuning", "Midjourney offers no fine-tuning.", "docs.midjourney.com"),
    ("midjourney", "hosting", "Midjourney is offered as an app.", "learnprompting.org"),
    (
        "claude",
        "hosting",
        "Claude is offered as an app, through an API, on Amazon Bedrock, on Microsoft Foundry, on "
        "Vertex AI, on Databricks and on Snowflake Cortex.",
        "platform.claude.com",
    ),
    (
        "gpt-4",
        "hosting",
        "GPT-4 was offered as an app, through an API and on Azure OpenAI.",
        "arxiv.org",
    ),
    (
        "lm-studio",
        "hosting",
        "LM Studio is offered on the device itself.",
        "lmstudio.ai",
    ),
    ("musiclm", "hosting", "Where MusicLM runs is not known.", "arxiv.org"),
    (
        "midjourney",
        "weights",
        f"Midjourney is a closed service: its maker {CLOSED}",
        "learnprompting.org",
    ),
    (
        "stable-diffusion",
        "weights",
        "Stable Diffusion's weights can be downloaded, under a licence with limits.",
        "github.com",
    ),
    (
        "firefly",
        "tuning",
        "Adobe Firefly can be fine-tuned for images by customers (Custom Models).",
        "developer.adobe.com",
    ),
    ("stylegan", "classes", "StyleGAN is an image model (GAN).", "github.com"),
    ("sora", "weights", f"Sora is a closed service: OpenAI {CLOSED}", "developers.openai.com"),
    ("veo", "outputs", "Veo outputs video and, since May 2025, audio.", "ai.google.dev"),
    ("kling", "maker", "Kling is made by Kuaishou.", "github.com"),
    (
        "heygen",
        "classes",
        "HeyGen is an avatar video generator.",
        "docs.heygen.com",
    ),
    ("jukebox", "outputs", "OpenAI Jukebox outputs music.", "github.com"),
    (
        "elevenlabs",
        "outputs",
        "ElevenLabs outputs speech, music, sound effects and text; other models behind it add "
        "images and video.",
        "elevenlabs.io",
    ),
    ("whisper", "outputs", "Whisper outputs text.", "github.com"),
    ("whisper", "inputs", "Whisper takes in audio and video.", "github.com"),
    ("clip", "outputs", "CLIP outputs embeddings and labels.", "github.com"),
    ("alphafold", "maker", "AlphaFold is made by Google DeepMind.", "github.com"),
    (
        "langchain",
        "classes",
        "LangChain is a framework and an LLM application, not a model.",
        "github.com",
    ),
    (
        "langchain",
        "weights",
        "LangChain is open-source software around models and has no weights of its own.",
        "github.com",
    ),
    ("ollama", "classes", "Ollama is a tool that runs models, not a model.", "github.com"),
    (
        "lm-studio",
        "tuning",
        "LM Studio is software around models: only those can be fine-tuned.",
        "lmstudio.ai",
    ),
    (
        "hugging-face",
        "classes",
        "Hugging Face is a model hub and a model provider, not a model.",
        "huggingface.co",
    ),
    ("mercury", "maker", "Mercury is made by Inception Labs.", "openrouter.ai"),
]


@pytest.mark.parametrize(("system", "topic", "text", "host"), FACTS)
def test_facts_that_findings_quote_most(
    kb: KnowledgeBase, system: str, topic: str, text: str, host: str
) -> None:
    fact = kb.fact(system, topic)
    assert fact.text == text
    assert urlsplit(fact.source).hostname == host


CLASSES = [
    ("llm", "classes", "An LLM is a kind of generative AI: it outputs text and code."),
    ("foundation-model", "classes", "A foundation model is a kind of AI model."),
    (
        "speech-to-text",
        "classes",
        "A speech recognition model is a kind of AI model: it outputs text.",
    ),
    ("text-to-image", "outputs", "An image generator outputs images."),
    ("framework", "classes", "A framework is software or a service around models, not a model."),
    ("runner", "outputs", "What a tool that runs models puts out depends on the models behind it."),
]


@pytest.mark.parametrize(("class_id", "topic", "text"), CLASSES)
def test_facts_of_classes(kb: KnowledgeBase, class_id: str, topic: str, text: str) -> None:
    assert kb.fact(class_id, topic).text == text


TOP = [
    "gpt", "gpt-2", "gpt-3", "gpt-3.5", "gpt-4", "gpt-4-turbo", "gpt-4o", "gpt-4o-mini", "gpt-4.1",
    "gpt-5", "gpt-6", "openai-o1", "openai-o3", "openai-o4-mini", "chatgpt", "claude", "claude-3",
    "claude-3.5", "claude-4", "claude-5", "claude-code", "gemini", "grok", "llama", "llama-2",
    "llama-3", "llama-4", "mistral", "mixtral", "qwen", "deepseek", "gemma", "phi", "falcon",
    "palm", "bloom", "bert", "roberta", "t5", "github-copilot", "codex", "cursor", "dall-e",
    "dall-e-2",
    "dall-e-3", "gpt-image", "midjourney", "stable-diffusion", "stable-diffusion-3", "sdxl", "flux",
    "imagen", "firefly", "ideogram", "leonardo-ai", "nano-banana", "sora", "veo", "runway", "pika",
    "kling", "luma", "stable-video-diffusion", "heygen", "synthesia", "jukebox", "musiclm",
    "musicgen", "suno", "udio", "lyria", "elevenlabs", "bark", "vall-e", "tacotron", "wavenet",
    "whisper", "clip", "stylegan", "biggan", "cyclegan", "alphafold", "langchain", "llamaindex",
    "ollama", "lm-studio", "hugging-face", "vllm", "llama-cpp", "perplexity", "canva", "notion-ai",
    "jasper", "grammarly", "microsoft-copilot",
]  # fmt: skip


@pytest.mark.parametrize("system", TOP)
def test_what_is_said_of_the_best_known_has_a_page_that_says_it(
    kb: KnowledgeBase, system: str
) -> None:
    entry = kb.systems[system]
    topics = {"outputs", "inputs", "classes", "maker"}
    if entry.weights != "unknown":
        topics.add("weights")
    if (
        entry.tuning is not None
        and entry.tuning.by == "customers"
        and "tuning" not in entry.unverified
    ):
        topics.add("tuning")
    noted = {topic for topic in topics if any(topic in source.note for source in entry.sources)}
    assert topics - noted - set(entry.unverified) == set()


@pytest.mark.parametrize("topic", get_args(Topic))
def test_a_fact_names_the_source_that_was_read_for_its_field(tmp_path: Path, topic: Topic) -> None:
    own = tmp_path / "own.toml"
    notes = ["un" + "".join(get_args(Topic)), "released", f"released, {topic}: of the app", topic]
    sources = ",\n".join(
        f'{{ url = "https://a.example/{number}", read = 2026-11-20, note = "{note}" }}'
        for number, note in enumerate(notes)
    )
    own.write_text(
        '[[system]]\nid = "inkpot"\nname = "Inkpot"\nkind = "product"\nclasses = ["llm"]\n'
        'inputs = ["text"]\noutputs = ["text"]\nretired = 2026-06-30\n'
        f"sources = [{sources}]\n"
    )
    assert load([own], AS_OF).fact("inkpot", topic).source == "https://a.example/2"


@pytest.mark.parametrize(
    ("system", "topic", "host"),
    [
        ("gpt-4", "outputs", "developers.openai.com/api/docs/deprecations"),
        ("midjourney", "tuning", "news.nestia.com"),
        ("claude", "outputs", "docs.aws.amazon.com"),
        ("gemini", "outputs", "gemini-use-supervised-tuning"),
        ("imagen", "outputs", "deprecations"),
    ],
)
def test_no_fact_cites_a_page_on_something_else(
    kb: KnowledgeBase, system: str, topic: str, host: str
) -> None:
    assert host not in kb.fact(system, topic).source


def test_every_modality_has_two_or_three_tools_to_suggest(kb: KnowledgeBase) -> None:
    for modality in kb.modalities:
        suggested = kb.suggestions(kb.generator(modality).id)
        assert len(suggested) >= 2, modality
        assert not any(kb.retired(system.id) for system in suggested), modality
        open_ = [system.weights in ("open", "restricted") for system in suggested]
        assert open_ == sorted(open_), modality
