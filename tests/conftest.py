"""What tests share: the real linter, its knowledge and its parser, each loaded once."""

from __future__ import annotations

import os
import signal
from collections import Counter
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

# A shell makes what it runs in the background deaf to Ctrl-C, and so all that this starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples on each run: what a change breaks is its own. To look for new ones, run
# `pytest --hypothesis-profile explore`.
settings.register_profile(
    "steady", max_examples=150, derandomize=True, deadline=None, database=None
)
# Where properties are met again and only what stands beneath them differs: see test_lowest.py.
settings.register_profile("brief", settings.get_profile("steady"), max_examples=20)
settings.register_profile("explore", max_examples=1000, deadline=None, database=None)
settings.load_profile("steady")

LONGEST = ("test_lowest.py", "test_faults.py", "test_pre_commit.py", "test_formats.py")
"""Files that take minutes, however few tests they hold: begun last, they would run alone."""


def pytest_configure(config: pytest.Config) -> None:
    """Let several processes take up the files in the order that follows, not by their size."""
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the longest files where several processes share the work, as xdist has them."""
    if not hasattr(config, "workerinput"):
        return
    sizes = Counter(item.path for item in items)

    def turn(item: pytest.Item) -> tuple[int, int]:
        name = item.path.name
        first = LONGEST.index(name) if name in LONGEST else len(LONGEST)
        return first, -sizes[item.path]

    items.sort(key=turn)


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
