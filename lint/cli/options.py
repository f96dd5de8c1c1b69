"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

VERBOSE = "buzzlint.verbose"
"""Key in ``Context.meta``, which commands share, of whether tracebacks are wanted."""


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Read a day, as in 2026-01-31."""
    if value is None:
        return None
    from datetime import datetime

    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it as 2026-01-31.") from None


def codes(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Take apart comma-separated and repeated codes."""
    from ..selection import split

    for value in values:
        if not split([value]):
            raise click.BadParameter(f"{value!r} names no rule; fill it in, or leave it out.")
    return split(values) if values else ()


def given(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Refuse an empty value: it comes from a variable that is not set, and names nothing."""
    if value == "":
        instead = "" if param.required else ", or leave it out"
        raise click.BadParameter(f"it is empty, as an unset variable is; fill it in{instead}.")
    return value


def paths_or_stdin(paths: tuple[str, ...], stdin_filename: str | None) -> tuple[str, ...]:
    """Return what a command reads: the paths that are given, or else stdin or the folder.

    Raises ``click.UsageError`` for a name of stdin beside paths among which it is not.
    """
    from ..commands.inputs import STDIN

    if not paths:
        return (STDIN,) if stdin_filename else (".",)
    if stdin_filename and STDIN not in paths:
        raise click.UsageError("--stdin-filename goes with '-' in place of paths.")
    return paths


def verbose(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    """Let whoever tells of an error know whether its traceback is wanted."""
    ctx.meta[VERBOSE] = value
    return value


class DefaultGroup(click.Group):
    """A group with a command that need not be said: what is given goes to it, if it names none."""

    def __init__(self, *args: Any, default: str, **extra: Any) -> None:
        """Take the name of that command."""
        super().__init__(*args, **extra)
        self.default = default

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before what names none."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the options of the default command as those of the group."""
        click.Command.format_options(self.commands[self.default], ctx, formatter)
        self.format_commands(ctx, formatter)


def knowing(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which knowledge a command answers from."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no config."),
        click.option(
            "--config", metavar="FILE", callback=given,
            help="Read this config, not the closest one.",
        ),
        click.option(
            "--as-of", metavar="DATE", callback=day,
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
