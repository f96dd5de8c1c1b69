"""What is got from whom something was given: "type a prompt into X and get a picture"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.syntax import cases, children, instruments, objects
from .doers import Doer, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_INTO = frozenset({"into", "to"})
_KNOWN = frozenset({"the", "its", "their"})
_FROM = frozenset({"from", "off", "out"})


def is_fetched(verb: Token, things: list[Token]) -> bool:
    """Whether a thing is got from where it lies: "ask X to get an image from the web"."""
    known = any(d.lower_ == "the" for thing in things for d in children(thing, "det"))
    places = [noun for host in (verb, *things) for noun, _ in instruments(host, _FROM)]
    return known or bool(places)


def is_elsewhere(verb: Token, things: list[Token]) -> bool:
    """Whether a thing is got from another place: "send X the title and get a photo from S3"."""
    places = [noun for host in (verb, *things) for noun, _ in instruments(host, _FROM)]
    return any(t.pos_ != "PRON" and t.lower_ not in frame("produce.briefs") for t in places)


def is_inside(verb: Token, things: list[Token]) -> bool:
    """Whether what is got may be in the file: "upload it to X and get the pictures (described)".

    So "get its pictures".
    """
    dets = [d.lower_ for thing in things for d in children(thing, "det", "nmod:poss")]
    known = not frozenset(dets).isdisjoint(_KNOWN)
    done = any(children(thing, "acl") for thing in things)
    return verb.head.lemma_ in frame("produce.filing") and (known or done)


def entered(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "type a prompt into X and get a picture", "give X a prompt to get a picture"."""
    before = verb.head
    if verb.dep_ == "conj" and before.lemma_ in frame("produce.use"):
        told = children(before, "xcomp", "advcl") or [
            t for t in children(before, "obl") if cases(t) & frame("produce.purposes")
        ]
        done = any(children(t, "acl") for t in objects(verb)) or children(verb, "xcomp")
        used = [] if told or done else objects(before)  # "I used X and got a picture"
        yield from named(used, "produce:entered", sentence, reading)
    if verb.dep_ not in {"conj", "advcl"} or before.lemma_ not in frame("produce.enter"):
        return
    fed = [noun for noun, _ in instruments(before, frozenset({"into", "in", "to"}))]
    # "send the title to X and get a picture": a tree may hang X on the title.
    fed += [noun for thing in objects(before) for noun, _ in instruments(thing, _INTO)]
    fed += children(before, "iobj")
    for doer in named(fed, "produce:entered", sentence, reading):
        if doer.name.kind == "class" or reading.is_model(doer.name):
            yield doer
