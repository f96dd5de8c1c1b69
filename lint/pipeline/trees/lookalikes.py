"""Nouns and verbs that look alike, told apart: "answers patients' mail", "answers support tickets".

A tree takes the owners for a verb, and so it does with the first part of a thing; in "X drafts
sales letters" it takes the verb for such a part. In "converts articles to podcasts" it takes the
thing for what is to be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..frames import changes, frame

if TYPE_CHECKING:
    from .tree import Token

_ENDS = frozenset({".", "!"})
_MORE = frozenset({"more", "less", "fewer"})
_LIKENING = frozenset({"like", "such"})
_THEY = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
_THIRD = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def own(apostrophe: Token) -> None:
    """Make owners of what a tree takes for a verb: "X answers patients' questions"."""
    owners, doc = apostrophe.head, apostrophe.doc
    if owners.pos_ != "VERB" or owners.i != apostrophe.i - 1 or not owners.i:
        return
    given = [c for c in owners.children if c.dep_ == "obj" and c.i > apostrophe.i]
    thing = owners.head if owners.dep_ == "nmod:poss" else next(iter(given), owners)
    verb, top = doc[owners.i - 1], thing if owners.dep_ == "nmod:poss" else owners
    acts = (
        verb.dep_ in NSUBJ
        and verb.head is owners
        and not NSUBJ.isdisjoint(c.dep_ for c in verb.children)
    )
    if thing is owners or (not acts and top.head is top):
        return
    over, dep = top.head, "ccomp" if top.dep_ == "obj" and acts else top.dep_
    if acts:
        verb.hang(verb if over is top else over, dep)
    thing.hang(verb if acts else over, "obj" if acts else dep)
    for child in owners.children:
        if child is not apostrophe:
            child.hang(verb if acts else thing)
    owners.pos_, owners.morph = "NOUN", "Number=Plur"
    owners.lemma_ = doc.lemma(owners.lower_, "NOUN", "Number=Plur")
    owners.hang(thing, "nmod:poss")


def answer(form: Token) -> None:
    """Make a part of a thing of its first word: "X answers support tickets"."""
    doc, verb = form.doc, form.doc[form.i - 1]
    given = [c for c in form.children if c.dep_ == "obj"]
    acts = verb.dep_ in NSUBJ and verb.head is form and verb.pos_ == "VERB"
    acts = acts and not NSUBJ.isdisjoint(c.dep_ for c in verb.children)
    if not acts or len(given) != 1 or given[0].i != form.i + 1 or not verb.lower_.endswith("s"):
        return
    (thing,) = given
    verb.hang(verb if form.head is form else form.head, form.dep_)
    thing.hang(verb, "obj")
    for child in form.children:
        child.hang(verb)
    form.pos_, form.lemma_ = "NOUN", doc.lemma(form.lower_, "NOUN", "Number=Sing")
    form.hang(thing, "compound")


def dig(word: Token) -> None:
    """Make a verb of what is no pronoun: "built to mine papers", where nothing is mine."""
    things = [c for c in word.head.children if c.dep_ == "obj" and c.i > word.i]
    if word.doc.text(word.i - 1).lower() != "to" or not things:
        return
    word.pos_, word.lemma_, word.dep_ = "VERB", word.lower_, "xcomp"
    for mark in word.children:
        mark.pos_, mark.dep_ = "PART", "mark"
    for thing in things:
        thing.hang(word)


def draft(form: Token) -> None:
    """Make a verb of what stands between a name and a thing: "X drafts sales letters"."""
    doc, name, thing = form.doc, form.doc[0], form.head
    told = (name.dep_, name.pos_, form.i, thing.dep_) == ("compound", "PROPN", 1, "ROOT")
    lemma = doc.lemma(form.lower_, "VERB", _THIRD)
    acts = lemma in frame("produce.verbs", "produce.writing", "consume.verbs")
    if not (told and acts and doc[-1].text in _ENDS and form.lower_.endswith("s")):
        return
    if any("VerbForm=Fin" in t.morph for t in doc):
        return
    form.pos_, form.lemma_, form.morph = "VERB", lemma, _THIRD
    given = [c for c in thing.children if c.i > thing.i and c.dep_ != "conj"]
    form.hang(form, "ROOT")
    thing.hang(form, "obj")
    name.hang(form, "nsubj")
    for child in given:
        child.hang(form, "obl" if child.dep_ == "nmod" else "")


def do(form: Token) -> None:
    """Make a verb of what stands between a name and a thing: "Cs such as X process invoices".

    Only where nothing else is a verb.
    """
    doc, name, above = form.doc, form.doc[form.i - 1], form.head
    inner = form.dep_ != "compound"
    subject, thing = (above, above.head) if inner else (above.head, above)
    tied = (name.dep_, name.pos_) == ("compound", "PROPN") and subject.i < name.i < thing.i
    top = thing if inner else subject
    beside = [c for t in (name, form, thing) for c in t.children if c.i < name.i]
    marks = [c for c in beside if c.dep_ == "case"]
    if not tied or top.head is not top or not marks or doc[-1].text not in _ENDS:
        return
    opens = min(t.i for t in subject.subtree()) == 0 and "Number=Plur" in subject.morph
    likened = marks[0].lower_ in _LIKENING
    if not (opens and likened) or any("VerbForm=Fin" in t.morph for t in doc):
        return
    given = [c for c in (*subject.children, *thing.children) if c.i > thing.i and c.dep_ != "conj"]
    form.pos_, form.lemma_, form.morph = "VERB", form.lower_, _THEY
    form.hang(form, "ROOT")
    thing.hang(form, "obj")
    subject.hang(form, "nsubj")
    name.hang(subject, "nmod")
    for mark in marks:
        mark.hang(name)
    for child in given:
        child.hang(form, "obl" if child.dep_ == "nmod" else "")


def let_go(verb: Token) -> None:
    """Take a name off the verb behind it: "Cs such as X filter passages"."""
    name = verb.doc[verb.i - 1]
    doers = [c for c in verb.children if c.dep_ in NSUBJ and c.i < name.i]
    marks = [c for t in (verb, name) for c in t.children if c.dep_ == "case" and c.i < name.i]
    tied = (name.dep_, name.pos_) == ("compound", "PROPN") and name.head is verb
    if tied and len(doers) == 1 and marks and marks[0].lower_ in _LIKENING:
        name.hang(doers[0], "nmod")
        for mark in marks:
            mark.hang(name)


def belong(thing: Token) -> None:
    """Make a part of a thing of its first word: "draws pictures with X captions"."""
    verb, name = thing.head, thing.doc[thing.i - 1]
    marks = [c for c in name.children if c.dep_ == "case"]
    tied = (name.dep_, name.pos_, name.head) == ("obl", "PROPN", verb) and thing.i > verb.i + 1
    given = any(c.dep_ == "obj" and c.i < name.i for c in verb.children)
    if not (tied and given and marks and "Number=Plur" in thing.morph):
        return
    thing.dep_ = "obl"
    name.hang(thing, "compound")
    for mark in marks:
        mark.hang(thing)


def turn(thing: Token) -> None:
    """Make what comes out of what a tree takes for an act: "converts articles to podcasts"."""
    to = [c for c in thing.children if c.lower_ == "to" and c.i == thing.i - 1]
    if to and "Number=Plur" in thing.morph and thing.head.lemma_ in changes():
        thing.dep_, to[0].dep_ = "obl", "case"


def describe(participle: Token) -> None:
    """Make a mark of a thing of what tells who made it: "you get a poster a day, drawn by X"."""
    over = participle.head
    things = [c for c in over.children if c.dep_ == "obj" and over.i < c.i < participle.i]
    kinds = {c.dep_ for c in participle.children}
    done = "VerbForm=Part" in participle.morph and "obl:agent" in kinds
    bare = kinds.isdisjoint({"cc", "aux", "aux:pass", *NSUBJ})
    if things and done and bare and participle.doc.text(participle.i - 1) == ",":
        participle.hang(things[-1], "acl")


def count(part: Token) -> None:
    """Make a subject of a part of what was made: "more than half of our photos were shot by X"."""
    more, verb = part.head, part.head.head
    kinds = {c.dep_ for c in verb.children}
    told = more.lower_ in _MORE and more.dep_ == "advmod" and more.i < verb.i
    done = "aux:pass" in kinds and kinds.isdisjoint(NSUBJ)
    if told and done and any(c.dep_ == "nmod" for c in part.children):
        part.hang(verb, "nsubj:pass")
        more.hang(part)
