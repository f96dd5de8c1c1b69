"""What ``buzzlint report`` does: a saved report in other formats."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import read_stdin
from ..discovery import read, repository
from ..errors import UsageError
from ..files import content
from .inputs import STDIN, UNNAMED
from .outputs import settled, write
from .sparing import spared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..terminal import ColorChoice
    from .outputs import Output

LARGEST = 512 << 20
"""Bytes of the largest report that is read: of many documents, whose findings take more room."""


def report(
    file: str,
    outputs: Sequence[Output],
    *,
    color: ColorChoice = "auto",
    summary: bool = True,
    statistics: bool = False,
) -> None:
    """Read saved JSON and write it in each form; what is no report is a UsageError.

    So is an output that would take the report's place.
    Paths in it are relative to the working folder, as they were when it was saved.
    """
    from ..reporting import saved

    settled_outputs = settled(outputs, statistics=statistics)
    spared(outputs, (), [(file, "the saved report")] if file != STDIN else ())
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
        return content(file, LARGEST)
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}") from None


def _text(path: str) -> str | None:
    """Return the text of a document that is still there and can be read."""
    if path == UNNAMED or not os.path.isfile(path):  # noqa: PTH113
        return None
    source = read(path)
    return None if source.error or source.skipped else source.text
