"""The system that "it" takes up in its sentence: "X is good because M makes it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.occasions import is_time
from ..trees.syntax import children, objects, subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def named_alone(it: Token, sentence: Sentence) -> tuple[Name, ...]:
    """The only system that a sentence names before "it", as what somebody uses or is told of."""
    named = [(i, n) for i, n in sentence.name_at.items() if n.kind == "system" and i < it.i]
    if len(named) == 1 and _is_told_of(sentence.doc[named[0][0]], it):
        return (named[0][1],)
    used = frame("origin.employ", "usage.verbs")
    over = sentence.doc[named[0][0]].head if len(named) == 1 else it
    taken = over.lemma_ in used and sentence.doc[named[0][0]] in objects(over) if named else False
    others = [t for t in (*objects(over), *children(over, "obl")) if t.i < it.i]
    others = [t for t in others if t.i not in sentence.name_at]
    return (named[0][1],) if taken and not others else ()


def _is_told_of(system: Token, it: Token) -> bool:
    """Whether a clause goes on about its own subject: "X was unknown until M released it".

    Nothing else may stand before "it" that it could be: "X needs an app, and M built it".
    """
    over, done = system.head, it.head
    told = [over, *children(over, "xcomp")]  # "X became famous when"
    goes_on = done.dep_ in {"advcl", "conj"} and done.head in told and done.i > over.i
    if not goes_on or subjects(over) != [system] or over.pos_ not in {"ADJ", "ADV", "VERB"}:
        return False
    between = system.doc[: it.i]
    nouns = [t for t in between if t.pos_ in {"NOUN", "PROPN", "PRON"} and not is_time(t)]
    return all(t is system or t in subjects(done) for t in nouns)
