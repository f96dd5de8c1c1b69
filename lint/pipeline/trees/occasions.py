"""Phrases that limit nothing of what a clause says: "by the way", "since March", "in practice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from .syntax import cases, children, subjects

if TYPE_CHECKING:
    from .tree import Token

_OURS = frozenset({"we", "our", "i", "my"})
_EVEN = frozenset({"even"})
_MORE = ("acl", "acl:relcl", "conj", "appos")


def limits(verb: Token) -> list[Token]:
    """The phrases on a verb that may say where, when or to whom alone something holds."""
    return [t for t in children(verb, "obl", "advcl") if not is_by_the_way(t)]


def is_by_the_way(phrase: Token) -> bool:
    """Whether a phrase only stresses what is said, or tells since when, or despite what, it holds.

    So does a clause that tells why behind a comma: "X isn't open, since M earns by it". What stands
    before may be why something holds of somebody alone: "since we have no card, X is only ...".
    """
    if phrase.dep_ == "advcl" and _is_beside(phrase):
        return True
    if children(phrase, *_MORE):
        return False
    inside = sorted((t for t in phrase.subtree() if not t.is_punct), key=lambda t: t.i)
    said = " ".join(t.lower_ for t in inside)
    idle = said in words("asides.said", "asides.qualifying", "asides.loose", "openers.said")
    return idle or (phrase.dep_ == "obl" and _is_since(phrase))


def _is_beside(clause: Token) -> bool:
    """Whether a clause tells despite what something holds, or, behind a comma, for what reason.

    Reasons of our own tell of us alone: "X is only to be had online, since we have no card".
    """
    first = min(clause.subtree(), key=lambda t: t.i)
    behind = clause.i > clause.head.i and "," in {first.text, first.doc.text(first.i - 1)}
    behind = behind and _OURS.isdisjoint(t.lower_ for t in clause.subtree())
    told = {t.lower_ for t in clause.children if t.dep_ == "nsubj"} & _OURS
    if told and clause.lemma_ in words("verbs.say"):
        return True  # "as we wrote in our report"
    known = words("asides.despite") | (words("asides.reasons") if behind else frozenset())
    if first.text == ",":
        first = first.nbor()
    marks = {t.lower_ for t in children(clause, "mark")}
    return bool(marks & known) or (first.lower_ == "even" and "if" in marks)


def _is_since(noun: Token) -> bool:
    """Whether a noun tells a time from which something holds: "since March", "on Mondays"."""
    return is_time(noun) and cases(noun) <= words("asides.since")


def is_time(noun: Token) -> bool:
    """Whether a word names a time by itself: "2023", "March", "Monday", "yesterday"."""
    return noun.text.isdigit() or noun.lower_ in words("language.months", "asides.times")


def tells_why(clause: Token) -> bool:
    """Whether a clause tells why, or in spite of what: "uses X because it is cheap"."""
    openers = words("access.because", "stance.adversative") | _EVEN
    opens = any(t.lower_ in openers for t in children(clause, "mark", "advmod"))
    return opens and bool(subjects(clause))
