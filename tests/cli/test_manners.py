"""What there is for somebody who works with the command all day."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from .conftest import BUZZLINT, clean_environment

if TYPE_CHECKING:
    from .conftest import Project


def test_the_files_that_would_be_checked_are_listed(project: Project) -> None:
    project.write("b.md", "Midjourney is an LLM.\n")
    project.write("docs/a.mdx", "")
    project.write("old/c.md", "")
    project.write("picture.png", b"\x89PNG")
    project.write("buzzlint.toml", 'extend-exclude = ["old/"]\n')
    ran = project.run("check", "--show-files")
    assert (ran.code, ran.out) == (0, "b.md\ndocs/a.mdx\n")


def test_listing_says_what_is_missing(project: Project) -> None:
    project.write("b.md", "")
    ran = project.run("check", "--show-files", "b.md", "none.md")
    assert (ran.code, ran.out) == (2, "b.md\n")
    assert "none.md" in ran.err


def in_terminal(project: Project, *args: str) -> str:
    """Run with a terminal for stderr, and return what it showed."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [str(BUZZLINT), *args],
        cwd=project.folder,
        env=clean_environment() | {"TERM": "xterm"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
        process.wait()
    os.close(ours)
    return shown.decode()


def test_a_long_run_says_how_far_it_is(project: Project) -> None:
    # So many sentences to parse that nobody's machine is done within the first second.
    for number in range(50):
        claims = (f"Midjourney {number}.{n} is an LLM, and GPT-4 draws it.\n\n" for n in range(100))
        project.write(f"docs/{number}.md", "".join(claims))
    shown = in_terminal(project, "check", "--no-cache", "-j", "1", "docs")
    assert " of 50 files" in shown
    assert shown.endswith("\r\x1b[K")


@pytest.mark.parametrize("args", [("-q",), ()])
def test_nothing_is_shown_of_a_short_or_quiet_run(project: Project, args: tuple[str, ...]) -> None:
    project.write("a.md", "Nothing of interest.\n")
    assert "files" not in in_terminal(project, "check", *args, "a.md")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_commands(project: Project, shell: str) -> None:
    ran = project.spawn(env={"_BUZZLINT_COMPLETE": f"{shell}_source"})
    assert "_BUZZLINT_COMPLETE" in ran.out
    words = {"COMP_WORDS": "buzzlint ch", "COMP_CWORD": "ch" if shell == "fish" else "1"}
    done = project.spawn(env={"_BUZZLINT_COMPLETE": f"{shell}_complete", **words})
    assert "check" in done.out
