"""What ``patterns/compile.py`` made of the knowledge files: the same, in a form that reads fast.

Parsing the TOML and making the table of names takes a third of a second, which a document that
names no system must not cost. Each compiled file holds a digest of what it was made from, and
counts only while that is so: after an edit of the TOML everything is read from there, slower and
never wrong, until ``python patterns/compile.py`` has run.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .records import Raw

_FIRST = ("modalities.toml", "classes.toml", "makers.toml")
WORDS = "words.toml"
IMPORTED = "imported/models.tsv"
RECORDS = "compiled/knowledge.json"
NAMES = "compiled/names.json"
STARTS = "compiled/starts.json"
DAYS = "compiled/days.json"
_COMPILER = "compile.py"
_TABLE_BUILT_BY = (
    "knowledge/compiled.py", "knowledge/entries.py", "knowledge/imported.py", "knowledge/load.py",
    "knowledge/naming.py", "knowledge/records.py", "pipeline/names/keys.py",
)  # fmt: skip
"""Modules whose code decides what the table of names holds."""
_DATES = frozenset({"since", "until", "released", "retired", "known_until"})
"""Keys whose values are dates, which JSON has only as text."""


class Names(NamedTuple):
    """What a ``Scanner`` is made of."""

    table: dict[str, str]
    """Squeezed name to packed entry, as ``pipeline.names.keys.table`` makes it."""
    tails: tuple[str, ...]
    suffixes: tuple[str, ...]


class Days(NamedTuple):
    """When judgements change although no file does."""

    turns: tuple[date, ...]
    """Days on which a fact begins or ends, in their order."""
    known_until: tuple[date, ...]
    """Days from which on a family may have versions that aren't listed."""


@cache
def folder() -> Path:
    """The folder of the bundled patterns.

    ``importlib.resources`` would find it too, but takes 7 ms to import.
    """
    package = import_module(f"{__package__.rpartition('.')[0]}.patterns")
    return Path(package.__path__[0])


def sources() -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each bundled knowledge file, in the order of loading."""
    for name in _FIRST:
        yield name, (folder() / name).read_bytes()
    for path in sorted((folder() / "systems").glob("*.toml")):
        yield f"systems/{path.name}", path.read_bytes()


def records() -> dict[str, list[Raw]] | None:
    """The tables of all bundled knowledge files as of one; ``None`` if they must be read anew."""
    found = _read(RECORDS, records_digest, _with_dates)
    return None if found is None else found["entries"]


def names() -> Names | None:
    """What to scan for without a user's names; ``None`` if it must be made anew."""
    found = _read(NAMES, names_digest)
    if found is None:
        return None
    return Names(found["names"], tuple(found["tails"]), tuple(found["suffixes"]))


def starts() -> dict[str, str] | None:
    """How the names begin, as ``pipeline.names.keys.starts`` makes it; ``None`` as for ``names``.

    It is all that most texts need, and a third of what there is to know of names.
    """
    found = _read(STARTS, names_digest)
    return None if found is None else found["starts"]


def days() -> Days | None:
    """The days on which the bundled facts turn; ``None`` if they must be found anew."""
    found = _read(DAYS, names_digest)
    if found is None:
        return None
    return Days(*(tuple(map(date.fromisoformat, found[key])) for key in ("turns", "known_until")))


def tails() -> tuple[str, ...]:
    """The words that may follow a name as part of it ("Turbo", "mini")."""
    ready = names()
    if ready is not None:
        return ready.tails
    from .. import toml

    return tuple(toml.parse((folder() / WORDS).read_bytes())["names"]["tails"])


def _read(
    name: str, digest: Callable[[], str], hook: Callable[[Raw], Raw] | None = None
) -> dict[str, Any] | None:
    """Read a compiled file; ``None`` if there is none, it is stale, or a merge has spoilt it."""
    try:
        text = (folder() / name).read_text(encoding="utf-8")
        # The digest stands at the start: a stale file need not be parsed.
        if f'"digest": "{digest()}"' not in text[:200]:
            return None
        found: dict[str, Any] = json.loads(text, object_hook=hook)
    except (OSError, ValueError):
        return None
    return found


def _with_dates(raw: Raw) -> Raw:
    if "read" in raw:  # a source: half of all tables are one, and have no other date
        raw["read"] = date.fromisoformat(raw["read"])
        return raw
    for key in _DATES & raw.keys():
        raw[key] = date.fromisoformat(raw[key])
    return raw


@cache
def records_digest() -> str:
    """Identify what the records are made from."""
    return _digest([(folder() / _COMPILER).read_bytes(), *(data for _, data in sources())])


def names_digest() -> str:
    """Identify what the table of names is made from, the code that makes it included."""
    package = Path(__file__).parent.parent
    return _digest(
        [
            records_digest().encode(),
            (folder() / WORDS).read_bytes(),
            (folder() / IMPORTED).read_bytes(),
            *((package / module).read_bytes() for module in _TABLE_BUILT_BY),
        ]
    )


def _digest(parts: Iterable[bytes]) -> str:
    # Slow to import, and `buzzlint rules` needs none of it.
    from hashlib import sha256

    whole = sha256()
    for part in parts:
        # A checkout on Windows may have other line ends.
        content = part.replace(b"\r\n", b"\n") if b"\r" in part else part
        whole.update(b"%d\n" % len(content))
        whole.update(content)
    return whole.hexdigest()
