"""What ``buzzlint check`` does, from its options to the exit code."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .. import __version__, config
from ..console import progress, say, write_stdout
from ..discovery import repository
from ..errors import UsageError, report_it
from ..reporting.report import count, make_report
from ..selection import Layer
from ..terminal import visible_line, visible_lines
from .basis import settings as configured
from .basis import settler
from .inputs import Formats, gather
from .old import Old, refuse
from .outputs import settled, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..config import FailOn, FileSettings, Settings
    from ..engine import FileResult, Linter
    from ..reporting.report import Report
    from ..terminal import ColorChoice
    from .inputs import Inputs
    from .mending import Mended
    from .outputs import Output
    from .suppress import Suppressed


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


def check(options: Options) -> int:
    """Lint, report, and return the exit code; a UsageError ends it before any linting."""
    outputs = settled(options.outputs)
    refuse(options)
    settings = configured(
        options.config,
        isolated=options.isolated,
        beside=options.stdin_filename,
        quiet=options.quiet,
    )
    as_of = options.as_of or settings.as_of or date.today()
    if options.verbose:
        used = " <- ".join(config.shown(path) for path in settings.files) or "none (defaults)"
        say("note", f"config: {used}")
        say("note", f"facts as of {as_of.isoformat()}")
    settle = settler(settings, options.rules, options.fail_on)
    old = Old.of(options, settings)
    inputs = gather(
        options.paths,
        settings.excludes,
        stdin_filename=options.stdin_filename,
        formats=Formats(settings.readers, options.format_as),
        force_exclude=options.force_exclude,
        quiet=options.quiet,
    )
    old.narrow(inputs, quiet=options.quiet)
    if options.show_files:
        write_stdout("".join(f"{visible_line(file.path)}\n" for file in inputs.files))
        return 2 if inputs.failed else 0
    holds = {file.path: settle(file.location) for file in inputs.files}
    linter = _linter(settings, as_of)
    linted = _results(inputs, holds, linter, settings, options)
    results = [old.without(result) for result in linted]
    written: Mended | Suppressed | None = None
    if options.add_suppressions:
        from .suppress import add_suppressions

        written = add_suppressions(
            results, old.locations, as_of, diff=options.diff, quiet=options.quiet
        )
    elif options.fix or options.diff:
        from .mending import mend

        written = mend(
            inputs,
            results,
            lambda path, text, form: old.without(
                linter.lint_source(text, path, form, holds[path].codes)
            ),
            unsafe=options.unsafe_fixes,
            show=options.diff,
        )
    results = old.keep(
        linted, written.results if written else results, lambda path: holds[path].codes
    )
    _tell(results, verbose=options.verbose)
    report = _report(results, holds, as_of, old.changed(results))
    with written.aside(inputs) if written else nullcontext():
        write(
            [output for output in outputs if output.file] if options.diff else outputs,
            report,
            color=options.color,
            summary=not options.quiet,
            statistics=options.statistics,
        )
    if not options.quiet:
        written.tell() if written else _hint(results)
    if inputs.failed or any(result.error for result in results) or (written and written.failed):
        return 2
    if options.diff:
        return int(written is not None and written.count > 0 and not options.exit_zero)
    return int(_fails(results, holds) and not options.exit_zero)


def _tell(results: Sequence[FileResult], *, verbose: bool) -> None:
    """Say which files could not be checked, and if it is wanted which were left out."""
    for result in results:
        if result.error:
            hidden = bool(result.trace) and not verbose
            say("error", f"{result.path}: {report_it(result.error, hidden=hidden)}")
            if verbose:
                sys.stderr.write(visible_lines(result.trace))
        elif result.skipped and verbose:
            say("note", f"{result.path}: skipped: {result.skipped}")


def _hint(results: Iterable[FileResult]) -> None:
    """Say how many findings could be mended at once."""
    safe = sum(
        finding.fix is not None and finding.fix.safe
        for result in results
        for finding in result.findings
    )
    if safe:
        say("note", f"{count(safe, 'finding')} fixable with --fix")


def _report(
    results: Sequence[FileResult],
    holds: Mapping[str, FileSettings],
    as_of: date,
    changed: dict[str, frozenset[int]] | None,
) -> Report:
    top = repository(str(Path.cwd()))
    return make_report(
        results,
        version=__version__,
        as_of=as_of,
        folder=Path.cwd().as_posix(),
        repository=Path(top).as_posix() if top else "",
        rules=frozenset().union(*(held.codes for held in holds.values())) if holds else None,
        changed=changed,
    )


def _fails(results: Iterable[FileResult], holds: Mapping[str, FileSettings]) -> bool:
    return any(
        holds[result.path].fails(finding.severity)
        for result in results
        for finding in result.findings
    )


def _linter(settings: Settings, as_of: date) -> Linter:
    from ..engine import Linter

    own = [Path(config.shown(path)) for path in settings.knowledge]
    return Linter(knowledge_files=own, as_of=as_of)


def _results(
    inputs: Inputs,
    holds: dict[str, FileSettings],
    linter: Linter,
    settings: Settings,
    options: Options,
) -> list[FileResult]:
    """Return a result for each file, in their order, with the findings of the rules that are on."""
    from ..knowledge import KnowledgeError
    from .judging import Judging, opened

    cache = None if options.no_cache else opened(settings, linter)
    judging = Judging(linter, lambda path: holds[path].codes, options.jobs, cache)
    try:
        with progress(len(inputs.files), wanted=not options.quiet) as step:
            return [result for result in judging.results(inputs) if not step()]
    except KnowledgeError as error:
        raise UsageError(str(error)) from None
