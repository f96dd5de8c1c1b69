"""The project as others get it: a repository that they name, with nothing but what is committed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SKIPPED = shutil.ignore_patterns("__pycache__", "*.egg-info")
PARTS = (
    ".pre-commit-hooks.yaml", "LICENSE", "README.md", "action.yml", "lint", "patterns",
    "pyproject.toml", "reports",
)  # fmt: skip
"""What an installation from the repository needs."""


class Repository:
    """A git repository in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "A Writer")
        self.git("config", "user.email", "writer@example.com")

    def git(self, *args: str) -> str:
        done = subprocess.run(
            ["git", *args],
            cwd=self.folder,
            env=without_git(),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def commit(self, **files: str) -> str:
        """Commit Markdown files, whose names come without their extension."""
        for name, text in files.items():
            (self.folder / f"{name}.md").write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", ", ".join(files) or "all")
        return self.git("rev-parse", "HEAD")


def without_git() -> dict[str, str]:
    """Return the environment without what a hook that runs the tests would set.

    What pip installs with it is compiled once it is imported: most of it never is.
    """
    left_out = ("GIT_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return {**kept, "PIP_COMPILE": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with the project."""
    repository = Repository(tmp_path_factory.mktemp("published") / "buzzlint")
    for part in PARTS:
        source, target = ROOT / part, repository.folder / part
        if source.is_dir():
            shutil.copytree(source, target, ignore=SKIPPED)
        else:
            shutil.copy2(source, target)
    repository.commit()
    return repository


@pytest.fixture
def documents(tmp_path: Path) -> Repository:
    """A repository of a writer's."""
    return Repository(tmp_path / "documents")
