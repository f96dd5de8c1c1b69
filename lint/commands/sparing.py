"""What a report is not written over: documents, and what a check goes by."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..files import content
from .inputs import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..discovery import File
    from .outputs import Output

Identity = tuple[int, int]
"""The device that a file is on, and its number there."""
_FIRST = re.compile(
    rb"""
    <!DOCTYPE\ html>\n .{,200}? ;\ style-src\ 'sha256- .{,2000}? \ buzzlint</title>
    | \#\#\ buzzlint\n\n (?: Found | No\ findings )\ """,
    re.VERBOSE | re.DOTALL,
)
_LAST = re.compile(rb"(?:Found [1-9].*|No findings) in [1-9].* file")
"""How a report begins, and how its last line does, in the forms that a folder of documents may
hold: ``html`` and ``markdown``, and those for people."""

_ENOUGH = 200
"""Bytes of that line which tell."""


def spared(
    outputs: Sequence[Output], files: Iterable[File], others: Iterable[tuple[str, str]]
) -> list[File]:
    """Return the files to check, without those of them that a report of ours is in.

    ``others`` are paths of what is read beside documents, and what each is. Raises ``UsageError``
    for an output that would take the place of one of them, or of a document: a report that an
    earlier run has put into a folder of documents is none.
    """
    files = list(files)
    named = [(output, os.path.realpath(output.file)) for output in outputs if output.file]
    for path, what in (*others, *((o.name, "the template") for o in outputs if o.is_template)):
        real = os.path.realpath(path)
        for output, target in named:
            if target == real:
                raise UsageError(f"{_flag(output)} is {what}; name another file for the report")
    # Of a file that is not there yet nothing can be lost, and mostly that is so.
    there = reports(outputs)
    if not there:
        return files
    kept: list[File] = []
    for file in files:
        at = None if file.location == UNNAMED else identity(file.location)
        written = there.get(at) if at else None
        if written is None:
            kept.append(file)
        elif file.named or not _is_earlier(written):
            hint = "" if file.named else ", or exclude it"
            raise UsageError(
                f"{_flag(written)} is a document to check; name another file for the report{hint}"
            )
    return kept


def _flag(output: Output) -> str:
    return f"{output.option}: {output.file}"


def reports(outputs: Iterable[Output]) -> dict[Identity, Output]:
    """Return the outputs whose files are there already, by what they are."""
    named = [(identity(output.file), output) for output in outputs if os.path.isfile(output.file)]  # noqa: PTH113
    return {found: output for found, output in named if found}


def identity(path: str) -> Identity | None:
    """Return what is the same for all names of one file; None if there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _is_earlier(output: Output) -> bool:
    """Tell whether the file of an output holds a report already."""
    try:
        held = content(output.file)
    except OSError:
        return False
    last = held.removesuffix(b"\n").rpartition(b"\n")[2]
    return bool(_FIRST.match(held) or _LAST.match(last[:_ENOUGH]))
