"""The nastiest homographs in sentences of both meanings, each a document of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint import toml
from buzzlint.pipeline.names.mentions import mentions
from buzzlint.readers import read

if TYPE_CHECKING:
    from buzzlint import Linter

NAMES: list[dict[str, Any]] = toml.parse(
    Path(__file__).with_name("homograph_sentences.toml").read_bytes()
)["name"]


def sentences(meaning: str) -> list[object]:
    return [
        pytest.param(entry, sentence, id=f"{entry['name']}-{sentence}")
        for entry in NAMES
        for sentence in entry[meaning]
    ]


def resolved(linter: Linter, sentence: str) -> set[str]:
    """The systems that the names of a sentence are taken for."""
    document = read("a.md", sentence)
    found = mentions(document, linter.scanner, linter.knowledge)
    return {id_ for names in found for name in names if name.kind == "system" for id_ in name.ids}


def test_there_are_enough_sentences_of_each_name() -> None:
    assert len(NAMES) >= 20
    for entry in NAMES:
        assert len(entry["other"]) >= 5, entry["name"]
        assert len(entry["ai"]) >= 3, entry["name"]


def test_every_id_is_a_systems(linter: Linter) -> None:
    assert [i for entry in NAMES for i in entry["ids"] if i not in linter.knowledge.systems] == []


@pytest.mark.parametrize(("entry", "sentence"), sentences("other"))
def test_in_its_other_meaning_the_name_is_left_alone(
    linter: Linter, entry: dict[str, Any], sentence: str
) -> None:
    assert resolved(linter, sentence) == set()


@pytest.mark.parametrize(("entry", "sentence"), sentences("ai"))
def test_in_its_ai_meaning_the_name_is_the_system(
    linter: Linter, entry: dict[str, Any], sentence: str
) -> None:
    ids = resolved(linter, sentence)
    family = {member for i in entry["ids"] for member in (i, *linter.knowledge.members(i))}
    assert ids & family, ids
