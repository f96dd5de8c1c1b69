"""``buzzlint init``."""

from __future__ import annotations

import click


@click.command(short_help="Write a commented config, and a hook for pre-commit.")
@click.option(
    "--hook/--no-hook", default=None,
    help="Write the hook, or don't.  [default: ask, if there is somebody to ask]",
)  # fmt: skip
def init(hook: bool | None) -> None:
    """Write a commented config into the working folder, and a hook for pre-commit if wanted.

    Nothing that is there already is written over.
    """
    import sys
    from pathlib import Path

    from ..commands import init as command
    from ..console import write_stdout

    folder = Path.cwd()
    done = []
    if hook:
        done.append(command.write_hook(folder))
    if not (hook and command.existing(folder)):
        done.append(command.write_config(folder))
    asks = hook is None and sys.stdin.isatty() and command.can_write_hook(folder)
    if asks and click.confirm(f"Write {command.HOOKS} too, to check each commit?", default=True):
        done.append(command.write_hook(folder))
    lines = [f"wrote {name}\n" for name in done]
    if command.HOOKS not in done and hook is None:
        lines.append(f"for a hook, add to the repos of {command.HOOKS}:\n{command.HOOK}")
    write_stdout("".join([*lines, "next: buzzlint check\n"]))
