"""``buzzlint report``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .options import given
from .outputs import written

if TYPE_CHECKING:
    from ..commands.outputs import Output
    from ..terminal import ColorChoice


@click.command(short_help="Show a saved report in another format.")
@click.argument("file", metavar="FILE", callback=given)
@written
@click.option("-q", "--quiet", is_flag=True, help="Leave out the line of counts.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
    help="Colour the report. NO_COLOR and FORCE_COLOR are heeded.",
)  # fmt: skip
def report(
    file: str,
    outputs: list[Output],
    templates: list[Output],
    statistics: bool,
    quiet: bool,
    color: ColorChoice,
) -> None:
    """Show a report that 'buzzlint check -f json' has saved in other formats, without linting.

    FILE is the saved JSON, or '-' for stdin. Documents are read only for excerpts, and only if
    they still say what they said. Exits with 0, or with 2 if FILE is no such report.
    """
    from ..commands import report as command

    command.report(
        file, [*outputs, *templates], color=color, summary=not quiet, statistics=statistics
    )
