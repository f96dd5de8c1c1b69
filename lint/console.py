"""Standard streams and report files: writing that can fail for reasons outside."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from .errors import UsageError
from .terminal import paint, visible_line, wants_color

_STYLES = {"error": "error", "warning": "warning", "note": "info"}


def say(kind: str, text: str) -> None:
    """Write a line of a kind (error, warning, note) to stderr."""
    color = wants_color("auto", tty=sys.stderr.isatty())
    head = paint(kind, _STYLES.get(kind, "")) if color else kind
    with contextlib.suppress(BrokenPipeError):
        print(f"{head}: {visible_line(text)}", file=sys.stderr, flush=True)


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


def write_file(name: str, text: str) -> None:
    """Write a report to a file, whole or not at all."""
    path = Path(os.path.realpath(name))
    try:
        if path.exists() and not path.is_file():  # a pipe, or a device as /dev/stderr
            path.write_bytes(text.encode())
            return
        import tempfile

        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
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
