"""``buzzlint systems`` and its commands."""

from __future__ import annotations

from typing import Any

import click

from .options import DefaultGroup, form_of, knowing


@click.group(
    cls=DefaultGroup, default="list", subcommand_metavar="[QUERY] | COMMAND ...",
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
@knowing
@form_of("table", "json")
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
    from ..commands import stale as dated
    from ..commands import systems as catalogue
    from ..commands.basis import Basis, knowledge
    from ..console import say, write_stdout

    known = knowledge(Basis(**basis)).base
    filters = catalogue.Filters(query, class_, output, maker)
    if stale is not None:
        old = dated.stale(known, filters, stale)
        if not old:
            say("note", f"no source was read more than {stale} days ago")
        text = dated.as_json(old) if form == "json" else dated.as_text(old)
    else:
        found = catalogue.select(known, filters)
        if not found:
            say("warning", catalogue.nothing_found(known, filters))
        write = catalogue.listing_json if form == "json" else catalogue.listing_text
        text = write(known, found)
    write_stdout(text, utf8=form == "json")


@systems.command(short_help="Show all that is known of a system, with sources.")
@click.argument("name")
@knowing
@form_of("text", "json")
def show(name: str, form: str, **basis: Any) -> None:
    """Show what a system is, makes and takes in, who may tune it, where it runs, and since when.

    NAME is any name or id of it, whatever its case and hyphens: "GPT 4". An unknown one is an
    error (exit code 2) that says which are near.
    """
    from ..commands import card
    from ..commands.basis import Basis, knowledge
    from ..console import write_stdout

    known = knowledge(Basis(**basis)).base
    system = card.lookup(known, name)
    write = card.card_json if form == "json" else card.card_text
    write_stdout(write(known, system), utf8=form == "json")


@systems.command("check", short_help="Check knowledge files of your own.")
@click.argument("files", nargs=-1, metavar="[FILE]...")
def check_systems(files: tuple[str, ...]) -> None:
    """Check knowledge files of your own: shape, dates, and that all that they name exists.

    Files are checked together, as an entry of one may name an entry of another; without FILE
    those of the config are. Exits with 0 if they can be used, and with 2 if not.
    """
    from pathlib import Path

    from .. import config
    from ..commands import vet
    from ..commands.basis import settings
    from ..console import say, write_stdout
    from ..errors import UsageError
    from ..terminal import visible_line

    paths = [Path(file) for file in files]
    if not paths:
        paths = [Path(config.shown(path)) for path in settings().knowledge]
    if not paths:
        raise click.UsageError("name a FILE; the config names no knowledge file.")
    verdicts = vet.vet(paths)
    sound = [verdict for verdict in verdicts if not verdict.problems]
    for verdict in sound:
        for warning in verdict.warnings:
            say("warning", f"{verdict.path}: {warning}")
    write_stdout("".join(f"{visible_line(vet.summary(verdict))}\n" for verdict in sound))
    problems = [f"{verdict.path}: {item}" for verdict in verdicts for item in verdict.problems]
    if problems:
        raise UsageError("\n".join(visible_line(problem) for problem in problems))


@systems.command("schema", short_help="Print the JSON Schema of a knowledge file.")
def knowledge_schema() -> None:
    """Print the JSON Schema of a knowledge file, for an editor that completes and checks TOML."""
    from ..commands.schemas import knowledge_schema
    from ..console import write_stdout

    write_stdout(knowledge_schema(), utf8=True)
