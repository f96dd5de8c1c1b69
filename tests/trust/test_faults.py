"""Mistakes of our own, and the same input twice."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from cli.conftest import BUZZLINT, clean_environment

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Project

WRONG = "Midjourney is an LLM.\n\nClaude paints logos.\n"
TWICE = "At the heart of every AI tool is an LLM.\n\n"
"""What is read in two ways, as claims of one place."""


def test_a_mistake_on_one_file_hides_nothing_of_the_others(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that fails on a name: its file is an internal error, and the run ends with 2."""
    from buzzlint.engine import Linter

    judge = Linter.judge

    def failing(self: Linter, claims: object, codes: object = None) -> object:
        items = list(claims)  # type: ignore[call-overload]
        if any(claim.subject.text == "Suno" for claim in items):
            raise ZeroDivisionError("::set-output name=a::b\n\x1b[2J")
        return judge(self, items, codes)  # type: ignore[arg-type]

    monkeypatch.setattr(Linter, "judge", failing)
    project.write("a.md", WRONG)
    project.write("b.md", "Suno is an LLM.\n")
    project.write("c.md", WRONG)
    ran = project.run("check", "--isolated", "--no-cache", "-f", "json", ".")
    report = json.loads(ran.out)
    assert ran.code == 2
    assert {finding["path"] for finding in report["findings"]} == {"a.md", "c.md"}
    assert report["summary"]["failed"] == 1
    assert ran.err == (
        "error: b.md: internal error: ZeroDivisionError: ::set-output name=a::b \\x1b[2J\n"
    )
    assert project.run("check", "--isolated", "--no-cache", "--exit-zero", ".").code == 2


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("same")
    for name in ("b.md", "a.md", "ä.md", "B.md", "docs/z.md", "docs/y.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(WRONG * 3 + TWICE * 5, encoding="utf-8")
    return folder


PATHS = ["b.md", "a.md", "ä.md", "B.md", "docs"]
THREADS = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"]
WAYS: dict[str, tuple[list[str], dict[str, str]]] = {
    "as it is": (PATHS, {}),
    "in another order": (PATHS[::-1], {}),
    "another seed": (PATHS, {"PYTHONHASHSEED": "1"}),
    "a third seed": (PATHS, {"PYTHONHASHSEED": "4242"}),
    "another locale": (PATHS, {"LC_ALL": "C", "LANG": "C"}),
    "another time zone": (PATHS, {"TZ": "Pacific/Kiritimati"}),
    "processes": (["-j", "2", *PATHS], {}),
    "one thread": (PATHS, dict.fromkeys(THREADS, "1")),
    "four threads": (PATHS, dict.fromkeys(THREADS, "4")),
}


FORMS = ["html", "sarif", "junit", "markdown", "gitlab", "full"]


def test_the_same_input_gives_the_same_bytes(documents: Path) -> None:
    outputs: dict[str, list[bytes]] = {}
    files = [f"--format={form}={form}.out" for form in FORMS]
    for way, (args, environment) in WAYS.items():
        done = subprocess.run(
            [str(BUZZLINT), "check", "--as-of=2026-11-25", "--isolated", "--no-cache", "-f", "json",
             *files, *args],
            cwd=documents, env=clean_environment() | environment, check=False,
            capture_output=True, timeout=120,
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
        reports = [(documents / f"{form}.out").read_bytes() for form in FORMS]
        outputs[way] = [done.stdout, *reports]
    assert len(json.loads(outputs["as it is"][0])["findings"]) > 20
    assert [way for way, output in outputs.items() if output != outputs["as it is"]] == []


def test_claims_come_in_the_same_order(documents: Path) -> None:
    """Those of one place too, which a set would give in the order of their hashes."""
    outputs = []
    for seed in range(1, 7):
        done = subprocess.run(
            [str(BUZZLINT), "claims", "--isolated", "-f", "json", "a.md"],
            cwd=documents, env=clean_environment() | {"PYTHONHASHSEED": str(seed)}, check=False,
            capture_output=True, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout)
    assert len(set(outputs)) == 1
