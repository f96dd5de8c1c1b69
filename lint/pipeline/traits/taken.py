"""The system that "it" takes up within its sentence: "we chose X because M makes it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.syntax import children, objects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def named_alone(it: Token, sentence: Sentence) -> tuple[Name, ...]:
    """The only system that a sentence names before "it", as what somebody uses or likes."""
    named = [(i, n) for i, n in sentence.name_at.items() if n.kind == "system" and i < it.i]
    used = frame("origin.employ", "usage.verbs")
    over = sentence.doc[named[0][0]].head if len(named) == 1 else it
    taken = over.lemma_ in used and sentence.doc[named[0][0]] in objects(over) if named else False
    others = [t for t in (*objects(over), *children(over, "obl")) if t.i < it.i]
    others = [t for t in others if t.i not in sentence.name_at]
    return (named[0][1],) if taken and not others else ()
