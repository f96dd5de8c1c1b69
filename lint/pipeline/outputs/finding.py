"""Verbs by which something is found in a thing, which is taken in: "picks out faces in photos"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import finding, frame
from ..trees.syntax import cases, children, objects
from .depicted import tells
from .sensed import is_read_off

if TYPE_CHECKING:
    from ..trees.tree import Token


def finds(verb: Token) -> bool:
    """Whether a verb tells that something is found in a thing, or read off it."""
    lemma = verb.lemma_
    letters = lemma in frame("consume.reads") and any(
        t.lower_ in frame("consume.lettering") for t in objects(verb)
    )
    found = lemma in frame("consume.find") or _has_particle(verb)
    return found or letters or is_read_off(verb) or tells(verb) or is_lifting(verb)


def places_by(verb: Token) -> frozenset[str]:
    """Behind which words the thing stands in which something is found."""
    return frame("consume.lifted_from") if is_lifting(verb) else frame("consume.inside")


def is_lifting(verb: Token) -> bool:
    """Whether something is taken off a thing, other than ideas: "takes the sums from the scans"."""
    if verb.lemma_ not in frame("consume.lifting") or _has_particle(verb):
        return False
    given = objects(verb)
    return bool(given) and not any({t.lower_, t.lemma_} & frame("consume.inspiring") for t in given)


def _has_particle(verb: Token) -> bool:
    behind = verb.doc.text(verb.i + 1).lower()
    return behind in finding().get(verb.lemma_, ())


def is_art(place: Token) -> bool:
    """Whether a place is an art as such: "finds trends in music", not "in the music"."""
    bare = not children(place, "det", "nmod:poss", "amod", "compound", "acl", "acl:relcl", "nmod")
    return bare and place.lower_ in frame("consume.arts") and "from" not in cases(place)
