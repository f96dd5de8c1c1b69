"""What "it" is where it stands for no system: a thing, a length of time, what is like a system."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import children, objects, subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PEOPLE = frozenset({"i", "we", "you"})


def may_be_thing(token: Token, sentence: Sentence) -> bool:
    """Whether what is said of "it" may be true of a thing: "it is open source", "it runs offline".

    A class of systems is said of what made it.
    """
    said = token.head
    if token.lower_ != "it" or said.i in sentence.name_at:
        return False
    return bool(children(said, "cop")) or said.lemma_ in words("access.run")


def is_like_one(token: Token, sentence: Sentence) -> bool:
    """Whether "it" is another thing than the one named: "if you know X, it is the same, but"."""
    end = sentence.spans[token.i][1]
    return _alike().match(sentence.block.text, end, sentence.end) is not None


@cache
def _alike() -> re.Pattern[str]:
    verbs, like = (alternation(words(f"comparison.{n}")) for n in ("works_alike", "alike_to"))
    return re.compile(rf"\s*(?:{verbs})\s+(?:\w+\s+){{0,2}}?(?:{like})\b", re.IGNORECASE)


def is_of_time(it: Token) -> bool:
    """Whether it is told how long something took: "from asking X to drawing it, it took a day"."""
    verb = it.head
    times = any(t.lower_ in frame("produce.times") for t in objects(verb))
    fronted = any(c.i < it.i for c in children(verb, "advcl"))
    return verb.lemma_ in frame("produce.taking") and times and fronted


def is_handled(token: Token) -> bool:
    """Whether it is what people use, or give a thing: "X is new, so we use it to draw"."""
    verb = token.head
    if token.lower_ != "it" or not {t.lower_ for t in subjects(verb)} <= _PEOPLE:
        return False
    gives = verb.lemma_ in frame("consume.handed")
    gives = gives and any(c.i > token.i for c in children(verb, "obj"))
    return token.dep_ in {"obj", "iobj"} and (gives or verb.lemma_ in frame("produce.use"))


def tells_of_new(clause: Sequence[Token]) -> bool:
    """Whether a clause tells of another thing, which "it" may be: "a tool was bought"."""
    things = {"NOUN", "PROPN"}
    return any(
        t.dep_ == "obj"
        or (t.dep_ == "nsubj:pass" and t.pos_ in things)
        or any(d.lower_ in INDEFINITE for d in children(t, "det"))
        for t in clause
    )
