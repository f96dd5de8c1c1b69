"""How long something takes, told so that it matters neither how fast the machine is nor how busy.

Processor time of this process counts, not that of others, and the least of several tries: a cache
that others empty, or a core that two share, makes a try slower and never faster. Garbage is not
collected meanwhile, for how much there is depends on the tests before. Seconds are those of the
machine on which a yardstick takes ``USUAL``: where that takes longer, so may all the rest.
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
USUAL = 0.001
"""Seconds that the yardstick takes on the machine whose seconds are told."""
_TEXT = "Midjourney is an LLM. " * 100


def within(most: float, work: Callable[[], T]) -> T:
    """What some work comes to, which has to take less than ``most`` seconds in one of its tries."""
    least = float("inf")
    for _ in range(TRIES):
        result, taken = timed(work)
        least = min(least, taken / pace())
        if least < most:
            return result
    raise AssertionError(f"it takes {least:.2f} seconds and not {most:.2f}")


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times as long ``TIMES`` the size takes; ``work`` makes ready what is measured.

    Both are tried in turns, so that both meet with the same machine, until the answer is one that
    is within ``MOST``, or has been asked for often enough. What the first of all has to load counts
    for neither.
    """
    small, large = work(size), work(TIMES * size)
    small()
    least = [float("inf"), float("inf")]
    ratio = float("inf")
    for _ in range(TRIES):
        least = [min(least[0], timed(small)[1]), min(least[1], timed(large)[1])]
        ratio = least[1] / max(least[0], 1e-6)
        if ratio < MOST:
            break
    return ratio


def pace() -> float:
    """How many times as long as on that machine something takes on this one, and now."""
    return min(timed(_yardstick)[1] for _ in range(3)) / USUAL


def _yardstick() -> object:
    """Some work of the kind that is measured: of the interpreter, and of its expressions."""
    words = [re.findall(r"[^\W\d]+", _TEXT) for _ in range(16)]
    return {word.lower(): at for found in words for at, word in enumerate(found)}


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What some work comes to, and the seconds that it takes in one try, on this machine."""
    gc.disable()
    try:
        start = process_time()
        result = work()
        return result, process_time() - start
    finally:
        gc.enable()
