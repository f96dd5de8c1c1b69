"""Whether a question asks which one of a class it is: "Which C do you use?", "Our favourite C?"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ...document import Block
    from ..names.scan import Name

_WHICH = re.compile(
    r"(?:and\s+)?(?:which|what)\s+(?!about\b|if\b|do\b|does\b|can\b|will\b|makes\b)"
    r"(?:(?:\w+\s+){0,2}?|(?:\w+\s+){1,3}?are\s+)$",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"(?:and\s+)?(?:(?:our|my|the|your)\s+)(?:[\w-]+\s+){0,2}?$", re.IGNORECASE
)
_AND_WHAT = re.compile(r"\band\s(?:what|which|who|whose)\b", re.IGNORECASE)
"""Behind a class, another question: "Which C do you use, and what for pictures?"."""
_SHORT = 9
"""A question of so few words may be no clause: "The best LLM for pictures?"."""


class Turn(NamedTuple):
    """A sentence as a block of its own, with the names in it and what stands before the first."""

    block: Block
    names: list[Name]


def asks_for(class_: Name, before: str, text: str) -> bool:
    """Whether a question is which member of a class it is: "Do you know the C behind it?"."""
    behind = text[class_.end :].split(None, 1)[:1]
    if behind and behind[0].strip("*_`?.,").lower() in words("nouns.others"):
        return False  # "What are some C alternatives?"
    if _AND_WHAT.search(text, class_.end):
        return False
    if (_WHICH.match(before) and not _deals().search(before)) or (
        text.count(" ") < _SHORT and _SUPERLATIVE.match(before)
    ):
        return True
    asked = _guessing().match(before)
    if asked is None:
        return False
    return asked["which"] is not None or _told().match(text, class_.end) is not None


@cache
def _told() -> re.Pattern[str]:
    """Behind a class, what says more of it: "the C that drew this"."""
    links = alternation(words("answers.links"))
    return re.compile(rf"[\s*_`\"”]*(?:(?:{links})\b|\?)", re.IGNORECASE)


@cache
def _deals() -> re.Pattern[str]:
    """Before a class: the question is what has to do with it: "Which app uses Cs?"."""
    return re.compile(rf"\s(?:{alternation(words('answers.dealing'))})\s+$", re.IGNORECASE)


@cache
def _guessing() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:do|did|can|could)\s+(?:you|we)\s+)?(?:{alternation(words('answers.guessing'))})\s+"
        r"(?:the|(?P<which>which|what))\s+(?:\w+\s+){0,2}?$",
        re.IGNORECASE,
    )
