"""Nouns that the parser takes for clauses, made nouns again.

Of "X reads handwriting" and "X turns voicemails into text" it makes a clause of the noun, on which
the rest hangs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..closed import CLOSES, COPULAS, INDEFINITE, NSUBJ
from ..frames import finding, frame
from ..lexicon import words

if TYPE_CHECKING:
    from .tree import Token

_CLAUSAL = frozenset({"obj", "cc", "mark", "aux", "nsubj", "nsubj:pass"})
_PARTING = frozenset({":", "-", "–", "—"})
_OWN = frozenset({"obl", "advcl", "advmod", "punct"})
"""What hangs on a verb, not on its object."""
_SHORTEST = 3
"""So many words stand before an aside on a thing of X's at least."""


def set_aside(noun: Token) -> None:
    """Part a set phrase from the predicate behind it: "they are by definition language models".

    A tree takes its noun for one of the predicate's, and the preposition for that of both.
    """
    over = noun.head
    before = [c for c in over.children if c.i == noun.i - 1 and c.dep_ == "case"]
    if not before or f"{before[0].lower_} {noun.lower_}" not in words("asides.within"):
        return
    if before[0].i and noun.doc[before[0].i - 1].dep_ in COPULAS:
        before[0].hang(noun)
        noun.dep_ = "obl"


def name_thing(word: Token) -> None:
    """Make a noun of an object behind an article: "create the ringtone", which few texts have."""
    if (
        word.pos_ == "ADJ"
        and word.dep_ == "obj"
        and any(c.dep_ == "det" and c.i < word.i for c in word.children)
    ):
        word.pos_ = "NOUN"


def compose(last: Token) -> None:
    """Make one thing of two nouns of which a tree hangs the second on the first: "a studio shot".

    It takes it for a clause: "to render a studio shot on white".
    """
    first = last.head
    verb = first.head
    if last.dep_ != "acl" or last.i != first.i + 1 or first.dep_ != "obj":
        return
    if verb.lemma_ not in frame("produce.verbs") or first.lower_ != first.lemma_:
        return
    if not first.whitespace_ or any(c.dep_ in _CLAUSAL for c in last.children):
        return
    last.hang(verb, "obj")
    for child in (*first.children, first):
        child.hang(last)
    first.dep_ = "compound"
    for child in last.children:
        child.dep_ = "nmod" if child.dep_ == "obl" else child.dep_


@cache
def joining() -> frozenset[str]:
    """The verbs behind which a tree parts a compound: "X analyses satellite images"."""
    taking = frame("consume.verbs", "consume.find")
    return frame("produce.plain", "produce.rewording") | taking


def join(verb: Token) -> None:
    """Make one object of two words of which one was taken for a verb: "concept art"."""
    first = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    last = verb.doc[verb.i + 2] if verb.i + 2 < len(verb.doc) else verb
    if first.head is not verb or first.dep_ not in {"xcomp", "obj"} or not first.whitespace_:
        return
    if first.lower_.endswith("ing") or any(c.i < last.i for c in first.children):
        return
    done = "Tense=Past" in first.morph or first.lower_.endswith(("ed", "en"))
    if done and verb.lemma_ not in frame("produce.plain", "produce.rewording"):
        return  # "reads scanned invoices"
    inside = last.head is first and last.dep_ == "obj" and last.pos_ in {"NOUN", "PROPN"}
    beside = last.head is verb and last.dep_ == "xcomp" and first.dep_ == "obj"
    if not inside and not (beside and not any(c.dep_ == "obj" for c in last.children)):
        return
    if first.dep_ == "obj" and not beside and first.pos_ not in {"NOUN", "VERB"}:
        return
    last.hang(verb, "obj")
    for child in (*first.children, first):
        child.hang(last)
    first.dep_, first.pos_, last.pos_ = "compound", "NOUN", "NOUN"
    last.lemma_ = last.doc.lemma(
        last.lower_, "NOUN", "Number=Plur" if last.lower_.endswith("s") else "_"
    )


def stand_between(bare: Token) -> None:
    """Make one noun of three words: "writes the image alt text".

    A tree takes the middle one for a verb that describes the last, as no bare verb does, and the
    first for a thing of its own.
    """
    last, first = bare.head, bare.doc[bare.i - 1]
    if bare.lower_ != bare.lemma_ or bare.children or last.i != bare.i + 1:
        return
    if last.pos_ != "NOUN" or first.pos_ != "NOUN" or not first.whitespace_:
        return
    beside = last.head is first or (last.head is first.head and first.dep_ == last.dep_)
    given = first.dep_ == "obl" and last.dep_ == "obj" and last.head is first.head
    if not (beside or given) or any(c.i > first.i and c is not last for c in first.children):
        return
    bare.pos_, bare.dep_ = "NOUN", "compound"
    last.hang(first.head, first.dep_)
    for child in (*first.children, first):
        if child is not last:
            child.hang(last)
    first.dep_ = "compound"


def describe(state: Token) -> None:
    """Make an object of the noun before an adjective that ends it: "draws each portrait fresh".

    A tree takes the noun for a part of what the adjective is.
    """
    verb, noun = state.head, state.doc[state.i - 1]
    if state.pos_ != "ADJ" or verb.pos_ != "VERB" or verb.lemma_ not in frame("produce.verbs"):
        return
    if noun.head is not state or noun.dep_ != "compound" or noun.pos_ != "NOUN":
        return
    if state.doc.text(state.i + 1) not in CLOSES or any(c.i > state.i for c in state.children):
        return
    noun.hang(verb, "obj")
    for child in state.children:
        child.hang(noun)
    state.dep_ = "xcomp"


def recur(span: Token) -> None:
    """Make an object of what comes once in a time: "draws a comic a week", "a reel a day".

    A tree takes it for a part of the time.
    """
    doc, at = span.doc, span.i
    if span.lower_ not in words("quantity.spans") or doc[at - 1].lower_ not in INDEFINITE:
        return
    thing = doc[at - 2]
    if thing.head is not span or thing.dep_ not in {"amod", "compound", "det:predet", "nmod"}:
        return
    verb = span.head
    thing.hang(verb, "obj")
    thing.pos_ = "NOUN"
    for child in span.children:
        if child.i < thing.i:
            child.hang(thing)
    span.hang(verb, "obl:unmarked")


def entitle(role: Token) -> None:
    """Make a noun of what somebody is called before a name: "my AI helper X draws logos".

    A tree takes it for a verb, though no bare verb is a subject.
    """
    doc = role.doc
    bare = role.pos_ == "VERB" and role.lower_ == role.lemma_ and role.lower_.endswith("er")
    name = doc[role.i + 1] if role.i + 1 < len(doc) else role
    before = doc[role.i - 1]
    if not bare or name.head is not role or name.dep_ != "obj" or name.pos_ != "PROPN":
        return
    if before.head is not role or before.dep_ != "nsubj" or len(role.children) != 2:
        return
    role.pos_, before.dep_, name.dep_ = "NOUN", "compound", "appos"
    for child in before.children:
        if child.dep_ in {"det", "nmod:poss"}:
            child.hang(role)


def take_in(noun: Token) -> None:
    """Make an object of a bare noun behind a verb: "reads handwriting", "turns voicemails into".

    A tree takes it for a clause of its own, on which the rest of the sentence hangs.
    """
    verb = noun.head
    apart = verb.doc.text(verb.i + 1).lower() in finding().get(verb.lemma_, ())  # "picks out faces"
    if verb.lemma_ not in _given() and not apart:
        return
    named = noun.pos_ == "NOUN" or noun.lower_ in words("nouns.no_gerunds") or _is_plural(noun)
    first = noun.doc[min(t.i for t in noun.subtree())]
    if not named or verb.pos_ != "VERB" or first.i != verb.i + 1 + apart:
        return
    if any(c.dep_ == "obj" for c in (*verb.children, *noun.children)):
        return
    if first is not noun:
        if not _is_inside(first, noun):
            return
        first.dep_ = "compound"
    noun.pos_, noun.dep_ = "NOUN", "obj"
    for child in noun.children:
        if child.dep_ in _OWN:
            child.hang(verb)


def _is_plural(form: Token) -> bool:
    """Whether what ends like a third person has nobody who does it: "turns voicemails into"."""
    doers = [c for c in form.children if c.dep_ in NSUBJ]
    alone = not any(c.dep_ in {"mark", "aux"} for c in form.children)
    inside = all(_is_inside(doer, form) for doer in doers)
    return form.lower_.endswith("s") and form.dep_ == "ccomp" and alone and inside


def _is_inside(noun: Token, form: Token) -> bool:
    """Whether a bare singular only tells of which kind a plural is: "customer voicemails"."""
    bare = noun.lower_ == noun.lemma_ and not noun.children and noun.pos_ in {"NOUN", "ADJ"}
    return bare and noun.i == form.i - 1 and noun.head is form


def cover(form: Token) -> None:
    """Make a noun of a plural that is taken for a verb: "generate the album covers with X"."""
    verb, doc = form.head, form.doc
    before = doc[max(form.i - 1, 0)]
    drawn = form.lower_ in words("nouns.drawable")
    if not drawn or before is form or before.dep_ != "obj" or before.head is not verb:
        return
    if any(c.dep_ in _CLAUSAL for c in form.children):
        return
    rest = [c for c in form.children if c.dep_ in _OWN]
    form.pos_, form.dep_, before.dep_ = "NOUN", "obj", "compound"
    for child in (*(c for c in before.children if c.i < before.i), before):
        child.hang(form)
    for child in rest:
        child.hang(verb)


def run_on(last: Token) -> None:
    """Make one name of two words that tell of a thing each in a tree: "an app from Google Play"."""
    first = last.doc[last.i - 1]
    twins = first.dep_ == "nmod" and first.head is last.head and first.pos_ == "PROPN"
    if not twins or any(c.dep_ == "case" for c in last.children) or not first.whitespace_:
        return
    for child in first.children:
        child.hang(last)
    first.hang(last, "compound")


def do_within(which: Token) -> None:
    """Give a clause its subject: in "the pipeline in which Cs generate ads" it is Cs."""
    doer, doc = which.head, which.doc
    over = doer.head
    case = doc[which.i - 1]
    verb = doc[doer.i + 1] if doer.i + 1 < len(doc) else doer
    if case.dep_ != "case" or case.head is not doer or doer.i != which.i + 1:
        return
    if verb.pos_ != "VERB" or verb.dep_ == "ROOT" or doer.dep_ not in {"nmod", "obl"}:
        return
    if any(c.dep_ in NSUBJ for c in verb.children) or over.i >= which.i:
        return
    if verb is over or verb in over.governors() or verb in doer.governors():
        return  # the tree has the clause around what it would hang on
    verb.hang(over, "acl:relcl")
    doer.hang(verb, "nsubj")
    which.hang(verb, "obl")
    case.hang(which)


def quantify(every: Token) -> None:
    """Give a noun its "not all", which the tree hangs on the verb: "not all AI is a C"."""
    doc, at = every.doc, every.i
    noun = doc[at + 1] if at + 1 < len(doc) else every
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.head.i <= at or every.head.i <= noun.i:
        return
    if at == 0 or doc[at - 1].lower_ != "not":
        return
    negator = doc[at - 1]
    above = list(noun.governors())
    if negator in above or every in above:
        return
    every.hang(noun, "det")
    negator.hang(noun, "advmod")


def except_(left_out: Token) -> None:
    """Take what is excepted out of a row: in "everything but X runs here", "but" is a preposition.

    A tree joins X to the whole, or makes a second subject of it, as if it did so too.
    """
    but = left_out.doc[left_out.i - 1]
    if but.lower_ != "but" or but.dep_ != "cc":
        return
    verb = left_out.head
    joined = verb.dep_ == "conj" and verb.head.i == but.i - 1 and verb.head.pos_ == "NOUN"
    beside = [c for c in verb.children if c.dep_ in NSUBJ and c.i < but.i]
    beside += [verb.head] if joined else []
    whole = verb if left_out.dep_ == "conj" else beside[-1] if beside else left_out
    told = [whole, *(c for c in whole.children if c.dep_ in {"det", "amod"})]
    listed = words("stance.everything", "quantity.universal")
    if whole.i >= but.i or not any(t.lower_ in listed for t in told):
        return
    if joined and whole is verb.head:  # "every tool but X is open, and so on"
        verb.hang(whole.head if whole.head is not whole else verb, whole.dep_)
        for child in [c for c in whole.children if c.i > verb.i]:
            child.hang(verb)
        whole.hang(verb, "nsubj")
    left_out.hang(whole, "nmod")
    but.hang(left_out, "case")


@cache
def _given() -> frozenset[str]:
    """Verbs whose object is taken in or changed: "read", "turn"."""
    return frame("consume.verbs", "consume.change")


def sum_up(word: Token) -> None:
    """Make the subject of what sums up a row in front of it: "X, Y: all three draw".

    A tree takes the row for the subject, or hangs the number on the verb as if it counted that.
    """
    doc, at = word.doc, word.i
    if doc[at - 1].text not in _PARTING or doc[at - 2].pos_ != "PROPN":
        return
    number = doc[at + 1 : at + 2]
    if word.lower_ == "all" and number and number[0].pos_ == "NUM":
        word, at = number[0], at + 1
    behind = doc[at + 1 : at + 2]
    if not behind or behind[0].pos_ not in {"AUX", "VERB"}:
        return
    verb = behind[0].head if behind[0].dep_ in {"cop", "aux", "aux:pass"} else behind[0]
    hung = word.head is verb and word.dep_ in NSUBJ
    if verb.i <= at or hung or any(over is word for over in verb.governors()):
        return
    for row in verb.children:
        if row.dep_ in NSUBJ and row.i < at:
            row.dep_ = "dislocated"
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    word.hang(verb, "nsubj:pass" if passive else "nsubj")


def exemplify(example: Token) -> None:
    """Hang an example on those it is one of: "many models used in biology such as X"."""
    place = example.head
    verb = place if place.pos_ == "VERB" else place.head
    many = verb.head
    such = any(c.dep_ == "case" and c.lower_ == "such" for c in example.children)
    if not such or verb.dep_ not in {"acl", "acl:relcl"} or "Number=Plur" not in many.morph:
        return
    if place is verb or (
        "Number=Sing" in place.morph and place.lower_ not in words("nouns.programs")
    ):
        example.hang(many, "nmod")


def fall_to(noun: Token) -> None:
    """Hang on X what tells of it behind what it has: "the weights of X, a closed model"."""
    articles = [t for t in noun.children if t.dep_ == "det" and t.lower_ in INDEFINITE]
    comma = articles[0].i - 1 if articles else 0
    if comma < _SHORTEST or noun.doc.text(comma) != ",":
        return
    told = noun.doc[comma - 1]
    owned = told.pos_ == "PROPN" and told.dep_ == "nmod" and told.head is noun.head
    if owned and noun.head.lemma_ in words("access.weights"):
        noun.hang(told)
