"""The bundled knowledge: whole, sourced, free of contradictions, and right where it matters."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from buzzlint import toml
from buzzlint.knowledge import compiled
from buzzlint.knowledge.base import KnowledgeBase, key
from buzzlint.knowledge.load import build
from buzzlint.knowledge.problems import misfits
from buzzlint.knowledge.schema import KnowledgeFile

AS_OF = date(2026, 11, 24)
TABLES = {name: toml.parse(content) for name, content in compiled.sources()}
ENTRIES = [
    (section, entry)
    for tables in TABLES.values()
    for section, entries in tables.items()
    for entry in entries
]


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    """The bundled knowledge as of the day it was written."""
    return build(TABLES.values(), AS_OF)


# Form


@pytest.mark.parametrize("name", TABLES)
def test_bundled_files_fit_the_schema(name: str) -> None:
    KnowledgeFile.model_validate(TABLES[name])


def test_ids_are_unique() -> None:
    counts = Counter((section, entry["id"]) for section, entry in ENTRIES)
    assert [id_ for id_, count in counts.items() if count > 1] == []


def test_no_id_is_both_a_systems_and_a_classs(kb: KnowledgeBase) -> None:
    assert set(kb.systems) & set(kb.classes) == set()


@pytest.mark.parametrize("name", TABLES)
def test_every_entry_fits_the_others(kb: KnowledgeBase, name: str) -> None:
    """It names what there is, and nothing goes in a circle."""
    assert list(misfits(TABLES[name], kb)) == []


def test_sources_have_a_page_and_a_day_that_has_been(kb: KnowledgeBase) -> None:
    for entry in (*kb.systems.values(), *kb.classes.values()):
        assert entry.sources, entry.id
        for source in entry.sources:
            assert source.url.startswith(("https://", "http://")), entry.id
            assert date(2020, 1, 1) < source.read <= date.today(), entry.id


def test_unverified_names_fields_of_a_system(kb: KnowledgeBase) -> None:
    fields = set(type(next(iter(kb.systems.values()))).__slots__)
    for system in kb.systems.values():
        assert set(system.unverified) <= fields, system.id


def test_nothing_is_its_own_ancestor(kb: KnowledgeBase) -> None:
    for class_ in kb.classes.values():
        above = [kb.ancestors(parent) for parent in class_.parents]
        assert not any(class_.id in ids for ids in above), class_.id
    for system in kb.systems.values():
        assert system.id not in kb.members(system.id), system.id


def test_periods_run_forwards(kb: KnowledgeBase) -> None:
    for system in kb.systems.values():
        for period in (*system.inputs, *system.outputs, *system.chained):
            if period.since and period.until:
                assert period.since <= period.until, system.id
        if system.released and system.retired:
            assert system.released <= system.retired, system.id


# Where systems run


def test_clouds_are_clouds_and_named_where_one_is_meant(kb: KnowledgeBase) -> None:
    for system in kb.curated():
        assert all(kb.systems[cloud].kind == "cloud" for cloud in system.clouds), system.id
        assert not system.clouds or "cloud" in system.hosting, system.id
        assert len(set(system.hosting)) == len(system.hosting), system.id


def test_what_can_be_downloaded_can_be_hosted(kb: KnowledgeBase) -> None:
    made = [s for s in kb.curated() if s.kind in ("model", "family", "product", "service")]
    for system in made:
        if system.weights in ("open", "restricted", "mixed"):
            assert "self-hosted" in system.hosting, system.id
    assert sum(bool(system.hosting) for system in made) > 0.9 * len(made)


# The world of today


@pytest.mark.parametrize(
    ("system", "retired"),
    [
        ("gpt-3.5", date(2026, 10, 23)),
        ("gpt-4", date(2026, 10, 23)),
        ("openai-o1", date(2026, 10, 23)),
        ("dall-e-2", date(2026, 5, 12)),
        ("dall-e-3", date(2026, 5, 12)),
        ("sora", date(2026, 9, 24)),
        ("claude-3-haiku", date(2026, 9, 10)),
        ("bard", date(2024, 2, 8)),
        ("bing-chat", date(2023, 11, 15)),
        ("duet-ai", date(2024, 2, 21)),
    ],
)
def test_what_has_gone(kb: KnowledgeBase, system: str, retired: date) -> None:
    assert kb.systems[system].retired == retired
    assert kb.retired(system)


@pytest.mark.parametrize(
    ("name", "successor"),
    [("Bard", "gemini"), ("Bing Chat", "microsoft-copilot"), ("Duet AI", "google-workspace-ai")],
)
def test_new_names(kb: KnowledgeBase, name: str, successor: str) -> None:
    system = kb.find(name)
    assert system is not None
    found = kb.successor(system.id)
    assert found is not None
    assert found.id == successor


@pytest.mark.parametrize(
    ("system", "modality", "since"),
    [
        ("gpt-4o", "image", date(2025, 3, 25)),
        ("chatgpt", "image", date(2023, 10, 19)),
        ("gemini", "video", date(2026, 6, 30)),
        ("midjourney", "video", date(2025, 6, 18)),
        ("grok", "image", date(2024, 8, 13)),
        ("veo", "speech", date(2025, 5, 20)),
    ],
)
def test_outputs_that_were_added(system: str, modality: str, since: date) -> None:
    before = build(TABLES.values(), since - timedelta(days=1))
    assert before.makes(system, modality) is False
    assert before.begins(system, modality, "outputs") == since
    assert build(TABLES.values(), since).makes(system, modality) is True


@pytest.mark.parametrize("system", ["mercury", "llada"])
def test_diffusion_models_that_are_llms(kb: KnowledgeBase, system: str) -> None:
    assert kb.is_a(system, "diffusion")
    assert kb.is_a(system, "llm")
    assert not kb.is_a(system, "autoregressive")


# Names


def test_no_name_stands_for_two_systems_unless_a_homograph(kb: KnowledgeBase) -> None:
    bearers: dict[str, set[str]] = {}
    for surface, kind, id_ in kb.names():
        if kind == "system":
            bearers.setdefault(key(surface), set()).add(id_)
    shared = {
        name: sorted(ids)
        for name, ids in bearers.items()
        if len(ids) > 1 and not all(kb.systems[id_].homograph for id_ in ids)
    }
    assert shared == {}


def test_no_name_stands_for_two_classes_or_two_makers(kb: KnowledgeBase) -> None:
    for wanted in ("class", "maker"):
        bearers: dict[str, set[str]] = {}
        for surface, kind, id_ in kb.names():
            if kind == wanted:
                bearers.setdefault(key(surface), set()).add(id_)
        assert {name: ids for name, ids in bearers.items() if len(ids) > 1} == {}


def test_no_form_of_a_class_is_a_systems_name(kb: KnowledgeBase) -> None:
    systems = {key(surface) for surface, kind, _ in kb.names() if kind == "system"}
    taken = [
        (class_.id, form)
        for class_ in kb.classes.values()
        for form in class_.forms
        if key(form) in systems
    ]
    assert taken == []


@pytest.mark.parametrize(
    "word",
    [
        "agent", "assistant", "classifier", "encoder", "runner", "hub", "cloud", "router",
        "framework", "library", "model", "generator", "diffusion", "transformers library",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_forms(kb: KnowledgeBase, word: str) -> None:
    assert word not in {surface for surface, kind, _ in kb.names() if kind == "class"}


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("Midjourney", "midjourney"),
        ("runway", "runway"),
        ("Suno", "suno"),
        ("DALL·E 3", "dall-e-3"),
        ("dalle-3", "dall-e-3"),
        ("GPT 4", "gpt-4"),
        ("gpt4o", "gpt-4o"),
        ("stable-diffusion", "stable-diffusion"),
        ("ChatGPT", "chatgpt"),
        ("Whisper", "whisper"),
        ("Auto-GPT", "autogpt"),
        ("HiFiGAN", "hifi-gan"),
        ("GPT SoVITS", "gpt-sovits"),
        ("VGG16", "vgg"),
        ("wav2vec", "wav2vec"),
        ("YOLOv4", "yolo"),
        ("WizardCoder", "wizardcoder"),
    ],
)
def test_names_resolve(kb: KnowledgeBase, name: str, system: str) -> None:
    found = kb.find(name)
    assert found is not None
    assert found.id == system


# What goes in and what comes out besides


@pytest.mark.parametrize(
    ("system", "modality"),
    [
        ("meshy", "3d"),
        ("hunyuan3d", "3d"),
        ("trellis", "3d"),
        ("tripo", "3d"),
        ("shap-e", "3d"),
        ("blip", "video"),
        ("cogvlm", "video"),
        ("paligemma", "video"),
        ("phi-4-multimodal", "video"),
        ("internlm", "video"),
        ("jukebox", "audio"),
        ("espnet", "speech"),
        ("deepgram", "video"),
        ("hume", "video"),
        ("hunyuanvideo", "audio"),
        ("clip", "video"),
    ],
)
def test_what_systems_take_in_besides(kb: KnowledgeBase, system: str, modality: str) -> None:
    assert kb.takes(system, modality) is True


@pytest.mark.parametrize(
    ("system", "modality"),
    [
        ("hunyuan3d", "image"),
        ("trellis", "image"),
        ("ace-step", "text"),
        ("mmaudio", "video"),
        ("openpose", "image"),
        ("resemble", "text"),
        ("murf", "text"),
    ],
)
def test_by_products(kb: KnowledgeBase, system: str, modality: str) -> None:
    assert kb.makes(system, modality) is True


@pytest.mark.parametrize("system", ["detr", "perplexity", "jasper", "parakeet"])
def test_what_no_page_settles_denies_nothing(kb: KnowledgeBase, system: str) -> None:
    assert kb.takes(system, "video") is None


@pytest.mark.parametrize(
    ("system", "class_id"),
    [
        ("qwen-omni", "diffusion"),
        ("cosyvoice", "flow-matching"),
        ("openai-realtime-api", "speech-to-text"),
        ("coqui-stt", "speech-to-text"),
        ("canary", "speech-to-text"),
        ("llada", "discrete-diffusion"),
        ("vq-diffusion", "discrete-diffusion"),
        ("qwen-vl", "text-encoder"),
        ("gemma", "text-encoder"),
        ("t5", "text-encoder"),
    ],
)
def test_parts_and_roles_are_no_wrong_classes(
    kb: KnowledgeBase, system: str, class_id: str
) -> None:
    assert not kb.disjoint(system, class_id)


@pytest.mark.parametrize(
    ("system", "class_id"),
    [
        ("gpt-4", "discrete-diffusion"),
        ("midjourney", "text-encoder"),
        ("chatgpt", "text-encoder"),
        ("ace-step", "llm"),
        ("xtts", "speech-to-text"),
    ],
)
def test_other_parts_are(kb: KnowledgeBase, system: str, class_id: str) -> None:
    assert kb.disjoint(system, class_id)


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("CogVLM2-Video", "cogvlm"),
        ("Coqui STT", "coqui-stt"),
        ("Coqui TTS", "xtts"),
        ("Wan Image to Video", "wan"),
        ("Wan 2.7 Image to Video", "wan"),
        ("NVIDIA NeMo Canary-Qwen-2.5B", "canary"),
        ("OpenAI Realtime API", "openai-realtime-api"),
        ("gpt-realtime", "gpt-realtime"),
    ],
)
def test_longer_names_are_of_their_own(kb: KnowledgeBase, name: str, system: str) -> None:
    found = kb.find(name)
    assert found is not None
    assert found.id == system


@pytest.mark.parametrize(
    "name",
    [
        "Coqui", "Ghostwriter", "LeMUR", "Document AI", "Computer-Using Agent", "Residual Network",
        "Music Transformer", "Cross-lingual language model", "text-moderation", "Ring-flash",
        "VILA",
    ],
)  # fmt: skip
def test_what_others_are_called_too_is_no_name(kb: KnowledgeBase, name: str) -> None:
    forms = {key(surface) for surface, kind, _ in kb.names() if kind == "system"}
    assert key(name) not in forms


# Classes


def test_no_entry_is_in_two_disjoint_classes(kb: KnowledgeBase) -> None:
    contradictions = {
        id_: pairs for id_ in (*kb.systems, *kb.classes) if (pairs := kb.contradictions(id_))
    }
    assert contradictions == {}


def test_abbreviations_have_a_right_expansion_and_no_wrong_one_is_right(kb: KnowledgeBase) -> None:
    for class_ in kb.classes.values():
        if class_.wrong_expansions:
            assert class_.abbreviation, class_.id
            assert class_.expansions, class_.id
        right = {key(expansion) for expansion in class_.expansions}
        right |= {key(form) for form in class_.forms}
        assert not right & {key(wrong) for wrong in class_.wrong_expansions}, class_.id


def test_examples_belong_to_their_class(kb: KnowledgeBase) -> None:
    strays = [
        (class_.id, example)
        for class_ in kb.classes.values()
        for example in class_.examples
        if kb.disjoint(example, class_.id)
    ]
    assert strays == []


@pytest.mark.parametrize(
    "class_id",
    [
        "llm", "code-llm", "text-to-image", "text-to-video", "music-generator", "text-to-speech",
        "speech-to-text", "audio-generator", "text-to-3d", "protein-structure", "diffusion", "gan",
        "embedding-model", "synthetic-data-generator",
    ],
)  # fmt: skip
def test_suggestions_are_alive(kb: KnowledgeBase, class_id: str) -> None:
    suggestions = kb.suggestions(class_id)
    assert suggestions
    assert all(system.retired is None or system.retired > AS_OF for system in suggestions)


WRONG = [
    ("midjourney", "llm"), ("midjourney", "language-model"), ("midjourney", "gan"),
    ("dall-e-3", "llm"), ("dall-e-3", "gan"), ("dall-e", "gan"), ("stable-diffusion", "llm"),
    ("stable-diffusion", "autoregressive"), ("whisper", "llm"), ("whisper", "text-to-speech"),
    ("sora", "llm"), ("suno", "llm"), ("elevenlabs", "llm"), ("alphafold", "llm"),
    ("stylegan", "llm"), ("stylegan", "diffusion"), ("clip", "llm"), ("gpt-4", "gan"),
    ("gpt-4", "diffusion"), ("gpt-4", "text-to-image"), ("gpt-4", "rnn"), ("gpt-3", "cnn"),
    ("claude", "text-to-image"), ("claude", "diffusion"), ("chatgpt", "gan"),
    ("langchain", "llm"), ("ollama", "llm"), ("hugging-face", "llm"), ("pinecone", "llm"),
    ("gpt-4", "random-forest"), ("random-forest", "llm"),
    ("gan", "llm"), ("vae", "llm"), ("diffusion", "llm"), ("llm", "diffusion"),
    ("text-to-image", "llm"), ("framework", "llm"), ("rag", "llm"), ("transformer", "cnn"),
]  # fmt: skip
RIGHT = [
    ("gpt-4", "llm"), ("gpt-4", "transformer"), ("gpt-4", "foundation-model"), ("gpt-4", "vlm"),
    ("gpt-4", "multimodal-model"), ("gpt-4o", "llm"), ("gpt-4o", "text-to-image"),
    ("gemini", "llm"), ("gemini", "text-to-image"), ("claude", "chatbot"), ("chatgpt", "llm"),
    ("chatgpt", "text-to-image"), ("bert", "llm"), ("bert", "language-model"),
    ("llada", "diffusion"), ("llada", "llm"), ("mercury", "diffusion"), ("gemma", "diffusion"),
    ("dall-e", "autoregressive"), ("dall-e", "diffusion"), ("midjourney", "text-to-video"),
    ("stable-diffusion", "transformer"), ("sora", "transformer"), ("kling", "text-to-image"),
    ("vall-e", "language-model"), ("esm", "language-model"), ("bark", "music-generator"),
    ("elevenlabs", "music-generator"), ("elevenlabs", "speech-to-text"), ("agent", "llm"),
    ("generative-ai", "llm"), ("llm", "generative-ai"), ("transformer", "llm"),
    ("llm", "diffusion-llm"), ("github-copilot", "llm"), ("stylegan", "text-to-image"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "class_id"), WRONG)
def test_wrong_memberships_are_known(kb: KnowledgeBase, entry: str, class_id: str) -> None:
    assert kb.disjoint(entry, class_id)


@pytest.mark.parametrize(("entry", "class_id"), RIGHT)
def test_right_and_accepted_memberships_pass(kb: KnowledgeBase, entry: str, class_id: str) -> None:
    assert not kb.disjoint(entry, class_id)


# Modalities


def test_every_modality_has_a_tool_that_makes_it(kb: KnowledgeBase) -> None:
    for modality in kb.modalities:
        assert kb.makes(kb.generator(modality).id, modality) is not False, modality


def test_no_noun_stands_twice_in_a_list(kb: KnowledgeBase) -> None:
    for modality in kb.modalities.values():
        folded = Counter(key(noun) for noun in modality.nouns)
        twice = {noun for noun, count in folded.items() if count > 1}
        # "alt text" and "alt-text" are one to the scanner, and harmless.
        assert len(twice) < 12, (modality.id, twice)


MAKES = [
    ("gpt-4", "text", True), ("gpt-4", "code", True), ("gpt-4", "image", False),
    ("gpt-4o", "image", True), ("gpt", "image", True), ("claude", "image", False),
    ("claude", "code", True), ("gemini", "video", True), ("llama", "image", False),
    ("chatgpt", "image", True), ("chatgpt", "video", False), ("midjourney", "image", True),
    ("midjourney", "video", True), ("midjourney", "text", False), ("whisper", "text", True),
    ("whisper", "speech", False), ("clip", "text", False), ("bert", "text", False),
    ("suno", "audio", True), ("stylegan", "image", True), ("alphafold", "structure", True),
    ("llm", "image", False), ("llm", "code", True), ("diffusion", "text", False),
    ("generative-ai", "image", None), ("multimodal-llm", "image", None), ("vlm", "image", False),
    ("agent", "image", None), ("langchain", "image", None), ("text-to-speech", "audio", True),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "modality", "expected"), MAKES)
def test_outputs_that_the_policy_settles(
    kb: KnowledgeBase, entry: str, modality: str, expected: bool | None
) -> None:
    assert kb.makes(entry, modality) is expected


@pytest.mark.parametrize(
    ("noun", "modalities"),
    [
        ("image", {"image"}),
        ("image caption", {"text"}),
        ("video script", {"text"}),
        ("song lyrics", {"text"}),
        ("alt text", {"text"}),
        ("logo", {"image"}),
        ("SVG icon", {"code"}),
        ("Docker image", {"code"}),
        ("voiceover", {"speech"}),
        ("speech", {"speech"}),
        ("keynote speech", {"text"}),
        ("GIF", {"image", "video"}),
        ("chart", {"image", "code", "text"}),
        ("song", {"music", "text"}),
        ("synthetic data", {"data", "text", "code"}),
    ],
)
def test_nouns_name_the_modalities_that_they_may_be(
    kb: KnowledgeBase, noun: str, modalities: set[str]
) -> None:
    assert {id_ for id_, entry in kb.modalities.items() if noun in entry.nouns} == modalities


# Facts


def test_every_fact_is_a_sentence(kb: KnowledgeBase) -> None:
    for id_ in (*kb.systems, *kb.classes):
        for topic in ("outputs", "inputs", "classes", "maker", "weights", "hosting", "tuning"):
            fact = kb.fact(id_, topic)
            assert fact.text[:1] == fact.text[:1].strip(), id_
            assert fact.text.endswith("."), id_
            assert ".." not in fact.text.replace("...", ""), (id_, fact.text)
            assert "  " not in fact.text, (id_, fact.text)
            assert fact.source.startswith("http"), id_
            assert date.fromisoformat(fact.as_of) <= date.today(), id_


@pytest.mark.parametrize(
    ("entry", "topic", "text"),
    [
        ("gpt-4", "outputs", "GPT-4 outputs text and code."),
        ("midjourney", "outputs", "Midjourney outputs images and, since June 2025, video."),
        ("midjourney", "classes", "Midjourney is an image generator (diffusion model)."),
        ("midjourney", "tuning", "Midjourney offers no fine-tuning."),
        ("llm", "outputs", "An LLM outputs text and code."),
        ("llama", "maker", "Llama is made by Meta."),
        (
            "gpt-4",
            "weights",
            "GPT-4's weights are closed: OpenAI offers no download, so customers can't host it "
            "themselves.",
        ),
    ],
)
def test_facts_that_readers_will_see(kb: KnowledgeBase, entry: str, topic: str, text: str) -> None:
    assert kb.fact(entry, topic).text == text
