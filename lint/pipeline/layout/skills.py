"""What a header, or a cell, says that a system can do: "Image generation", "Reads images"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..names.keys import fold

if TYPE_CHECKING:
    from ...claims import Relation
    from ..reading import Reading


@cache
def _verbs() -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for verb in frame("consume.verbs"):
        found |= dict.fromkeys((verb, f"{verb}s"), "consumes")
    for verb in frame("produce.verbs") - frame("produce.light"):
        found |= dict.fromkeys((verb, f"{verb}s"), "produces")
    return found


def act(text: str, reading: Reading) -> tuple[Relation, tuple[str, ...]] | None:
    """What a header or label says that one can do: "Image generation", "Can read images"."""
    said = fold(text).strip(" *_`?.:").removeprefix("can ").split()
    if not 2 <= len(said) <= 4:
        return None
    if said[-1] in words("nouns.making") | {"output"}:
        ids = reading.nouns.get(" ".join(said[:-1]))
        return ("produces", ids) if ids else None
    if said[-1] == "input":
        ids = reading.nouns.get(" ".join(said[:-1]))
        return ("consumes", ids) if ids else None
    relation = _verbs().get(said[0])
    if said[1] in frame("consume.of"):
        del said[1]  # "Looks at pictures"
    ids = reading.nouns.get(" ".join(said[1:]))
    return (relation, ids) if relation is not None and ids else None
