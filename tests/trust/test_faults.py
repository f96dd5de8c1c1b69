"""Mistakes of our own, and the same input twice."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.engine import Linter
from buzzlint.pipeline.names.scan import Scanner
from buzzlint.pipeline.trees.parsing import Parser
from buzzlint.readers import markdown
from buzzlint.rules.rule import ClaimRule
from cli.conftest import BUZZLINT, clean_environment

from .runner import obeyed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli.conftest import Project

WRONG = "Midjourney is an LLM.\n\nClaude paints logos.\n"
TWICE = "At the heart of every AI tool is an LLM.\n\n"
"""What is read in two ways, as claims of one place."""


MOMENTS: dict[str, tuple[Any, str, Callable[..., bool]]] = {
    "its reader": (markdown, "read", lambda path, source: "Suno" in source),
    "the scan for names": (Scanner, "find", lambda scanner, text: "Suno" in text),
    "the parser": (Parser, "trees", lambda parser, texts: any("zebra" in text for text in texts)),
    "a rule": (ClaimRule, "judge", lambda rule, claim, base: claim.subject.text == "Suno"),
    "all rules": (
        Linter, "judge",
        lambda linter, claims, codes=None: any(claim.subject.text == "Suno" for claim in claims),
    ),
}  # fmt: skip
"""What goes wrong on a file: where that is, and how it shows that the file is the one."""
ENDED = (
    "error: b.md: internal error: ZeroDivisionError: ::set-output name=a::b \\x1b[2J (please report"
)


@pytest.fixture(params=MOMENTS)
def broken(
    project: Project, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Project:
    """Three documents, and a mistake of ours that the second brings out."""
    holder, name, concerned = MOMENTS[request.param]
    real = getattr(holder, name)

    def failing(*args: Any) -> Any:
        if concerned(*args):
            raise ZeroDivisionError("::set-output name=a::b\n\x1b[2J")
        return real(*args)

    monkeypatch.setattr(holder, name, failing)
    project.write("a.md", WRONG)
    project.write("b.md", "Suno is an LLM for zebras.\n")
    project.write("c.md", WRONG)
    return project


def test_a_mistake_on_one_file_hides_nothing_of_the_others(broken: Project) -> None:
    """Its file is an internal error, told with what to do about it, and the run ends with 2."""
    args = ["check", "--isolated", "--no-cache"]
    ran = broken.run(*args, "-f", "json", ".")
    report = json.loads(ran.out)
    assert ran.code == 2
    assert {finding["path"] for finding in report["findings"]} == {"a.md", "c.md"}
    assert report["summary"]["failed"] == 1
    assert ran.err == f"{ENDED}; -v shows the traceback)\n"
    assert broken.run(*args, "--exit-zero", ".").code == 2
    verbose = broken.run(*args, "-v", ".")
    assert f"{ENDED})\n" in verbose.err
    assert "Traceback" in verbose.err
    assert obeyed(verbose.out + verbose.err) == []
    assert "\x1b" not in verbose.err


def test_a_mistake_on_one_file_hides_no_claims_of_the_others(broken: Project) -> None:
    ran = broken.run("claims", "--isolated", "-f", "json", ".")
    assert ran.code == 2
    assert ran.err == f"{ENDED})\n"
    assert {claim["path"] for claim in json.loads(ran.out)} == {"a.md", "c.md"}


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
    "processes": (["-j", "2", *PATHS], {}),
    "another seed and locale, one thread": (
        PATHS, {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", **dict.fromkeys(THREADS, "1")},
    ),
    "a third seed, another time zone, four threads": (
        PATHS,
        {"PYTHONHASHSEED": "42", "TZ": "Pacific/Kiritimati", **dict.fromkeys(THREADS, "4")},
    ),
}  # fmt: skip


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
