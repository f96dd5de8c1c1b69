"""Options that say what is written where: ``-f``, ``--template``, ``--statistics``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..commands.outputs import Output


def _formats(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> list[Output]:
    """Read ``NAME`` and ``NAME=FILE``."""
    if not values:
        return []
    from ..commands.outputs import Output
    from ..errors import nearest
    from ..reporting import FORMATS

    outputs = []
    for value in values:
        name, equals, file = value.partition("=")
        known = next((item for item in FORMATS if item == name), None)
        if known is None:
            hint = nearest(name, FORMATS)
            raise click.BadParameter(
                f"unknown format {name!r}{hint or '; known are ' + ', '.join(FORMATS)}"
            )
        if equals and not file:
            raise click.BadParameter(f"{value!r} names no file; write {name}=FILE")
        outputs.append(Output(known, "" if file == "-" else file))
    return outputs


def _templates(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> list[Output]:
    """Read ``TEMPLATE`` and ``TEMPLATE=FILE``; what is wrong with a template ends it here."""
    if not values:
        return []
    import os

    from ..commands.outputs import Output
    from ..reporting import custom

    outputs = []
    for value in values:
        name, equals, file = value.rpartition("=")
        if not equals or os.path.exists(value):  # noqa: PTH110
            name, file = value, ""
        elif not file:
            raise click.BadParameter(f"{value!r} names no file; write {name}=FILE")
        outputs.append(Output(custom.load(name), "" if file == "-" else file))
    return outputs


def written(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which reports are written, and where to.

    The command gets ``outputs`` and ``templates``, a list of ``Output`` each, and ``statistics``.
    """
    for option in (
        click.option(
            "--statistics", is_flag=True,
            help="Count the findings of each rule below a report for people.",
        ),
        click.option(
            "--template", "templates", multiple=True, metavar="TEMPLATE[=FILE]",
            callback=_templates,
            help="Report through a Jinja template of your own; to FILE if one is named. "
            "Repeatable.",
        ),
        click.option(
            "-f", "--format", "outputs", multiple=True, metavar="NAME[=FILE]", callback=_formats,
            help="Report as full (default on a terminal), concise (default elsewhere), json, "
            "jsonl, sarif, github, gitlab, junit, checkstyle, rdjsonl, markdown or html; to FILE "
            "if one is named. Repeatable.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command
