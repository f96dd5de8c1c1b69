"""What an engine is: something that does shards, in any order, and says what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .job import Job
    from .parts import Done
    from .shards import Shard

ATTEMPTS = 5
"""Times that a shard is begun before it counts as failed: a row that ends its process is left out
of the fourth."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A shard that could not be done, and why, in one line."""

    shard: Shard
    error: str


class Engine(Protocol):
    """Does shards; never holds more of them at a time than workers need."""

    def __call__(
        self, job: Job, shards: Iterable[Shard], run: str, jobs: int | None
    ) -> Iterator[Done | Failed]:
        """Yield each shard's outcome as soon as it is there.

        ``run`` is the key of the settings, ``jobs`` the number of workers; None is as many as there
        are processors.
        """
