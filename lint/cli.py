"""The command line. What a command needs is imported inside it: ``--help`` has to be instant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from . import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

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


def _day(ctx: click.Context, param: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


def _knowing(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which knowledge a command answers from."""
    for option in (
        click.option("--isolated", is_flag=True, help="Read no config."),
        click.option("--config", metavar="FILE", help="Read this config, not the closest one."),
        click.option(
            "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", callback=_day,
            help="Answer by the facts of that day, as in 2026-01-31.  [default: today]",
        ),
        click.option(
            "--knowledge", "files", multiple=True, metavar="FILE",
            help="Add the systems of this file to those of the config and the bundled ones. "
            "Repeatable.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def _format(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add the option that says in which form a command answers; the first is the default."""
    return click.option(
        "-f", "--format", "form", type=click.Choice(names), default=names[0], show_default=True,
        help="For people, or JSON.",
    )  # fmt: skip


class Listing(click.Group):
    """A group that lists what it holds unless its first argument is a command."""

    default = "list"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before what names none."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the options of the default command as those of the group."""
        click.Command.format_options(self.commands[self.default], ctx, formatter)
        self.format_commands(ctx, formatter)


@main.group(
    cls=Listing, subcommand_metavar="[QUERY] | COMMAND ...",
    short_help="List the AI systems that are known, show one, check a file of your own.",
)  # fmt: skip
def systems() -> None:
    """List the AI systems that buzzlint knows, by part of a name or by what they are.

    As in: systems midjourney, systems --output video --maker google, systems --class gan.
    """


@systems.command("list", short_help="List systems; what happens without a command.")
@click.argument("query", default="", metavar="[QUERY]")
@click.option("--class", "class_", default="", metavar="ID", help="Of this class: llm, gan ...")
@click.option(
    "--output", default="", metavar="MODALITY", help="That put out this: image, code, speech ..."
)
@click.option("--maker", default="", metavar="ID", help="By this maker, or who belongs to it.")
@click.option(
    "--stale", type=click.IntRange(0), metavar="DAYS",
    help="List the sources that were read longer ago than that, oldest first, instead.",
)  # fmt: skip
@_knowing
@_format("table", "json")
def list_systems(
    query: str,
    class_: str,
    output: str,
    maker: str,
    stale: int | None,
    form: str,
    **basis: Any,
) -> None:
    """List systems whose name, or one of whose other names, has QUERY in it.

    Finding none is an answer too: the exit code is 0.
    """
    from . import cataloguing
    from .console import say, write_stdout
    from .knowing import Basis, knowledge

    known = knowledge(Basis(**basis)).base
    filters = cataloguing.Filters(query, class_, output, maker)
    if stale is not None:
        old = cataloguing.stale(known, filters, stale)
        text = cataloguing.stale_json(old) if form == "json" else cataloguing.stale_text(old)
    else:
        found = cataloguing.select(known, filters)
        if not found:
            say("warning", cataloguing.nothing_found(known, filters))
        write = cataloguing.listing_json if form == "json" else cataloguing.listing_text
        text = write(known, found)
    write_stdout(text, utf8=form == "json")


@systems.command(short_help="Show all that is known of a system, with sources.")
@click.argument("name")
@_knowing
@_format("text", "json")
def show(name: str, form: str, **basis: Any) -> None:
    """Show what a system is, makes and takes in, who may tune it, where it runs, and since when.

    NAME is any name or id of it, whatever its case and hyphens: "GPT 4". An unknown one is an
    error (exit code 2) that says which are near.
    """
    from . import cataloguing
    from .console import write_stdout
    from .knowing import Basis, knowledge

    known = knowledge(Basis(**basis)).base
    system = cataloguing.lookup(known, name)
    write = cataloguing.card_json if form == "json" else cataloguing.card_text
    write_stdout(write(known, system), utf8=form == "json")


@systems.command("check", short_help="Check knowledge files of your own.")
@click.argument("files", nargs=-1, metavar="[FILE]...")
def check_systems(files: tuple[str, ...]) -> None:
    """Check knowledge files of your own: shape, dates, and that all that they name exists.

    Files are checked together, as an entry of one may name an entry of another; without FILE
    those of the config are. Exits with 0 if they can be used, and with 2 if not.
    """
    from pathlib import Path

    from . import config, vetting
    from .console import say, write_stdout
    from .errors import UsageError
    from .knowing import settings
    from .terminal import visible_line

    paths = [Path(file) for file in files]
    if not paths:
        paths = [Path(config.shown(path)) for path in settings().knowledge]
    if not paths:
        raise click.UsageError("name a FILE; the config names no knowledge file.")
    verdicts = vetting.vet(paths)
    sound = [verdict for verdict in verdicts if not verdict.problems]
    for verdict in sound:
        for warning in verdict.warnings:
            say("warning", f"{verdict.path}: {warning}")
    write_stdout("".join(f"{visible_line(vetting.summary(verdict))}\n" for verdict in sound))
    problems = [f"{verdict.path}: {item}" for verdict in verdicts for item in verdict.problems]
    if problems:
        raise UsageError("\n".join(visible_line(problem) for problem in problems))


@systems.command("schema", short_help="Print the JSON Schema of a knowledge file.")
def knowledge_schema() -> None:
    """Print the JSON Schema of a knowledge file, for an editor that completes and checks TOML."""
    from .console import write_stdout
    from .schemas import knowledge_schema

    write_stdout(knowledge_schema(), utf8=True)


@main.command(short_help="Say which kind of tool makes what you want.")
@click.argument("wish", nargs=-1, required=True)
@_knowing
@_format("text", "json")
def choose(wish: tuple[str, ...], form: str, **basis: Any) -> None:
    """Say which kind of tool makes what you want, and which systems there are today.

    WISH names the output, for that decides: "product visuals", "voiceover", "python script",
    "narrate a blog post", "speech to text", "a logo and a jingle". If a word can mean several
    outputs, all are named. A wish that names no output is an error (exit code 2) that says
    which words are near.
    """
    from . import choosing
    from .console import write_stdout
    from .knowing import Basis, knowledge

    known = knowledge(Basis(**basis))
    words = " ".join(wish)
    choices = choosing.Chooser(known.base, known.own).choose(words)
    write = choosing.as_json if form == "json" else choosing.as_text
    write_stdout(write(words, choices, known.base), utf8=form == "json")


@main.group("config", short_help="Show the config in effect, or the schema of a config.")
def config_group() -> None:
    """Show the config in effect, or the schema of a config."""


@config_group.command("show", short_help="Show the config in effect, and where it comes from.")
@click.argument("path", default="", metavar="[PATH]")
@click.option("--config", metavar="FILE", help="Read this config, not the closest one.")
@click.option("--isolated", is_flag=True, help="Read no config: show the defaults.")
def show_config(path: str, config: str | None, isolated: bool) -> None:
    """Show the config in effect as TOML, and which file each line comes from.

    With PATH, show what holds for that file, overrides included.
    """
    from datetime import date

    from .configuring import effective
    from .console import write_stdout
    from .knowing import settings
    from .rules import RULES

    write_stdout(effective(settings(config, isolated=isolated), RULES, date.today(), path))


@config_group.command("schema", short_help="Print the JSON Schema of a config.")
def print_config_schema() -> None:
    """Print the JSON Schema of a buzzlint.toml, for an editor that completes and checks TOML."""
    from .console import write_stdout
    from .schemas import config_schema

    write_stdout(config_schema(), utf8=True)
