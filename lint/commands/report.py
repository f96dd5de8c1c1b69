"""What ``buzzlint report`` does: a saved report in other formats."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import read_stdin
from ..discovery import read, repository
from ..errors import UsageError
from .inputs import STDIN, UNNAMED
from .outputs import settled, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..terminal import ColorChoice
    from .outputs import Output


def report(
    file: str,
    outputs: Sequence[Output],
    *,
    color: ColorChoice = "auto",
    summary: bool = True,
    statistics: bool = False,
) -> None:
    """Read saved JSON and write it in each form; what is no report is a UsageError.

    Paths in it are relative to the working folder, as they were when it was saved.
    """
    from ..reporting import saved

    settled_outputs = settled(outputs)
    part = saved.load(_data(file), UNNAMED if file == STDIN else file)
    top = repository(str(Path.cwd()))
    write(
        settled_outputs,
        saved.report_of(
            part,
            _text,
            folder=Path.cwd().as_posix(),
            repository=Path(top).as_posix() if top else "",
        ),
        color=color,
        summary=summary,
        statistics=statistics,
    )


def _data(file: str) -> bytes:
    if file == STDIN:
        return read_stdin()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}") from None


def _text(path: str) -> str | None:
    """Return the text of a document that is still there and can be read."""
    if path == UNNAMED or not os.path.isfile(path):  # noqa: PTH113
        return None
    source = read(path)
    return None if source.error or source.skipped else source.text
