"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

VERBOSE = "buzzlint.verbose"
"""Key in ``Context.meta``, which commands share, of whether tracebacks are wanted."""


def _day(ctx: click.Context, param: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


def knowing(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which knowledge a command answers from."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no config."),
        click.option("--config", metavar="FILE", help="Read this config, not the closest one."),
        click.option(
            "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", callback=_day,
            help="Answer by the facts of that day, as in 2026-01-31.  [default: today]",
        ),
        click.option(
            "--knowledge", "files", multiple=True, metavar="FILE",
            help="Add the systems of this file to those of the config and the bundled ones. "
            "Repeatable.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def _format_as(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from ..readers import FORMATS

    if value not in FORMATS:
        raise click.BadParameter(f"{value!r} is none of {', '.join(FORMATS)}.")
    return value


format_as = click.option(
    "--format-as", metavar="FORMAT", callback=_format_as,
    help="Read every file as this format, whatever it is called: markdown, rst, python ...",
)  # fmt: skip
"""The option that says what files are read as."""


def form_of(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add the option that says in which form a command answers; the first is the default."""
    return click.option(
        "-f", "--format", "form", type=click.Choice(names), default=names[0], show_default=True,
        help="For people, or JSON.",
    )  # fmt: skip
