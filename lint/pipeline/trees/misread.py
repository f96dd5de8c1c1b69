"""Verbs that the parser takes for nouns or adjectives, found in its trees.

In "X excels at drawing logos" it calls the verb a noun, though it gives it an object, as it does in
"modern AI leverages LLMs" and with "the app relies on X"; so it does with the order of "harness X".
"Is converted by X" it takes for an adjective. In "X hands back a logo", "X drafts contracts",
"is written by X and lands here", "watches the film and plans cuts", "the logo that X draws" and
"good at reading and drawing logos" it takes verbs for nouns, and "Uses" for a name in "Media: Uses
X to draw". In "generate photorealistic room renders" it takes a noun for a verb, and in "create
breathtaking art" what only praises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import CLOSES, COPULAS, NOMINAL, NSUBJ
from ..frames import frame, phrasals
from ..lexicon import words
from . import forms

if TYPE_CHECKING:
    from .tree import Token

_IF = frozenset({"if", "when", "whenever", "once", "unless"})
_LABELS = frozenset({":", "-", "–", "—"})
_ACTS = frozenset({"NOUN", "VERB"})
_WITHIN = frozenset({"compound", "amod", "det", "nummod", "nmod:poss"})
_MARKING = frozenset({"xcomp", "obj"})
"""What a tree takes an adjective for, behind a verb of making."""
_BARE = frozenset({"compound", "amod"})
_CLAUSES = frozenset({"xcomp", "advcl", "ccomp", "acl"})
_PARTICIPLE = "Tense=Past|VerbForm=Part|Voice=Pass"
_THIRD = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def find_verb(token: Token) -> None:
    """Make a verb of a word that its tree takes for something else, with its subject and object."""
    if token.pos_ in NOMINAL and _has_object(token) and _is_clause(token):
        token.pos_ = "VERB"
        token.lemma_ = token.doc.lemma(token.lower_, token.pos_, token.morph)
    if token.pos_ == "ADJ" and _is_done(token):
        token.pos_, token.morph = "VERB", _PARTICIPLE
        token.lemma_ = token.doc.lemma(token.lower_, "VERB", _PARTICIPLE)
        for child in token.children:
            child.dep_ = "aux:pass" if child.dep_ == "cop" else child.dep_
    if token.pos_ == "PROPN" and token.dep_ in {"ROOT", "conj", "appos"}:
        _announce(token)
    if token.pos_ == "NOUN" and token.lower_ in words("verbs.alone"):
        _tell(token)
    if token.pos_ == "NOUN" and token.lower_ in frame("produce.alone"):
        _aim(token)
    if token.pos_ == "NOUN" and token.lower_.endswith("s") and _has_particle(token):
        _hand(token)
    elif token.pos_ == "NOUN" and token.lower_.endswith("s") and _acts(token):
        token.pos_, token.lemma_ = "VERB", token.doc.lemma(token.lower_, "VERB", _THIRD)
    elif token.pos_ == "NOUN" and token.lower_.endswith("s") and _stands_for_verb(token):
        _tell(token)
    if token.dep_ == "compound" and token.pos_ == "NOUN":
        forms.part(token)
    if token.dep_ == "compound" and token.pos_ == "VERB" and token.lower_.endswith("s"):
        _rise(token)
    if token.dep_ == "compound" and token.lower_ == token.lemma_ and token.i > 2:
        _enumerate(token)
    if token.pos_ in _ACTS and token.i > 1:
        forms.count(token)
    if token.dep_ == "conj" and token.head.dep_ == "compound":
        _divide(token)
    if token.dep_ == "conj" and token.head.dep_ in {"obj", "nmod"} and token.pos_ == "NOUN":
        _go_on(token)
    if token.head.dep_ == "obl:agent" and token.lower_ in words("verbs.arriving"):
        _come_next(token)
    if token.pos_ == "VERB" and token.lower_.endswith("s") and _is_made(token):
        _settle(token)
    if token.dep_ == "xcomp" and token.lower_.endswith(("ing", "ed")):
        _qualify(token)
    if token.dep_ == "conj" and token.pos_ == "VERB" and token.lower_.endswith("ed"):
        _qualify_too(token)
    if token.pos_ == "NOUN" and token.dep_ == "ROOT" and token.lower_.endswith("s"):
        _take(token)
    if token.pos_ in _ACTS and _has_object(token):
        _act(token)
    if token.pos_ == "NOUN" and token.lower_.endswith("ing") and token.dep_ in {"obl", "nmod"}:
        _join_gerund(token)


def _is_done(participle: Token) -> bool:
    """Whether what is taken for an adjective is a verb in the passive: "is sung by X"."""
    kinds = {child.dep_ for child in participle.children}
    passive = "nsubj:pass" in kinds and not COPULAS.isdisjoint(kinds)
    irregular = participle.lower_ in frame("produce.drawn_participles")
    return passive and (irregular or participle.lower_.endswith("ed"))


def _is_clause(noun: Token) -> bool:
    """Whether a noun with an object is a verb: an order, a clause, or it has a subject as well."""
    first = 2 if noun.doc.text(1) == "-" else 0  # "Fine-tune X"
    if noun.i == first and noun.dep_ == "ROOT":
        return True
    kinds = {child.dep_ for child in noun.children}
    told = not NSUBJ.isdisjoint(kinds) and "cop" not in kinds
    goes_on = noun.dep_ == "conj" and noun.head.pos_ == "VERB" and noun.lower_.endswith("s")
    return noun.pos_ == "NOUN" and (told or goes_on or noun.dep_ in _CLAUSES)


def _acts(noun: Token) -> bool:
    """Whether a noun with a subject is a verb: "the picture that X draws", "X answers with one"."""
    kinds = {child.dep_ for child in noun.children}
    doers = [c for c in noun.children if c.dep_ == "nsubj" and "Number=Plur" not in c.morph]
    near = bool(doers) and doers[-1].i == noun.i - 1
    within = noun.dep_ == "acl:relcl" or (noun.dep_ == "ROOT" and "obl" in kinds)
    return near and within and "cop" not in kinds


def _stands_for_verb(noun: Token) -> bool:
    """Whether a sentence would have no verb: "unlike other tools, X bills per seat"."""
    doer = noun.doc[noun.i - 1] if noun.i > 1 else noun
    if noun.dep_ != "ROOT" or (doer.head, doer.dep_, doer.pos_) != (noun, "compound", "PROPN"):
        return False
    opened = noun.doc.text(doer.i - 1) == "," and noun.doc.text(noun.i + 1) not in CLOSES
    opened = opened and any(c.dep_ in {"obl", "advcl"} and c.i < doer.i for c in noun.children)
    return opened and not any("VerbForm=Fin" in t.morph for t in noun.doc)


def _has_object(token: Token) -> bool:
    return any(c.dep_ == "obj" and c.i > token.i and c.pos_ != "VERB" for c in token.children)


def _take(noun: Token) -> None:
    """Make an object of what a tree sets beside its verb: "the user records a call"."""
    doer = noun.doc[noun.i - 1] if noun.i else noun
    one = (doer.head, doer.dep_) == (noun, "compound") and "Number=Plur" not in doer.morph
    for thing in noun.children if one else ():
        if thing.dep_ == "appos" and (noun.i + 1, "det") in ((c.i, c.dep_) for c in thing.children):
            thing.dep_ = "obj"


def _act(noun: Token) -> None:
    """Make a verb of what stands between a noun and its object: "modern AI leverages LLMs"."""
    doer = noun.doc[noun.i - 1] if noun.i else noun
    if doer.head is not noun or doer.dep_ != "compound":
        return
    if noun.lower_.endswith("s") == ("Number=Plur" in doer.morph):
        return
    if any(c.dep_ == "case" and c.i < doer.i for c in noun.children):
        return  # "the output of X differs"
    if not NSUBJ.isdisjoint(c.dep_ for c in noun.children):
        return
    for child in noun.children:
        if child.i < doer.i and child.dep_ in _WITHIN:
            child.hang(doer)
    doer.dep_, noun.pos_ = "nsubj", "VERB"
    if noun.lower_.endswith("s"):
        noun.lemma_ = noun.doc.lemma(noun.lower_, "VERB", _THIRD)


def _tell(form: Token) -> None:
    """Make a verb of what is nothing else: "the app relies on X for it"."""
    _act(form)
    form.pos_, form.lemma_ = "VERB", form.doc.lemma(form.lower_, "VERB", _THIRD)
    for child in form.children:
        child.dep_ = "obl" if child.dep_ == "nmod" else child.dep_
    _condition(form)


def _condition(verb: Token) -> None:
    """Make a clause of what stands behind "if", taken for its neighbour: "if she asks, draw it"."""
    first = min(t.i for t in verb.subtree())
    mark = verb.doc[first - 1] if first else verb
    over = mark.head if verb.head is mark else verb.head
    if mark.lower_ in _IF and over.i > verb.i:
        verb.hang(over, "advcl")
        mark.hang(verb, "mark")


def _aim(form: Token) -> None:
    """Make a verb of what somebody is tuned or told to do: "we tuned X to sing"."""
    verb, to = form.head, [c for c in form.children if c.lower_ == "to" and c.i == form.i - 1]
    given = any(c.dep_ == "obj" and c.i < form.i for c in verb.children)
    if verb.pos_ == "VERB" and to and given and form.doc.text(form.i + 1) in CLOSES:
        form.pos_, form.lemma_, form.dep_, to[0].dep_ = "VERB", form.lower_, "advcl", "mark"


def _announce(form: Token) -> None:
    """Make a verb of what opens the text behind a label: "Media - Uses X to draw covers"."""
    doc, at = form.doc, form.i
    opens = at == 0 or doc[at - 1].text in _LABELS
    beside = [c for c in form.children if c.dep_ in {"flat", "appos"} and c.i == at + 1]
    if not (opens and beside and form.lower_.endswith("s") and form.text.istitle()):
        return
    verb = form.doc.lemma(form.lower_, "VERB", _THIRD)
    if beside[0].pos_ == "PROPN" and verb in frame("produce.use"):
        form.pos_, form.lemma_, form.morph, beside[0].dep_ = "VERB", verb, _THIRD, "obj"


def _has_particle(noun: Token) -> bool:
    """Whether a particle behind what is taken for a noun makes it a verb: "X hands back a logo"."""
    stem, behind = noun.lower_.removesuffix("s"), noun.doc.text(noun.i + 1).lower()
    told = any(c.dep_ in NSUBJ for c in noun.children)
    return told and behind in phrasals().get(stem, ())


def _hand(form: Token) -> None:
    """Make a verb of what has a subject and a particle, and its object of the noun behind them."""
    form.pos_, form.lemma_ = "VERB", form.doc.lemma(form.lower_, "VERB", _THIRD)
    for child in form.children:
        bare = not any(c.dep_ == "case" for c in child.children)
        if child.dep_ in {"obl", "nmod"} and child.i > form.i and bare:
            child.dep_ = "obj"


def _enumerate(form: Token) -> None:
    """Make the last verb of a row of what is taken for a part of its object.

    "It can analyze, generate, or transform images".
    """
    thing, joined = form.head, [c for c in form.children if c.dep_ == "cc"]
    over = thing.head
    row = [over, *(c for c in over.children if c.dep_ == "conj" and c.i < form.i)]
    before = form.doc[form.i - 2]
    before = form.doc[form.i - 3] if before.text == "," else before
    if len(joined) != 1 or joined[0].i != form.i - 1 or before is not row[-1]:
        return
    bare = all(verb.pos_ == "VERB" and verb.lower_ == verb.lemma_ for verb in row)
    acts = frame("produce.verbs", "consume.verbs", "consume.change")
    if len(row) > 1 and bare and thing.dep_ == "obj" and form.lower_ in acts:
        form.pos_, form.morph = "VERB", row[-1].morph
        form.hang(over, "conj")
        thing.hang(form)


def _rise(verb: Token) -> None:
    """Make the verb of a sentence of one with a subject inside a compound: "X drafts contracts"."""
    thing = verb.head
    if thing.dep_ not in {"ROOT", "ccomp"} or thing.i < verb.i:
        return
    if thing.pos_ not in {"NOUN", "PROPN"} or not any(c.dep_ in NSUBJ for c in verb.children):
        return
    given = [c for c in thing.children if c.dep_ == "punct" or c.i < verb.i]
    verb.hang(verb if thing.head is thing else thing.head, thing.dep_)
    thing.hang(verb, "obj")
    for child in given:
        child.hang(verb)


def _divide(form: Token) -> None:
    """Make two clauses of "watches the video and plans sections", which is no compound."""
    first, thing = form.head, form.head.head
    verb, joined = thing.head, [c for c in form.children if c.dep_ == "cc"]
    plural = form.pos_ == "NOUN" and form.lower_.endswith("s") and thing.i == form.i + 1
    if not plural or thing.dep_ != "obj" or not first.i < form.i or len(joined) != 1:
        return
    if verb.pos_ != "VERB" or not verb.lower_.endswith("s") or not verb.i < first.i:
        return
    form.pos_, form.lemma_ = "VERB", form.doc.lemma(form.lower_, "VERB", _THIRD)
    form.hang(verb, "conj")
    first.hang(verb, "obj")
    for child in thing.children:
        if child.i < first.i:
            child.hang(first)
    thing.hang(form)


def _go_on(form: Token) -> None:
    """Make a clause of what has an object behind it: "reads the files and flags some"."""
    over = form.head.head if form.head.dep_ == "nmod" else form.head  # "answers it in prose and"
    verb, joined = over.head, [c for c in form.children if c.dep_ == "cc"]
    more = [c for c in verb.children if c.dep_ == "obj" and c.i > form.i]
    first = min((c.i for c in (*more[0].children, more[0])), default=0) if more else 0
    if not form.lower_.endswith("s") or first != form.i + 1 or len(joined) != 1:
        return
    if verb.pos_ != "VERB" or not verb.lower_.endswith("s") or len(form.children) != 1:
        return
    form.pos_, form.lemma_ = "VERB", form.doc.lemma(form.lower_, "VERB", _THIRD)
    form.hang(verb)
    more[0].hang(form)


def _come_next(form: Token) -> None:
    """Make a clause of where a thing goes: "is written by X and lands in your inbox"."""
    joined = [c for c in form.children if c.dep_ == "cc"]
    if len(joined) != 1 or len(form.children) != 1 or form.doc.text(form.i + 1) in CLOSES:
        return
    verb = form.head.head
    form.pos_, form.lemma_ = "VERB", form.doc.lemma(form.lower_, "VERB", _THIRD)
    form.hang(verb)
    for child in verb.children:
        if child.i > form.i and child.dep_ in {"obl", "obl:unmarked", "advmod"}:
            child.hang(form)


def _is_made(form: Token) -> bool:
    """Whether a bare noun before it can be no subject: "generate photorealistic room renders"."""
    making = form.head
    doers = [c for c in form.children if c.dep_ in NSUBJ]
    given = [c for c in form.children if c.dep_ == "obj" and c.lower_ not in frame("produce.times")]
    if form.dep_ not in _CLAUSES | {"obj"} or making.lemma_ not in frame("produce.plain"):
        return False
    if not doers and form.i == making.i + 1:
        return not given  # "generates avatars these days"
    if len(doers) != 1 or doers[0].i != form.i - 1 or doers[0].pos_ != "NOUN":
        return False
    (thing,) = doers
    bare = thing.lower_ == thing.lemma_ and all(c.dep_ in _BARE for c in thing.children)
    return bare and min(t.i for t in thing.subtree()) == making.i + 1 and not given


def _settle(form: Token) -> None:
    """Make the object of a form that is taken for a clause, with what hangs on it."""
    making = form.head
    form.pos_, form.dep_, form.morph = "NOUN", "obj", "Number=Plur"
    form.lemma_ = form.doc.lemma(form.lower_, "NOUN", "Number=Plur")
    for child in form.children:
        child.dep_ = "compound" if child.dep_ in NSUBJ else child.dep_
    for child in form.children:
        if child.dep_ in {"obl", "advmod", "advcl", "obj"}:  # "these days"
            child.hang(making, "obl:unmarked" if child.dep_ == "obj" else "")


def _qualify(form: Token) -> None:
    """Make what qualifies a thing of a form between a verb and it: "creates mesmerizing art"."""
    making, given = form.head, [c for c in form.children if c.dep_ == "obj"]
    acts = frame("produce.use", "produce.verbs", "adapt.verbs")
    over = frame("produce.plain")
    if form.lower_.endswith("ed"):  # "reads scanned invoices"
        over, acts = over | frame("consume.verbs"), frozenset()
    if making.lemma_ not in over or form.i != making.i + 1 or len(given) != 1:
        return
    thing = given[0]
    if form.lemma_ in acts or min(t.i for t in thing.subtree()) != form.i + 1:
        return
    if any(c.dep_ == "obj" for c in making.children) or any(
        c.dep_ in {"det", "nmod:poss"} for c in thing.children
    ):
        return  # "create using the API"
    for child in form.children:
        child.hang(making)
    thing.dep_, form.pos_ = "obj", "ADJ"
    form.hang(thing, "amod")


def _qualify_too(form: Token) -> None:
    """Make a second mark of what is made: "creates unique and customized images"."""
    making = form.head
    given = [c for c in form.children if c.dep_ == "obj"]
    first = [c for c in making.children if c.dep_ in _MARKING and c.i == making.i + 1]
    if making.lemma_ not in frame("produce.plain") or len(given) != 1 or len(first) != 1:
        return
    (mark,), (thing,) = first, given
    joined = [c.i for c in form.children if c.dep_ == "cc"] == [mark.i + 1] == [form.i - 1]
    if mark.pos_ != "ADJ" or mark.children or not joined:
        return
    if min(t.i for t in thing.subtree()) != form.i + 1 or thing.pos_ != "NOUN":
        return
    if any(c.dep_ in {"det", "nmod:poss"} for c in thing.children):
        return
    rest = [c for c in form.children if c.i > thing.i]
    thing.hang(making, "obj")
    mark.hang(thing, "amod")
    form.pos_ = "ADJ"
    form.hang(mark, "conj")
    for child in rest:
        child.hang(making)


def _join_gerund(noun: Token) -> None:
    """Make a verb of the first of two gerunds: "good at understanding and generating text"."""
    joined = [c for c in noun.children if c.dep_ == "conj"]
    own = {c.dep_ for c in noun.children} - {"case", "conj"}
    cases = [c for c in noun.children if c.dep_ == "case"]
    if not joined or own or len(cases) != 1 or noun.head.pos_ not in {"VERB", "ADJ"}:
        return
    if all(c.pos_ == "VERB" and c.lower_.endswith("ing") and _has_object(c) for c in joined):
        noun.pos_, noun.lemma_ = "VERB", noun.doc.lemma(noun.lower_, "VERB", "VerbForm=Ger")
        noun.dep_, cases[0].dep_ = "advcl", "mark"
