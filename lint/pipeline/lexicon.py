"""The word lists of ``patterns/``, read once and frozen."""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def read(name: str) -> dict[str, Any]:
    """Parse one TOML file of the bundled patterns."""
    text = files("buzzlint.patterns").joinpath(name).read_text(encoding="utf-8")
    tables: dict[str, Any] = tomllib.loads(text)
    return tables


@cache
def words(path: str) -> frozenset[str]:
    """A closed list of ``patterns/words.toml``: ``words("nouns.transparent")``."""
    group, name = path.split(".")
    return frozenset(_tables()[group][name])


def word_list(path: str) -> tuple[str, ...]:
    """The same list in the order of the file."""
    group, name = path.split(".")
    return tuple(_tables()[group][name])


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return read("words.toml")
