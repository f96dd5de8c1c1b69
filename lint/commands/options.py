"""What ``buzzlint check`` was asked to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..selection import Layer

if TYPE_CHECKING:
    from datetime import date

    from ..config import FailOn
    from ..terminal import ColorChoice
    from .outputs import Output


class Options(NamedTuple):
    """The command line of ``check``, taken apart and checked one by one."""

    paths: tuple[str, ...] = (".",)
    outputs: tuple[Output, ...] = ()
    rules: Layer = Layer()
    fail_on: FailOn | None = None
    exit_zero: bool = False
    config: str | None = None
    isolated: bool = False
    as_of: date | None = None
    stdin_filename: str | None = None
    format_as: str | None = None
    """The format that files are read as, whatever they are called."""
    force_exclude: bool = False
    fix: bool = False
    """Make the fixes that are safe."""
    unsafe_fixes: bool = False
    """Make, or show, the others too."""
    diff: bool = False
    """Show what would be written into documents, instead of a report."""
    statistics: bool = False
    show_files: bool = False
    """List the files that would be checked, and check none."""
    since: str | None = None
    baseline: str | None = None
    write_baseline: str | None = None
    """The file to write; empty for the one that is used, or the default."""
    update_baseline: bool = False
    add_suppressions: bool = False
    jobs: int | None = None
    """How many processes judge documents; None for as many as pay off."""
    no_cache: bool = False
    quiet: bool = False
    verbose: bool = False
    color: ColorChoice = "auto"
