"""Weak constructions count for names that most texts mean, and for those of one's own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WEAK = [
    ("We use the Midjourney LLM.", "We use the Playground v3 LLM.", "BL101"),
    ("Midjourney: a large language model", "Recraft: a large language model", "BL101"),
    ("Whisper for speech synthesis", "Gladia for speech synthesis", "BL201"),
    ("The open-source Midjourney draws.", "The open-source Recraft draws.", "BL303"),
    ("| Tool | Task |\n|---|---|\n| Whisper | Speech synthesis |",
     "| Tool | Task |\n|---|---|\n| Gladia | Speech synthesis |", "BL201"),
]  # fmt: skip

STATED = [
    ("Recraft is a large language model.", "BL101"),
    ("Gladia generates speech.", "BL201"),
    ("LLMs such as Recraft draw.", "BL101"),
]


@pytest.mark.parametrize(("known", "rare", "code"), WEAK)
def test_what_only_stands_beside_a_rare_name_says_nothing(
    codes: Callable[[str], str], known: str, rare: str, code: str
) -> None:
    assert (codes(known), codes(rare)) == (code, "")


@pytest.mark.parametrize(("text", "code"), STATED)
def test_what_a_sentence_states_counts_for_every_name(
    codes: Callable[[str], str], text: str, code: str
) -> None:
    assert codes(text) == code


def test_a_user_s_own_system_is_known_to_the_user(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[system]]\nid = "acme-sketch"\nname = "AcmeSketch"\nkind = "model"\n'
        'classes = ["text-to-image"]\noutputs = ["image"]\n'
        'sources = [{ url = "https://example.org", read = 2026-01-01 }]\n'
    )
    findings = Linter(knowledge_files=[own]).lint_text("We use the AcmeSketch LLM.")
    assert [finding.code for finding in findings] == ["BL101"]
