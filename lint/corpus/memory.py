"""The linter of a worker, and how much memory it may take.

spaCy keeps every word that it has met, and the reading keeps lemmas: on millions of pages that
grows without end. A linter that has made its process too large gives way to a fresh one.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..engine import Linter
    from .job import Job

LIMIT = 450 << 20
"""Bytes of memory in use at which a linter gives way."""
OFTEN = 500
"""Documents between two looks at the memory."""


class Kept:
    """The one linter of a process, which all of its shards share."""

    def __init__(self) -> None:
        self._job: Job | None = None
        self._linter: Linter | None = None
        self._uses = 0

    def linter(self, job: Job) -> Linter:
        """Return the linter for a job."""
        self._uses += 1
        if self._job != job or (self._uses % OFTEN == 0 and resident() > LIMIT):
            self._linter = None
        if self._linter is None:
            self._job, self._linter = job, _fresh(job)
        return self._linter


def _fresh(job: Job) -> Linter:
    from ..engine import Linter

    gc.collect()
    return Linter(knowledge_files=[Path(path) for path in job.knowledge_files], as_of=job.as_of)


def resident() -> int:
    """Bytes of memory that this process has in use; 0 where the system doesn't tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    import resource

    return pages * resource.getpagesize()
