"""Sentences of which the parser takes the wrong word for the verb.

It takes "Transform" in "Transform sketches into pictures with X" for a name, and "using" in
"Convert scripts into films using X" for the verb of the sentence. Of "X restores scratched photos"
it makes a noun that was scratched, and in "Xs, often called Ys, are Cs" it makes the aside the
predicate. In "tools built with Xs are hard to test" it has the tools build, and "LLM benchmarks" it
takes for what LLMs do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..frames import changes, frame
from ..lexicon import words
from . import openers, relatives

if TYPE_CHECKING:
    from .tree import Token

_CLAUSES = frozenset({"ROOT", "ccomp"})
_WITH_BARE = frozenset({"help", "dare", "need", "let", "make", "go", "come"})
"""Behind these verbs another one stands without "to"."""
_AIDS = frozenset({"aux", "aux:pass"})
_TOLD = frozenset({"parataxis", "ccomp", "advcl", "conj"})
_SOON = 3
"""So many words behind a thing may stand before what it becomes: "sketches of cars into"."""


def root(token: Token) -> None:
    """Put right the word on which all of a sentence hangs, if another one is its verb."""
    _order(token)
    _treat(token)
    _employ(token)
    _define(token)
    _reduce(token)
    _entitle(token)
    openers.aim(token)
    relatives.face(token)


def verb_before(token: Token) -> None:
    """Make the verb of a clause of what stands before the word that a tree takes for it."""
    _restore(token)
    _disagree(token)
    _belong(token)


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
    verb.pos_, verb.lemma_, thing.pos_ = "VERB", verb.lower_, "NOUN"
    verb.hang(verb, "ROOT")
    thing.hang(verb, "obj")
    for child in behind:
        child.hang(verb)
    into[0].head.dep_, into[0].dep_ = "obl", "case"


def _treat(thing: Token) -> None:
    """Make an order of what opens a line before the means: "Process images with X".

    A tree makes one noun of both.
    """
    verb = thing.doc[0]
    opens = verb.lower_ in frame("consume.orders") and verb.dep_ in {"compound", "amod"}
    finds = verb.lower_ in frame("consume.find")
    inside = thing.doc[1 : thing.i]
    if not opens or thing.dep_ != "ROOT" or not (finds or "Number=Plur" in thing.morph):
        return
    if any(t.dep_ != "compound" for t in inside) or verb.head not in {*inside, thing}:
        return
    behind = [c for c in thing.children if c.i > thing.i]
    for place in behind if finds else ():  # "from an image with X"
        for means_ in place.children[-1:]:
            if _is_means(means_):
                means_.hang(thing)
    behind = [c for c in thing.children if c.i > thing.i]
    means = [c for c in behind if c.lower_ == "using" or _is_means(c)]
    first = min((t.i for c in means[:1] for t in c.subtree()), default=0)
    between = [c for c in behind if c.i < first and c.dep_ == "nmod"] if finds else []
    last = max((t.i for c in between for t in c.subtree()), default=thing.i)
    if first != last + 1:
        return
    verb.pos_, verb.lemma_, verb.morph = "VERB", verb.lower_, "Mood=Imp|VerbForm=Fin"
    verb.hang(verb, "ROOT")
    thing.hang(verb, "obj")
    for child in behind:
        child.hang(verb)
        child.dep_ = {"nmod": "obl", "acl": "advcl"}.get(child.dep_, child.dep_)


def _is_means(noun: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ in frame("means.tools") for c in noun.children)


def _employ(using: Token) -> None:
    """Hang the means on the order before it: "Convert scripts into films using X"."""
    verb = using.doc[0]
    if using.lower_ != "using" or using.dep_ != "ROOT" or verb.head is not using:
        return
    ordered = verb.pos_ == "VERB" and verb.lower_ == verb.lemma_ and verb.dep_ in NSUBJ | {"csubj"}
    if not ordered or not any(c.dep_ == "obj" and c.i < using.i for c in verb.children):
        return
    verb.hang(verb, "ROOT")
    using.hang(verb, "advcl")
    for child in using.children:
        if child.dep_ == "punct":
            child.hang(verb)


def _restore(verb: Token) -> None:
    """Make the verb of a clause of what stands before a participle: "X restores scratched photos".

    A tree takes the form for a noun that the participle is told of.
    """
    forms = [c for c in verb.children if c.dep_ in NSUBJ]
    things = [c for c in verb.children if c.dep_ == "obj"]
    if len(forms) != 1 or len(things) != 1 or verb.dep_ not in _CLAUSES:
        return
    (form,), (thing,) = forms, things
    doers = [c for c in form.children if c.dep_ in {"nsubj", "compound"}]
    near = form.i == verb.i - 1 and bool(doers) and doers[-1].i == form.i - 1
    if not near or form.lower_ not in words("verbs.alone") or len(_unmarked(form)) != 1:
        return
    if any(c.dep_ in {"det", "nmod:poss"} for c in thing.children):
        return  # "the photos X restores scratched the record"
    form.pos_, doers[-1].dep_ = "VERB", "nsubj"
    form.hang(form if verb.head is verb else verb.head, verb.dep_)
    for child in verb.children:
        child.hang(form)
    verb.hang(thing, "amod")


def go_beyond(form: Token) -> None:
    """Make a verb of what stands before "not only": "and X processes not only text but images"."""
    doc, stem = form.doc, form.lower_.removesuffix("s")
    if doc.text(form.i + 1) != "not":
        return
    behind = [t.lower_ for t in doc[form.i + 1 : form.i + 3]]
    beyond = behind[:1] == ["not"] and behind[-1] in words("stance.only")
    doers = [c for c in form.children if c.dep_ in {"compound", "nsubj"} and c.i == form.i - 1]
    if not (beyond and doers) or doers[0].pos_ != "PROPN" or not form.lower_.endswith("s"):
        return
    thing = next((t for t in doc[form.i + 3 :] if t.head in {form, form.head}), form)
    known = {stem, stem.removesuffix("e")} & frame("produce.verbs", "consume.verbs")
    if thing is form or not known or thing.pos_ != "NOUN":
        return
    form.pos_, form.lemma_, form.morph = "VERB", min(known), "Number=Sing|Person=3|VerbForm=Fin"
    doers[0].dep_ = "nsubj"
    thing.hang(form, "obj")


def _unmarked(form: Token) -> list[Token]:
    """What hangs on a form, but for the mark of its clause: "they say that X restores photos"."""
    return [c for c in form.children if c.dep_ != "mark"]


def _disagree(verb: Token) -> None:
    """Make the verb of a plural before it, which would be none's: "X drafts contracts these days".

    A tree takes the form for a noun that does what is its thing.
    """
    forms = [c for c in verb.children if c.dep_ in NSUBJ]
    if verb.dep_ not in _CLAUSES or len(forms) != 1 or not verb.lower_.endswith("s"):
        return
    (form,) = forms
    stem = form.lower_.removesuffix("s")
    acts = frame("produce.verbs", "produce.rewording", "consume.verbs")
    if form.i != verb.i - 1 or stem == form.lower_ or stem not in acts or len(_unmarked(form)) != 1:
        return
    (doer,) = _unmarked(form)
    given = [c for c in verb.children if c.dep_ == "obj"]
    times = all(c.lower_ in frame("produce.times") for c in given)  # "these days"
    if doer.i != form.i - 1 or doer.pos_ != "PROPN" or not times:
        return
    form.pos_, form.lemma_, verb.pos_, verb.lemma_ = "VERB", stem, "NOUN", verb.lower_[:-1]
    form.hang(form if verb.head is verb else verb.head, verb.dep_)
    for child in verb.children:
        child.hang(form, "obl:unmarked" if child in given else "")
    doer.hang(form, "nsubj")
    verb.hang(form, "obj")


def _belong(form: Token) -> None:
    """Make a noun of what stands before a bare verb: "unlike Ys, X prompts cost nothing".

    A tree takes the noun for what X does, and the verb for more of it.
    """
    doers = [c for c in form.children if c.dep_ in NSUBJ]
    verbs = [c for c in form.children if c.dep_ == "xcomp" and c.i == form.i + 1]
    if form.dep_ not in _CLAUSES or len(doers) != 1 or len(verbs) != 1:
        return
    (doer,), (verb,) = doers, verbs
    bare = verb.pos_ == "VERB" and verb.lower_ == verb.lemma_ and form.lower_.endswith("s")
    near = doer.i == form.i - 1 and doer.pos_ == "PROPN"
    if not (bare and near) or form.lemma_ in _WITH_BARE:
        return
    verb.hang(verb if form.head is form else form.head, form.dep_)
    for child in form.children:
        if child is not doer:
            child.hang(verb)
    form.pos_, form.morph, doer.dep_ = "NOUN", "Number=Plur", "compound"
    form.hang(verb, "nsubj")


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
    _demote(participle, subject, noun)


def _reduce(participle: Token) -> None:
    """Make a part of its noun of a participle: "tools built with Xs are hard to test"."""
    kinds = {c.dep_ for c in participle.children}
    doers = [c for c in participle.children if c.dep_ in NSUBJ]
    if participle.dep_ != "ROOT" or len(doers) != 1 or doers[0].i != participle.i - 1:
        return
    past = "Tense=Past" in participle.morph or "VerbForm=Part" in participle.morph
    if not past or "obj" in kinds or not kinds.isdisjoint(_AIDS):
        return
    told = [c for c in participle.children if c.dep_ in _TOLD and c.i > participle.i]
    if len(told) != 1 or any(c.dep_ in NSUBJ | {"cc", "mark"} for c in told[0].children):
        return
    ties = [c for c in told[0].children if c.dep_ in {"cop", *_AIDS}]
    if not ties or participle.doc.text(ties[0].i - 1) in {",", ";", ":", "–", "—", "-", "|"}:
        return
    _demote(participle, doers[0], told[0])


def _demote(participle: Token, subject: Token, said: Token) -> None:
    """Make ``said`` the predicate of the subject, of which the participle is a part."""
    said.hang(said, "ROOT")
    subject.hang(said, "nsubj")
    participle.hang(subject, "acl")
    for child in participle.children:
        if child.dep_ == "punct" and child.i > said.i:
            child.hang(said)


def _entitle(last: Token) -> None:
    """Make a noun of what ends a title, which a tree takes for a verb: "LLM benchmarks"."""
    if last.pos_ != "VERB" or last.lower_ not in words("wording.titling") or last.i == 0:
        return
    before = last.doc[last.i - 1]
    if any(t.text[0].isalnum() for t in last.doc[last.i + 1 :]) or before.dep_ not in NSUBJ:
        return
    if len([c for c in last.children if c.dep_ != "punct"]) == 1 and before.head is last:
        last.pos_, before.dep_ = "NOUN", "compound"
