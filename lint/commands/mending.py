"""Making the fixes of findings in files, or showing what they would change."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..console import say, write_file, write_stdout
from ..discovery import repository
from ..errors import UsageError
from ..files import content, leads_out, stamp
from ..fixing import fixed, wanted
from ..readers import read
from ..reporting.report import count
from ..terminal import visible_lines
from .patch import patch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from ..files import Stamp
    from ..findings import Finding
    from ..results import FileResult
    from .inputs import Inputs


@dataclass(slots=True)
class Mended:
    """What came of the fixes."""

    shown: bool
    """The fixes were shown and not made."""
    results: list[FileResult] = field(default_factory=list)
    """One for each file, as it is after its fixes; as it was, if they are only shown."""
    count: int = 0
    """How many fixes were made, or would be."""
    files: int = 0
    """How many files they are in."""
    left: int = 0
    """How many findings more could be mended with unsafe fixes."""
    failed: bool = False
    """A file could not be written."""
    stamps: dict[str, Stamp] = field(default_factory=dict)
    """Those of the files that were written, by their absolute paths."""

    def aside(self, inputs: Inputs) -> AbstractContextManager[object]:
        """Keep reports off stdout where that has the text from stdin."""
        if self.shown or inputs.stdin is None:
            return contextlib.nullcontext()
        return contextlib.redirect_stdout(sys.stderr)

    def tell(self) -> None:
        """Say on stderr how many fixes there were, and how many more there could be."""
        if self.count:
            verb = "would fix" if self.shown else "fixed"
            say("note", f"{verb} {count(self.count, 'finding')} in {count(self.files, 'file')}")
        if self.left:
            what = "more finding" if self.count else "finding"
            say("note", f"{count(self.left, what)} fixable with --unsafe-fixes")


def mend(
    inputs: Inputs,
    results: Sequence[FileResult],
    lint: Callable[[str, str, str], FileResult],
    *,
    unsafe: bool,
    show: bool,
) -> Mended:
    """Fix the files that results are of, or with ``show`` write diffs to stdout instead.

    ``lint`` takes a path, a text and its format. What came from stdin goes to stdout, fixed or not.
    """
    mended = Mended(show)
    for number, (file, result) in enumerate(zip(inputs.files, results, strict=True)):
        piped = inputs.stdin if number == 0 else None
        old = result.document.source if result.document else piped.text if piped else ""
        after, new, made = _fixed(old, result, lint, unsafe=unsafe)
        if show:
            after = result
            show_patch(patch(result.path, old, new))
        elif piped is not None:
            reason = result.skipped or ("no text" if piped.data is not None else "")
            if reason:
                say("error", f"{result.path}: {reason}: not fixed")
                mended.failed = True
            write_stdout("" if reason else new, utf8=True)
        elif new != old:
            if problem := rewrite(file.location, old, new):
                say("error", f"{result.path}: {problem}")
                mended.failed = True
                after, made = result, 0
            else:
                mended.stamps[file.location] = stamp(file.location)
        mended.results.append(after)
        mended.count += made
        mended.files += made > 0
        if not unsafe:
            safe = wanted(after.findings, unsafe=False)
            mended.left += len(wanted(after.findings, unsafe=True)) - len(safe)
    return mended


def _fixed(
    text: str, result: FileResult, lint: Callable[[str, str, str], FileResult], *, unsafe: bool
) -> tuple[FileResult, str, int]:
    """Make the fixes in one text: what is to be said of it then, the text, and how many."""
    if not wanted(result.findings, unsafe) or result.document is None:
        return result, text, 0
    last, form = result, result.document.format

    def again(changed: str) -> Sequence[Finding]:
        nonlocal last
        last = lint(result.path, changed, form)
        return last.findings

    done = fixed(text, again, lambda changed: read(result.path, changed, form), unsafe=unsafe)
    return last, done.text, len(done.made)


def show_patch(text: str) -> None:
    """Write a patch to stdout."""
    write_stdout(visible_lines(text) if sys.stdout.isatty() else text, utf8=True)


def rewrite(location: str, old: str, new: str) -> str:
    """Put a text in the place of the one that a file had, whole or not at all.

    Its permissions stay. A link is followed only within the repository that it is in, or else
    within its folder. Returns why it can't be done, or nothing.
    """
    folder = os.path.dirname(location)  # noqa: PTH120
    if real := leads_out(location, repository(folder) or folder):
        return f"leads to {real}, which is out of the repository: not changed"
    try:
        if content(location) != old.encode():
            return "has changed in the meantime: not changed"
        if not os.access(location, os.W_OK):
            return "cannot be written: Permission denied"
        write_file(location, new)
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    except UsageError as error:
        return str(error).removeprefix(f"{location}: ")
    return ""
