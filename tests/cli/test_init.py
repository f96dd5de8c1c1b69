"""What ``init`` writes, and what it leaves alone."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from buzzlint import toml
from buzzlint.commands.init import HOOK
from buzzlint.config_model import KEYS, ConfigTable

from .conftest import BUZZLINT

if TYPE_CHECKING:
    from .conftest import Project

ROOT = Path(__file__).parents[2]


def test_the_config_changes_nothing(project: Project) -> None:
    ran = project.run("init", "--no-hook")
    assert (ran.code, ran.out) == (0, "wrote buzzlint.toml\nnext: buzzlint check\n")
    shown, defaults = project.run("config", "show"), project.run("config", "show", "--isolated")
    settings = [re.sub("^#.*\n", "", ran.out, flags=re.MULTILINE) for ran in (shown, defaults)]
    assert settings[0] == settings[1]


def test_every_key_is_explained_and_its_example_can_be_used(project: Project) -> None:
    project.run("init", "--no-hook")
    lines = (project.folder / "buzzlint.toml").read_text().splitlines()
    code = [
        line.removeprefix("# ") for line in lines if re.match(r'# (\[|"[^"]+" = |[a-z-]+ = )', line)
    ]
    table = toml.parse("\n".join(code).encode())
    assert set(table) == set(KEYS[""])
    assert set(table["overrides"][0]) <= set(KEYS["overrides"])
    ConfigTable.model_validate(table)


@pytest.mark.parametrize("name", ["buzzlint.toml", ".buzzlint.toml", "pyproject.toml"])
def test_a_config_is_never_written_over(project: Project, name: str) -> None:
    text = "[tool.buzzlint]\n" if name == "pyproject.toml" else 'ignore = ["BL5"]\n'
    path = project.write(name, text)
    ran = project.run("init")
    assert ran.code == 2
    assert ran.err.startswith(f"error: {name} is there already")
    assert path.read_text() == text
    assert len(list(project.folder.glob("*buzzlint.toml"))) == (name != "pyproject.toml")


def test_without_anybody_to_ask_the_hook_is_shown(project: Project) -> None:
    ran = project.run("init")
    snippet = ran.out.partition(".pre-commit-config.yaml:\n")[2].partition("next:")[0]
    (repo,) = yaml.safe_load(snippet)
    assert repo["hooks"][0]["entry"] == "buzzlint check --force-exclude"
    assert not (project.folder / ".pre-commit-config.yaml").exists()


def test_the_hook_checks_what_the_published_one_checks() -> None:
    (published,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repo,) = yaml.safe_load(HOOK)
    (own,) = repo["hooks"]
    assert own.pop("language") == "system"  # the installed one, in place of one in a place apart
    assert own.items() <= published.items()
    assert published.keys() - own.keys() == {
        "description", "language", "args", "minimum_pre_commit_version",
    }  # fmt: skip


def test_the_hook_is_written_if_it_is_asked_for(project: Project) -> None:
    assert project.run("init", "--hook").code == 0
    config = yaml.safe_load((project.folder / ".pre-commit-config.yaml").read_text())
    assert config["repos"][0]["hooks"][0]["id"] == "buzzlint"
    again = project.run("init", "--hook")
    assert again.code == 2
    assert "is there already" in again.err


def test_a_hook_can_be_added_beside_a_config(project: Project) -> None:
    project.write("buzzlint.toml", "")
    ran = project.run("init", "--hook")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "wrote .pre-commit-config.yaml")


@pytest.mark.parametrize(("answer", "written"), [("\n", True), ("y\n", True), ("n\n", False)])
def test_somebody_at_a_terminal_is_asked(project: Project, answer: str, written: bool) -> None:
    terminal, end = os.openpty()
    os.write(terminal, answer.encode())
    done = subprocess.run(
        [str(BUZZLINT), "init"],
        cwd=project.folder,
        stdin=end,
        capture_output=True,
        text=True,
        check=False,
    )
    os.close(terminal)
    os.close(end)
    assert done.stdout.startswith("Write .pre-commit-config.yaml too, to check each commit? [Y/n]")
    assert (project.folder / ".pre-commit-config.yaml").exists() is written
