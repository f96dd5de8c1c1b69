"""The word lists of ``patterns/``: nothing is entered twice, and no list stands in two places."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.knowledge import compiled
from buzzlint.pipeline.lexicon import read

if TYPE_CHECKING:
    from collections.abc import Iterator

LEXICA = ("words.toml", "frames.toml")
ALL = (*LEXICA, "choosing.toml", *(name for name, _ in compiled.sources()))


def lists(place: str, value: Any) -> Iterator[tuple[str, list[str]]]:
    """Every list of texts in a table, with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(f"{place}.{key}", inner)
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield place, value
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from lists(f"{place}[{at}]", inner)


@pytest.mark.parametrize("name", ALL)
def test_no_list_holds_an_entry_twice(name: str) -> None:
    twice = {
        place: [entry for entry, count in Counter(entries).items() if count > 1]
        for place, entries in lists(name, read(name))
    }
    assert {place: entries for place, entries in twice.items() if entries} == {}


def test_no_two_lists_are_equal() -> None:
    """Of two that mean the same, the code reads one. What a single word says may be chance."""
    places = defaultdict(list)
    for name in LEXICA:
        for group, entries in read(name).items():
            for key, value in entries.items() if isinstance(entries, dict) else ():
                if isinstance(value, list) and len(value) > 1:
                    places[frozenset(value)].append(f"{group}.{key}")
    assert [names for names in places.values() if len(names) > 1] == []
