"""Words for an output that are something else in their phrase: accounts, lengths of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lexicon import words
from .trees.syntax import cases, children

if TYPE_CHECKING:
    from .trees.tree import Token

_VAGUE = frozenset({"a", "an", "no", "any", "another"})


def is_length(token: Token) -> bool:
    """Whether a plural may say how long something lasts: "minutes of", but not "the minutes of"."""
    span = token.lemma_ in words("nouns.durations") and token.doc.text(token.i + 1).lower() == "of"
    return span and not children(token, "det", "nmod:poss", "compound")


def is_figurative(token: Token) -> bool:
    """Whether a word for a picture means an account, or an example: "a picture of how it works"."""
    doc, at = token.doc, token.i + 1
    for by, again in ((at, at + 1), (token.i - 1, token.i - 2)):  # "pixel by pixel"
        if doc.text(by).lower() == "by" and doc.text(again).lower() == token.lower_:
            return True
    of = doc.text(at).lower() == "of"
    if of and token.lower_ in words("nouns.told_of"):
        return True  # "localization of objects"
    if of and token.lower_ in words("nouns.versions"):
        return any(t.lower_ in _VAGUE for t in children(token, "det"))  # "a copy of its layers"
    if of and token.lower_ in words("nouns.accounts_of"):
        return any(t.lower_ in words("nouns.accounted") for t in doc[at + 1 : at + 3])
    if token.lower_ in words("nouns.felt") and token.dep_ == "obj" and token.head.lemma_ == "have":
        return any(t.lower_ in _VAGUE for t in children(token, "det"))  # "the phrase has a texture"
    bare = not children(token, "det", "nmod:poss", "amod", "compound")
    return token.lower_ in words("nouns.by_way_of") and bare and cases(token) == {"for"}
