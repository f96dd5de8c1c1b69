"""Who has the work from now on: "we switched from X to Y", "moved all our visuals to Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, roles, swaps
from ..lexicon import words
from ..stance.context import asks
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, subjects
from .rivals import has_rival

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_TO = frozenset({"to"})
_WHOLE = frozenset({"everything", "all", "this", "that", "most", "work"})
"""What somebody hands on as a whole."""


def swapped_in(sentence: Sentence) -> tuple[Name, ...]:
    """Y in "we switched from X to Y", "replaced X with Y": what is in use now."""
    names = tuple(n for n in sentence.names if n.kind != "maker")
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    into = swaps().get(root.lemma_, ()) if root is not None else ()
    if root is None or not into or len(names) != 2 or {n.kind for n in names} != {"system"}:
        return ()
    at = sentence.token_of(names[1])
    if at is None or at.i < root.i or not cases(at) & set(into) or is_opaque(sentence, at.i):
        return ()
    if not all(may_do(t, sentence) for t in subjects(root)) or _is_denied(sentence):
        return ()
    return () if has_rival(sentence, len(sentence.doc)) else (names[1],)


def handed_on_to(verb: Token) -> list[Token]:
    """X in "we moved all our visuals to X", "replaced our designer with X".

    What there is only one of may be spoken of next itself: "we moved our site to X. It is fast".
    """
    into = frozenset(swaps().get(verb.lemma_, ()))
    into |= _TO if verb.lemma_ in frame("duty.entrust") else frozenset()
    given = children(verb, "obj") if into else []
    people = words("nouns.persons", "nouns.actors") | roles().keys() | _WHOLE
    if not given or not all("Number=Plur" in t.morph or t.lower_ in people for t in given):
        return []
    hosts = (verb, *given)
    return [t for host in hosts for t in children(host, "obl", "nmod") if cases(t) & into]


def may_do(doer: Token, sentence: Sentence) -> bool:
    """Whether somebody does something with a system: a person, or who makes such things."""
    name = sentence.name_at.get(doer.i)
    if doer.lower_ == "who":
        return asks(sentence) and doer.head.lemma_ in frame("origin.active")  # "Who made X?"
    return doer.lower_ in words("nouns.persons") or (name is not None and name.kind == "maker")


def _is_denied(sentence: Sentence) -> bool:
    return any(t.lower_ in words("stance.negators") for t in sentence.doc)
