"""What is looked at in a picture, so that the picture is taken in: "describes the people in it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children, instruments, is_excepted
from .things import taken_in

if TYPE_CHECKING:
    from ...claims import Mention
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_INSIDE = frozenset({"in", "within", "inside"})
_ON = frozenset({"on"})
_WHICH = frozenset({"which", "what"})
_ASKING = _WHICH | {"who"}
_VIEWED = _INSIDE | _ON


def depicted(
    verb: Token, things: list[Token], sentence: Sentence, reading: Reading
) -> list[Mention]:
    """The pictures in which things are looked at: "describes the people in the photo".

    What is read or clicked in them isn't seen as such: "checks the links in the image".
    """
    if shown_of := _shown_of(verb):
        return [m for m in taken_in(shown_of, sentence, reading) if not reading.may_be_text(m.ids)]
    if verb.lemma_ not in frame("consume.looking") or not all(
        _is_seen(thing, reading) for thing in things
    ):
        return []
    hosts = (verb, *things)
    places = [noun for host in hosts for noun, _ in instruments(host, _INSIDE) if noun.i > verb.i]
    places = [noun for noun in places if _is_at_hand(noun) and not is_excepted(noun)]
    return [
        mention
        for mention in (taken_in(places, sentence, reading) if places else ())
        if "image" in mention.ids and not reading.may_be_text(mention.ids)
    ]


def _shown_of(verb: Token) -> list[Token]:
    """The photo in "send a photo of the damage, which X assesses"."""
    shown = verb.head
    legible = frame("consume.papers", "consume.legible") | words("nouns.written")
    if verb.dep_ != "acl:relcl" or verb.lemma_ not in frame("consume.looking"):
        return []
    if shown.dep_ != "nmod" or cases(shown) != {"of"} or {shown.lower_, shown.lemma_} & legible:
        return []
    which = [t for t in children(verb, "obj", "obl") if t.lower_ in RELATIVE_PRONOUNS]
    return [shown.head] if which else []


def _is_at_hand(picture: Token) -> bool:
    """Whether certain pictures are meant, not the art: "in your photos", "in the picture"."""
    return bool(children(picture, "det", "nmod:poss", "nummod"))


def _is_seen(thing: Token, reading: Reading) -> bool:
    """Whether a thing may be looked at in a picture, and is no text that comes with it."""
    known = any(
        c.dep_ in {"det", "nmod:poss", "nummod"} or c.dep_ == "amod" for c in thing.children
    )
    said = {thing.lower_, thing.lemma_}
    read = frame("consume.legible", "consume.papers") | words("nouns.written")
    ids = reading.nouns.get(thing.lower_, ())
    written = bool(ids) and reading.is_text(ids)
    plain = not children(thing, "acl:relcl")
    return thing.pos_ == "NOUN" and known and plain and not written and said.isdisjoint(read)


def shown_inside(verb: Token) -> list[Token]:
    """The picture in "sees what is on the photo", "tells you what is in it"."""
    return [
        clause
        for clause in children(verb, "ccomp")
        if clause.pos_ == "NOUN" and children(clause, "cop") and cases(clause) & _VIEWED
        if any(_asks(t) for t in children(clause, "nsubj"))
    ]


def _asks(thing: Token) -> bool:
    """Whether a clause asks what or who it is: "what is on it", "which plant is in your photo"."""
    return thing.lower_ in _ASKING or any(t.lower_ in _WHICH for t in children(thing, "det"))


def tells(verb: Token) -> bool:
    """Whether a verb has what somebody finds out as its object: "tells from it what is wrong"."""
    return verb.lemma_ in frame("consume.telling") and bool(children(verb, "ccomp"))
