"""A second run does what is missing, and mixes nothing unasked."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.corpus import run_local

from .conftest import DAY, PLAIN, Corpus, adds_up, jsonlines

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

WRONG = "Midjourney is an LLM."


@pytest.fixture
def inputs(corpus: Corpus) -> Corpus:
    for name in "abc":
        jsonlines(corpus.folder / f"{name}.jsonl", [{"text": f"{PLAIN} {name}"}, {"text": WRONG}])
    return corpus


def times(corpus: Corpus) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in (corpus.folder / "out").rglob("*.parquet")}


def test_what_is_done_is_not_done_again(inputs: Corpus) -> None:
    assert inputs.lint("a.jsonl", "b.jsonl").code == 0
    before = times(inputs)
    ran = inputs.lint("*.jsonl")
    assert ran.code == 0
    assert "2 of 3 shards are done already" in ran.err
    after = times(inputs)
    assert {path: after[path] for path in before} == before
    assert len(after) == len(before) + 2
    assert inputs.manifest()["counts"]["documents"] == 6
    assert adds_up(inputs)


def test_the_files_count_and_not_the_manifest(inputs: Corpus) -> None:
    """The driver may die before it has written down what a worker has done."""
    assert inputs.lint("a.jsonl").code == 0
    behind = (inputs.folder / "out" / "_manifest.json").read_bytes()
    assert inputs.lint("*.jsonl").code == 0
    whole = inputs.manifest()
    before = times(inputs)
    (inputs.folder / "out" / "_manifest.json").write_bytes(behind)
    assert inputs.lint("*.jsonl").code == 0
    assert inputs.manifest() == whole
    assert times(inputs) == before


@pytest.mark.parametrize("table", ["findings", "documents"])
@pytest.mark.parametrize("content", [None, b"", b"PAR1"])
def test_a_part_that_is_lost_is_made_again(
    inputs: Corpus, table: str, content: bytes | None
) -> None:
    assert inputs.lint("*.jsonl").code == 0
    rows = inputs.rows(table)
    part = next((inputs.folder / "out" / table).glob("*.parquet"))
    part.unlink()
    if content is not None and table == "documents":
        part.write_bytes(content)
    assert inputs.lint("*.jsonl").code == 0
    assert inputs.rows(table) == rows
    assert adds_up(inputs)


@pytest.mark.parametrize(
    ("args", "what"),
    [
        (["--ignore", "BL5"], "rules"),
        (["--text-format", "text"], "text format"),
        (["--every-copy"], "every copy"),
        (["--as-of", "2026-01-01"], "as of"),
    ],
)
def test_other_settings_are_not_mixed_in(inputs: Corpus, args: list[str], what: str) -> None:
    assert inputs.lint("a.jsonl").code == 0
    before = times(inputs)
    command = ["*.jsonl", "--output", "out", "--isolated", "--as-of", DAY, "-j", "1", *args]
    ran = inputs.run(*command)
    assert ran.code == 2
    assert f"({what})" in ran.err
    assert "--mix" in ran.err
    assert times(inputs) == before
    assert inputs.run(*command, "--mix").code == 0
    assert len(inputs.manifest()["configs"]) == 2
    assert adds_up(inputs)


def test_other_knowledge_is_not_mixed_in(inputs: Corpus) -> None:
    config = inputs.folder / "buzzlint.toml"
    own = inputs.folder / "own.toml"
    config.write_text("knowledge = ['own.toml']\n")
    own.write_text("system = []\n")
    command = ("a.jsonl", "--output", "out", "-j", "1", "--as-of", DAY)
    assert inputs.run(*command).code == 0
    assert inputs.run(*command).code == 0
    own.write_text("system = []\n# another\n")
    ran = inputs.run(*command)
    assert ran.code == 2
    assert "(knowledge)" in ran.err


def test_an_input_that_has_changed_is_not_mixed_in(inputs: Corpus) -> None:
    assert inputs.lint("*.jsonl").code == 0
    jsonlines(inputs.folder / "a.jsonl", [{"text": f"{WRONG} Yes."}])
    ran = inputs.lint("*.jsonl")
    assert ran.code == 2
    assert "a.jsonl: has changed" in ran.err
    assert inputs.lint("*.jsonl", "--mix").code == 0
    assert inputs.manifest()["counts"]["documents"] == 5
    assert adds_up(inputs)


def test_a_run_goes_on_as_of_the_day_on_which_it_began(inputs: Corpus) -> None:
    command = ("--output", "out", "--isolated", "-j", "1")
    assert inputs.run("a.jsonl", *command, "--as-of", "2026-01-31").code == 0
    assert inputs.run("*.jsonl", *command).code == 0
    assert {str(row["as_of"]) for row in inputs.rows("findings")} == {"2026-01-31"}


def test_two_runs_at_a_time_are_one_too_many(inputs: Corpus) -> None:
    fcntl = pytest.importorskip("fcntl")
    assert inputs.lint("a.jsonl").code == 0
    with (inputs.folder / "out" / "_lock").open("a") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        ran = inputs.lint("b.jsonl")
    assert ran.code == 2
    assert "another run is writing" in ran.err


def test_an_input_that_cannot_be_had_is_tried_again(
    inputs: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The network is no property of the documents: nothing is written for the shard."""
    from buzzlint.corpus.opening import Source

    def fails(self: Source, buffer: object) -> int:
        self.failed = OSError("connection reset")
        raise self.failed

    with monkeypatch.context() as patch:
        patch.setattr(Source, "readinto", fails)
        ran = inputs.lint("a.jsonl")
    assert ran.code == 2
    assert "a.jsonl: not done: OSError: connection reset" in ran.err
    assert inputs.rows("documents") == []
    assert [failed["error"] for failed in inputs.manifest()["failed"]] == [
        "OSError: connection reset"
    ]
    assert inputs.lint("a.jsonl").code == 0
    assert adds_up(inputs)


def test_a_mistake_of_ours_costs_one_row(inputs: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    from buzzlint.engine import Linter

    def fails(self: Linter, *args: object, **options: object) -> object:
        raise RecursionError("too deep")

    monkeypatch.setattr(Linter, "lint_source", fails)
    assert inputs.lint("a.jsonl").code == 0
    assert inputs.skipped() == {"a.jsonl#0": None, f"a.jsonl#{len(PLAIN) + 15}": "internal error"}
    assert adds_up(inputs)


def test_a_manifest_that_is_none_is_told(inputs: Corpus) -> None:
    (inputs.folder / "out").mkdir()
    for content in ("", "[]", '{"schema_version": 9}'):
        (inputs.folder / "out" / "_manifest.json").write_text(content)
        ran = inputs.lint("a.jsonl")
        assert ran.code == 2
        assert "_manifest.json" in ran.err


def test_shards_are_handed_out_as_workers_get_free(
    inputs: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One waits behind those that are worked on, and no more: a million of them need no memory."""
    handed: list[Future[object]] = []
    waiting = []

    class Counting(ProcessPoolExecutor):
        def submit(self, *args: Any, **options: Any) -> Any:
            handed.append(super().submit(*args, **options))
            waiting.append(sum(not future.done() for future in handed))
            return handed[-1]

    monkeypatch.setattr(run_local, "ProcessPoolExecutor", Counting)
    for number in range(8):
        jsonlines(inputs.folder / f"{number}.jsonl", [{"text": PLAIN}])
    assert inputs.lint("*.jsonl", jobs="2").code == 0
    assert len(handed) == 11
    assert max(waiting) <= 3


def test_nothing_is_written_outside_the_folder(inputs: Corpus) -> None:
    before = set(inputs.folder.iterdir())
    assert inputs.lint("a.jsonl").code == 0
    assert set(inputs.folder.iterdir()) == before | {inputs.folder / "out"}
