"""The tree of one sentence, as plain Python: what readers look at, token by token.

A spaCy ``Token`` looks its strings up in a table each time it is asked. Readers ask many times, and
for few attributes; these are copied once (see ``copying``), under spaCy's names. A tree doesn't
keep its ``Doc``.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


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

    def hang(self, head: Token, dep: str = "") -> None:
        """Hang the token on another one, with all below it; on itself, it is the root.

        If the other one is below the token, the branch with it takes the token's place first: a
        tree has no rings, in which a walk to the root would never end. ``dep``: the new label; the
        old one stays if none is given.
        """
        way = [head, *head.governors()]
        if head is not self and self in way:
            branch = way[way.index(self) - 1]
            branch.hang(branch if self.head is self else self.head, self.dep_)
        if self.head is not self:
            self.head.children = tuple(c for c in self.head.children if c is not self)
        if head is not self:
            head.children = tuple(sorted((*head.children, self), key=_place))
        self.head, self.dep_ = head, dep or self.dep_

    def governors(self) -> Iterator[Token]:
        """Yield the heads above the token, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def subtree(self) -> Iterator[Token]:
        """Yield the token and all that depends on it, each head before its dependents."""
        waiting = [self]
        while waiting:
            token = waiting.pop()
            yield token
            waiting += reversed(token.children)

    def __repr__(self) -> str:
        return self.text


def _place(token: Token) -> int:
    return token.i


class Tree(list[Token]):
    """The tokens of a sentence, in order."""

    lemma: Callable[[str, str, str], str]
    """Finds the lemma of a form in lower case, by its part of speech and its features."""

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its words in lower case, and their lemmas: what some reader needs may not be there."""
        return frozenset(form for token in self for form in (token.lower_, token.lemma_))

    def text(self, at: int) -> str:
        """The text of the token at a number, which is empty where there is none."""
        return self[at].text if 0 <= at < len(self) else ""
