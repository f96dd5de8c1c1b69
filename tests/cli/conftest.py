from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from invoking import runner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from buzzlint.knowledge.base import KnowledgeBase

BUZZLINT = Path(sys.executable).parent / "buzzlint"
SPECIAL = ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "TERM")
"""Variables of the environment that tests run in, which the command heeds."""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


class Project:
    """A folder with documents, and the command run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".git").mkdir()  # the config search ends here, wherever tests run

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(
        self, *args: str, stdin: str = "", env: dict[str, str] | None = None, cwd: str = ""
    ) -> Ran:
        """Run in this process, which has loaded the parser before."""
        from buzzlint.cli import main

        environment = dict.fromkeys(SPECIAL) | (env or {})
        with working_folder(self.folder / cwd):
            result = runner(env=environment).invoke(main, args, input=stdin)
        return Ran(result.exit_code, result.stdout, result.stderr)

    def spawn(self, *args: str, env: dict[str, str] | None = None) -> Ran:
        """Run the installed command."""
        done = subprocess.run(
            [str(BUZZLINT), *args],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=self.folder,
            env=clean_environment() | (env or {}),
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@contextmanager
def working_folder(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def clean_environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in SPECIAL}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="package", autouse=True)
def load_once() -> Iterator[None]:
    """Load the parser and the bundled knowledge once for all runs of this folder's tests."""
    from buzzlint.knowledge import load as knowledge
    from buzzlint.pipeline.trees import parsing

    load, bundled = knowledge.load, cache(knowledge.load)

    def loaded(extra: Sequence[Path] = (), as_of: date | None = None) -> KnowledgeBase:
        return load(extra, as_of) if extra else bundled((), as_of)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(knowledge, "load", loaded)
        patch.setattr(parsing, "load", cache(parsing.load))
        yield
