"""``check --watch``: check again whenever a document, or what the check goes by, is saved."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import say, write_stdout
from ..errors import UsageError
from ..reporting.report import count
from .basis import settings as configured
from .check import check
from .inputs import STDIN, Formats, documents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .check import Options

_ONCE = ("add_suppressions", "diff", "show_files", "update_baseline", "write_baseline")
"""Options that ask for something to be done once."""
WAKE = 200
"""Milliseconds after which the watcher gives a sign of life."""
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
_NEVER = frozenset({".git", ".buzzlint_cache"})
"""Folders in which something happens all the time, or because of us."""

State = frozenset[tuple[str, int, int]]
"""Each file that a check reads: absolute path, time of its last change (ns), size."""


def watch(options: Options) -> None:
    """Check, and check again after each change, until ``KeyboardInterrupt``.

    What can't be used when it begins is a ``UsageError``; what comes later is only told.
    """
    _refuse(options)
    from watchfiles import watch as changes

    folders, recursive = _folders(options.paths)
    state: State | str | None = None
    # The first change to answer is that there is a watcher: nothing saved from then on is missed.
    for saved in changes(
        *folders,
        watch_filter=lambda _, path: _NEVER.isdisjoint(Path(path).parts),
        recursive=recursive,
        rust_timeout=WAKE,
        yield_on_timeout=True,
    ):
        if state is None:
            state = _state(options)
            check(options)
        elif not saved or (now := _now(options)) == state:
            continue
        else:
            _again(options, now)
            state = now
        if options.fix:
            state = _now(options)  # what a fix has written is no change to answer
        if not options.quiet:
            files = "" if isinstance(state, str) else f" {count(len(state), 'file')}"
            say("note", f"watching{files}; Ctrl-C ends it")


def _refuse(options: Options) -> None:
    from importlib.util import find_spec

    if STDIN in options.paths:
        raise UsageError("--watch is for files, not for what comes from stdin")
    for name in _ONCE:
        if getattr(options, name) not in (None, False):
            raise UsageError(f"--watch and --{name.replace('_', '-')}: give one of them")
    for path in options.paths:
        if not os.path.lexists(path):
            raise UsageError(f"{path}: no such file or folder")
    if find_spec("watchfiles") is None:
        raise UsageError('--watch needs watchfiles: pip install "buzzlint[watch]"')


def _state(options: Options) -> State:
    """Look up what a check would read now. Raises ``UsageError``."""
    settings = configured(options.config, isolated=options.isolated, quiet=True)
    found = documents(
        options.paths,
        settings.excludes._replace(force=options.force_exclude),
        Formats(settings.readers, options.format_as),
    )
    baseline = options.baseline or settings.baseline
    others = (*settings.files, *settings.knowledge, *([baseline] if baseline else []))
    return frozenset(map(_stamp, (*(file.location for file in found.files), *others)))


def _stamp(file: str | Path) -> tuple[str, int, int]:
    try:
        found = os.stat(file)  # noqa: PTH116
    except OSError:
        return str(file), -1, -1
    return str(file), found.st_mtime_ns, found.st_size


def _now(options: Options) -> State | str:
    """Look up what a check would read, or why there can be none."""
    try:
        return _state(options)
    except UsageError as error:
        return str(error)


def _again(options: Options, now: State | str) -> None:
    """Check, in place of the report before."""
    if sys.stdout.isatty():
        write_stdout(_CLEAR)
    try:
        if isinstance(now, str):
            raise UsageError(now)
        check(options)
    except UsageError as error:
        for line in str(error).splitlines():
            say("error", line)


def _folders(paths: Iterable[str]) -> tuple[list[str], bool]:
    """Where to wait for changes, and whether in folders within as well."""
    places = [os.path.abspath(path) for path in paths]  # noqa: PTH100
    # An editor may save a file by putting another in its place, which only its folder tells.
    folders = [at if os.path.isdir(at) else str(Path(at).parent) for at in places]  # noqa: PTH112
    return list(dict.fromkeys(folders)), folders != [str(Path(at).parent) for at in places]
