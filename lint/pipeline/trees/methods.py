"""Methods of tuning that no tree knows: "use QLoRA on X", "this LoRA for X is free"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import DEMONSTRATIVES, DETERMINERS, NSUBJ

if TYPE_CHECKING:
    from .tree import Token

_NOUNS = frozenset({"NOUN", "PROPN", "VERB"})
_DETERMINERS = DETERMINERS | DEMONSTRATIVES
_TIES = frozenset({"for", "of", "on"})
_AIDS = frozenset({"cop", "aux", "aux:pass"})
_PLACES = NSUBJ | {"obj", "obl", "nmod"}
"""How what stands before a method may hang in its place."""


def mend(word: Token) -> None:
    """Make a noun of a method, and the subject if it stands before the verb."""
    if word.pos_ not in _NOUNS:
        _name(word)
    if word.dep_ == "flat" and word.head.i == word.i - 1 and word.head.dep_ in _PLACES:
        _take_place(word, word.head)  # "we train X LoRAs", of which X is no first name
    _give_verb(word)


def _name(word: Token) -> None:
    """Make a noun of a method that no tree knows: "use QLoRA on X", "a LoRA adapter", "this LoRA".

    A tree may take the determiner for the noun instead.
    """
    over, at = word.head, word.i
    beside = word.doc[at + 1] if at + 1 < len(word.doc) else word
    if over.pos_ == "VERB" and over.i == at - 1:
        word.pos_, word.dep_ = "NOUN", "obj"
        for other in over.children:
            placed = any(c.dep_ == "case" for c in other.children)
            other.dep_ = "obl" if other.dep_ == "obj" and placed else other.dep_
    elif over is beside and word.dep_ == "det":
        word.pos_, word.dep_ = "NOUN", "compound"  # "LoRA adapters for X"
    elif beside.pos_ == "NOUN" and beside.dep_ == "obj" and word.dep_ in {"punct", "advmod"}:
        word.pos_ = "NOUN"
        word.hang(beside, "compound")
    elif over.i == at - 1 and over.lower_ in _DETERMINERS and word.dep_ == "punct":
        word.pos_ = "NOUN"
        word.hang(word if over.head is over else over.head, over.dep_)
        for other in over.children:
            other.hang(word)
        over.hang(word, "det")
        for other in word.children:
            other.dep_ = "nmod" if other.dep_ == "obl" else other.dep_
    elif over.i == at - 1 and over.dep_ == "case" and over.head.is_punct:
        word.pos_ = "NOUN"  # "'X tuned with LoRA'"
        word.hang(over.head.head, "obl")
        over.hang(word)
    elif word.dep_ == "punct" and at and _is_cut_off(word.doc[at - 1]):
        _take_place(word, word.doc[at - 1])


def _is_cut_off(before: Token) -> bool:
    """Whether a tree takes what stands before a method for the noun: "your own LoRA"."""
    determined = any(c.lower_ in _DETERMINERS for c in before.children)
    return determined and before.dep_ in _PLACES and before.pos_ in {"ADJ", "NOUN", "PROPN"}


def _take_place(word: Token, before: Token) -> None:
    word.pos_ = "NOUN"
    word.hang(before.head, before.dep_)
    for other in before.children:
        other.hang(word)
    before.hang(word, "amod" if before.pos_ == "ADJ" else "compound")


def _give_verb(word: Token) -> None:
    """Make the subject of a method with its system: "this LoRA for X was published today".

    A tree takes the determiner or X for it, or hangs all of it on what opens the sentence.
    """
    doc, at = word.doc, word.i
    if at == 0 or at + 3 >= len(doc) or doc[at - 1].lower_ not in _DETERMINERS:
        return
    first, tie = doc[at - 1], doc[at + 1]
    named = [t for t in doc[at + 2 : at + 4] if t.pos_ == "PROPN"]
    if tie.lower_ not in _TIES or tie.dep_ != "case" or not named or tie.head is not named[0]:
        return
    name = named[0]
    behind = doc[name.i + 1] if name.i + 1 < len(doc) else name
    verb = behind.head if behind.dep_ in _AIDS else behind
    if verb.pos_ not in {"VERB", "ADJ", "NOUN"} or verb.i <= name.i:
        return
    told = {c for c in verb.children if c.dep_ in NSUBJ and c.i < behind.i}
    if not told <= {first, word, name} or verb.dep_ == "acl":
        return
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    word.pos_ = "NOUN"
    word.hang(verb, "nsubj:pass" if passive else "nsubj")
    name.hang(word, "nmod")
    first.hang(word, first.dep_ if first.dep_ == "nmod:poss" else "det")
