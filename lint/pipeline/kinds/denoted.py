"""Which models a text means by a class: "by Cs we mean X and Y", "Cs range from X to Y".

Read over the text, in which each name is a mark, as in ``singled``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .singled import CLASSES, NAME, ROW, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence


def members(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Name, str]]:
    """The models that a class is said to mean, with the class and the construction."""
    yield from found(_forms(), sentence, reading)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    persons, saying, adverbs, meaning, things, given, comparable, around, spanning = (
        alternation(words(name))
        for name in (
            "denoted.persons", "equality.saying", "denoted.adverbs", "denoted.meaning",
            "denoted.things", "lists.introducers", "lists.comparable", "singled.around",
            "denoted.spanning",
        )
    )  # fmt: skip
    mean = rf"(?:{persons})\s(?:(?:{adverbs})\s)?(?:mean|understand|refer\sto)"
    such = rf"\s(?:(?:(?:{things})\s)?(?:{given})\s)?"
    others = rf"(?:,?\s(?:and|or)\s(?:(?:{comparable}|other)\s[\w-]+|the\slike|so\son|co)|,?\setc)?"
    place = r"(?:in|for|throughout|within|across)\s(?:this|our|the|these)\s(?:[\w-]+\s?){1,3}"
    end = rf"(?:\s(?:here|below|{place}))?(?=\s?(?:[.,;:!)–—]|$))"
    term = rf"(?P<term>){CLASSES}(?:\s(?:here|below))?,?\s"
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"(?:^\W*|,\s)(?:by|with)\s(?:an?\s|the\s(?:term|word)\s)?{term}{mean}{such}{ROW}{others}{end}",
            rf"^\W*(?:here,?\s|{place},\s)?(?:an?\s|the\s(?:term|word)\s)?{term}(?:{meaning}){such}{ROW}"
            rf"{others}{end}",
            rf"\b(?:when|if|where)(?:ever)?\s(?:{persons})\s(?:{saying})\s(?:an?\s)?{term}{mean}{such}{ROW}"
            rf"{others}{end}",
            rf"^\W*(?:(?:today['’]s|our|the)\s)?(?:\w+\s)?{CLASSES}(?:\s(?:{around}))?\s(?:now\s)?(?:{spanning})"
            rf"\sfrom\s(?P<row>{NAME}(?:,?\s(?:over|via)\s{NAME})?\sto\s{NAME}){end}",
        )
    )
