"""What comes from the editor: bytes of any length, of which no piece takes all memory."""

from __future__ import annotations

import io
import sys

from ..console import unreadable_stdin
from ..errors import UsageError

LONGEST_LINE = 1 << 12
"""Bytes of a line of a message's header."""
LARGEST_MESSAGE = 256 << 20
"""Bytes of the message itself: JSON may write a character of the largest document as six."""


class Incoming(io.BufferedReader):
    """Standard input. Raises ``UsageError`` for what can't be a client, or can't be read."""

    def __init__(self) -> None:
        """Take the stream under its number, and leave that open."""
        super().__init__(io.FileIO(sys.stdin.fileno(), closefd=False))

    def readline(self, size: int | None = -1, /) -> bytes:
        """Read a line of a header, or what there is of it at the end; ``size`` says nothing."""
        try:
            line = super().readline(LONGEST_LINE + 1)
        except OSError as error:
            raise unreadable_stdin(error) from None
        if len(line) > LONGEST_LINE:
            raise UsageError("stdin: this is no client of a language server: a line has no end")
        return line

    def read(self, size: int | None = -1, /) -> bytes:
        """Read a message of this size, or what there is of it at the end."""
        if size is None or not 0 <= size <= LARGEST_MESSAGE:
            raise UsageError(
                f"stdin: a message of {size} bytes; {LARGEST_MESSAGE >> 20} MB are taken at most"
            )
        return super().read(size)
