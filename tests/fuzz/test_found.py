"""What fuzzing has found stays mended, and each target takes what fuzzing begins with."""

from __future__ import annotations

from pathlib import Path

import pytest

from .seeds import seeds
from .targets import TARGETS

FOUND = sorted(file for file in Path(__file__).with_name("found").rglob("*") if file.is_file())


@pytest.mark.parametrize("file", FOUND, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_was_found_is_mended(file: Path) -> None:
    TARGETS[file.parent.name](file.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_takes_its_seeds(target: str) -> None:
    inputs = list(seeds(target))
    assert len(inputs) > 50
    for data in inputs[:: 20 if target == "claims" else 5]:
        TARGETS[target](data)
