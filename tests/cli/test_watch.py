"""``check --watch``, in a process of its own: saved files are checked, and others aren't."""

from __future__ import annotations

import signal
import subprocess
import sys
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from .conftest import BUZZLINT, Project, clean_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 60.0
WRONG = "Midjourney is an LLM.\n"
FINE = "Midjourney is an image generator.\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent otherwise")


class Watching:
    """The command, and what it has written since somebody looked."""

    def __init__(self, project: Project, *args: str, program: str = "") -> None:
        command = [sys.executable, "-c", program] if program else [str(BUZZLINT)]
        self.process = subprocess.Popen(
            [*command, "check", "--watch", *args],
            cwd=project.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=clean_environment(),
        )
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def report(self) -> list[str]:
        """Wait for a report to its end."""
        lines = []
        while not lines or not lines[-1].startswith("note: watching"):
            lines.append(self._lines.get(timeout=PATIENCE))
        return lines

    def is_quiet(self, seconds: float) -> bool:
        try:
            self._lines.get(timeout=seconds)
        except Empty:
            return True
        return False

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        return code

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            for line in stream:
                self._lines.put(line.rstrip("\n"))


@pytest.fixture
def watching(project: Project) -> Iterator[list[Watching]]:
    started: list[Watching] = []
    yield started
    for item in started:
        if item.process.poll() is None:
            item.process.kill()
            item.process.wait()


def test_what_is_linted_is_checked_again_when_it_is_saved(
    project: Project, watching: list[Watching]
) -> None:
    page = project.write("docs/page.md", WRONG)
    project.write(".gitignore", "private.md\n")
    project.write("buzzlint.toml", "as-of = 2026-11-25\n")
    run = Watching(project)
    watching.append(run)
    first = run.report()
    assert first[0].startswith("docs/page.md:1:18: BL101")
    assert first[-1] == "note: watching 2 files; Ctrl-C ends it"

    page.write_text(FINE)
    assert "no findings" in " ".join(run.report()).lower()

    new = project.write("docs/.new.tmp", WRONG)  # as editors save: another file in its place
    new.replace(page)
    assert run.report()[0].startswith("docs/page.md:1:18: BL101")

    project.write("docs/private.md", WRONG)
    project.write("docs/code.rs", WRONG)
    project.write("node_modules/a/readme.md", WRONG)
    assert run.is_quiet(1.0)

    project.write("docs/second.md", WRONG)
    assert [line[:14] for line in run.report()[:2]] == ["docs/page.md:1", "docs/second.md"]

    project.write("buzzlint.toml", "ignroe = ['BL1']\n")
    assert run.report()[0] == (
        "error: buzzlint.toml: 'ignroe': unknown key; did you mean 'ignore'?"
    )
    project.write("buzzlint.toml", "ignore = ['BL1']\n")
    assert "no findings" in " ".join(run.report()).lower()
    assert run.interrupt() == 130
    assert run.is_quiet(0.1)


def test_what_a_check_goes_by_is_watched_wherever_it_is(
    project: Project, watching: list[Watching]
) -> None:
    project.write("docs/page.md", WRONG)
    run = Watching(project, "docs")
    watching.append(run)
    assert run.report()[0].startswith("docs/page.md:1:18: BL101")

    project.write("buzzlint.toml", "ignore = ['BL1']\n")  # there was none
    assert "no findings" in " ".join(run.report()).lower()

    project.run("check", "--isolated", "--write-baseline=kept.json", "--select", "BL9")
    project.write("buzzlint.toml", "knowledge = ['own.toml']\nbaseline = 'old.json'\n")
    assert run.report()[0] == "error: old.json: no such baseline; --write-baseline makes one"
    (project.folder / "kept.json").rename(project.folder / "old.json")
    assert "error: own.toml" in " ".join(run.report())
    project.write("own.toml", "")
    assert run.report()[0].startswith("docs/page.md:1:18: BL101")

    project.write("buzzlint.toml", "extend = 'base.toml'\n")
    assert "base.toml" in run.report()[0]
    project.write("base.toml", "ignore = ['BL1']\n")
    assert "no findings" in " ".join(run.report()).lower()

    project.write("other.md", WRONG)
    assert run.is_quiet(1.0), "a document beside the config is none of those that are checked"


def test_what_is_saved_while_fixes_are_made_is_checked_again(
    project: Project, watching: list[Watching]
) -> None:
    early = project.write("a.md", FINE)
    late = project.write("b.md", FINE)
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from buzzlint.commands import check\n"
        "made = check._made_report\n"
        "def made_report(run, results):\n"  # its author saves a file that has been read
        "    if 'BL603' in (now := Path('a.md').read_text()):\n"
        "        Path('a.md').write_text('Midjourney is an LLM.\\n')\n"
        "    return made(run, results)\n"
        "check._made_report = made_report\n"
        "from buzzlint.cli import main\n"
        "main()\n"
    )
    run = Watching(project, "--fix", program=program)
    watching.append(run)
    run.report()
    early.write_text("BL603\n")
    late.write_text("Chat GPT is nice.\n")
    assert run.report()[0].startswith(("No findings", "note: fixed 1 finding"))
    assert run.report()[0].startswith("a.md:1:18: BL101")
    assert late.read_text() == "ChatGPT is nice.\n"
    assert run.is_quiet(1.0), "its own fix is no reason to check"


def test_a_report_among_the_documents_is_none_of_them(
    project: Project, watching: list[Watching]
) -> None:
    page = project.write("page.md", WRONG)
    run = Watching(project, "-f", "html=report.html", "-f", "concise")
    watching.append(run)
    assert run.report()[-1] == "note: watching 1 file; Ctrl-C ends it"
    assert run.is_quiet(1.0), "what it writes is no reason to check"
    page.write_text(WRONG * 2)
    assert run.report()[-1] == "note: watching 1 file; Ctrl-C ends it"


def test_a_file_that_is_named_is_watched_alone(project: Project, watching: list[Watching]) -> None:
    page = project.write("page.md", WRONG)
    other = project.write("other.md", WRONG)
    run = Watching(project, "page.md", "--fix", "--unsafe-fixes")
    watching.append(run)
    run.report()
    assert page.read_text() == FINE
    other.write_text(WRONG * 2)
    assert run.is_quiet(1.0), "neither its own fix nor another file is a reason to check"
    page.write_text(WRONG)
    run.report()
    assert page.read_text() == FINE
    assert run.interrupt() == 130


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (["-"], "--watch is for files, not for what comes from stdin"),
        (["--diff"], "--watch and --diff: give one of them"),
        (["--write-baseline"], "--watch and --write-baseline: give one of them"),
        (["missing.md"], "missing.md: no such file or folder"),
        (["--config", "missing.toml"], "--config: missing.toml: no such file"),
    ],
)
def test_what_can_not_be_watched_is_refused(project: Project, args: list[str], error: str) -> None:
    ran = project.run("check", "--watch", *args)
    assert (ran.code, ran.err) == (2, f"error: {error}\n")


def test_without_the_extra_one_line_says_what_to_install(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    ran = project.run("check", "--watch")
    assert (ran.code, ran.err) == (
        2,
        'error: --watch needs watchfiles: pip install "buzzlint[watch]"\n',
    )
