"""Standard streams and report files: writing that can fail for reasons outside."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from .discovery import repository
from .errors import UsageError
from .files import leads_out
from .terminal import paint, visible_line, wants_color

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PATIENCE = 1.0
"""Seconds until a run is long enough for somebody to ask how far it is."""
_BETWEEN = 0.1
"""Seconds between two times that it is said."""
_STYLES = {"error": "error", "warning": "warning", "note": "info"}


def say(kind: str, text: str) -> None:
    """Write a line of a kind (error, warning, note) to stderr."""
    color = wants_color("auto", tty=sys.stderr.isatty())
    head = paint(kind, _STYLES.get(kind, "")) if color else kind
    with contextlib.suppress(BrokenPipeError):
        print(f"{head}: {visible_line(text)}", file=sys.stderr, flush=True)


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
            sys.stderr.write(f"\r{done} of {total} files")
            sys.stderr.flush()

    try:
        yield step
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


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
        # The interpreter flushes stdout once more at its end; let that go nowhere.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        raise UsageError(f"stdout: cannot be written: {error.strerror or error}") from None


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
        import tempfile

        handle, temporary = tempfile.mkstemp(prefix=".buzzlint-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text.encode())
            mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
            os.chmod(temporary, mode)  # noqa: PTH101
            os.replace(temporary, path)  # noqa: PTH105
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise
    except OSError as error:
        raise UsageError(f"{name}: cannot be written: {error.strerror or error}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
