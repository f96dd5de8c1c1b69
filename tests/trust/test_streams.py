"""Standard streams that are closed, or full."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from cli.conftest import BUZZLINT, clean_environment

if TYPE_CHECKING:
    from cli.conftest import Project

PATIENCE = 60
"""Seconds after which something hangs."""
FULL, CLOSED = "No space left on device", "it is closed"
COMMANDS = (
    "--help", "--version", "check --help", "rules", "claims a.md", "check --no-cache a.md",
    "check --no-cache --unsafe-fixes --diff a.md",
)  # fmt: skip
"""What writes to stdout, by all ways that there are."""


def shell(project: Project, command: str, buffered: bool = True) -> tuple[int, str, str]:
    """Run a command line, which says where its streams lead; return code, stdout and stderr."""
    project.write("a.md", "Midjourney is an LLM.\n")
    project.write("ok.md", "Fine.\n")
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" {command}', str(BUZZLINT)], cwd=project.folder, text=True,
        env=clean_environment() | {"PYTHONUNBUFFERED": "" if buffered else "1"},
        stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("buffered", [True, False])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_stdout_is_an_error(project: Project, command: str, buffered: bool) -> None:
    told = f"error: stdout: cannot be written: {FULL}\n"
    assert shell(project, f"{command} >/dev/full", buffered) == (2, "", told)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_stdout_is_an_error(project: Project, command: str) -> None:
    told = f"error: stdout: cannot be written: {CLOSED}\n"
    assert shell(project, f"{command} >&-") == (2, "", told)


@pytest.mark.parametrize("command", ["check -", "claims -", "report -", "lsp"])
def test_a_closed_stdin_is_an_error(project: Project, command: str) -> None:
    told = f"error: stdin: cannot be read: {CLOSED}\n"
    assert shell(project, f"{command} <&-") == (2, "", told)


@pytest.mark.parametrize("buffered", [True, False])
@pytest.mark.parametrize("where", ["2>/dev/full", "2>&-"])
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check --no-cache ok.md", 0),
        ("check --no-cache a.md", 1),
        ("check --no-cache a.md none.md", 2),
        ("check --no-cache none.md", 2),
        ("check --config none.toml", 2),
        ("--nope", 2),
        ("check --nope", 2),
    ],
)
def test_without_a_stderr_the_exit_code_is_the_same(
    project: Project, command: str, code: int, where: str, buffered: bool
) -> None:
    found, out, err = shell(project, f"{command} {where}", buffered)
    assert (found, err) == (code, "")
    assert out == shell(project, command)[1]


def test_with_no_stream_at_all_nothing_is_written_elsewhere(project: Project) -> None:
    """What is opened first would get the numbers of the streams, and what is meant for them."""
    ran = shell(project, "check --no-cache -q --fix -j 2 a.md ok.md <&- >&- 2>&-")
    assert ran == (2, "", "")
    assert (project.folder / "a.md").read_text() == "Midjourney is an LLM.\n"
