"""What ``buzzlint corpus report`` does: the results of a corpus, counted and laid out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from .. import __version__
from ..console import say, write_file, write_stdout
from ..errors import UsageError
from ..files import content
from ..reporting.report import count

if TYPE_CHECKING:
    from ..corpus.figures import Results
    from ..corpus.precision import Precision

Form = Literal["markdown", "html", "csv"]
SHOWN = 30
"""Findings of the sample that a report shows; all of them are in the file that --sample writes."""
TRAITS = (("code", "By rule"), ("system", "By system"), ("maker", "By maker"))


@dataclass(frozen=True, slots=True)
class Options:
    """The command line of ``corpus report``."""

    folder: str
    form: Form = "markdown"
    output: str = ""
    """File to write; empty for standard output."""
    sample: str = ""
    size: int = 100
    seed: int = 0
    precision: str = ""


def report(options: Options) -> None:
    """Write the report, and the sample if one is wanted."""
    from ..corpus import report as pages
    from ..corpus.figures import Results
    from ..corpus.manifest import Manifest

    results = Results(options.folder)
    manifest = Manifest(options.folder)
    if not manifest.configs:
        raise UsageError(
            f"{options.folder}: has no _manifest.json; let 'buzzlint corpus' finish it"
        )
    drawn = results.sample(options.size, options.seed)
    if options.sample:
        write_file(options.sample, pages.sample(drawn))
    found = pages.Report(
        version=__version__,
        days=tuple(sorted({part.as_of for part in manifest.configs.values()})),
        counts=manifest.counts,
        shards=len(manifest.done),
        failed=len(manifest.failed),
        breakdowns=(
            *(results.by(trait, title) for trait, title in TRAITS),
            results.worst_hosts(),
            results.by_month(),
        ),
        sample=tuple(drawn[:SHOWN]),
        precisions=_precisions(options, results),
    )
    render = {"markdown": pages.markdown, "html": pages.html, "csv": pages.table}[options.form]
    text = render(found)
    if options.output:
        write_file(options.output, text)
    else:
        write_stdout(text, utf8=options.form != "markdown")


def _precisions(options: Options, results: Results) -> tuple[Precision, ...]:
    """Estimate from a sample that was filled in; findings that aren't here don't count."""
    if not options.precision:
        return ()
    from ..corpus.precision import labelled, precisions

    name = options.precision
    try:
        judged = labelled(content(Path(name)), name)
    except OSError as error:
        raise UsageError(f"{name}: cannot be read: {error.strerror or error}") from None
    here = {row["id"] for row in results.findings([id_ for id_, _, _ in judged])}
    known = [item for item in judged if item[0] in here]
    if not known:
        raise UsageError(f"{name}: none of its findings is in {options.folder}")
    if len(known) < len(judged):
        elsewhere = count(len(judged) - len(known), "finding")
        say("warning", f"{name}: not in {options.folder}: {elsewhere}")
    return tuple(precisions(known))
