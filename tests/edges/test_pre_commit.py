"""The hook, run by the real pre-commit, which installs it as it would for anybody."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import Repository, without_git

if TYPE_CHECKING:
    from collections.abc import Iterator

PRE_COMMIT = Path(sys.executable).parent / "pre-commit"


@pytest.fixture(scope="module")
def commits(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Repository, dict[str, str]]]:
    """A repository with a right document, then a wrong one, then the wrong one mended."""
    repository = Repository(tmp_path_factory.mktemp("docs") / "docs")
    made = {
        "start": repository.commit(guide="# Guide\n"),
        "bad": repository.commit(tools="Midjourney is an LLM.\n"),
        "good": repository.commit(tools="Midjourney is an image generator.\n"),
    }
    return repository, made


def try_repo(
    published: Repository, documents: Repository, before: str, after: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            str(PRE_COMMIT), "try-repo", str(published.folder), "buzzlint",
            "--from-ref", before, "--to-ref", after, "--color", "never",
        ],
        cwd=documents.folder, env=without_git(), capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_hook_stops_a_bad_commit_and_lets_a_good_one_pass(
    published: Repository, commits: tuple[Repository, dict[str, str]]
) -> None:
    documents, made = commits
    documents.git("checkout", "--quiet", made["bad"])
    bad = try_repo(published, documents, made["start"], made["bad"])
    assert bad.returncode == 1, bad.stdout + bad.stderr
    assert "tools.md:1:18: BL101 Midjourney is an image generator" in bad.stdout
    assert "guide.md" not in bad.stdout

    documents.git("checkout", "--quiet", made["good"])
    good = try_repo(published, documents, made["bad"], made["good"])
    assert good.returncode == 0, good.stdout + good.stderr
    assert "Passed" in good.stdout
