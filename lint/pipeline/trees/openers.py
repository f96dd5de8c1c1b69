"""What opens a clause and is no part of what it says, which trees take for its verb or its noun.

"Sadly X is closed", "for this reason X runs on our servers", "say what you like, X is alive",
"given a photo, X counts the cars".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..frames import frame
from ..lexicon import words
from .syntax import first_word, last_word

if TYPE_CHECKING:
    from .tree import Token, Tree

_LONGEST = 6
"""Words of the longest phrase that only stresses what follows."""
_RELATIVE = frozenset({"which", "who"})
_CLAUSES = frozenset({"ccomp", "parataxis", "advcl", "conj", "xcomp"})


def stress(tree: Tree) -> None:
    """Make the verb of a sentence of what it says, not of what stresses that: "believe me, X"."""
    end = _stressing(tree)
    inside = tree[:end]
    outer = [t for t in inside if t.head is t or t.head.i > end]
    if not outer:
        return
    said = next((t for t in tree[end:] if t.head.i < end and t.dep_ in _CLAUSES), None)
    over = next((t for t in outer if t.head is t), None)
    if over is not None:
        if said is None:
            return
        said.hang(said, "ROOT")
        for child in [c for t in inside for c in t.children if c.i >= end]:
            child.hang(said)
        over.hang(said, "parataxis")
        return
    for token in outer:
        token.dep_ = "parataxis"


def _stressing(tree: Tree) -> int:
    """How many tokens at the beginning only stress what follows on their comma."""
    for end in range(2, min(_LONGEST, len(tree) - 1) + 1):
        if tree[end - 1].text == "," or tree[end].text != ",":
            continue
        phrase = " ".join(t.lower_ for t in tree[:end])
        return end if phrase in words("stance.stressing") else 0
    return 0


def free(adverb: Token) -> None:
    """Give a clause the subject that hangs on the adverb before it: "Sadly X is closed"."""
    over = adverb.head
    if not NSUBJ.isdisjoint(c.dep_ for c in over.children):
        return
    for noun in adverb.children:
        if noun.pos_ == "PROPN" and noun.i == adverb.i + 1 and noun.i < over.i:
            noun.hang(over, "nsubj")


def conclude(verb: Token) -> None:
    """Make a clause of its own of what is concluded: "for this reason X runs on our servers"."""
    doc, reason = verb.doc, verb.head
    doers = [c for c in verb.children if c.dep_ in NSUBJ]
    opens = [t.lower_ for t in doc[max(0, reason.i - 2) : reason.i]] == ["for", "this"]
    comma = reason.i > 2 and doc[reason.i - 3].text in {",", ";", "–", "—"}
    if not (opens and comma and doers) or doers[0].i != reason.i + 1 or verb.i < doers[0].i:
        return
    if reason.head is reason:
        return
    verb.hang(reason.head, "parataxis")
    reason.hang(verb, "obl")


def aim(verb: Token) -> None:
    """Make an aim of what opens an order: "to create an image, use X", which orders the use.

    A tree takes the order for a second aim, or for a part of the first one.
    """
    marks = [c for c in verb.children if c.dep_ == "mark" and c.lower_ == "to"]
    if verb.dep_ != "ROOT" or not marks or marks[0].i != 0 or verb.lower_ != verb.lemma_:
        return
    acts = frame("produce.use", "produce.visit", "produce.enter")
    for order in verb.children:
        first = min((t.i for t in order.subtree() if t.dep_ != "punct"), default=0)
        bare = order.pos_ == "VERB" and order.lower_ == order.lemma_ and order.lemma_ in acts
        parted = verb.doc.text(first - 1) == "," or verb.doc.text(order.i - 1) == ","
        own = any(c.dep_ in {"mark", "cc", "aux", *NSUBJ} for c in order.children)
        if order.i > verb.i and order.dep_ in _CLAUSES and bare and parted and not own:
            order.hang(order, "ROOT")
            for child in [c for c in verb.children if c.i > order.i]:
                child.hang(order)
            verb.hang(order, "advcl")
            return


def time(gerund: Token) -> None:
    """Make a noun of when something is done: "During training X predicts the next token"."""
    over = gerund.head
    things = [c for c in gerund.children if c.dep_ == "obj" and c.i == gerund.i + 1]
    marks = [c for c in gerund.children if c.lower_ == "during" and c.i == gerund.i - 1]
    if not marks or len(things) != 1 or len(gerund.children) != 2 or over.i < things[0].i:
        return
    if over.pos_ != "VERB" or not NSUBJ.isdisjoint(c.dep_ for c in over.children):
        return
    (mark,), (doer,) = marks, things
    mark.dep_, mark.pos_ = "case", "ADP"
    gerund.dep_, gerund.pos_ = "obl", "NOUN"
    doer.hang(over, "nsubj")


def bid(order: Token) -> None:
    """Let an order that opens a sentence be the reader's: "Hum a tune, X hears it"."""
    doers = [c for c in order.head.children if c.dep_ == "nsubj"]
    own = {c.dep_ for c in order.children}
    if len(doers) != 1 or "obj" not in own or own & {*NSUBJ, "mark", "aux"}:
        return
    first = min(t.i for t in doers[0].subtree())
    if order.i < first and order.doc.text(first - 1) == ",":
        order.dep_ = "parataxis"


def hand_on(name: Token) -> None:
    """Give a verb its subject, which a clause in front has: "as you press Enter, X, which ..."."""
    doc, clause, first = name.doc, name, first_word(name)
    while clause.dep_ in {"conj", "appos", "obj", "obl", "nsubj"} and clause.head is not clause:
        clause = clause.head
    verb = clause.head
    fronted = clause.dep_ == "advcl" and clause.i < name.i < verb.i and doc.text(first - 1) == ","
    told = not NSUBJ.isdisjoint(c.dep_ for c in verb.children)
    joined = any(c.dep_ == "cc" for c in name.children)
    if not fronted or told or joined or doc.text(name.i + 1) not in {",", verb.text}:
        return
    if not is_finite(verb):
        return
    later = [c for t in (clause, name.head) for c in t.children if c.i > name.i and c is not name]
    name.hang(verb, "nsubj")
    for child in later:
        relative = any(c.lower_ in _RELATIVE for c in child.children)
        child.hang(name if relative else verb, "acl:relcl" if relative else "")


def explain(name: Token, noun: Token) -> None:
    """Make a subject of a name, and what stands behind its comma tell what it is."""
    doc, first = name.doc, first_word(noun)
    last = max((t.i for t in name.subtree() if t.dep_ != "punct" and t.i < first), default=first)
    last += doc.text(last + 1) == ")"
    closed = doc.text(last_word(noun) + 1) == ","
    joined = any(t.dep_ == "cc" for t in (*name.children, *noun.children))
    if doc.text(last + 1) != "," or first != last + 2 or not closed or joined:
        return
    name.hang(noun.head, noun.dep_)
    noun.hang(name, "appos")


def is_finite(verb: Token) -> bool:
    """Whether a verb is no order, and so has a subject: "draws", "has drawn"."""
    aided = any(t.dep_ in {"aux", "cop", "aux:pass"} for t in verb.children)
    return aided or "Tense=Past" in verb.morph or "Person=3" in verb.morph
