"""What a program runs on, and so does its work: "powered by X, our app draws"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import children, instruments, is_passive, objects

if TYPE_CHECKING:
    from ..trees.tree import Token

_ON = frozenset({"on", "upon"})


def drivers(verb: Token) -> list[Token]:
    """X in "powered by X, our app draws", "our app, running on X, draws": it carries its work.

    Or it is what is run: "our app, running X, draws".
    """
    clauses = [c for c in children(verb, "advcl") if c.i < verb.i and is_passive(c)]
    clauses += [
        c
        for subject in children(verb, "nsubj")
        if subject.lower_ not in words("nouns.persons")  # "our team, running on coffee and X"
        for c in children(subject, "acl", "acl:relcl", "advcl")
    ]
    running = [c for c in clauses if c.lemma_ in frame("base.operating") and not is_passive(c)]
    return [noun for clause in running if clause.dep_ == "acl" for noun in objects(clause)] + [
        noun
        for clause in clauses
        for lemmas, ties in (
            (frame("base.carry"), frame("means.doers")),
            (frame("produce.running"), _ON),
        )
        if clause.lemma_ in lemmas
        for noun, _ in instruments(clause, ties)
    ]
