"""Shards on a Ray cluster: Ray places them, and does them anew where a process or a node died.

Workers write their results themselves, so the folder for them has to be one that all nodes see.
"""

from __future__ import annotations

import os
from collections import Counter, deque
from typing import TYPE_CHECKING, Any

from ..errors import UsageError, told
from ..knowledge import KnowledgeError
from .engines import ATTEMPTS, Failed
from .extras import needed
from .linting import lint_shard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .job import Job
    from .parts import Done
    from .shards import Shard

MEMORY = 700 << 20
"""Bytes that a worker may take, for Ray to place it by."""
DIED = (
    "the Ray node that this process stands on has died; the same command on another node goes on "
    "from what is done"
)
PATIENCE = 1.0
"""Seconds after which the number of processors is asked for anew: clusters grow and shrink."""


class Ray:
    """The engine for a cluster; without an address for one of its own, on this machine."""

    def __init__(self, address: str | None = None) -> None:
        self._address = address or os.environ.get("RAY_ADDRESS") or "local"

    def __call__(
        self, job: Job, shards: Iterable[Shard], run: str, jobs: int | None = None
    ) -> Iterator[Done | Failed]:
        """Do shards as tasks of Ray."""
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
        ray = needed("ray")
        self._connect(ray, jobs)
        try:
            yield from _tasks(ray, job, deque(shards), run, jobs)
        except (ray.exceptions.LocalRayletDiedError, OSError):
            raise UsageError(DIED) from None
        finally:
            ray.shutdown()

    def _connect(self, ray: Any, jobs: int | None) -> None:
        own: dict[str, Any] = {}
        if self._address == "local":
            own = {"num_cpus": jobs, "include_dashboard": False}
        try:
            ray.init(self._address, log_to_driver=False, configure_logging=False, **own)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise UsageError(f"--address: no Ray cluster at {self._address}: {error}") from None


def _tasks(
    ray: Any, job: Job, waiting: deque[Shard], run: str, jobs: int | None
) -> Iterator[Done | Failed]:
    remote = ray.remote(num_cpus=1, memory=MEMORY, max_retries=ATTEMPTS - 1)(lint_shard)
    deaths: Counter[str] = Counter()
    running: dict[Any, Shard] = {}
    while waiting or running:
        room = jobs or int(ray.cluster_resources().get("CPU", 0)) or 1
        # One more than there are processors, so that none waits for this loop.
        while waiting and len(running) < room + (not jobs):
            shard = waiting.popleft()
            running[remote.remote(job, shard, run)] = shard
        ready, _ = ray.wait(list(running), num_returns=1, timeout=PATIENCE)
        for reference in ready:
            shard = running.pop(reference)
            try:
                yield ray.get(reference)
            except ray.exceptions.RayTaskError as error:
                cause = error.cause
                if isinstance(cause, (KnowledgeError, UsageError)):
                    raise cause from None
                yield Failed(shard, told(cause or error))
            except ray.exceptions.LocalRayletDiedError:
                raise
            except ray.exceptions.RayError as error:
                deaths[shard.key] += 1
                if deaths[shard.key] > 1:
                    yield Failed(shard, told(error))
                else:
                    waiting.append(shard)
