"""A result for each file, in their order: from an earlier run, from this process, from workers."""

from __future__ import annotations

import math
import os
from collections import deque
from contextlib import ExitStack
from functools import cache as remembered
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

from ..codes import MARK
from ..engine import TOGETHER, fits
from ..readers import format_of
from ..results import FileResult, Task
from .inputs import unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    from ..cache import Cache
    from ..config import Settings
    from ..discovery import File
    from ..engine import Linter
    from ..workers import Workers
    from .inputs import Inputs

START = 0.7
"""Seconds until a worker has loaded its parser: what it has to make up for."""
AHEAD = 8
"""Documents that may wait for each worker, so that none is ever idle."""
AHEAD_CHARACTERS = 16 << 20
"""Characters that all waiting documents together may have."""
PATIENCE = 1000
"""Files after which a group of documents is linted although more would fit in."""


def opened(settings: Settings, linter: Linter) -> Cache | None:
    """Open the cache beside the config, or in the working folder; None if there can be none."""
    from .. import cache
    from ..fingerprint import run_key
    from .clean import folder

    return cache.opened(folder(settings), run_key(linter.knowledge_files, linter.day))


class Judging:
    """The way of files through cache, scan and linter."""

    def __init__(
        self,
        linter: Linter,
        codes: Callable[[str], frozenset[str]],
        jobs: int | None = None,
        cache: Cache | None = None,
    ) -> None:
        """Take a function that gives the codes of the rules for a path, as reports show it.

        ``jobs`` is the number of processes; None stands for as many as pay off.
        """
        self._linter = linter
        self._codes = codes
        self._jobs = jobs
        self._cache = cache
        self._pace = _Pace()
        self._workers: Workers | None = None
        self._group: _Group | None = None
        """That of the last document."""

    def results(self, inputs: Inputs) -> Iterator[FileResult]:
        """Yield a result for each file; it has a document only if it has findings.

        Documents are linted in groups, few of which are in memory at a time. Raises
        ``KnowledgeError``.
        """
        line = _Line(AHEAD * (self._jobs or processors()))
        with ExitStack() as ending:
            if self._cache is not None:
                ending.callback(self._cache.save)
            for number, (file, source) in enumerate(inputs.sources()):
                left = len(inputs.files) - number
                if source.error or source.skipped:
                    unread = FileResult(file.path, None, (), 0, source.skipped, source.error)
                    line.add(_Item(file.path, "", unread))
                else:
                    kept = number > 0 or inputs.stdin is None
                    line.add(self._item(file, source.content, left, ending, keep=kept))
                if self._group is not None and left < self._group.left - PATIENCE:
                    self._group.close()
                yield from map(self._result, line.ready())
            if self._group is not None:
                self._group.close()
            yield from map(self._result, line.rest())

    def _item(
        self, file: File, source: str | bytes, left: int, ending: ExitStack, *, keep: bool
    ) -> _Item:
        """Take up a text; ``left`` files are still to come, and ``keep`` lets the cache have it."""
        path = file.path
        form = file.format or format_of(path) or "markdown"
        codes = self._codes(path)
        digest = None
        if self._cache is not None and keep and not _may_expire(source):
            digest = self._cache.digest(source, codes, form)
            known = self._cache.get(digest)
            if known is not None:
                result = FileResult(
                    path, None, known.findings, known.claims, mentions=known.mentions
                )
                return _Item(path, source if known.findings else "", result, form=form)
        if not self._linter.concerns(source, form):
            return _Item(path, "", FileResult(path, None, (), 0), digest, form)
        task = Task(path, source, form, codes, asked=True)
        if self._group is None or not self._group.takes(task):
            self._group = self._opened(left, ending)
        return _Item(path, source, self._group.add(task), digest, form, file.named)

    def _opened(self, left: int, ending: ExitStack) -> _Group:
        """A new group, once the one before it is on its way."""
        if self._group is not None:
            self._group.close()
        self._pace.met(left)
        if self._workers is None:
            self._engage(left, ending)
        most = TOGETHER
        if self._workers is not None:
            # One waits for each worker while it does another, and the last ones are small, so that
            # all workers end at about the same time.
            most = max(1, min(AHEAD // 2, left // (2 * self._workers.count)))
        return _Group(self._lint, most, left)

    def _lint(self, tasks: Sequence[Task]) -> list[FileResult] | Future[list[FileResult]]:
        if self._workers is not None:
            return self._workers.lint(tasks)
        with self._pace:
            results = self._linter.lint_together(tasks)
            return [result._replace(document=None) for result in results]

    def _engage(self, left: int, ending: ExitStack) -> None:
        """Start workers if they are worth it."""
        count = self._pace.workers(left) if self._jobs is None else min(self._jobs, left)
        if count < 2:
            return
        from ..workers import Workers

        try:
            workers = Workers(count, self._linter.knowledge_files, self._linter.day)
        except OSError:  # no more processes to be had
            self._jobs = 1
        else:
            self._workers = ending.enter_context(workers)

    def _result(self, item: _Item) -> FileResult:
        result = item.result()
        if result.skipped and item.named:
            result = result._replace(skipped="", error=unreadable(result.skipped))
        heeded = not (result.error or result.skipped)
        if self._cache is not None and item.digest is not None and heeded:
            from ..cache import Kept

            kept = Kept(result.mentions, result.claims, tuple(result.findings))
            self._cache.put(item.digest, kept)
        if not result.findings:
            return result._replace(document=None)
        from ..readers.later import Unread

        # The prose of a large document takes many times its room, and most reports need none.
        return result._replace(document=Unread(item.path, item.source, item.form))


class _Group:
    """Documents that are linted together, and what comes of them."""

    def __init__(
        self,
        lint: Callable[[Sequence[Task]], list[FileResult] | Future[list[FileResult]]],
        most: int,
        left: int,
    ) -> None:
        """Take up to so many; ``left`` files were to come when it was opened."""
        self.left = left
        self._lint = lint
        self._most = most
        self._tasks: list[Task] = []
        self._outcome: list[FileResult] | Future[list[FileResult]] | None = None

    def takes(self, task: Task) -> bool:
        return self._outcome is None and fits(self._tasks, task, self._most)

    def add(self, task: Task) -> _Share:
        self._tasks.append(task)
        if len(self._tasks) == self._most:
            self.close()
        return _Share(self, len(self._tasks) - 1)

    def close(self) -> None:
        """Lint the documents, or let workers do it; no more are to come."""
        if self._outcome is None:
            self._outcome = self._lint(self._tasks)

    @property
    def ready(self) -> bool:
        if self._outcome is None:
            return False
        return isinstance(self._outcome, list) or self._outcome.done()

    def results(self) -> list[FileResult]:
        self.close()
        assert self._outcome is not None
        return self._outcome if isinstance(self._outcome, list) else self._outcome.result()


class _Share(NamedTuple):
    """The part of a group that is one document's."""

    group: _Group
    number: int

    @property
    def ready(self) -> bool:
        return self.group.ready

    def result(self) -> FileResult:
        return self.group.results()[self.number]


class _Item(NamedTuple):
    """A text and its result, which may still be to come."""

    path: str
    source: str | bytes
    """Empty where nothing was found in it, so that nobody will ask for it."""
    outcome: FileResult | _Share
    digest: bytes | None = None
    """What the cache is to know the text by, if it is to remember the result."""
    form: str | None = None
    """The name of its format."""
    named: bool = False
    """The user asks for this very file: if its reader can make nothing of it that is an error."""

    @property
    def ready(self) -> bool:
        return isinstance(self.outcome, FileResult) or self.outcome.ready

    def result(self) -> FileResult:
        return self.outcome if isinstance(self.outcome, FileResult) else self.outcome.result()


class _Line:
    """Texts in the order in which they came."""

    def __init__(self, room: int) -> None:
        """Let so many wait."""
        self._room = room
        self._items: deque[_Item] = deque()
        self._waiting = 0
        self._characters = 0

    def add(self, item: _Item) -> None:
        self._items.append(item)
        self._count(item, 1)

    def ready(self) -> Iterator[_Item]:
        """Take those from the front that are done, and wait for some if too many are not."""
        while self._items and (self._items[0].ready or self._full()):
            yield self._first()

    def rest(self) -> Iterator[_Item]:
        while self._items:
            yield self._first()

    def _first(self) -> _Item:
        item = self._items.popleft()
        self._count(item, -1)
        return item

    def _full(self) -> bool:
        return self._waiting > self._room or self._characters > AHEAD_CHARACTERS

    def _count(self, item: _Item, step: int) -> None:
        self._characters += step * len(item.source)
        if not isinstance(item.outcome, FileResult):
            self._waiting += step


class _Pace:
    """How long documents take in this process, to tell whether workers pay off.

    It is processor time: what other programs do says nothing about the documents.
    """

    def __init__(self) -> None:
        self._first_left = 0
        """How many files were left when all was loaded, which the first group does."""
        self._done = 0
        self._spent = 0.0
        self._start = 0.0

    def met(self, left: int) -> None:
        """Note that a group has to be linted, and how many files there are from it on."""
        if self._done == 1 and not self._first_left:
            self._first_left = left

    def __enter__(self) -> None:
        self._start = process_time()

    def __exit__(self, *error: object) -> None:
        self._done += 1
        if self._done > 1:
            self._spent += process_time() - self._start

    def workers(self, left: int) -> int:
        """How many workers are worth their start for the files that are left; 0 if none are.

        As long as less has been done than a start takes it is too early to tell.
        """
        passed = self._first_left - left
        if passed <= 0 or self._spent < START:
            return 0
        rest = self._spent / passed * left
        count = min(processors(), left, math.ceil(rest / START))
        return count if count > 1 and rest * (1 - 1 / count) > 2 * START else 0


@remembered
def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _may_expire(source: str | bytes) -> bool:
    """Whether a text may have comments that hold until some day: its findings change by then."""
    if isinstance(source, bytes):  # formats with nothing of the kind
        return False
    return MARK in source and "until" in source.lower()
