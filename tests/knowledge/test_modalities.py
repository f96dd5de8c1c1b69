"""What a knowledge file says of its modalities besides their nouns, and what comes of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter
from buzzlint.knowledge.load import load

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 11, 25)
FILE = """
[[modality]]
id = "scent"
name = "brewed scents"
nouns = ["scent"]
generator = "perfumer"
{scent}

[[modality]]
id = "incense"
name = "incense"
parent = "scent"
nouns = ["incense"]

[[class]]
id = "perfumer"
name = "a perfumer model"
plural = "perfumer models"
forms = ["perfumer model"]
axis = "output"
parents = ["generative-ai"]
outputs = ["scent"]
sources = [{{ url = "https://a.example/", read = 2026-11-20 }}]

[[system]]
id = "inkpot"
name = "Inkpot"
kind = "product"
classes = ["llm"]
inputs = {inputs}
outputs = ["text", "scent"]
sources = [{{ url = "https://a.example/", read = 2026-11-20 }}]
"""


def written(folder: Path, scent: str, inputs: str = '["text"]') -> Path:
    """A knowledge file with some keys of the modality ``scent``."""
    path = folder / "own.toml"
    path.write_text(FILE.format(scent=scent, inputs=inputs), encoding="utf-8")
    return path


@pytest.mark.parametrize(("keys", "codes"), [("", ["BL202"]), ("readable = true", [])])
def test_whatever_is_readable_may_be_given_to_any_system(
    tmp_path: Path, keys: str, codes: list[str]
) -> None:
    linter = Linter(knowledge_files=[written(tmp_path, keys)], as_of=AS_OF)
    found = linter.lint_text("Send the scent to Inkpot.\n")
    assert [finding.code for finding in found] == codes


@pytest.mark.parametrize(
    ("keys", "name"), [("", "brewed scents"), ('plain_name = "scents"', "scents")]
)
def test_what_is_no_generator_puts_out_the_plain_thing(
    tmp_path: Path, keys: str, name: str
) -> None:
    kb = load([written(tmp_path, keys)], AS_OF)
    assert kb.fact("inkpot", "outputs").text == f"Inkpot outputs text and {name}."


@pytest.mark.parametrize(
    ("keys", "told"),
    [("", "text, brewed scents and incense"), ("told_by_genus = true", "text and brewed scents")],
)
def test_a_genus_may_tell_its_kinds(tmp_path: Path, keys: str, told: str) -> None:
    kb = load([written(tmp_path, keys, '["text", "scent", "incense"]')], AS_OF)
    assert kb.fact("inkpot", "inputs").text == f"Inkpot takes in {told}."
