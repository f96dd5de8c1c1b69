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

SHOWS = {
    "buzzlint", "buzzlint.cli", "buzzlint.console", "buzzlint.describing", "buzzlint.errors",
    "buzzlint.excerpt", "buzzlint.findings", "buzzlint.reporting", "buzzlint.terminal",
    "buzzlint.rules",
    # Rules take words from the package; importing it loads nothing.
    "buzzlint.knowledge", "buzzlint.knowledge.base", "buzzlint.knowledge.compiled",
    "buzzlint.knowledge.facts", "buzzlint.knowledge.load", "buzzlint.knowledge.versions",
}  # fmt: skip
"""Our modules that ``rules`` and ``explain`` may import."""

CHECKS = SHOWS | {
    "buzzlint.checking", "buzzlint.config", "buzzlint.discovery", "buzzlint.document",
    "buzzlint.engine", "buzzlint.globs", "buzzlint.patterns", "buzzlint.pipeline",
    "buzzlint.pipeline.keys", "buzzlint.pipeline.names", "buzzlint.readers",
    "buzzlint.selection", "buzzlint.suppressions",
}  # fmt: skip
"""Our modules that ``check`` may import for a file that names no AI system."""

SPLIT = ("buzzlint.readers.", "buzzlint.rules.")
"""Packages that go along whole."""

THIRD = {"ahocorasick_rs", "click", "pathspec", "pyromark"}
"""Other people's packages that ``check`` may import for such a file."""

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


def ours(modules: set[str]) -> set[str]:
    return {
        name
        for name in modules
        if name.partition(".")[0] == "buzzlint" and not name.startswith(SPLIT)
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
    assert ours(modules) <= {"buzzlint", "buzzlint.cli", "buzzlint.errors"}
    assert packages(modules) <= {"click"}
    assert not modules & HEAVY


@pytest.mark.parametrize(
    "args", [("rules",), ("rules", "--format", "json"), ("explain", "BL101"), ("explain", "hype")]
)
def test_rules_are_shown_without_what_applies_them(tmp_path: Path, args: tuple[str, ...]) -> None:
    code, modules = imported(tmp_path, *args)
    assert code == 0
    assert ours(modules) <= SHOWS
    assert packages(modules) <= {"click"}
    assert not modules & HEAVY


@pytest.mark.parametrize("form", ["full", "concise", "github"])
@pytest.mark.parametrize("name", ["clean.md", "clean.mdx", "clean.txt"])
def test_a_file_that_names_nothing_costs_a_scan(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_text(CLEAN, encoding="utf-8")
    code, modules = imported(tmp_path, "check", "--isolated", "--format", form, name)
    assert code == 0
    assert ours(modules) <= CHECKS
    assert packages(modules) <= THIRD
    assert not modules & HEAVY


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
    assert {"spacy", "jinja2", "buzzlint.knowledge.records"} <= modules
    assert "pydantic" not in modules or "pydantic" in _by_spacy(tmp_path)


def _by_spacy(folder: Path) -> set[str]:
    program = "import json, sys, spacy; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))
