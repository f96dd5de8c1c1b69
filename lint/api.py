"""Linting in one call: with linters that are kept, as each has a parser to load."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from .codes import NAMES
from .engine import Linter
from .selection import chosen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .findings import Finding

KEPT = 4
"""How many linters are kept, of those that were used last."""


def lint_text(
    text: str,
    *,
    path: str = "<text>",
    format: str | None = None,  # noqa: A002
    knowledge_files: Sequence[str | Path] = (),
    as_of: date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
) -> list[Finding]:
    """Lint one text; ``Linter`` and ``Linter.lint_text`` tell what it goes by, and the errors."""
    linter = _linter(_files(knowledge_files), _today(as_of), chosen(select, ignore, NAMES))
    return linter.lint_text(text, path, format)


def lint_path(
    path: str | Path,
    *,
    format: str | None = None,  # noqa: A002
    knowledge_files: Sequence[str | Path] = (),
    as_of: date | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
) -> list[Finding]:
    """Lint one file; ``Linter`` and ``Linter.lint_path`` tell what it goes by, and the errors."""
    linter = _linter(_files(knowledge_files), _today(as_of), chosen(select, ignore, NAMES))
    return linter.lint_path(path, format)


@lru_cache(maxsize=KEPT)
def _linter(
    files: tuple[tuple[Path, int], ...],
    as_of: date,
    codes: frozenset[str],
) -> Linter:
    return Linter(knowledge_files=[file for file, _ in files], as_of=as_of, select=sorted(codes))


def _today(as_of: date | None) -> date:
    """Return the day to judge by: today's at each call, as a program may run for months."""
    return date.today() if as_of is None else as_of


def _files(paths: Iterable[str | Path]) -> tuple[tuple[Path, int], ...]:
    """Each file with the time of its last change, so that a changed one is read anew."""
    files = map(Path, paths)
    return tuple((file, file.stat().st_mtime_ns if file.exists() else -1) for file in files)
