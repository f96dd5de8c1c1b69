"""``check --watch``: check again whenever a document, or what the check goes by, is saved."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..config import places
from ..console import say, write_stdout
from ..errors import UsageError
from ..files import NO_FILE, stamp
from ..reporting.report import count
from .apart import refuse
from .basis import settings as configured
from .check import checked
from .inputs import Formats, documents
from .sparing import identity, reports

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..files import Stamp
    from .options import Options

WAKE = 200
"""Milliseconds after which the watcher gives a sign of life, if nothing is saved."""
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
_NEVER = frozenset({".git", ".buzzlint_cache"})
"""Folders in which something happens all the time, or because of us."""


class State(NamedTuple):
    """What a check reads: the stamp of each file, by its absolute path."""

    documents: dict[str, Stamp]
    settings: dict[str, Stamp]
    """What it goes by, wherever that is: configs, knowledge files, the baseline."""

    def number(self) -> int:
        """How many files there are."""
        return sum(found != NO_FILE for part in self for found in part.values())


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
            state = _checked(options, _state(options))
        elif not (saved or _may_differ(state)) or (now := _now(options)) == state:
            continue
        else:
            state = _again(options, now)
        if not options.quiet:
            files = "" if isinstance(state, str) else f" {count(state.number(), 'file')}"
            say("note", f"watching{files}; Ctrl-C ends it")


def _refuse(options: Options) -> None:
    from importlib.util import find_spec

    refuse(options, watch=True)
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
    closest = not (options.isolated or options.config)
    baseline = options.baseline or settings.baseline
    others = (
        *(places(Path.cwd()) if closest else ()),
        *settings.files,
        *settings.knowledge,
        *([baseline] if baseline else []),
    )
    paths = [file.location for file in found.files]
    if written := reports(options.outputs):  # they are no documents, though they may be among them
        paths = [path for path in paths if identity(path) not in written]
    return State({path: stamp(path) for path in paths}, {str(path): stamp(path) for path in others})


def _may_differ(state: State | str) -> bool:
    """Tell whether what a check goes by has changed, which may be outside of what is watched."""
    if isinstance(state, str):
        return True  # no settings yet: nobody knows which files they are in
    return any(stamp(path) != before for path, before in state.settings.items())


def _now(options: Options) -> State | str:
    """Look up what a check would read, or why there can be none."""
    try:
        return _state(options)
    except UsageError as error:
        return str(error)


def _checked(options: Options, now: State) -> State:
    """Check, and return what was read, with the documents as a fix has left them.

    That is no change to answer; whatever else was saved meanwhile is one.
    """
    stamps = checked(options).stamps
    return now._replace(documents=now.documents | dict(stamps))


def _again(options: Options, now: State | str) -> State | str:
    """Check, in place of the report before; return what was read, or why there was nothing."""
    if sys.stdout.isatty():
        write_stdout(_CLEAR)
    try:
        if isinstance(now, str):
            raise UsageError(now)
        return _checked(options, now)
    except UsageError as error:
        for line in str(error).splitlines():
            say("error", line)
        return now


def _folders(paths: Iterable[str]) -> tuple[list[str], bool]:
    """Where to wait for changes, and whether in folders within as well."""
    named = [os.path.abspath(path) for path in paths]  # noqa: PTH100
    # An editor may save a file by putting another in its place, which only its folder tells.
    folders = [at if os.path.isdir(at) else str(Path(at).parent) for at in named]  # noqa: PTH112
    return list(dict.fromkeys(folders)), folders != [str(Path(at).parent) for at in named]
