"""``buzzlint check``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from .adoption import adopting
from .claims import account, explain_place
from .options import codes, day, format_as, given, paths_or_stdin, verbose
from .outputs import written

if TYPE_CHECKING:
    from ..commands.outputs import Output


_BASIS = (
    "config", "isolated", "as_of", "baseline", "stdin_filename", "format_as", "force_exclude",
    "quiet",
)  # fmt: skip
"""Options that settle, beside the rules, what is read and judged: ``--why`` takes them too."""
_BESIDE_WHY = frozenset({
    *_BASIS, "why", "select", "ignore", "extend_select", "verbose", "color", "jobs", "no_cache",
})  # fmt: skip
"""All that may stand beside ``--why``; the last of them change nothing that is said."""


@click.command(short_help="Check documents.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@written
@click.option(
    "--select", multiple=True, metavar="CODES", callback=codes,
    help="Apply only these rules: codes, prefixes of codes (BL2), names, ALL; comma separated.",
)  # fmt: skip
@click.option(
    "--ignore", multiple=True, metavar="CODES", callback=codes, help="Leave out these rules."
)
@click.option(
    "--extend-select", multiple=True, metavar="CODES", callback=codes,
    help="Apply these rules too.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]),
    help="Least severity that makes the exit code 1.  [default: warning]",
)  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
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
@click.option("--show-files", is_flag=True, help="List the files that would be checked, instead.")
@click.option(
    "--why", metavar="FILE[:LINE]", callback=explain_place,
    help="Print each claim in FILE, or on its LINE, and why it is a finding or not, instead.",
)  # fmt: skip
@click.option("--fix", is_flag=True, help="Make the fixes that can't change what is meant.")
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="With --fix or --diff: the other fixes too; else count them.",
)
@click.option(
    "--diff", is_flag=True, help="Show what --fix would change, write nothing; exit with 1 if any."
)
@adopting
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), metavar="N",
    help="Judge documents in N processes.  [default: as many as pay off]",
)  # fmt: skip
@click.option(
    "--watch", is_flag=True, help="Check again whenever a document or the config is saved."
)
@click.option("--no-cache", is_flag=True, help="Judge every file afresh, and remember nothing.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even if named.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings and errors only.")
@click.option(
    "-v", "--verbose", is_flag=True, is_eager=True, callback=verbose,
    help="Say what is used; show tracebacks.",
)  # fmt: skip
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
    help="Colour the report. NO_COLOR and FORCE_COLOR are heeded.",
)  # fmt: skip
@click.pass_context
def check(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    outputs: list[Output],
    templates: list[Output],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    why: tuple[str, int] | None,
    watch: bool,
    **options: Any,
) -> None:
    """Check documents: files, folders (git-ignored files are left out), or '-' for stdin.

    Exits with 0 if there is nothing at or above --fail-on, with 1 if there is, and with 2 after
    a usage, config or internal error.
    """
    from ..commands import check as command
    from ..commands.options import Options
    from ..selection import Layer

    rules = Layer(select or None, ignore, extend_select)
    if why is not None:
        if paths:
            raise click.UsageError("--why names the file; leave out PATHS.")
        _refuse_beside_why(ctx)
        paths = (why[0],)
    paths = paths_or_stdin(paths, options["stdin_filename"])
    if why is not None:
        ctx.exit(account(*why, rules=rules, **{name: options[name] for name in _BASIS}))
    asked = Options(paths=paths, outputs=(*outputs, *templates), rules=rules, **options)
    if watch:
        from ..commands import watch as watching

        watching.watch(asked)
    ctx.exit(command.check(asked))


def _refuse_beside_why(ctx: click.Context) -> None:
    """Refuse options that ``--why`` would have to leave out in silence."""
    for param in ctx.command.params:
        said = param.name and ctx.get_parameter_source(param.name) is ParameterSource.COMMANDLINE
        if said and param.name not in _BESIDE_WHY:
            raise click.UsageError(f"--why and {max(param.opts, key=len)}: give one of them.")
