"""`buzzlint check --fix`, `--unsafe-fixes` and `--diff`: files, streams, exit codes."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from typing import TYPE_CHECKING

import pytest

from .conftest import BUZZLINT

if TYPE_CHECKING:
    from .conftest import Project

SAFE = "We like Chat GPT.\n"
MENDED = "We like ChatGPT.\n"
UNSAFE = "Midjourney is an LLM.\n"


def test_fix_mends_files_and_reports_what_is_left(project: Project) -> None:
    a, b = project.write("a.md", SAFE + UNSAFE), project.write("b.md", SAFE)
    c = project.write("c.md", "We bake bread.\n")
    before = c.stat().st_mtime_ns
    ran = project.run("check", "--fix")
    assert (a.read_text(), b.read_text()) == (MENDED + UNSAFE, MENDED)
    assert c.stat().st_mtime_ns == before
    assert ran.code == 1
    assert [line.split()[:2] for line in ran.out.splitlines()[:-1]] == [["a.md:2:18:", "BL101"]]
    assert ran.err == (
        "note: fixed 2 findings in 2 files\nnote: 1 more finding fixable with --unsafe-fixes\n"
    )


def test_a_second_run_has_nothing_to_do(project: Project) -> None:
    a = project.write("a.md", SAFE + UNSAFE)
    assert project.run("check", "--fix", "--unsafe-fixes").code == 0
    once = a.read_text()
    ran = project.run("check", "--fix", "--unsafe-fixes")
    assert (a.read_text(), ran.code, ran.err) == (once, 0, "")


def test_without_fix_nothing_is_written(project: Project) -> None:
    a = project.write("a.md", SAFE)
    assert project.run("check", "--unsafe-fixes").err == "note: 1 finding fixable with --fix\n"
    assert a.read_text() == SAFE


def test_only_the_rules_that_are_on_are_mended(project: Project) -> None:
    a = project.write("a.md", SAFE)
    project.run("check", "--fix", "--ignore", "BL603")
    assert a.read_text() == SAFE


def test_what_a_comment_suppresses_is_not_mended(project: Project) -> None:
    text = f"<!-- buzzlint-disable-next-line BL603: as they write it -->\n{SAFE}"
    a = project.write("a.md", text)
    project.run("check", "--fix")
    assert a.read_text() == text


def test_what_a_baseline_holds_is_not_mended(project: Project) -> None:
    a = project.write("a.md", SAFE)
    project.run("check", "--write-baseline=known.json")
    a.write_text(f"{SAFE}\nChat GPT is an assistant by OpenAI.\n")
    project.run("check", "--fix", "--baseline", "known.json")
    assert a.read_text() == f"{SAFE}\nChatGPT is an assistant by OpenAI.\n"


def test_what_an_earlier_run_found_is_mended(project: Project) -> None:
    a = project.write("a.md", SAFE)
    project.run("check")
    assert (project.folder / ".buzzlint_cache").is_dir()
    project.run("check", "--fix")
    assert a.read_text() == MENDED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbfWe like Chat GPT.", b"\xef\xbb\xbfWe like ChatGPT."),
        (b"a\r\n\r\nWe like Chat GPT.\r\n", b"a\r\n\r\nWe like ChatGPT.\r\n"),
        (b"a\rWe like Chat GPT.\r", b"a\rWe like ChatGPT.\r"),
        ("Bär 🐻 Chat GPT\u2028x".encode(), "Bär 🐻 ChatGPT\u2028x".encode()),
    ],
)
def test_every_other_byte_stays(project: Project, before: bytes, after: bytes) -> None:
    a = project.write("a.md", before)
    project.run("check", "--fix")
    assert a.read_bytes() == after


def test_permissions_and_links_stay(project: Project) -> None:
    a = project.write("a.md", SAFE)
    a.chmod(0o640)
    link = project.folder / "b.md"
    link.symlink_to("a.md")
    project.run("check", "--fix", "--no-cache", "b.md")
    assert link.is_symlink()
    assert a.read_text() == MENDED
    assert stat.S_IMODE(a.stat().st_mode) == 0o640
    assert {path.name for path in project.folder.iterdir()} == {".git", "a.md", "b.md"}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_file_that_cannot_be_written_is_an_error_and_the_others_are_mended(
    project: Project,
) -> None:
    a, b = project.write("a.md", SAFE), project.write("b.md", SAFE)
    a.chmod(0o440)
    ran = project.run("check", "--fix")
    assert ran.code == 2
    assert "error: a.md: cannot be written: Permission denied" in ran.err
    assert (a.read_text(), b.read_text()) == (SAFE, MENDED)


# --- --diff ----------------------------------------------------------------------------------


def test_diff_shows_and_writes_nothing(project: Project) -> None:
    a = project.write("docs/a.md", f"One.\n\n{SAFE}{UNSAFE}")
    project.write("b.md", UNSAFE)
    ran = project.run("check", "--diff", "--fix")
    assert ran.out == (
        "--- docs/a.md\n+++ docs/a.md\n@@ -1,4 +1,4 @@\n One.\n \n"
        "-We like Chat GPT.\n+We like ChatGPT.\n Midjourney is an LLM.\n"
    )
    assert ran.code == 1
    assert "note: would fix 1 finding in 1 file\n" in ran.err
    assert a.read_text() == f"One.\n\n{SAFE}{UNSAFE}"


@pytest.mark.parametrize(
    ("text", "args", "code"),
    [
        (UNSAFE, ("--diff",), 0),
        (UNSAFE, ("--diff", "--unsafe-fixes"), 1),
        (SAFE, ("--diff",), 1),
        (SAFE, ("--diff", "--exit-zero"), 0),
        ("We bake bread.\n", ("--diff",), 0),
    ],
)
def test_the_exit_code_of_diff_says_whether_there_is_one(
    project: Project, text: str, args: tuple[str, ...], code: int
) -> None:
    project.write("a.md", text)
    ran = project.run("check", *args)
    assert ran.code == code
    assert bool(ran.out) is (code == 1 or "--exit-zero" in args)


@pytest.mark.parametrize(
    "text",
    [
        f"{SAFE}{UNSAFE}",
        "We like Chat GPT.",
        "\ufeffWe like Chat GPT.\r\n\r\nWe like Mid-Journey.\r\n",
        "a\u2028b\x0bChat GPT\nc\n" + "x\n" * 20 + "Chat GPT is here.\n",
    ],
)
def test_patch_takes_the_diff(project: Project, text: str) -> None:
    a = project.write("a.md", text)
    diff = project.spawn("check", "--diff", "--unsafe-fixes").out
    patch = ["patch", "-p0", "--binary"]
    subprocess.run(patch, input=diff.encode(), cwd=project.folder, check=True, capture_output=True)
    patched = a.read_bytes()
    project.write("a.md", text)
    project.run("check", "--fix", "--unsafe-fixes")
    assert patched == a.read_bytes() != text.encode()


def test_reports_go_to_files_beside_a_diff(project: Project) -> None:
    project.write("a.md", SAFE)
    ran = project.run("check", "--diff", "-f", "json=r.json")
    assert ran.out.startswith("--- a.md\n")
    assert "BL603" not in ran.out
    (finding,) = json.loads((project.folder / "r.json").read_text())["findings"]
    assert finding["fix"] == {"edits": [{"start": 8, "end": 16, "text": "ChatGPT"}], "safe": True}


# --- stdin -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [SAFE + UNSAFE, "We bake bread.\n", UNSAFE, ""])
def test_what_comes_from_stdin_goes_to_stdout(project: Project, text: str) -> None:
    ran = project.run("check", "--fix", "-", stdin=text)
    assert ran.out == text.replace("Chat GPT", "ChatGPT")
    assert ("BL101" in ran.err) is (UNSAFE in text)
    assert ran.code == int(UNSAFE in text)


def test_stdin_keeps_its_bytes(project: Project) -> None:
    text = b"\xef\xbb\xbfWe like Chat GPT \xf0\x9f\x90\xbb.\r\n"
    done = subprocess.run(
        [BUZZLINT, "check", "--fix", "-"], input=text, capture_output=True, cwd=project.folder,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"}, check=False,
    )  # fmt: skip
    assert done.stdout == text.replace(b"Chat GPT", b"ChatGPT")


def test_diff_of_stdin(project: Project) -> None:
    ran = project.run("check", "--diff", "-", "--stdin-filename", "x.md", stdin=SAFE)
    assert ran.out.startswith("--- x.md\n+++ x.md\n")
    assert ran.code == 1


def test_binary_stdin_is_not_swallowed_in_silence(project: Project) -> None:
    ran = project.run("check", "--fix", "-", stdin="a\0b")
    assert (ran.code, ran.out) == (2, "")
    assert "error: <stdin>: binary: not fixed" in ran.err
