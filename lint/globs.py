"""Path patterns, read as in a .gitignore: of config files, and of .gitignore files themselves."""

from __future__ import annotations

import os
import re
import warnings
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .files import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pathspec import GitIgnoreSpec
    from pathspec.pattern import Pattern

_INSIDE = re.compile(r"/\*\*(/?)(?= *$)")


@dataclass(frozen=True)
class Globs:
    """Patterns and the folder that they are relative to.

    ``root`` and all paths asked about are absolute, in the form of the operating system. A verdict
    is True (matched), False (matched by a ``!`` pattern) or None (not mentioned).
    """

    root: str
    lines: tuple[str, ...]

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        # pathspec costs 40 ms to import; most runs on single files need no pattern.
        from pathspec import GitIgnoreSpec

        # For pathspec ``a/**`` matches ``a/`` as well; for git, only what is in it.
        with warnings.catch_warnings():  # "possible nested set": that is the author's affair
            warnings.simplefilter("ignore", FutureWarning)
            return GitIgnoreSpec.from_lines(_INSIDE.sub(r"/**/*\1", line) for line in self.lines)

    @cached_property
    def _last_first(self) -> Sequence[Pattern]:
        return list(self._spec.patterns)[::-1]

    def check(self) -> None:
        """Raise ValueError if a pattern can't be read."""
        try:
            _ = self._spec
        except re.error as error:
            raise ValueError(str(error)) from None

    def _relative(self, path: str) -> str | None:
        prefix = self.root if self.root.endswith(os.sep) else self.root + os.sep
        if not path.startswith(prefix):
            return None
        return path[len(prefix) :].replace(os.sep, "/")

    def file(self, path: str) -> bool | None:
        """Judge a file; a pattern that matches a folder holds for the files in it."""
        relative = self._relative(path)
        return None if relative is None else self._spec.check_file(relative).include

    def entry(self, path: str, *, folder: bool) -> bool | None:
        """Judge a file or a folder by itself, as git does on its way down.

        The last pattern that matches decides, and one that matches a folder above says nothing:
        who asks has judged that folder before.
        """
        relative = self._relative(path)
        if relative is None:
            return None
        relative += "/" * folder
        for pattern in self._last_first:
            if pattern.include is None:
                continue
            result = pattern.match_file(relative)
            if result and _is_own(result.match, relative):
                return pattern.include
        return None


def _is_own(match: re.Match[str], relative: str) -> bool:
    """Tell whether a match is of the path itself, not of a folder above it.

    pathspec's expressions mark the slash behind a folder that they match by the group ``ps_d``.
    That for ``*/`` is nothing but this slash, and finds the first one.
    """
    if not match.groupdict().get("ps_d"):
        return True
    if match.end() == 1 + match.start():
        return relative.endswith("/")
    return match.end("ps_d") == len(relative)


def read_gitignore(file: str, root: str) -> Globs | None:
    """Read a .gitignore whose patterns are relative to ``root``; None if there is none."""
    try:
        text = content(file).decode("utf-8-sig", "surrogateescape")
    except OSError:
        return None
    lines = tuple(line for line in re.split(r"\r\n?|\n", text) if line.strip())
    globs = Globs(root, lines)
    try:
        globs.check()
    except ValueError:
        # git skips a line that it can't read; so do we, and keep the others.
        globs = Globs(root, tuple(line for line in lines if _readable(line)))
    return globs if globs.lines else None


def _readable(line: str) -> bool:
    try:
        Globs("", (line,)).check()
    except ValueError:
        return False
    return True
