"""``check -j``: the same reports from several processes, and none of them left behind."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.commands import judging
from buzzlint.engine import FileResult, Linter
from buzzlint.knowledge import KnowledgeError
from buzzlint.rules import RULES
from buzzlint.workers import Workers

from .conftest import BUZZLINT, Project, clean_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parents[2] / "examples"
WRONG = "Midjourney is an LLM."
DAY = date(2026, 11, 25)
CODES = frozenset(rule.code for rule in RULES)
LINUX = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")


def scatter(folder: Path, number: int) -> None:
    """Write documents of random sentences, right and wrong, and of words that name nothing."""
    rng = random.Random(number)
    sentences = [text for rule in RULES for text in (*rule.flagged, *rule.clean)]
    for index in range(number):
        parts = [rng.choice(["Nothing to see.", *rng.sample(sentences, 3)]) for _ in range(6)]
        path = folder / f"{index % 5}" / f"{index}.{rng.choice(['md', 'mdx', 'txt'])}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(parts) + "\n")


@pytest.fixture
def documents(project: Project) -> Project:
    shutil.copytree(EXAMPLES, project.folder / "examples")
    scatter(project.folder / "random", 40)
    project.write("broken.md", b"\xff\xfe")
    project.write("binary.txt", b"\0")
    return project


def test_many_processes_say_what_one_says(documents: Project) -> None:
    alone, together = (
        documents.run("check", "--no-cache", "-v", "-f", "json", "-j", jobs) for jobs in "14"
    )
    assert alone == together
    assert alone.out.count('"code"') > 40
    assert alone.code == 2  # for the broken one


def test_without_the_scan_nothing_more_is_found(
    documents: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    scanned = documents.run("check", "--no-cache", "-f", "json", "-j", "1")
    monkeypatch.setattr(Linter, "concerns", lambda self, *source: True)
    assert documents.run("check", "--no-cache", "-f", "json", "-j", "1") == scanned


def test_workers_fill_the_cache(documents: Project) -> None:
    assert documents.run("check", "-j", "3") == documents.run("check", "-j", "1")


@pytest.fixture
def workers() -> Iterator[Workers]:
    with Workers(1, (), DAY) as started:
        yield started


def test_a_worker_that_dies_is_an_error_of_its_file(workers: Workers) -> None:
    assert workers.lint("a.md", WRONG, CODES).result().findings
    [worker] = workers._all
    worker._process.kill()
    assert workers.lint("b.md", WRONG, CODES).result() == FileResult(
        "b.md", None, (), 0, error="internal error: the process that judged it ended with -9"
    )
    assert workers.lint("c.md", WRONG, CODES).result().findings


def test_a_knowledge_file_that_breaks_meanwhile_is_an_error(tmp_path: Path) -> None:
    with Workers(1, [tmp_path / "gone.toml"], DAY) as workers:
        answer = workers.lint("a.md", WRONG, CODES)
        with pytest.raises(KnowledgeError, match=r"gone\.toml: can't be read"):
            answer.result()


def test_workers_import_nothing_from_the_documents_folder(project: Project) -> None:
    """A pull request may hold a ``json.py``."""
    for name in ("json", "buzzlint", "multiprocessing", "encodings", "spacy", "sitecustomize"):
        project.write(f"{name}.py", "open('taken', 'w')\nraise SystemExit(7)\n")
    for number in range(3):
        project.write(f"{number}.md", WRONG)
    ran = project.spawn("check", "-j", "2", "--no-cache")
    assert (ran.code, ran.out.count("BL101")) == (1, 3)
    assert not (project.folder / "taken").exists()


def children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # has ended
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def soon(holds: object, seconds: float = 60) -> bool:
    assert callable(holds)
    end = time.monotonic() + seconds
    while not (done := holds()) and time.monotonic() < end:
        time.sleep(0.02)
    return bool(done)


@LINUX
@pytest.mark.parametrize(
    ("how", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)]
)
def test_no_process_is_left_behind(project: Project, how: signal.Signals, code: int) -> None:
    for number in range(300):
        project.write(f"{number}.md", f"{number}. {WRONG} " * 30)
    with subprocess.Popen(
        [str(BUZZLINT), "check", "-j", "3", "--no-cache"],
        cwd=project.folder,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        assert soon(lambda: len(children(run.pid)) == 3)
        workers = children(run.pid)
        os.killpg(run.pid, how)  # as a terminal does on Ctrl-C
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (code, b"", b"")
    assert soon(lambda: not any(map(alive, workers)))


@pytest.mark.parametrize(
    ("seconds", "documents", "left", "workers"),
    [
        (0.0, 0, 1000, 0),  # nothing is known yet
        (0.1, 10, 1000, 0),  # too early to tell
        (1.0, 100, 1, 0),
        (1.0, 100, 100, 0),
        (1.0, 10, 20, 0),
        (1.0, 10, 30, 4),
        (1.0, 10, 1000, 4),
        (9.0, 1, 1, 0),  # one document is not shared out
        (9.0, 1, 3, 3),
    ],
)
def test_workers_are_started_where_they_pay_off(
    monkeypatch: pytest.MonkeyPatch, seconds: float, documents: int, left: int, workers: int
) -> None:
    monkeypatch.setattr(judging, "processors", lambda: 4)
    each = seconds / documents if documents else 0.0
    clock = iter(
        [0.0, *(0.0, each) * documents]
    )  # the first one loads the parser: it doesn't count
    monkeypatch.setattr(judging, "process_time", lambda: next(clock))
    pace = judging._Pace()
    for done in range(documents + 1):
        pace.met(left + 1 + documents - done)
        with pace:
            pass
    assert pace.workers(left) == workers


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit of processes")
def test_without_processes_it_goes_alone(
    documents: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = documents.run("check", "--no-cache", "-j", "1")
    monkeypatch.setattr(sys, "executable", str(documents.folder / "missing"))
    assert documents.run("check", "--no-cache", "-j", "4") == alone
