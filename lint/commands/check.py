"""What ``buzzlint check`` does, from its options to the exit code."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__, config
from ..console import say
from ..discovery import repository
from ..errors import UsageError
from ..reporting.report import make_report
from ..selection import Layer
from ..terminal import visible_lines
from .basis import settings as configured
from .basis import settler
from .inputs import gather
from .outputs import settled, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..config import FailOn, FileSettings, Settings
    from ..engine import FileResult
    from ..terminal import ColorChoice
    from .inputs import Inputs
    from .outputs import Output


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
    outputs = settled(options.outputs)
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
    inputs = gather(
        options.paths,
        settings.excludes,
        stdin_filename=options.stdin_filename,
        force_exclude=options.force_exclude,
        quiet=options.quiet,
    )
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
    write(outputs, report, color=options.color, summary=not options.quiet)
    if inputs.failed or any(result.error for result in results):
        return 2
    fails = any(
        holds[result.path].fails(finding.severity)
        for result in results
        for finding in result.findings
    )
    return int(fails and not options.exit_zero)


def _results(
    inputs: Inputs, holds: dict[str, FileSettings], settings: Settings, as_of: date
) -> Iterator[FileResult]:
    """Yield a result for each file, in their order, with the findings of the rules that are on."""
    from ..engine import FileResult, Linter
    from ..knowledge import KnowledgeError

    unread: dict[str, FileResult] = {}

    def readable() -> Iterator[tuple[str, str]]:
        for file, source in inputs.sources():
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
