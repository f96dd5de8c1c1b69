"""Clauses that another one tells, and so begin with no capital: "we know that X and Y draw".

There a tree takes the first name for a part of "that", or "that" for who acts. In "letting X draw
logos saves time" it has the logos save it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..lexicon import words

if TYPE_CHECKING:
    from .tree import Token

_TOLD = frozenset({"ccomp", "parataxis", "conj"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def enter(noun: Token) -> None:
    """Give a clause its subject, which is no part of "that": "we know that X and Y both draw"."""
    mark = noun.head
    verb = mark.head
    if mark.dep_ != "mark" or noun.i != mark.i + 1 or verb.i < noun.i or noun.pos_ not in _NOUNS:
        return
    if NSUBJ.isdisjoint(c.dep_ for c in verb.children):
        noun.hang(verb, "nsubj")


def precede(gerund: Token) -> None:
    """Make a subject of an act before what comes of it: "we know that tuning X lets it draw"."""
    over, doc = gerund.head, gerund.doc
    marks = [c for c in gerund.children if c.dep_ == "mark" and c.lower_ == "that"]
    verb = next((c for c in over.children if c.dep_ in _TOLD and c.i > gerund.i), gerund)
    own = {c.dep_ for c in verb.children}
    opens = marks or gerund.dep_ == "parataxis"
    if verb is gerund or not opens or own & {*NSUBJ, "mark", "cc"}:
        return
    if not any(t.is_punct and t.text != "-" for t in doc[gerund.i : verb.i]):
        gerund.hang(verb, "csubj")
        for mark in marks:
            verb.dep_ = "ccomp"
            mark.hang(verb)


def come_after(verb: Token) -> None:
    """Make a clause of when something was done: "we hung up the poster after X had drawn it"."""
    aids = [c for c in verb.children if c.dep_ == "aux" and c.i < verb.i]
    doer = verb.doc[aids[0].i - 1] if aids else verb
    times = [c for c in doer.children if c.dep_ == "case" and c.lower_ in words("stance.temporal")]
    if doer is verb or doer.dep_ not in {"nmod", "obl"} or not times or times[0].i != doer.i - 1:
        return
    if any(c.dep_ in NSUBJ or c.dep_ == "cc" for c in verb.children) or verb.head.i > doer.i:
        return
    verb.dep_ = "advcl"
    doer.hang(verb, "nsubj")
    times[0].hang(verb, "mark")
