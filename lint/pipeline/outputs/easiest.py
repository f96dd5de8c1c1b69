"""What a way of making a thing is said to be: "the easiest way to draw it is (to ask) X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import SUBJECTS, cases, children, is_clause, objects

if TYPE_CHECKING:
    from ..trees.tree import Token

_MARKS = frozenset({"to", "by"})


def taken(verb: Token) -> list[Token]:
    """X in "the fastest way to draw a logo is with X", "is to ask X", "is by using X".

    Of a bad way nobody says that it leads anywhere, and what X is asked for may be a prompt.
    """
    way = verb.head
    if verb.dep_ != "acl" or way.lower_ not in frame("produce.ways") or way.dep_ not in SUBJECTS:
        return []
    said = way.head
    poor = any(t.lower_ in frame("produce.poor") for t in children(way, "amod"))
    denied = any(t.lower_ in words("stance.negators") for t in said.children)
    helped = any(cases(t) & frame("means.tools") for t in children(verb, "obl"))  # "with tools"
    if poor or denied or helped or not children(said, "cop") or said.i < verb.i:
        return []
    if cases(said) and cases(said) <= frame("means.tools"):
        return [] if children(said, "nmod", "acl") else [said]
    marked = any(t.lower_ in _MARKS for t in children(said, "mark"))
    if not marked or said.lemma_ not in frame("produce.use"):
        return []
    more = [t for t in children(said, "obl", "xcomp", "advcl", "ccomp", "conj") if t.i > said.i]
    more = [t for t in more if not is_clause(t)]  # ", and we like it"
    return [] if more else objects(said) + children(said, "iobj")
