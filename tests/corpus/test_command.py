"""The command line, and what it says if something is missing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from buzzlint.corpus import progress
from buzzlint.corpus.progress import Meter
from buzzlint.corpus.schema import DOCUMENTS, FINDINGS, schema
from buzzlint.corpus.shards import Shard

from .conftest import Corpus, jsonlines

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {package!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Missing())
from buzzlint.cli import main
main(sys.argv[1:])
"""


@pytest.mark.parametrize(
    ("package", "extra"),
    [("pyarrow", "corpus"), ("fastwarc", "corpus"), ("py3langid", "corpus"), ("ray", "ray")],
)
def test_a_missing_extra_is_one_line(corpus: Corpus, package: str, extra: str) -> None:
    jsonlines(corpus.folder / "a.jsonl", [])
    command = [sys.executable, "-c", PROGRAM.format(package=package), "corpus", "a.jsonl"]
    done = subprocess.run(
        [*command, "--output", "out", "--engine", "ray" if extra == "ray" else "local"],
        cwd=corpus.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == (
        f"error: the package {package} is missing; install it with: "
        f"pip install 'buzzlint[{extra}]'\n"
    )


def test_run_need_not_be_said(corpus: Corpus) -> None:
    jsonlines(corpus.folder / "report", [])
    jsonlines(corpus.folder / "a.jsonl", [{"text": "Midjourney is an LLM."}])
    assert corpus.lint("a.jsonl").code == corpus.lint("run", "a.jsonl").code == 0
    assert "INPUT..." in corpus.run("--help").out
    assert "Missing argument 'INPUT...'" in corpus.run().err
    assert "--precision" in corpus.run("report", "--help").out


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_the_options_and_both_commands(corpus: Corpus, flag: str) -> None:
    ran = corpus.run(flag)
    assert ran.code == 0
    assert "--text-column" in ran.out
    commands = ran.out.partition("\nCommands:\n")[2]
    assert re.findall(r"^  (\w+) ", commands, re.MULTILINE) == ["report", "run"]


def test_findings_are_no_failure(corpus: Corpus) -> None:
    jsonlines(corpus.folder / "a.jsonl", [{"text": "Midjourney is an LLM."}])
    ran = corpus.lint("a.jsonl")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("note: 1 document: 1 checked, 0 left out; 1 finding in 1 shard;")
    report = corpus.run("report", "out").out
    assert "\n1 document: 1 checked, 0 left out. 1 claim, 1 finding. buzzlint " in report
    page = corpus.run("report", "out", "-f", "html").out
    assert "<h1>1 finding in 1 document</h1>" in page
    assert "1 claim about AI was checked. Of 1 document in 1 shard 0 were left out." in page
    assert corpus.run("a.jsonl", "--output", "quiet", "--isolated", "-q", "-j", "1").err == ""


def test_the_meter_tells_rates_and_what_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from buzzlint.corpus.journal import Journal, Progress
    from buzzlint.corpus.parts import Counts, Done

    shards = {key: Shard(key, f"{key}.jsonl", key, "jsonlines", 1000) for key in "abcd"}
    monkeypatch.setattr(progress, "monotonic", lambda: 90.0)
    meter = Meter(str(tmp_path), shards)
    monkeypatch.setattr(progress, "monotonic", lambda: 100.0)
    meter.done("a", Done("a", "a.jsonl", "run", Counts(documents=50, bytes=5_000_000, findings=7)))
    with Journal(str(tmp_path), "b") as journal:
        journal.note(Progress(3, 30, 3_000_000, 2, 0.5))
        line = meter.line()
    assert re.fullmatch(
        r"80 documents, 8/s, 0\.80 MB/s, 9 findings, 38 %, 0 min 16 s left", line
    ), line
    meter.done("b", None)
    assert meter.line().startswith("50 documents, ")


@pytest.mark.parametrize(("name", "columns"), [("findings", FINDINGS), ("documents", DOCUMENTS)])
def test_the_schema_is_the_one_that_is_documented(
    corpus: Corpus, name: str, columns: dict[str, tuple[str, str]]
) -> None:
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    section = page.partition(f"### `{name}/`")[2].partition("\n#")[0]
    told = dict(re.findall(r"^\| `(\w+)` \| (\w+) \|", section, re.MULTILINE))
    assert told == {column: kind for column, (kind, _) in columns.items()}
    jsonlines(corpus.folder / "a.jsonl", [{"text": "Midjourney is an LLM."}])
    assert corpus.lint("a.jsonl").code == 0
    (file,) = (corpus.folder / "out" / name).glob("*.parquet")
    assert pq.read_schema(file).equals(schema(name))


def test_the_schema_is_stable() -> None:
    """Version 1: columns may come, none may go or change."""
    assert list(FINDINGS) == [
        "id", "shard", "row", "path", "host", "time", "code", "name", "severity", "subject",
        "system", "maker", "relation", "object", "stance", "sentence", "start", "end", "line",
        "column", "message", "suggestion", "fact", "source", "read", "as_of",
    ]  # fmt: skip
    assert list(DOCUMENTS) == [
        "shard", "row", "path", "host", "time", "language", "digest", "bytes", "words", "claims",
        "findings", "skipped", "detail", "same_as",
    ]  # fmt: skip
