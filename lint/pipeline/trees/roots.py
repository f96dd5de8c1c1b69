"""Sentences of which the parser takes the wrong word for the verb.

It takes "Transform" in "Transform sketches into pictures with X" for a name, and "using" in
"Convert scripts into films using X" for the verb of the sentence. Of "X restores scratched photos"
it makes a noun that was scratched, and in "Xs, often called Ys, are Cs" it makes the aside the
predicate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import changes, frame
from ..lexicon import words
from .closed import NSUBJ

if TYPE_CHECKING:
    from .tree import Token

_AIDS = frozenset({"aux", "aux:pass"})
_SOON = 3
"""So many words behind a thing may stand before what it becomes: "sketches of cars into"."""


def root(token: Token) -> None:
    """Put right the word on which all of a sentence hangs, if another one is its verb."""
    _order(token)
    _employ(token)
    _restore(token)
    _define(token)


def _order(thing: Token) -> None:
    """Make an order of what opens a line: "Transform sketches into pictures with X".

    A tree takes its first word for a name that does what is its thing.
    """
    doc = thing.doc
    verb = doc[0]
    shaped = verb.lower_ in changes() and verb.head is thing and verb.dep_ in {"nsubj", "compound"}
    if thing.i != 1 or thing.dep_ != "ROOT" or not (shaped and thing.lower_.endswith("s")):
        return
    behind = [c for c in thing.children if c.i > thing.i]
    into = [t for c in behind for t in c.children if t.lower_ in changes()[verb.lower_]]
    if not into or into[0].i > thing.i + _SOON:
        return
    for child in behind:
        child.head = verb
        if into[0] in child.children:
            child.dep_, into[0].dep_ = "obl", "case"
    verb.head, verb.dep_, verb.pos_, verb.lemma_ = verb, "ROOT", "VERB", verb.lower_
    thing.head, thing.dep_, thing.pos_ = verb, "obj", "NOUN"
    thing.children = tuple(c for c in thing.children if c is not verb and c not in behind)
    verb.children = tuple(sorted((*verb.children, thing, *behind), key=_at))


def _employ(using: Token) -> None:
    """Hang the means on the order before it: "Convert scripts into films using X"."""
    verb = using.doc[0]
    if using.lower_ != "using" or using.dep_ != "ROOT" or verb.head is not using:
        return
    ordered = verb.pos_ == "VERB" and verb.lower_ == verb.lemma_ and verb.dep_ in NSUBJ | {"csubj"}
    if not ordered or not any(c.dep_ == "obj" and c.i < using.i for c in verb.children):
        return
    ends = [c for c in using.children if c.dep_ == "punct"]
    using.children = tuple(c for c in using.children if c is not verb and c not in ends)
    for mark in ends:
        mark.head = verb
    verb.head, verb.dep_, using.head, using.dep_ = verb, "ROOT", verb, "advcl"
    verb.children = tuple(sorted((*verb.children, using, *ends), key=_at))


def _restore(verb: Token) -> None:
    """Make the verb of a clause of what stands before a participle: "X restores scratched photos".

    A tree takes the form for a noun that the participle is told of.
    """
    forms = [c for c in verb.children if c.dep_ in NSUBJ]
    things = [c for c in verb.children if c.dep_ == "obj"]
    if len(forms) != 1 or len(things) != 1 or verb.dep_ != "ROOT":
        return
    (form,), (thing,) = forms, things
    doers = [c for c in form.children if c.dep_ in {"nsubj", "compound"}]
    near = form.i == verb.i - 1 and bool(doers) and doers[-1].i == form.i - 1
    if not near or form.lower_ not in words("verbs.alone") or len(form.children) != 1:
        return
    if any(c.dep_ in {"det", "nmod:poss"} for c in thing.children):
        return  # "the photos X restores scratched the record"
    rest = [c for c in verb.children if c is not form and c is not thing]
    for child in (*rest, thing):
        child.head = form
    form.head, form.dep_, form.pos_, doers[-1].dep_ = form, "ROOT", "VERB", "nsubj"
    form.children = tuple(sorted((*form.children, *rest, thing), key=_at))
    thing.children = tuple(sorted((verb, *thing.children), key=_at))
    verb.head, verb.dep_, verb.children = thing, "amod", ()


def _define(participle: Token) -> None:
    """Make the predicate of what stands behind an aside: "Xs, often referred to as Ys, are Cs".

    A tree makes it one of what is said by the way.
    """
    if participle.dep_ != "ROOT" or any(c.dep_ in _AIDS for c in participle.children):
        return
    told = [c for c in participle.children if c.dep_ == "parataxis" and c.pos_ == "NOUN"]
    named = [c for c in participle.children if c.dep_ in {"nsubj:pass", "nsubj"}]
    if len(told) != 1 or len(named) != 1 or participle.lemma_ not in frame("be.aside"):
        return
    (noun,), (subject,) = told, named
    ties = [c for c in noun.children if c.dep_ == "cop"]
    apart = ties and participle.doc.text(ties[0].i - 1) == ","
    if not apart or any(c.dep_ in NSUBJ for c in noun.children):
        return
    ends = [c for c in participle.children if c.dep_ == "punct" and c.i > noun.i]
    own = [c for c in participle.children if c not in (noun, subject) and c not in ends]
    participle.head, participle.dep_, participle.children = subject, "acl", tuple(own)
    subject.head, subject.dep_ = noun, "nsubj"
    subject.children = tuple(sorted((*subject.children, participle), key=_at))
    for mark in ends:
        mark.head = noun
    noun.head, noun.dep_ = noun, "ROOT"
    noun.children = tuple(sorted((subject, *noun.children, *ends), key=_at))


def _at(token: Token) -> int:
    return token.i
