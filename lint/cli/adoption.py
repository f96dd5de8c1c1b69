"""Options of ``check`` for documents that are older than buzzlint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable


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
            "--write-baseline", is_flag=False, flag_value="", metavar="[FILE]",
            help="Write all findings into a baseline.  [default: buzzlint-baseline.json]",
        ),
        click.option(
            "--baseline", metavar="FILE", help="Leave out the findings that this file holds."
        ),
        click.option(
            "--since", metavar="REV",
            help="Report only on lines changed since the merge base with this commit or branch.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command
