"""Words that the parser hangs on their neighbours: subjects, objects and parts of a compound.

In "letting X shoot your photos saves a day" it has the photos save it, and in "for each flat, tools
such as X draw plans" it takes the tools for the flat. It hangs what was made on the month in "fifty
films a month made by X", makes a verb of half a compound in "draws the album cover too", of "auto"
in "X auto-generates logos" who does it, and of "have" in "Xs have already many uses" no verb. In
"every C out there is a D" it has a D be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ, OBJECTS
from ..frames import changes, frame
from ..lexicon import words
from .syntax import first_word

if TYPE_CHECKING:
    from .tree import Token

_DETERMINED = frozenset({"det", "nmod:poss"})
_WITHIN = frozenset({"compound", "amod", "det", "nummod", "nmod:poss"})
_PARTS = _WITHIN | {"nmod", "acl", "acl:relcl", "conj", "advmod"}
_AIDS = frozenset({"aux", "aux:pass", "cop"})
_JOINED = frozenset({"nsubj", "compound", "flat"})
_LISTED = frozenset({"advmod", "conj", "amod", "compound", "cc"})
_APART = frozenset({"advmod", "obl", "advcl", "parataxis"})
_SHORT = 6
"""So many words have what tells whose something is: "M's new open model"."""
_ACTS = frozenset({"xcomp", "ccomp"})
_EACH = frozenset({"each", "every"})
_WITHIN_TIME = frozenset({"in", "within"})


def give_back(opening: Token) -> None:
    """Give an act its object, which opens the sentence with it: "letting X draw logos saves time".

    A tree takes the object for what does the next thing.
    """
    verb = opening.head
    acts = [c for c in verb.children if c.dep_ == "csubj" and c.lower_.endswith("ing")]
    things = [c for c in verb.children if c.dep_ == "nsubj"]
    if len(acts) != 1 or len(things) != 1 or not acts[0].i < things[0].i < verb.i:
        return
    act, thing = acts[0], things[0]
    inner = [c for c in act.children if c.dep_ in _ACTS and c.pos_ == "VERB"]
    act = inner[-1] if inner else act
    first = min(t.i for t in thing.subtree())
    if first == act.i + 1 and not any(c.dep_ == "obj" and c.i > act.i for c in act.children):
        thing.hang(act, "obj")


def count_by(participle: Token) -> None:
    """Hang on a thing what is told of it behind a measure: "fifty films a month made by X"."""
    measure = participle.head
    thing = measure.head
    if measure.dep_ == "nmod:unmarked" and thing.pos_ == "NOUN" and thing.i < measure.i:
        participle.hang(thing)


def relate(verb: Token) -> None:
    """Make a relative clause of one with "that" as its object: "the tattoo that X drew for her"."""
    that = [c for c in verb.children if c.lower_ == "that" and c.dep_ == "obj"]
    if that and that[0].i == verb.head.i + 1 and any(c.dep_ == "nsubj" for c in verb.children):
        verb.dep_, that[0].pos_ = "acl:relcl", "PRON"


def compound(last: Token) -> None:
    """Make one thing of two nouns behind a verb of making: "draws the album cover too"."""
    making, doc = last.head, last.doc
    first = doc[last.i - 1]
    makes = frame("produce.plain", "produce.drawing", "produce.rewording")
    if making.lemma_ not in makes or first.head is not making or first.dep_ != "obj":
        return
    forms = {last.lemma_, f"{last.lemma_}s"}
    bare = last.pos_ == "NOUN" or (last.pos_ == "VERB" and last.lower_ in forms)
    known = any(c.dep_ in _DETERMINED for c in first.children)
    single = first.pos_ == "NOUN" and "Number=Plur" not in first.morph
    told = [c for c in last.children if c.i > last.i]
    if not (bare and known and single) or {c.dep_ for c in last.children} - _APART:
        return
    last.pos_, last.dep_, last.lemma_ = "NOUN", "obj", last.lower_
    for child in first.children:
        child.hang(last)
    first.hang(last, "compound")
    for child in told:
        child.hang(making)


def tie(prefix: Token) -> None:
    """Make one word of what a hyphen joins: "X auto-generates logos", "the LLM mass-produces"."""
    doc, at = prefix.doc, prefix.i
    if prefix.lower_ not in words("verbs.prefixes") or doc.text(at + 1) != "-" or at == 0:
        return
    verb, doer = doc[at + 2 : at + 3], doc[at - 1]
    if not verb or verb[0].pos_ != "VERB" or prefix.whitespace_ or doc[at + 1].whitespace_:
        return
    if prefix.dep_ not in _JOINED or any(c.dep_ in NSUBJ for c in verb[0].children if c.i < at):
        prefix.hang(verb[0], "advmod")
        return
    if doer.head is prefix and doer.dep_ == "compound":
        for child in prefix.children:
            if child.i < doer.i and child.dep_ in _WITHIN:
                child.hang(doer)
        doer.hang(verb[0], "nsubj")
    prefix.hang(verb[0], "advmod")


def own(noun: Token) -> None:
    """Make the verb of a sentence of the "have" before what is had: "X has simply two networks".

    An adverb between both lets a tree take it for a mark of a verb.
    """
    have = [c for c in noun.children if c.dep_ in _AIDS]
    doers = [c for c in noun.children if c.dep_ in NSUBJ]
    if noun.pos_ != "NOUN" or len(have) != 1 or len(doers) != 1 or have[0].lemma_ != "have":
        return
    (verb,) = have
    told = [c.i for c in noun.children if c.dep_ in {"det", "nummod"}]
    adverb = noun.doc[verb.i + 1].pos_ == "ADV"
    if not doers[0].i < verb.i < min(told, default=noun.i) or not (told or adverb):
        return
    verb.pos_ = "VERB"
    verb.hang(verb if noun.head is noun else noun.head, noun.dep_)
    noun.hang(verb, "obj")
    for child in noun.children:
        if child.dep_ not in _PARTS or child.i <= verb.i + adverb:
            child.hang(verb)


def be_made(thing: Token) -> None:
    """Make a thing of what is put out behind a denial: "outputs not only text but also images"."""
    verb, doc = thing.head, thing.doc
    behind = [doc.text(verb.i + step).lower() for step in (1, 2)]
    limited = behind[0] == "not" and behind[1] in words("stance.only") and thing.i > verb.i
    if verb.lemma_ not in frame("produce.plain") or not limited:
        return
    if {c.dep_ for c in thing.children} <= _LISTED and all(c.dep_ != "obj" for c in verb.children):
        thing.dep_ = "obj"


def become(thing: Token) -> None:
    """Make a thing of what is turned into another one: "turns each recipe into a picture"."""
    verb = thing.head
    known = any(c.dep_ == "det" for c in thing.children)
    if verb.lemma_ not in changes() or not known or thing.pos_ not in {"ADJ", "NOUN"}:
        return
    into = [
        c
        for c in thing.children
        if any(t.lower_ in changes()[verb.lemma_] for t in c.children if t.dep_ == "case")
    ]
    if into and min(t.i for t in thing.subtree()) == verb.i + 1:
        thing.pos_, thing.dep_ = "NOUN", "obj"
        for child in into:
            child.hang(verb, "obl")


def stand_alone(charge: Token) -> None:
    """Make a clause of what a tree hangs on the one before: "nobody draws, so X is in charge"."""
    kinds = {c.dep_ for c in charge.children}
    verb = charge.head
    doers = [c for c in charge.children if c.dep_ == "nsubj"]
    if "cop" not in kinds or not doers or verb.pos_ != "VERB" or not verb.i < doers[0].i:
        return
    if any(c.dep_ in NSUBJ for c in verb.children):
        charge.dep_ = "conj"


def be_out_there(there: Token) -> None:
    """Make a predicate of what a tree has be there: "every C out there is a D at heart"."""
    doc, verb = there.doc, there.head
    out = doc[there.i - 1]
    if there.lower_ != "there" or out.lower_ != "out" or verb.i != there.i + 1:
        return
    before = [c for c in verb.children if c.dep_ in NSUBJ and c.i < there.i]
    behind = [c for c in verb.children if c.dep_ in NSUBJ and c.i > verb.i]
    if verb.lemma_ != "be" or not behind or [c.i for c in before] != [out.i - 1]:
        return
    told, *more = behind
    others = [c for c in verb.children if c is not told]
    told.hang(told if verb.head is verb else verb.head, verb.dep_)
    for child in others:
        child.hang(told, "parataxis" if child in more else "")
    verb.pos_ = "AUX"
    verb.hang(told, "cop")
    for adverb in (out, there):
        adverb.hang(before[0], "advmod")


def stand_by(noun: Token) -> None:
    """Let a noun tell what the name before it is: "we like X, M's model, and it works".

    A tree takes it for one more thing, or for nothing of the clause.
    """
    doc, first = noun.doc, first_word(noun)
    name = doc[first - 2]
    owned = any(c.dep_ == "nmod:poss" for c in noun.children) and noun.i < first + _SHORT
    if doc.text(first - 1) != "," or name.pos_ != "PROPN" or not owned:
        return
    if any(c.dep_ in {"cc", "conj", "cop", "case", *NSUBJ} for c in noun.children):
        return
    behind = doc[noun.i + 1 : noun.i + 3]
    joint = next((t for t in behind[1:] if behind[0].text == "," and t.dep_ == "cc"), None)
    clause = joint.head if joint is not None else noun
    if clause is not noun and any(c.dep_ in NSUBJ for c in clause.children):
        noun.hang(name, "appos")


def act_itself(name: Token) -> None:
    """Have a name do what stands behind "itself": "press the button and X itself draws it".

    A tree takes it for one more thing of the clause before, and may take what is bidden there for
    who does it: "press Done and X itself draws it".
    """
    doc, verb = name.doc, name.doc[name.i + 2 : name.i + 3]
    joints = [c for c in name.children if c.dep_ == "cc" and c.i == name.i - 1]
    if doc.text(name.i + 1) != "itself" or not joints or not verb:
        return
    acts = verb[0].pos_ == "VERB" and verb[0].lower_.endswith("s")
    doers = [c for c in verb[0].children if c.dep_ in NSUBJ]
    if acts and all(c.i == 0 and c in name.governors() for c in doers):
        name.hang(verb[0], "nsubj")
        joints[0].hang(verb[0])
        for bidden in doers:
            bidden.dep_ = "parataxis"


def set_off(thing: Token) -> None:
    """Give a verb the thing behind an aside: "gives you, page by page, the sketches for it".

    A tree takes it for one more of what the aside names.
    """
    inner, doc = thing.head, thing.doc
    verb = inner.head
    if verb.pos_ != "VERB" or not verb.i < inner.i < thing.i or not _is_aside(inner):
        return
    first = first_word(thing)
    opening = first_word(inner) - 1
    if doc.text(first - 1) != "," or doc.text(opening) != ",":
        return
    whom = doc[verb.i + 1 : opening]
    others = [c for c in verb.children if c.dep_ == "obj" and c is not inner and c not in whom]
    if others or len(whom) > 1 or any(t.lower_ not in OBJECTS or t.head is not verb for t in whom):
        return
    for receiver in whom:
        receiver.dep_ = "iobj"
    inner.dep_ = "obl"
    thing.hang(verb, "obj")


def _is_aside(noun: Token) -> bool:
    """Whether a noun tells how often or how fast: "page by page", "for every page", "in a day"."""
    parts = [c for c in noun.children if c.dep_ == "nmod" and c.lemma_ == noun.lemma_]
    if any(t.lower_ == "by" for c in parts for t in c.children):
        return True
    cases = {c.lower_ for c in noun.children if c.dep_ == "case"}
    dealt = any(c.lower_ in _EACH for c in noun.children)
    fast = bool(cases & _WITHIN_TIME) and noun.lower_ in frame("produce.times")
    return noun.dep_ == "obl" and (fast or (dealt and cases == {"for"}))
