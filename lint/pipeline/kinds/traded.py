"""One of a class that is given up for another: "switch from X to another C", "instead of X".

So one that somebody gets: "with X you get a C". Read over the text between both names; only models
are read, since a runner is left for the models that it has.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, OWNER
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from .phrases import stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ANOTHER = r"(?:another|a\sdifferent|some\sother|any\sother|yet\sanother)\s(?:[a-z][a-z-]*\s){0,2}?"
_GOING_ON = frozenset({"NOUN", "PROPN", "PART", "PRON", "VERB", "ADJ"})
"""What stands behind a class of which more is told: "another C to write it", "another C app"."""
_BEGINS = r"(?:^|[.,;:–—(]\s*|\b(?:and|but|so|because|since|that)\s)\W*"
_WHO = r"(?:you|we|i|they|users|teams|everyone|anyone)"


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """The model before the class at ``token`` that is told to be one of it as well."""
    class_, names = sentence.name_at[token.i], sentence.names
    before = [name for name in names if name.end <= class_.start]
    system = before[-1] if before else None
    at = sentence.token_of(system) if system is not None else None
    if system is None or at is None or system.kind != "system" or not reading.is_model(system):
        return
    if is_opaque(sentence, at.i) or is_opaque(sentence, token.i):
        return
    text = sentence.block.text
    opening, between = text[sentence.start : system.start], text[system.end : class_.start]
    single = not class_.plural and not text.startswith("-", class_.end)
    single = single and stands_alone(token)
    for begins, goes_on in _swaps() if single and _is_all(token) else ():
        if goes_on.fullmatch(between) and begins.search(opening):
            yield system, "compared:another", at
            return
    ends = _ended().match(text, class_.end, sentence.end)
    alone = len([name for name in names if name.kind != "maker"]) == len((system, class_))
    got = _get().fullmatch(between) if ends and alone else None
    if (
        got
        and class_.plural == bool(got["some"])
        and stands_alone(token)
        and _with().search(opening)
    ):
        yield system, "as:got", at


def _is_all(class_: Token) -> bool:
    """Whether nothing tells what another one of the class is for."""
    return all(t.pos_ not in _GOING_ON for t in class_.doc[class_.i + 1 : class_.i + 2])


@cache
def _swaps() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Before a name, and between it and the class: "switch from ", " to another "."""
    trading, dropping = (alternation(words(f"lists.{name}")) for name in ("trading", "dropping"))
    use = alternation(words("topics.employing", "lists.getting"))
    forms = (
        (
            rf"\b(?:{trading})\s(?:from\s)?(?:the\s)?{OWNER}",
            rf"\s(?:over\s)?(?:to|with|by|for)\s{_ANOTHER}",
        ),
        (
            rf"{_BEGINS}(?:{dropping})\s(?:the\s)?{OWNER}",
            rf",?\s{_WHO}\s(?:\w+\s)?(?:{use})\s{_ANOTHER}",
        ),
    )
    return tuple(
        (re.compile(rf"{begins}{AROUND}$", re.I), re.compile(rf"{AROUND}{goes_on}{AROUND}", re.I))
        for begins, goes_on in forms
    )


@cache
def _with() -> re.Pattern[str]:
    """Before a name: "With ", "and with M's "."""
    return re.compile(rf"{_BEGINS}(?:with|by\schoosing)\s{OWNER}{AROUND}$", re.IGNORECASE)


@cache
def _get() -> re.Pattern[str]:
    """Between a name and the class: ", you get one of the best ", " we have found a "."""
    getting = alternation(words("lists.getting"))
    best = r"the(?=\s(?:\w+est|best|most)\s)"  # not "you get the C", which was spoken of
    ones = rf"(?:(?P<some>(?:one|some)\sof\s(?:the|our|your))|(?:an?|your|our|{best}))"
    return re.compile(
        rf"{AROUND},?\s{_WHO}(?:['’]ve|\shave|\scan|\swill|['’]ll)?\s(?:(?:now|finally|also|already)\s)?"
        rf"(?:{getting})\s{ones}\s(?:[a-z][a-z-]*,?\s){{0,4}}?{AROUND}",
        re.IGNORECASE,
    )


@cache
def _ended() -> re.Pattern[str]:
    """Behind the class: nothing, or where it is one: " on the market."."""
    around = alternation(words("comparison.around", "quantity.anywhere"))
    return re.compile(rf"{AROUND}(?:\s(?:{around}))?(?:[.,;!)–—]|$)", re.IGNORECASE)
