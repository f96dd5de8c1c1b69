"""What a result depends on beside the document: the program, its data, the knowledge, the day.

Two runs with the same ``run_key`` give the same findings for the same text and rules.
"""

from __future__ import annotations

import os
import re
import sys
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from .files import content as bytes_of
from .knowledge import A_VERSION_IN, compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SIZE = 16
"""Bytes of a digest."""
_BORROWED = (
    "ahocorasick_rs", "docutils", "lxml", "numpy", "pypdfium2", "pyromark", "spacy", "thinc",
    "tree_sitter", "tree_sitter_html",
)  # fmt: skip
"""Other people's packages that have a say in what is found."""
_DATE = re.compile(rb"\b\d{4}-\d\d-\d\d\b")


def run_key(knowledge_files: Sequence[Path], as_of: date) -> bytes | None:
    """Identify all that a run's results depend on; None if a knowledge file can't be read.

    Program and data are known by the names, sizes and times of their files, which is what can be
    had in a millisecond. A day counts only for what has changed by then, so that results stay
    valid from one day to the next.
    """
    whole = blake2b(digest_size=SIZE)
    known = compiled.days()
    try:
        contents = [bytes_of(path) for path in knowledge_files]
    except OSError:
        return None
    own = [day for content in contents for day in _dates_in(content)]
    day = (
        as_of.isoformat()
        if known is None
        else epoch((*known.turns, *own), (*known.known_until, *own), as_of)
    )
    for part in (__version__, sys.version, day, *_stamps()):
        _add(whole, part.encode("utf-8", "surrogateescape"))
    for content in contents:
        _add(whole, content)
    return whole.digest()


def settings_key(codes: Iterable[str], form: str) -> bytes:
    """Identify what holds for one file: the codes of the rules that are on, and its format."""
    whole = blake2b(digest_size=SIZE)
    for part in (form, *sorted(codes)):
        _add(whole, part.encode())
    return whole.digest()


def text_key(content: str | bytes, settings: bytes) -> bytes:
    """Identify a text, or a file that is none, judged by settings (a ``settings_key``)."""
    data = content.encode() if isinstance(content, str) else content
    return blake2b(data, digest_size=SIZE, person=settings).digest()


def epoch(turns: Iterable[date], known_until: Iterable[date], as_of: date) -> str:
    """Name the stretch of days around ``as_of`` in which no judgement changes.

    A judgement can change on a day on which a fact turns and on the day after, with the year
    (texts tell of years past), and as versions become possible that nobody has entered yet.
    """
    ordered = sorted(turns)
    due = sum(max(0, (as_of - day).days) // A_VERSION_IN for day in known_until)
    return f"{as_of.year} {bisect_left(ordered, as_of)} {bisect_right(ordered, as_of)} {due}"


def _dates_in(content: bytes) -> Iterator[date]:
    """Yield what looks like a date in a knowledge file; too many do no harm."""
    for found in set(_DATE.findall(content)):
        try:
            yield date.fromisoformat(found.decode())
        except ValueError:
            continue


@cache
def _stamps() -> tuple[str, ...]:
    """Name, size and time of each file of the program, and of the packages it stands on."""
    found = []
    for top in (str(Path(__file__).parent), str(compiled.folder())):
        found += sorted(_files(top))
    for name in _BORROWED:
        spec = find_spec(name)
        origin = spec.origin if spec else None
        if origin is not None:
            found.append(_stamp(origin, os.stat(origin)))  # noqa: PTH116
    return tuple(found)


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                yield _stamp(entry.path, entry.stat())


def _stamp(path: str, stat: os.stat_result) -> str:
    return f"{path} {stat.st_size} {stat.st_mtime_ns}"


def _add(whole: blake2b, part: bytes) -> None:
    # With its length, so that no two lists of parts are one.
    whole.update(b"%d\n" % len(part))
    whole.update(part)
