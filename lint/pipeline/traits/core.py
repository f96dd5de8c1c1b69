"""A class, praised, at the heart of a product: "it comes with a state-of-the-art LLM at its core".

What it does, and which model it is, stays open.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence

_NEAR = 120
"""So many characters before a class may set it at a heart."""


def at_core(name: Name, sentence: Sentence) -> int | None:
    """Where the praise begins, if a class is at the heart of a product."""
    text = sentence.block.text
    near = max(sentence.start, name.start - _NEAR)
    set_in = _with().search(text, near, name.start)
    if set_in is not None and _at_its_heart().match(text, name.end, sentence.end):
        return set_in.start("praise")
    inside = _inside().search(text, near, name.start)
    if inside is not None:
        return inside.start("praise")
    if _is_bare_heart(name, near, sentence) or _is_only_ones(name, near, sentence):
        return name.start
    return None


def _is_only_ones(name: Name, near: int, sentence: Sentence) -> bool:
    """Whether no other product has a field as its heart: "the only CRM with GenAI at its core"."""
    text = sentence.block.text
    crowned = _crowned().search(text, near, name.start)
    heart = _at_its_heart().match(text, name.end, sentence.end)
    if crowned is None or heart is None:
        return False
    return not re.search(r"\w", text[heart.end() : sentence.end])


def _is_bare_heart(name: Name, near: int, sentence: Sentence) -> bool:
    """Whether a field as a whole is the heart of somebody's product, and no more is told.

    Read "at the heart of our platform is generative AI", "generative AI is at the core of all we
    do"; not "at the heart of our platform is an LLM", as designs have it.
    """
    text = sentence.block.text
    if name.plural or text[near : name.start].rstrip(" *_").endswith((" a", " an", " the")):
        return False
    rest = text[name.end : sentence.end]
    if not re.search(r"\w", rest):
        return _of_ours().search(text, near, name.start) is not None
    return _ours_behind().match(text, name.end, sentence.end) is not None


def _ours() -> str:
    hearts, empty, bland = (
        alternation(frame(f"promote.{name}")) for name in ("hearts", "empty", "bland")
    )
    whose = rf"our\s(?:(?:{bland}),?\s)*(?:{empty})|everything\swe\sdo|all\s(?:that\s)?we\sdo"
    return rf"\bat\sthe\s(?:very\s)?(?:{hearts})\sof\s(?:{whose})"


@cache
def _of_ours() -> re.Pattern[str]:
    return re.compile(rf"{_ours()}\s(?:is|sits|lies|stands)\s[*_]*$", re.IGNORECASE)


@cache
def _ours_behind() -> re.Pattern[str]:
    return re.compile(rf"[*_]*\s(?:(?:is|sits|lies|stands)\s)?{_ours()}\W*$", re.IGNORECASE)


@cache
def _crowned() -> re.Pattern[str]:
    """Read "the only CRM with ", "the world's first booking platform built with "."""
    wares, crowns = (alternation(frame(f"promote.{name}")) for name in ("crowned", "crowns"))
    return re.compile(
        rf"\b(?:{crowns})\s(?:[\w-]+\s){{0,3}}?(?:{wares})\s(?:built\s)?with\s[*_]*$",
        re.IGNORECASE,
    )


@cache
def _praise() -> str:
    praise = alternation(frame("promote.hype", "promote.fresh"))
    return rf"(?P<praise>(?:an?|the|our)\s(?:{praise}))(?:,?\s[\w-]+){{0,2}}?\s[*_]*$"


@cache
def _with() -> re.Pattern[str]:
    having = alternation(frame("promote.having"))
    return re.compile(rf"\b(?:{having})\s{_praise()}", re.IGNORECASE)


@cache
def _at_its_heart() -> re.Pattern[str]:
    hearts = alternation(frame("promote.hearts"))
    return re.compile(
        rf"[*_]*(?:\s(?:models?|engine|technology))?\s(?:at|in)\s(?:its|the|our|their)\s(?:very\s)?"
        rf"(?:{hearts})(?![\w-])(?!,?\s(?:that|which|to|for|of)\b)",
        re.IGNORECASE,
    )


@cache
def _inside() -> re.Pattern[str]:
    """Read "at the core of our platform is the latest ", before a class."""
    hearts, empty, bland = (
        alternation(frame(f"promote.{name}")) for name in ("hearts", "empty", "bland")
    )
    return re.compile(
        rf"\bat\s(?:the\s(?:very\s)?(?:{hearts})\sof\s(?:our|the|your)\s(?:(?:{bland}),?\s)*(?:{empty}))\s"
        rf"(?:is|sits|lies|works|stands)\s{_praise()}",
        re.IGNORECASE,
    )
