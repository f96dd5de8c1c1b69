"""What somebody doesn't have to offer: "the app doesn't support X text-to-speech"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..trees.syntax import PASSIVE_SUBJECTS, SUBJECTS, children, coordination
from .negation import is_negated

if TYPE_CHECKING:
    from ..trees.tree import Token


def is_withheld(noun: Token) -> bool:
    """Whether a thing that a phrase names is said not to be had: "X text-to-speech isn't offered".

    Who "doesn't support the X LLM" takes for granted that there is one.
    """
    first = coordination(noun)[0]
    if any(t.lower_ not in INDEFINITE for t in children(first, "det", "nmod:poss")):
        return False
    verb = first.head
    if first.dep_ == "obj":
        had = verb.lemma_ in frame("adapt.offer")
    else:
        had = first.dep_ in SUBJECTS + PASSIVE_SUBJECTS and verb.lower_ in frame("adapt.available")
    return had and is_negated(verb, verb, False)
