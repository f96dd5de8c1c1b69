"""``buzzlint claims``, and the account that ``buzzlint check --why`` gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .options import day, format_as, given, paths_or_stdin

if TYPE_CHECKING:
    from ..commands.claims import Form


@click.command(short_help="List all claims about AI in documents, right and wrong.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "-f", "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table",
    show_default=True, help="For people, for programs, or for a spreadsheet.",
)  # fmt: skip
@click.option(
    "--config", metavar="FILE", callback=given, help="Read this config, not the closest one."
)
@click.option("--isolated", is_flag=True, help="Read no config.")
@click.option(
    "--as-of", metavar="DATE", callback=day,
    help="Judge by the facts of that day, as in 2026-01-31.  [default: today]",
)  # fmt: skip
@click.option(
    "--stdin-filename", metavar="FILE", callback=given,
    help="Path that the text from stdin ('-') stands for: its format, config and overrides.",
)  # fmt: skip
@format_as
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even if named.")
@click.option("-q", "--quiet", is_flag=True, help="Print claims and errors only.")
@click.pass_context
def claims(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    form: Form,
    **options: Any,
) -> None:
    """List all claims about AI in documents, right and wrong, and what became of each.

    A claim is a finding, or accepted (the config's baseline holds it), or suppressed by a comment,
    or repeated (another finding says it), or off (its rule isn't on); it is excused (denied, asked,
    part of a chain), or it holds, or it is open: nothing is known against it. The exit code is 0
    whatever they are.
    """
    from ..commands import claims as command
    from ..console import write_stdout

    paths = paths_or_stdin(paths, options["stdin_filename"])
    found, failed = command.inventory(command.Options(paths=paths, **options))
    write_stdout(command.listing(found, form), utf8=form != "table")
    ctx.exit(2 if failed else 0)


def explain_place(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[str, int] | None:
    """Read ``FILE:LINE``."""
    if value is None:
        return None
    from ..commands.claims import place

    return place(value)


def account(path: str, line: int, **options: Any) -> int:
    """Print what becomes of each claim in a file, or on its line (from 1), and why."""
    from ..commands import claims as command
    from ..console import write_stdout

    found, failed = command.inventory(command.Options(paths=(path,), **options))
    kept = command.on_line(found, line)
    if kept or not failed:
        write_stdout(command.why_text(kept))
    return 2 if failed else int(any(row.outcome == "finding" for row in kept))
