"""A thing that its sentence says to be X and points at again: "the bot is X, this bot draws"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import children, conjuncts

if TYPE_CHECKING:
    from ..names.scan import Name, Names
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NEAR = frozenset({"this", "that"})


def pointed_at(sentence: Sentence) -> dict[int, Names]:
    """The index of each word that points at a thing named before, and what that was said to be."""
    found: dict[int, Names] = {}
    for noun in sentence.doc:
        if noun.pos_ != "NOUN" or noun.i in sentence.name_at:
            continue
        if not any(t.lower_ in _NEAR for t in children(noun, "det")):
            continue
        for before in sentence.doc[: noun.i]:
            same = before.dep_ in NSUBJ and before.lower_ == noun.lower_
            name = _said_of(before, sentence) if same else None
            if name is not None:
                found[noun.i] = (name,)
    return found


def _said_of(thing: Token, sentence: Sentence) -> Name | None:
    """X in "the engine is X", "the engine is called X"."""
    verb = thing.head
    if any(t.lower_ in words("stance.negators") for t in verb.children):
        return None
    called = verb.lemma_ in frame("be.named") and children(verb, "xcomp", "obj")
    told = called[0] if called else verb
    name = sentence.name_at.get(told.i)
    if name is None or name.kind == "maker" or not (called or children(verb, "cop")):
        return None
    row = [t for t in conjuncts(told) if t.i in sentence.name_at]
    return name if len(row) == 1 else None
