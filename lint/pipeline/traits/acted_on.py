"""What is run, hosted or put somewhere, whatever the construction: "what we run here is X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.lists import closing, ends_list, name_list
from ..trees.syntax import SUBJECTS, children, objects, subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

SELVES = frozenset({"ourselves", "yourself", "yourselves", "myself", "themselves"})
_ENOUGH = frozenset({"enough"})
_CLAUSES = ("csubj", "csubj:outer")


def shared(verb: Token) -> list[Token]:
    """What two verbs have as their object: X in "train and run X", which a tree hangs on one.

    Or what can be run: "X is small enough to run on a phone"; or what done_for gives.
    """
    over = verb.head
    if had := done_for(verb):
        return had
    enough = any(t.lower_ in _ENOUGH for t in children(over, "advmod"))
    if enough and verb.dep_ in {"advcl", "xcomp"} and not children(verb, *SUBJECTS, "obj"):
        return subjects(over) if any(t.lower_ == "to" for t in children(verb, "mark")) else []
    if verb.dep_ != "conj" or over.pos_ != "VERB" or children(verb, *SUBJECTS, "obj"):
        return []
    return [t for t in objects(over) if t.i > verb.i]


def done_for(verb: Token) -> list[Token]:
    """X in "we have X installed", which somebody did for them."""
    over = verb.head
    kept = verb.dep_ == "xcomp" and over.lemma_ in words("access.bringing")
    done = kept and "Tense=Past" in verb.morph
    if not done or children(verb, *SUBJECTS, "obj", "mark"):
        return []
    return [t for t in objects(over) if t.i < verb.i]


def are_many(noun: Token) -> bool:
    """Whether a noun is in the plural, so that "its" can't stand for it."""
    return noun.pos_ == "NOUN" and "Number=Plur" in noun.morph


def filled(thing: Token) -> Token:
    """X in "what runs on our servers is X", "what we run on our servers is X"."""
    over = thing.head
    if thing.lower_ != "what":
        return thing
    said = over.head if over.dep_ in _CLAUSES else over
    return said if is_filled(said) else thing


def is_filled(said: Token) -> bool:
    """Whether something is said to be what a clause is on: X in "what we run is X"."""
    told = [t for t in children(said, *SUBJECTS) if t.lower_ == "what"]
    clause = bool(children(said, *_CLAUSES)) or any(children(t, "acl:relcl") for t in told)
    return clause and bool(children(said, "cop"))


def runs_on(thing: Token, things: Sequence[Token]) -> bool:
    """Whether a tree takes the first noun of a compound for an object: "get X tuning data"."""
    return any(
        other.i > thing.i
        and min(t.i for t in other.subtree()) == thing.i + 1
        and other.lower_ not in SELVES
        and not children(other, "case", "cc", "det")
        for other in things
    )


def oneself(thing: Token, sentence: Sentence) -> Token:
    """X in "we host X ourselves", where the tree takes it for a compound."""
    named = [c for c in children(thing, "compound") if c.i in sentence.name_at]
    return named[-1] if thing.lower_ in SELVES and named else thing


def bracketed(token: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "proprietary models (X, Y, etc.)"."""
    doc = token.doc
    close = closing(doc, token.i + 1) if doc.text(token.i + 1) == "(" else 0
    if not close:
        return []
    listed = name_list(sentence, token.i + 2, frozenset({"system"}))
    reached = len(listed.names) == 1 and doc.text(listed.end).lower() in words("access.through")
    return list(listed.names) if reached or ends_list(doc, listed.end, close) else []
