"""What tests share: the real linter, its knowledge and its parser, each loaded once."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from buzzlint.knowledge.base import KnowledgeBase
    from buzzlint.pipeline.names.scan import Scanner
    from buzzlint.pipeline.trees.parsing import Parser

AS_OF = date(2026, 11, 25)
"""The day on which the bundled facts were read: tests judge as of it, whatever day it is."""

# As in a run, where no numpy is loaded before the parser is: more threads would only disturb.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# The same examples on each run: what a change breaks is its own. To look for new ones, run
# `pytest --hypothesis-profile explore`.
settings.register_profile(
    "steady", max_examples=150, derandomize=True, deadline=None, database=None
)
# Where properties are met again and only what stands beneath them differs: see test_lowest.py.
settings.register_profile("brief", settings.get_profile("steady"), max_examples=20)
settings.register_profile("explore", max_examples=1000, deadline=None, database=None)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def own_caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the secret that seals caches apart from the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(scope="session")
def linter() -> Linter:
    return Linter(as_of=AS_OF)


@pytest.fixture(scope="session")
def knowledge(linter: Linter) -> KnowledgeBase:
    return linter.knowledge


@pytest.fixture(scope="session")
def scanner(linter: Linter) -> Scanner:
    return linter.scanner


@pytest.fixture(scope="session")
def parser(linter: Linter) -> Parser:
    return linter.parser
