"""What every worker has to know, and how it is told from other runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


@dataclass(frozen=True, slots=True)
class Job:
    """A run's settings: plain values, which go from process to process."""

    output: str
    """Absolute path of the folder for the results, the same for all workers."""
    as_of: date
    codes: frozenset[str]
    """Codes of the rules that are on."""
    knowledge_files: tuple[str, ...] = ()
    text_column: str = "text"
    id_column: str = ""
    """Column that names a document; empty where its place in the input does."""
    time_column: str = ""
    text_format: str = ""
    """How texts are read; empty where the end of a document's name tells, or else as Markdown."""
    every_language: bool = False
    every_copy: bool = False


def knowledge_key(job: Job) -> str:
    """Identify the program, its data, and the knowledge files: what results depend on but settings.

    Contents count and not times or places, so that the same version has the same key on every node.
    Raises ``OSError`` if a knowledge file can't be read.
    """
    whole = blake2b(_program(), digest_size=16)
    for path in job.knowledge_files:
        _add(whole, Path(path).read_bytes())
    return whole.hexdigest()


@cache
def _program() -> bytes:
    from ..knowledge import compiled

    whole = blake2b(digest_size=16)
    for top in (Path(__file__).parent.parent, compiled.folder()):
        for path in _files(top):
            _add(whole, path.relative_to(top).as_posix().encode())
            _add(whole, path.read_bytes())
    return whole.digest()


def _files(top: Path) -> Iterator[Path]:
    found: Iterable[Path] = top.rglob("*")
    yield from sorted(path for path in found if path.is_file() and path.suffix != ".pyc")


def _add(whole: blake2b, part: bytes) -> None:
    # With its length, so that no two lists of parts are one.
    whole.update(b"%d\n" % len(part))
    whole.update(part)
