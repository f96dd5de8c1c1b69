"""The tree of one sentence, as plain Python: what readers look at, token by token.

A spaCy ``Token`` looks its strings up in a table each time it is asked. Readers ask many times, and
for few attributes; these are copied once, under spaCy's names. A tree doesn't keep its ``Doc``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .mending import mend

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.strings import StringStore
    from spacy.tokens import Doc

_ATTRIBUTES: list[int | str] = [
    "ORTH", "LOWER", "POS", "MORPH", "DEP", "HEAD", "IDX", "SPACY", "IS_PUNCT",
]  # fmt: skip
_NUMBERS = 1 << 64
"""How many numbers an array of attributes can hold: offsets to the left are counted from there."""


class Token:
    """A word or a mark of a sentence, and where it hangs in the tree."""

    __slots__ = (
        "children", "dep_", "doc", "head", "i", "idx", "is_punct", "lemma_", "lower_", "morph",
        "pos_", "text", "whitespace_",
    )  # fmt: skip

    i: int
    """Its number in the sentence, from 0."""
    idx: int
    """Where it begins in the parsed text, in characters."""
    text: str
    lower_: str
    lemma_: str
    """The lemma, in lower case."""
    pos_: str
    morph: str
    """Its features as Universal Dependencies write them: "Mood=Imp|VerbForm=Fin", or "_"."""
    dep_: str
    whitespace_: str
    """The space behind it, or nothing."""
    is_punct: int
    doc: Tree
    head: Token
    """The token that it depends on; the root's is the root."""
    children: tuple[Token, ...]
    """The tokens that depend on it, in order."""

    def nbor(self, step: int = 1) -> Token:
        """Find the token so many places further on. Raises ``IndexError`` outside the sentence."""
        at = self.i + step
        if at < 0:
            raise IndexError(at)
        return self.doc[at]

    def subtree(self) -> Iterator[Token]:
        """Yield the token and all that depends on it, each head before its dependents."""
        waiting = [self]
        while waiting:
            token = waiting.pop()
            yield token
            waiting += reversed(token.children)

    def __repr__(self) -> str:
        return self.text


class Tree(list[Token]):
    """The tokens of a sentence, in order."""

    def text(self, at: int) -> str:
        """The text of the token at a number, which is empty where there is none."""
        return self[at].text if 0 <= at < len(self) else ""


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
    mend(made, lemma)
    return made
