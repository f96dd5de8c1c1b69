"""The command line, run in this process."""

from __future__ import annotations

from inspect import signature

from click.testing import CliRunner


def runner(**options: object) -> CliRunner:
    """One that keeps standard error apart; click before 8.2 wants to be told."""
    if "mix_stderr" in signature(CliRunner).parameters:
        options["mix_stderr"] = False
    return CliRunner(**options)  # type: ignore[arg-type]
