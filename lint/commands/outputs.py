"""Where reports go: standard output, files, and the summary of a GitHub job."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .. import reporting
from ..console import say, write_file, write_stdout
from ..errors import UsageError
from ..terminal import wants_color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reporting import Format
    from ..reporting.custom import Template
    from ..reporting.report import Report
    from ..terminal import ColorChoice

JOB_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Variable that names the file to which a step of a GitHub job appends Markdown."""
JOB_SUMMARY_ROOM = 1 << 20
"""Bytes that GitHub takes of it."""


class Output(NamedTuple):
    """A report to write; to stdout if ``file`` is empty."""

    format: Format | Template
    """A format, or a template of the user's own."""
    file: str = ""

    @property
    def is_template(self) -> bool:
        """Whether its form is the user's own."""
        return not isinstance(self.format, str)

    @property
    def option(self) -> str:
        """The option that asked for it."""
        return "--template" if self.is_template else "--format"

    @property
    def name(self) -> str:
        """The format's name, or the template's path."""
        return self.format if isinstance(self.format, str) else self.format.path

    @property
    def alone(self) -> bool:
        """Whether it is one whole document, with which no other may share a stream."""
        return self.format in reporting.ALONE or self.is_template

    @property
    def target(self) -> str:
        """The file, in the one way to name it; a pipe or a device as it was named."""
        # What goes into a stream comes out of it, one behind the other.
        if os.path.exists(self.file) and not os.path.isfile(self.file):  # noqa: PTH110, PTH113
            return self.file
        return os.path.realpath(self.file)


def settled(
    outputs: Sequence[Output], *, statistics: bool = False, aside: str = ""
) -> list[Output]:
    """Settle what is written where: stdout first, where people's formats go first, then files.

    ``aside`` is the option that puts something else on stdout, where then no report goes. Raises
    ``UsageError`` for what can't be had together, ``statistics`` that no report would show too.
    """
    found = _beside(outputs, aside) if aside else _on_stdout(outputs)
    to_files = [output for output in outputs if output.file]
    targets = [output.target for output in to_files]
    for output in to_files:
        if targets.count(output.target) > 1:
            raise UsageError(f"{output.option}: two reports for the file {output.file}")
    if statistics and not any(output.format in reporting.READABLE for output in found + to_files):
        raise UsageError(
            "--statistics counts below full and concise: write one of them too, as in "
            "-f concise=FILE"
        )
    return found + to_files


def _beside(outputs: Sequence[Output], option: str) -> list[Output]:
    """Refuse reports for stdout, of which there are none beside an option."""
    for output in outputs:
        if not output.file:
            raise UsageError(
                f"{option} and {output.option} {output.name}: both for stdout; write the report "
                f"to a file: {output.name}=FILE"
            )
    return []


def _on_stdout(outputs: Sequence[Output]) -> list[Output]:
    """Settle which reports go to stdout; there is one at least."""
    to_stdout = [output for output in dict.fromkeys(outputs) if not output.file]
    readable = [output for output in to_stdout if output.format in reporting.READABLE]
    alone = next((output for output in to_stdout if output.alone), None)
    if alone:
        if len(to_stdout) > 1:
            raise UsageError(
                f"{alone.option}: {alone.name} on stdout stands alone; write one of them to a "
                f"file: {alone.name}=FILE"
            )
        return to_stdout
    if not readable:
        readable = [Output("full" if sys.stdout.isatty() else "concise")]
    return readable + [output for output in to_stdout if output not in readable]


def write(
    outputs: Sequence[Output],
    report: Report,
    *,
    color: ColorChoice,
    summary: bool,
    statistics: bool = False,
) -> None:
    """Write a report in each form to where it is to go; on stdout in colours if ``color`` lets it.

    Where a runner that obeys commands reads along, it is kept from finding any in what people read.
    """
    obeyed = any(output.format == "github" and not output.file for output in outputs)
    colored = wants_color(color, tty=sys.stdout.isatty())
    for output in outputs:
        if not isinstance(output.format, str):
            from ..reporting import custom

            text = custom.render(output.format, report)
        else:
            text = reporting.render(
                output.format,
                report,
                color=colored and not output.file,
                summary=summary or bool(output.file),
                statistics=statistics,
            )
        if output.file:
            write_file(output.file, text)
            continue
        if obeyed and output.format in reporting.READABLE:
            from ..reporting.escaping import without_commands

            text = without_commands(text)
        write_stdout(text, utf8=output.alone)
    if any(output.format == "github" for output in outputs):
        _summarise_job(report)


def _summarise_job(report: Report) -> None:
    """Append Markdown to the summary of the GitHub job that this runs in, if it does.

    A summary that can't be written costs nobody the findings: it is a warning.
    """
    name = os.environ.get(JOB_SUMMARY)
    if not name:
        return
    from ..reporting.markdown import within

    try:
        path = Path(name)
        taken = path.stat().st_size if path.exists() else 0
        text = within(report, JOB_SUMMARY_ROOM - taken - 1)
        if not text:
            say("warning", f"{JOB_SUMMARY}: no room left in {name}")
            return
        with path.open("ab") as stream:
            stream.write(("\n" * bool(taken) + text).encode())
    except OSError as error:
        say("warning", f"{JOB_SUMMARY}: {name}: cannot be written: {error.strerror or error}")
