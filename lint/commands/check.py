"""What ``buzzlint check`` does, from its options to the exit code."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__, config, reporting
from ..console import say, write_file, write_stdout
from ..discovery import File, Source, decode, discover, excluded, read, repository, shown
from ..errors import UsageError
from ..reporting.report import make_report
from ..selection import Layer, resolve
from ..terminal import visible_lines, wants_color
from .basis import settings as configured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..config import FailOn, FileSettings, Settings
    from ..engine import FileResult
    from ..reporting import Format
    from ..reporting.report import Report
    from ..terminal import ColorChoice

STDIN = "-"
UNNAMED = "<stdin>"
"""Path of what comes from stdin without ``--stdin-filename``, in reports."""


@dataclass(frozen=True, slots=True)
class Output:
    """A report to write; to stdout if ``file`` is empty."""

    format: Format
    file: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """The command line of ``check``, taken apart and checked one by one."""

    paths: tuple[str, ...] = (".",)
    outputs: tuple[Output, ...] = ()
    rules: Layer = field(default_factory=Layer)
    fail_on: FailOn | None = None
    exit_zero: bool = False
    config: str | None = None
    isolated: bool = False
    as_of: date | None = None
    stdin_filename: str | None = None
    force_exclude: bool = False
    quiet: bool = False
    verbose: bool = False
    color: ColorChoice = "auto"


def check(options: Options) -> int:
    """Lint, report, and return the exit code; a UsageError ends it before any linting."""
    outputs = _outputs(options)
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
    settle = _settler(options, settings)
    inputs = _inputs(options, settings)
    holds = {file.path: settle(file.location) for file in inputs.files}
    results = list(_results(inputs, holds, settings, as_of))
    top = repository(str(Path.cwd()))
    report = make_report(
        results,
        version=__version__,
        as_of=as_of,
        folder=Path.cwd().as_posix(),
        repository=Path(top).as_posix() if top else "",
    )
    for result in results:
        if result.error:
            say("error", f"{result.path}: {result.error}")
            if options.verbose:
                sys.stderr.write(visible_lines(result.trace))
        elif result.skipped and options.verbose:
            say("note", f"{result.path}: skipped: {result.skipped}")
    for output in outputs:
        _write(output, report, options)
    if inputs.failed or any(result.error for result in results):
        return 2
    fails = any(
        holds[result.path].fails(finding.severity)
        for result in results
        for finding in result.findings
    )
    return int(fails and not options.exit_zero)


# --- before linting --------------------------------------------------------------------------


def _outputs(options: Options) -> list[Output]:
    """Settle what is written where: stdout first, where people's formats go first, then files."""
    to_files = [output for output in options.outputs if output.file]
    targets = [output.file for output in to_files]
    for target in targets:
        if targets.count(target) > 1:
            raise UsageError(f"--format: two reports for the file {target}")
    to_stdout = [output for output in dict.fromkeys(options.outputs) if not output.file]
    readable = [output for output in to_stdout if output.format in reporting.READABLE]
    alone = next((item.format for item in to_stdout if item.format in reporting.ALONE), None)
    if alone:
        if len(to_stdout) > 1:
            raise UsageError(
                f"--format: {alone} on stdout stands alone; write one of them to a file: "
                f"{alone}=FILE"
            )
        return to_stdout + to_files
    if not readable:
        readable = [Output("full" if sys.stdout.isatty() else "concise")]
    return readable + [output for output in to_stdout if output not in readable] + to_files


def _settler(options: Options, settings: Settings) -> Callable[[str], FileSettings]:
    """Make a function from a file's absolute path to the rules, and ``fail-on``, that hold for it.

    A selector that names no rule is an error even if no file ever meets it.
    """
    from ..rules import RULES

    rules = {rule.code: rule.name for rule in RULES}
    everywhere = settings.for_file("", rules, options.rules, options.fail_on)
    if not settings.overrides:
        return lambda location: everywhere
    for override in settings.overrides:
        resolve((override.rules,), rules)
    return lambda location: settings.for_file(location, rules, options.rules, options.fail_on)


@dataclass(slots=True)
class _Inputs:
    files: list[File]
    failed: bool
    """A path was missing or could not be read."""
    stdin: Source | None = None
    """What came from stdin; it is the first of the files."""


def _inputs(options: Options, settings: Settings) -> _Inputs:
    from ..readers import format_of

    excludes = replace(settings.excludes, force=options.force_exclude)
    paths = [path for path in options.paths if path != STDIN]
    found = discover(paths, known=lambda name: format_of(name) is not None, excludes=excludes)
    inputs = _Inputs(found.files, bool(found.errors))
    for path, error in found.errors:
        say("error", f"{path}: {error}")
    if STDIN in options.paths:
        file = File(UNNAMED, UNNAMED)
        if options.stdin_filename:
            location = os.path.abspath(options.stdin_filename)  # noqa: PTH100
            file = File(shown(location, str(Path.cwd())), location, named=True)
        if not (excludes.force and excluded(file.location, str(Path.cwd()), excludes)):
            inputs.stdin = decode(sys.stdin.buffer.read())
            inputs.files = [file, *(other for other in inputs.files if other.path != file.path)]
    if options.quiet:
        return inputs
    for file in inputs.files:
        if file.named and format_of(file.path) is None:
            kind = Path(file.path).suffix or "files without an extension"
            say("note", f"{file.path}: no reader for {kind}: read as Markdown")
    if not inputs.files and not inputs.failed:
        say("warning", "no files to check")
    return inputs


# --- linting ---------------------------------------------------------------------------------


def _results(
    inputs: _Inputs, holds: dict[str, FileSettings], settings: Settings, as_of: date
) -> Iterator[FileResult]:
    """Yield a result for each file, in their order, with the findings of the rules that are on."""
    from ..engine import FileResult, Linter
    from ..knowledge import KnowledgeError

    unread: dict[str, FileResult] = {}

    def readable() -> Iterator[tuple[str, str]]:
        for number, file in enumerate(inputs.files):
            source = inputs.stdin if number == 0 and inputs.stdin else read(file.location)
            if source.error or source.skipped:
                unread[file.path] = FileResult(
                    path=file.path,
                    document=None,
                    findings=(),
                    claims=0,
                    skipped=source.skipped,
                    error=source.error,
                )
            else:
                yield file.path, source.text

    linter = Linter(
        knowledge_files=[Path(config.shown(path)) for path in settings.knowledge],
        as_of=as_of,
    )
    try:
        linted = {
            result.path: result
            for result in linter.lint_sources(readable(), lambda path: holds[path].codes)
        }
    except KnowledgeError as error:
        raise UsageError(str(error)) from None
    for file in inputs.files:
        yield linted.get(file.path) or unread[file.path]


# --- after linting ---------------------------------------------------------------------------


def _write(output: Output, report: Report, options: Options) -> None:
    if output.file:
        write_file(output.file, reporting.render(output.format, report))
        return
    color = wants_color(options.color, tty=sys.stdout.isatty())
    text = reporting.render(output.format, report, color=color, summary=not options.quiet)
    if output.format in reporting.READABLE and any(
        item.format == "github" and not item.file for item in options.outputs
    ):
        from ..reporting.github import without_commands

        text = without_commands(text)
    write_stdout(text, utf8=output.format in reporting.ALONE)
