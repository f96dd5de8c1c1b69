"""What is read: files, folders, standard input."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..console import read_stdin, say
from ..discovery import File, Source, decode, discover, excluded, read, shown
from ..errors import UsageError
from ..readers import FORMATS, asked_for, ending_of, format_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..discovery import Discovery, Excludes
    from ..globs import Globs

STDIN = "-"
UNNAMED = "<stdin>"
"""Path of what comes from stdin without ``--stdin-filename``, in reports."""


class Formats(NamedTuple):
    """What decides, before its name does, which format a file is read as."""

    readers: tuple[tuple[Globs, str], ...] = ()
    """Patterns of paths and formats, of the config; the last that fits counts."""
    flag: str | None = None
    """The format of all files."""

    def named(self, location: str) -> str | None:
        """Return the format of a file that the user names; ``location`` is its absolute path."""
        asked = (name for globs, name in reversed(self.readers) if globs.file(location))
        return self.flag or next(asked, None) or format_of(location)

    def met(self, location: str) -> str | None:
        """Return the format of a file in a folder; None if it is no document."""
        if self.flag and FORMATS[self.flag].asked:
            return self.flag if ending_of(location) in FORMATS[self.flag].endings else None
        name = Formats(self.readers).named(location)
        return name and (self.flag or name)


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
            elif file.left_out:
                yield file, Source(skipped=file.left_out)
            else:
                yield file, read(file.location, binary=_is_binary(file.format))


def gather(
    paths: Sequence[str],
    excludes: Excludes,
    *,
    stdin_filename: str | None = None,
    formats: Formats | None = None,
    force_exclude: bool = False,
    quiet: bool = False,
) -> Inputs:
    """Find the files of paths, and read stdin if ``-`` is one of them.

    ``stdin_filename`` is the path that stdin stands for. ``formats`` tell what is read as what
    (default: names of files do). With ``force_exclude``, what is excluded
    is left out even if it is named. Paths that can't be read are reported at once; an empty one,
    as an unset variable of a script gives it, is a ``UsageError``.
    """
    if "" in paths:
        raise UsageError("an empty path names nothing; write '.' for the working folder")
    formats = formats or Formats()
    excludes = excludes._replace(force=force_exclude)
    found = documents(paths, excludes, formats)
    inputs = Inputs([_as_format(file, formats) for file in found.files], bool(found.errors))
    for path, error in found.errors:
        say("error", f"{path}: {error}")
    if STDIN in paths:
        file = File(UNNAMED, UNNAMED)
        if stdin_filename:
            location = os.path.abspath(stdin_filename)  # noqa: PTH100
            file = File(shown(location, str(Path.cwd())), location, named=True)
        if not (excludes.force and excluded(file.location, str(Path.cwd()), excludes)):
            file = _as_format(file, formats)._replace(named=True)
            data = read_stdin()
            inputs.stdin = Source(data=data) if _is_binary(file.format) else decode(data)
            inputs.files = [file, *(other for other in inputs.files if other.path != file.path)]
    if quiet:
        return inputs
    for file in inputs.files:
        if file.named and not file.format and file.path != UNNAMED:
            kind = Path(file.path).suffix or "files without an extension"
            asked = asked_for(file.path)
            why = f"{kind} needs --format-as {asked}" if asked else f"no reader for {kind}"
            say("note", f"{file.path}: {why}: read as Markdown")
    if not inputs.files and not inputs.failed:
        say("warning", "no files to check")
    return inputs


def documents(paths: Sequence[str], excludes: Excludes, formats: Formats) -> Discovery:
    """Find the files of paths, beside stdin; of those in folders the ones that are documents."""
    named = [path for path in paths if path != STDIN]
    return discover(named, known=lambda path: formats.met(path) is not None, excludes=excludes)


def unreadable(reason: str) -> str:
    """Say of a named file that its reader can make nothing of it, and why; it is an error.

    One that is met in a folder is only skipped: there may be anything in a folder.
    """
    return f"cannot be read: {reason}"


def _as_format(file: File, formats: Formats) -> File:
    """Settle what a file is read as; nothing for one that has no reader."""
    name = formats.named(file.location) if file.named else formats.met(file.location)
    return file._replace(format=name or formats.flag or "")


def _is_binary(name: str) -> bool:
    return bool(name) and FORMATS[name].binary
