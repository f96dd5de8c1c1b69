"""How long something takes, told so that it doesn't matter what else the machine does.

Processor time of this process counts, not that of others, and the least of several tries: a cache
that others empty, or a core that two share, makes a try slower and never faster. Garbage is not
collected meanwhile, for how much there is depends on the tests before.
"""

from __future__ import annotations

import gc
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TRIES = 5
TIMES = 8
"""How many times as large the larger of two inputs is."""
MOST = 24
"""How many times as long it may take: a step for each takes 8 times as long, sorting them about 10
times, and a step for each pair 64 times."""


def seconds(work: Callable[[], object], enough: float = 0.0) -> float:
    """The least time of some tries; the first that takes no more than ``enough`` is the last."""
    least = float("inf")
    for _ in range(TRIES):
        least = min(least, _once(work))
        if least <= enough:
            break
    return least


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times as long ``TIMES`` the size takes; ``work`` makes ready what is measured.

    Both are tried in turns, so that both meet with the same machine, until the answer is one that
    is within ``MOST``, or has been asked for often enough.
    """
    small, large = work(size), work(TIMES * size)
    least = [float("inf"), float("inf")]
    ratio = float("inf")
    for _ in range(TRIES):
        least = [min(least[0], _once(small)), min(least[1], _once(large))]
        ratio = least[1] / max(least[0], 1e-6)
        if ratio < MOST:
            break
    return ratio


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        gc.enable()
