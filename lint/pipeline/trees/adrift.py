"""Clauses and subjects that the parser ties to the noun beside them, given back to their verb.

"There is no need for it, since X hears you", "in 2018 researchers at M built X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..lexicon import words

if TYPE_CHECKING:
    from .tree import Token

_IN = frozenset({"in", "by"})


def give_reason(clause: Token) -> None:
    """Hang a reason behind a comma on the verb: "there is no need for it, since X hears you".

    A tree takes it for more of the need.
    """
    noun, doc = clause.head, clause.doc
    marks = [c for c in clause.children if c.dep_ == "mark" and c.lower_ in words("access.because")]
    own = any(c.dep_ in NSUBJ for c in clause.children)
    if len(marks) != 1 or not own or noun.i > clause.i or doc.text(marks[0].i - 1) != ",":
        return
    verb = noun.head
    if noun.dep_ in {*NSUBJ, "obj", "obl", "nmod"} and verb is not noun:
        clause.hang(verb if verb.pos_ in {"VERB", "AUX"} else noun, "advcl")


def date(noun: Token) -> None:
    """Make a subject of who acts in a year: "In 2018 researchers at M built X".

    A tree takes the year for their number, and them for the time.
    """
    verb, doc = noun.head, noun.doc
    if doc.text(0).lower() not in _IN or verb.pos_ != "VERB" or noun.i > verb.i:
        return
    year = doc[1]
    counted = year.dep_ == "nummod" and year.head is noun and year.text.isdigit()
    dated = counted and len(year.text) == len("2018") and doc[0].head is noun
    if not dated or any(c.dep_ in NSUBJ for c in verb.children):
        return
    year.hang(verb, "obl")
    doc[0].hang(year)
    noun.hang(verb, "nsubj")
