"""What ``check`` does about findings that are older than it: a baseline, and unchanged lines."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import say
from .inputs import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from ..changes import Lines
    from ..config import Settings
    from ..findings import Finding
    from ..results import FileResult
    from .accepted import Accepted, Scope
    from .inputs import Inputs
    from .options import Options


@dataclass(slots=True)
class Old:
    """What tells old findings from new ones in a run."""

    options: Options
    accepted: Accepted | None = None
    """The baseline, if there is one."""
    changes: Mapping[str, Lines] | None = None
    """Changed lines by the absolute path, links resolved; None if all lines count."""
    locations: dict[str, str] = field(default_factory=dict)
    """Where the files are, by their paths in results."""
    _paths: dict[str, str] = field(default_factory=dict)
    """Paths as entries of the baseline have them, by those in results."""

    @classmethod
    def of(cls, options: Options, settings: Settings) -> Old:
        """Read the baseline and ask git, as far as options and config say so."""
        old = cls(options)
        if options.since is not None:
            from ..changes import changed_since

            old.changes = changed_since(options.since, str(Path.cwd()))
        wanted = options.baseline, options.write_baseline, settings.baseline
        if options.update_baseline or any(item is not None for item in wanted):
            from .accepted import accepted

            old.accepted = accepted(
                baseline=options.baseline,
                write_baseline=options.write_baseline,
                update_baseline=options.update_baseline,
                configured=settings.baseline,
            )
        return old

    def narrow(self, inputs: Inputs, *, quiet: bool) -> None:
        """Leave files out of which no line has changed."""
        if self.changes is not None:
            there = len(inputs.files)
            inputs.files = [file for file in inputs.files if self._lines(file.location)]
            if there and not inputs.files and not quiet:
                say("note", f"nothing to check has changed since {self.options.since}")
        self.locations = {file.path: file.location for file in inputs.files}
        if self.accepted:
            self._paths = self._scope(lambda path: ()).paths(self.accepted.file)

    def without(self, result: FileResult) -> FileResult:
        """Leave out the findings of a file that are old."""
        lines = self._lines(self.locations[result.path])
        document = result.document
        if document is None or lines is None:
            changed: Callable[[Finding], bool] = lambda finding: False  # noqa: E731
        else:
            changed = lambda finding: lines.touch_finding(document, finding)  # noqa: E731
        if self.accepted and result.path in self._paths:
            # What stands on unchanged lines is what the baseline is for.
            result = self.accepted.without_known(
                result, self._paths[result.path], lambda finding: not changed(finding)
            )
        if self.changes is None:
            return result
        return result._replace(findings=tuple(filter(changed, result.findings)))

    def settle_baseline(
        self,
        linted: Sequence[FileResult],
        results: list[FileResult],
        codes: Callable[[str], Container[str]],
    ) -> list[FileResult]:
        """Write, prune or tell of the baseline; return what is still to be reported.

        ``linted`` are the results with all findings, ``results`` those of what is left.
        """
        if self.accepted is None:
            return results
        scope, options = self._scope(codes), self.options
        if not self.accepted.writes:
            self.accepted.tend(linted, scope, quiet=options.quiet, verbose=options.verbose)
            return results
        self.accepted.write(results, scope, quiet=options.quiet)
        return [
            result._replace(findings=()) if result.path in self._paths else result
            for result in results
        ]

    def changed(self, results: Sequence[FileResult]) -> dict[str, frozenset[int]] | None:
        """Return the changed lines of each file with findings, as its document counts them."""
        if self.changes is None:
            return None
        found = {}
        for result in results:
            lines = self._lines(self.locations[result.path])
            if result.findings and result.document is not None and lines is not None:
                found[result.path] = lines.numbers(result.document)
        return found

    def _lines(self, location: str) -> Lines | None:
        return None if self.changes is None else self.changes.get(os.path.realpath(location))

    def _scope(self, codes: Callable[[str], Container[str]]) -> Scope:
        from .accepted import Scope

        named = (os.path.abspath(path) for path in self.options.paths if path != STDIN)  # noqa: PTH100
        folders = () if self.changes is not None else tuple(filter(os.path.isdir, named))
        return Scope(self.locations, codes, folders)
