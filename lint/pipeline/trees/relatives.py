"""Relative clauses that the parser runs together with the verb behind them.

In "the video that greets visitors was drawn by X" it takes the visitors for what was drawn, and in
"LLMs that draw logos suffer from it" it has the logos suffer. X in "what draws the logos is X" it
doesn't always take for who draws, and of "for the design of our logos we rely on X" it makes logos
on which somebody relies. In "the tool I have a login for is X" it gives the preposition to X.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import COPULAS, NSUBJ, PERSONS
from ..frames import changes, frame
from ..lexicon import words

if TYPE_CHECKING:
    from .tree import Token

_WHO = frozenset({"that", "which", "who"})
_ON = frozenset({"on", "about"})
_SINGLE = frozenset({"Number=Sing", "Person=3"})
_MAIN = frozenset({"ROOT", "acl", "ccomp", "advcl", "obj"})
_STRAY = frozenset({"xcomp", "advcl", "acl", "ccomp", "parataxis"})
_ASIDE = frozenset({"appos", "xcomp", "flat", "obj"})
_BOTH = 2
_FIRST = 3
_NOUNS = frozenset({"NOUN", "PROPN"})


def go_past(verb: Token) -> None:
    """Make the verb of a sentence of one behind a relative clause: "the logo that won was drawn".

    What stands right before it is what the clause tells of.
    """
    finite = verb.lower_ in words("verbs.alone") or any(
        c.dep_ in COPULAS and "VerbForm=Fin" in c.morph for c in verb.children
    )
    if verb.dep_ not in _MAIN or not finite or any(c.dep_ == "mark" for c in verb.children):
        return
    things = [c for c in verb.children if c.dep_ in NSUBJ]
    if len(things) < _BOTH and verb.pos_ != "VERB":
        return
    noun = things[0] if len(things) > 1 else _over(verb)
    clauses = [c for c in noun.children if c.dep_ == "acl:relcl" and noun.i < c.i < verb.i]
    if len(clauses) != 1 or not things or noun.pos_ not in _NOUNS:
        return
    (clause,), thing = clauses, things[-1]
    who = [c for c in clause.children if c.dep_ == "nsubj" and c.lower_ in _WHO]
    if not who or who[0].i != noun.i + 1 or not _is_told(clause, thing, verb):
        return
    given = any(c.dep_ == "obj" and c.i < thing.i for c in clause.children)
    if thing.head is verb and noun is not things[0]:
        verb.hang(verb, "ROOT")
        noun.hang(verb, thing.dep_)
        for child in noun.children:
            if child.i > verb.i:
                child.hang(verb)
    thing.hang(clause, "obl:unmarked" if given else "obj")


def _over(verb: Token) -> Token:
    """The noun on which all of the sentence hangs, if a verb hangs on it or on its clause."""
    over = verb.head
    noun = over.head if over.dep_ == "acl:relcl" else over
    return noun if noun.dep_ == "ROOT" and noun.i < verb.i else verb


def _is_told(clause: Token, thing: Token, verb: Token) -> bool:
    """Whether a clause takes in the thing before the verb: "that greets visitors was drawn"."""
    if clause.pos_ != "VERB" or not clause.i < thing.i < verb.i:
        return False
    either = clause.lemma_ in words("verbs.depicting")
    known = either and any(c.dep_ in {"det", "nmod:poss"} for c in thing.children)
    says = either or clause.lemma_ in words("stance.telling")
    if verb.dep_ == "ccomp" and says and not known:
        return False  # "a study that says photos were drawn by X"
    between = clause.doc[clause.i + 1 : verb.i]
    first = min(t.i for t in thing.subtree())
    own = [c for c in clause.children if clause.i < c.i < first]
    return not any(t.is_punct or t.dep_ in {"cc", "mark"} for t in between) and (
        first == clause.i + 1 or any(c.dep_ == "obj" for c in own)
    )


def disagree(form: Token) -> None:
    """Make the verb of a clause of a plural that doesn't fit: "the photo that a user uploads is".

    A tree has "user uploads" for what is done something to.
    """
    verb, doc = form.head, form.doc
    noun, doer = verb.head, doc[form.i - 1]
    if verb.dep_ not in {"acl", "acl:relcl"} or not noun.i < form.i < verb.i:
        return
    aids = [c for c in verb.children if c.dep_ in {"aux", *COPULAS} and c.i > form.i]
    single = any(set(t.morph.split("|")) >= _SINGLE for t in (aids[0] if aids else verb,))
    first = min(t.i for t in form.subtree())
    who = doc[first - 1]
    tied = who.lower_ in _WHO and who.head is verb and noun.i == who.i - 1
    if not (single and tied and doer.head is form and doer.dep_ == "compound"):
        return
    behind = [c for c in noun.children if c.i > form.i and c is not verb]
    verb.hang(verb if noun.head is noun else noun.head, noun.dep_)
    noun.hang(verb, form.dep_)
    for child in behind:
        child.hang(verb)
    form.pos_, form.morph = "VERB", "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    form.lemma_ = doc.lemma(form.lower_, "VERB", form.morph)
    for child in form.children:
        child.hang(doer)
    doer.hang(form, "nsubj")
    form.hang(noun, "acl:relcl")
    who.pos_ = "PRON"
    who.hang(form, "obj")


def single_out(name: Token) -> None:
    """Give a verb its doer, which its sentence ends with: "what draws the logos is X".

    So behind another clause: "they say that what draws the logos is X".
    """
    ties = [c for c in name.children if c.dep_ == "cop" and c.i < name.i]
    verb = next((t for t in (name.head, *name.head.children) if _asks_what(t)), name)
    if (
        len(ties) != 1
        or not verb.i < ties[0].i
        or verb
        not in {
            name.head,
        }
    ):
        return
    for thing in [c for c in name.children if c.dep_ in NSUBJ and verb.i < c.i < ties[0].i]:
        thing.hang(verb, "obj")
        for became in [c for c in thing.children if c.dep_ == "nmod"]:
            if any(c.lower_ in changes().get(verb.lemma_, ()) for c in became.children):
                became.hang(verb, "obl")
    name.hang(verb, "nsubj")


def _asks_what(verb: Token) -> bool:
    """Whether "what" right before a verb is who acts: "what draws"."""
    what = verb.doc[verb.i - 1] if verb.i else verb
    acts = what.lower_ == "what" and what.dep_ == "nsubj" and what.head is verb
    return acts and verb.pos_ == "VERB"


def face(noun: Token) -> None:
    """Make a sentence of what a phrase opens: "for the design of our logos we rely on X"."""
    cases = [c for c in noun.children if c.dep_ == "case"]
    if noun.dep_ != "ROOT" or noun.pos_ != "NOUN" or not cases or cases[0].i != 0:
        return
    verb = next((t for t in noun.subtree() if t.dep_ == "acl:relcl"), noun)
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    if verb is noun or len(doers) != 1 or doers[0].lower_ not in PERSONS:
        return
    if not any(t.pos_ == "PROPN" and t.i > verb.i for t in verb.children):
        return  # "for the logos we use"
    marks = [c for c in noun.children if c.dep_ == "punct" and c.i > verb.i]
    verb.hang(verb, "ROOT")
    noun.hang(verb, "obl")
    for mark in marks:
        mark.hang(verb)


def condition(clause: Token) -> None:
    """Hang a condition on what it is for: "use X whenever you want a logo"."""
    when = clause.head
    if clause.dep_ == "advcl:relcl" and when.lower_ == "whenever" and when.head.pos_ == "VERB":
        clause.hang(when.head, "advcl")
        when.hang(clause)


def touch(verb: Token) -> None:
    """Hang on a noun what stands right behind it: "look at the logo X drew for us".

    A tree takes X for another name of the noun, and its act for one of who looks.
    """
    if verb.i < _FIRST or verb.dep_ not in _STRAY or "VerbForm=Fin" not in verb.morph:
        return
    doer, noun = verb.doc[verb.i - 1], verb.doc[verb.i - 2]
    if doer.pos_ != "PROPN" or doer.dep_ not in _ASIDE or noun.pos_ != "NOUN":
        return
    kinds = {c.dep_ for c in verb.children}
    known = any(c.dep_ in {"det", "nmod:poss"} for c in noun.children)
    if not known or not kinds.isdisjoint({*NSUBJ, "obj", "mark", "cc", "aux"}):
        return
    if noun in verb.governors() or verb not in noun.governors():
        verb.hang(noun, "acl:relcl")
        doer.hang(verb, "nsubj")


def show(verb: Token) -> None:
    """Hang on a noun what is told of it behind an order: "look at this picture X made!".

    A tree takes it for what the order is about, or for a sentence of its own.
    """
    order, doer = verb.doc[0], verb.doc[verb.i - 1]
    noun = doer.doc[doer.i - 1]
    orders = order.pos_ == "VERB" and order.lower_ == order.lemma_ and order is not verb
    beside = (verb.head is order and verb.dep_ == "parataxis") or order.head is verb
    if not (orders and beside) or doer.dep_ not in NSUBJ or doer.head is not verb:
        return
    if doer.pos_ != "PROPN" or noun.pos_ != "NOUN" or order not in noun.governors():
        return
    known = any(c.dep_ in {"det", "nmod:poss"} for c in noun.children)
    if not known or any(c.dep_ in {"obj", "mark", "cc", "xcomp"} for c in verb.children):
        return
    order.hang(order, "ROOT")
    verb.hang(noun, "acl:relcl")


def strand(said: Token) -> None:
    """Give a predicate its subject: "the only tool I have a login for is X".

    A tree takes the preposition, which its clause leaves behind, for one that opens the next.
    """
    ties = [c for c in said.children if c.dep_ == "cop" and c.i < said.i]
    doc = said.doc
    noun = next((t for t in doc if t.dep_ == "ROOT"), said)
    left = doc[ties[0].i - 1] if len(ties) == 1 and ties[0].i else said
    if left.pos_ != "ADP" or left.dep_ not in {"mark", "case"} or said is noun or noun.i > left.i:
        return
    clauses = [c for c in noun.children if c.dep_ == "acl:relcl" and noun.i < c.i < left.i]
    if noun.pos_ not in {"NOUN", "PROPN"} or len(clauses) != 1:
        return
    if any(c.dep_ in {"cop", *NSUBJ} for c in (*noun.children, *said.children) if c is not ties[0]):
        return
    behind = [c for c in noun.children if c.i > said.i]
    said.hang(said, "ROOT")
    noun.hang(said, "nsubj")
    left.hang(clauses[0], "obl")
    for child in behind:
        child.hang(said)


def rival(clause: Token) -> None:
    """Hang on a rival what is told of it: "we need an alternative to X that runs at home"."""
    name = clause.head
    noun, first = name.head, min(t.i for t in clause.subtree())
    if name.dep_ == "nmod" and noun.lemma_ in words("nouns.likes") and first == name.i + 1:
        clause.hang(noun, "acl:relcl")


def date(verb: Token) -> None:
    """Hang on a text what is told of it behind what it is on: "a post on X, written in May"."""
    name = verb.head
    on = any(c.lower_ in _ON for c in name.children if c.dep_ == "case")
    told = verb.doc.text(verb.i - 1) == "," and verb.lemma_ in frame("produce.penning")
    if on and told and name.dep_ == "nmod" and name.head.pos_ == "NOUN":
        verb.hang(name.head, "acl")


def end(verb: Token) -> None:
    """Make the verb of a sentence of one behind an aside: "our team, which is small, relies on X".

    A tree takes it for a second one in the aside.
    """
    clause, doc = verb.head, verb.doc
    clause = clause.head if clause.dep_ == "obj" else clause
    noun = clause.head
    if (clause.dep_, noun.dep_) != ("acl:relcl", "ROOT") or noun.pos_ not in _NOUNS:
        return
    who = [c for c in clause.children if c.dep_ == "nsubj" and c.lower_ in _WHO]
    closed = doc.text(verb.i - 1) == "," and not any(
        c.dep_ in {"cc", *NSUBJ} for c in verb.children
    )
    finite = verb.lower_.endswith("s") or "VerbForm=Fin" in verb.morph
    if not (who and closed and finite and doc.text(who[0].i - 1) == "," and clause.i < verb.i):
        return
    behind = [c for c in noun.children if c.i > verb.i]
    verb.hang(verb, "ROOT")
    noun.hang(verb, "nsubj")
    for child in behind:
        child.hang(verb)


def seem(verb: Token) -> None:
    """Make the verb of a sentence behind a clause: "the pictures X makes look great"."""
    clause, noun = verb.head, verb.head.head
    given = [c for c in clause.children if c.dep_ == "obj" and c.i > clause.i]
    if clause.dep_ != "acl:relcl" or noun.dep_ != "ROOT" or verb.i != clause.i + 1 or given:
        return
    if "Number=Plur" not in noun.morph or any(c.dep_ in NSUBJ for c in verb.children):
        return
    if clause.lower_.endswith("s") and not any(c.dep_ == "mark" for c in verb.children):
        behind = [c for c in noun.children if c.i > verb.i]
        verb.hang(verb, "ROOT")
        noun.hang(verb, "nsubj")
        for child in behind:
            child.hang(verb)
