"""What a clause in front of a sentence leaves to the clause behind it.

A tree may make it the verb of all: in "because we have none, our covers are painted by X" it has
the covers explain what we haven't. Or it hangs it on the subject: "while you sleep, drawing logos
is done by X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ

if TYPE_CHECKING:
    from .tree import Token, Tree

_SUBJECTS = NSUBJ | {"csubj", "csubj:pass"}
_BELOW = frozenset({"acl", "appos", "parataxis", "conj", "ccomp", "advcl", "acl:relcl", "nmod"})
"""As what a tree takes the main clause."""
_OPENING = frozenset({"mark", "advmod"})
_FRONTS = frozenset({"advcl", "obl"})


def lift(verb: Token) -> None:
    """Make the verb of a sentence of its main clause, behind one with a mark and a comma."""
    doc = verb.doc
    opens = doc[0].head is verb and (doc[0].dep_ in _OPENING or doc[0].lower_ == "being")
    if not opens or doc[0].pos_ not in {"SCONJ", "ADV", "ADP", "AUX", "VERB"}:
        return
    comma = next((t.i for t in doc[verb.i :] if t.text == ","), 0)
    main = next((t for t in doc[comma + 1 :] if _is_clause(t, comma)), None) if comma else None
    if main is None:
        return
    while main.dep_ == "conj" and main.head.i > comma:
        main = main.head
    later = [c for t in doc[:comma] for c in t.children if c.i > comma and c is not main]
    main.hang(main, "ROOT")
    verb.hang(main, "advcl")
    for child in later:
        child.hang(main)


def _is_clause(verb: Token, comma: int) -> bool:
    """Whether a verb, or a predicate, hangs on what stands before a comma, and its doer doesn't."""
    told = [c for c in verb.children if c.dep_ in _SUBJECTS]
    if not told or verb.head.i > comma or verb.dep_ not in _BELOW:
        return False
    first = min(t.i for t in verb.subtree() if not t.is_punct)
    marked = any(c.dep_ in {"mark", "cc"} for c in verb.children)
    finite = "VerbForm=Fin" in verb.morph or any(
        c.dep_ in {"aux", "aux:pass", "cop"} for c in verb.children
    )
    return first == comma + 1 and told[0].i < verb.i and finite and not marked


def hold(clause: Token) -> None:
    """Hang a clause in front on the verb behind it, not on what is its subject."""
    doer = clause.head
    verb = doer.head
    opens = clause.doc[0].head is clause and clause.doc[0].dep_ in _OPENING
    if opens and doer.dep_ in _SUBJECTS and clause.i < doer.i < verb.i:
        clause.hang(verb)


def step_back(clause: Token) -> None:
    """Let an act be the subject, not a clause before: "while we sleep, drawing is done by X"."""
    doc, verb = clause.doc, clause.head
    opens = doc[0].head is clause and doc[0].dep_ in _OPENING and doc[0].pos_ == "SCONJ"
    acts = [c for c in clause.children if c.lower_.endswith("ing") and doc.text(c.i - 1) == ","]
    if opens and len(acts) == 1 and clause.i < acts[0].i < verb.i:
        acts[0].hang(verb, clause.dep_)
        clause.dep_ = "advcl"


def undergo(act: Token) -> None:
    """Let an act be what something is done to: "while you sleep, drawing logos is done by X"."""
    if any(c.dep_ == "aux:pass" for c in act.head.children):
        act.dep_ = "csubj:pass"


def order(doc: Tree) -> Token:
    """The first word of what a sentence says, behind a phrase: "to save time, press the button"."""
    first = doc[0]
    while first.head is not first and first.dep_ not in _FRONTS:
        first = first.head
    comma = next((t.i for t in doc if t.text == ","), 0)
    fronted = first.dep_ in _FRONTS and first.i < comma < first.head.i == comma + 1
    return doc[comma + 1] if fronted else doc[0]
