"""Linting in one call: with linters that are kept, as each has a parser to load."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from .engine import Linter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

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
    """Lint one text; see ``Linter`` for what it goes by, and ``Linter.lint_text`` for errors."""
    linter = _linter(_files(knowledge_files), as_of, _codes(select), tuple(ignore))
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
    """Lint one file; see ``Linter`` for what it goes by, and ``Linter.lint_path`` for errors."""
    linter = _linter(_files(knowledge_files), as_of, _codes(select), tuple(ignore))
    return linter.lint_path(path, format)


@lru_cache(maxsize=KEPT)
def _linter(
    files: tuple[tuple[Path, int], ...],
    as_of: date | None,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
) -> Linter:
    known = [file for file, _ in files]
    return Linter(knowledge_files=known, as_of=as_of, select=select, ignore=ignore)


def _files(paths: Iterable[str | Path]) -> tuple[tuple[Path, int], ...]:
    """Each file with the time of its last change, so that a changed one is read anew."""
    files = map(Path, paths)
    return tuple((file, file.stat().st_mtime_ns if file.exists() else -1) for file in files)


def _codes(select: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if select is None else tuple(select)
