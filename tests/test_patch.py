"""Patches: what they change, what they leave out, and that others take them."""

from __future__ import annotations

import subprocess
from functools import partial
from typing import TYPE_CHECKING

import pytest
from buzzlint.commands.patch import patch
from timing import MOST, growth

if TYPE_CHECKING:
    from pathlib import Path

SAME = "same\n" * 10
OPEN = "\\ No newline at end of file\n"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("a\n", "a\n", ""),
        ("a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"),
        ("a", "b", f"@@ -1 +1 @@\n-a\n{OPEN}+b\n{OPEN}"),
        ("a\nb\n", "A\nB\n", "@@ -1,2 +1,2 @@\n-a\n-b\n+A\n+B\n"),
        (
            "\na\n" * 8, "\na\n" * 3 + "\nb\n" + "\na\n" * 4,
            "@@ -5,7 +5,7 @@\n \n a\n \n-a\n+b\n \n a\n \n",
        ),
        ("a\r\nb", "a\r\nc", f"@@ -1,2 +1,2 @@\n a\r\n-b\n{OPEN}+c\n{OPEN}"),
        (SAME, "new\n" + SAME, "@@ -1,3 +1,4 @@\n+new\n same\n same\n same\n"),
        (
            f"1\n{SAME}2\n", f"new\n1\n{SAME}2\nnew\n",
            "@@ -1,3 +1,4 @@\n+new\n 1\n same\n same\n@@ -10,3 +11,4 @@\n same\n same\n 2\n+new\n",
        ),
        ("a", "a\nnew\n", f"@@ -1 +1,2 @@\n-a\n{OPEN}+a\n+new\n"),
        ("", "new\n", "@@ -0,0 +1 @@\n+new\n"),
        ("a\nb\nc\n", "a\nc\n", "@@ -1,3 +1,2 @@\n a\n-b\n-c\n+c\n"),
    ],
)  # fmt: skip
def test_a_patch_shows_what_is_different(old: str, new: str, shown: str) -> None:
    assert patch("x.md", old, new) == (f"--- x.md\n+++ x.md\n{shown}" if shown else "")


@pytest.mark.parametrize("command", [("patch", "-p0", "--binary"), ("git", "apply", "-p0")])
@pytest.mark.parametrize("gap", [1, 6, 7, 20])
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_others_take_it(tmp_path: Path, command: tuple[str, ...], gap: int, end: str) -> None:
    lines = ["line", ""] * 40
    old = "\n".join(lines) + end
    changed = [line if at % gap else f"{line}!" for at, line in enumerate(lines)]
    added = [line if at % gap else f"new\n{line}" for at, line in enumerate(lines)]
    for new in ("\n".join(changed) + end, "\n".join(added) + end):
        (tmp_path / "x.md").write_bytes(old.encode())
        subprocess.run(
            command, input=patch("x.md", old, new).encode(), cwd=tmp_path, check=True,
            capture_output=True,
        )  # fmt: skip
        assert (tmp_path / "x.md").read_bytes() == new.encode()


@pytest.mark.parametrize("line", ["words\n", "\n", "words\n\n"])
def test_it_takes_no_longer_than_its_lines_are_worth(line: str) -> None:
    def changing(length: int) -> partial[str]:
        old = line * length
        return partial(patch, "x.md", old, old.replace("words", "letters").replace("\n", " \n"))

    def adding(length: int) -> partial[str]:
        return partial(patch, "x.md", line * length, f"new\n{line}" * length)

    assert growth(changing, 1_000) < MOST
    assert growth(adding, 1_000) < MOST
