"""Who is said to be of a class, whichever way it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..lexicon import words
from ..trees.syntax import cases, children, conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


class Predicated(NamedTuple):
    """Who is said to be of the class, by which construction, and the token to judge it at."""

    subject: Name
    pattern: str
    at: Token


def each(
    subject: Token, pattern: str, at: Token, sentence: Sentence, reading: Reading
) -> Iterator[Predicated]:
    """The members of a coordination, each said to be of the class."""
    for member in conjuncts(subject):
        for name in reading.bearers(member, sentence):
            if name.kind == "class" and children(member, "acl:relcl", "acl"):
                continue  # "Cs that write are called Ds"
            if is_served_there(member, name, sentence, reading):
                continue
            yield Predicated(name, pattern, at)


def is_served_there(noun: Token, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a noun is what a hub or a service holds: "the Hugging Face model is a C"."""
    held = words("access.models", "access.apis")
    own = noun.i in sentence.name_at or noun.i in sentence.referents
    return not own and noun.lower_ in held and name.kind == "system" and not reading.is_model(name)


def governing(noun: Token) -> set[str]:
    """By which words the class hangs on a verb; "that" before a clause is none of them."""
    clause = {mark.lower_ for mark in children(noun, "mark")} if children(noun, "cop") else set()
    return cases(noun) - clause
