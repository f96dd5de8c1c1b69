"""What a list counts out of a system: "Features of X", "Made with X:" above "- Videos"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from .cells import acts, claim, outputs
from .skills import deed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_SHORT = 60
"""Characters of the longest item that names a thing or an act and no more."""
_LONGEST = 80
"""... and of the longest title or lead over a list."""
_NAME = "\0"


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What an item says of the one system that its list is on."""
    block = document.blocks[index]
    if block.kind != "item" or block.lead is None or len(block.text) > _SHORT:
        return
    if any(mark.kind == "strike" for mark in block.marks):
        return
    over, names = document.blocks[block.lead], found[block.lead]
    if found[index] or len(names) != 1 or over.kind == "item" or len(over.text) > _LONGEST:
        return
    (name,) = names
    said = (over.text[: name.start] + _NAME + over.text[name.end :]).strip(" *_`:?")
    things = name.kind == "system" and _works().fullmatch(said) is not None
    if not (reading.is_model(name) or name.kind == "class"):
        return
    uses = name.kind == "class" and _uses().fullmatch(said) is not None
    able = name.kind == "system" and _abilities().fullmatch(said) is not None
    if not (things or uses or able):
        return
    for start, end, ids in _made(block, things, reading):
        if not reading.may_be_text(ids):
            yield claim("produces", (over, name), block, start, end, ids, "modality", "label:task")


def _made(
    block: Block, things: bool, reading: Reading
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """What an item names as put out: by the act, and, where works are listed, by the thing."""
    text = block.text
    if things:
        yield from outputs(text, reading)
        return
    made = [m for m in acts(text, 0, len(text), reading) if m[0] == "produces"]
    yield from (m[1:] for m in made)
    done = None if made else deed(text, reading)
    if done is not None and done[0] == "produces":
        yield 0, len(text.rstrip(" *_`.")), done[1]


@cache
def _abilities() -> re.Pattern[str]:
    """Over a list of what a system can do: "Key features of X", "X's strengths"."""
    return _over(alternation(words("attributes.abilities")))


@cache
def _uses() -> re.Pattern[str]:
    """... and of what a class is used for; "LLM features" may be those of an app."""
    return _over(alternation(words("attributes.uses")))


def _over(kinds: str) -> re.Pattern[str]:
    own = r"(?:(?:the|some|all|key|main|top|core|best|new|great|important)\s)*"
    return re.compile(
        rf"{own}(?:{kinds})\sof\s(?:the\s)?[*_`]*{_NAME}"
        rf"|[*_`]*{_NAME}[*_`]*(?:['’]s)?\s{own}(?:{kinds})",
        re.IGNORECASE,
    )


@cache
def _works() -> re.Pattern[str]:
    """Over a list of what a system has made: "Made with X", "What we create with X"."""
    made, verbs = (alternation(frame(f"produce.{n}")) for n in ("drawn_participles", "plain"))
    doers, whom = alternation(frame("means.doers")), alternation(words("nouns.persons"))
    things = r"(?:what|(?:some\s|all\s)?(?:the\s)?(?:things|works?|assets)(?:\sthat)?)"
    put_out = alternation(words("attributes.outputs"))
    return re.compile(
        rf"(?:{things}\s)?(?:{made})\s(?:{doers})\s[*_`]*{_NAME}"
        rf"|{things}\s(?:{whom})\s(?:can\s|could\s|have\s)?(?:{verbs}|make|made|{made})\s(?:with|in|using)\s"
        rf"[*_`]*{_NAME}|{things}\s[*_`]*{_NAME}[*_`]*\s(?:has\s|can\s)?(?:{verbs}|make|makes|{made})"
        rf"(?:\sfor\s(?:us|you|me))?|(?:the\s)?(?:{put_out})\sof\s[*_`]*{_NAME}"
        rf"|[*_`]*{_NAME}[*_`]*(?:['’]s)?\s(?:{put_out})",
        re.IGNORECASE,
    )
