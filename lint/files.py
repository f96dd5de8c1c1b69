"""Files that may be anybody's: read without devices, pipes and what has no end; replaced whole."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 32 << 20
"""Bytes of the largest file that is read."""
BEGUN = ".buzzlint-"
"""Beginning of the names of files that are being written."""

Stamp = tuple[int, int]
"""What a file that is saved has anew: the time of its last change (ns), and its size."""
NO_FILE: Stamp = (-1, -1)


class TooLargeError(OSError):
    """A file has more bytes than are read, ``LARGEST`` of most."""

    def __init__(self, largest: int = LARGEST) -> None:
        super().__init__(f"larger than {largest >> 20} MB")


def content(path: str | os.PathLike[str], largest: int = LARGEST, *, follow: bool = True) -> bytes:
    """Return the bytes of a regular file, or of what a link leads to.

    Raises ``OSError`` for what can't be read, is no regular file (without ``follow``: a link), or
    has more than ``largest`` bytes, also if it only grows to that while it is read.
    """
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    # A pipe that nobody writes to would be waited for.
    flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    if not follow:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError("not a regular file")
        data = stream.read(largest + 1)
    if data is None:  # some of the kernel's own have nothing to give yet
        raise OSError("not a regular file")
    if len(data) > largest:
        raise TooLargeError(largest)
    return data


def replace(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Write a file whole or not at all, with the rights ``mode``.

    Raises ``OSError`` if that can't be done; nothing is left behind then.
    """
    from tempfile import mkstemp  # slow to import

    handle, temporary = mkstemp(prefix=BEGUN, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, mode)  # noqa: PTH101
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def leads_out(path: str, top: str | None) -> str:
    """Return where a link leads if that is outside the folder ``top``; else nothing."""
    if top is None:
        return ""
    real, root = os.path.realpath(path), os.path.realpath(top)
    return "" if real.startswith(root.rstrip(os.sep) + os.sep) else real


def stamp(path: str | os.PathLike[str]) -> Stamp:
    """Return the stamp of a file, or of what a link leads to; ``NO_FILE`` if there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return NO_FILE
    return found.st_mtime_ns, found.st_size
