"""Which files to lint, and their text."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .files import TooLargeError, content, leads_out
from .globs import Globs, read_gitignore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

NEVER = frozenset({".git", ".hg", ".svn", ".bzr"})
"""Folders that hold no documents whatever a config says."""

DEFAULT_EXCLUDES = (
    ".buzzlint_cache",
    ".direnv",
    ".docusaurus",
    ".eggs",
    ".hypothesis",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".next",
    ".nox",
    ".nuxt",
    ".pytest_cache",
    ".ruff_cache",
    ".tox",
    ".venv",
    "__pycache__",
    "__pypackages__",
    "_build",
    "bower_components",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)
"""Names of folders that are left out unless a config sets ``exclude``."""


_SURROGATE = re.compile("[\udc80-\udcff]")


class Excludes(NamedTuple):
    """What to leave out of the folders that are named, and with ``force`` of the named files."""

    names: frozenset[str] = frozenset(DEFAULT_EXCLUDES)
    """Names of folders, at any depth."""
    globs: tuple[Globs, ...] = ()
    force: bool = False


class File(NamedTuple):
    """A file to lint."""

    path: str
    """As reports show it: relative to the working folder where it is inside, forward slashes."""
    location: str
    """Absolute, in the form of the operating system."""
    named: bool = False
    """Named by the user, not met in a folder."""
    left_out: str = ""
    """Why it is not read, although it is there; empty for most."""
    format: str = ""
    """The format that it is read as; empty where its name decides."""


class Source(NamedTuple):
    """What reading a file gave: its text or, if that was wanted, bytes; or why there is neither."""

    text: str = ""
    skipped: str = ""
    error: str = ""
    data: bytes | None = None

    @property
    def content(self) -> str | bytes:
        """What a reader takes."""
        return self.text if self.data is None else self.data


class Discovery(NamedTuple):
    """Files to lint in the order of their paths, and the paths that failed, with the reason."""

    files: list[File]
    errors: list[tuple[str, str]]


def discover(
    paths: Sequence[str],
    *,
    known: Callable[[str], bool],
    excludes: Excludes | None = None,
    folder: Path | None = None,
) -> Discovery:
    """Find the files that ``paths`` name or, for folders, hold.

    ``known`` tells from an absolute path whether a folder's file is a document. ``folder`` is what
    relative paths are relative to (default: the working folder). No file comes twice, whatever
    links lead to it; links to folders are not followed, and links out of the repository, or of the
    named folder where there is none, are left out.
    """
    base = str(folder or Path.cwd())
    excludes = excludes or Excludes()
    found = Discovery([], [])
    candidates: list[_Candidate] = []
    real = cache(os.path.realpath)
    for path in paths:
        location = os.path.abspath(os.path.join(base, path))  # noqa: PTH100, PTH118
        if excludes.force and excluded(location, base, excludes):
            continue
        if os.path.isdir(location):  # noqa: PTH112
            top = repository(location) or location
            for item in _walk(location, known, excludes, found, base):
                link = os.path.islink(item)  # noqa: PTH114
                out = "link out of the tree" if link and leads_out(item, top) else ""
                file = File(shown(item, base), item, left_out=out)
                # No folder on the way is a link: to look that up would take a deep tree long.
                below = item[len(location) :].lstrip(os.sep)
                candidates.append(_candidate(file, link, real(location), below))
        elif os.path.lexists(location):
            file = File(shown(location, base), location, named=True)
            link = os.path.islink(location)  # noqa: PTH114
            parent, name = os.path.split(location)
            candidates.append(_candidate(file, link, real(parent), name))
        else:
            found.errors.append((shown(path, base), "no such file or folder"))
    found.files.extend(sorted(_distinct(candidates), key=lambda file: file.path))
    return found


class _Candidate(NamedTuple):
    """A file that was found, and what it is: other paths may lead to the same."""

    file: File
    link: bool
    real: str
    """Its absolute path without links."""


def _candidate(file: File, link: bool, folder: str, below: str) -> _Candidate:
    """Take the real path of a folder and the way from there, on which there is no link before."""
    real = os.path.realpath(file.location) if link else os.path.join(folder, below)  # noqa: PTH118
    return _Candidate(file, link, real)


def _distinct(candidates: Iterable[_Candidate]) -> Iterator[File]:
    """Drop what leads to the same file: named paths go before met ones, files before links."""
    seen: set[str] = set()
    for found in sorted(candidates, key=lambda each: (not each.file.named, each.link)):
        if found.real not in seen:
            seen.add(found.real)
            yield found.file


def shown(location: str, base: str) -> str:
    """Write an absolute path as reports show it: relative to the folder ``base`` if inside."""
    prefix = base if base.endswith(os.sep) else base + os.sep
    if location.startswith(prefix):
        location = location[len(prefix) :]
    # Bytes of a name that are not UTF-8 stand as surrogates, which no report could encode.
    location = _SURROGATE.sub(lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", location)
    return location.replace(os.sep, "/")


def excluded(location: str, base: str, excludes: Excludes) -> bool:
    """Tell whether the excludes hold for an absolute path or for a folder that it is in."""
    parts = shown(location, base).split("/")
    if not excludes.names.isdisjoint(parts):
        return True
    return any(globs.file(location) or globs.file(location + os.sep) for globs in excludes.globs)


def _walk(
    root: str, known: Callable[[str], bool], excludes: Excludes, found: Discovery, base: str
) -> Iterator[str]:
    """Yield the documents below a folder in the order of their names, however deep they are.

    What can't be read is added to the errors of ``found``, with paths as ``base`` shows them.
    """
    # Whoever names an excluded folder wants what is in it: patterns that leave out the folder
    # itself say nothing about its files.
    patterns = tuple(item for item in excludes.globs if not item.file(root + os.sep))
    names = excludes.names | NEVER
    # A stack of our own: the interpreter's ends before the folders that somebody can commit.
    waiting = _entries(root, _ignores_above(root), found, base)
    while waiting:
        entry, ignores = waiting.pop()
        if _is_folder(entry):
            if entry.name in names or any(g.entry(entry.path, folder=True) for g in patterns):
                continue
            if not _ignored(entry.path, ignores, folder=True):
                waiting += _entries(entry.path, ignores, found, base)
        elif (
            known(entry.path)
            and _is_file(entry)
            and not any(g.file(entry.path) for g in patterns)
            and not _ignored(entry.path, ignores, folder=False)
        ):
            yield entry.path


def _entries(
    folder: str, ignores: tuple[Globs, ...], found: Discovery, base: str
) -> list[tuple[os.DirEntry[str], tuple[Globs, ...]]]:
    """Return what a folder holds, the last name first, each with the ignore rules for it.

    ``ignores`` are those of the folders above. There is nothing in a folder that can't be read:
    that is added to the errors of ``found``.
    """
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name, reverse=True)
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        found.errors.append((shown(folder, base), reason))
        return []
    own = read_gitignore(os.path.join(folder, ".gitignore"), folder)  # noqa: PTH118
    held = (*ignores, own) if own else ignores
    return [(entry, held) for entry in entries]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:  # which reading it will tell
        return True


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link to itself
        return False


def _ignored(path: str, ignores: tuple[Globs, ...], *, folder: bool) -> bool:
    """Ask the .gitignore files from the innermost out; the first that mentions a path decides."""
    verdicts = (globs.entry(path, folder=folder) for globs in reversed(ignores))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignores_above(root: str) -> tuple[Globs, ...]:
    """Ignore rules that hold in ``root`` from its repository's folders above it, outermost first.

    There are none without a repository, or if ``root`` is ignored itself: who names it wants it.
    """
    top = repository(root)
    if top is None:
        return ()
    exclude = _info_exclude(top)
    ignores = (exclude,) if exclude else ()
    at = top
    for name in Path(root).relative_to(top).parts:
        own = read_gitignore(os.path.join(at, ".gitignore"), at)  # noqa: PTH118
        if own:
            ignores = (*ignores, own)
        at = os.path.join(at, name)  # noqa: PTH118
        if _ignored(at, ignores, folder=True):
            return ()
    return ignores


def repository(path: str) -> str | None:
    """Return the closest folder, from ``path`` upward, that has a ``.git``."""
    for folder in (Path(path), *Path(path).parents):
        if os.path.exists(folder / ".git"):  # noqa: PTH110
            return str(folder)
    return None


def _info_exclude(top: str) -> Globs | None:
    git = Path(top, ".git")
    if git.is_file():  # a worktree or a submodule: a pointer to where git keeps its files
        try:
            pointer = git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
            git = Path(top, pointer)
            common = git / "commondir"
            if common.is_file():
                git = git / common.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
    return read_gitignore(str(git / "info" / "exclude"), top)


def read(location: str, *, binary: bool = False) -> Source:
    """Read a file as text, or as the bytes that a ``binary`` format's reader takes."""
    try:
        data = content(location)
    except TooLargeError as error:
        return Source(skipped=str(error))
    except (OSError, ValueError) as error:
        return Source(error=f"cannot be read: {getattr(error, 'strerror', None) or error}")
    return Source(data=data) if binary else decode(data)


def decode(data: bytes) -> Source:
    """Decode a document, which is UTF-8; a byte order mark stays its first character."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Source(error="not UTF-8 (byte 0: it looks like UTF-16); convert it or exclude it")
    if b"\0" in data:
        return Source(skipped="binary")
    try:
        return Source(text=data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return Source(error=f"not UTF-8 (byte {error.start}); convert it or exclude it")
