"""The benchmark: every model that two public databases know, looked up and read in a sentence.

A sample of it is here and always runs; the whole of it runs where the reference lies beside the
checkout. Where we differ, ``disagreements.toml`` says why.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint import Linter, toml
from buzzlint.patterns.import_models import agrees
from buzzlint.pipeline.names.mentions import mentions
from buzzlint.readers import read as read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from buzzlint.knowledge.base import KnowledgeBase

HERE = Path(__file__).parent
SAMPLE = HERE / "reference_sample.jsonl"
WHOLE = HERE.parents[2] / "shared" / "knowledge" / "reference_models.jsonl"
SENTENCE = "Use {} to generate product photos.\n\n"
AT_ONCE = 100
"""So many names in one document."""
ALONE = 9
"""Of so many names one in a document of its own."""

Reference = list[dict[str, Any]]


@pytest.fixture(
    scope="module",
    params=[
        SAMPLE,
        pytest.param(WHOLE, marks=pytest.mark.skipif(not WHOLE.exists(), reason="not here")),
    ],
    ids=["sample", "whole"],
)
def reference(request: pytest.FixtureRequest) -> Reference:
    return read(request.param)


@cache
def read(path: Path) -> Reference:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def reasons() -> dict[str, dict[str, str]]:
    return toml.parse((HERE / "disagreements.toml").read_bytes())


@pytest.fixture(scope="module")
def outputs_linter(linter: Linter) -> Linter:
    """A linter for wrong outputs alone: that DALL-E 3 is withdrawn is another matter."""
    return Linter(as_of=linter.knowledge.as_of, select=["BL201"])


def flagged(linter: Linter, names: Sequence[str]) -> set[str]:
    """The names of which the sentence is a finding."""
    found = set()
    for first in range(0, len(names), AT_ONCE):
        some = names[first : first + AT_ONCE]
        text = "".join(map(SENTENCE.format, some))
        starts = [finding.start for finding in linter.lint_text(text, "names.txt")]
        found |= {some[text.count("\n\n", 0, start)] for start in starts}
    return found


def test_names_resolve(knowledge: KnowledgeBase, reference: Reference) -> None:
    """At least 99 in 100 names lead to a system."""
    unknown = [model["name"] for model in reference if knowledge.find(model["name"]) is None]
    assert len(unknown) <= 0.01 * len(reference), unknown


def test_outputs_agree(
    knowledge: KnowledgeBase, reference: Reference, reasons: dict[str, dict[str, str]]
) -> None:
    """At least 98 in 100 outputs agree, and each that doesn't has its reason on record."""
    differing = {
        model["name"]
        for model in reference
        if (system := knowledge.find(model["name"])) is not None
        and not agrees(knowledge.outputs(system.id) or (), model["outputs"])
    }
    assert differing - reasons["outputs"].keys() == set()
    assert len(differing) <= 0.02 * len(reference)


def test_other_names_and_ids_resolve(knowledge: KnowledgeBase, reference: Reference) -> None:
    """At least 9 in 10 of what resellers call a model lead to a system with its outputs."""
    forms = [(form, model) for model in reference for form in (*model["aliases"], *model["ids"])]
    lost = [
        form
        for form, model in forms
        if (system := knowledge.find(form)) is None
        or not agrees(knowledge.outputs(system.id) or (), model["outputs"])
    ]
    assert len(lost) <= 0.1 * len(forms), lost[:50]


def test_photos_of_text_models_are_flagged(
    outputs_linter: Linter, reference: Reference, reasons: dict[str, dict[str, str]]
) -> None:
    """At least 98 in 100, and each that isn't has its reason on record."""
    names = [model["name"] for model in reference if model["outputs"] == ["text"]]
    names = [name for name in names if name not in reasons["outputs"]]
    found = flagged(outputs_linter, names)
    assert [name for name in names if name not in found and name not in reasons["quiet"]] == []
    assert len(found) >= 0.98 * len(names)
    assert found & reasons["quiet"].keys() == set(), "no reason is needed any longer"


def test_photos_of_image_models_are_quiet(outputs_linter: Linter, reference: Reference) -> None:
    names = [model["name"] for model in reference if model["outputs"] == ["image"]]
    assert flagged(outputs_linter, names) == set()


def test_the_sample_is_of_all_modes() -> None:
    if WHOLE.exists():
        assert {m["mode"] for m in read(WHOLE)} == {m["mode"] for m in read(SAMPLE)}


def test_reasons_are_for_models_of_the_reference(reasons: dict[str, dict[str, str]]) -> None:
    if WHOLE.exists():
        names = {model["name"] for model in read(WHOLE)}
        assert reasons["outputs"].keys() | reasons["quiet"].keys() <= names
    assert not reasons["outputs"].keys() & reasons["quiet"].keys()


# The grammar of versions


@pytest.mark.parametrize(
    ("name", "outputs_of"),
    [
        ("gpt-4-0613", "GPT-4"),
        ("claude-opus-4-5-20251101", "Claude Opus 4.5"),
        ("meta-llama/Llama-3.1-70B-Instruct", "Llama 3"),
        ("Llama 3.1 70B Instruct", "Llama 3"),
        ("us.anthropic.claude-3-5-sonnet-20241022-v2:0", "Claude 3.5 Sonnet"),
        ("vertex_ai/claude-3-5-haiku@20241022", "Claude 3.5 Haiku"),
        ("OpenAI GPT-4", "GPT-4"),
        ("anthropic--claude-3-haiku", "Claude 3 Haiku"),
        ("Kimi K2 (Groq)", "Kimi K2"),
        ("glm-4p5", "GLM-4.5"),
    ],
)
def test_versions_and_ids_are_the_system_itself(
    knowledge: KnowledgeBase, name: str, outputs_of: str
) -> None:
    found, meant = knowledge.find(name), knowledge.find(outputs_of)
    assert found is not None
    assert meant is not None
    assert found.id == meant.id


@pytest.mark.parametrize(
    "name", ["", "-", "a", "the", "large", "dev", "unheard-of 3", "a GPT-4", "gpt-fast"]
)
def test_nothing_is_found_by_half_a_name(knowledge: KnowledgeBase, name: str) -> None:
    assert knowledge.find(name) is None


# The imported table


def test_imported_models_say_nothing_that_isnt_known(knowledge: KnowledgeBase) -> None:
    for id_ in knowledge.imported:
        system = knowledge.systems[id_]
        assert system.kind == "model"
        assert system.maker is None or system.maker in knowledge.makers, id_
        assert set(system.classes) <= knowledge.classes.keys(), id_
        flow = (*system.inputs, *system.outputs)
        assert {period.modality for period in flow} <= knowledge.modalities.keys(), id_
        assert system.outputs, id_
        assert knowledge.contradictions(id_) == [], id_


def test_no_imported_model_is_found_in_place_of_a_curated_name(knowledge: KnowledgeBase) -> None:
    for system in knowledge.curated():
        found = knowledge.find(system.name)
        assert found is not None
        assert found.id not in knowledge.imported, system.name


def test_members_are_no_part_of_a_family(knowledge: KnowledgeBase) -> None:
    """What the databases tell of a version widens nothing that is said of its family."""
    assert not any(knowledge.imported.keys() & set(knowledge.members(s)) for s in knowledge.systems)


def systems(linter: Linter, text: str) -> list[str]:
    """The systems that count in a text."""
    found = mentions(read_text("a.md", text), linter.scanner, linter.knowledge)
    return [i for names in found for name in names if name.kind == "system" for i in name.ids]


def test_names_of_ordinary_words_count_only_as_they_are_written(linter: Linter) -> None:
    assert systems(linter, "We asked Owl Alpha.") == ["owl-alpha"]
    for text in ("an owl alpha", "Owl-Alpha", "OWL ALPHA", "Owl Alphas"):
        assert systems(linter, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Step 3: Use the best base command to generate product photos.",
        "Use Spotlight to find photos and Echo to play music.",
        "The dolphin container has a nova, a beam and an aura.",
        "Use the vision large screens give you to generate images.",
        "Enhanced meeting notes and base finance reports come with charts and photos.",
        "In study mode, the English chat generates a drawing.",
    ],
)
def test_ordinary_words_are_no_models(linter: Linter, text: str) -> None:
    assert not set(systems(linter, text)) & linter.knowledge.imported.keys()
    assert linter.lint_text(text) == []


def test_a_version_is_withdrawn_with_the_whole(knowledge: KnowledgeBase) -> None:
    sora = knowledge.find("Sora 2")
    assert sora is not None
    assert sora.id in knowledge.imported
    assert knowledge.retired(sora.id)


def test_a_users_entry_wins_over_an_imported_one(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[system]]\nid = "house"\nname = "Owl Alpha"\nkind = "product"\n'
        'classes = ["text-to-image"]\noutputs = ["image"]\n'
        'sources = [{ url = "https://acme.example/", read = 2026-01-01 }]\n',
        encoding="utf-8",
    )
    linter = Linter(knowledge_files=[own], as_of=knowledge.as_of)
    found = linter.knowledge.find("owl alpha")
    assert found is not None
    assert found.id == "house"
    assert linter.lint_text("Use Owl Alpha to generate product photos.") == []
