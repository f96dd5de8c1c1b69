"""What a parsed ``Doc`` says of its tokens, copied into a ``Tree`` and put right there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .mending import mend
from .tree import Token, Tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.strings import StringStore
    from spacy.tokens import Doc

_ATTRIBUTES: list[int | str] = [
    "ORTH", "LOWER", "POS", "MORPH", "DEP", "HEAD", "IDX", "SPACY", "IS_PUNCT",
]  # fmt: skip
_NUMBERS = 1 << 64
"""How many numbers an array of attributes can hold: offsets to the left are counted from there."""


class Strings(dict[int, str]):
    """The strings of a vocabulary by their hashes, each decoded once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, key: int) -> str:
        text = self[key] = self._store[key]
        return text


def tree(doc: Doc, strings: Strings, lemma: Callable[[str, str, str], str]) -> Tree:
    """Copy what a parsed ``Doc`` says of its tokens; ``strings`` are those of its vocabulary.

    ``lemma`` takes a form in lower case, its part of speech and its features.
    """
    rows = doc.to_array(_ATTRIBUTES).tolist()
    made = Tree(Token() for _ in rows)
    below: list[list[Token]] = [[] for _ in rows]
    for i, (token, row) in enumerate(zip(made, rows, strict=True)):
        form, lower, pos, morph, dep, head, token.idx, space, token.is_punct = row
        token.i = i
        token.text = strings[form]
        token.lower_ = strings[lower]
        token.pos_ = strings[pos]
        token.morph = strings[morph]
        token.lemma_ = lemma(token.lower_, token.pos_, token.morph)
        token.dep_ = strings[dep]
        token.whitespace_ = " " if space else ""
        token.doc = made
        over = (i + head) % _NUMBERS
        token.head = made[over]
        if head:
            below[over].append(token)
    for token, dependents in zip(made, below, strict=True):
        token.children = tuple(dependents)
    made.lemma = lemma
    mend(made)
    return made
