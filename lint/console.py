"""Standard streams and report files: writing that can fail for reasons outside."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from .discovery import repository
from .errors import UsageError
from .files import leads_out, replace
from .terminal import paint, visible_line, wants_color

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

_PATIENCE = 1.0
"""Seconds until a run is long enough for somebody to ask how far it is."""
_BETWEEN = 0.1
"""Seconds between two times that it is said."""
_STYLES = {"error": "error", "warning": "warning", "note": "info"}


def say(kind: str, text: str) -> None:
    """Write a line of a kind (error, warning, note) to stderr."""
    color = wants_color("auto", tty=sys.stderr.isatty())
    head = paint(kind, _STYLES.get(kind, "")) if color else kind
    write_stderr(f"{head}: {visible_line(text)}\n")


def write_stderr(text: str) -> None:
    """Write to stderr. What doesn't get out is lost: there is nobody to tell of it."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)


@contextlib.contextmanager
def progress(total: int, *, wanted: bool) -> Iterator[Callable[[], None]]:
    """Show on stderr how far a long run is, for somebody at a terminal.

    Yields a function to call when one of the ``total`` files is done. Nothing is shown in the
    first second, and nothing is left behind.
    """
    if not wanted or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda: None
        return
    done, shown = 0, monotonic() + _PATIENCE - _BETWEEN

    def step() -> None:
        nonlocal done, shown
        done += 1
        if monotonic() - shown >= _BETWEEN:
            shown = monotonic()
            write_stderr(f"\r{done} of {total} files")

    try:
        yield step
    finally:
        write_stderr("\r\x1b[K")


def write_stdout(text: str, *, utf8: bool = False) -> None:
    """Write a report to stdout; what its encoding can't express comes as escapes.

    ``utf8`` is for machines: UTF-8 whatever the locale says. A closed pipe ends quietly: whoever
    reads has seen enough.
    """
    stream = sys.stdout
    encoding = "utf-8" if utf8 else stream.encoding or "utf-8"
    try:
        stream.flush()
        stream.buffer.write(text.encode(encoding, "backslashreplace"))
        stream.buffer.flush()
    except BrokenPipeError:
        _drop(stream)
    except OSError as error:
        _drop(stream)
        raise UsageError(f"stdout: cannot be written: {_why(error)}") from None


def give_up_stdout(error: OSError) -> None:
    """Say why stdout can't be written, and write no more to it."""
    _drop(sys.stdout)
    say("error", f"stdout: cannot be written: {_why(error)}")


def _drop(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere.

    The interpreter flushes it once more at its end, and would change the exit code if that failed.
    """
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _why(error: OSError) -> str:
    return "it is closed" if error.errno == errno.EBADF else error.strerror or str(error)


def read_stdin() -> bytes:
    """Return all that comes from stdin. Raises ``UsageError`` if that can't be read."""
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise unreadable_stdin(error) from None


def unreadable_stdin(error: OSError) -> UsageError:
    """Say why stdin can't be read."""
    return UsageError(f"stdin: cannot be read: {_why(error)}")


def open_streams() -> None:
    """Put something in the place of the standard streams that are closed.

    The next file that is opened would get the number of one, and with it what is meant for that.
    Who reads stdin, or writes to stdout, gets an ``OSError``; what goes to stderr goes nowhere.
    """
    for name, access, mode in (
        ("stdin", os.O_WRONLY, "r"),
        ("stdout", os.O_RDONLY, "w"),
        ("stderr", os.O_WRONLY, "w"),
    ):
        if getattr(sys, name) is None:
            number = os.open(os.devnull, access)
            os.set_inheritable(number, True)
            setattr(sys, name, open(number, mode, errors="backslashreplace"))  # noqa: PTH123, SIM115


def write_file(name: str, text: str) -> None:
    """Write a report to a file, whole or not at all.

    A link is kept, and followed if it stays within the repository that it is in: whoever sends a
    change could send a link too.
    """
    path = Path(os.path.realpath(name))
    whole = os.path.abspath(name)  # noqa: PTH100
    if leads_out(whole, repository(os.path.dirname(whole))):  # noqa: PTH120
        raise UsageError(f"{name}: leads to {path}, which is out of the repository: not written")
    try:
        if path.exists() and not path.is_file():  # a pipe, or a device as /dev/stderr
            path.write_bytes(text.encode())
            return
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        replace(path, text.encode(), mode)
    except OSError as error:
        raise UsageError(f"{name}: cannot be written: {error.strerror or error}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
