"""What is only looked into: "we investigate the use of LLMs for image generation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..trees.tree import Token


def is_researched(verb: Token) -> bool:
    """Whether others only looked into it: "prior work attempted to draw with LLMs"."""
    return (
        verb.lemma_ in words("stance.looking_into")
        and "Tense=Past" in verb.morph
        and any(
            t.lower_ in words("stance.research")
            for t in (children(verb, "nsubj") or [verb.head] * (verb.dep_ == "acl"))
        )
    )


def is_examined(thing: Token) -> bool:
    """Whether the authors look into it: "we investigate the use of LLMs for image generation"."""
    verb = thing.head
    return (
        thing.dep_ in {"obj", "ccomp", "obl"}
        and verb.lemma_ in words("stance.looking_into") & words("verbs.check")
        and any(t.lower_ == "we" for t in children(verb, "nsubj"))
    )
