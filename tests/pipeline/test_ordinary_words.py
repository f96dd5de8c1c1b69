"""Names of models that are ordinary words: believed where they are put to use, else left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from buzzlint import Linter, toml

SENTENCES: dict[str, list[str]] = toml.parse(
    Path(__file__).with_name("ordinary_words.toml").read_bytes()
)
NEVER = {"Echo", "Spotlight", "Step 5", "Study Mode"}
"""Names that such a sentence would rather mean something else by."""
USED = sorted(SENTENCES.keys() - NEVER)


@pytest.fixture(scope="module")
def outputs_linter(linter: Linter) -> Linter:
    return Linter(as_of=linter.knowledge.as_of, select=["BL201"])


def test_each_has_sentences_of_its_other_meaning() -> None:
    assert all(len(sentences) >= 3 for sentences in SENTENCES.values())


@pytest.mark.parametrize(
    ("name", "sentence"), [(n, sentence) for n, listed in SENTENCES.items() for sentence in listed]
)
def test_in_its_ordinary_meaning_it_raises_nothing(
    outputs_linter: Linter, name: str, sentence: str
) -> None:
    assert name.lower() in sentence.lower()
    assert outputs_linter.lint_text(sentence) == []


@pytest.mark.parametrize("name", USED)
@pytest.mark.parametrize(
    "sentence",
    [
        "Use {} to generate product photos.",
        "We are using {} to generate the videos for our shop.",
        'You can use "{}" for generating illustrations.',
    ],
)
def test_put_to_use_it_is_the_model(outputs_linter: Linter, name: str, sentence: str) -> None:
    found = outputs_linter.lint_text(sentence.format(name))
    assert [f.code for f in found] == ["BL201"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Use {} Smith to generate product photos.",
        "Ask {} to generate product photos.",
        "Use a {} to generate product photos.",
        "{} generates product photos.",
        "GPT-4 and Claude write the text, and {} takes the photos.",
    ],
)
@pytest.mark.parametrize(
    "name", ["Claudius", "Fabled", "Novelist", "OWL", "Pareto", "Saba", "Sonar"]
)
def test_no_other_words_nearby_make_it_one(
    outputs_linter: Linter, name: str, sentence: str
) -> None:
    found = outputs_linter.lint_text(sentence.format(name))
    assert [f for f in found if f.claim.subject == name] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Groq's Compound draws images.",
        "Perplexity Sonar generates videos.",
        "Sonar Pro generates videos.",
        "Mistral Saba generates images.",
    ],
)
def test_behind_its_makers_name_it_is_the_model(outputs_linter: Linter, sentence: str) -> None:
    assert [f.code for f in outputs_linter.lint_text(sentence)] == ["BL201"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Amazon Echo shows images.",
        "Apple's Spotlight generates images.",
        "Google's Compound draws images.",
    ],
)
def test_another_makers_name_makes_it_another_thing(outputs_linter: Linter, sentence: str) -> None:
    assert outputs_linter.lint_text(sentence) == []


def test_a_users_own_may_be_as_ordinary(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[system]]\nid = "studio"\nname = "Studio"\naliases = ["Acme Studio"]\nkind = "product"\n'
        'classes = ["llm"]\noutputs = ["text"]\nhomograph = { put_to_use = true }\n'
        'sources = [{ url = "https://acme.example/", read = 2026-01-01 }]\n',
        encoding="utf-8",
    )
    linter = Linter(knowledge_files=[own], select=["BL201"])
    assert linter.lint_text("The Studio generates images with a model.") == []
    assert [f.code for f in linter.lint_text("Use Studio to generate images.")] == ["BL201"]
    assert [f.code for f in linter.lint_text("Acme Studio generates images.")] == ["BL201"]
