"""Path patterns, read as in a .gitignore: of config files, and of .gitignore files themselves."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .files import content
from .wildcards import Wildcards, wildcards

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANY = wildcards("*")
_FOLDERS = re.compile(r"\*\*+")


@dataclass(frozen=True)
class Globs:
    """Patterns and the folder that they are relative to.

    ``root`` and all paths asked about are absolute, in the form of the operating system. A verdict
    is True (matched), False (matched by a ``!`` pattern) or None (not mentioned).
    """

    root: str
    lines: tuple[str, ...]

    @cached_property
    def _last_first(self) -> Sequence[_Pattern]:
        return [pattern for line in reversed(self.lines) if (pattern := _pattern(line))]

    def check(self) -> None:
        """Raise ValueError if a pattern can't be read."""
        _ = self._last_first

    def _relative(self, path: str) -> str:
        prefix = self.root if self.root.endswith(os.sep) else self.root + os.sep
        return path[len(prefix) :].replace(os.sep, "/") if path.startswith(prefix) else ""

    def file(self, path: str) -> bool | None:
        """Judge a file; a pattern that matches a folder holds for the files in it.

        One that matches the file itself goes before those. A folder is judged likewise, where the
        path ends in a separator.
        """
        relative = self._relative(path)
        if not relative:
            return None
        names, folder = relative.removesuffix("/").split("/"), relative.endswith("/")
        around = None
        for pattern in self._last_first:
            if pattern.is_of(names, folder):
                return pattern.include
            if around is None and pattern.is_around(names):
                around = pattern.include
        return around

    def entry(self, path: str, *, folder: bool) -> bool | None:
        """Judge a file or a folder by itself, as git does on its way down.

        The last pattern that matches decides, and one that matches a folder above says nothing:
        who asks has judged that folder before.
        """
        relative = self._relative(path)
        if not relative:
            return None
        names = relative.split("/")
        found = (each.include for each in self._last_first if each.is_of(names, folder))
        return next(found, None)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What a line says."""

    include: bool
    folders: bool
    """It is for folders only."""
    parts: tuple[Wildcards | str | None, ...]
    """What it says of each name on the way; ``None``: any number of folders."""

    def is_of(self, names: Sequence[str], folder: bool) -> bool:
        """Tell whether it matches a path, given as the names on the way."""
        if self.folders and not folder:
            return False
        return _fits(self.parts[-1], names[-1]) and _lead(self.parts, names)

    def is_around(self, names: Sequence[str]) -> bool:
        """Tell whether it matches a folder that a path is in."""
        return _lead((*self.parts, None, _ANY), names)


def _lead(parts: Sequence[Wildcards | str | None], names: Sequence[str]) -> bool:
    """Tell whether parts lead over names, from the first to the last of both.

    Where they don't, the last ``None`` takes one folder more. Those before it needn't take any:
    so a part meets a name once at most.
    """
    part = at = 0
    behind = taken = -1
    while at < len(names):
        if part < len(parts) and parts[part] is None:
            part += 1
            behind, taken = part, at
        elif part < len(parts) and _fits(parts[part], names[at]):
            part += 1
            at += 1
        elif behind == -1:
            return False
        else:
            taken += 1
            part, at = behind, taken
    return part == len(parts)


def _fits(part: Wildcards | str | None, name: str) -> bool:
    return part.fit(name) if isinstance(part, Wildcards) else part == name


def _pattern(line: str) -> _Pattern | None:
    """Read a line; None if it says nothing. Raises ``ValueError`` for one that can't be read."""
    text = line.rstrip(" ")
    if (len(text) - len(text.rstrip("\\"))) % 2:
        text += line[len(text) : len(text) + 1]  # a blank behind a backslash belongs to the name
    if not text or text.startswith("#"):
        return None
    include = not text.startswith("!")
    body = text if include else text[1:]
    if not body:
        raise ValueError(f"{line!r}: nothing behind '!'")
    path = body.removesuffix("/")
    if not path:
        return None
    anywhere = "/" not in path
    parts: list[Wildcards | str | None] = [None] * anywhere
    for name in path.removeprefix("/").split("/"):
        if anywhere or not _FOLDERS.fullmatch(name):
            parts.append(wildcards(name))
        elif not parts or parts[-1] is not None:
            parts.append(None)
    if parts[-1] is None:  # what is in a folder, not the folder itself
        parts.append(_ANY)
    return _Pattern(include, body.endswith("/"), tuple(parts))


def read_gitignore(file: str, root: str) -> Globs | None:
    """Read a .gitignore whose patterns are relative to ``root``; None if there is none."""
    try:
        text = content(file).decode("utf-8-sig", "surrogateescape")
    except (OSError, ValueError):  # a pointer of git's may hold what no path can
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
        _pattern(line)
    except ValueError:
        return False
    return True
