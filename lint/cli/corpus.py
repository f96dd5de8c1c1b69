"""``buzzlint corpus`` and ``buzzlint corpus report``."""

from __future__ import annotations

from typing import Any

import click

from .options import DefaultGroup, codes, day, given, verbose


@click.group(
    "corpus", cls=DefaultGroup, default="run", subcommand_metavar="INPUT... | COMMAND ...",
    short_help="Check a corpus: Parquet, JSON Lines, web archives.",
)  # fmt: skip
def corpus() -> None:
    """Check the documents of a corpus, or report on those that have been checked.

    INPUT is a path, a pattern or an address such as s3://bucket/part-*.parquet; more of it is told
    by: corpus run --help
    """


@corpus.command("run", short_help="Check shards of documents (run need not be said).")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--output", required=True, metavar="DIR", callback=given, help="Folder for the results."
)
@click.option(
    "--text-column", default="text", show_default=True, metavar="NAME",
    help="Column (Parquet) or key (JSON Lines) with the text.",
)  # fmt: skip
@click.option(
    "--id-column", default="", metavar="NAME",
    help="The one that names a document, as an address does.  [default: its place in the input]",
)  # fmt: skip
@click.option("--time-column", default="", metavar="NAME", help="The one with a document's time.")
@click.option(
    "--text-format", type=click.Choice(["markdown", "text", "html", "mdx"]), default=None,
    help="How texts are read.  [default: as the document's name ends, or Markdown]",
)  # fmt: skip
@click.option(
    "--every-language", is_flag=True, help="Take documents for English, whatever they are in."
)
@click.option("--every-copy", is_flag=True, help="Check a text as often as it comes.")
@click.option(
    "--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True,
    help="Where the work is done: on this machine, or on a Ray cluster.",
)  # fmt: skip
@click.option(
    "--address", metavar="ADDRESS", callback=given,
    help="The Ray cluster.  [default: one on this machine]",
)  # fmt: skip
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), metavar="N",
    help="Work in N processes.  [default: as many as there are processors]",
)  # fmt: skip
@click.option(
    "--select", multiple=True, metavar="CODES", callback=codes,
    help="Apply only these rules: codes, prefixes of codes (BL2), names, ALL; comma separated.",
)  # fmt: skip
@click.option(
    "--ignore", multiple=True, metavar="CODES", callback=codes, help="Leave out these rules."
)
@click.option(
    "--config", metavar="FILE", callback=given, help="Read this config, not the closest one."
)
@click.option("--isolated", is_flag=True, help="Read no config.")
@click.option(
    "--as-of", metavar="DATE", callback=day,
    help="Judge by the facts of that day, as in 2026-01-31.  "
    "[default: the day on which the folder was begun]",
)  # fmt: skip
@click.option(
    "--mix", is_flag=True,
    help="Go on in DIR although settings, knowledge or inputs have changed since.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option(
    "-v", "--verbose", is_flag=True, is_eager=True, callback=verbose, help="Show tracebacks."
)
@click.pass_context
def run(
    ctx: click.Context,
    /,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    text_format: str | None,
    verbose: bool,
    **options: Any,
) -> None:
    """Check the documents in Parquet, JSON Lines (.jsonl) and web archives (.warc, .wet).

    INPUT is a path, a pattern or an address such as s3://bucket/part-*.parquet; .gz and .zst are
    unpacked. Findings and documents come as Parquet in DIR. What is done there already is not done
    again, so a run that was broken off goes on when it is started once more.

    Exits with 0 if all is done, whatever was found, and with 2 if an input could not be.
    """
    from ..commands import corpus as command
    from ..selection import Layer

    rules = Layer(select or None, ignore)
    ctx.exit(command.corpus(command.Options(rules=rules, text_format=text_format or "", **options)))


@corpus.command("report", short_help="Report on a corpus that was checked.")
@click.argument("folder", metavar="DIR", callback=given)
@click.option(
    "-f", "--format", "form", type=click.Choice(["markdown", "html", "csv"]), default="markdown",
    show_default=True, help="A text, a page, or the tables for a spreadsheet.",
)  # fmt: skip
@click.option(
    "--output", metavar="FILE", callback=given, help="Write there.  [default: standard output]"
)
@click.option(
    "--sample", metavar="FILE", callback=given,
    help="Write a random sample of findings as CSV, with a column 'right' to fill in by hand.",
)  # fmt: skip
@click.option(
    "--size", type=click.IntRange(1, 100_000), default=100, show_default=True,
    help="How many findings the sample has.",
)  # fmt: skip
@click.option(
    "--seed", type=int, default=0, show_default=True, help="Another seed, another sample."
)
@click.option(
    "--precision", metavar="FILE", callback=given,
    help="Tell how many findings are right, from a sample that was filled in with yes and no.",
)  # fmt: skip
@click.option(
    "-v", "--verbose", is_flag=True, is_eager=True, callback=verbose, help="Show tracebacks."
)
def report(
    folder: str,
    form: Any,
    output: str | None,
    sample: str | None,
    size: int,
    seed: int,
    precision: str | None,
    verbose: bool,
) -> None:
    """Report on the results in DIR: by rule, system, maker, host and month, and a sample.

    Nothing is checked for this, and more can be added to DIR afterwards.
    """
    from ..commands import corpus_report as command

    command.report(
        command.Options(folder, form, output or "", sample or "", size, seed, precision or "")
    )
