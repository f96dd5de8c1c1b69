"""Reading files that may be anybody's: no device, no pipe, nothing without end; and their links."""

from __future__ import annotations

import os
import stat

LARGEST = 32 << 20
"""Bytes of the largest file that is read."""


class TooLargeError(OSError):
    """A file has more than ``LARGEST`` bytes."""

    def __init__(self) -> None:
        super().__init__(f"larger than {LARGEST >> 20} MB")


def content(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a regular file, or of what a link leads to.

    Raises ``OSError`` for what can't be read, is no regular file, or is too large, also if it only
    grows to that while it is read.
    """
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0)
    # A pipe that nobody writes to would be waited for.
    flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
    with os.fdopen(os.open(path, flags), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError("not a regular file")
        data = stream.read(LARGEST + 1)
    if data is None:  # some of the kernel's own have nothing to give yet
        raise OSError("not a regular file")
    if len(data) > LARGEST:
        raise TooLargeError
    return data


def leads_out(path: str, top: str | None) -> str:
    """Return where a link leads if that is outside the folder ``top``; else nothing."""
    if top is None:
        return ""
    real, root = os.path.realpath(path), os.path.realpath(top)
    return "" if real.startswith(root.rstrip(os.sep) + os.sep) else real
