"""``check -j``: the same reports from several processes, and none of them left behind."""

from __future__ import annotations

import json
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
from buzzlint import workers as processes
from buzzlint.commands import judging
from buzzlint.commands.inputs import Inputs
from buzzlint.commands.judging import Judging
from buzzlint.discovery import File, Source
from buzzlint.engine import TOGETHER, Linter
from buzzlint.knowledge import KnowledgeError
from buzzlint.results import FileResult, Task
from buzzlint.rules import RULES
from buzzlint.workers import Workers

from .conftest import BUZZLINT, Project, clean_environment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EXAMPLES = Path(__file__).parents[2] / "examples"
WRONG = "Midjourney is an LLM."
LONG = f"{WRONG} {'We bake bread. ' * 20_000}"
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


def wrong(path: str) -> Task:
    return Task(path, WRONG, codes=CODES)


def test_a_worker_that_dies_is_an_error_of_its_file(workers: Workers) -> None:
    [result] = workers.lint([wrong("a.md")]).result()
    assert result.findings
    [worker] = workers._all
    worker._process.kill()
    assert workers.lint([wrong("b.md")]).result() == [
        FileResult(
            "b.md", None, (), 0, error="internal error: the process that judged it ended with -9"
        )
    ]
    [result] = workers.lint([wrong("c.md")]).result()
    assert result.findings


DEADLY = """
import os, sys
sys.path[:] = {path!r}
from buzzlint.pipeline.trees.parsing import Parser
from {module} import serve
trees = Parser.trees
def deadly(self, sentences):
    return os._exit(9) if any("deadly" in each for each in sentences) else trees(self, sentences)
Parser.trees = deadly
serve()
"""
"""A worker that ends when it parses some word."""


def test_a_worker_that_dies_on_one_of_a_group_is_an_error_of_that_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "_PROGRAM", DEADLY)
    tasks = [wrong(f"{number}.md") for number in range(6)]
    tasks[2] = Task("2.md", f"{WRONG} It draws deadly images.", codes=CODES)
    with Workers(2, (), DAY) as workers:
        answers = [workers.lint(tasks), workers.lint(tasks[3:])]
        results = [result for answer in answers for result in answer.result()]
    assert [result.path for result in results] == [task.path for task in (*tasks, *tasks[3:])]
    died = results.pop(2)
    assert died.error == "internal error: the process that judged it ended with 9"
    assert all(result.findings and not result.error for result in results)


def test_a_group_that_kills_a_worker_costs_a_run_one_document(
    documents: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        documents.write(f"a/{number}.md", f"{WRONG} It is number {number}.")
    args = ("check", "--no-cache", "-f", "json", "a", "random", "-j")
    before = documents.run(*args, "1")
    documents.write("a/3.md", f"{WRONG} It draws deadly images.")
    monkeypatch.setattr(processes, "_PROGRAM", DEADLY)
    after = documents.run(*args, "2")
    [error] = [line for line in after.err.splitlines() if line.startswith("error: ")]
    assert "a/3.md: internal error: the process that judged it ended with 9" in error
    assert after.code == 2
    kept = [f for f in json.loads(before.out)["findings"] if f["path"] != "a/3.md"]
    assert len(kept) > 20
    assert json.loads(after.out)["findings"] == kept


def test_a_knowledge_file_that_breaks_meanwhile_is_an_error(tmp_path: Path) -> None:
    with Workers(1, [tmp_path / "gone.toml"], DAY) as workers:
        answer = workers.lint([wrong("a.md"), wrong("b.md")])
        with pytest.raises(KnowledgeError, match=r"gone\.toml: cannot be read"):
            answer.result()


class Listed(Inputs):
    """Texts that stand in no file; it tells how many were taken."""

    def __init__(self, *texts: str) -> None:
        super().__init__([File(f"{n}.md", f"/{n}.md") for n in range(len(texts))], failed=False)
        self.texts = texts
        self.taken = 0

    def sources(self) -> Iterator[tuple[File, Source]]:
        for file, text in zip(self.files, self.texts, strict=True):
            self.taken += 1
            yield file, Source(text=text)


@pytest.mark.parametrize(
    ("texts", "taken"),
    [
        ([WRONG] * 50, TOGETHER),
        ([WRONG, WRONG], 2),
        (["We bake bread."] * 50, 1),
        ([WRONG, *["We bake bread."] * 50], 22),
        ([WRONG] * 3 + [LONG] + [WRONG] * 50, 4),
    ],
    ids=["a full group", "the end", "no group", "patience", "a long document"],
)
def test_a_result_comes_once_its_group_is_linted(
    linter: Linter, monkeypatch: pytest.MonkeyPatch, texts: list[str], taken: int
) -> None:
    monkeypatch.setattr(judging, "PATIENCE", 20)
    inputs = Listed(*texts)
    results = Judging(linter, lambda path: CODES, jobs=1).results(inputs)
    first = next(results)
    assert (first.path, inputs.taken) == ("0.md", taken)
    assert [result.path for result in results] == [file.path for file in inputs.files[1:]]


class Later:
    """A result that isn't there until somebody waits for it."""

    def __init__(self, results: list[FileResult]) -> None:
        self._results = results
        self._asked = False

    def done(self) -> bool:
        return self._asked

    def result(self) -> list[FileResult]:
        self._asked = True
        return self._results


class Here:
    """Takes the place of workers, in this process."""

    def __init__(self, linter: Linter) -> None:
        self.linter = linter
        self.count = 0
        self.sizes: list[int] = []
        """How many documents each group had."""

    def __call__(self, count: int, *setup: object) -> Here:
        self.count = count
        return self

    def __enter__(self) -> Here:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def lint(self, tasks: Sequence[Task]) -> Later:
        self.sizes.append(len(tasks))
        return Later(list(self.linter.lint_together(tasks)))


@pytest.fixture
def here(linter: Linter, monkeypatch: pytest.MonkeyPatch) -> Here:
    made = Here(linter)
    monkeypatch.setattr(processes, "Workers", made)
    return made


@pytest.mark.parametrize(
    ("number", "jobs", "sizes"),
    [
        (40, 2, [4] * 7 + [3, 2, 1, 1, 1, 1, 1, 1, 1]),
        (8, 2, [2, 1, 1, 1, 1, 1, 1]),
        (3, 4, [1, 1, 1]),
    ],
)
def test_workers_get_small_groups_in_the_end(
    linter: Linter, here: Here, number: int, jobs: int, sizes: list[int]
) -> None:
    """So that all of them are at work until it ends."""
    results = list(Judging(linter, lambda path: CODES, jobs).results(Listed(*[WRONG] * number)))
    assert [len(result.findings) for result in results] == [1] * number
    assert here.sizes == sizes


def test_few_documents_wait_and_clean_ones_need_no_room(
    linter: Linter, here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[tuple[int, int]] = []
    ready = judging._Line.ready

    def watched(self: judging._Line) -> Iterator[judging._Item]:
        yield from ready(self)
        waiting.append((self._waiting, sum(len(item.source) for item in self._items)))

    monkeypatch.setattr(judging._Line, "ready", watched)
    inputs = Listed(*[WRONG, "We bake bread."] * 60)
    results = list(Judging(linter, lambda path: CODES, jobs=2).results(inputs))
    assert [len(result.findings) for result in results] == [1, 0] * 60
    assert max(waiting) == (2 * judging.AHEAD, 2 * judging.AHEAD * len(WRONG))


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
