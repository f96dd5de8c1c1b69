"""What is said of a name that is a word too: "use X to generate", "X is an open-source library"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .scan import Name

_NEAR = 24
"""So many characters hold a verb and the marks between it and a name."""
_ENDS = r"(?![\s-](?!(?:on|in|at|with|by|from|using|and|or|but|as|so|to|only)\b)[a-z])"
"""Behind an act, where no noun follows of which it is a part: "generation jobs"."""
_USE = re.compile(r"\bus(?:e|es|ed|ing)\s[\"“*_`]*$", re.IGNORECASE)


def is_put_to_use(name: Name, text: str) -> bool:
    """Whether something is generated with it: "use NAME to generate ..."."""
    before = text[max(0, name.start - _NEAR) : name.start]
    return bool(_USE.search(before) and _to_make().match(text, name.end))


def is_slashed(name: Name, others: Iterable[Name], text: str) -> bool:
    """Whether a slash alone parts it from one of ``others``: "DALL-E/NAME"."""
    edges = (sorted((name, other), key=lambda n: n.start) for other in others)
    return any(text[first.end : last.start] == "/" for first, last in edges)


def is_tuned(name: Name, text: str) -> bool:
    """Whether it is tuned for what a model makes: "tuned NAME for video generation"."""
    before = text[max(0, name.start - _NEAR) : name.start]
    return bool(_tune().search(before) and _for_making().match(text, name.end))


def is_a_project(name: Name, text: str) -> bool:
    """Whether it is said to be software that anybody may have called so: "an open-source tool"."""
    return _project().match(text, name.end) is not None


@cache
def _project() -> re.Pattern[str]:
    projects = alternation(words("homographs.projects"))
    return re.compile(
        rf"[\"*_`]*\s(?:is|was)\san?\s(?:[\w-]+,?\s){{0,3}}?open[\s-]source\s(?:[\w-]+\s){{0,2}}?(?:{projects})\b",
        re.IGNORECASE,
    )


@cache
def _to_make() -> re.Pattern[str]:
    acts = alternation(words("homographs.acts"))
    return re.compile(rf"[\"”*_`]*\s(?:to|for)\s(?:{acts})\b", re.IGNORECASE)


@cache
def _tune() -> re.Pattern[str]:
    tuning = alternation(words("homographs.tuning"))
    return re.compile(rf"\b(?:{tuning})\s[\"“*_`]*$", re.IGNORECASE)


@cache
def _for_making() -> re.Pattern[str]:
    acts = alternation(words("homographs.generating"))
    return re.compile(rf"[\"”*_`]*\sfor\s(?:[\w-]+\s){{1,2}}(?:{acts})\b{_ENDS}", re.IGNORECASE)
