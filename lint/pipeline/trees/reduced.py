"""Participles that the parser takes for clauses: "an X tuned on it draws", "which we have tuned".

Of the first it makes a clause that is the subject, though it only says which X is meant; of the
second a thing that somebody has. In "lets it paint" it takes "it" for a word that means nothing,
in "pictures drawn by X vary" the verb for whoever has drawn them, and in "music based on your mood"
the participle for a thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NOMINAL, NSUBJ
from ..frames import frame
from ..lexicon import words
from .syntax import first_word

if TYPE_CHECKING:
    from .tree import Token

_AIDS = frozenset({"aux", "aux:pass", "obj", "mark"})
_BEFORE = frozenset({*NSUBJ, "obl", "obl:unmarked"})
_FOR = frozenset({"for", "of"})
_ON = frozenset({"on", "upon"})
_PAST = ("Tense=Past", "VerbForm=Part")
_THIRD = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_VERBS = frozenset({"VERB", "AUX"})
_WHICH = frozenset({"which", "that", "whom"})


def reduce_subject(participle: Token) -> None:
    """Make a part of its noun of a participle: "an X fine-tuned on our logos draws new ones"."""
    if participle.dep_ not in {"csubj", "csubj:pass"} or not _is_past(participle):
        return
    doers = [c for c in participle.children if c.dep_ in NSUBJ]
    if len(doers) != 1 or not _AIDS.isdisjoint(c.dep_ for c in participle.children):
        return
    (doer,), verb = doers, participle.head
    behind = [c.i for c in (*participle.children, participle) if c.i > doer.i]
    if doer.i + 1 not in behind or any(c.dep_ in NSUBJ for c in verb.children):
        return
    before = [c for c in participle.children if c.i < doer.i]
    doer.hang(verb, "nsubj")
    participle.hang(doer, "acl")
    for child in before:
        child.hang(doer, "det" if child.dep_ == "cc" else "")


def count_in(included: Token) -> None:
    """Give a clause the subject before who is counted in: "all our tools, X included, draw".

    A tree makes a clause of its own of the participle, to which the subject is left.
    """
    _count_in_row(included)
    doc, names = included.doc, [c for c in included.children if c.dep_ in NSUBJ]
    verb = next((c for c in included.children if c.dep_ == "conj" and c.i > included.i), None)
    if verb is None or doc.text(included.i + 1) != "," or not names or names[-1].pos_ != "PROPN":
        return
    name = names[-1]
    told = [c for c in included.children if c.i < name.i and c.dep_ in _BEFORE and c is not name]
    apart = doc.text(first_word(name) - 1) == ","
    if len(told) != 1 or not apart or any(c.dep_ in NSUBJ for c in verb.children):
        return
    verb.hang(included.head if included.head is not included else verb, included.dep_)
    told[0].hang(verb, "nsubj")
    name.hang(told[0], "appos")
    included.hang(name, "acl")


def _count_in_row(included: Token) -> None:
    """... or that of which a row of kinds is counted in: "every tool, Cs and Ds included, is"."""
    doc, told = included.doc, [c for c in included.children if c.dep_ in NSUBJ]
    verb = included.head if included.dep_ == "csubj" else None
    if included.dep_ == "ROOT":
        verb = next((c for c in included.children if c.dep_ == "parataxis"), None)
    if verb is None or verb.i < included.i or doc.text(included.i + 1) != "," or len(told) != 1:
        return
    start = next((t.i for t in doc[told[0].i : included.i] if t.text == ","), included.i)
    row = [t for t in doc[start : included.i] if t.dep_ == "conj" and t.head.i >= told[0].i]
    if not row or any(c.dep_ in NSUBJ for c in verb.children):
        return
    if verb.head is included:
        verb.hang(verb, "ROOT")
    told[0].hang(verb, "nsubj")
    row[0].hang(told[0], "appos")
    for other in row[1:]:
        other.hang(row[0], "conj")
    included.hang(row[-1], "acl")


def vary(form: Token) -> None:
    """Make the verb of a sentence of what stands behind a doer: "pictures drawn by X vary"."""
    made = form.head
    doers = [c for c in form.children if c.dep_ == "compound" and c.i == form.i - 1]
    over = [t for t in made.governors() if t.dep_ == "ROOT"]
    told = form.lower_ in words("verbs.arriving", "verbs.varying")
    if not (told and doers and over) or made.dep_ != "acl" or over[0].pos_ != "NOUN":
        return
    (doer,), (subject,) = doers, over
    if any(t.pos_ in _VERBS and "VerbForm=Fin" in t.morph for t in form.doc[: form.i]):
        return
    for child in form.children:
        if child is not doer and child.i < doer.i:
            child.hang(doer)
    doer.hang(made, "obl:agent")
    form.pos_, form.morph = "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"
    form.lemma_ = form.doc.lemma(form.lower_, "VERB", form.morph)
    form.hang(form, "ROOT")
    for child in (*made.children, *subject.children):
        if child.i > form.i:
            child.hang(form)
    subject.hang(form, "nsubj")


def complete(participle: Token) -> None:
    """Make the verb of a clause of a participle behind "have": "X, which we have tuned on it"."""
    _gather(participle)
    have = participle.head
    if have.lemma_ != "have" or have.pos_ != "VERB" or not _is_past(participle):
        return
    first = min(t.i for t in participle.subtree())
    which = [c for c in have.children if c.lower_ in _WHICH and c.i < have.i]
    if participle.dep_ not in {"obj", "xcomp", "ccomp"} or first != have.i + 1 or not which:
        return
    if any(c.dep_ == "obj" for c in participle.children):
        return
    given = [c for c in have.children if c is not participle]
    participle.hang(have.head, have.dep_)
    for child in given:
        child.hang(participle)
    have.pos_ = "AUX"
    have.hang(participle, "aux")
    which[0].dep_ = "obj"


def rest_on(based: Token) -> None:
    """Make a participle of what a tree takes for the thing itself: "music based on your mood"."""
    thing = based.doc[based.i - 1]
    tied = thing.head is based and thing.dep_ == "compound" and bool(thing.whitespace_)
    if not tied or based.doc.text(based.i + 1).lower() not in _ON:
        return
    before = [c for c in based.children if c.i < thing.i]
    thing.hang(thing if based.head is based else based.head, based.dep_)
    based.pos_, based.morph = "VERB", "|".join(_PAST)
    based.lemma_ = based.doc.lemma(based.lower_, "VERB", based.morph)
    based.hang(thing, "acl")
    for child in before:
        child.hang(thing)


def undergo(participle: Token) -> None:
    """Make a passive of what something gets: "the minutes get summed up by X"."""
    get = participle.head
    done = "Tense=Past" in participle.morph and "VerbForm=Part" in participle.morph
    if participle.dep_ != "xcomp" or get.lemma_ != "get" or not done:
        return
    between = participle.doc[get.i + 1 : participle.i]
    doers = [c for c in get.children if c.dep_ in NSUBJ and c.i < get.i]
    given = [c for c in (*get.children, *participle.children) if c.dep_ in {"obj", "mark"}]
    if len(doers) != 1 or given or any(t.pos_ != "ADV" for t in between):
        return  # "got it written by X"
    before = [c for c in get.children if c is not participle]
    participle.hang(participle if get.head is get else get.head, get.dep_)
    for child in before:
        child.hang(participle)
    get.pos_ = "AUX"
    get.hang(participle, "aux:pass")
    doers[0].dep_ = "nsubj:pass"


def _gather(participle: Token) -> None:
    """Give a participle what a tree hangs on its "has": "X, which the team has tuned on it".

    So it does in "nobody has fine-tuned X".
    """
    haves = [c for c in participle.children if c.dep_ == "aux" and c.lemma_ == "have"]
    have = haves[0] if len(haves) == 1 else participle
    which = [c for c in have.children if c.lower_ in _WHICH and c.i < have.i]
    doers = [c for c in have.children if c.dep_ in NSUBJ]
    for doer in doers if haves and not which else ():
        doer.hang(participle)
    if len(which) != 1 or len(doers) != 1 or participle.dep_ not in {"advcl", "conj", "parataxis"}:
        return
    before = which[0].i - 1 - (participle.doc.text(which[0].i - 1) == ",")
    noun = participle.doc[max(before, 0)]
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return
    for child in have.children:
        child.hang(participle)
    which[0].dep_ = "obj"
    participle.hang(noun, "acl:relcl")


def be_rated(it: Token) -> None:
    """Make a thing of "it" that is made something: "makes it a tool for X", "ideal for drawing".

    In "makes it easy to draw" and "easy for us to draw" it stands for what follows.
    """
    verb = it.head
    if it.lower_ != "it" or it.i != verb.i + 1 or verb.lemma_ not in frame("produce.state"):
        return
    for state in verb.children:
        if state.dep_ != "xcomp" or state.i < it.i:
            continue
        below = [m for c in state.children for m in (c, *c.children) if m.dep_ in {"mark", "case"}]
        marks = {m.lower_ for m in below}
        if "to" not in marks and (state.pos_ == "NOUN" or (state.pos_ == "ADJ" and "for" in marks)):
            it.dep_ = "obj"


def _is_past(verb: Token) -> bool:
    return verb.pos_ == "VERB" and all(feature in verb.morph for feature in _PAST)


def take(thing: Token) -> None:
    """Make the thing of what a verb has alone: "X can tell a cat from a dog", whom nobody tells."""
    verb = thing.head
    beside = {c.dep_ for c in verb.children}
    apart = any(c.lower_ == "from" for t in verb.children for c in t.children)
    alone = beside.isdisjoint({"obj", "ccomp", "xcomp"}) and thing.i > verb.i
    if alone and (apart or thing.pos_ == "PROPN"):
        thing.dep_ = "obj"


def serve(noun: Token) -> None:
    """Hang on a subject what it is for, which acts itself in a tree: "the base for it is X"."""
    before = [c for c in noun.head.children if c.dep_ == "nsubj" and c.i < noun.i]
    cases = [c for c in noun.children if c.dep_ == "case" and c.lower_ in _FOR]
    acts = noun.doc.text(noun.i + 1) == "to"  # "the best example for it to learn from is X"
    if before and cases and cases[0].i == before[-1].i + 1 and not acts:
        noun.hang(before[-1], "nmod")


def resume(participle: Token) -> None:
    """Give the verb behind an aside its subject back: "X, fed with our videos, reports accidents".

    A tree takes the participle for what the subject does, though a comma parts the two, or it
    takes the verb for a noun.
    """
    doc, doer = participle.doc, _before_aside(participle)
    comma = next((t for t in doc[participle.i + 1 :] if t.text == ","), None)
    if doer is None or comma is None or comma.i + 1 == len(doc):
        return
    verb = doc[comma.i + 1]
    third = verb.lower_.endswith("s") and verb.pos_ in {"NOUN", "VERB"}
    thing = verb.head if verb.dep_ == "compound" and third else None
    given = [c for c in verb.children if c.dep_ == "obj"]
    over = verb if thing is None else thing
    above = {doer, participle, participle.head, *participle.children}
    tied = over is participle.head or (over.head in above and over.dep_ != "nmod")
    acts = thing is not None or verb.pos_ == "VERB" or (third and given)
    if not (tied and acts) or any(c.dep_ in NSUBJ for c in verb.children):
        return
    if thing is not None or verb.pos_ != "VERB":
        verb.pos_, verb.morph = "VERB", _THIRD
        verb.lemma_ = doc.lemma(verb.lower_, "VERB", _THIRD)
    root = "ROOT" in {over.dep_, participle.dep_, doer.dep_}
    verb.hang(verb if root else participle.head, "ROOT" if root else participle.dep_)
    if thing is not None:
        thing.hang(verb, "obj")
    doer.hang(verb, "nsubj")
    participle.hang(doer, "acl")
    for child in participle.children:
        if child.i > verb.i:
            child.hang(verb)


def _before_aside(participle: Token) -> Token | None:
    """What stands before the comma in front of a participle, and may do what is told behind it."""
    over, doers = participle.head, [c for c in participle.children if c.dep_ in NSUBJ]
    if participle.dep_ == "acl" and over.dep_ == "ROOT" and over.pos_ in NOMINAL:
        doers = [over] if NSUBJ.isdisjoint(c.dep_ for c in over.children) else []
    before = [c for c in participle.children if c.i < participle.i]
    if len(doers) != 1 or not _AIDS.isdisjoint(c.dep_ for c in before):
        return None
    (doer,), doc, comma = doers, participle.doc, participle.i - 1
    beside = doc[comma - 1] if comma > 0 and doc[comma].text == "," else participle
    return doer if beside is doer or beside in doer.children else None
