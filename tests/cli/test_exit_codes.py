"""The table in docs/exit-codes.md, row by row."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import BUZZLINT, Project, clean_environment

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE = Path(__file__).parents[2] / "docs" / "exit-codes.md"
ROWS = {
    situation: int(code)
    for situation, code in re.findall(r"^\| (.+?) \| (\d+) \|$", TABLE.read_text(), re.MULTILINE)
}
WRONG = "Midjourney is an LLM.\n"


def flags(*args: str, text: str = WRONG, **files: str | bytes) -> Callable[[Project], int]:
    """The code of a run in this process; that one ends with its code, others show for each code."""

    def situation(project: Project) -> int:
        project.write("a.md", text)
        for name, content in files.items():
            project.write(name.replace("_", "."), content)
        return project.run("check", *args).code

    return situation


def nothing_to_check(project: Project) -> int:
    ran = project.spawn("check")
    assert ran.err == "warning: no files to check\n"
    return ran.code


def closed_pipe(project: Project) -> int:
    project.write("a.md", WRONG * 50)
    with subprocess.Popen(
        [str(BUZZLINT), "check", "a.md"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project.folder,
        env=clean_environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    return process.returncode


def with_baseline(text: str) -> Callable[[Project], int]:
    """The code of a run with a baseline that holds one finding."""

    def situation(project: Project) -> int:
        project.write("a.md", WRONG)
        assert project.run("check", "--write-baseline", "old.json").code == 0
        project.write("a.md", text)
        return project.run("check", "--baseline", "old.json").code

    return situation


def since(text: str, revision: str = "main") -> Callable[[Project], int]:
    """The code of a run on changed lines, where a document with a finding was committed."""

    def situation(project: Project) -> int:
        (project.folder / ".git").rmdir()
        project.write("a.md", WRONG)
        identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
        for args in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "x"]):
            subprocess.run(["git", *identity, *args], cwd=project.folder, check=True)
        project.write("a.md", text)
        return project.run("check", "--since", revision).code

    return situation


def streams(*targets: str, text: str = WRONG) -> Callable[[Project], int]:
    """The code of runs whose streams lead where a shell says."""

    def situation(project: Project) -> int:
        project.write("a.md", text)
        codes = {
            subprocess.run(
                ["sh", "-c", f'exec "$0" check a.md {target}', str(BUZZLINT)],
                cwd=project.folder, env=clean_environment(), capture_output=True, check=False,
            ).returncode
            for target in targets
        }  # fmt: skip
        assert len(codes) == 1
        return codes.pop()

    return situation


def empty_values(project: Project) -> int:
    project.write("a.md", WRONG)
    options = ("--config", "--baseline", "--write-baseline", "--stdin-filename", "--select")
    codes = {project.run("check", *args).code for args in ([""], *([name, ""] for name in options))}
    assert len(codes) == 1
    return codes.pop()


def saved_report(project: Project) -> int:
    project.write("a.md", WRONG)
    assert project.run("check", "-f", "json=out.json").code == 1
    return project.spawn("report", "out.json").code


def internal_error(project: Project) -> int:
    program = (
        "import buzzlint.commands.check\n"
        "def boom(options): raise RuntimeError('one\\ntwo')\n"
        "buzzlint.commands.check.check = boom\n"
        "from buzzlint.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "check"], capture_output=True, check=False, text=True
    )
    assert done.stderr == (
        "buzzlint: internal error: RuntimeError: one two (please report; -v shows the traceback)\n"
    )
    verbose = subprocess.run(
        [sys.executable, "-c", program, "check", "-v"], capture_output=True, check=False, text=True
    )
    assert "Traceback" in verbose.stderr
    assert verbose.returncode == done.returncode
    return done.returncode


def interrupt(project: Project) -> int:
    with subprocess.Popen(
        [str(BUZZLINT), "check", "-v", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project.folder,
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()  # it has started, and now waits for stdin
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)
        assert b"Traceback" not in process.stderr.read()
    return process.returncode


SITUATIONS: dict[str, Callable[[Project], int]] = {
    "no finding": flags(text="Midjourney makes images.\n"),
    "findings below `--fail-on`": flags(text="Powered by Generative AI.\n"),
    "findings at or above `--fail-on`": flags(),
    "findings with `--fail-on never`": flags("--fail-on", "never"),
    "findings with `--exit-zero`": flags("--exit-zero"),
    "a report file is written, and there are findings": flags("-f", "json=out.json"),
    "no file to check": nothing_to_check,
    "a binary file is skipped": flags("b.md", b_md=b"\x89PNG\0"),
    "a named file is broken, encrypted or not what its name says": flags(
        "b.ipynb", b_ipynb="Midjourney is an LLM."
    ),
    "a broken file in a folder is skipped": flags(text="Fine.\n", b_ipynb="Midjourney is an LLM."),
    "the reader of the output closes the pipe": closed_pipe,
    "a named path is missing": flags("a.md", "missing.md", text="Fine.\n"),
    "a named path is missing, with `--exit-zero`": flags("missing.md", "--exit-zero"),
    "a file is not UTF-8, another has findings": flags(b_md=b"caf\xe9\n"),
    "`--fix` mends all findings": flags("--fix", text="LLM stands for Large Learning Model.\n"),
    "`--fix` leaves findings at or above `--fail-on`": flags("--fix"),
    "`--diff`, and there is something to mend": flags("--diff", "--unsafe-fixes"),
    "`--diff`, and nothing that can be mended": flags("--diff"),
    "all findings are in the baseline": with_baseline(WRONG),
    "a finding is not in the baseline": with_baseline(WRONG + "\n" + WRONG),
    "a finding of the baseline is not there any more": with_baseline("Fine.\n"),
    "the findings are written into a baseline": flags("--write-baseline"),
    "the baseline is missing": flags("--baseline", "gone.json"),
    "findings on unchanged lines only, with `--since`": since(WRONG + "\nFine.\n"),
    "findings on changed lines, with `--since`": since(WRONG + "\n" + WRONG),
    "an unknown revision in `--since`": since(WRONG, "nope"),
    "`--add-suppressions` covers all findings": flags("--add-suppressions"),
    "`--add-suppressions --diff`, and there is something to cover": flags(
        "--add-suppressions", "--diff"
    ),
    "an unknown option": flags("--colour", "never"),
    "an unknown rule in `--select`": flags("--select", "BL999"),
    "an unknown format": flags("-f", "yaml"),
    "an unknown key in the config": flags(buzzlint_toml="selct = []\n"),
    "a report file can't be written": flags("-f", "json=no/such/folder/out.json"),
    "a template with a mistake in it": flags("--template", "my.j2", my_j2="{{ nothing }}"),
    "standard output is full, or closed": streams(">/dev/full", ">&-"),
    "standard error is full, or closed, and there is no finding": streams(
        "2>/dev/full", "2>&-", text="Fine.\n"
    ),
    "an empty path or value, as of an unset variable": empty_values,
    "a report would take the place of what is checked": flags("a.md", "-f", "json=a.md"),
    "options that leave no room for each other": flags("--show-files", "--fix"),
    "a saved report is shown, and has findings": saved_report,
    "what is to be shown is no saved report": lambda project: (
        project.run("report", str(project.write("a.md", WRONG))).code
    ),
    "an internal error": internal_error,
    "an interrupt": interrupt,
}


def test_every_row_of_the_table_is_tested() -> None:
    assert list(SITUATIONS) == list(ROWS)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_exit_code(project: Project, situation: str) -> None:
    assert SITUATIONS[situation](project) == ROWS[situation]
