"""Nouns that say what a system is, and of whom they are told: "X, an image generator"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import MARKS, is_opaque
from ..trees.lists import DASHES
from ..trees.syntax import cases, children, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ASIDES = DASHES | {",", "("}


def kinds() -> frozenset[str]:
    """Nouns that say what a system is: "model", "assistant"."""
    return words("access.kinds") | frame("origin.kinds")


def is_kind(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun says what a system is, be it the name of a class: "model", "LLM"."""
    name = sentence.name_at.get(noun.i)
    return name.kind == "class" if name is not None else noun.lower_ in kinds()


def told_of(noun: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "X, an image generator", "X is a chatbot": what a noun says what it is."""
    if noun.i not in sentence.name_at and noun.lower_ not in kinds():
        return []
    family = noun.head
    of = noun.dep_ == "nmod" and cases(noun) == {"of"} and not children(noun, "det")
    if of and family.lower_ in frame("origin.families"):  # "X is a family of Cs made by M"
        noun = family
    listed = noun.i in sentence.name_at and sentence.name_at[noun.i].kind == "system"
    aside = noun.dep_ == "appos" and not listed and _is_aside(noun)
    named = [_bracketed(noun, sentence) or noun.head] if aside else []
    if children(noun, "cop") and not listed and not children(noun, "case"):
        named = subjects(noun)  # "... that X is a chatbot" has a mark, and no case
    return list(models(named, sentence, reading))


def _bracketed(noun: Token, sentence: Sentence) -> Token | None:
    """The name right before the bracket that a noun stands in: Y in "X vs Y (M's chatbot)"."""
    doc, opener = noun.doc, next((t for t in noun.children if t.text == "("), None)
    if opener is None:
        return None
    at = opener.i - 1
    while at > 0 and doc[at].text in MARKS:
        at -= 1
    return doc[at] if at in sentence.name_at else None


def _is_aside(noun: Token) -> bool:
    """Whether one comma, dash or bracket parts a phrase from the name that it explains."""
    between = [
        t.text
        for t in noun.doc[noun.head.i + 1 : noun.i]
        if (t.is_punct or t.text in _ASIDES) and not _is_inside_word(t)
    ]
    return ":" not in between and sum(mark in _ASIDES for mark in between) == 1


def _is_inside_word(mark: Token) -> bool:
    """Whether a hyphen joins two words: "long-context"."""
    return mark.text == "-" and not mark.whitespace_ and not mark.nbor(-1).whitespace_


def models(tokens: list[Token], sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """The models and products that tokens name themselves, "the X model" included.

    So do "it" and "its", where they stand for one.
    """
    for token in tokens:
        meant = sentence.referents.get(token.i, ()) if token.i not in sentence.name_at else ()
        one = meant[0] if len(meant) == 1 and meant[0].kind == "system" else None
        name = reading.system_at(token, sentence) or one
        at = sentence.token_of(one) if one in sentence.names else None
        itself = name is one or not is_opaque(sentence, token.i)
        itself = itself and not (at is not None and is_opaque(sentence, at.i))  # "the X app: it is"
        if name is not None and reading.is_model(name) and itself:
            yield name
