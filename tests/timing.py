"""How long something takes, told so that neither what else the machine does matters nor its pace.

Processor time of this process counts, not that of others, and the least of several tries: a cache
that others empty, or a core that two share, makes a try slower and never faster. Garbage is not
collected meanwhile, for how much there is depends on the tests before. Seconds are those of one
machine: what takes others as much longer as the work of ``_yardstick`` does takes as long there.
"""

from __future__ import annotations

import gc
import re
from time import process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

TRIES = 5
TIMES = 8
"""How many times as large the larger of two inputs is."""
MOST = 24
"""How many times as long it may take: a step for each takes 8 times as long, sorting them about 10
times, and a step for each pair 64 times."""
_USUAL = 0.001
"""Seconds that ``_yardstick`` takes on the machine whose seconds are told."""
_TEXT = "Midjourney is an LLM. " * 100


def within(most: float, work: Callable[[], T]) -> T:
    """What some work comes to, which may not take more seconds than ``most``."""
    results: list[T] = []
    taken = seconds(lambda: results.append(work()), most)
    assert taken < most, f"takes {taken:.2f} seconds, and {most:.2f} at most are right"
    return results[-1]


def seconds(work: Callable[[], object], enough: float = 0.0) -> float:
    """The least time of some tries; the first that takes no more than ``enough`` is the last."""
    least = float("inf")
    for _ in range(TRIES):
        least = min(least, _once(work) / pace())
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


def pace() -> float:
    """How many times as long as there things take here, and now."""
    return min(_once(_yardstick) for _ in range(3)) / _USUAL


def _yardstick() -> object:
    """Some work of the kind that is measured: of the interpreter, and of its expressions."""
    words = [re.findall(r"[^\W\d]+", _TEXT) for _ in range(16)]
    return {word.lower(): at for found in words for at, word in enumerate(found)}


def _once(work: Callable[[], object]) -> float:
    gc.disable()
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        gc.enable()
