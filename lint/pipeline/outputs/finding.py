"""Verbs by which something is found in a thing, which is taken in: "picks out faces in photos"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import by_sense, finding, frame
from ..lexicon import words
from ..trees.syntax import cases, children, conjuncts, instruments, objects
from .depicted import tells
from .sensed import is_read_off
from .senses import hint

if TYPE_CHECKING:
    from ...claims import Mention
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FROM = frozenset({"from"})
_INSIDE = frozenset({"in", "on"})
_ON = frozenset({"on", "upon"})
_OFF = frozenset({"off"})
_OUT_OF = frozenset({"out", "of"})
_DEFINITE = frozenset({"the", "your", "their", "our", "my", "this", "these"})


def finds(verb: Token) -> bool:
    """Whether a verb tells that something is found in a thing, or read off it."""
    lemma = verb.lemma_
    letters = lemma in frame("consume.reads") and any(
        t.lower_ in frame("consume.lettering") for t in objects(verb)
    )
    found = lemma in frame("consume.find") or _has_particle(verb)
    found = found or letters or _tells_apart(verb)
    return (
        found
        or is_read_off(verb)
        or tells(verb)
        or is_lifting(verb)
        or _tells_from(verb)
        or bool(pulled_out_of(verb))
    )


def pulled_out_of(verb: Token) -> list[Token]:
    """The scan in "pulls the totals out of the scan"; one gets only letters out of one."""
    if verb.lemma_ not in frame("consume.pulling") and verb.lemma_ != "get":
        return []
    given = objects(verb)
    letters = {t.lower_ for t in given} & frame("consume.lettering")
    pulls = verb.lemma_ != "get" or letters
    idle = frame("consume.inspiring") | words("nouns.persons")  # "out of the picture"
    if not pulls or any(t.pos_ != "NOUN" or t.lower_ in idle for t in given):
        return []
    places = [t for host in (verb, *given) for t in children(host, "obl", "nmod")]
    return [t for place in places if cases(place) >= _OUT_OF for t in conjuncts(place)]


def _tells_from(verb: Token) -> bool:
    """Whether a question is answered from a thing: "tells from a photo which bird it is"."""
    if verb.lemma_ not in frame("consume.telling"):
        return False
    asked = [t for t in verb.doc[verb.i :] if t.lower_ in frame("consume.asked")]
    places = [t for t in children(verb, "obl") if cases(t) == {"from"}]
    return any(_ends_before(t, place) for place in places for t in asked)


def _ends_before(question: Token, place: Token) -> bool:
    """Whether a question follows on a place: "from a photo of it what is broken"."""
    inside = {t.i for t in place.subtree()}
    return place.i < question.i and all(i in inside for i in range(place.i, question.i))


def _tells_apart(verb: Token) -> bool:
    """Whether things are told from one another: "tells cats from dogs in pictures"."""
    if verb.lemma_ not in frame("consume.telling_apart") or not objects(verb):
        return False
    apart = any(t.lower_ == "apart" for t in children(verb, "advmod", "compound:prt"))
    hosts = (verb, *objects(verb)) if not _tells_from(verb) else ()
    return apart or any(cases(t) == {"from"} for h in hosts for t in children(h, "obl", "nmod"))


def places_by(verb: Token) -> frozenset[str]:
    """Behind which words the thing stands in which something is found."""
    if _tells_apart(verb):
        return _INSIDE
    return frame("consume.lifted_from") if is_lifting(verb) else frame("consume.inside")


def is_lifting(verb: Token) -> bool:
    """Whether something is taken off a thing, other than ideas: "takes the sums from the scans".

    Of what is picked from several things no one need be looked at: it has to be picked off them.
    """
    given = objects(verb)
    plucked = verb.lemma_ in frame("consume.plucking") and any(
        cases(t) == _OFF for host in (verb, *given) for t in children(host, "obl", "nmod")
    )
    if not (plucked or verb.lemma_ in frame("consume.lifting")) or _has_particle(verb):
        return False
    return bool(given) and not any({t.lower_, t.lemma_} & frame("consume.inspiring") for t in given)


def _has_particle(verb: Token) -> bool:
    behind = verb.doc.text(verb.i + 1).lower()
    return behind in finding().get(verb.lemma_, ())


def is_no_place(place: Token, verb: Token) -> bool:
    """Whether nothing is found in it: "finds trends in music", not "in the music".

    Nor in "finds comments on videos", and "in this video, X finds a bug" tells of who is filmed.
    """
    staged = any(t.lower_ in frame("consume.staged") for t in children(place, "compound"))
    filmed = "in" in cases(place) and place.lower_ in frame("consume.told_in")
    if filmed and (place.i < verb.i or staged):
        return True
    told = place.head.lower_ if place.dep_ == "nmod" else place.doc.text(_first(place) - 1).lower()
    if "on" in cases(place) and told in frame("consume.about"):
        return True
    bare = not children(place, "det", "nmod:poss", "amod", "compound", "acl", "acl:relcl", "nmod")
    return bare and place.lower_ in frame("consume.arts") and "from" not in cases(place)


def _first(place: Token) -> int:
    """Where the phrase of a place begins."""
    return min(t.i for t in place.subtree())


def looks_at(verb: Token) -> list[Token]:
    """The photo in "takes a look at the photo", "has a listen to the call"."""
    if verb.lemma_ in frame("consume.answering"):
        return _asked_about(verb)
    if verb.lemma_ not in frame("consume.light"):
        return _asked_whether(verb)
    looks = [t for t in objects(verb) if t.lower_ in frame("consume.looks")]
    hosts = (verb, *looks) if looks else ()
    given = [t for h in hosts for t in children(h, "obl", "nmod") if t.i > looks[0].i]
    return [t for g in given if cases(g) & frame("consume.look_at") for t in conjuncts(g)]


def _asked_about(verb: Token) -> list[Token]:
    """The photos in "answers questions about your photos"."""
    asked = [t for t in objects(verb) if t.lower_ in frame("consume.questions")]
    told = [t for h in (verb, *asked) for t in children(h, "obl", "nmod") if asked]
    there = [t for t in told if cases(t) == {"about"} and _is_at_hand(t)]
    return [t for g in there for t in conjuncts(g)]


def _asked_whether(verb: Token) -> list[Token]:
    """The photo in "checks whether the photo shows a cat", "tells if it is blurry".

    Whether it is there, or who owns it, is known without a look.
    """
    if verb.lemma_ not in frame("consume.wondering"):
        return []
    return [
        noun
        for clause in children(verb, "ccomp", "advcl")
        if any(t.lower_ in frame("consume.whether") for t in children(clause, "mark"))
        if clause.lemma_ in frame("consume.containing", "consume.unsharp")
        for doer in children(clause, "nsubj", "nsubj:pass")
        for noun in conjuncts(doer)
        if clause.i > verb.i
    ]


def _is_at_hand(thing: Token) -> bool:
    """Whether a thing is there, and not just any: "about your photos", "about uploaded images"."""
    marks = {t.lower_ for t in children(thing, "amod")}
    owned = any(t.lower_ in _DEFINITE for t in children(thing, "det", "nmod:poss"))
    return owned or bool(marks & frame("consume.brought"))


def known_by(verb: Token, sentence: Sentence) -> list[Mention]:
    """What has to come in where a thing is known "by ear", "by voice"."""
    if verb.lemma_ not in frame("consume.knowing"):
        return []
    signs = [t for h in (verb, *objects(verb)) for t in children(h, "obl", "nmod")]
    return [
        hint(sign, by_sense()[sign.lower_], sentence)
        for sign in signs
        if sign.lower_ in by_sense() and cases(sign) == {"by"} and not children(sign, "nmod")
    ][:1]


def bases(hosts: tuple[Token, ...]) -> list[Token]:
    """The photos in "based on the photos, X estimates the costs"."""
    told = (c for host in hosts for c in children(host, "advcl", "acl", "obl", "xcomp"))
    based = [c for c in told if c.lower_ in frame("produce.bases")]
    return [noun for c in based for noun, _ in instruments(c, _ON)]


def worked_from(hosts: tuple[Token, ...]) -> list[Token]:
    """The photos in "generates recipes from photos", "writes a recipe based on your photo".

    Of a known painting one has read.
    """
    sources = [noun for host in hosts for noun, _ in instruments(host, _FROM)]
    around = [t for host in hosts for t in children(host, "nmod", "obl")]
    sources += [t for t in around if _is_uploaded(t)]
    seen = frame("consume.pictures", "consume.snapped")
    return sources + [t for t in bases(hosts) if t.lemma_ in seen]


def _is_uploaded(noun: Token) -> bool:
    """Whether a thing has been handed over, for which a text is made: "alt text for the uploaded".

    Of any photo somebody may tell what is on it.
    """
    marks = {t.lower_ for t in children(noun, "amod")}
    return bool(marks & frame("consume.uploaded")) and bool(cases(noun) & {"for", "of"})
