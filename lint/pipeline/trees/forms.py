"""Verbs that the parser takes for a part of their object: "X counts cars", "X and Y process it".

Their forms are those of nouns, so that it makes one long name of the clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import BEHIND, NSUBJ, POSSESSIVES, REFLEXIVES
from ..frames import frame

if TYPE_CHECKING:
    from .tree import Token

_THIRD = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_WITHIN = frozenset({"compound", "amod", "det", "nummod", "nmod:poss"})
_SAID = frozenset({"ROOT", "ccomp"})
"""What a clause may begin behind."""
_PLURAL = frozenset({"are", "were", "have"})
_CLAUSAL = frozenset({"obj", "ccomp", "xcomp", "aux", "aux:pass", "cc", "cop", *NSUBJ})


def part(noun: Token) -> None:
    """Make a clause of what stands behind a plural: "the models process images" is no compound.

    So does it behind two names: "X and Y process images".
    """
    if not _may_be_verb(noun):
        return
    thing = noun.head
    while thing.dep_ == "compound":
        thing = thing.head
    doer = noun.doc[noun.i - 1] if noun.i else noun
    if doer.dep_ == "conj" and (doer.head.dep_ == "nsubj" or _are_two(doer)):
        doer = doer.head
    elif doer.dep_ != "compound" or "Number=Plur" not in doer.morph or doer.pos_ != "NOUN":
        return
    owner = _owner_between(noun, thing)
    apart = thing.i != noun.i + 1 and owner is None
    if thing.dep_ not in _SAID or apart or doer.head not in {noun, thing}:
        return
    if owner is not None:
        owner.hang(thing, "nmod:poss")
    _rise(noun, thing, doer)


def _owner_between(form: Token, thing: Token) -> Token | None:
    """Whose a thing is behind a form: "today" in "GANs power today's best models"."""
    between = form.doc[form.i + 1 : thing.i]
    owned = len(between) > 1 and between[1].lower_ in POSSESSIVES
    inside = all(t.dep_ in _WITHIN | {"case", "advmod"} for t in between)
    return between[0] if owned and inside else None


def estimate(near: Token) -> None:
    """Make an object of a number of things that is only told roughly: "delivers about ten photos".

    Where the tree takes "about" for a preposition, it is one: "writes about ten poets".
    """
    thing, verb = near.head, near.head.head
    if near.i + 1 >= len(near.doc) or near.doc[near.i + 1].pos_ != "NUM":
        return
    near.dep_ = "advmod"
    bare = all(c.dep_ not in {"case", "mark"} for c in thing.children)
    if bare and thing.dep_ == "obl" and all(c.dep_ != "obj" for c in verb.children):
        thing.dep_ = "obj"


def concern(about: Token) -> None:
    """Make a preposition of what stands right behind an object: "writes essays about ten films"."""
    thing, told = about.head.head, about.doc[about.i - 1]
    if about.head.pos_ != "NUM" or thing.dep_ != "obj" or told.dep_ != "obj":
        return
    if told.head is thing.head and told.i < thing.i:
        about.head, about.dep_ = thing, "case"
        thing.head, thing.dep_ = told, "nmod"


def count(thing: Token) -> None:
    """Make a clause of a name, a form and a plural: "X counts calories." is no title.

    Nor is it behind what opens a sentence: "it turns out that X counts calories".
    """
    doc, form = thing.doc, thing.doc[thing.i - 1]
    name, acts = doc[form.i - 1], frame("consume.find", "consume.verbs")
    if thing.dep_ not in _SAID or not _is_plural(thing) or not _opens(name):
        return
    row = form.dep_ in {"compound", "nsubj"} and form.head is thing and name.head in {form, thing}
    if not (row and form.pos_ == "NOUN" and name.pos_ == "PROPN") or doc[-1].text != ".":
        return
    if not form.lower_.endswith("s"):
        return
    verb = form.doc.lemma(form.lower_, "VERB", _THIRD)
    if verb not in acts | frame("produce.plain"):
        return
    form.lemma_, form.morph = verb, _THIRD
    if thing.pos_ == "VERB":
        thing.pos_, thing.morph = "NOUN", "Number=Plur"
        thing.lemma_ = thing.doc.lemma(thing.lower_, "NOUN", "Number=Plur")
        for child in thing.children:
            child.dep_ = "nmod" if child.dep_ == "obl" else child.dep_
    _rise(form, thing, name)


def object_(thing: Token) -> None:
    """Make an object of what no plural before it does: "detects objects in images".

    A tree takes both for a subject and its verb, which don't agree.
    """
    form = thing.doc[thing.i - 1]
    acts = frame("consume.find", "consume.verbs")
    lemma = thing.doc.lemma(form.lower_, "VERB", _THIRD) if form.lower_.endswith("s") else ""
    if form.head is not thing or form.dep_ not in NSUBJ or lemma not in acts:
        return
    if any(c.i < form.i and c.dep_ in _WITHIN for c in form.children):
        return
    if any(c.dep_ in _CLAUSAL and c is not form for c in thing.children):
        return
    form.pos_, form.lemma_, form.morph = "VERB", lemma, _THIRD
    form.hang(form if thing.head is thing else thing.head, thing.dep_)
    for child in thing.children:
        child.hang(form)
    thing.pos_, thing.morph = "NOUN", "Number=Plur"
    thing.lemma_ = thing.doc.lemma(thing.lower_, "NOUN", thing.morph)
    thing.hang(form, "obj")


def mark(participle: Token) -> None:
    """Make a mark of a participle behind a form: "X handles scanned invoices".

    A tree takes it for the verb, and the form for its auxiliary, or for who does it; or it takes
    it for what is told.
    """
    doc, things = participle.doc, [c for c in participle.children if c.dep_ == "obj"]
    form = doc[participle.i - 1]
    if form.pos_ == "VERB" and things and form.lemma_ in frame("consume.verbs"):
        _qualify(form, participle, things[0])
    if form.head is not participle or not form.lower_.endswith("s") or len(things) != 1:
        return
    lemma = doc.lemma(form.lower_, "VERB", _THIRD)
    doers = [c for c in participle.children if c.dep_ in NSUBJ and c is not form]
    doers += [c for c in form.children if c.dep_ in {"compound", *NSUBJ} and c.i == form.i - 1]
    told = form.dep_ in {"aux", *NSUBJ} and lemma in frame("consume.find", "consume.verbs")
    if not told or len(doers) != 1 or doers[0].pos_ != "PROPN" or not _opens(doers[0]):
        return
    thing = things[0]
    if min(t.i for t in thing.subtree()) != participle.i + 1:
        return
    form.pos_, form.lemma_, form.morph = "VERB", lemma, _THIRD
    others = [c for c in participle.children if c not in (form, thing)]
    form.hang(form if participle.head is participle else participle.head, participle.dep_)
    for child in (*others, *doers):
        child.hang(form)
    doers[0].dep_ = "nsubj"
    thing.hang(form, "obj")
    participle.pos_ = "ADJ"
    participle.hang(thing, "amod")


def _qualify(form: Token, participle: Token, thing: Token) -> None:
    """Make its object that of the verb before it: "X analyzes uploaded images".

    So behind a label, which is no subject: "Vision: X analyzes uploaded images".
    """
    label = form.head if form.dep_ == "parataxis" else participle
    if label.dep_ == "nsubj" and participle.dep_ == "ROOT" and label.head is participle:
        label.hang(label, "ROOT")
        participle.hang(form, "ccomp")
    first = participle.children[0] is thing and thing.i == participle.i + 1
    told = participle.head is form and first
    if not told or any(c.dep_ == "obj" for c in form.children):
        return
    for child in participle.children:
        child.hang(form)
    participle.pos_ = "ADJ"
    participle.hang(thing, "amod")


def _rise(form: Token, thing: Token, doer: Token) -> None:
    """Put the verb into the place of its object, with what stands before the doer."""
    own = [c for t in (thing, form) for c in t.children if c.i < doer.i]
    marks = [c for c in thing.children if c.dep_ == "punct" and c.i > thing.i]
    form.pos_ = "VERB"
    form.hang(form if thing.head is thing else thing.head, thing.dep_)
    doer.hang(form, "nsubj")
    thing.hang(form, "obj")
    for child in own:
        child.hang(doer if child.dep_ in _WITHIN else form)
        child.dep_ = "cop:outer" if child.dep_ == "cop" else child.dep_
    for child in marks:
        child.hang(form)


def _may_be_verb(noun: Token) -> bool:
    """Whether a bare noun is a verb of what systems do as well: "power", "output", "process"."""
    kinds = ("consume.verbs", "produce.verbs", "base.verbs")
    return any(noun.lower_ in frame(kind) for kind in kinds)


def _are_two(name: Token) -> bool:
    """Whether a sentence is on two names that a tree makes a part of a thing: "X and Y process"."""
    first = name.head
    named = first.dep_ == "compound" and first.pos_ == name.pos_ == "PROPN"
    joined = any(c.dep_ == "cc" and c.i == name.i - 1 for c in name.children)
    return named and joined and _opens(first) and name.doc[-1].text == "."


def _opens(name: Token) -> bool:
    """Whether a clause may begin with a name: nothing, a comma or "that" stands before it."""
    return not name.i or name.doc[name.i - 1].lower_ in BEHIND


def _is_plural(thing: Token) -> bool:
    """Whether a thing may be a plural noun, or is one that a tree takes for a verb."""
    if thing.pos_ != "VERB":
        return "Number=Plur" in thing.morph
    kinds = {c.dep_ for c in thing.children if c.i > thing.i}
    return thing.lower_.endswith("s") and _CLAUSAL.isdisjoint(kinds)


def add(thing: Token) -> None:
    """Join a second thing to the first: "X processes video and sound".

    A tree hangs it on the verb, or takes it for a verb that no subject of one agrees with.
    """
    verb, doc = thing.head, thing.doc
    joints = [c for c in thing.children if c.dep_ == "cc" and c.i == thing.i - 1]
    before = doc[thing.i - 2] if thing.i > 1 else thing
    if not joints or verb.pos_ != "VERB" or before.dep_ != "obj" or before.head is not verb:
        return
    if any(c.dep_ in _CLAUSAL - {"cc"} for c in thing.children):
        return
    if any(t.pos_ == "AUX" for t in doc[thing.i + 1 : thing.i + 2]):
        return  # "reads text and images are left out"
    if any(t.is_punct for t in doc[verb.i : before.i]):
        return  # "writes, codes and reasons"
    if thing.pos_ == "VERB":
        if thing.lower_ != thing.lemma_ or not verb.lower_.endswith("s"):
            return
        for child in thing.children:
            if child.i > thing.i:
                child.hang(verb)
    thing.pos_ = "NOUN"
    thing.hang(before)


def leave(verb: Token) -> None:
    """Give a plural verb its own subject: "X reads text and images are left out".

    A tree makes a second thing of it, though no single X agrees with the verb.
    """
    over = verb.head
    aids = [c for c in verb.children if c.lower_ in _PLURAL and c.i < verb.i]
    if not aids or not over.lower_.endswith("s") or any(c.dep_ in NSUBJ for c in verb.children):
        return
    noun = verb.doc[aids[0].i - 1]
    joints = [c for c in noun.children if c.dep_ == "cc"]
    if noun.dep_ != "conj" or noun.head.head is not over or not joints or noun.i < over.i:
        return
    noun.hang(verb, "nsubj:pass" if aids[0].dep_ == "aux:pass" else "nsubj")
    joints[0].hang(verb)


def act(name: Token) -> None:
    """Make the subject of a name behind what opens the clause: "for the audit X inspected scans".

    A tree takes it for what that is called.
    """
    opener, verb = name.head, name.head.head
    bare = opener.dep_ == "obl" and opener.i == name.i - 1 and not name.children
    if not bare or verb.i != name.i + 1 or "VerbForm=Fin" not in verb.morph:
        return
    if any(c.dep_ in NSUBJ | {"aux", "aux:pass"} for c in verb.children):
        return
    first = min(t.i for t in opener.subtree())
    if not first or name.doc[first - 1].lower_ in BEHIND:
        name.hang(verb, "nsubj")


def hear(noun: Token) -> None:
    """Make a thing of what stands behind "listens to": "listens to heart sounds".

    A tree takes its last noun for a verb, or a word that it doesn't know for an adverb.
    """
    verb, doc = noun.head, noun.doc
    if noun.i + 1 >= len(doc) or verb.lemma_ not in frame("consume.to_things"):
        return
    inside = [c for c in noun.children if c.dep_ == "compound" and c.i == noun.i - 1]
    if noun.pos_ == "VERB" and noun.dep_ == "obl" and noun.lower_.endswith("s") and inside:
        noun.pos_, noun.lemma_ = "NOUN", noun.doc.lemma(noun.lower_, "NOUN", "Number=Plur")
        for mark in inside[0].children:
            if mark.dep_ == "mark":
                mark.hang(noun, "case")
        return
    last = doc[noun.i + 1]
    if noun.lower_ == "to" and noun.pos_ != "ADV" and last.pos_ == "ADV" and last.head is verb:
        last.pos_, last.dep_, noun.dep_ = "NOUN", "obl", "case"
        noun.hang(last)
        return
    marks = [c for c in noun.children if c.dep_ == "mark" and c.lower_ == "to"]
    third = last.pos_ == "VERB" and last.lower_.endswith("s") and last.head in {verb, noun}
    alone = all(c in marks or c is last for c in noun.children)
    if not (marks and third and alone) or noun.pos_ != "NOUN":
        return
    if any(c.dep_ in NSUBJ | {"obj", "cc"} for c in last.children):
        return
    last.pos_, last.lemma_ = "NOUN", last.doc.lemma(last.lower_, "NOUN", "Number=Plur")
    last.hang(verb, "obl")
    marks[0].hang(last, "case")
    noun.hang(last, "compound")


def stress(self: Token) -> None:
    """Make the thing of a name before what stresses who does it: "we tuned X ourselves"."""
    name, verb = self.doc[self.i - 1], self.head
    if self.lower_ not in REFLEXIVES or name.pos_ != "PROPN" or name.head is not self:
        return
    if self.dep_ == "obj" and verb.pos_ == "VERB" and verb.i < name.i:
        for child in self.children:
            if child.i < name.i:
                child.hang(name)
        name.hang(verb, "obj")
        self.hang(verb, "obl:unmarked")


def follow_arrow(arrow: Token) -> None:
    """Give the verb behind an arrow its subject: "Transcription → X transcribes the call".

    A tree makes a part of the thing before the arrow of X.
    """
    doc, at = arrow.doc, arrow.i + 1
    while at < len(doc) and doc[at].pos_ == "PROPN":
        at += 1
    verb = doc[at] if at < len(doc) else arrow
    if at == arrow.i + 1 or verb.pos_ != "VERB" or "VerbForm=Fin" not in verb.morph:
        return
    name = doc[arrow.i + 1]
    if name.head is verb or verb in name.children or not verb.lower_.endswith("s"):
        return
    for child in verb.children:
        if child.dep_ in NSUBJ and child.i < arrow.i:
            child.dep_ = "dislocated"
    name.hang(verb, "nsubj")
    arrow.hang(verb, "punct")


def timed(form: Token) -> None:
    """Make a mark of a participle behind a verb of making: "and generates timed captions".

    A tree takes it for what is done next.
    """
    making, given = form.doc[form.i - 1], [c for c in form.children if c.dep_ == "obj"]
    if making.pos_ != "VERB" or making.lemma_ not in frame("produce.plain") or len(given) != 1:
        return
    thing = given[0]
    if thing.i != form.i + 1 or len(form.children) != 1 or thing.pos_ != "NOUN":
        return
    if not form.lower_.endswith("ed") or any(c.dep_ == "obj" for c in making.children):
        return
    thing.hang(making, "obj")
    form.pos_ = "ADJ"
    form.hang(thing, "amod")
