"""A technique that a hyphen ties to what a system is: "X is T-based", "X, a T-based writer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..trees.syntax import children, passive_subjects, subjects

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_INSIDE = frozenset({"amod", "compound"})


def tied(verb: Token, sentence: Sentence) -> list[Token]:
    """The technique in "X is diffusion-based", which a tree takes for a part of the verb."""
    doc, dash = verb.doc, verb.i - 1
    joined = dash > 0 and doc[dash].text == "-" and not doc[dash - 1].whitespace_
    if not joined or dash - 1 in sentence.name_at:
        return []
    if any(children(noun, "nmod:poss") for noun in passive_subjects(verb)):
        return []  # "our X tool is diffusion-based"
    predicates = bool(children(verb, "cop", "aux:pass"))
    return [doc[dash - 1]] if predicates or told(verb) else []


def told(verb: Token) -> list[Token]:
    """X in "X is a T-based assistant", "X, a T-based assistant, ..."."""
    noun = verb.head
    if verb.dep_ not in _INSIDE or noun.i < verb.i:
        return []
    if any(t.text != "-" and t.pos_ in {"VERB", "ADP"} for t in verb.doc[verb.i + 1 : noun.i]):
        return []
    if noun.dep_ == "appos":
        return [noun.head] if noun.head.i < noun.i else []
    return subjects(noun) if children(noun, "cop") else []
