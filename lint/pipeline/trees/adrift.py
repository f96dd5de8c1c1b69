"""Clauses and subjects that the parser ties to the noun beside them, given back to their verb.

"There is no need for it, since X hears you", "in 2018 researchers at M built X", "shown a photo, X
names it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NOMINAL, NSUBJ
from ..frames import frame
from ..lexicon import words
from .syntax import first_word

if TYPE_CHECKING:
    from .tree import Token

_IN = frozenset({"in", "by"})
_ONE = frozenset({"a", "an"})
_INSTEAD = frozenset({"instead", "rather"})


def give_reason(clause: Token) -> None:
    """Hang a reason behind a comma on the verb: "there is no need for it, since X hears you".

    A tree takes it for more of the need.
    """
    noun, doc = clause.head, clause.doc
    marks = [c for c in clause.children if c.dep_ == "mark" and c.lower_ in words("access.because")]
    own = any(c.dep_ in NSUBJ for c in clause.children)
    if len(marks) != 1 or not own or noun.i > clause.i or doc.text(marks[0].i - 1) != ",":
        return
    verb = noun.head
    if noun.dep_ in {*NSUBJ, "obj", "obl", "nmod"} and verb is not noun:
        clause.hang(verb if verb.pos_ in {"VERB", "AUX"} else noun, "advcl")


def come_first(predicate: Token) -> None:
    """Make the predicate of what a tree takes for a subject: "M's model is X, even if it is slow".

    The clause behind it hangs on it then.
    """
    clause = predicate.head
    marks = [c.i for c in clause.children if c.dep_ == "mark"]
    own = [c for c in clause.children if c.dep_ in NSUBJ and marks and c.i > marks[0]]
    if clause.dep_ == "ROOT" and own and predicate.i < marks[0] < clause.i:
        predicate.hang(predicate, "ROOT")
        clause.hang(predicate, "advcl")


def open_with(participle: Token) -> None:
    """Make an opener of what is done to a subject first: "shown a photo, X names the plant".

    A tree takes it for the verb of the sentence.
    """
    if participle.i or participle.dep_ != "ROOT":
        return
    for verb in participle.children:
        doers = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
        if verb.dep_ != "parataxis" or len(doers) != 1:
            continue
        first = min(t.i for t in doers[0].subtree())
        if participle.doc.text(first - 1) == ",":
            verb.hang(verb, "ROOT")
            participle.pos_ = "VERB"
            participle.hang(verb, "advcl")
            return


def act_instead(gerund: Token) -> None:
    """Make a subject of what is done: "instead of renting a server, running X saves money".

    A tree takes it for more of what isn't done.
    """
    other = next((t for t in gerund.governors() if _is_cast_off(t)), None)
    if other is None or gerund.i < other.i:
        return
    first = first_word(gerund)
    if gerund.doc.text(first - 1) != ",":
        return
    deeds = [c for c in gerund.children if c.dep_ == "ccomp" and c.i > gerund.i]
    verb = deeds[0] if other.dep_ == "ROOT" and deeds else other.head
    if verb.i < gerund.i or any(c.dep_ in {*NSUBJ, "csubj"} for c in verb.children):
        return
    if other.dep_ == "ROOT":
        verb.hang(verb, "ROOT")
        other.hang(verb, "advcl")
    gerund.hang(verb, "csubj")


def aim(deed: Token) -> None:
    """Hang an aim on the verb: "use X instead of an artist to draw it", "adapt a C to film it".

    A tree takes it for what is done by whoever is passed over, or for what a C is there for.
    """
    other = deed.head
    verb = other.head
    over = {t.lower_ for c in other.children if c.dep_ in {"case", "cc"} for t in c.subtree()}
    to = [c for c in deed.children if c.dep_ == "mark" and c.lower_ == "to" and c.i == deed.i - 1]
    adapted = other.dep_ == "obj" and verb.lemma_ in words("verbs.refuse")
    if to and (adapted or over & _INSTEAD) and verb.pos_ == "VERB" and verb.i < other.i < deed.i:
        deed.hang(verb, "advcl")


def go_on(participle: Token) -> None:
    """Hang what a thing does on the thing: "a system based on Cs, supporting voice cloning".

    A tree takes it for what is done by that on which the thing is built.
    """
    base = participle.head
    built = base.head
    thing = built.head
    rests = built.dep_ == "acl" and built.lemma_ in frame("base.resting", "base.carry")
    apart = participle.doc.text(participle.i - 1) == "," and thing.pos_ in NOMINAL
    if rests and apart and base.dep_ == "obl" and thing.i < built.i < base.i < participle.i:
        participle.hang(thing)


def be_both(second: Token) -> None:
    """Join the second of two to the first: "X is both a C with an upscaler and a D".

    A tree joins it to what the first one has.
    """
    part = second.head
    first = part.head
    both = [c for c in first.children if c.dep_ == "cc:preconj" and c.lower_ == "both"]
    if part.dep_ != "nmod" or not both or any(c.dep_ == "conj" for c in first.children):
        return
    dets = [c.lower_ for t in (first, second) for c in t.children if c.dep_ == "det"]
    alike = len(dets) == len((first, second)) and _ONE.issuperset(dets)
    last = [c for c in part.children if c.dep_ == "conj"][-1] is second
    if alike and last and any(c.lower_ == "and" for c in second.children if c.dep_ == "cc"):
        second.hang(first)


def _is_cast_off(clause: Token) -> bool:
    """Whether a clause tells what isn't done: "instead of renting a server"."""
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark" and c.i < clause.i}
    return not marks.isdisjoint(_INSTEAD)


def range_to(deed: Token) -> None:
    """Join the last of a range to the first: "everything from asking X to making the film".

    A tree takes it for what the first is done for.
    """
    to = [c for c in deed.children if c.dep_ == "mark" and c.lower_ == "to" and c.i < deed.i]
    if len(to) != 1:
        return
    whole = [deed.head, *deed.head.children]
    firsts = [t for t in whole if t.i < deed.i and any(c.lower_ == "from" for c in t.children)]
    if firsts:
        to[0].dep_ = "cc"
        deed.hang(firsts[-1], "conj")


def date(noun: Token) -> None:
    """Make a subject of who acts in a year: "In 2018 researchers at M built X".

    A tree takes the year for their number, and them for the time.
    """
    verb, doc = noun.head, noun.doc
    if doc.text(0).lower() not in _IN or verb.pos_ != "VERB" or noun.i > verb.i:
        return
    year = doc[1]
    counted = year.dep_ == "nummod" and year.head is noun and year.text.isdigit()
    dated = counted and len(year.text) == len("2018") and doc[0].head is noun
    if not dated or any(c.dep_ in NSUBJ for c in verb.children):
        return
    year.hang(verb, "obl")
    doc[0].hang(year)
    noun.hang(verb, "nsubj")
