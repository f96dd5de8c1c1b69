"""What "it" stands for where something makes it good: "X's speed makes it ideal for drawing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import DEMONSTRATIVES
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WHICH = frozenset({"which"})
_CLAUSES = frozenset({"acl:relcl", "advcl:relcl", "advcl", "parataxis"})


def is_rated(it: Token) -> bool:
    """Whether "it" is said to be made something: "makes it a good tool for", "makes it ideal"."""
    verb = it.head
    if it.lower_ != "it" or it.dep_ != "obj" or verb.lemma_ not in frame("produce.state"):
        return False
    return any(c.i > it.i and c.pos_ in {"NOUN", "ADJ"} for c in children(verb, "xcomp"))


def rated(it: Token, sentence: Sentence, before: tuple[Name, ...]) -> tuple[Name, ...]:
    """X in "X's speed makes it ideal", "X is cheap, which makes it ideal", "X is here. This ...".

    ``before``: what the sentence before is on.
    """
    verb = it.head
    for subject in children(verb, "nsubj")[:1]:
        if subject.lower_ in words("nouns.tools"):
            return ()  # "its plug-in makes it a good choice"
        if subject.lower_ in _WHICH and verb.dep_ in _CLAUSES:
            return _named(subjects(verb.head), sentence)
        owners = [t for t in children(subject, "nmod:poss", "nmod") if _owns(t)]
        its = any(t.lower_ == "its" for t in owners)
        if its or subject.lower_ in DEMONSTRATIVES:
            return before if not any(i < it.i for i in sentence.name_at) else ()
        return _named(owners, sentence)
    return ()


def _owns(noun: Token) -> bool:
    return noun.dep_ == "nmod:poss" or cases(noun) == {"of"}


def _named(nouns: list[Token], sentence: Sentence) -> tuple[Name, ...]:
    """The one system or class that nouns name."""
    names = [sentence.name_at[t.i] for t in nouns if t.i in sentence.name_at]
    return tuple(names) if len(names) == 1 and names[0].kind != "maker" else ()
