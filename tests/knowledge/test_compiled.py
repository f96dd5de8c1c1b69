"""The compiled knowledge: up to date, the same as the TOML, and left alone once it is stale."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter
from buzzlint.knowledge import compiled
from buzzlint.knowledge.load import build, load, parsed
from buzzlint.pipeline.names.keys import Entry, pack, table, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPILER = Path(__file__).parents[2] / "patterns" / "compile.py"
DAY = date(2026, 11, 25)
ACME = """
[[system]]
id = "{id}"
name = "{name}"
kind = "product"
classes = ["llm"]
outputs = ["text"]
sources = [{{ url = "https://acme.example/", read = 2026-01-01 }}]
"""


@pytest.fixture
def patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the bundled patterns that a test may spoil."""
    copy = tmp_path / "patterns"
    shutil.copytree(COMPILER.parent, copy, ignore=shutil.ignore_patterns("parser", "__pycache__"))
    monkeypatch.setattr(compiled, "folder", lambda: copy)
    compiled.records_digest.cache_clear()
    yield copy
    compiled.records_digest.cache_clear()


def add(patterns: Path, name: str) -> None:
    """Add a system to the bundled TOML, without compiling."""
    path = patterns / "systems" / "text.toml"
    entry = ACME.format(id="acme", name=name)
    path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")


def test_committed_files_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, COMPILER, "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), "run: python patterns/compile.py"


def test_the_records_are_those_of_the_toml() -> None:
    tables = compiled.records()
    assert tables is not None
    assert build([tables], DAY) == build(parsed(), DAY)


def test_the_names_are_those_of_the_toml() -> None:
    names = compiled.names()
    assert names is not None
    kb = build(parsed(), DAY)
    assert names.table == table(kb.names(), kb.model_names(), kb.misspellings())


@pytest.mark.parametrize(
    "entry",
    [
        Entry("system", ("gpt-4",), frozenset({3}), plural=False),
        Entry("class", ("llm", "large-language-model"), frozenset(), plural=True),
        Entry("system", ("owl-alpha",), frozenset({3}), plural=False, exact="Owl Alpha"),
        Entry("maker", ("x.ai_2",), frozenset({1, 10, 2}), plural=False),
    ],
)
def test_a_packed_entry_reads_back(entry: Entry) -> None:
    assert unpack(pack(entry)) == entry


def test_a_copy_of_the_patterns_is_up_to_date(patterns: Path) -> None:
    assert compiled.records() is not None
    assert compiled.names() is not None


def test_an_edit_of_the_toml_counts_before_it_is_compiled(patterns: Path) -> None:
    add(patterns, "Acme Writer")
    assert compiled.records() is None
    assert compiled.names() is None
    assert "acme" in load(as_of=DAY).systems
    (name,) = Linter(as_of=DAY).scanner.find("We use Acme Writer.")
    assert name.ids == ("acme",)


def test_other_words_behind_names_make_only_the_names_stale(patterns: Path) -> None:
    path = patterns / compiled.WORDS
    path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    assert compiled.names() is None
    assert compiled.records() is not None


@pytest.mark.parametrize("name", [compiled.RECORDS, compiled.NAMES])
def test_a_spoilt_file_is_not_used(patterns: Path, name: str) -> None:
    path = patterns / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n}\n", "\n>>>>>>> theirs\n}\n"), encoding="utf-8")
    assert (compiled.records() if name == compiled.RECORDS else compiled.names()) is None
    assert load(as_of=DAY).systems
    assert Linter(as_of=DAY).scanner.find("GPT-4")


def test_nothing_compiled_is_no_error(patterns: Path) -> None:
    shutil.rmtree(patterns / "compiled")
    assert load(as_of=DAY).systems
    assert Linter(as_of=DAY).scanner.find("GPT-4")


def test_line_ends_of_a_checkout_make_nothing_stale(patterns: Path) -> None:
    for path in patterns.rglob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert compiled.records() is not None
    assert compiled.names() is not None


def test_a_users_entries_are_scanned_for_on_top(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        ACME.format(id="acme", name="Acme Writer")
        + ACME.format(id="midjourney", name="Inhouse Painter"),
        encoding="utf-8",
    )
    scanner = Linter(knowledge_files=[own], as_of=DAY).scanner
    found = scanner.find("Acme Writer, Inhouse Painter and GPT-4")
    assert [name.ids[0] for name in found] == ["acme", "midjourney", "gpt-4"]
    assert {name.kind for name in scanner.find("We love Midjourney")} == {"maker"}
