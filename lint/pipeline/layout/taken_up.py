"""A pronoun for what a label or the cell before it names: "Product videos: X makes them"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation
from .cells import claim, outputs, piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Relation
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading

_MANNER = r"[\s*_`]+(?:also\s+|now\s+|always\s+|directly\s+)?"
_TAKEN_UP = (
    r"\s+(?:all\s+of\s+)?(?:it|them|these|those|this|both)"
    r"(?:\s+(?:too|all|as\s+well|directly|itself|by\s+itself|for\s+[\w-]+(?:\s+[\w-]+)?))?"
    r"[\s*_`]*(?:$|[.,;(!])"
)
_LABEL = re.compile(r"[^:?!]{3,60}?[\s*_`]*(?:[:?]|\s[–—])[\s*_`]+")


def labelled(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """Read "Product videos: X makes them", "Product videos? X makes them"."""
    if not names or names[0].kind != "system":
        return
    label = _LABEL.match(block.text)
    if label is not None and label.end() == names[0].start:
        over, _ = piece(block, [], 0, label.end())
        yield from claims(over, block, names, reading)


def claims(over: Block, block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """What the first system of a block is said to make of what ``over`` names, or to take in."""
    name = names[0] if names else None
    if name is None or name.kind != "system" or not reading.is_model(name):
        return
    asks = over.text.rstrip(" *_`").endswith("?")  # behind which no sentence takes it up
    said = _drawn().match(block.text, name.end) if asks else None
    said = said or _said().match(block.text, name.end)
    if said is None:
        return
    verb = next(filter(None, said.groups())).lower()
    writes = verb in _forms("produce.writing")
    makes = verb not in _forms("consume.verbs")
    relation: Relation = "produces" if makes else "consumes"
    told = set()
    for start, end, ids in outputs(over.text.rstrip(" *_`:?–—"), reading):
        if ids in told or (writes and not reading.may_be_text(ids)):
            continue  # a video that is written is a script
        told.add(ids)
        yield claim(relation, (block, name), over, start, end, ids, "modality", "label:pronoun")


@cache
def _said() -> re.Pattern[str]:
    senses, at = alternation(_forms("consume.verbs")), alternation(frame("consume.of"))
    verbs = alternation(_making() | _forms("consume.verbs"))
    return re.compile(
        rf"{_MANNER}(?:(?P<verb>{verbs})|(?P<senses>{senses})\s(?:{at})){_TAKEN_UP}", re.IGNORECASE
    )


@cache
def _drawn() -> re.Pattern[str]:
    """Behind the answer to a question, which no sentence takes up: " draws them"."""
    verbs = alternation(_forms("produce.drawing"))
    return re.compile(rf"{_MANNER}(?P<verb>{verbs}){_TAKEN_UP}", re.I)


@cache
def _making() -> frozenset[str]:
    """Third persons of verbs that make a thing; those that draw one tell that by themselves."""
    others = _forms("produce.alter") | _forms("produce.giving") | _forms("produce.drawing")
    return (_forms("produce.verbs") | _forms("produce.writing")) - others


@cache
def _forms(key: str) -> frozenset[str]:
    """The third persons of a list of verbs."""
    return frozenset(
        f"{verb}{'es' if verb.endswith(('s', 'sh', 'ch', 'x', 'o')) else 's'}"
        for verb in frame(key)
    )
