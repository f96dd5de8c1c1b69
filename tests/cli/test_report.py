"""``buzzlint report``, templates and the job's summary, from the command line."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from buzzlint.reporting import ALONE, FORMATS

if TYPE_CHECKING:
    from .conftest import Project

WRONG = "Midjourney is an LLM.\n"


@pytest.fixture
def saved(project: Project) -> Project:
    project.write("docs/a.md", f"# Tools\n\n{WRONG}")
    ran = project.run("check", "--as-of", "2026-11-25", "-f", "json=saved.json", "docs")
    assert ran.code == 1
    return project


@pytest.mark.parametrize("name", FORMATS)
def test_a_saved_report_comes_out_as_the_run_did(saved: Project, name: str) -> None:
    now = saved.run("check", "--as-of", "2026-11-25", "-f", name, "docs")
    later = saved.run("report", "saved.json", "-f", name)
    assert (now.code, later.code, later.err) == (1, 0, "")
    if name == "sarif":  # which rules were on isn't saved: all are described
        assert json.loads(now.out)["runs"][0]["results"][0]["ruleId"] == "BL101"
    else:
        assert later.out == now.out


def test_a_report_needs_no_documents(saved: Project) -> None:
    (saved.folder / "docs" / "a.md").unlink()
    ran = saved.run("report", "saved.json", "-f", "full")
    assert "--> docs/a.md:3:18" in ran.out
    assert "3 | " not in ran.out


def test_a_report_from_stdin_to_several_files(saved: Project) -> None:
    text = (saved.folder / "saved.json").read_text()
    names = [f"{name}={name}.out" for name in sorted(ALONE)]
    args = [item for name in names for item in ("-f", name)]
    ran = saved.run("report", "-", *args, stdin=text)
    assert ran.code == 0
    assert ran.out.startswith("docs/a.md:3:18: BL101 ")
    for name in ALONE:
        assert (saved.folder / f"{name}.out").stat().st_size > 0


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (["missing.json"], "error: missing.json: cannot be read: No such file or directory\n"),
        (["docs/a.md"], "error: docs/a.md: not a report of 'buzzlint check -f json': Invalid JSON"),
        (["saved.json", "--template", "no.j2"], "error: no.j2: cannot be read: No such file"),
        (["saved.json", "-f", "json", "-f", "html"], "error: --format: json on stdout stands "),
    ],
)  # fmt: skip
def test_what_cannot_be_reported(saved: Project, args: list[str], error: str) -> None:
    ran = saved.run("report", *args)
    assert ran.code == 2
    assert ran.err.startswith(error)
    assert ran.err.count("\n") == 1


def test_a_path_that_no_system_takes_is_shown_without_its_text(saved: Project) -> None:
    path = "a" * 5000
    text = (saved.folder / "saved.json").read_text()
    saved.write("long.json", text.replace("docs/a.md", path))
    ran = saved.run("report", "long.json", "-f", "full")
    assert (ran.code, ran.err) == (0, "")
    assert path in ran.out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes that have names")
def test_a_pipe_or_a_device_is_no_saved_report(saved: Project) -> None:
    os.mkfifo(saved.folder / "pipe")
    for name in ("pipe", "/dev/zero"):
        ran = saved.run("report", name)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"error: {name}: cannot be read: not a regular file\n"


# --- templates -----------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [["check", "docs"], ["report", "saved.json"]])
def test_a_template_writes_to_stdout_or_a_file(saved: Project, command: list[str]) -> None:
    saved.write("my.md.j2", "{% for f in findings %}{{ f.code }} in {{ f.path }}\n{% endfor %}")
    assert saved.run(*command, "--template", "my.md.j2").out == "BL101 in docs/a.md\n"
    ran = saved.run(*command, "--template", "my.md.j2=out.md", "-f", "concise")
    assert "Found 1 error" in ran.out
    assert (saved.folder / "out.md").read_text() == "BL101 in docs/a.md\n"


def test_a_template_may_have_an_equals_sign_in_its_name(saved: Project) -> None:
    saved.write("a=b.j2", "{{ findings | length }}")
    assert saved.run("report", "saved.json", "--template", "a=b.j2").out == "1"
    saved.run("report", "saved.json", "--template", "a=b.j2=out.txt")
    assert (saved.folder / "out.txt").read_text() == "1"


def test_a_template_with_a_mistake_ends_before_any_linting(project: Project) -> None:
    project.write("my.j2", "\n{% if %}")
    project.write("a.md", WRONG)
    ran = project.run("check", "--template", "my.j2", "a.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: my.j2:2: ")


def test_a_template_on_stdout_stands_alone(saved: Project) -> None:
    saved.write("my.j2", "x")
    ran = saved.run("report", "saved.json", "--template", "my.j2", "-f", "full")
    assert ran.code == 2
    assert "my.j2 on stdout stands alone" in ran.err


# --- statistics ----------------------------------------------------------------------------------


def test_statistics_count_the_findings_of_each_rule(project: Project) -> None:
    project.write("a.md", WRONG * 3 + "Sora is a GAN.\n")
    ran = project.run("check", "--statistics", "-f", "concise", "a.md")
    *_, first, second, blank, last = ran.out.splitlines()
    assert (first, second, blank) == ("3  BL101  wrong-class", "1  BL401  wrong-architecture", "")
    assert last.startswith("Found 4 errors")


def test_statistics_of_nothing_are_nothing(project: Project) -> None:
    project.write("a.md", "Fine.\n")
    ran = project.run("check", "--statistics", "a.md")
    assert ran.out == "No findings in 1 file (0 mentions, 0 claims checked)\n"


# --- a GitHub job --------------------------------------------------------------------------------


def test_github_gets_the_report_annotations_and_a_summary(project: Project) -> None:
    project.write("a.md", WRONG)
    summary = project.write("summary.md", "Before.\n")
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    ran = project.run("check", "-f", "github", "a.md", env=env)
    assert ran.code == 1
    assert "a.md:1:18: BL101" in ran.out
    assert "\n::error file=a.md,line=1,endLine=1,col=18,endColumn=21,title=BL101 " in ran.out
    text = summary.read_text()
    assert text.startswith("Before.\n\n## buzzlint\n\nFound 1 error in 1 of 1 file")
    assert "| a.md:1:18 | BL101 wrong-class (error) | Midjourney is an image generator" in text
    assert "](https://" in text


def test_other_formats_write_no_summary(project: Project) -> None:
    project.write("a.md", WRONG)
    env = {"GITHUB_STEP_SUMMARY": str(project.folder / "summary.md")}
    project.run("check", "-f", "json=out.json", "a.md", env=env)
    assert not (project.folder / "summary.md").exists()


def test_a_summary_never_exceeds_what_github_takes(project: Project) -> None:
    project.write("a.md", WRONG)
    summary = project.write("summary.md", "x" * ((1 << 20) - 300))
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    ran = project.run("check", "-f", "github", "a.md", env=env)
    assert summary.stat().st_size <= 1 << 20
    assert ran.code == 1


def test_a_summary_that_cannot_be_written_hides_no_finding(project: Project) -> None:
    project.write("a.md", WRONG)
    env = {"GITHUB_STEP_SUMMARY": str(project.folder / "no" / "folder")}
    ran = project.run("check", "-f", "github", "a.md", env=env)
    assert ran.code == 1
    assert "::error file=a.md" in ran.out
    assert "warning: GITHUB_STEP_SUMMARY: " in ran.err
