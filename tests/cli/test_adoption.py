"""Switching it on for old documents: a baseline, changed lines only, comments for all findings."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Project

WRONG = "Midjourney is an LLM.\n"
GAN = "DALL-E 3 is a GAN.\n"
LOGOS = "GPT-4 draws logos.\n"
NAME = "buzzlint-baseline.json"


def places(out: str) -> list[str]:
    """The path, line and code of each finding of a concise report."""
    return [
        f"{path}:{line} {rest.split()[0]}"
        for path, line, _, rest in (
            text.split(":", 3) for text in out.splitlines() if ": BL" in text
        )
    ]


def entries(project: Project, name: str = NAME) -> list[str]:
    content = json.loads((project.folder / name).read_text(encoding="utf-8"))
    return [
        " ".join(str(entry[key]) for key in ("path", "code", "count") if key in entry)
        for entry in content["findings"]
    ]


# --- baseline --------------------------------------------------------------------------------


def test_old_findings_are_left_out_and_new_ones_are_not(project: Project) -> None:
    project.write("docs/a.md", WRONG + "\n" + GAN)
    ran = project.run("check", "--write-baseline")
    counts = "4 mentions, 2 claims checked"
    assert (ran.code, ran.out) == (0, f"No findings in 1 file ({counts})\n")
    assert ran.err.splitlines() == [
        f"note: {NAME}: 2 findings of 1 file written",
        f'note: to use it: --baseline {NAME}, or the key "baseline"',
    ]
    assert project.run("check", "--baseline", NAME).code == 0
    project.write("docs/a.md", "# New\n\n" + GAN + "\n> Midjourney\n> is an LLM.\n\n" + LOGOS)
    ran = project.run("check", "--baseline", NAME)
    assert (ran.code, places(ran.out)) == (1, ["docs/a.md:8 BL201"])
    assert ran.err == f"note: {NAME}: 2 findings left out\n"
    assert project.run("check").code == 1


def test_the_config_names_the_baseline(project: Project) -> None:
    project.write("buzzlint.toml", 'baseline = "ci/old.json"\n')
    project.write("docs/a.md", WRONG)
    (project.folder / "ci").mkdir()
    ran = project.run("check", "--write-baseline")
    assert ran.err == "note: ci/old.json: 1 finding of 1 file written\n"
    assert entries(project, "ci/old.json") == ["../docs/a.md BL101"]
    for cwd in ("", "docs"):
        ran = project.run("check", cwd=cwd)
        assert (ran.code, ran.out[:11]) == (0, "No findings"), cwd
    assert project.run("check", "--isolated").code == 1
    assert (
        '\nbaseline = "ci/old.json"  # baseline in buzzlint.toml\n'
        in project.run("config", "show").out
    )


def test_a_copy_of_an_old_mistake_is_new(project: Project) -> None:
    project.write("a.md", WRONG)
    project.run("check", "--write-baseline", "a.json")
    project.write("a.md", WRONG + "\n" + WRONG)
    assert places(project.run("check", "--baseline", "a.json").out) == ["a.md:3 BL101"]
    project.run("check", "--write-baseline", "a.json")
    assert entries(project, "a.json") == ["a.md BL101 2"]


def test_stale_entries_are_told_of_and_pruned(project: Project) -> None:
    project.write("a.md", WRONG + "\n" + WRONG + "\n" + GAN)
    project.write("b.md", WRONG)
    project.run("check", "--write-baseline")
    project.write("a.md", WRONG + "\n" + LOGOS)
    args = ("check", "--baseline", NAME)
    ran = project.run(*args)
    assert ran.err.splitlines() == [
        f"note: {NAME}: 2 findings left out",
        f"note: {NAME}: 2 findings not there any more: --update-baseline removes them",
    ]
    assert [line for line in project.run(*args, "-v").err.splitlines() if ".md" in line] == [
        f"note: {NAME}: a.md: BL101 Midjourney is an LLM.",
        f"note: {NAME}: a.md: BL401 DALL-E 3 is a GAN.",
    ]
    assert project.run(*args, "-q").err == ""
    before = (project.folder / NAME).read_text()
    ran = project.run(*args, "--update-baseline")
    assert (ran.code, places(ran.out)) == (1, ["a.md:3 BL201"])  # which is not added
    assert ran.err.splitlines()[1] == f"note: {NAME}: 2 findings taken out"
    assert entries(project) == ["a.md BL101", "b.md BL101"]
    assert set((project.folder / NAME).read_text().splitlines()) <= {
        line.replace(', "count": 2', "") for line in before.splitlines()
    } | {line.rstrip(",").replace(', "count": 2', "") for line in before.splitlines()}
    stamp = (project.folder / NAME).stat().st_mtime_ns
    project.run(*args, "--update-baseline")
    assert (project.folder / NAME).stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    ("args", "gone"),
    [
        ((), 3),
        (("a.md",), 1),  # only what was looked at
        (("docs",), 1),
        (("-", "--stdin-filename", "a.md"), 1),
        (("--select", "BL4"), 1),
        (("--ignore", "BL1"), 1),
        (("gone.md",), 0),
    ],
)
def test_only_what_was_looked_at_can_be_stale(
    project: Project, args: tuple[str, ...], gone: int
) -> None:
    for name in ("a.md", "docs/b.md"):
        project.write(name, WRONG)
    project.write("gone.md", GAN)
    project.run("check", "--write-baseline")
    for name in ("a.md", "docs/b.md"):
        project.write(name, "Fine.\n")
    (project.folder / "gone.md").unlink()
    project.run("check", "--baseline", NAME, "--update-baseline", *args, stdin="Fine.\n")
    assert len(entries(project)) == 3 - gone


def test_writing_again_keeps_entries_for_what_was_not_looked_at(project: Project) -> None:
    project.write("a.md", WRONG + "\n" + GAN)
    project.write("b.md", WRONG)
    project.run("check", "--write-baseline")
    project.write("a.md", LOGOS)
    ran = project.run("check", "a.md", "--select", "BL1,BL2", "--write-baseline")
    assert entries(project) == ["a.md BL201", "a.md BL401", "b.md BL101"]
    assert ran.err.startswith(f"note: {NAME}: 1 finding of 1 file written\n")


def test_stdin_has_the_entries_of_the_file_that_it_stands_for(project: Project) -> None:
    project.write("docs/a.md", WRONG)
    project.run("check", "--write-baseline")
    args = ("check", "-", "--baseline", NAME)
    assert project.run(*args, "--stdin-filename", "docs/a.md", stdin=WRONG).code == 0
    assert project.run(*args, "--stdin-filename", "docs/b.md", stdin=WRONG).code == 1
    assert project.run(*args, stdin=WRONG).code == 1


def test_a_file_that_cannot_be_read_keeps_its_entries(project: Project) -> None:
    project.write("a.md", WRONG)
    project.run("check", "--write-baseline")
    project.write("a.md", b"\xff")
    ran = project.run("check", "--baseline", NAME, "--update-baseline")
    assert ran.code == 2
    assert entries(project) == ["a.md BL101"]


def test_fixes_leave_alone_what_the_baseline_holds(project: Project) -> None:
    project.write("a.md", "We asked Chat GPT.\n")
    project.run("check", "--write-baseline")
    new = "We asked Chat GPT.\n\nThen we used Chat GPT again.\n"
    project.write("a.md", new)
    project.run("check", "--baseline", NAME, "--fix")
    assert (project.folder / "a.md").read_text() == new.replace("used Chat GPT", "used ChatGPT")


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("--baseline", "no.json"), "no.json: no such baseline; --write-baseline makes one"),
        (("--baseline", "a.md"), "a.md:1: not a baseline: Expecting value"),
        (("--update-baseline",), "--update-baseline: which? give --baseline FILE"),
        (("--write-baseline", "docs"), "--write-baseline: docs is no baseline; write "),
        (("--write-baseline", "a.md"), "--write-baseline: a.md is no baseline; write "),
        (("--write-baseline", "-"), "--write-baseline: - is no baseline; write "),
        (("--write-baseline", "other.json"), "other.json: not a baseline of buzzlint"),
        (("--write-baseline=x.json", "--update-baseline"), "--update-baseline and --write-base"),
        (("--write-baseline=x.json", "--baseline=y.json"), "--baseline and --write-baseline name"),
        (("--write-baseline=x.json", "--since=main"), "--since and --write-baseline: give one"),
        (("--write-baseline=x.json", "--add-suppressions"), "--add-suppressions and --write-base"),
        (("--write-baseline=no/such/x.json",), "no/such/x.json: cannot be written: No such file"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_with_a_baseline(
    project: Project, args: tuple[str, ...], complaint: str
) -> None:
    project.write("a.md", WRONG)
    project.write("docs/b.md", WRONG)
    project.write("other.json", "{}")
    ran = project.run("check", "a.md", *args)
    assert ran.code == 2
    assert ran.err.startswith(f"error: {complaint}")
    assert len(ran.err.splitlines()) == 1
    assert not (project.folder / "x.json").exists()
    assert (project.folder / "other.json").read_text() == "{}"


# --- changed lines ---------------------------------------------------------------------------


@pytest.fixture
def tracked(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project in a git repository: two old documents with a finding each."""
    for key in [key for key in os.environ if key.startswith("GIT_")]:
        monkeypatch.delenv(key)
    shutil.rmtree(project.folder / ".git")
    git(project, "init", "-q", "-b", "main")
    project.write("docs/a.md", f"# A\n\n{WRONG}\nMore.\n")
    project.write("b.md", WRONG)
    commit(project)
    return project


def git(project: Project, *args: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    subprocess.run(["git", *identity, *args], cwd=project.folder, check=True)


def commit(project: Project) -> None:
    git(project, "add", "-A")
    git(project, "commit", "-qm", "x")


def test_only_changed_lines_are_reported(tracked: Project) -> None:
    tracked.write("docs/a.md", f"# A\n\n{WRONG}\n{GAN}")
    tracked.write("docs/ü new.md", LOGOS)
    ran = tracked.run("check", "--since", "main")
    assert (ran.code, ran.err) == (1, "")
    assert places(ran.out) == ["docs/a.md:5 BL401", "docs/ü new.md:1 BL201"]
    assert ran.out.splitlines()[-1].startswith("Found 2 errors in 2 of 2 files (")
    commit(tracked)
    assert tracked.run("check", "--since", "main~1").out == ran.out
    assert places(tracked.run("check", "--since", "HEAD~1", cwd="docs").out) == [
        "a.md:5 BL401", "ü new.md:1 BL201",
    ]  # fmt: skip
    assert places(tracked.run("check", "--since", "HEAD~1", "docs/a.md", "b.md").out) == [
        "docs/a.md:5 BL401"
    ]


def test_nothing_has_changed(tracked: Project) -> None:
    ran = tracked.run("check", "--since", "HEAD")
    assert (ran.code, ran.err) == (0, "note: nothing to check has changed since HEAD\n")
    assert tracked.run("check", "--since", "HEAD", "-q").err == ""


def test_a_claim_counts_if_the_line_of_its_system_has_changed(tracked: Project) -> None:
    tracked.write("docs/a.md", "Suno\nis really\nan LLM.\n")
    commit(tracked)
    tracked.write("docs/a.md", "Midjourney\nis really\nan LLM.\n")
    assert places(tracked.run("check", "--since", "HEAD").out) == ["docs/a.md:3 BL101"]


def test_with_a_baseline_the_changed_line_is_the_new_one(tracked: Project) -> None:
    tracked.run("check", "--write-baseline")
    tracked.write("b.md", f"{WRONG}\n{WRONG}")  # git takes the last one for the new one
    args = ("--baseline", NAME, "--since", "HEAD", "--update-baseline")
    assert places(tracked.run("check", *args).out) == ["b.md:3 BL101"]
    tracked.write("b.md", f"New.\n\n{WRONG}")
    assert places(tracked.run("check", *args).out) == []
    assert entries(tracked) == ["b.md BL101", "docs/a.md BL101"]


def test_annotations_show_changed_lines(tracked: Project) -> None:
    tracked.write("docs/a.md", f"# A\n\n{WRONG}\n{GAN}")
    out = tracked.run("check", "--since", "main", "-f", "github").out
    lines = [line for line in out.splitlines() if line.startswith("::error")]
    assert len(lines) == 1
    assert lines[0].startswith("::error file=docs/a.md,line=5,")


def test_git_trouble_is_one_line(tracked: Project, tmp_path: Path) -> None:
    ran = tracked.run("check", "--since", "nope")
    assert (ran.code, ran.out, ran.err) == (2, "", "error: --since: unknown revision 'nope'\n")
    ran = tracked.run("check", "-", "--since", "main", stdin=WRONG)
    assert ran.err == "error: --since is for files, not for what comes from stdin\n"
    assert ran.code == 2


def test_a_broken_repository(project: Project) -> None:
    """There is a folder called .git, but git makes nothing of it."""
    ran = project.run("check", "--since", "main", env={"GIT_CEILING_DIRECTORIES": "/"})
    assert ran.code == 2
    assert ran.err == "error: --since: not in a git repository\n"


# --- comments --------------------------------------------------------------------------------


def test_each_finding_gets_a_comment(project: Project) -> None:
    project.write("a.md", f"# A\n\n{WRONG}\n- one\n- {GAN}")
    project.write("b.mdx", f"import A from 'a'\n\n{WRONG}")
    fine = project.write("fine.md", "Midjourney makes images.\n")
    stamp = fine.stat().st_mtime_ns
    ran = project.run("check", "--add-suppressions")
    assert (ran.code, ran.err) == (0, "note: added 3 comments to 2 files\n")
    assert (project.folder / "a.md").read_text() == (
        f"# A\n\n<!-- buzzlint-disable-next-line BL101 -->\n{WRONG}\n- one\n"
        f"  <!-- buzzlint-disable-next-line BL401 -->\n- {GAN}"
    )
    assert (project.folder / "b.mdx").read_text() == (
        f"import A from 'a'\n\n{{/* buzzlint-disable-next-line BL101 */}}\n{WRONG}"
    )
    assert fine.stat().st_mtime_ns == stamp
    before = (project.folder / "a.md").read_bytes()
    ran = project.run("check", "--add-suppressions")
    assert (ran.code, ran.err) == (0, "")
    assert (project.folder / "a.md").read_bytes() == before
    assert project.run("check").code == 0


def test_only_what_is_reported_gets_a_comment(project: Project) -> None:
    project.write("a.md", f"{WRONG}\n{GAN}")
    ran = project.run("check", "--select", "BL4", "--add-suppressions")
    assert ran.code == 0
    assert places(project.run("check").out) == ["a.md:1 BL101"]


def test_comments_can_be_shown_first(project: Project) -> None:
    path = project.write("a.md", f"Hi.\n\n{WRONG}")
    ran = project.run("check", "--add-suppressions", "--diff")
    assert ran.code == 1
    assert ran.out == (
        "--- a.md\n+++ a.md\n@@ -1,3 +1,4 @@\n Hi.\n \n"
        "+<!-- buzzlint-disable-next-line BL101 -->\n Midjourney is an LLM.\n"
    )
    assert path.read_text() == f"Hi.\n\n{WRONG}"
    path.write_text("Hi.\n")
    assert project.run("check", "--add-suppressions", "--diff").code == 0


def test_bytes_and_permissions_stay(project: Project) -> None:
    path = project.write("a.md", "\ufeffHi ü.\r\n\r\nMidjourney is an LLM.".encode())
    path.chmod(0o640)
    project.run("check", "--add-suppressions")
    assert (
        path.read_bytes()
        == (
            "\ufeffHi ü.\r\n\r\n<!-- buzzlint-disable-next-line BL101 -->\r\nMidjourney is an LLM."
        ).encode()
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [item.name for item in project.folder.iterdir() if "a.md" in item.name] == ["a.md"]


def test_links_are_followed_within_the_repository_only(project: Project, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.md"
    outside.write_text(WRONG)
    (project.folder / "out.md").symlink_to(outside)
    real = project.write("real.txt", WRONG)
    (project.folder / "in.md").symlink_to("real.txt")
    ran = project.run("check", "in.md", "out.md", "--add-suppressions")
    assert ran.code == 2
    assert f"error: out.md: leads to {outside}, which is out of the repository" in ran.err
    assert outside.read_text() == WRONG
    assert real.read_text() == f"<!-- buzzlint-disable-next-line BL101 -->\n{WRONG}"
    assert (project.folder / "in.md").is_symlink()
    assert places(ran.out) == ["out.md:1 BL101"]


def test_what_is_said_of_comments_gets_none(project: Project) -> None:
    text = "<!-- buzzlint-disable-next-line BL101 -->\nMidjourney makes images.\n"
    project.write("a.md", text)
    ran = project.run("check", "--add-suppressions")
    assert (ran.code, places(ran.out)) == (1, ["a.md:1 BL901"])
    assert (project.folder / "a.md").read_text() == text


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("-",), "--add-suppressions is for files, not for what comes from stdin"),
        (("a.md", "--fix"), "--add-suppressions and --fix: give one of them"),
    ],
)
def test_what_goes_with_comments(project: Project, args: tuple[str, ...], complaint: str) -> None:
    project.write("a.md", WRONG)
    ran = project.run("check", "--add-suppressions", *args, stdin=WRONG)
    assert (ran.code, ran.err) == (2, f"error: {complaint}\n")
    assert (project.folder / "a.md").read_text() == WRONG


def test_a_comment_expires_with_the_date_as_of_which_facts_are_judged(project: Project) -> None:
    project.write("a.md", f"<!-- buzzlint-disable-next-line BL101 until 2026-10 -->\n{WRONG}")
    assert project.run("check", "--as-of", "2026-10-31").code == 0
    ran = project.run("check", "--as-of", "2026-11-01", "-f", "json")
    found: list[dict[str, Any]] = json.loads(ran.out)["findings"]
    assert [(item["code"], item["line"]) for item in found] == [("BL901", 1), ("BL101", 2)]
