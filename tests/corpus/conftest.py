from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.corpus import memory
from buzzlint.rules import RULES
from invoking import runner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from buzzlint import Linter
    from buzzlint.corpus.job import Job

for package in ("pyarrow.parquet", "fastwarc", "fsspec", "py3langid", "zstandard"):
    pytest.importorskip(package, reason=f"needs {package}: pip install -e '.[corpus]'")
pa = pytest.importorskip("pyarrow")
pq = pa.parquet

BUZZLINT = Path(sys.executable).parent / "buzzlint"
DAY = "2026-11-25"
ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "RAY_AUTH_MODE": "disabled"}
FLAGGED = [text for rule in RULES for text in rule.flagged]
CLEAN = [text for rule in RULES for text in rule.clean]
PLAIN = "The garden behind the house is open to all who want to see the roses before they are gone."
GERMAN = (
    "Der Garten hinter dem Haus steht allen offen, die im Sommer die ersten Rosen sehen wollen. "
    "Am Abend wird das Tor geschlossen, und wer dann noch da ist, muss über die Mauer steigen."
)


def document(rng: random.Random, sentences: int = 6) -> str:
    """Write a document of right and wrong sentences, and of some that name nothing."""
    parts = [
        rng.choice([PLAIN, *rng.sample(FLAGGED, 2), rng.choice(CLEAN)]) for _ in range(sentences)
    ]
    return "\n\n".join(parts) + "\n"


def documents(number: int, seed: int = 1, sentences: int = 6) -> list[dict[str, Any]]:
    """Write documents with names, as a crawl would have them."""
    rng = random.Random(seed)
    return [
        {
            "url": f"https://site{index % 7}.example/{index}.{rng.choice(['md', 'html', 'txt'])}"
            if index % 5
            else f"notes/{index}.md",
            "text": f"Page {index}.\n\n{document(rng, sentences)}",
            "time": f"2026-{index % 12 + 1:02}-03T12:00:00Z",
        }
        for index in range(number)
    ]


def parquet(path: Path, rows: list[dict[str, Any]], group: int = 1000) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group)
    return path


def jsonlines(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Corpus:
    """A folder with inputs, and the command run in it."""

    folder: Path

    def run(self, *args: str) -> Ran:
        """Run in this process, with its linter."""
        from buzzlint.cli import main

        before = Path.cwd()
        os.chdir(self.folder)
        try:
            result = runner().invoke(main, ["corpus", *args])
        finally:
            os.chdir(before)
        return Ran(result.exit_code, result.stdout, result.stderr)

    def lint(self, *args: str, output: str = "out", jobs: str = "1") -> Ran:
        """Lint inputs, with what most tests want."""
        return self.run(*args, "--output", output, "--isolated", "--as-of", DAY, "-j", jobs)

    def start(self, *args: str, output: str = "out") -> subprocess.Popen[bytes]:
        """Start the installed command, which somebody will kill; ``told`` is what it says."""
        with self._said(output).open("wb") as said:
            return subprocess.Popen(
                self.command(*args, output=output),
                cwd=self.folder,
                env=os.environ | ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
            )

    def told(self, output: str = "out") -> str:
        """Return what a started command has said by now."""
        return self._said(output).read_text(encoding="utf-8")

    def _said(self, output: str) -> Path:
        return self.folder / f"{output}.txt"

    def spawn(self, *args: str, output: str = "out") -> Ran:
        done = subprocess.run(
            self.command(*args, output=output),
            cwd=self.folder,
            env=os.environ | ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    @staticmethod
    def command(*args: str, output: str) -> list[str]:
        options = ["--output", output, "--isolated", "--as-of", DAY]
        return [str(BUZZLINT), "corpus", *args, *options]

    def rows(self, table: str, output: str = "out") -> list[dict[str, Any]]:
        """Return the rows of a table, in an order of their own."""
        files = sorted((self.folder / output / table).glob("part-*.parquet"))
        rows = [row for file in files for row in pq.read_table(file).to_pylist()]
        return sorted(
            rows, key=lambda row: (row["shard"], row["row"], row.get("start", 0), str(row))
        )

    def documents(self, output: str = "out") -> dict[str, dict[str, Any]]:
        rows = self.rows("documents", output)
        found = {row["path"]: row for row in rows}
        assert len(found) == len(rows)
        return found

    def skipped(self, output: str = "out") -> dict[str, str | None]:
        return {path: row["skipped"] for path, row in self.documents(output).items()}

    def manifest(self, output: str = "out") -> dict[str, Any]:
        text = (self.folder / output / "_manifest.json").read_text(encoding="utf-8")
        found: dict[str, Any] = json.loads(text)
        return found


def adds_up(corpus: Corpus, output: str = "out") -> bool:
    """Whether the manifest, its shards and both tables tell the same numbers."""
    manifest = corpus.manifest(output)
    documents, findings = corpus.rows("documents", output), corpus.rows("findings", output)
    counts = manifest["counts"]
    places = {(row["shard"], row["row"]) for row in documents}
    assert len(places) == len(documents) == counts["documents"]
    assert counts["documents"] == counts["linted"] + sum(counts["skipped"].values())
    assert counts["linted"] == sum(row["skipped"] is None for row in documents)
    assert counts["findings"] == len(findings) == sum(row["findings"] for row in documents)
    assert {(row["shard"], row["row"]) for row in findings} <= places
    for name in ("documents", "linted", "findings", "claims", "bytes"):
        assert counts[name] == sum(shard["counts"][name] for shard in manifest["shards"])
    left = [path for path in (corpus.folder / output).rglob("*") if path.name.startswith(".new-")]
    assert not left
    return True


@pytest.fixture(scope="package", autouse=True)
def one_linter(linter: Linter) -> Iterator[None]:
    """Runs in this process share the linter of all tests, if it is the one that they would make."""
    fresh = memory._fresh

    def shared(job: Job) -> Linter:
        alike = not job.knowledge_files and job.as_of == linter.day
        return linter if alike else fresh(job)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory, "_fresh", shared)
        yield


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    (tmp_path / ".git").mkdir()
    return Corpus(tmp_path)


@contextmanager
def ray_cluster(*, head: int, nodes: int) -> Iterator[Any]:
    """Start a Ray cluster: a head with that many processors, and nodes with one."""
    pytest.importorskip("ray", reason="needs ray: pip install -e '.[ray]'")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**ENVIRONMENT, "RAY_USAGE_STATS_ENABLED": "0"}.items():
            patch.setenv(name, value)
        from ray.cluster_utils import Cluster

        small = {"object_store_memory": 80 << 20, "include_dashboard": False}
        started = Cluster(initialize_head=True, head_node_args={"num_cpus": head, **small})
        try:
            for _ in range(nodes):
                started.add_node(num_cpus=1, **small)
            yield started
        finally:
            started.shutdown()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Any]:
    """A Ray cluster of a head, which does no work, and two nodes, which do."""
    with ray_cluster(head=0, nodes=2) as started:
        yield started
