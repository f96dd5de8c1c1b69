"""What a command imports before it needs it: nothing. Most documents name no AI system."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import json, sys
before = set(sys.modules)
from buzzlint.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    code = end.code
sys.stderr.write(json.dumps([code, sorted(set(sys.modules) - before)]))
"""

CLEAN = """\
# The garden

The main entrance was available to all who began to paint. Please explain the maintenance plan:
it contains [roses](https://example.org), dahlias and a `fountain`.
"""

ANALYSIS = ("buzzlint.engine", "buzzlint.pipeline", "buzzlint.readers")
"""What judges documents: neither ``rules`` nor ``explain`` has a use for it."""

SCAN = (
    "buzzlint.knowledge",
    "buzzlint.knowledge.compiled",
    "buzzlint.pipeline",
    "buzzlint.pipeline.names",
    "buzzlint.pipeline.names.glance",
    "buzzlint.pipeline.names.keys",
)
"""All of the knowledge and the pipeline that a file takes in which no AI system is named."""

JUDGES = (
    "buzzlint.claims",
    "buzzlint.document",
    "buzzlint.findings",
    "buzzlint.fixing",
    "buzzlint.mistakes",
    "buzzlint.packing",
    "buzzlint.rules",
    "buzzlint.suppressions",
    "buzzlint.workers",
    "buzzlint.reporting.templates",
    "buzzlint.reporting.view",
)
"""What goes on from there, and is of no use for such a file."""

READS = ("buzzlint.pipeline.analysis", "buzzlint.pipeline.trees.parsing", "buzzlint.findings")
"""Some of what a claim takes."""

THIRD = {"ahocorasick_rs", "click"}
"""Other people's packages that ``check`` may import for a file that names nothing."""

HEAVY = {"importlib.metadata", "tomllib", "tomli", "asyncio", "multiprocessing", "logging"}
"""Modules of the standard library (or nearly) that nothing here needs."""


def imported(folder: Path, *args: str) -> tuple[int, set[str]]:
    """Run a command in a process of its own, and tell its exit code and what it imported."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    return code, set(modules)


def ours(modules: set[str], *rooms: str) -> set[str]:
    """Return our modules among them that are, or lie in, one of these; "" is all of the package."""
    return {
        name
        for name in modules
        if name.partition(".")[0] == "buzzlint"
        and any(not room or f"{name}.".startswith(f"{room}.") for room in rooms)
    }


def packages(modules: set[str]) -> set[str]:
    tops = {name.partition(".")[0] for name in modules}
    # An editable install brings a finder of its own.
    return {
        name
        for name in tops - set(sys.stdlib_module_names) - {"buzzlint"}
        if not name.startswith("__editable__")
    }


@pytest.mark.parametrize("args", [("--help",), ("--version",), ("check", "--help")])
def test_help_imports_click_only(tmp_path: Path, args: tuple[str, ...]) -> None:
    code, modules = imported(tmp_path, *args)
    assert code == 0
    assert ours(modules, "") <= {"buzzlint", "buzzlint.errors"} | ours(modules, "buzzlint.cli")
    assert packages(modules) <= {"click"}
    assert not modules & HEAVY


@pytest.mark.parametrize(
    "args", [("rules",), ("rules", "--format", "json"), ("explain", "BL101"), ("explain", "hype")]
)
def test_rules_are_shown_without_what_applies_them(tmp_path: Path, args: tuple[str, ...]) -> None:
    code, modules = imported(tmp_path, *args)
    assert code == 0
    assert not ours(modules, *ANALYSIS)
    assert packages(modules) <= {"click"}
    assert not modules & HEAVY


@pytest.mark.parametrize("form", ["full", "concise", "github"])
@pytest.mark.parametrize("name", ["clean.md", "clean.mdx", "clean.txt", "clean.html", "clean.rst"])
def test_a_file_that_names_nothing_costs_a_scan(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_text(CLEAN, encoding="utf-8")
    code, modules = imported(tmp_path, "check", "--isolated", "--format", form, name)
    assert code == 0
    assert ours(modules, "buzzlint.knowledge", "buzzlint.pipeline") <= set(SCAN)
    assert not ours(modules, *JUDGES)
    assert packages(modules) <= THIRD
    assert not modules & HEAVY


def test_a_file_that_was_clean_before_is_not_even_scanned(tmp_path: Path) -> None:
    (tmp_path / "clean.md").write_text(CLEAN, encoding="utf-8")
    _, first = imported(tmp_path, "check", "--isolated", "clean.md")
    code, again = imported(tmp_path, "check", "--isolated", "clean.md")
    assert code == 0
    assert "buzzlint.pipeline.names.glance" in first
    assert ours(again, "buzzlint.knowledge", "buzzlint.pipeline") <= set(SCAN[:2])
    assert not ours(again, *JUDGES)
    assert packages(again) <= {"click"}


def test_a_file_that_makes_no_claim_is_not_parsed(tmp_path: Path) -> None:
    """A name in code, or one that is another thing's, needs the knowledge and no parser."""
    (tmp_path / "code.md").write_text("Run `midjourney.sh` to begin.\n", encoding="utf-8")
    code, modules = imported(tmp_path, "check", "--isolated", "code.md")
    assert code == 0
    assert "spacy" not in modules


def test_findings_do_need_the_parser(tmp_path: Path) -> None:
    """Or the tests above would show nothing."""
    (tmp_path / "claim.md").write_text("Midjourney is an LLM.\n", encoding="utf-8")
    code, modules = imported(tmp_path, "check", "--isolated", "claim.md")
    assert code == 1
    assert {"spacy", "jinja2", "buzzlint.knowledge.records", *READS} <= modules
    assert "pydantic" not in modules or "pydantic" in _by_spacy(tmp_path)


def _by_spacy(folder: Path) -> set[str]:
    program = "import json, sys, spacy; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))
