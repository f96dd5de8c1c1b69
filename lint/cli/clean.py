"""``buzzlint clean``."""

from __future__ import annotations

import click

from .options import given


@click.command(short_help="Remove the cache.")
@click.option(
    "--config", metavar="FILE", callback=given, help="Go by this config, not by the closest one."
)
@click.option("--isolated", is_flag=True, help="Go by no config.")
def clean(config: str | None, isolated: bool) -> None:
    """Remove the folder .buzzlint_cache, where 'check' remembers what it has found.

    It is beside the config, or else in the working folder.
    """
    from ..commands import clean as command
    from ..console import write_stdout

    write_stdout(f"{command.clean(config, isolated=isolated)}\n")
