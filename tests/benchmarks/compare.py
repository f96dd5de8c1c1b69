"""Run buzzlint and other linters of prose side by side, and write what they took as a table.

    python tests/benchmarks/compare.py [--corpus FOLDER] [--runs 5] [--path FOLDER] [--output FILE]

Every figure is of a whole process, from its start to its end, as the operating system accounts for
it: the median of some runs, taken in turn with those of the others. The documents are generated,
always the same ones; ``--corpus`` names a folder of Markdown to take as the set on AI instead.
``--path`` is a folder to look for programs in before the others. Which linter isn't installed is
left out. Measure on a quiet machine. Needs a POSIX system.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, NamedTuple

from buzzlint import __version__
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BUZZLINT = str(Path(sys.executable).parent / "buzzlint")
SLOW = 20.0
"""Seconds of wall time from which a command is run once only."""
TIMEOUT = 300.0
CLEAN = "small clean file"
FLAGGED = "small file with findings"
MANY = "5,000 clean files"
ON_AI = "documents on AI"
_WORDS = re.findall(
    r"\w+",
    "the garden grows with water and light near a small house where people walk each day to read "
    "books about history while rivers carry stones over valleys into cold lakes under winter skies "
    "main available paint explain contain service request table order value system configuration",
)


@dataclass(frozen=True)
class Tool:
    """A linter, and how it is called on files or on a folder."""

    name: str
    program: str
    arguments: tuple[str, ...] = ()
    takes_folder: bool = True
    version: tuple[str, ...] = ("--version",)


PEERS = (
    Tool("proselint", "proselint", ("check",), version=("version",)),
    Tool("write-good", "write-good", takes_folder=False),
    Tool("alex", "alex", ("--quiet",)),
    Tool("harper-cli", "harper-cli", ("lint",), takes_folder=False),
    Tool("codespell", "codespell"),
    Tool("rumdl", "rumdl", ("check", "--no-cache")),
    Tool("typos", "typos"),
)


class Figures(NamedTuple):
    """What a run took."""

    user: float
    wall: float
    peak: int
    """Bytes of the largest process."""


def main() -> int:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--path", action="append", default=[])
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    search = os.pathsep.join([*options.path, os.environ.get("PATH", "")])
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as home:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = home  # a cache counts only if its key lies elsewhere
        corpus = documents(folder, options.corpus)
        lines = [*heading(), *table(corpus, folder, search, options.runs)]
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def documents(folder: Path, corpus: Path | None) -> dict[str, Path]:
    """Write the documents; return the file or folder of each case."""
    rng = random.Random(1)
    made = {case: folder / case.replace(" ", "-").replace(",", "") for case in (MANY, ON_AI)}
    made[CLEAN], made[FLAGGED] = folder / "clean.md", folder / "flagged.md"
    made[CLEAN].write_text(page(rng, 10))
    made[FLAGGED].write_text(f"{page(rng, 9)}\nMidjourney is an LLM.\n")
    for number in range(5000):
        path = made[MANY] / f"{number // 100}" / f"{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(rng, 10))
    if corpus is not None:
        shutil.copytree(corpus, made[ON_AI])
        return made
    made[ON_AI].mkdir()
    sentences = [text for rule in RULES for text in (*rule.flagged, *rule.clean)]
    for number in range(150):
        sections = [f"{page(rng, 3)}\n{' '.join(rng.sample(sentences, 4))}\n" for _ in range(8)]
        (made[ON_AI] / f"{number}.md").write_text("\n".join(sections))
    return made


def page(rng: random.Random, paragraphs: int) -> str:
    """Make a page that names no AI system: a heading, paragraphs, lists with links, code."""

    def sentence(length: int) -> str:
        return " ".join(rng.choice(_WORDS) for _ in range(length)).capitalize()

    parts = [f"# {sentence(4)}"]
    for number in range(paragraphs):
        parts.append(f"{sentence(rng.randint(8, 20))}. {sentence(rng.randint(8, 20))}.")
        if number % 5 == 4:
            link = f"[{sentence(3)}](https://example.org/{rng.choice(_WORDS)})"
            parts += [f"- {sentence(8)}.\n- {link} {sentence(5)}.", "```sh\nmake install\n```"]
    return "\n\n".join(parts) + "\n"


def heading() -> Iterator[str]:
    """Name the machine, and the versions that were measured."""
    yield f"{processor()}, {len(os.sched_getaffinity(0))} cores; Python {platform.python_version()}"
    yield f"on {platform.system()}; buzzlint {__version__}."
    yield f"Load before the run: {os.getloadavg()[0]:.1f}."
    yield ""


def processor() -> str:
    """The model of the processor."""
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def table(corpus: dict[str, Path], folder: Path, search: str, runs: int) -> Iterator[str]:
    """Measure case by case, and yield the lines of the table."""
    found = [(tool, shutil.which(tool.program, path=search)) for tool in PEERS]
    peers = [(tool, program) for tool, program in found if program]
    yield "| | command | user s | x | wall s | x | peak MB |"
    yield "|---|---|--:|--:|--:|--:|--:|"
    yield from rows(
        "start",
        {"buzzlint --version": [BUZZLINT, "--version"]}
        | {tool.name: [program, *tool.version] for tool, program in peers},
        folder,
        runs,
    )
    spacy = {"import spacy": [sys.executable, "-c", "import spacy"]}
    for case in (CLEAN, FLAGGED, MANY, ON_AI):
        path = corpus[case]
        check = [BUZZLINT, "check", "--isolated", "--exit-zero", str(path)]
        commands = {"buzzlint": [*check, "--no-cache"]}
        if path.is_dir():
            commands["buzzlint, nothing changed"] = check
            commands["buzzlint -j 1"] = [*check, "--no-cache", "-j", "1"]
        for tool, program in peers:
            files = [str(path)]
            if path.is_dir() and not tool.takes_folder:
                files = sorted(map(str, path.rglob("*.md")))
            commands[tool.name] = [program, *tool.arguments, *files]
        yield from rows(case, commands | (spacy if case == FLAGGED else {}), folder, runs)


def rows(case: str, commands: dict[str, list[str]], folder: Path, runs: int) -> Iterator[str]:
    """Run commands in turn, and yield a row for each; ratios are to the first."""
    taken: dict[str, list[Figures]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            if not any(figures.wall > SLOW for figures in taken[name][1:]) and not any(
                figures.wall > TIMEOUT for figures in taken[name]
            ):
                taken[name].append(measure(command, folder))
    # The first run doesn't count: it reads the files, and fills the cache.
    first = median(taken[next(iter(taken))][1:])
    for name, figures in taken.items():
        if len(figures) == 1:
            yield f"| {case} | {name} | | | > {TIMEOUT:.0f} | | |"
        else:
            held = median(figures[1:])
            yield (
                f"| {case} | {name} | {held.user:.2f} | {held.user / first.user:.1f} | "
                f"{held.wall:.2f} | {held.wall / first.wall:.1f} | {held.peak / 1e6:.0f} |"
            )
        case = ""


def median(figures: Sequence[Figures]) -> Figures:
    """Return the median of each figure."""
    return Figures(*map(statistics.median, zip(*figures, strict=True)))


def measure(command: Sequence[str], folder: Path) -> Figures:
    """Run a command once; one that takes too long is ended."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        timer = Timer(TIMEOUT, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        timer.cancel()
    unit = 1 if sys.platform == "darwin" else 1024
    return Figures(usage.ru_utime, time.perf_counter() - start, usage.ru_maxrss * unit)


if __name__ == "__main__":
    sys.exit(main())
