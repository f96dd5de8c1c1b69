"""Options of ``check`` for documents that are older than buzzlint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .options import given

if TYPE_CHECKING:
    from collections.abc import Callable

_UNSAID = "\0"
"""Stands for the file of ``--write-baseline`` where none is named; no file is called so."""


def _to_write(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return the file to write, empty for the one that is used or the default."""
    return "" if value == _UNSAID else given(ctx, param, value)


def adopting(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that leave old findings alone."""
    for option in (
        click.option(
            "--add-suppressions", is_flag=True,
            help="Write a comment above each finding that suppresses it; with --diff, show it.",
        ),
        click.option(
            "--update-baseline", is_flag=True,
            help="Take out of the baseline what is not found any more.",
        ),
        click.option(
            "--write-baseline", is_flag=False, flag_value=_UNSAID, metavar="[FILE]",
            callback=_to_write,
            help="Write all findings into a baseline.  [default: buzzlint-baseline.json]",
        ),
        click.option(
            "--baseline", metavar="FILE", callback=given,
            help="Leave out the findings that this file holds.",
        ),
        click.option(
            "--since", metavar="REV",
            help="Report only on lines changed since the merge base with this commit or branch.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command
