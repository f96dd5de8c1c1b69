"""What ``buzzlint check`` does, from its options to the exit code."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from .. import __version__, config
from ..console import progress, say, write_stderr, write_stdout
from ..discovery import repository
from ..errors import UsageError, report_it
from ..reporting.report import count, make_report, skipped_files
from ..terminal import visible_line, visible_lines
from .apart import refuse
from .basis import settings as configured
from .basis import settler
from .inputs import Formats, gather
from .old import Old
from .outputs import settled, write
from .sparing import spared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..config import FileSettings, Settings
    from ..engine import Linter
    from ..files import Stamp
    from ..reporting.report import Report
    from ..results import FileResult
    from .inputs import Inputs
    from .mending import Mended
    from .options import Options
    from .outputs import Output
    from .suppress import Suppressed


class Run(NamedTuple):
    """A check that is about to begin: what is read, and what holds for it."""

    options: Options
    settings: Settings
    as_of: date
    old: Old
    inputs: Inputs
    holds: Mapping[str, FileSettings]
    """What holds for each file, by its path in results."""

    def codes(self, path: str) -> frozenset[str]:
        """The codes of the rules that are on for a file."""
        return self.holds[path].codes


class Checked(NamedTuple):
    """What came of a check."""

    code: int
    """The exit code."""
    stamps: Mapping[str, Stamp] = MappingProxyType({})
    """Those of the documents that were written, by their absolute paths."""


def check(options: Options) -> int:
    """Lint, report, and return the exit code; a UsageError ends it before any linting."""
    return checked(options).code


def checked(options: Options) -> Checked:
    """Do what ``check`` does, and tell more of it."""
    refuse(options)
    outputs = settled(
        options.outputs, statistics=options.statistics, aside="--diff" if options.diff else ""
    )
    run = _prepared(options)
    if options.show_files:
        write_stdout("".join(f"{visible_line(file.path)}\n" for file in run.inputs.files))
        return Checked(2 if run.inputs.failed else 0)
    linter = _linter(run)
    linted = _linted(run, linter)
    results = [run.old.without(result) for result in linted]
    written = _written(run, linter, results)
    results = run.old.settle_baseline(linted, written.results if written else results, run.codes)
    _report(run, outputs, results, written)
    code = _exit_code(run, results, written)
    return Checked(code, written.stamps) if written else Checked(code)


def _prepared(options: Options) -> Run:
    """Read the config and the baseline, and find the files."""
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
    inputs.files = spared(options.outputs, inputs.files, _read(settings, old))
    old.narrow(inputs, quiet=options.quiet)
    holds = {file.path: settle(file.location) for file in inputs.files}
    return Run(options, settings, as_of, old, inputs, holds)


def _read(settings: Settings, old: Old) -> list[tuple[str, str]]:
    """Return the paths of what is read beside documents, and what each of them is."""
    found = [(str(path), "the config") for path in settings.files]
    found += [(str(path), "a knowledge file") for path in settings.knowledge]
    if old.accepted:
        found.append((str(old.accepted.file), "the baseline"))
    return found


def _linter(run: Run) -> Linter:
    from ..engine import Linter

    own = [Path(config.shown(path)) for path in run.settings.knowledge]
    return Linter(knowledge_files=own, as_of=run.as_of)


def _linted(run: Run, linter: Linter) -> list[FileResult]:
    """Return a result for each file, in their order, with the findings of the rules that are on."""
    from ..knowledge import KnowledgeError
    from .judging import Judging, opened

    options, inputs = run.options, run.inputs
    cache = None if options.no_cache else opened(run.settings, linter)
    judging = Judging(linter, run.codes, options.jobs, cache)
    try:
        with progress(len(inputs.files), wanted=not options.quiet) as step:
            return [result for result in judging.results(inputs) if not step()]
    except KnowledgeError as error:
        raise UsageError(str(error)) from None


def _written(run: Run, linter: Linter, results: Sequence[FileResult]) -> Mended | Suppressed | None:
    """Change documents, or show how, if that is asked for."""
    options, old = run.options, run.old
    if options.add_suppressions:
        from .suppress import add_suppressions

        return add_suppressions(
            results, old.locations, run.as_of, diff=options.diff, quiet=options.quiet
        )
    if not (options.fix or options.diff):
        return None
    from .mending import mend

    return mend(
        run.inputs,
        results,
        lambda path, text, form: old.without(linter.lint_source(text, path, form, run.codes(path))),
        unsafe=options.unsafe_fixes,
        show=options.diff,
    )


def _report(
    run: Run,
    outputs: Sequence[Output],
    results: Sequence[FileResult],
    written: Mended | Suppressed | None,
) -> None:
    """Tell what was found, and what was done about it."""
    options = run.options
    _tell(results, verbose=options.verbose)
    report = _made_report(run, results)
    if options.quiet and (skipped := skipped_files(report.summary)):
        say("warning", skipped)  # a summary says it otherwise
    with written.aside(run.inputs) if written else nullcontext():
        write(
            outputs,
            report,
            color=options.color,
            summary=not options.quiet,
            statistics=options.statistics,
        )
    if not options.quiet:
        written.tell() if written else _hint(results, unsafe=options.unsafe_fixes)


def _exit_code(run: Run, results: Sequence[FileResult], written: Mended | Suppressed | None) -> int:
    errors = any(result.error for result in results)
    if run.inputs.failed or errors or (written and written.failed):
        return 2
    if run.options.diff:
        fails = written is not None and written.count > 0
    else:
        fails = any(
            run.holds[result.path].fails(finding.severity)
            for result in results
            for finding in result.findings
        )
    return int(fails and not run.options.exit_zero)


def _tell(results: Sequence[FileResult], *, verbose: bool) -> None:
    """Say which files could not be checked, and if it is wanted which were left out."""
    for result in results:
        if result.error:
            hidden = bool(result.trace) and not verbose
            say("error", f"{result.path}: {report_it(result.error, hidden=hidden)}")
            if verbose:
                write_stderr(visible_lines(result.trace))
        elif result.skipped and verbose:
            say("note", f"{result.path}: skipped: {result.skipped}")


def _hint(results: Iterable[FileResult], *, unsafe: bool) -> None:
    """Say how many findings could be mended at once, with ``unsafe`` fixes or without."""
    fixable = sum(
        finding.fix is not None and (unsafe or finding.fix.safe)
        for result in results
        for finding in result.findings
    )
    if fixable:
        say("note", f"{count(fixable, 'finding')} fixable with --fix")


def _made_report(run: Run, results: Sequence[FileResult]) -> Report:
    top = repository(str(Path.cwd()))
    codes = [held.codes for held in run.holds.values()]
    return make_report(
        results,
        version=__version__,
        as_of=run.as_of,
        folder=Path.cwd().as_posix(),
        repository=Path(top).as_posix() if top else "",
        rules=frozenset().union(*codes) if codes else None,
        changed=run.old.changed(results),
    )
