"""``buzzlint config`` and its commands."""

from __future__ import annotations

import click

from .options import given


@click.group("config", short_help="Show the config in effect, or the schema of a config.")
def config_group() -> None:
    """Show the config in effect, or the schema of a config."""


@config_group.command("show", short_help="Show the config in effect, and where it comes from.")
@click.argument("path", required=False, metavar="[PATH]", callback=given)
@click.option(
    "--config", metavar="FILE", callback=given, help="Read this config, not the closest one."
)
@click.option("--isolated", is_flag=True, help="Read no config: show the defaults.")
def show_config(path: str | None, config: str | None, isolated: bool) -> None:
    """Show the config in effect as TOML, and which file each line comes from.

    With PATH, show what holds for that file, overrides included.
    """
    from datetime import date

    from ..commands.basis import settings
    from ..commands.config import effective
    from ..console import write_stdout
    from ..rules import RULES

    write_stdout(effective(settings(config, isolated=isolated), RULES, date.today(), path or ""))


@config_group.command("schema", short_help="Print the JSON Schema of a config.")
def print_config_schema() -> None:
    """Print the JSON Schema of a buzzlint.toml, for an editor that completes and checks TOML."""
    from ..commands.schemas import config_schema
    from ..console import write_stdout

    write_stdout(config_schema(), utf8=True)
