"""Clauses that tell what somebody says or believes, hung on the verb that says so.

In "nobody pretends, you know, X is a Y" the parser hangs the clause on what is only slipped in, or
on nothing; in "the engineer believing X was alive" it gives the clause the wrong subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import COPULAS, NSUBJ
from ..lexicon import words

if TYPE_CHECKING:
    from .tree import Token

_REACH = 24
"""So many words behind an aside the verb of a clause stands."""
_STEPS = 8
_MANY_OR_MASS = frozenset({"models", "software"})
"""What stands for a class in a text for the parser, and can't be "that" one."""
_CLAUSES = frozenset({"parataxis", "ccomp", "conj", "advcl"})


def interject(aside: Token) -> None:
    """Hang on a verb of saying what stands behind ", you know,": "pretends, you know, X is a Y"."""
    doc, at = aside.doc, aside.i
    if at < 3 or doc[at - 2].text != "," or doc.text(at + 1) != ",":
        return
    if f"{doc[at - 1].lower_} {aside.lower_}" not in words("asides.spoken"):
        return
    verb = doc[at - 3]
    if not _tells(verb) or any(
        c.dep_ in {"obj", "ccomp"} and c is not aside for c in verb.children
    ):
        return
    behind = [t for t in doc[at + 2 : at + _REACH] if t.dep_ in _CLAUSES and _has_subject(t)]
    if not behind or behind[0].head.i > at + 1:
        return
    clause = behind[0]
    if _is_below(doc[at + 2], clause) and not _is_below(verb, clause):
        clause.hang(verb, "ccomp")
        aside.hang(verb, "parataxis")


def believe(verb: Token) -> None:
    """Give a clause behind a verb of saying its own subject: "he, believing X was alive, left"."""
    if not _tells(verb) or not verb.lower_.endswith("ing"):
        return
    thing = next((c for c in verb.children if c.dep_ == "obj" and c.i > verb.i), None)
    if thing is None or thing.i + 1 >= len(verb.doc):
        return
    copula = verb.doc[thing.i + 1]
    said = copula.head
    doer = next((c for c in said.children if c.dep_ in NSUBJ and c.i < verb.i), None)
    if copula.dep_ not in COPULAS or said.dep_ != "ROOT" or doer is None:
        return
    if not _is_below(verb, doer):
        return
    said.hang(verb, "ccomp")
    doer.hang(doer, "ROOT")
    thing.hang(said, "nsubj")


def report(that: Token) -> None:
    """Let "that" open what somebody is told: "he told us that AI is new", not "that AI"."""
    said = that.head.head
    verb = said.head
    whom = that.i > verb.i + 1 and that.doc[that.i - 1].head is verb
    doer = that.head.dep_ in NSUBJ and that.head.lower_ in _MANY_OR_MASS
    if said.dep_ == "ccomp" and whom and doer and _tells(verb):
        that.pos_ = "SCONJ"
        that.hang(said, "mark")


def _tells(verb: Token) -> bool:
    """Whether what hangs on a verb may be what somebody says or thinks."""
    told = words("verbs.say", "verbs.believe", "verbs.wish")
    return verb.pos_ == "VERB" and verb.lemma_ in told


def _is_below(token: Token, head: Token) -> bool:
    """Whether a token is another one, or hangs on it by a few steps."""
    for _ in range(_STEPS):
        if token is head:
            return True
        token = token.head
    return False


def _has_subject(clause: Token) -> bool:
    return any(c.dep_ in NSUBJ for c in clause.children)
