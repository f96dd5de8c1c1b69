"""Words that the parser hangs in a wrong place or by a wrong tie, hung right.

Of "records the voice-over" it makes a predicate, of "rendered to MP3" a verb. In "back to speech"
it hangs the speech on "back", in "composed and sung by X" the second participle on the thing. It
takes X in "add X support" for the thing and "the jingles, also composed" for a whole clause, and in
"was connected to channel 3 and listened" it has the channel listen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import DETERMINERS, INDEFINITE, NSUBJ, OBJECTS, PERSONS
from ..frames import finding, frame
from ..lexicon import words

if TYPE_CHECKING:
    from .tree import Token

_PURPOSES = frozenset({"for", "to"})
_INTO = frozenset({"to", "into"})
_CAUSING = frozenset({"let", "make", "have", "help"})
"""Verbs that are followed by a bare infinitive."""
_BACK = frozenset({"back"})
_GROUNDS = frozenset({"based"})
_AIDS = frozenset({"aux", "aux:pass"})
_AIMS = frozenset({"advcl", "xcomp"})
_ENDS = frozenset({"advcl", "xcomp"})


def give(noun: Token) -> None:
    """Make an object of a noun with an article behind a verb of making: "records the voice-over".

    Or behind a verb of giving: "X is fed the camera stream". A tree takes it for what something
    becomes or does.
    """
    verb = noun.head
    given = frame("produce.verbs", "consume.handed")
    if noun.pos_ != "NOUN" or verb.pos_ != "VERB" or verb.lemma_ not in given:
        return
    if any(c.dep_ in {"mark", "case", "obj"} or c.dep_ in NSUBJ for c in noun.children):
        return
    first = min(t.i for t in noun.subtree())
    determined = any(c.lower_ in DETERMINERS and c.i == verb.i + 1 for c in noun.children)
    if first == verb.i + 1 and determined and not any(c.dep_ == "obj" for c in verb.children):
        noun.dep_ = "obj"


def cause(deed: Token) -> None:
    """Make a complement of what somebody is made to do: "we plan to let X produce the clips".

    A tree takes the bare infinitive for a clause of its own.
    """
    verb = deed.head
    own = any(c.dep_ == "mark" or c.dep_ in NSUBJ for c in deed.children)
    made = any(c.dep_ == "obj" and verb.i < c.i < deed.i for c in verb.children)
    if verb.lemma_ in _CAUSING and made and not own and deed.pos_ == "VERB":
        deed.dep_ = "xcomp"


def let_do(deed: Token) -> None:
    """Make a verb of what somebody is let do to things: "we let X analyse photos".

    A tree takes it for a part of the noun behind it.
    """
    thing = deed.head
    verb = thing.head
    bare = deed.lower_ == deed.lemma_ and not deed.children
    if verb.lemma_ not in _CAUSING or thing.dep_ != "obj" or thing.i < deed.i or not bare:
        return
    if deed.lemma_ not in frame("consume.verbs", "produce.verbs"):
        return
    beside = [c for t in (verb, thing) for c in t.children if c.i == deed.i - 1]
    who = [c for c in beside if c.dep_ in {"obj", "compound"} and c.pos_ == "PROPN"]
    if who and not any(c.i < deed.i for c in thing.children if c not in {deed, *who}):
        deed.pos_ = "VERB"
        deed.hang(verb, "xcomp")
        who[0].hang(verb, "obj")
        thing.hang(deed, "obj")


def hand(name: Token) -> None:
    """Make a receiver of a name before a number: "we showed X twenty paintings".

    A tree takes it for the first part of the thing.
    """
    thing = name.head
    verb = thing.head
    if verb.lemma_ not in frame("consume.handed") or thing.dep_ != "obj" or name.i != verb.i + 1:
        return
    between = [c for c in thing.children if name.i < c.i < thing.i]
    if thing.pos_ == "NOUN" and any(c.dep_ in {"nummod", "nmod:poss", "det"} for c in between):
        name.hang(verb, "iobj")


def send_back(noun: Token) -> None:
    """Hang on the verb what something is turned into again: "converts the reply back to speech"."""
    back = noun.head
    verb = back.head
    cases = {c.lower_ for c in noun.children if c.dep_ == "case"}
    if back.lower_ not in _BACK or verb.pos_ != "VERB" or not cases & _INTO:
        return
    noun.hang(verb)


def qualify(participle: Token) -> None:
    """Make what is done to a thing a mark of it: "understands spoken questions".

    A tree takes it for what the verb before does next, which no past is.
    """
    verb, doc = participle.head, participle.doc
    things = [c for c in participle.children if c.dep_ == "obj"]
    others = [c for c in participle.children if c not in things and c.dep_ != "punct"]
    receiver = doc[participle.i - 1].dep_ == "iobj" and doc[participle.i - 1].head is verb
    if len(things) != 1 or "Tense=Past" not in participle.morph:
        return
    if any(c.dep_ not in {"obl", "advmod"} or c.i < things[0].i for c in others):
        return
    if not (participle.i == verb.i + 1 or (receiver and participle.i == verb.i + 2)):
        return
    thing = things[0]
    if thing.i <= participle.i or any(c.dep_ in {"det", "nmod:poss"} for c in thing.children):
        return
    thing.hang(verb, "obj")
    participle.hang(thing, "amod")
    for other in others:
        other.hang(verb)


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
        verb.hang(over)


def find_out(particle: Token) -> None:
    """Make an object of what is found behind a particle: "X picks out the total from the photo".

    A tree takes the particle for a preposition, as that of a way: "picks out the window".
    """
    thing = particle.head
    verb = thing.head
    if verb.i != particle.i - 1 or particle.lower_ not in finding().get(verb.lemma_, ()):
        return
    alone = sum(c.dep_ == "case" for c in thing.children) == 1
    if thing.dep_ == "obl" and alone and all(c.dep_ != "obj" for c in verb.children):
        thing.dep_ = "obj"
        particle.hang(verb, "compound:prt")


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
    support.dep_ = "obj"
    name.hang(support, "compound")
    for child in told:
        child.hang(support, "nmod")


def lean(way: Token) -> None:
    """Hang what something is done with on the deed: "makes music based on your style using X".

    A tree hangs it on what the deed is based on.
    """
    based = way.head
    if based.lower_ in _GROUNDS and based.dep_ == "advcl" and based.head.pos_ == "VERB":
        way.hang(based.head)


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
        verb.hang(first)


def agree(verb: Token) -> None:
    """Hang what one does on what that one did: "you upload it, X cuts it out and sends it back".

    A verb in the third person can't go on from what "you" do, nor from what somebody uses a tool
    to do: "she uses X to write and draws the logos herself".
    """
    over = verb.head
    aim = over.dep_ in _AIMS and any(c.dep_ == "mark" and c.lower_ == "to" for c in over.children)
    uses = over.head.lemma_ in frame("produce.use") and over.head.lower_.endswith("s")
    third = "Person=3" in verb.morph and verb.lower_.endswith("s")
    if not third or over.pos_ != "VERB" or over.lower_.endswith("s"):
        return
    if any(c.dep_ in NSUBJ or c.dep_ in _AIDS for c in verb.children):
        return
    if aim and uses and over.lower_ == over.lemma_:
        verb.hang(over.head)
        return
    doing = [
        c
        for c in over.children
        if c.i < verb.i and c.pos_ == "VERB" and c.lower_.endswith("s")
        if c.dep_ in {"conj", "parataxis"} and any(t.dep_ == "nsubj" for t in c.children)
    ]
    told = any(t.dep_ == "nsubj" and t.lower_ in PERSONS for t in over.children)
    if doing and (told or over.lower_ == over.lemma_):
        verb.hang(doing[-1])


def return_to(verb: Token) -> None:
    """Hang a second verb on the first, not on its thing: "X processes audio and responds with"."""
    thing, over = verb.head, verb.head.head
    third = all(v.pos_ == "VERB" and v.lower_.endswith("s") for v in (verb, over))
    if not third or thing.dep_ != "obj" or thing.pos_ not in {"NOUN", "PROPN"}:
        return
    kinds = {c.dep_ for c in verb.children if c.i > verb.i}
    if any(c.dep_ in {*NSUBJ, *_AIDS, "det", "mark"} for c in verb.children):
        return
    if "VerbForm=Fin" in verb.morph and not kinds.isdisjoint({"obj", "obl", "xcomp", "ccomp"}):
        verb.hang(over)


def share(verb: Token) -> None:
    """Hang a second purpose on the first: "it uses X to read the text and (to) draw pictures".

    A bare verb can't go on from one in the third person or the past, nor can one behind "to". What
    somebody is let do has no other place than right behind it: "we let X cut and render the film".
    """
    over, before = verb.head, verb.doc[max(verb.i - 2, 0)]
    let = before.dep_ == "xcomp" and before.head is over and over.lemma_ in words("verbs.enable")
    bare = before.lower_ == before.lemma_ and verb.lower_ == verb.lemma_
    if let and bare and [c.i for c in verb.children if c.i < verb.i] == [verb.i - 1]:
        verb.hang(before)
        return
    finite = over.pos_ == "VERB" and ("Tense=Past" in over.morph or over.lower_.endswith("s"))
    if not finite or over.lower_ == over.lemma_ or verb.lower_ != verb.lemma_:
        return
    if "Tense=Past" in verb.morph or any(c.dep_ in {*NSUBJ, *_AIDS} for c in verb.children):
        return
    if any(c.dep_ == "mark" and c.lower_ != "to" for c in verb.children):
        return
    ends = [c for c in over.children if over.i < c.i < verb.i and c.dep_ in _ENDS]
    if ends and any(c.dep_ == "mark" and c.lower_ == "to" for c in ends[-1].children):
        verb.hang(ends[-1])


def part(verb: Token) -> None:
    """Hang a purpose on the tool right before it: "it uses X for the text and Y for drawing".

    A tree hangs Y on the text, as one more thing for which X is used.
    """
    marks = [c for c in verb.children if c.dep_ == "mark" and c.lower_ in _PURPOSES]
    tool = verb.doc[marks[0].i - 1] if marks and marks[0].i else verb
    if (
        tool.pos_ != "PROPN"
        or tool.dep_ != "conj"
        or not any(c.dep_ == "cc" for c in tool.children)
    ):
        return
    for over in tool.governors():
        used = [c for c in over.children if c.dep_ == "obj" and c.i < tool.head.i]
        if over.pos_ == "VERB" and used:
            first = used[0]
            shared = first.pos_ == "PROPN" and first.doc.text(first.i + 1).lower() in _PURPOSES
            if shared and over.i < first.i:
                tool.hang(first, "conj")
                verb.hang(tool, "acl")
            return


def serve(noun: Token) -> None:
    """Make an object of what is made for somebody: "had X make me a new avatar".

    Not of what somebody becomes: "it makes you a better writer".
    """
    verb = noun.head
    whom = [c for c in verb.children if c.dep_ in {"obj", "iobj"} and c.i == verb.i + 1]
    new = any(c.dep_ == "det" and c.lower_ in INDEFINITE for c in noun.children)
    if verb.lemma_ not in frame("produce.drawn") or not (whom and new):
        return
    if whom[0].lower_ in OBJECTS and noun.lower_ not in words("nouns.persons", "nouns.actors"):
        whom[0].dep_, noun.dep_ = "iobj", "obj"
