"""Where reports go: standard output, and files."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import reporting
from ..console import write_file, write_stdout
from ..errors import UsageError
from ..terminal import wants_color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reporting import Format
    from ..reporting.report import Report
    from ..terminal import ColorChoice


@dataclass(frozen=True, slots=True)
class Output:
    """A report to write; to stdout if ``file`` is empty."""

    format: Format
    file: str = ""


def settled(outputs: Sequence[Output]) -> list[Output]:
    """Settle what is written where: stdout first, where people's formats go first, then files."""
    to_files = [output for output in outputs if output.file]
    targets = [output.file for output in to_files]
    for target in targets:
        if targets.count(target) > 1:
            raise UsageError(f"--format: two reports for the file {target}")
    to_stdout = [output for output in dict.fromkeys(outputs) if not output.file]
    readable = [output for output in to_stdout if output.format in reporting.READABLE]
    alone = next((item.format for item in to_stdout if item.format in reporting.ALONE), None)
    if alone:
        if len(to_stdout) > 1:
            raise UsageError(
                f"--format: {alone} on stdout stands alone; write one of them to a file: "
                f"{alone}=FILE"
            )
        return to_stdout + to_files
    if not readable:
        readable = [Output("full" if sys.stdout.isatty() else "concise")]
    return readable + [output for output in to_stdout if output not in readable] + to_files


def write(outputs: Sequence[Output], report: Report, *, color: ColorChoice, summary: bool) -> None:
    """Write a report in each form to where it is to go; on stdout in colours if ``color`` lets it.

    Where a runner that obeys commands reads along, it is kept from finding any in what people read.
    """
    obeyed = any(output.format == "github" and not output.file for output in outputs)
    colored = wants_color(color, tty=sys.stdout.isatty())
    for output in outputs:
        if output.file:
            write_file(output.file, reporting.render(output.format, report))
            continue
        text = reporting.render(output.format, report, color=colored, summary=summary)
        if obeyed and output.format in reporting.READABLE:
            from ..reporting.github import without_commands

            text = without_commands(text)
        write_stdout(text, utf8=output.format in reporting.ALONE)
