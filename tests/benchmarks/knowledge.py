"""Measure what loading the knowledge adds to a run, step by step.

    python tests/benchmarks/knowledge.py [--runs 21] [--limit 60]

Each run is a process of its own, in which nothing is loaded yet but the engine, and its processor
time is taken, which other programs disturb less than the time of day. Printed are the least and
the median of all runs in milliseconds; the first is what a quiet machine takes. With ``--limit``
it ends with 1 if the least of the sum is over so many milliseconds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys

STEPS = {
    "how names begin (every run)": "linter.glance",
    "first look at a text": "linter.glance.any('Nothing to see here.')",
    "names (if one may be there)": "linter.scanner",
    "facts (if one is)": "linter.knowledge",
    "first search for names": "linter.scanner.find('We asked Claude.')",
}
"""What is loaded when, as a person would call it, and the expression that loads it."""
_CHILD = """
import json, sys, time
from buzzlint.engine import Linter
linter = Linter()
took = []
for step in json.loads(sys.argv[1]):
    began = time.process_time()
    eval(step)
    took.append(1000 * (time.process_time() - began))
print(json.dumps(took))
"""


def main() -> int:
    """Run, print, and compare with the limit."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--limit", type=float)
    options = parser.parse_args()
    runs = [measured() for _ in range(options.runs + 1)][1:]  # the first fills the disk's cache
    print(f"{'':28}{'least ms':>10}{'median ms':>11}")
    for number, what in enumerate(STEPS):
        took = [run[number] for run in runs]
        print(f"{what:28}{min(took):10.1f}{statistics.median(took):11.1f}")
    sums = [sum(run) for run in runs]
    print(f"{'all of it':28}{min(sums):10.1f}{statistics.median(sums):11.1f}")
    return int(options.limit is not None and min(sums) > options.limit)


def measured() -> list[float]:
    """Milliseconds of processor time for each step, in a fresh process."""
    command = [sys.executable, "-c", _CHILD, json.dumps(list(STEPS.values()))]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
