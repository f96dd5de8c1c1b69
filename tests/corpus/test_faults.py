"""Processes that are killed at work: nothing is lost, and nothing comes twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.corpus.journal import DEADLY, FOLDER, Journal, Progress, latest
from buzzlint.corpus.run_ray import DIED

from .conftest import Corpus, adds_up, documents, jsonlines, ray_cluster

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="finds processes in /proc"
)
SHARDS = 6
PATIENCE = 90.0
"""Seconds after which something that should have happened won't."""
NAMED = ("shard-*.jsonl", "--id-column", "url")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A corpus of some shards, and what comes of it if nobody is killed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    (folder / ".git").mkdir()
    corpus = Corpus(folder)
    for number in range(SHARDS):
        rows = documents(12, seed=number, sentences=12)
        jsonlines(
            folder / f"shard-{number}.jsonl",
            [{**row, "url": f"{number}/{row['url']}"} for row in rows],
        )
    ran = corpus.spawn(*NAMED, "-j", "2", output="whole")
    assert ran.code == 0, ran.err
    assert len(corpus.rows("findings", "whole")) > 100
    return corpus


def same(corpus: Corpus, output: str) -> bool:
    """Whether a run came to what the undisturbed one did."""
    assert adds_up(corpus, output)
    for table in ("documents", "findings"):
        assert corpus.rows(table, output) == corpus.rows(table, "whole")
    return corpus.manifest(output)["counts"] == corpus.manifest("whole")["counts"]


def wait(until: Callable[[], Any], process: subprocess.Popen[bytes] | None = None) -> Any:
    """Wait until something is so; a process that ends before is a failure."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = until()
        if found:
            return found
        assert process is None or process.poll() is None, "it was done too early"
        time.sleep(0.02)
    raise AssertionError("it never came to this")


def in_the_middle(corpus: Corpus, output: str, *, after: int = 1) -> bool:
    """Whether some shards are done and another one is begun."""
    folder = corpus.folder / output
    done = len(list((folder / "documents").glob("part-*.parquet")))
    running = folder / FOLDER
    keys = [path.name for path in running.iterdir()] if running.exists() else []
    begun = [now for key in keys if (now := latest(str(folder), key)) and now.documents > 0]
    return done >= after and bool(begun)


def children(pid: int) -> list[int]:
    """Return the processes that a process has started, and theirs."""
    found = []
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(child) for child in tasks.read_text().split()]
        except OSError:
            continue
    return [each for child in found for each in (child, *children(child))]


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def workers(pid: int, mark: str = "spawn_main") -> list[int]:
    def line(child: int) -> str:
        try:
            return Path(f"/proc/{child}/cmdline").read_text()
        except OSError:
            return ""

    return [child for child in children(pid) if mark in line(child)]


def test_the_driver_is_killed(undisturbed: Corpus) -> None:
    corpus, output = undisturbed, "driver"
    process = corpus.start(*NAMED, "-j", "2", output=output)
    wait(lambda: in_the_middle(corpus, output), process)
    left_alone = workers(process.pid)
    assert len(left_alone) == 2
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    wait(lambda: not any(map(alive, left_alone)))
    before = {path: path.stat().st_mtime_ns for path in parts(corpus, output)}
    assert 0 < len(before) < SHARDS
    ran = corpus.spawn(*NAMED, "-j", "2", output=output)
    assert ran.code == 0, ran.err
    assert f"{len(before)} of {SHARDS} shards are done already" in ran.err
    assert same(corpus, output)
    assert all(path.stat().st_mtime_ns == time_ for path, time_ in before.items())


def parts(corpus: Corpus, output: str) -> list[Path]:
    return sorted((corpus.folder / output / "documents").glob("part-*.parquet"))


def test_a_worker_is_killed(undisturbed: Corpus) -> None:
    corpus, output = undisturbed, "worker"
    process = corpus.start(*NAMED, "-j", "2", output=output)
    wait(lambda: in_the_middle(corpus, output), process)
    os.kill(workers(process.pid)[0], signal.SIGKILL)
    assert process.wait(PATIENCE) == 0, corpus.told(output)
    assert same(corpus, output)


def test_the_one_process_is_killed(undisturbed: Corpus) -> None:
    corpus, output = undisturbed, "one"
    process = corpus.start(*NAMED, "-j", "1", output=output)
    wait(lambda: in_the_middle(corpus, output), process)
    process.kill()
    process.wait()
    assert corpus.spawn(*NAMED, "-j", "2", output=output).code == 0
    assert same(corpus, output)


def test_a_row_that_ends_its_process_again_and_again_is_left_out(corpus: Corpus) -> None:
    rows = documents(3)
    jsonlines(corpus.folder / "a.jsonl", rows)
    assert corpus.lint("a.jsonl", "--id-column", "url", output="whole").code == 0
    fatal = corpus.documents("whole")[rows[1]["url"]]
    (corpus.folder / "out").mkdir()
    for _ in range(DEADLY):
        # What is left of a process that died at this row.
        journal = Journal(str(corpus.folder / "out"), fatal["shard"])
        journal.__enter__()
        journal.note(Progress(fatal["row"], 1, 1, 1, 0.5))
    assert corpus.lint("a.jsonl", "--id-column", "url").code == 0
    assert corpus.skipped() == {
        row["url"]: "ended the process" if row is rows[1] else None for row in rows
    }
    assert adds_up(corpus)


def test_a_shard_whose_process_never_lives_fails_and_is_tried_again(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    jsonlines(corpus.folder / "a.jsonl", documents(2))
    jsonlines(corpus.folder / "b.jsonl", [])
    monkeypatch.setenv("PYTHONOPTIMIZE", "")
    monkeypatch.setattr("buzzlint.corpus.run_local._begin", os.abort)
    ran = corpus.lint("a.jsonl", "b.jsonl", jobs="2")
    assert ran.code == 2
    assert ran.err.count("its process ended 5 times") == 2
    assert len(corpus.manifest()["failed"]) == 2
    monkeypatch.undo()
    assert corpus.lint("a.jsonl", "b.jsonl").code == 0
    assert corpus.manifest()["failed"] == []
    assert adds_up(corpus)


def on_ray(cluster: Any) -> tuple[str, ...]:
    return (*NAMED, "--engine", "ray", "--address", cluster.address)


@pytest.mark.ray
def test_the_driver_on_ray_is_killed(undisturbed: Corpus, cluster: Any) -> None:
    corpus, output = undisturbed, "ray-driver"
    process = corpus.start(*on_ray(cluster), output=output)
    wait(lambda: in_the_middle(corpus, output), process)
    process.kill()
    process.wait()
    assert len(parts(corpus, output)) < SHARDS
    ran = corpus.spawn(*on_ray(cluster), output=output)
    assert ran.code == 0, ran.err
    assert same(corpus, output)


@pytest.mark.ray
def test_a_worker_on_ray_is_killed(undisturbed: Corpus, cluster: Any) -> None:
    corpus, output, nodes = undisturbed, "ray-worker", cluster.worker_nodes
    process = corpus.start(*on_ray(cluster), output=output)
    _, worker = wait(lambda: in_the_middle(corpus, output) and at_work(nodes), process)
    os.kill(worker, signal.SIGKILL)
    assert process.wait(PATIENCE) == 0, corpus.told(output)
    assert same(corpus, output)


@pytest.mark.ray
def test_a_node_is_killed(undisturbed: Corpus, cluster: Any) -> None:
    corpus, output = undisturbed, "ray-node"
    others = [node for node in cluster.worker_nodes if node.node_id != of_drivers(cluster)]
    process = corpus.start(*on_ray(cluster), output=output)
    node, _ = wait(lambda: in_the_middle(corpus, output) and at_work(others), process)
    os.kill(raylet(node), signal.SIGKILL)
    assert process.wait(PATIENCE) == 0, corpus.told(output)
    assert same(corpus, output)
    cluster.remove_node(node, allow_graceful=False)


@pytest.mark.ray
def test_the_node_of_the_driver_is_killed(undisturbed: Corpus) -> None:
    """Nobody can go on then, and the run says so; the next one takes up what is done."""
    corpus, output = undisturbed, "ray-head"
    with ray_cluster(head=1, nodes=0) as cluster:
        process = corpus.start(*on_ray(cluster), output=output)
        wait(lambda: in_the_middle(corpus, output), process)
        os.kill(raylet(cluster.head_node), signal.SIGKILL)
        assert process.wait(PATIENCE) == 2, corpus.told(output)
    assert [line for line in corpus.told(output).splitlines() if "error" in line] == [
        f"error: {DIED}"
    ]
    assert 0 < len(parts(corpus, output)) < SHARDS
    assert corpus.spawn(*NAMED, "-j", "2", output=output).code == 0
    assert same(corpus, output)


def of_drivers(cluster: Any) -> str:
    """The node that drivers stand on; older Rays take any that has the machine's address."""
    asking = (
        f"import ray; ray.init({cluster.address!r}, log_to_driver=False); "
        "print(ray.get_runtime_context().get_node_id())"
    )
    asked = [sys.executable, "-W", "ignore", "-c", asking]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def at_work(nodes: Iterable[Any]) -> tuple[Any, int] | None:
    """A node, and a worker of it that does a shard, if there is one at this moment."""
    for node in nodes:
        for worker in workers(raylet(node), "lint_shard"):
            return node, worker
    return None


def raylet(node: Any) -> int:
    """The process that is the node."""
    return int(node.all_processes["raylet"][0].process.pid)
