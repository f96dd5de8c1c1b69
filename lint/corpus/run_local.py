"""Shards on the processors of this machine."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import Counter, deque
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait as wait_for
from threading import Thread
from typing import TYPE_CHECKING

from ..errors import UsageError, told
from ..knowledge import KnowledgeError
from .engines import ATTEMPTS, Failed
from .linting import lint_shard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    from .job import Job
    from .parts import Done
    from .shards import Shard

CHANCES = 2
"""Deaths of its process after which a shard is done alone, so that it takes no other with it."""


def run(
    job: Job, shards: Iterable[Shard], run: str, jobs: int | None = None
) -> Iterator[Done | Failed]:
    """Do shards in processes of their own, or in this one if one is enough."""
    count = jobs or _processors()
    waiting = deque(shards)
    if count == 1:
        for shard in waiting:
            yield _outcome(shard, job, run)
        return
    deaths: Counter[str] = Counter()
    while waiting:
        alone = deaths[waiting[0].key] >= CHANCES
        batch = deque([waiting.popleft()]) if alone else waiting
        died: list[Shard] = []
        yield from _in_pool(job, batch, run, 1 if alone else count, died)
        deaths.update(shard.key for shard in died)
        for shard in died:
            if deaths[shard.key] >= ATTEMPTS:
                yield Failed(shard, f"its process ended {ATTEMPTS} times before it was done")
            else:
                waiting.append(shard)


def _in_pool(
    job: Job, waiting: deque[Shard], run: str, count: int, died: list[Shard]
) -> Iterator[Done | Failed]:
    """Do shards until none is left or a process dies; those that were begun then are ``died``."""
    running: dict[Future[Done], Shard] = {}
    pool = ProcessPoolExecutor(
        min(count, len(waiting)),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(list(sys.path),),
    )
    with pool:
        try:
            while waiting or running:
                # One is ready for whoever is done first; the others needn't be known yet.
                while waiting and len(running) <= count:
                    shard = waiting.popleft()
                    running[pool.submit(lint_shard, job, shard, run)] = shard
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    try:
                        outcome: Done | Failed = future.result()
                    except (BrokenProcessPool, KnowledgeError, UsageError):
                        raise
                    except Exception as error:
                        outcome = Failed(running[future], told(error))
                    del running[future]
                    yield outcome
        except BrokenProcessPool:
            # Results that were there in time count, whatever came after them.
            for future, shard in running.items():
                if future.done() and not future.cancelled() and future.exception() is None:
                    yield future.result()
                else:
                    died.append(shard)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _outcome(shard: Shard, job: Job, run: str) -> Done | Failed:
    try:
        return lint_shard(job, shard, run)
    except (KnowledgeError, UsageError):
        raise
    except Exception as error:
        return Failed(shard, told(error))


def _begin(path: list[str]) -> None:
    """Begin a worker: it imports from where its parent does, and never outlives it."""
    sys.path[:] = path
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
