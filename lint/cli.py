"""The command line. What a command needs is imported inside it: ``--help`` has to be instant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from . import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from .checking import Output

VERBOSE = "buzzlint.verbose"
"""Key in ``Context.meta``, which commands share, of whether tracebacks are wanted."""


class Group(click.Group):
    """Ends a command as CONVENTIONS.md says: 130 on interrupt, 2 and one line on an error."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command and turn what it raises into an exit code."""
        from .errors import UsageError

        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except UsageError as error:
            from .console import say

            for line in str(error).splitlines():
                say("error", line)
            ctx.exit(2)
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(130)
        except BrokenPipeError:
            ctx.exit(0)
        except Exception as error:
            if ctx.meta.get(VERBOSE):
                import traceback

                traceback.print_exc()
            what = " ".join(f"{type(error).__name__}: {error}".split())
            hint = "" if ctx.meta.get(VERBOSE) else "; -v shows the traceback"
            click.echo(f"buzzlint: internal error: {what} (please report{hint})", err=True)
            ctx.exit(2)


@click.group(
    cls=Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="buzzlint", message="%(prog)s %(version)s")
def main() -> None:
    """Find claims about AI that contradict the facts: "Midjourney is an LLM"."""


def _outputs(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> list[Output]:
    """Read ``NAME`` and ``NAME=FILE``."""
    if not values:
        return []
    from .checking import Output
    from .errors import nearest
    from .reporting import FORMATS

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


def _verbose(ctx: click.Context, param: click.Parameter, value: bool) -> bool:
    ctx.meta[VERBOSE] = value
    return value


def _codes(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Take apart comma-separated and repeated codes."""
    from .selection import split

    return split(values) if values else ()


@main.command(short_help="Check documents.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "-f", "--format", "outputs", multiple=True, metavar="NAME[=FILE]", callback=_outputs,
    help="Report as full (default on a terminal), concise (default elsewhere), json or github; "
    "to FILE if one is named. Repeatable.",
)  # fmt: skip
@click.option(
    "--select", multiple=True, metavar="CODES", callback=_codes,
    help="Apply only these rules: codes, prefixes of codes (BL2), names, ALL; comma separated.",
)  # fmt: skip
@click.option(
    "--ignore", multiple=True, metavar="CODES", callback=_codes, help="Leave out these rules."
)
@click.option(
    "--extend-select", multiple=True, metavar="CODES", callback=_codes,
    help="Apply these rules too.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]),
    help="Least severity that makes the exit code 1.  [default: warning]",
)  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@click.option("--config", metavar="FILE", help="Read this config, not the closest one.")
@click.option("--isolated", is_flag=True, help="Read no config.")
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
    help="Judge by the facts of that day, as in 2026-01-31.  [default: today]",
)  # fmt: skip
@click.option(
    "--stdin-filename", metavar="FILE",
    help="Path that the text from stdin ('-') stands for: its format, config and overrides.",
)  # fmt: skip
@click.option("--no-cache", is_flag=True, help="Judge every file afresh.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files even if named.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings and errors only.")
@click.option(
    "-v", "--verbose", is_flag=True, is_eager=True, callback=_verbose,
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
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    as_of: datetime | None,
    no_cache: bool,
    **options: Any,
) -> None:
    """Check documents: files, folders (git-ignored files are left out), or '-' for stdin.

    Exits with 0 if there is nothing at or above --fail-on, with 1 if there is, and with 2 after
    a usage, config or internal error.
    """
    from . import checking
    from .selection import Layer

    filename = options["stdin_filename"]
    if not paths:
        paths = (checking.STDIN,) if filename else (".",)
    if filename and checking.STDIN not in paths:
        raise click.UsageError("--stdin-filename goes with '-' in place of paths.")
    ctx.exit(
        checking.check(
            checking.Options(
                paths=paths,
                rules=Layer(select or None, ignore, extend_select),
                as_of=as_of.date() if as_of else None,
                **options,
            )
        )
    )


@main.command()
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text",
    show_default=True, help="Lines for people, or JSON.",
)  # fmt: skip
def rules(form: str) -> None:
    """List the rules."""
    from .console import write_stdout
    from .describing import rules_json, rules_text
    from .rules import RULES

    write_stdout(rules_json(RULES) if form == "json" else rules_text(RULES), utf8=form == "json")


@main.command(short_help="Explain a rule.")
@click.argument("rule", metavar="CODE|NAME")
def explain(rule: str) -> None:
    """Explain a rule: what it flags, why it matters, and examples."""
    from .console import write_stdout
    from .describing import explanation, find_rule
    from .rules import RULES

    write_stdout(explanation(find_rule(rule, RULES)))
