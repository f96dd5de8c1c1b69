"""What `buzzlint check` prints, where, and about which files."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from timing import pace

if TYPE_CHECKING:
    from .conftest import Project

WRONG = "Midjourney is an LLM.\n"


@pytest.mark.parametrize("args", [("--help",), ("--version",), ("check", "--help")])
def test_help_loads_nothing_heavy(project: Project, args: tuple[str, ...]) -> None:
    trace = project.spawn(*args, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert trace.code == 0
    loaded = {line.rpartition("|")[2].strip() for line in trace.err.splitlines()}
    heavy = {"spacy", "pydantic", "jinja2", "pyromark", "numpy"}
    assert not loaded & heavy
    assert not {name for name in loaded if name.startswith("buzzlint.knowledge")}


def test_version(project: Project) -> None:
    from buzzlint import __version__

    assert project.spawn("--version").out == f"buzzlint {__version__}\n"


def test_concise_is_the_format_of_a_pipe(project: Project) -> None:
    project.write("docs/a.md", f"# Tools\n\n{WRONG}")
    ran = project.run("check")
    lines = ran.out.splitlines()
    assert lines[0].startswith("docs/a.md:3:18: BL101 ")
    assert lines[-1].startswith("Found 1 error in 1 of 1 file (")
    assert ran.err == ""


def test_full_shows_fact_and_help(project: Project) -> None:
    project.write("a.md", WRONG)
    out = project.run("check", "-f", "full").out
    assert "\n1 | Midjourney is an LLM.\n  | ----------       ^^^\n" in out
    assert "\n  = fact: " in out
    assert "\n  = help: " in out


def test_json_is_alone_on_stdout(project: Project) -> None:
    project.write("a.md", WRONG)
    project.write("b.md", b"\xff")
    ran = project.run("check", "-f", "json", "-v", "--color", "always")
    report = json.loads(ran.out)
    assert list(report) == ["version", "as_of", "findings", "summary"]
    assert report["summary"] == {
        "files": 1, "findings": 1, "by_code": {"BL101": 1}, "mentions": 2, "claims": 1,
        "skipped": {}, "failed": 1,
    }  # fmt: skip
    assert "error: b.md: not UTF-8 (byte 0)" in ran.err


def test_json_beside_another_report_on_stdout_is_an_error(project: Project) -> None:
    ran = project.run("check", "-f", "json", "-f", "full")
    assert ran.code == 2
    assert "json=FILE" in ran.err


def test_report_file_leaves_stdout_to_people(project: Project) -> None:
    project.write("a.md", WRONG)
    ran = project.run("check", "a.md", "-f", "json=out.json")
    assert ran.out.startswith("a.md:1:18: BL101")
    report = json.loads((project.folder / "out.json").read_text(encoding="utf-8"))
    assert report["findings"][0]["code"] == "BL101"
    assert [path.name for path in project.folder.iterdir() if "out" in path.name] == ["out.json"]


def test_report_file_that_cannot_be_written_hides_no_findings(project: Project) -> None:
    project.write("a.md", WRONG)
    ran = project.run("check", "-f", "json=no/out.json")
    assert ran.code == 2
    assert ran.out.startswith("a.md:1:18: BL101")
    assert ran.err == "error: no/out.json: cannot be written: No such file or directory\n"


def test_report_through_a_link_keeps_the_link(project: Project) -> None:
    project.write("a.md", WRONG)
    project.write("real.json", "")
    (project.folder / "out.json").symlink_to("real.json")
    project.run("check", "-f", "json=out.json")
    assert (project.folder / "out.json").is_symlink()
    assert json.loads((project.folder / "real.json").read_text())["summary"]["findings"] == 1


def test_verbose_tells_config_and_skipped_files(project: Project) -> None:
    project.write("buzzlint.toml", "")
    project.write("a.md", b"\0")
    assert project.run("check", "-v", "--as-of", "2026-01-31").err.splitlines() == [
        "note: config: buzzlint.toml",
        "note: facts as of 2026-01-31",
        "note: a.md: skipped: binary",
    ]


def test_github_annotations_come_after_the_readable_report(project: Project) -> None:
    project.write("docs/a.md", WRONG)
    out = project.run("check", "a.md", "-f", "github", cwd="docs").out.splitlines()
    assert out[0].startswith("::stop-commands::")
    assert out[1].startswith("a.md:1:18: BL101 ")
    assert out[3] == f"::{out[0].rpartition(':')[2]}::"
    assert out[4].startswith(
        "::error file=docs/a.md,line=1,endLine=1,col=18,endColumn=21,title=BL101 wrong-class::"
    )


def test_unknown_format_names_the_nearest(project: Project) -> None:
    ran = project.run("check", "-f", "jsn")
    assert "unknown format 'jsn'; did you mean 'json'?" in ran.err


def test_missing_path_does_not_hide_the_other_findings(project: Project) -> None:
    project.write("a.md", WRONG)
    ran = project.run("check", "gone.md", "a.md")
    assert ran.code == 2
    assert ran.err == "error: gone.md: no such file or folder\n"
    assert "a.md:1:18: BL101" in ran.out


def test_file_that_is_not_utf8(project: Project) -> None:
    project.write("docs/x.md", b"Midjourney is caf\xe9.")
    ran = project.run("check", "docs")
    assert ran.code == 2
    assert ran.err == "error: docs/x.md: not UTF-8 (byte 17); convert it or exclude it\n"
    assert ran.out == (
        "No findings in 0 files (0 mentions, 0 claims checked; "
        "1 file not checked because of errors)\n"
    )


def test_skipped_files_are_counted(project: Project) -> None:
    project.write("a.md", "Nothing here.\n")
    project.write("b.md", b"\0")
    ran = project.run("check")
    assert (
        ran.out == "No findings in 1 file (0 mentions, 0 claims checked; 1 file skipped: binary)\n"
    )


def test_named_file_without_a_reader_is_read_as_markdown(project: Project) -> None:
    project.write("notes.xyz", WRONG)
    ran = project.run("check", "notes.xyz")
    assert ran.err == "note: notes.xyz: no reader for .xyz: read as Markdown\n"
    assert "notes.xyz:1:18: BL101" in ran.out


def test_named_file_that_is_read_otherwise_if_asked_is_told_so(project: Project) -> None:
    project.write("q.py", f"# {WRONG}")
    ran = project.run("check", "q.py")
    assert ran.err == "note: q.py: .py needs --format-as python: read as Markdown\n"
    assert project.run("check", "q.py", "--format-as", "python").err == ""


def test_quiet_leaves_findings_and_errors(project: Project) -> None:
    project.write("notes.xyz", WRONG)
    ran = project.run("check", "-q", "notes.xyz", "gone.md")
    assert len(ran.out.splitlines()) == 1
    assert ran.err == "error: gone.md: no such file or folder\n"


def test_stdin(project: Project) -> None:
    ran = project.run("check", "-", stdin=WRONG)
    assert ran.code == 1
    assert ran.out.startswith("<stdin>:1:18: BL101 ")


def test_stdin_filename_gives_config_overrides_and_path(project: Project) -> None:
    project.write("docs/buzzlint.toml", '[[overrides]]\npaths = ["old"]\nignore = ["BL1"]\n')
    old = project.run("check", "-", "--stdin-filename", "docs/old/new-file.md", stdin=WRONG)
    new = project.run("check", "--stdin-filename", "docs/new.md", stdin=WRONG)
    assert (old.code, new.code) == (0, 1)
    assert new.out.startswith("docs/new.md:1:18: BL101 ")


def test_stdin_filename_heeds_excludes_when_forced(project: Project) -> None:
    project.write("buzzlint.toml", 'extend-exclude = ["old/"]\n')
    args = ("check", "-", "--stdin-filename", "old/a.md")
    assert project.run(*args, stdin=WRONG).code == 1
    assert project.run(*args, "--force-exclude", stdin=WRONG).code == 0


def test_stdin_filename_without_stdin_is_an_error(project: Project) -> None:
    project.write("a.md", WRONG)
    assert project.run("check", "a.md", "--stdin-filename", "b.md").code == 2


@pytest.mark.parametrize(
    ("args", "env", "colored"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_color(project: Project, args: tuple[str, ...], env: dict[str, str], colored: bool) -> None:
    project.write("a.md", WRONG)
    assert ("\x1b[" in project.run("check", *args, env=env).out) is colored


def test_ascii_stdout_gets_escapes_and_json_stays_utf8(project: Project) -> None:
    project.write("a.md", "Midjourney is an LLM. 日本語\n")
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert "\\u65e5" in project.spawn("check", "-f", "full", env=env).out
    assert json.loads(project.spawn("check", "-f", "json", env=env).out)["summary"]["findings"] == 1


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--select", "BL2"), 0),
        (("--select", "BL1,BL2"), 1),
        (("--select", "wrong-class"), 1),
        (("--ignore", "BL1"), 0),
        (("--ignore", "BL1", "--extend-select", "BL101"), 1),
        (("--select", "BL101", "--ignore", "BL1"), 1),
        (("--select", "BL1", "--ignore", "BL101"), 0),
        (("--select", "ALL"), 1),
    ],
)
def test_selection(project: Project, args: tuple[str, ...], code: int) -> None:
    project.write("a.md", WRONG)
    assert project.run("check", *args).code == code


def test_unknown_rule_names_the_nearest(project: Project) -> None:
    assert project.run("check", "--select", "BL2O1").err == (
        "error: --select: unknown rule 'BL2O1'; did you mean 'BL201'?\n"
    )


def test_as_of_is_in_the_report(project: Project) -> None:
    project.write("a.md", WRONG)
    out = project.run("check", "-f", "json", "--as-of", "2024-02-29").out
    assert json.loads(out)["as_of"] == "2024-02-29"
    none = project.run("check", "--as-of", "2023-02-29")
    assert none.code == 2
    assert "'2023-02-29' is no date; write it as 2026-01-31." in none.err


def test_a_file_name_steers_nothing(project: Project) -> None:
    project.write("a\x1b[31m\n.md", WRONG)
    out = project.run("check", "-f", "concise").out
    assert out.startswith("a\\x1b[31m .md:1:18: BL101")


def test_help_is_quick(project: Project) -> None:
    best = min(_seconds(project) / pace() for _ in range(3))
    assert best < 0.5  # it is 0.1 if nobody disturbs


def _seconds(project: Project) -> float:
    """Of the processor: what others do with it while this waits doesn't count."""
    start = _spent()
    project.spawn("--help")
    return _spent() - start


def _spent() -> float:
    spent = os.times()
    return spent.children_user + spent.children_system
