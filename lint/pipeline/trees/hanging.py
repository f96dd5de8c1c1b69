"""Words that the parser hangs in a wrong place or by a wrong tie, hung right.

Of "records the voice-over" it makes a predicate, of "rendered to MP3" a verb. In "back to speech"
it hangs the speech on "back", in "composed and sung by X" the second participle on the thing. It
takes X in "add X support" for the thing and "the jingles, also composed" for a whole clause, and in
"was connected to channel 3 and listened" it has the channel listen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import changes, frame
from ..lexicon import words
from .closed import DETERMINERS, NSUBJ, PERSONS

if TYPE_CHECKING:
    from .tree import Token

_INTO = frozenset({"to", "into"})
_BACK = frozenset({"back"})
_AIDS = frozenset({"aux", "aux:pass"})


def give(noun: Token) -> None:
    """Make an object of a noun with an article behind a verb of making: "records the voice-over".

    A tree takes it for what something becomes or does.
    """
    verb = noun.head
    if noun.pos_ != "NOUN" or verb.pos_ != "VERB" or verb.lemma_ not in frame("produce.verbs"):
        return
    if any(c.dep_ in {"mark", "case", "obj"} or c.dep_ in NSUBJ for c in noun.children):
        return
    first = min(t.i for t in noun.subtree())
    determined = any(c.lower_ in DETERMINERS and c.i == verb.i + 1 for c in noun.children)
    if first == verb.i + 1 and determined and not any(c.dep_ == "obj" for c in verb.children):
        noun.dep_ = "obj"


def send_back(noun: Token) -> None:
    """Hang on the verb what something is turned into again: "converts the reply back to speech"."""
    back = noun.head
    verb = back.head
    cases = {c.lower_ for c in noun.children if c.dep_ == "case"}
    if back.lower_ not in _BACK or verb.pos_ != "VERB" or not cases & _INTO:
        return
    back.children = tuple(c for c in back.children if c is not noun)
    noun.head = verb
    verb.children = tuple(sorted((*verb.children, noun), key=_at))


def shorten(verb: Token) -> None:
    """Make a bare participle of what has nobody who does it: "the jingles, also composed by X"."""
    whole = any(c.dep_ in NSUBJ or c.dep_ in _AIDS or c.dep_ == "obj" for c in verb.children)
    if verb.pos_ == "VERB" and "VerbForm=Part" in verb.morph and not whole:
        verb.dep_ = "acl"


def go_on(verb: Token) -> None:
    """Hang what happened on what happened before: "was connected to channel 3 and listened".

    A finite verb of the past can't be the second of two that "to" stands before.
    """
    before = verb.head
    over = before.head
    marks = [c for c in before.children if c.dep_ == "mark" and c.lower_ == "to"]
    alone = not any(c.dep_ in NSUBJ or c.dep_ in _AIDS for c in verb.children)
    finite = "VerbForm=Fin" in verb.morph
    if not (marks and alone and finite) or over is before or over.pos_ != "VERB":
        return
    past = "Tense=Past" in over.morph or any("Tense=Past" in c.morph for c in over.children)
    if past:
        before.children = tuple(c for c in before.children if c is not verb)
        verb.head = over
        over.children = tuple(sorted((*over.children, verb), key=_at))


def hold(support: Token) -> None:
    """Make one thing of a name and its side behind an order: "add X support for text-to-speech"."""
    if not support.i or support.children:
        return
    verb, name = support.head, support.doc[support.i - 1]
    if name.head is not verb or name.dep_ != "obj" or name.pos_ != "PROPN":
        return
    if support.lower_ not in frame("produce.support") | words("nouns.aspects"):
        return
    told = [c for c in verb.children if c.dep_ == "obl" and _leads(c) == support.i + 1]
    verb.children = tuple(c for c in verb.children if c is not name and c not in told)
    name.head, name.dep_, support.dep_ = support, "compound", "obj"
    for child in told:
        child.head, child.dep_ = support, "nmod"
    support.children = tuple(sorted((name, *told), key=_at))


def turn(noun: Token) -> None:
    """Make a result of a noun that a tree takes for an act: "transform posts to podcasts"."""
    verb = noun.head
    marks = [c for c in noun.children if c.dep_ == "mark"]
    if verb.lemma_ not in changes() or len(marks) != 1:
        return
    bare = not any(c.dep_ == "obj" or c.dep_ in NSUBJ for c in noun.children)
    if bare and marks[0].lower_ in changes()[verb.lemma_] and verb.i < noun.i:
        noun.dep_, marks[0].dep_ = "obl", "case"


def _leads(noun: Token) -> int:
    """Where the preposition of a noun stands, or -1."""
    return next((c.i for c in noun.children if c.dep_ == "case"), -1)


def couple(verb: Token) -> None:
    """Hang the second of two participles on the first: "the song, composed and sung by X"."""
    thing = verb.head
    joints = [c for c in verb.children if c.dep_ == "cc" and c.i == verb.i - 1]
    first = verb.doc[verb.i - 2] if verb.i > 1 else verb
    if thing.pos_ != "NOUN" or not joints or first.head is not thing or first.dep_ != "acl":
        return
    if "VerbForm=Part" in verb.morph and "Tense=Past" in first.morph:
        thing.children = tuple(c for c in thing.children if c is not verb)
        verb.head = first
        first.children = tuple(sorted((*first.children, verb), key=_at))


def agree(verb: Token) -> None:
    """Hang what one does on what that one did: "you upload it, X cuts it out and sends it back".

    A verb in the third person can't go on from what "you" do.
    """
    over = verb.head
    third = "Person=3" in verb.morph and verb.lower_.endswith("s")
    if not third or over.pos_ != "VERB" or over.lower_.endswith("s"):
        return
    if any(c.dep_ in NSUBJ or c.dep_ in _AIDS for c in verb.children):
        return
    doing = [
        c
        for c in over.children
        if c.i < verb.i and c.pos_ == "VERB" and c.lower_.endswith("s")
        if c.dep_ in {"conj", "parataxis"} and any(t.dep_ == "nsubj" for t in c.children)
    ]
    told = any(t.dep_ == "nsubj" and t.lower_ in PERSONS for t in over.children)
    if doing and (told or over.lower_ == over.lemma_):
        over.children = tuple(c for c in over.children if c is not verb)
        verb.head = doing[-1]
        doing[-1].children = tuple(sorted((*doing[-1].children, verb), key=_at))


def export(form: Token) -> None:
    """Make a noun of a format that a tree takes for a verb: "rendered to MP3 by X"."""
    verb = form.head
    marks = [c for c in form.children if c.dep_ == "mark" and c.lower_ in _INTO]
    written = form.text.isupper() and len(form.text) > 1
    if not (written and marks and verb.pos_ == "VERB") or marks[0].i != form.i - 1:
        return
    form.pos_, form.dep_, form.lemma_, marks[0].dep_ = "PROPN", "obl", form.lower_, "case"
    rest = [c for c in form.children if c.i > form.i]
    form.children = tuple(c for c in form.children if c.i < form.i)
    for child in rest:
        child.head = verb
    verb.children = tuple(sorted((*verb.children, *rest), key=_at))


def _at(token: Token) -> int:
    return token.i
