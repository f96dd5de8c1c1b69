"""Options of ``check`` that leave no room for others, and values that are empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Project

WRONG = "Midjourney is an LLM.\n\nChat GPT is nice.\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--show-files", "--fix"), "--show-files and --fix: give one of them"),
        (("--show-files", "--unsafe-fixes"), "--show-files and --unsafe-fixes: give one of them"),
        (("--show-files", "--diff"), "--show-files and --diff: give one of them"),
        (("--show-files", "--write-baseline=q.json"), "--show-files and --write-baseline: give"),
        (("--show-files", "--add-suppressions"), "--show-files and --add-suppressions: give"),
        (("--show-files", "-f", "json"), "--show-files and --format: give one of them"),
        (("--show-files", "-f", "html=r.html"), "--show-files and --format: give one of them"),
        (("--show-files", "--template", "t.j2"), "--show-files and --template: give one of them"),
        (("--show-files", "--statistics"), "--show-files and --statistics: give one of them"),
        (("--add-suppressions", "--unsafe-fixes"), "--add-suppressions and --unsafe-fixes: give"),
        (("--diff", "-f", "json"), "--diff and --format json: both for stdout; write the"),
        (("--diff", "-f", "concise"), "--diff and --format concise: both for stdout"),
        (("--diff", "--template", "t.j2"), "--diff and --template t.j2: both for stdout"),
        (("--diff", "--statistics"), "--statistics counts below full and concise: write one of"),
        (("--statistics", "-f", "json"), "--statistics counts below full and concise: write one"),
        (("--statistics", "-f", "json", "-f", "html=r.html"), "--statistics counts below full and"),
    ],
)  # fmt: skip
def test_an_option_that_would_do_nothing_is_refused(
    project: Project, args: tuple[str, ...], said: str
) -> None:
    page = project.write("a.md", WRONG)
    project.write("t.j2", "x")
    ran = project.run("check", *args)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"error: {said}")
    assert ran.err.count("\n") == 1
    assert page.read_text() == WRONG
    assert sorted(path.name for path in project.folder.iterdir()) == [".git", "a.md", "t.j2"]


@pytest.mark.parametrize(
    "args",
    [
        ("--statistics", "-f", "json", "-f", "concise=r.txt"),
        ("--statistics", "-f", "github"),
        ("--diff", "--statistics", "-f", "full=r.txt"),
    ],
)
def test_one_report_that_counts_is_enough(project: Project, args: tuple[str, ...]) -> None:
    project.write("a.md", WRONG)
    ran = project.run("check", *args)
    texts = [path.read_text() for path in project.folder.glob("r.txt")]
    assert ran.code == 1
    assert any("1  BL101  wrong-class\n" in text for text in (ran.out, *texts))


def test_unsafe_fixes_alone_are_counted(project: Project) -> None:
    project.write("a.md", WRONG)
    assert project.run("check").err == "note: 1 finding fixable with --fix\n"
    ran = project.run("check", "--unsafe-fixes")
    assert ran.err == "note: 2 findings fixable with --fix\n"


EMPTY = "it is empty, as an unset variable is; fill it in"


@pytest.mark.parametrize(
    ("args", "option"),
    [
        (("check", "--baseline", ""), "--baseline"),
        (("check", "--write-baseline", ""), "--write-baseline"),
        (("check", "--write-baseline="), "--write-baseline"),
        (("check", "--config", ""), "--config"),
        (("check", "--stdin-filename", ""), "--stdin-filename"),
        (("claims", "--config", ""), "--config"),
        (("claims", "--stdin-filename", ""), "--stdin-filename"),
        (("clean", "--config", ""), "--config"),
        (("config", "show", "--config", ""), "--config"),
        (("config", "show", ""), "[PATH]"),
        (("systems", "--config", ""), "--config"),
        (("choose", "--config", "", "logo"), "--config"),
        (("report", ""), "FILE"),
        (("corpus", "x.jsonl", "--output", ""), "--output"),
        (("corpus", "x.jsonl", "--output", "out", "--config", ""), "--config"),
        (("corpus", "x.jsonl", "--output", "out", "--address", ""), "--address"),
        (("corpus", "report", ""), "DIR"),
        (("corpus", "report", "out", "--output", ""), "--output"),
        (("corpus", "report", "out", "--sample", ""), "--sample"),
        (("corpus", "report", "out", "--precision", ""), "--precision"),
    ],
)
def test_an_empty_value_is_not_taken_for_none(
    project: Project, args: tuple[str, ...], option: str
) -> None:
    project.write("a.md", WRONG)
    ran = project.run(*args)
    assert (ran.code, ran.out) == (2, "")
    assert f"Invalid value for '{option}': {EMPTY}" in ran.err
    assert sorted(path.name for path in project.folder.iterdir()) == [".git", "a.md"]


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
@pytest.mark.parametrize("value", ["", " , "])
def test_an_option_for_rules_names_one(project: Project, option: str, value: str) -> None:
    project.write("a.md", WRONG)
    ran = project.run("check", option, "BL1", option, value)
    assert (ran.code, ran.out) == (2, "")
    assert f"Invalid value for '{option}': {value!r} names no rule; fill it in" in ran.err
