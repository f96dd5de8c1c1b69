from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

BUZZLINT = Path(sys.executable).parent / "buzzlint"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


class Project:
    """A folder with documents, and the installed command run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".git").mkdir()  # the config search ends here, wherever tests run

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(
        self, *args: str, stdin: str | bytes = b"", env: dict[str, str] | None = None, cwd: str = ""
    ) -> Ran:
        done = subprocess.run(
            [str(BUZZLINT), *args],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=self.folder / cwd,
            env=clean_environment() | (env or {}),
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def clean_environment() -> dict[str, str]:
    special = {"NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "TERM"}
    return {key: value for key, value in os.environ.items() if key not in special}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)
