"""The noun phrase that says what something is, where it is nothing but a class: "an LLM"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..trees.syntax import cases

if TYPE_CHECKING:
    from ...claims import Mention
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENING = frozenset({"of", "other", "no", "any", "every", "all", "each", "different"})
"""What begins a phrase on a class, beside articles."""
_APART = frozenset({"ADP", "AUX", "SCONJ", "PRON"})
_OPENERS = frozenset({",", "("})
_CLOSERS = {
    "copula": frozenset({".", "!", ";"}),
    "called": frozenset({".", "!", ";"}),
    "apposition": frozenset({",", ")", ".", "!", ";"}),
}
"""By construction, what may stand behind the phrase."""


def whole(class_: Name, pattern: str, sentence: Sentence) -> Mention | None:
    """The class with its article, if no other word belongs to it; else ``None``.

    Another noun phrase can stand in its place, and the sentence is still a sentence.
    """
    token = sentence.token_of(class_)
    if token is None or pattern not in _CLOSERS:
        return None
    doc = token.doc
    first = token.i
    if first and doc[first - 1].lower_ in INDEFINITE:
        first -= 1
    if not first or (first == token.i and not class_.plural and pattern != "apposition"):
        return None
    before = doc[first - 1]
    if pattern == "apposition":
        opens = before.text in _OPENERS
    else:
        opens = before.pos_ in {"AUX", "VERB"} or first - 1 in sentence.name_at
    behind = doc.text(token.i + 1)
    if not opens or (behind and behind not in _CLOSERS[pattern]):
        return None
    mention = sentence.mention(class_)
    if first == token.i:
        return mention
    start, end = sentence.spans[first][0], class_.end
    at, until = sentence.source(start, end)
    return replace(mention, text=sentence.block.text[start:end], start=at, end=until)


def stands_alone(class_: Token) -> bool:
    """Whether a class is no part of another thing: "other big Cs", not "other tools beside Cs".

    So "all big Cs", not "all tools are Cs", nor "C-free".
    """
    doc = class_.doc
    if doc.text(class_.i + 1) == "-" or doc.text(class_.i + 1).startswith("-"):
        return False
    for word in reversed(doc[: class_.i]):
        if word.dep_ in {"det", "nmod:poss"} or word.lower_ in _OPENING:
            return True
        if word.pos_ in _APART or (word.pos_ == "NOUN" and word.head is not class_):
            return False
        if word.pos_ == "NOUN" and "Number=Plur" in word.morph:
            return False  # "things Cs can't do"
    return True


def is_name_given(noun: Token) -> bool:
    """Whether a noun is what something is called: "it must not be described as X voice cloning"."""
    return cases(noun) == {"as"} and noun.head.lemma_ in frame("be.called", "be.named")
