"""What a model is said to need of one's own machine: "X fits on a single RTX 4090", "X needs 8 GB".

Only who has the weights asks how much memory they take; what its maker runs it on is told in larger
figures.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import OFFERS
from ..lexicon import alternation, words
from ..trees.syntax import cases
from .hosting import Statement, is_program, is_program_for, is_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_TO_RUN = re.compile(r"\bto\s(?:run|host|serve)\s[*_`]*$", re.IGNORECASE)
_BEFORE = 70
"""So many characters before a name may tell what is enough for it."""


def fitted(token: Token, name: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X fits on a single RTX 4090", "X needs at least 8 GB of VRAM"."""
    if token.dep_ == "nmod" and "for" not in cases(token):
        return  # "the answer of X fits on a single card"
    if token.i > 2 and token.doc[token.i - 3].lower_ == "self":
        return  # "self-hosting X takes 24 GB": its verb has said so
    text = sentence.block.text
    said = _fits().match(text, name.end, sentence.end)
    before = max(sentence.start, name.start - _BEFORE)
    said = said or _suffices().search(text, before, name.start)
    if is_version(name, sentence) and not cases(token):  # an app needs some as well
        said = said or _takes_memory().match(text, name.end, sentence.end)
    if is_version(name, sentence) or reading.system_kind(name) not in OFFERS:
        said = said or _needed().search(text, before, name.start)
        if _TO_RUN.search(text, before, name.start):
            said = said or _need().match(text, name.end, sentence.end)
    app = is_program(name, sentence) or is_program_for(name, sentence)
    if said is not None and not (app or name.plural):
        yield Statement(name, "local", said.span(said.lastgroup or 0), "access:run", token)


def _machine() -> str:
    """A pattern of what one has at home: "two A100s", "a GPU with 24 GB", "a gaming PC"."""
    listed = ("cards", "small_cards", "computers")
    kinds = alternation(frozenset().union(*(words(f"access.{name}") for name in listed)))
    memory = alternation(words("access.memory"))
    size = rf"\d{{1,3}}\s?gb(?:\sof\s(?:{memory}|ram|memory))?"
    many = r"(?:an?|one|two|three|four|eight|\d)\s"
    card = rf"{many}(?:[\w-]+\s){{0,2}}?(?:{kinds})(?:\swith\s{size})?"
    return rf"(?:{card}|\d{{1,2}}\s?gb\s(?:of\s)?(?:{memory}))"


@cache
def _needed() -> re.Pattern[str]:
    """Before a name: "you need two GPUs to run ", "with a gaming PC, you can run "."""
    who, run = r"(?:you|we|one|anyone)", r"(?:run|host|serve)"
    return re.compile(
        rf"\b{who}\s(?:will\s|only\s|just\s)?needs?\s(?P<cards>{_machine()})\sto\s{run}\s[*_`]*$"
        rf"|\bwith\s(?:just\s|only\s)?(?P<given>{_machine()}),?\s{who}\scan\s{run}\s[*_`]*$"
        rf"|(?P<enough>{_machine()})\s(?:is|are|was)\s(?:more\sthan\s)?(?:enough|sufficient)\sto\s"
        rf"{run}\s[*_`]*$",
        re.IGNORECASE,
    )


@cache
def _takes_memory() -> re.Pattern[str]:
    """Behind the name of a version: " requires at least 16 GB of RAM"."""
    needs, ram = (alternation(words(f"access.{name}")) for name in ("needing", "ram"))
    return re.compile(
        rf"[*_`\"”]*(?:\smodel)?\s(?:{needs})\s(?P<ram>(?:[\w-]+\s){{0,3}}?"
        rf"\d{{1,3}}\s?gb\s(?:of\s)?(?:{ram}))(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _need() -> re.Pattern[str]:
    """Behind "to run X": ", you need two GPUs"."""
    return re.compile(
        rf"[*_`]*,?\s(?:you|we|one)(?:\swill|['’]ll)?(?:\sonly|\sjust)?\sneeds?\s(?:at\sleast\s)?"
        rf"(?P<cards>{_machine()})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _suffices() -> re.Pattern[str]:
    """Before a name: "a single RTX 4090 is enough for "."""
    cards, memory = (alternation(words(f"access.{name}")) for name in ("small_cards", "memory"))
    return re.compile(
        rf"\b(?P<card>(?:an?|one|your|my|our)\s(?:single\s)?(?:[\w-]+\s){{0,2}}?(?:{cards}))\s"
        rf"(?:is|was)\s(?:more\sthan\s)?(?:enough|sufficient)\s(?:for|to\s(?:run|host|serve))\s[*_`]*$"
        rf"|\b(?P<size>\d{{1,2}}\s?gb\s(?:of\s)?(?:{memory})"
        rf"(?:\s(?:is|are)\s(?:enough|needed|required))?\s(?:for|to\s(?:run|host|serve))\s[*_`]*"
        rf"|with\s(?:only\s|just\s)?\d{{1,2}}\s?gb\s(?:of\s)?(?:{memory}),?\s"
        r"(?:you|we|one)\scan\s(?:run|host|serve)\s[*_`]*)$",
        re.IGNORECASE,
    )


@cache
def _fits() -> re.Pattern[str]:
    needs, cards, memory = (
        alternation(words(f"access.{name}")) for name in ("needing", "small_cards", "memory")
    )
    size = rf"\d{{1,2}}\s?gb\s(?:of\s)?(?:{memory})"
    card = rf"(?:an?|one|your|my|our)\s(?:single\s)?(?:[\w-]+\s){{0,2}}?(?:{cards})"
    sizes = alternation(words("access.card_sizes"))
    card += (
        rf"|(?:an?|one)\s(?:single\s)?\d{{1,2}}\s?gb\s(?:{sizes})|(?:an?|one)\ssingle\s(?:{sizes})"
    )
    return re.compile(
        rf"[*_`\"”]*(?:\smodel)?\s(?:(?:easily|just|comfortably|only|also)\s)?"
        rf"(?:fits\s(?:on|in|into|onto)\s(?P<card>{card})|(?:fits\sin(?:to)?|{needs})\s"
        rf"(?P<size>(?:[\w-]+\s){{0,3}}?{size}))(?![\w-])",
        re.IGNORECASE,
    )
