"""What is read: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import say
from ..discovery import File, Source, decode, discover, excluded, read, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..discovery import Excludes

STDIN = "-"
UNNAMED = "<stdin>"
"""Path of what comes from stdin without ``--stdin-filename``, in reports."""


@dataclass(slots=True)
class Inputs:
    """The files to read, in their order."""

    files: list[File]
    failed: bool
    """A path was missing or could not be read."""
    stdin: Source | None = None
    """What came from stdin; it is the first of the files."""

    def sources(self) -> Iterator[tuple[File, Source]]:
        """Read one file after the other."""
        for number, file in enumerate(self.files):
            if number == 0 and self.stdin:
                yield file, self.stdin
            else:
                yield file, Source(skipped=file.left_out) if file.left_out else read(file.location)


def gather(
    paths: Sequence[str],
    excludes: Excludes,
    *,
    stdin_filename: str | None = None,
    force_exclude: bool = False,
    quiet: bool = False,
) -> Inputs:
    """Find the files of paths, and read stdin if ``-`` is one of them.

    ``stdin_filename`` is the path that stdin stands for. With ``force_exclude``, what is excluded
    is left out even if it is named. Paths that can't be read are reported at once.
    """
    from ..readers import format_of

    excludes = replace(excludes, force=force_exclude)
    named = [path for path in paths if path != STDIN]
    found = discover(named, known=lambda name: format_of(name) is not None, excludes=excludes)
    inputs = Inputs(found.files, bool(found.errors))
    for path, error in found.errors:
        say("error", f"{path}: {error}")
    if STDIN in paths:
        file = File(UNNAMED, UNNAMED)
        if stdin_filename:
            location = os.path.abspath(stdin_filename)  # noqa: PTH100
            file = File(shown(location, str(Path.cwd())), location, named=True)
        if not (excludes.force and excluded(file.location, str(Path.cwd()), excludes)):
            inputs.stdin = decode(sys.stdin.buffer.read())
            inputs.files = [file, *(other for other in inputs.files if other.path != file.path)]
    if quiet:
        return inputs
    for file in inputs.files:
        if file.named and format_of(file.path) is None:
            kind = Path(file.path).suffix or "files without an extension"
            say("note", f"{file.path}: no reader for {kind}: read as Markdown")
    if not inputs.files and not inputs.failed:
        say("warning", "no files to check")
    return inputs
