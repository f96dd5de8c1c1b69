"""The word lists of ``patterns/``, read once and frozen."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .. import toml

if TYPE_CHECKING:
    from collections.abc import Iterable

Phrases = frozenset[str] | tuple[str, ...]


def read(name: str) -> dict[str, Any]:
    """Parse one TOML file of the bundled patterns."""
    return toml.parse(files("buzzlint.patterns").joinpath(name).read_bytes())


@cache
def words(*paths: str) -> frozenset[str]:
    """A closed list of ``patterns/words.toml``, or several: ``words("nouns.transparent")``."""
    return frozenset(word for path in paths for word in word_list(path))


def word_list(path: str) -> tuple[str, ...]:
    """One list in the order of the file."""
    group, name = path.split(".")
    return tuple(_tables()[group][name])


@cache
def rewritten() -> dict[str, str]:
    """Words that the parser reads badly, each with others that it reads as they are meant."""
    return {rare: known for known, rares in _tables()["rewritten"].items() for rare in rares}


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return read("words.toml")


def alternation(phrases: Iterable[str]) -> str:
    """A regular expression for any of ``phrases``, the longest first.

    They are grouped by their first letter: where none begins, few branches are tried.
    """
    groups: dict[str, list[str]] = {}
    for phrase in sorted(filter(None, phrases), key=lambda p: (-len(p), p)):
        groups.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    parts = []
    for first, rest in groups.items():
        behind = rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})"
        parts.append(re.escape(first) + behind)
    return "|".join(parts) or "(?!)"


@cache
def any_of(phrases: Phrases) -> re.Pattern[str]:
    """What finds any of ``phrases`` as whole words, whatever their case."""
    return re.compile(rf"(?<![\w-])(?:{alternation(phrases)})(?![\w-])", re.IGNORECASE)


@cache
def any_last(phrases: Phrases) -> re.Pattern[str]:
    """What finds any of ``phrases`` as the last words of a text in lower case."""
    return re.compile(rf"(?<![\w-])(?:{alternation(phrases)})$")


@lru_cache(maxsize=512)
def has_any(phrases: frozenset[str], text: str) -> bool:
    """Whether ``any_of`` finds one in a text; each claim of a sentence asks that of all of it."""
    return any_of(phrases).search(text) is not None


@lru_cache(maxsize=512)
def says_any(phrases: frozenset[str], text: str) -> bool:
    """Whether ``has_any``, be there an idle adverb inside: "which is already an error"."""
    return has_any(phrases, text) or has_any(phrases, _idle().sub("", text))


@cache
def _idle() -> re.Pattern[str]:
    adverbs = alternation(words("asides.adverbial"))
    return re.compile(rf"(?<=\w)\s(?:{adverbs})(?=\s\w)", re.IGNORECASE)
