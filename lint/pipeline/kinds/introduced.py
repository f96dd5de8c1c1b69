"""What introduces the examples of a class: "such as", "whether X or Y", "from X to Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..trees.lists import introducer

if TYPE_CHECKING:
    from ..trees.tree import Token

_UP_TO = frozenset({"to", "through", "till", "until"})
_THEY = frozenset({"it", "that", "they"})
_ARE = frozenset({"is", "'s", "’s", "are"})
_RANGE = 12
"""So many words behind "from" the other end of a range may stand."""


def introduced(token: Token, at: int, apart: bool) -> int:
    """Index behind what introduces examples at ``at``: "such as", "as" after "such Cs"."""
    doc = token.doc
    if at < len(doc) and doc[at].lower_ == "as" and token.i and doc[token.i - 1].lower_ == "such":
        return at + 1
    if apart and doc.text(at).lower() == "whether":
        said = doc.text(at + 1).lower(), doc.text(at + 2).lower()
        first = at + 3 if said[0] in _THEY and said[1] in _ARE else at + 1
        if any(t.lower_ == "or" for t in doc[first + 1 : at + _RANGE]) and first < len(doc):
            return first  # "Cs, whether X or Y", "Cs, whether it's W, X or Y"
    if at < len(doc) and doc[at].lower_ == "from" and _spans(at, token, apart):
        return at + 1  # "Cs, from X to Y", not "Cs — from X, our registry"
    if apart and at < len(doc) and doc[at].lower_ == "like" and doc[at].dep_ == "mark":
        return at  # "a C, like X is a D"
    return introducer(doc, at)


def _spans(at: int, class_: Token, apart: bool) -> bool:
    """Whether "from" at ``at`` begins a range: ", from X and Y up to Z".

    Without a comma, one of two names behind a subject: "Cs from X to Y are", no switch of it.
    """
    doc = class_.doc
    near = doc[at + 1 : at + _RANGE] if apart else doc[at + 2 : at + 3]
    return (apart or class_.dep_ in NSUBJ) and any(t.lower_ in _UP_TO for t in near)


def is_finite(word: Token) -> bool:
    """Whether "like" is a verb: "LLMs like long prompts"."""
    form = word.morph
    if word.lower_.endswith("ly"):
        return False  # "chiefly", whatever the tree takes it for
    return word.pos_ == "VERB" and ("VerbForm=Fin" in form or "VerbForm=Inf" in form)
