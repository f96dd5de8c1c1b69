"""``check`` with its cache: the same reports, faster; and ``clean``."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.engine import Linter
from buzzlint.reporting import FORMATS

from .conftest import BUZZLINT, Project, clean_environment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from buzzlint.results import FileResult, Task

    from .conftest import Ran

EXAMPLES = Path(__file__).parents[2] / "examples"
EXPIRING = {
    f"examples/{path.name}" for path in EXAMPLES.glob("*.md") if " until " in path.read_text()
}
"""Examples that may have a comment which holds until some day."""
WRONG = "Midjourney is an LLM.\n"
ACME = """
[[system]]
id = "inkpot"
name = "Inkpot"
kind = "product"
classes = ["{class_}"]
outputs = ["{output}"]
sources = [{{ url = "https://wiki.example.com/inkpot", read = 2026-11-20 }}]
"""


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that are really judged."""
    paths: list[str] = []
    lint = Linter.lint_together

    def noted(self: Linter, tasks: Sequence[Task]) -> Iterator[FileResult]:
        paths.extend(task.path for task in tasks)
        return lint(self, tasks)

    monkeypatch.setattr(Linter, "lint_together", noted)
    return paths


def check(project: Project, *args: str) -> Ran:
    return project.run("check", "--as-of", "2026-11-25", *args)


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_is_the_same_from_the_cache(
    project: Project, judged: list[str], form: str
) -> None:
    shutil.copytree(EXAMPLES, project.folder / "examples")
    afresh = check(project, "--no-cache", "-f", form)
    assert not (project.folder / ".buzzlint_cache").exists()
    cold = check(project, "-f", form)
    judged.clear()
    warm = check(project, "-f", form)
    assert set(judged) <= EXPIRING
    assert afresh == cold == warm
    assert afresh.code == 1


def test_fixes_baseline_and_changed_lines_work_from_the_cache(project: Project) -> None:
    project.write("a.md", f"# Tools\n\n- {WRONG}- Mid-Journey paints.\n")
    check(project)
    for args in (("--diff",), ("--write-baseline", "b.json"), ("--add-suppressions", "--diff")):
        warm, afresh = check(project, *args), check(project, "--no-cache", *args)
        assert warm == afresh
        assert warm.code != 2


def test_only_what_changed_is_judged(project: Project, judged: list[str]) -> None:
    for name in ("a.md", "b.md", "c.md"):
        project.write(name, f"{name}: {WRONG}")
    check(project)
    judged.clear()
    project.write("b.md", "Midjourney is an image generator.\n")
    project.write("d.md", f"a.md: {WRONG}")  # known under another name
    assert check(project).out.count("BL101") == 3
    assert judged == ["b.md"]


def test_the_next_day_costs_nothing(project: Project, judged: list[str]) -> None:
    project.write("a.md", WRONG)
    check(project, "--as-of", "2024-11-02")
    judged.clear()
    check(project, "--as-of", "2024-11-03")
    assert len(judged) <= 1  # a fact may turn on these days, too


def test_a_fact_that_turned_counts_at_once(project: Project) -> None:
    project.write("a.md", "Inkpot paints pictures.\n")
    since = 'outputs = ["text", {{ modality = "image", since = 2026-06-10 }}]'
    content = ACME.replace('outputs = ["{output}"]', since).format(class_="llm")
    project.write("buzzlint.toml", 'knowledge = ["ours.toml"]\n')
    project.write("ours.toml", content)
    for day, code in (("2026-06-09", 1), ("2026-06-10", 0), ("2026-06-09", 1), ("2026-06-11", 0)):
        assert check(project, "--as-of", day).code == code, day


def test_other_rules_have_other_results(project: Project) -> None:
    project.write("a.md", WRONG)
    assert check(project).code == 1
    project.write("buzzlint.toml", 'ignore = ["BL101"]\n')
    assert check(project).code == 0
    assert check(project, "--select", "BL101").code == 1
    project.write("buzzlint.toml", '[[overrides]]\npaths = ["a.md"]\nignore = ["BL1"]\n')
    assert check(project).code == 0


def test_other_knowledge_has_other_results(project: Project) -> None:
    project.write("a.md", "Inkpot is an LLM.\n")
    project.write("buzzlint.toml", 'knowledge = ["ours.toml"]\n')
    project.write("ours.toml", ACME.format(class_="llm", output="text"))
    assert project.run("check").code == 0
    project.write("ours.toml", ACME.format(class_="text-to-image", output="image"))
    assert project.run("check").code == 1
    project.write("ours.toml", "[[system]]\n")
    broken = project.run("check")
    assert (broken.code, broken.err.startswith("error: ours.toml: ")) == (2, True)


def test_a_format_is_judged_by_itself(project: Project) -> None:
    text = "<!-- a comment -->\n\n    Midjourney is an LLM.\n"
    project.write("a.md", text)
    project.write("a.txt", text)
    cold, warm = check(project), check(project)
    assert cold == warm == check(project, "--no-cache")


def test_a_comment_that_expires_is_read_every_time(project: Project, judged: list[str]) -> None:
    comment = "<!-- buzzlint-disable-next-line BL101 until 2027-01-15: soon -->\n"
    project.write("a.md", comment + WRONG)
    for day, code in (("2027-01-15", 0), ("2027-01-16", 1), ("2027-01-15", 0)):
        assert check(project, "--as-of", day).code == code
    assert len(judged) == 3


def test_errors_are_not_remembered(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write("a.md", WRONG)
    with monkeypatch.context() as patch:
        patch.setattr(Linter, "judge", None)
        assert check(project).code == 2
    assert check(project).code == 1


def test_what_comes_from_stdin_is_not_kept(project: Project) -> None:
    assert project.run("check", "-", stdin=WRONG).code == 1
    assert not (project.folder / ".buzzlint_cache").exists()


def test_it_is_beside_the_config(project: Project) -> None:
    project.write("buzzlint.toml", "")
    project.write("docs/a.md", WRONG)
    assert project.run("check", cwd="docs").code == 1
    assert (project.folder / ".buzzlint_cache").is_dir()
    assert not (project.folder / "docs" / ".buzzlint_cache").exists()
    assert project.run("clean", cwd="docs").out == f"removed {project.folder}/.buzzlint_cache\n"


def test_two_runs_at_a_time_do_no_harm(project: Project) -> None:
    for number in range(40):
        project.write(f"{number}.md", f"{number}. {WRONG}" if number % 8 == 0 else f"{number}.\n")
    command = [str(BUZZLINT), "check", "-f", "json"]
    runs = [
        subprocess.Popen(
            command, cwd=project.folder, env=clean_environment(), stdout=subprocess.PIPE
        )
        for _ in range(3)
    ]
    outputs = {run.communicate()[0] for run in runs}
    assert [run.returncode for run in runs] == [1, 1, 1]
    assert outputs == {project.spawn("check", "-f", "json").out.encode()}
    assert not list((project.folder / ".buzzlint_cache").glob(".buzzlint-*"))


def test_clean_says_what_it_did(project: Project) -> None:
    project.write("a.md", WRONG)
    check(project)
    first, second = project.run("clean"), project.run("clean")
    assert (first.code, first.out) == (0, "removed .buzzlint_cache\n")
    assert (second.code, second.out) == (0, "no cache: .buzzlint_cache\n")


def test_clean_removes_nobody_elses_files(project: Project) -> None:
    project.write(".buzzlint_cache/thesis.md", "Mine.\n")
    ran = project.run("clean")
    assert ran.code == 2
    assert "remove it yourself" in ran.err
    assert (project.folder / ".buzzlint_cache" / "thesis.md").is_file()
