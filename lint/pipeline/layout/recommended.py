"""Who is recommended to a question for one of a class: "Need an LLM? Try X."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..lexicon import alternation, words
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from .asking import Turn

_IF = rf"(?:(?:if|for|as|when)\s[^,.;:?]{{1,60}},\s)?{AROUND}"
"""Before what is recommended, for whom it is: "If you have a good laptop, "."""
_ASKED = re.compile(rf"{AROUND}(?:\sto\s\w+(?:\swith)?)?\s?\?{AROUND}")
"""Behind one that is needed: "Need a C to play with?"."""
_CLOSED = re.compile(rf"{AROUND}(?:\([^()]*\){AROUND})?(?:$|[.!])")


def recommended(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    """What an answer recommends to somebody who wants one of a class, if it names nothing else.

    A runner may be tried for the models that it has, and is a good one only if it is a model.
    """
    if len(asked.names) != 1:
        return
    (class_,) = asked.names
    if class_.kind != "class" or class_.plural or not _wants(class_, asked.block.text):
        return
    name, one = put_forward(answer)
    if name is not None and (one or reading.is_model(name)):
        yield claim(
            "is-a", (answer.block, name), asked.block, class_.start, class_.end, class_.ids,
            "class", "answer:recommended",
        )  # fmt: skip


def put_forward(answer: Turn) -> tuple[Name | None, bool]:
    """X in "Try X", "X is a good choice", and whether it is called a good one of the class."""
    if len(answer.names) != 1 or answer.names[0].kind != "system":
        return None, False
    (name,) = answer.names
    text, before = answer.block.text, answer.block.text[: answer.names[0].start]
    if _trying().fullmatch(before) and _CLOSED.match(text, name.end):
        return name, False
    told = _praised().match(text, name.end) if _opened().fullmatch(before) else None
    return (None, False) if told is None else (name, told["one"] is not None)


def _wants(class_: Name, text: str) -> bool:
    """Whether a question says that somebody is after one of a class, and not what for."""
    before, behind = _seeking().fullmatch(text[: class_.start]), text[class_.end :]
    if before is None:
        return False
    if before["which"] is not None:
        return _to_take().fullmatch(behind) is not None
    return _ASKED.fullmatch(behind) is not None


@cache
def _seeking() -> re.Pattern[str]:
    """Before a class: "Need a ", "Do you know a good ", "Which "."""
    seeking, praised = alternation(words("answers.seeking")), alternation(words("answers.praising"))
    return re.compile(
        rf"{AROUND}(?:(?:and|so|but)\s)?(?:(?P<which>which|what)\s|(?:{seeking})\s(?:an?|the)\s)"
        rf"(?:(?:{praised})\s)?{AROUND}",
        re.IGNORECASE,
    )


@cache
def _to_take() -> re.Pattern[str]:
    """Behind "which C": " should I pick?", " do you recommend?", " is best?"."""
    taking, praised = alternation(words("answers.taking")), alternation(words("answers.praising"))
    return re.compile(
        rf"{AROUND}\s(?:(?:should|do|would|shall|can|could)\s(?:i|we|you|one)\s(?:{taking})"
        rf"|(?:is|would\sbe)\s(?:the\s)?(?:{praised}))(?:\sto\sstart\swith|\sto\sbegin\swith|\sfirst)?"
        rf"\s?\?{AROUND}",
        re.IGNORECASE,
    )


@cache
def _trying() -> re.Pattern[str]:
    """Before a name, what recommends it: "Try ", "I'd go for ", "I would start with "."""
    return re.compile(rf"{AROUND}{_IF}(?:{alternation(words('answers.trying'))})\s{AROUND}", re.I)


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(rf"{AROUND}{_IF}", re.IGNORECASE)


@cache
def _praised() -> re.Pattern[str]:
    """Behind a name: " is a good one", " is a safe choice for beginners", " is worth a try"."""
    praised = alternation(words("answers.praising"))
    chosen = alternation(words("answers.choices"))
    worth = alternation(words("answers.worth"))
    return re.compile(
        rf"{AROUND}\s(?:is|would\sbe)\s(?:(?:quite|probably|certainly|also|always)\s)?"
        rf"(?:(?:an?|the|your|my)\s(?:{praised})\s(?:(?P<one>one)|{chosen})|(?:{worth}))\b[^,;:?]{{0,60}}$",
        re.IGNORECASE,
    )
