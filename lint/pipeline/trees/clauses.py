"""Clauses and asides that the parser runs together with what is before them, parted again.

It has one press X in "press the button and X draws a logo", and takes the list in "the Cs are X
(M) and Y (N), and Z draws" to go on to Z and to be what draws. In "X, which M's researchers
published" it makes the researchers the clause. The name in "ask M's latest model, X, to draw" it
takes for the next item of a list, or for somebody who is spoken to, and the last one of "X, Y, and
Z draw" for the only one who draws. The second verb of "models that read text, draw logos and sing"
it hangs on the models, and X in "drawn in real time by X" on the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..frames import frame
from ..lexicon import words
from . import fronted

if TYPE_CHECKING:
    from .tree import Token

_TO = frozenset({"to", "into"})
_OF = frozenset({"to", "of"})
_RELATIVE = frozenset({"which", "that", "whom"})
_MEANS = frozenset({"with", "via", "through"})
_WITHIN = frozenset({"in", "within"})
_ENDS = frozenset({",", ".", "!", "?", ";", ":", ")"})
_DETERMINED = frozenset({"det", "nmod:poss"})
_BEFORE = _DETERMINED | {"amod", "compound"}
_TAKING_UP = frozenset({"it", "they"})
_WITHIN_CLAUSE = frozenset({"obj", "obl", "nmod", "compound", "amod", "iobj"})
_LONGEST_ASIDE = 10
"""So many tokens an aside may have between a doer and its verb."""
_SHORTEST_ROW = 3
"""The last of "X, and Y" is the token at this number at least."""
_THINGS = frozenset({"obj", "nsubj"})


def follow(verb: Token) -> None:
    """Make a clause of what follows on an order: "press the button and X (will draw) a logo"."""
    aids = [c.i for c in verb.children if c.dep_ == "aux" and c.i < verb.i]
    order, doer = fronted.order(verb.doc), verb.doc[min((*aids, verb.i)) - 1]
    thing = doer.head
    orders = order.pos_ == "VERB" and order.lower_ == order.lemma_ and order is not verb
    first = min((doer.i, *(c.i for c in doer.children if c.dep_ in _BEFORE and c.i < doer.i)))
    joined = [c for c in doer.children if c.dep_ == "cc" and c.i == first - 1]
    if not orders or doer.dep_ != "conj" or not joined or not order.i <= thing.i < doer.i:
        return
    while thing.dep_ == "nmod" and thing.head.i > order.i and doer.pos_ == "PROPN":
        thing = thing.head  # "upload a photo of your fridge and X looks"
    subjects = [c for c in verb.children if c.dep_ in NSUBJ]
    placed = thing.dep_ == "obl" and thing.head is order  # "say it in English and X draws it"
    if any(c is not thing and c is not order for c in subjects):
        return
    if not (placed or thing is order) and thing.dep_ not in _THINGS:
        return
    order.hang(order, "ROOT")
    if not (placed or thing is order):
        thing.hang(order, "obj")
    verb.hang(order, "conj")
    doer.hang(verb, "nsubj")
    joined[0].hang(verb)


def stand_alone(verb: Token) -> None:
    """Make no relative clause of what a pronoun takes up: "they aren't photos, they were drawn"."""
    before = verb.head
    doer = next((c for c in verb.children if c.dep_ in NSUBJ), verb)
    if doer.lower_ not in _TAKING_UP or doer.i <= before.i or doer.doc.text(doer.i - 1) != ",":
        return
    while before.dep_ in _WITHIN_CLAUSE and before.head is not before:
        before = before.head
    verb.hang(before, "parataxis")


def part(listed: Token) -> None:
    """Make a clause of its own of a predicate with a list that is taken for a subject."""
    verb = listed.head
    own = {c.dep_ for c in listed.children}
    if not {"cop", "nsubj"} <= own or verb.i < listed.i:
        return
    last = listed
    while behind := [c for c in last.children if c.dep_ == "conj" and c.i < verb.i]:
        last = behind[-1]
    joined = [c for c in last.children if c.dep_ == "cc"]
    if last is listed or not joined:
        return
    last.hang(verb, listed.dep_)
    joined[0].hang(verb)
    listed.hang(listed if verb.head is verb else verb.head, verb.dep_)
    verb.hang(listed, "conj")


def relate(noun: Token) -> None:
    """Give a relative clause its verb: "X, which M's researchers published", with its doer."""
    kinds = {c.dep_ for c in noun.children}
    what = [c for c in noun.children if c.lower_ in _RELATIVE and c.i < noun.i]
    verbs = [c for c in noun.children if c.dep_ == "acl" and c.i == noun.i + 1]
    if "cop" in kinds or not (what and verbs) or "Tense=Past" not in verbs[0].morph:
        return
    verb = verbs[0]
    verb.hang(noun.head, "acl:relcl")
    noun.hang(verb, "nsubj")
    what[0].hang(verb, "obj")


def take_turns(verb: Token) -> None:
    """Make a subject of who acts behind an order: "snap a leaf and our app, running X, looks".

    A tree joins it to what is ordered, though an order can't go on in the third person.
    """
    doc, order = verb.doc, verb.head
    finite = verb.lower_.endswith("s") and "VerbForm=Fin" in verb.morph
    if order.i or not finite or any(c.dep_ in NSUBJ for c in verb.children):
        return
    if doc.text(verb.i - 1) != ",":
        return
    inside = range(verb.i - 2, max(verb.i - 2 - _LONGEST_ASIDE, 1), -1)
    opens = next((i for i in inside if doc[i].text == ","), 0)
    doer = doc[opens - 1] if opens else order
    thing = doer.head
    joined = doer.dep_ == "conj" and any(c.dep_ == "cc" for c in doer.children)
    if not joined or thing.head is not order:
        return
    doer.hang(verb, "nsubj")
    told = doc[opens + 1]
    if told.head is order and told.dep_ == "advcl":
        told.hang(doer, "acl")


def enlist(verb: Token) -> None:
    """Give a verb all of a row as its subject, of which only the last is: "X, Y, and Z draw"."""
    doc, told = verb.doc, [c for c in verb.children if c.dep_ == "nsubj"]
    if not told or told[-1].i < _SHORTEST_ROW:
        return
    last = told[-1]
    and_, before = doc[last.i - 1], doc[last.i - 3]
    if and_.dep_ != "cc" or and_.head is not verb or doc.text(last.i - 2) != ",":
        return
    first = before
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    if {t.pos_ for t in (last, before, first)} != {"PROPN"}:
        return
    inside = any(t is first or t is first.head for t in told[:-1])  # "tools like X, Y, and Z"
    if not inside and (verb.dep_ != "conj" or verb.head is not first or first.dep_ != "ROOT"):
        return
    if not inside:
        verb.hang(verb, "ROOT")
        first.hang(verb, "nsubj")
    for token in (doc[last.i - 2], and_):
        if token.head is verb:
            token.hang(last)
    last.hang(first, "conj")


def take_over(verb: Token) -> None:
    """Give a clause its own subject: "X writes the prompt, then flux-dev turns it into a logo"."""
    over, doer = verb.head, verb.doc[verb.i - 1]
    if over.pos_ != "VERB" or not verb.lower_.endswith("s"):
        return
    while doer.dep_ in {"conj", "compound"} and doer.head is not over and doer.head.i > over.i:
        doer = doer.head
    own = any(c.dep_ in NSUBJ or c.dep_ == "cc" for c in verb.children)
    listed = doer.dep_ == "conj" and doer.head is over and doer.pos_ in {"NOUN", "PROPN"}
    if own or not listed:
        return
    doer.hang(verb, "nsubj")


def do_at_last(verb: Token) -> None:
    """Give a clause its subject, which is no second thing: "we needed a logo and X drew it"."""
    over, doer = verb.head, verb.doc[verb.i - 1]
    thing = doer.head
    joined = [c for c in doer.children if c.dep_ == "cc" and c.i == doer.i - 1]
    if doer.pos_ != "PROPN" or doer.dep_ != "conj" or not joined or over.pos_ != "VERB":
        return
    if thing.dep_ != "obj" or thing.head is not over or thing.pos_ == "PROPN":
        return
    if any(c.dep_ in NSUBJ or c.dep_ in {"cc", "mark", "aux"} for c in verb.children):
        return
    if any(c.dep_ == "obj" for c in verb.children):
        doer.hang(verb, "nsubj")
        joined[0].hang(verb, "cc")


def list_on(noun: Token) -> None:
    """Hang the next item of a list on the one before: "with an essay, a melody or a film"."""
    over, first = noun.head, noun
    while inside := [c for c in first.children if c.i < first.i and c.dep_ != "punct"]:
        first = inside[0]
    before = noun.doc[first.i - 2] if first.i > 1 else noun
    kinds = {c.dep_ for c in noun.children}
    told = (
        before.dep_ == "appos" and before.head.head is over is not before.head
    )  # "everything: a song, a film"
    if noun.doc.text(first.i - 1) != "," or before.pos_ != "NOUN":
        return
    if not (told or before.head is over) or _DETERMINED.isdisjoint(kinds):
        return
    if "conj" not in kinds or not NSUBJ.isdisjoint(kinds) or "cop" in kinds:
        return
    noun.hang(before, "conj")


def credit(doer: Token) -> None:
    """Hang on a passive who does it, not on how it is done: "drawn in real time by X"."""
    way = doer.head
    verb = way.head
    by = any(c.dep_ == "case" and c.lower_ == "by" for c in doer.children)
    kinds = {c.dep_ for c in verb.children}
    if not by or way.lower_ not in words("nouns.unauthored"):
        return
    if "aux:pass" in kinds and "obl:agent" not in kinds:
        doer.hang(verb, "obl:agent")


def hasten(tool: Token) -> None:
    """Hang on a verb what it is done with, not on how soon: "create logos in seconds with X".

    Nor on how often: "we make ten logos a day with X".
    """
    span = tool.head
    verb = span.head
    led = {c.lower_ for c in span.children if c.dep_ == "case"}
    bare = all(
        c is tool or c.dep_ in {"case", "det", "amod", "advmod", "nummod"} for c in span.children
    )
    given = any(c.dep_ == "case" and c.lower_ in _MEANS for c in tool.children)
    often = span.dep_ == "obl:unmarked" and not led
    if not (given and bare and (often or led & _WITHIN) and verb.pos_ == "VERB"):
        return
    if often or span.lower_ in words("nouns.unauthored"):
        tool.hang(verb, "obl")


def appose(name: Token) -> None:
    """Make an aside of a name between commas behind the noun that it names: "our model, X,"."""
    doc, over = name.doc, name.head
    noun, behind = doc[name.i - 2], doc.text(name.i + 1)
    if doc.text(name.i - 1) != "," or (behind and behind not in _ENDS):
        return
    certain = any(c.dep_ == "nmod:poss" or c.lower_ == "the" for c in noun.children)
    near = over is noun or over is noun.head
    if not (certain and near) or noun.lower_ not in words("nouns.transparent"):
        return
    row = [c for t in (noun, name) for c in t.children if c.dep_ in {"conj", "cc"}]
    if any(t is not name for t in row):
        return
    name.hang(noun, "appos")


def hang(verb: Token) -> None:
    """Hang a clause on the name before it: "send it to X, which draws", "thanks to X, which draws".

    A tree has it tell of what is sent, of the first in a row ("using Y and X, which writes"), or of
    all that is done ("we tune X, which then draws").
    """
    doc, thing = verb.doc, verb.head
    which = next((c for c in verb.children if c.lower_ == "which"), verb)
    name = doc[which.i - 2] if which.i > 1 else verb
    if which is verb or which.dep_ not in NSUBJ or doc.text(which.i - 1) != ",":
        return
    thanked = thing.lower_ in frame("duty.thanks") and name.pos_ == "NOUN"  # "thanks to Cs"
    if not (name.pos_ == "PROPN" or thanked) or name is thing or not _is_of_name(verb, name):
        return
    verb.hang(name, "acl:relcl")


def _is_of_name(verb: Token, name: Token) -> bool:
    """Whether a clause with "which" tells of the name right before it, not of what that hangs on.

    "Pictures by X, which show" are shown by pictures, and of "drawn by X, which saves time" all
    that is done is told.
    """
    thing = verb.head
    if verb.dep_ == "advcl:relcl":
        done = name.head.head if name.head.dep_ == "xcomp" else name.head  # "plan to tune X, which"
        makes = verb.lemma_ in frame("produce.verbs", "produce.voice")
        if name.dep_ == "obl:agent":  # "Handled by X, which reads it aloud"
            return thing is name.head and thing.i == 0 and makes
        return name.dep_ == "obj" and thing in {done, name.head} and makes
    if name.dep_ == "conj":
        return name.head is thing and thing.pos_ == "PROPN"
    if name.head is not thing or name.dep_ != "nmod":
        return False
    prepositions = {c.lower_ for c in name.children if c.dep_ == "case"}
    sent = thing.dep_ == "obj" and thing.head.lemma_ in frame("consume.give")
    thanks = thing.lower_ in frame("duty.thanks") | words("nouns.merits")
    return (sent or thanks) and bool(prepositions & (_TO if sent or not thanks else _OF))


def enclose(verb: Token) -> None:
    """Hang a clause in brackets on the name before them: "we use X (draws the logos)"."""
    doc, at = verb.doc, verb.i - 2
    doers = any(c.dep_ in NSUBJ for c in verb.children)
    if at < 0 or doers or doc.text(verb.i - 1) != "(" or doc[at].pos_ != "PROPN":
        return
    if verb.lower_.endswith("s") and verb.head is not doc[at] and doc[at].head is not verb:
        verb.hang(doc[at], "acl:relcl")


def open_up(verb: Token) -> None:
    """Make a clause of what is told of another time: "X improves it before Y draws"."""
    doer = verb.doc[verb.i - 1]
    over, beside = doer.head, verb.dep_ == "conj" and doer.dep_ == "obl"
    inside = verb.dep_ == "advcl" and doer.dep_ in {"obl", "nmod"} and verb.lower_.endswith("s")
    cases = [c for c in doer.children if c.dep_ == "case" and c.lower_ in words("stance.temporal")]
    if not (inside or (beside and over is verb.head)) or len(cases) != 1:
        return
    if any(c.dep_ in NSUBJ or c.dep_ == "cc" for c in verb.children):
        return
    if doer in verb.governors():
        return  # or it would hang on what hangs on it
    (mark,) = cases
    mark.hang(verb, "mark")
    doer.hang(verb, "nsubj")
    verb.dep_ = "advcl"


def begin(verb: Token) -> None:
    """Give a clause behind an order its subject: "simply upload your text and X makes a film"."""
    doer, order = verb.doc[verb.i - 1], verb.head
    links = [c for c in doer.children if c.dep_ == "cc"]
    told = verb.lower_.endswith("s") and order.lower_ == order.lemma_ and order.i < doer.i
    if not (told and links) or doer.pos_ != "PROPN" or doer.dep_ != "conj":
        return
    if any(c.dep_ in NSUBJ or c.dep_ == "mark" for c in verb.children):
        return
    if any(c.dep_ in NSUBJ for c in order.children) or order not in doer.governors():
        return
    doer.hang(verb, "nsubj")
    for link in links:
        link.hang(verb, "cc")
    verb.dep_ = "conj"
