"""Configs end to end: one that says one thing changes that one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Project

WRONG = "Midjourney is an LLM.\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", 1),
        ('select = ["BL1"]', 1),
        ('select = ["BL2"]', 0),
        ('ignore = ["wrong-class"]', 0),
        ('extend-select = ["BL101"]', 1),
        ('fail-on = "never"', 0),
        ('fail-on = "error"', 1),
        ('as-of = "2025-01-01"', 1),
        ("as-of = 2025-01-01", 1),
        ("knowledge = []", 1),
        ('exclude = ["docs/"]', 0),
        ('extend-exclude = ["docs/a.md"]', 0),
        ('extend-exclude = ["*.txt"]', 1),
        ('[[overrides]]\npaths = ["docs/"]\nignore = ["BL1"]', 0),
        ('[[overrides]]\npaths = ["*.rst"]\nignore = ["BL1"]', 1),
        ('[[overrides]]\npaths = ["a.md"]\nselect = ["BL2"]', 0),
        ('[[overrides]]\npaths = ["docs/*.md"]\nfail-on = "never"', 0),
        ('ignore = ["BL1"]\n[[overrides]]\npaths = ["docs"]\nextend-select = ["BL101"]', 1),
    ],
)
def test_partial_config_changes_what_it_says_and_nothing_else(
    project: Project, text: str, code: int
) -> None:
    project.write("docs/a.md", WRONG)
    project.write("buzzlint.toml", text)
    ran = project.run("check")
    assert (ran.code, ran.err.replace("warning: no files to check\n", "")) == (code, "")


def test_flags_win_over_config_and_overrides(project: Project) -> None:
    project.write("a.md", WRONG)
    text = 'ignore = ["BL1"]\nfail-on = "never"\n[[overrides]]\npaths = ["a.md"]\nselect = ["BL2"]'
    project.write("buzzlint.toml", text)
    assert project.run("check").code == 0
    assert project.run("check", "--select", "BL101", "--fail-on", "error").code == 1


def test_config_flag_and_isolated(project: Project) -> None:
    project.write("a.md", WRONG)
    project.write("buzzlint.toml", 'ignore = ["BL1"]')
    other = project.write("other/x.toml", 'select = ["BL1"]')
    assert project.run("check").code == 0
    assert project.run("check", "--config", str(other)).code == 1
    assert project.run("check", "--isolated").code == 1
    assert project.run("check", "--isolated", "--config", str(other)).code == 2


def test_knowledge_is_relative_to_the_config(project: Project) -> None:
    project.write("sub/a.md", WRONG)
    project.write("ai.toml", "")
    project.write("buzzlint.toml", 'knowledge = ["ai.toml"]')
    assert project.run("check", "a.md", cwd="sub").code == 1


def test_knowledge_that_cannot_be_used(project: Project) -> None:
    project.write("a.md", WRONG)
    project.write("buzzlint.toml", 'knowledge = ["gone.toml"]')
    ran = project.run("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: gone.toml: cannot be read: No such file or directory\n"


def test_two_configs_in_a_folder_give_a_warning(project: Project) -> None:
    project.write("a.md", WRONG)
    project.write("buzzlint.toml", 'ignore = ["BL1"]')
    project.write(".buzzlint.toml", "")
    project.write("pyproject.toml", "[tool.buzzlint]\n")
    ran = project.run("check")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "warning: buzzlint.toml is used; .buzzlint.toml is a config too, and is not read",
        "warning: buzzlint.toml is used; pyproject.toml is a config too, and is not read",
    ]


def test_typo_end_to_end(project: Project) -> None:
    project.write("a.md", WRONG)
    project.write("pyproject.toml", "[tool.buzzlint]\nselct = ['BL1']\nfail-on = 1\n")
    ran = project.run("check")
    assert (ran.code, ran.out) == (2, "")
    assert sorted(ran.err.splitlines()) == [
        "error: pyproject.toml: 'fail-on': 1 is none of error, warning, info, never",
        "error: pyproject.toml: 'selct': unknown key; did you mean 'select'?",
    ]


def test_unknown_rule_in_a_config_names_file_key_and_nearest(project: Project) -> None:
    project.write("a.md", WRONG)
    project.write("buzzlint.toml", '[[overrides]]\npaths = ["x"]\nignore = ["wrong-clas"]')
    ran = project.run("check")
    assert ran.code == 2
    assert ran.err == (
        "error: buzzlint.toml: [[overrides]] 1: 'ignore': unknown rule 'wrong-clas'; "
        "did you mean 'wrong-class'?\n"
    )
