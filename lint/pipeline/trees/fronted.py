"""What a clause in front of a sentence leaves to the clause behind it.

"While you sleep, X, like all Cs, draws": of X a tree makes one more who sleeps. "Before we meet,
people at M made X": of what they made it makes a mark of the meeting. In "because we have none, our
covers are painted by X" it has the covers explain what we haven't, and "while you sleep" it hangs
on who draws.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..lexicon import words
from .occasions import is_by_the_way
from .openers import explain, is_finite
from .syntax import first_word, last_word

if TYPE_CHECKING:
    from .sentences import Sentence
    from .tree import Token, Tree

_OPENERS = frozenset({"advcl", "obl", "advmod"})
_TAKEN = frozenset({"appos", "conj", "obj"})
_OTHERS = frozenset({"csubj", "csubj:pass", "expl"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_TOLD = frozenset({"amod", "acl", "acl:relcl", "punct"})
"""What hangs on a noun by the same tie."""
_SUBJECTS = NSUBJ | {"csubj", "csubj:pass"}
_BELOW = frozenset({"acl", "appos", "parataxis", "conj", "ccomp", "advcl", "acl:relcl", "nmod"})
"""As what a tree takes the main clause."""
_OPENING = frozenset({"mark", "advmod"})
_FRONTS = frozenset({"advcl", "obl"})


def give_subject(verb: Token) -> None:
    """Give a verb the subject that hangs in the clause before: "while you sleep, X, a C, draws".

    And to a subject what is told of it: "with two people on the team, Xs, being Cs, are slow".
    """
    for phrase in [t for c in verb.children if c.dep_ in NSUBJ for t in (c, *c.children)]:
        cased = any(c.dep_ == "case" and c.i < phrase.i for c in phrase.children)
        parted = any(t.text == "," for t in verb.doc[phrase.i + 1 : verb.i])
        if cased and parted and not first_word(phrase) and phrase.i < phrase.head.i:
            phrase.hang(verb, "obl")  # "for two years, X has been ours"
    opener = next((c for c in verb.children if c.i < verb.i and c.dep_ in _OPENERS), None)
    if opener is None or first_word(opener) or verb.doc[0].lower_ == "whether":
        return  # "whether it is the same thing, a C, is asked often"
    inside = sorted((t for t in opener.subtree() if t.i < verb.i), key=lambda t: t.i)
    doer = next((c for c in verb.children if opener.i < c.i < verb.i and c.dep_ in NSUBJ), None)
    taken = [t for t in inside if t.pos_ == "PROPN" and _is_taken(t)]
    if doer is not None and taken and taken[0].i < doer.i:
        explain(taken[0], doer)  # "when it rains, M, the makers of X, draw"
        doer = taken[0] if taken[0].head is verb else doer
    if doer is None:
        if any(c.dep_ in _OTHERS for c in verb.children):
            return
        doer = next((t for t in inside if _is_taken(t)), None) or _last(inside, verb)
        if doer is None or (verb.pos_ == "VERB" and not is_finite(verb)):
            return
        clause = doer.dep_ in {"acl:relcl", "advcl"}
        doer.hang(verb, "csubj" if clause else "obl" if doer.dep_ == "obl" else "nsubj")
    start = first_word(doer)
    for token in [t for t in inside if t.i > doer.i and t.head.i < start]:
        if token.dep_ in _TOLD or any(c.dep_ == "cc" for c in token.children):
            token.hang(doer)
        elif token.pos_ in _NOUNS and not any(c.dep_ == "case" for c in token.children):
            token.hang(doer, "appos")
        else:
            token.hang(verb)


def _last(inside: list[Token], verb: Token) -> Token | None:
    """What stands between a comma and a copula: "when it rains, what drives X is a C"."""
    first = min((c.i for c in verb.children if c.dep_ == "cop"), default=0)
    for token in inside:
        start = first_word(token)
        end = max((t.i for t in token.subtree() if t.dep_ != "punct"), default=start)
        opens = verb.doc[start].lower_ in {"what", "behind"}
        if opens and end + 1 == first and verb.doc.text(start - 1) == "," and token.head.i < start:
            return token
    return None


def _is_taken(noun: Token) -> bool:
    """Whether a noun behind a comma hangs on what stands before it, and joins nothing to it."""
    if noun.dep_ not in _TAKEN or noun.pos_ not in _NOUNS:
        return False
    first = first_word(noun)
    parted = noun.doc.text(first - 1) == "," and noun.head.i < first
    return parted and not any(c.dep_ == "cc" for c in noun.children)


def told_from(sentence: Sentence, *, anyhow: bool = False) -> int:
    """Where in its block's text a sentence tells something, behind an opener that limits nothing.

    Behind the comma of "since we moved, Cs are Ds"; not of "at our school, Cs are Ds", unless what
    is told holds ``anyhow``.
    """
    doc = sentence.doc
    verb = next((t for t in doc if t.head is t), doc[0])
    for opener in [t for t in verb.children if t.i < verb.i and t.dep_ != "punct"][:1]:
        last = last_word(opener)
        if doc.text(last + 1) != "," or not doc.text(last + 2) or first_word(opener):
            continue
        silent = not any(i <= last for i in sentence.name_at)
        marks = {t.lower_ for t in opener.children if t.dep_ == "mark"}
        idle = anyhow or not marks.isdisjoint(words("asides.reasons"))
        idle = idle or is_by_the_way(opener)
        if silent and (idle or opener.lower_ in words("asides.adverbial")):
            return sentence.spans[last + 2][0]
    return sentence.start


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
    first = first_word(verb)
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


def order(doc: Tree) -> Token:
    """The first word of what a sentence says, behind a phrase: "to save time, press the button"."""
    first = doc[0]
    while first.head is not first and first.dep_ not in _FRONTS:
        first = first.head
    comma = next((t.i for t in doc if t.text == ","), 0)
    fronted = first.dep_ in _FRONTS and first.i < comma < first.head.i == comma + 1
    return doc[comma + 1] if fronted else doc[0]
