"""A report takes the place of nothing that a check reads, unless that is a report itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from buzzlint.commands.outputs import Output, settled

from .conftest import working_folder

if TYPE_CHECKING:
    from .conftest import Project

WRONG = "Midjourney is an LLM.\n"
FILES = {
    "a.md": WRONG,
    "docs/b.md": WRONG,
    "buzzlint.toml": 'extend = "base.toml"\nknowledge = ["own.toml"]\n',
    "base.toml": "",
    "own.toml": "",
    "t.j2": "x",
}


@pytest.fixture
def full(project: Project) -> Project:
    for name, text in FILES.items():
        project.write(name, text)
    (project.folder / "link.md").symlink_to("a.md")
    args = ("check", "--exit-zero", "-f", "json=saved.json", "--write-baseline=old.json", "a.md")
    assert project.run(*args).code == 0
    return project


DOCUMENT = "is a document to check; name another file for the report"
MET = f"{DOCUMENT}, or exclude it"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("check", "-f", "json=a.md", "a.md"), f"--format: a.md {DOCUMENT}"),
        (("check", "-f", "json=./a.md", "link.md"), f"--format: ./a.md {DOCUMENT}"),
        (("check", "-f", "json=link.md", "a.md"), f"--format: link.md {DOCUMENT}"),
        (("check", "-f", "html=docs/b.md"), f"--format: docs/b.md {MET}"),
        (("check", "-f", "markdown=docs/b.md", "docs"), f"--format: docs/b.md {MET}"),
        (("check", "--template", "t.j2=a.md", "a.md"), f"--template: a.md {DOCUMENT}"),
        (("check", "--stdin-filename", "a.md", "-f", "json=a.md"), f"--format: a.md {DOCUMENT}"),
        (("check", "--template", "t.j2=./t.j2"), "--template: ./t.j2 is the template"),
        (("check", "-f", "json=t.j2", "--template", "t.j2=x"), "--format: t.j2 is the template"),
        (("check", "-f", "json=buzzlint.toml"), "--format: buzzlint.toml is the config"),
        (("check", "-f", "json=base.toml"), "--format: base.toml is the config"),
        (("check", "-f", "json=own.toml"), "--format: own.toml is a knowledge file"),
        (("check", "-f", "json=old.json", "--baseline", "old.json"), "old.json is the baseline"),
        (("check", "-f", "json=x.json", "--write-baseline=./x.json"), "x.json is the baseline"),
        (("report", "saved.json", "-f", "html=./saved.json"), "./saved.json is the saved report"),
    ],
)  # fmt: skip
def test_what_is_read_is_not_written_over(full: Project, args: tuple[str, ...], said: str) -> None:
    before = contents(full)
    ran = full.run(*args, stdin=WRONG)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert contents(full) == before


def contents(project: Project) -> dict[str, bytes]:
    paths = project.folder.rglob("*")
    return {str(path): path.read_bytes() for path in paths if path.is_file()}


def test_reports_of_an_earlier_run_are_no_documents(project: Project) -> None:
    project.write("docs/a.md", WRONG)
    forms = ("-f", "html=r.html", "-f", "markdown=docs/r.md", "-f", "full=r.txt")
    first = project.run("check", *forms)
    assert first.out.count("BL101") == 1
    assert project.run("check", *forms).out == first.out
    for one, other in (("json", "docs/r.md"), ("concise", "r.html"), ("html", "r.txt")):
        others = [item for item in forms[1::2] if not item.endswith(other)]
        args = [word for item in (f"{one}={other}", *others) for word in ("-f", item)]
        assert project.run("check", "--exit-zero", *args).code == 0, "none is worth keeping"
        project.run("check", *forms) if one != "json" else (project.folder / other).unlink()


@pytest.mark.parametrize(
    "text",
    [
        "Found 1 error in 1 of 1 file.\n\nThat is what it says at the end.\n",
        "# Linters\n\n## buzzlint\n\nNo findings in 1 file\n\nMore.\n",
        "## buzzlint\n\nA linter.\n",
        "<!DOCTYPE html>\n<title>On buzzlint</title>\n",
    ],
)
def test_a_document_on_reports_is_none(project: Project, text: str) -> None:
    page = project.write("a.md", text)
    assert project.run("check", "-f", "markdown=a.md").code == 2
    assert page.read_text() == text


def test_two_reports_for_one_file_are_refused_however_it_is_spelt(project: Project) -> None:
    project.write("a.md", WRONG)
    (project.folder / "link.json").symlink_to("x.json")
    for other in ("x.json", "./x.json", str(project.folder / "x.json"), "link.json"):
        ran = project.run("check", "-f", "json=x.json", "-f", f"sarif={other}", "a.md")
        assert (ran.code, ran.err) == (2, "error: --format: two reports for the file x.json\n")
    assert not (project.folder / "x.json").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes that have names")
def test_a_pipe_under_two_names_takes_two_reports(project: Project) -> None:
    os.mkfifo(project.folder / "pipe")
    (project.folder / "link").symlink_to("pipe")
    with working_folder(project.folder):
        outputs = [Output("json", "pipe"), Output("sarif", "link")]
        assert settled(outputs)[1:] == outputs
