"""What ``check`` does with a baseline: leave out what it holds, write it, prune it."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .. import baseline as files
from ..config import shown
from ..console import say, write_file
from ..errors import UsageError
from ..readers import format_of
from ..reporting.report import count
from .inputs import STDIN, UNNAMED

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from ..baseline import Baseline, Key
    from ..document import Document
    from ..findings import Finding
    from ..results import FileResult


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run has looked at: only there can an entry of a baseline be out of date."""

    locations: Mapping[str, str]
    """By the path of each file in results: where it is, absolute."""
    codes: Callable[[str], Container[str]]
    """By the same path: codes of the rules that were on."""
    folders: tuple[str, ...] = ()
    """Folders, absolute, of which every file was looked at."""

    def paths(self, file: Path) -> dict[str, str]:
        """Map paths of files in results to those that the entries of a baseline have."""
        named = {path: at for path, at in self.locations.items() if path != UNNAMED}
        return {path: files.relative(at, file) for path, at in named.items()}


@dataclass(slots=True)
class Accepted:
    """The baseline of a run, and what is to be done with its file."""

    file: Path
    baseline: Baseline
    writes: bool = False
    """Whether the findings of this run become part of it; until then none is left out."""
    prunes: bool = False
    """Whether what is out of date is taken out of it."""
    configured: bool = False
    """Whether the config names the file."""
    known: dict[str, Baseline] = field(default_factory=dict)
    """What was left out, by the path of the file."""

    def without_known(
        self, result: FileResult, path: str, first: Callable[[Finding], bool]
    ) -> FileResult:
        """Leave out the findings that the baseline holds, under the path that its entries have.

        Of findings that are all alike, those that ``first`` is true of are left out before others.
        """
        if self.writes or result.document is None:
            return result
        keyed = _keyed(result, path)
        compared = files.compare(keyed, self.baseline, first=first)
        self.known.setdefault(path, compared.known)  # a text that was fixed comes again
        return result._replace(findings=compared.new)

    def among(self, findings: Sequence[Finding], document: Document, path: str) -> list[Finding]:
        """Return those of a document's findings that the baseline holds."""
        keyed = [(files.key(finding, document, path), finding) for finding in findings]
        new = set(files.compare(keyed, self.baseline).new)
        return [finding for finding in findings if finding not in new]

    def write(self, results: Iterable[FileResult], scope: Scope, *, quiet: bool) -> None:
        """Write all findings into the file, beside the entries for what was not looked at."""
        results, paths = list(results), scope.paths(self.file)
        judged = self._judged(results, paths, scope)
        kept = Counter({key: n for key, n in self.baseline.items() if key not in judged})
        found = Counter(
            key for r in results if r.path in paths for key, _ in _keyed(r, paths[r.path])
        )
        write_file(str(self.file), files.written(kept + found))
        if quiet:
            return
        number = count(len({key.path for key in found}), "file")
        say("note", f"{shown(self.file)}: {count(found.total(), 'finding')} of {number} written")
        if not self.configured:
            say("note", f'to use it: --baseline {shown(self.file)}, or the key "baseline"')

    def tend(
        self, results: Iterable[FileResult], scope: Scope, *, quiet: bool, verbose: bool
    ) -> None:
        """Tell how much was left out, and what is out of date; prune that if it is asked for."""
        known = sum(self.known.values(), Counter[files.Key]())
        judged = self._judged(results, scope.paths(self.file), scope)
        stale = files.stale(self.baseline, known, judged)
        if self.prunes and stale:
            write_file(str(self.file), files.written(self.baseline - stale))
        if quiet:
            return
        if known:
            say("note", f"{shown(self.file)}: {count(known.total(), 'finding')} left out")
        if not stale:
            return
        gone = count(stale.total(), "finding")
        what = "taken out" if self.prunes else "not there any more: --update-baseline removes them"
        say("note", f"{shown(self.file)}: {gone} {what}")
        for key, times in sorted(stale.items()) if verbose else ():
            often = f" ({times} times)" if times > 1 else ""
            say("note", f"{shown(self.file)}: {key.path}: {key.code} {key.sentence}{often}")

    def _judged(
        self, results: Iterable[FileResult], paths: Mapping[str, str], scope: Scope
    ) -> set[Key]:
        """Return the entries whose finding this run would have met if it were still there."""
        from ..rules import RULES

        on = {
            paths[result.path]: scope.codes(result.path)
            for result in results
            if result.path in paths and not result.error and not result.skipped
        }
        existing = {rule.code for rule in RULES}
        judged = set()
        for key in self.baseline:
            if key.path in on:
                if key.code in on[key.path] or key.code not in existing:
                    judged.add(key)
            elif self._is_gone(key.path, scope.folders):
                judged.add(key)
        return judged

    def _is_gone(self, path: str, folders: Iterable[str]) -> bool:
        """Tell whether a file that one of the folders would hold isn't there any more."""
        location = os.path.abspath(self.file.parent / path)  # noqa: PTH100
        within = any(location.startswith(folder.rstrip(os.sep) + os.sep) for folder in folders)
        return within and not os.path.lexists(location)


def _keyed(result: FileResult, path: str) -> list[tuple[Key, Finding]]:
    if result.document is None:
        return []
    return [(files.key(finding, result.document, path), finding) for finding in result.findings]


def accepted(
    *,
    baseline: str | None,
    write_baseline: str | None,
    update_baseline: bool,
    configured: Path | None,
) -> Accepted | None:
    """Settle which baseline holds, and read it; None if there is none.

    ``write_baseline`` is the file to write; empty for the one that is used, or the default.
    """
    named = Path(baseline) if baseline is not None else configured
    if write_baseline is not None:
        if update_baseline:
            raise UsageError("--write-baseline and --update-baseline: give one of them")
        file = Path(write_baseline) if write_baseline else named or Path(files.DEFAULT_NAME)
        if baseline is not None and write_baseline and _whole(file) != _whole(Path(baseline)):
            raise UsageError("--baseline and --write-baseline name two files: give one of them")
        _check_target(file)
        old = files.load(file) if os.path.exists(file) else Counter[files.Key]()  # noqa: PTH110
        is_configured = configured is not None and _whole(configured) == _whole(file)
        return Accepted(file, old, writes=True, configured=is_configured)
    if named is None:
        if update_baseline:
            raise UsageError(
                "--update-baseline: which? give --baseline FILE, or set it in a config"
            )
        return None
    return Accepted(named, files.load(named), prunes=update_baseline)


def _check_target(file: Path) -> None:
    """Refuse what was meant as a path to check: ``--write-baseline docs/``, or ``-`` for stdin."""
    is_path = str(file) == STDIN or os.path.isdir(file) or format_of(file.name) is not None  # noqa: PTH112
    if is_path:
        raise UsageError(
            f"--write-baseline: {file} is no baseline; write --write-baseline=FILE, or put it last"
        )


def _whole(file: Path) -> str:
    return os.path.abspath(file)  # noqa: PTH100
