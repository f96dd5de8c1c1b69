"""What a predicate is on, by number and determiner, where a tree joins what isn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MARKUP = " *_`"
_SINGULAR = frozenset({"is", "was"})


def agreeing(told: list[Token], said: Token) -> list[Token]:
    """Of several subjects those that a verb is on: the last of a row alone in "X, Y, Z is open".

    Of several things one says "are". Nothing is said of any in "X is open, and beats some closed
    models", whatever a tree joins.
    """
    some = any(t.lower_ in words("quantity.partial") for t in children(said, "det"))
    if some and said.dep_ == "conj":
        return []
    verb = next((t for t in children(said, "cop") if t.lower_ in _SINGULAR), None)
    before = [t for t in told if verb is not None and t.i < verb.i]
    return [max(before, key=lambda t: t.i)] if len(before) > 1 else told


def is_noted_of_other(name: Name, at: Token, sentence: Sentence) -> bool:
    """Whether what is said stands in a bracket that another name has: "Y (run at home) or X"."""
    start, end = sentence.spans[at.i]
    text = sentence.block.text
    opened = text.rfind("(", sentence.start, start)
    if opened < 0 or ")" in text[opened:start] or ")" not in text[end : name.start]:
        return False
    return any(
        other.kind == "system" and not text[other.end : opened].strip(_MARKUP)
        for other in sentence.names
        if other.end <= opened
    )


def in_passing(noun: Token) -> list[Token]:
    """X in "X, being closed source, can't be audited"."""
    being = [t for t in children(noun, "cop") if t.lower_ == "being"]
    aside = noun.dep_ in {"appos", "acl"} and being and noun.doc.text(being[0].i - 1) == ","
    return [noun.head] if aside else []
