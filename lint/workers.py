"""Processes that lint beside this one, each with a parser of its own.

A worker is started once and then handles one group of documents after the other: it reads a line
of JSON, the documents, and writes one, their results. Nothing but text passes between processes. A
worker that is alone, because whoever started it is gone, ends by itself.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import IO, TYPE_CHECKING, Any

from .engine import Linter
from .errors import INTERNAL
from .knowledge import KnowledgeError
from .packing import pack, unpack
from .results import FileResult, Task

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

_PROGRAM = "import sys; sys.path[:] = {path!r}; from {module} import serve; serve()"


class Workers:
    """Some workers and, for each, a thread that waits for it. Use it in a ``with`` statement."""

    def __init__(self, count: int, knowledge_files: Sequence[Path], as_of: date) -> None:
        """Start them; what they are given is what a ``Linter`` takes. Raises ``OSError``."""
        self.count = count
        self._setup = _line(
            {"knowledge_files": list(map(str, knowledge_files)), "as_of": as_of.isoformat()}
        )
        self._lock = Lock()
        self._open = True
        self._all: list[_Worker] = []
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        try:
            for _ in range(count):
                self._idle.put(self._started())
        except BaseException:
            self.close()
            raise
        self._threads = ThreadPoolExecutor(count, "worker")

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def close(self) -> None:
        """End all of them, whatever they are at."""
        with self._lock:
            self._open = False
            for worker in self._all:
                worker.kill()

    def lint(self, tasks: Sequence[Task]) -> Future[list[FileResult]]:
        """Lint documents together when a worker is free.

        The results have no ``document``. It is an error of a document if the worker dies on it.
        Raises ``KnowledgeError`` as the linter does.
        """
        return self._threads.submit(self._lint, tasks)

    def _lint(self, tasks: Sequence[Task]) -> list[FileResult]:
        worker = self._idle.get()
        try:
            return _results(tasks, worker.ask(_line([_request(task) for task in tasks])))
        except EOFError as end:
            if self._open:
                with contextlib.suppress(OSError):  # the next documents will meet with it too
                    worker = self._started()
            if len(tasks) == 1 or not self._open:
                error = f"{INTERNAL}{end}"
                return [FileResult(task.path, None, (), 0, error=error) for task in tasks]
        finally:
            self._idle.put(worker)
        # On which of them it died shows when each is sent alone.
        return [result for task in tasks for result in self._lint([task])]

    def _started(self) -> _Worker:
        with self._lock:
            worker = _Worker(self._setup)
            self._all.append(worker)
            if not self._open:
                worker.kill()
            return worker


class _Worker:
    """A process at the other end of two pipes."""

    def __init__(self, setup: bytes) -> None:
        # Isolated: nothing is imported from the folder with the documents. In a group of its own,
        # so that Ctrl-C reaches the one process that knows how to end the others.
        path = [os.path.abspath(entry) for entry in sys.path if entry]  # noqa: PTH100
        program = _PROGRAM.format(path=path, module=__name__)
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._setup = setup

    def ask(self, line: bytes) -> bytes:
        """Send a line and wait for one. Raises ``EOFError`` if the process ends instead."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        answer = b""
        with contextlib.suppress(OSError, ValueError):  # a pipe that broke, or was closed
            stdin.write(self._setup + line)
            stdin.flush()
            self._setup = b""
            answer = stdout.readline()
        if not answer.endswith(b"\n"):
            self.kill()
            raise EOFError(f"the process that judged it ended with {self._process.wait()}")
        return answer

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError, AttributeError):
                pipe.close()  # type: ignore[union-attr]


def serve() -> None:
    """Be a worker: lint what comes from stdin until that ends."""
    gc.set_threshold(50_000)  # as few searches for garbage as the command line makes
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # whatever prints must not answer
        requests: IO[bytes] = sys.stdin.buffer
        setup = json.loads(requests.readline() or b"{}")
        if not setup:
            return
        linter = Linter(
            knowledge_files=list(map(Path, setup["knowledge_files"])),
            as_of=date.fromisoformat(setup["as_of"]),
        )
        with contextlib.suppress(BrokenPipeError):  # nobody waits for an answer any more
            for line in requests:
                answers.write(_line(_answer(linter, json.loads(line))))
                answers.flush()


def _request(task: Task) -> dict[str, Any]:
    source = task.source
    # JSON has no bytes.
    kind, text = ("source", source) if isinstance(source, str) else ("data", source.hex())
    codes = None if task.codes is None else sorted(task.codes)
    given = {"path": task.path, "format": task.format, "codes": codes, "asked": task.asked}
    return given | {kind: text}


def _task(request: dict[str, Any]) -> Task:
    source = bytes.fromhex(request["data"]) if "data" in request else request["source"]
    codes = None if request["codes"] is None else frozenset(request["codes"])
    return Task(request["path"], source, request["format"], codes, request["asked"])


def _answer(linter: Linter, requests: list[dict[str, Any]]) -> dict[str, Any]:
    try:
        results = list(linter.lint_together([_task(request) for request in requests]))
    except KnowledgeError as error:
        return {"unusable": str(error)}
    return {
        "results": [
            {
                "mentions": result.mentions,
                "claims": result.claims,
                "findings": [pack(finding) for finding in result.findings],
                "skipped": result.skipped,
                "error": result.error,
                "trace": result.trace,
            }
            for result in results
        ]
    }


def _results(tasks: Sequence[Task], line: bytes) -> list[FileResult]:
    answer = json.loads(line)
    if "unusable" in answer:
        raise KnowledgeError(answer["unusable"])
    return [
        FileResult(
            task.path,
            None,
            tuple(map(unpack, one["findings"])),
            one["claims"],
            one["skipped"],
            one["error"],
            one["trace"],
            one["mentions"],
        )
        for task, one in zip(tasks, answer["results"], strict=True)
    ]


def _line(content: Any) -> bytes:
    return json.dumps(content).encode() + b"\n"
