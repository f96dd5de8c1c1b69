"""Models that there are, counted out: "there are many open models to choose from: X, Y"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.lists import SYSTEMS, name_list

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_SOME = 2
"""So many names behind a colon are a list."""
_ENDS = frozenset({",", ".", "!", "…"})


def existing(models: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "many open models exist, e.g. X and Y", "there are open models: X, Y"."""
    class_ = sentence.name_at.get(models.i)
    many = class_.plural if class_ is not None else models.lower_ in words("access.listed")
    doc, end = sentence.doc, sentence.spans[models.i][1]
    told = _told().match(sentence.block.text, end, sentence.end) if many else None
    if told is None or _is_of_other(models) or not (told["are"] or _are_there(models)):
        return []
    if any(t.lower_ in words("stance.negators") for t in doc[: models.i]):
        return []
    first = next((t.i for t in doc if sentence.spans[t.i][0] >= told.end()), len(doc))
    found = name_list(sentence, first, SYSTEMS)
    if told["colon"] and (len(found.names) < _SOME or not _is_rest_of_row(doc[found.end :])):
        return []
    return list(found.names)


def _is_rest_of_row(rest: list[Token]) -> bool:
    """Whether names that nobody knows, and what says that there are more, end a row."""
    said = [t.lower_ for t in rest if t.pos_ not in {"PROPN", "NUM"} and t.text not in _ENDS]
    return " ".join(said) in words("lists.and_more")


def _is_of_other(models: Token) -> bool:
    """Whether something else is told of models: "the rivals of open models: X, Y"."""
    return models.dep_ == "nmod" and models.head.lower_ not in words("quantity.crowds")


def _are_there(models: Token) -> bool:
    """Whether a clause says that there are some, or that somebody may choose: "you can choose"."""
    over = [t.lower_ for t in models.doc[: models.i]]
    return "there" in over or not words("lists.at_choice").isdisjoint(over)


@cache
def _told() -> re.Pattern[str]:
    """From the noun to the names: " to choose from: ", " are available, for example "."""
    around, are, given = (
        alternation(listed)
        for listed in (
            words("comparison.around", "lists.on_hand"),
            words("lists.existing"),
            words("access.exemplifying") - {"among them"},
        )
    )
    return re.compile(
        rf"(?:\s(?:(?P<are>{are})|(?:{around})))?(?:\s(?:{around}))?\s?"
        rf"(?:(?P<colon>[:–—])|,?\s?(?:{given}),?)\s[*_`]*",
        re.IGNORECASE,
    )
