"""Which lines have changed since a revision, as git tells.

Git is asked in a way that runs no code of the repository: no hook, no external diff, no filter.
"""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from .errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .document import Document
    from .findings import Finding

SHALLOW = "fetch more of it: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)"

_CONFIG = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.quotePath": "false",
    "diff.interHunkContext": "0",
}
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
}
_DIFF = (
    "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--unified=0",
    "--find-renames", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_LINK = b"120000"
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPES = dict(zip(b"abfnrtv", b"\a\b\f\n\r\t\v", strict=True))


@dataclass(frozen=True, slots=True)
class Lines:
    """The changed lines of a file, counted from 1 as git counts them: LF ends a line."""

    ranges: tuple[tuple[int, int], ...] = ()
    """The first and the last line of each stretch that was added or changed, in their order."""
    gaps: tuple[int, ...] = ()
    """Lines behind which something was taken away, in their order."""
    whole: bool = False
    """Whether all of it is new."""

    def __bool__(self) -> bool:
        return self.whole or bool(self.ranges or self.gaps)

    def touch(self, first: int, last: int) -> bool:
        """Tell whether a line from first to last has changed, or something between them is gone."""
        if self.whole:
            return True
        begun = bisect_right(self.ranges, last, key=lambda stretch: stretch[0])
        if begun and first <= self.ranges[begun - 1][1]:
            return True
        gap = bisect_left(self.gaps, first)
        return gap < len(self.gaps) and self.gaps[gap] < last

    def touch_finding(self, document: Document, finding: Finding) -> bool:
        """Tell whether a finding stands on changed lines, or what it relates to does.

        Where both are in one block, the lines between them count as well: they are one claim.
        """
        block = document.block_at(finding.start)
        start, end = finding.start, finding.end
        spans = []
        for span in finding.related:
            if block is not None and document.block_at(span.start) is block:
                start, end = min(start, span.start), max(end, span.end)
            else:
                spans.append((span.start, span.end))
        ends = _line_ends(document.source)
        return any(
            self.touch(1 + bisect_left(ends, first), 1 + bisect_left(ends, max(first, last - 1)))
            for first, last in ((start, end), *spans)
        )

    def numbers(self, document: Document) -> frozenset[int]:
        """Return the changed lines as a document counts them: CR alone ends a line too."""
        numbers, line, at = [], 1, 0
        for number, start in enumerate(document.line_starts, 1):
            line += document.source.count("\n", at, start)
            at = start
            if self.touch(line, line):
                numbers.append(number)
        return frozenset(numbers)


@lru_cache(maxsize=1)
def _line_ends(source: str) -> list[int]:
    """Return where each line ends, as git counts them. Findings of one text come in a row."""
    return [match.start() for match in re.finditer("\n", source)]


def changed_since(revision: str, folder: str) -> dict[str, Lines]:
    """Find what has changed since the work in a folder's repository parted from a revision.

    The working tree is compared with the merge base of the revision and HEAD; files that git
    doesn't know yet, and doesn't ignore, are new. Maps absolute paths, links resolved, to changed
    lines. Files that are gone, links and submodules are left out. Raises UsageError if git can't
    tell.
    """
    if revision.startswith("-") or "\0" in revision or not revision:
        raise UsageError(f"--since: {revision!r} is no revision")
    top, shallow = _repository(folder)
    base = _merge_base(revision, top, shallow)
    settings = _without_filters(top)
    diff = _git((*settings, *_DIFF, "--end-of-options", base, "--"), top)
    others = _git((*settings, "ls-files", "-z", "--others", "--exclude-standard", "--"), top)
    root = os.path.realpath(top)
    changed = {_path(root, name): lines for name, lines in _read_diff(diff) if lines}
    new = Lines(whole=True)
    changed |= {_path(root, name): new for name in others.split(b"\0") if name}
    return changed


def _path(root: str, name: bytes) -> str:
    return os.path.normpath(os.path.join(root, os.fsdecode(name)))  # noqa: PTH118


# --- asking git ------------------------------------------------------------------------------


def _run(args: Sequence[str], folder: str) -> subprocess.CompletedProcess[bytes]:
    config = [item for key, value in _CONFIG.items() for item in ("-c", f"{key}={value}")]
    environment = os.environ | _ENVIRONMENT
    environment.pop("GIT_DIFF_OPTS", None)
    environment.pop("GIT_EXTERNAL_DIFF", None)
    try:
        return subprocess.run(
            ["git", "--no-pager", *config, *args],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise UsageError(
            "--since: git can't be run; is it installed and on the PATH? "
            f"({error.strerror or error})"
        ) from None


def _git(args: Sequence[str], folder: str) -> bytes:
    done = _run(args, folder)
    if b"promisor remote" in done.stderr:
        raise UsageError(
            "--since: this is a partial clone; fetch the rest: git fetch --refetch --no-filter"
        )
    if done.returncode:
        raise UsageError(f"--since: git says: {_complaint(done)}")
    return done.stdout


def _complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode(errors="replace").splitlines() or [f"exit code {done.returncode}"]
    said = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0])
    return said.partition(": ")[2] or said


def _repository(folder: str) -> tuple[str, bool]:
    """Find the top of the working tree, and whether the clone is shallow."""
    done = _run(("rev-parse", "--is-shallow-repository", "--show-toplevel"), folder)
    if done.returncode:
        said = _complaint(done)
        if said.startswith("not a git repository"):
            raise UsageError("--since: not in a git repository")
        raise UsageError(f"--since: git says: {said}")
    shallow, _, top = done.stdout.partition(b"\n")
    return os.fsdecode(top.removesuffix(b"\n").removesuffix(b"\r")), shallow.strip() == b"true"


def _merge_base(revision: str, top: str, shallow: bool) -> str:
    hint = f"; this is a shallow clone, {SHALLOW}" if shallow else ""
    commit = f"{revision}^{{commit}}"
    done = _run(("rev-parse", "--verify", "--quiet", "--end-of-options", commit), top)
    if done.returncode:
        raise UsageError(f"--since: unknown revision {revision!r}{hint}")
    wanted = done.stdout.decode().strip()
    if _run(("rev-parse", "--verify", "--quiet", "HEAD^{commit}"), top).returncode:
        raise UsageError("--since: nothing is committed here yet")
    done = _run(("merge-base", "--end-of-options", wanted, "HEAD"), top)
    base = done.stdout.decode().strip()
    if done.returncode or not base:
        what = f"{revision!r} and HEAD have no commit in common"
        raise UsageError(f"--since: {what}{hint}")
    return base


def _without_filters(top: str) -> list[str]:
    """Options that switch off the commands which a config names for files on their way in."""
    done = _run(("config", "-z", "--name-only", "--get-regexp", r"^filter\..*"), top)
    keys = [key for key in done.stdout.decode(errors="surrogateescape").split("\0") if key]
    values = {"clean": "", "smudge": "", "process": "", "required": "false"}
    settings = []
    for key in dict.fromkeys(keys):
        value = values.get(key.rpartition(".")[2])
        if value is None:
            continue
        if "=" in key:  # it can't be switched off
            raise UsageError(f"--since: the git config has a filter with '=' in its name: {key!r}")
        settings += ["-c", f"{key}={value}"]
    return settings


# --- reading what it says --------------------------------------------------------------------


def _read_diff(diff: bytes) -> Iterator[tuple[bytes, Lines]]:
    """Read a diff without context: the name that each file has now, and its changed lines."""
    lines = diff.split(b"\n")
    at = 0
    file = _File()
    while at < len(lines):
        line = lines[at]
        at += 1
        hunk = _HUNK.match(line)
        if hunk:
            taken, first, given = (int(number or 1) for number in hunk.groups())
            file.add(first, given)
            left = taken + given
            while left and at < len(lines):  # the text itself may look like anything
                left -= not lines[at].startswith(b"\\")
                at += 1
        elif line.startswith(b"diff --git "):
            yield from file.done()
            file = _File(_second(line.removeprefix(b"diff --git ")).removeprefix(b"b/"))
        elif line.startswith(b"rename to "):
            file.name = _unquoted(line.removeprefix(b"rename to "))
        elif line.startswith(b"Binary files "):
            file.whole = True
        elif line.startswith(b"deleted file ") or (
            line.startswith((b"new file mode ", b"new mode ", b"index ")) and line.endswith(_LINK)
        ):
            file.left_out = True
    yield from file.done()


class _File:
    """A file of a diff that is being read."""

    def __init__(self, name: bytes = b"") -> None:
        self.name = name
        self.whole = False
        self.left_out = not name
        self.ranges: list[tuple[int, int]] = []
        self.gaps: list[int] = []

    def add(self, first: int, count: int) -> None:
        if count:
            self.ranges.append((first, first + count - 1))
        else:
            self.gaps.append(first)

    def done(self) -> Iterator[tuple[bytes, Lines]]:
        if not self.left_out:
            yield self.name, Lines(tuple(self.ranges), tuple(self.gaps), self.whole)


def _second(names: bytes) -> bytes:
    """Take the second of two names that differ in nothing but their first letter."""
    return _unquoted(names[len(names) // 2 + 1 :])


def _unquoted(name: bytes) -> bytes:
    """Undo what git does to a name with quotes, backslashes or control characters in it."""
    if not name.startswith(b'"'):
        return name

    def character(match: re.Match[bytes]) -> bytes:
        code = match[1]
        return bytes([int(code, 8) if len(code) == 3 else _ESCAPES.get(code[0], code[0])])

    return _ESCAPE.sub(character, name[1:-1])
