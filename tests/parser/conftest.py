"""The bundled parser, loaded once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline.trees.parsing import load

if TYPE_CHECKING:
    from buzzlint.pipeline.trees.parsing import Parser

FOLDER = Path(__file__).parents[2] / "patterns" / "parser"
# The training scripts are run from their folder and import one another by bare name.
sys.path.insert(0, str(FOLDER))
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def parser() -> Parser:
    return load(FOLDER / "model")
