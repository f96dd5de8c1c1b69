"""Whatever a parser makes of a sentence, reading it ends in claims and not in an error.

A parser is often wrong on what nobody writes: it hangs words on marks, and marks where a word
should stand. Its trees are shaken here before they are put right, the same way in each run.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter
from buzzlint.pipeline.trees import copying
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from buzzlint.pipeline.trees.tree import Tree

FUNCTIONS = (
    "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "ccomp", "compound", "conj", "cop", "csubj", "dep", "det", "expl", "flat", "iobj", "mark",
    "nmod", "nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj", "obl", "parataxis", "punct",
    "xcomp",
)  # fmt: skip
OF_WORDS = ("acl", "advcl", "appos", "conj", "nmod", "nsubj", "obj", "obl")
"""What no mark is."""
SHAKEN, FAR = 0.1, 6
"""The share of the words that get another head, and how far off at most that is."""


def shake(tree: Tree, random: Random) -> None:
    """Hang most marks, and some of the words, on a neighbour; it stays a tree with one root."""
    for token in list(tree):
        place = token.i + random.randint(-FAR, FAR)
        head = tree[max(0, min(len(tree) - 1, place))]
        if token.is_punct:
            token.hang(head, random.choice(OF_WORDS))
        elif random.random() < SHAKEN:
            token.hang(head, random.choice(FUNCTIONS))
    first, *others = [token for token in tree if token.head is token]
    first.dep_ = "ROOT"
    for other in others:
        other.hang(first, "parataxis")


@pytest.mark.parametrize("seed", (10, 11))
def test_any_tree_can_be_read(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    random, shaken, mend = Random(seed), [], copying.mend

    def mend_shaken(tree: Tree) -> None:
        shake(tree, random)
        shaken.append(tree)
        mend(tree)

    linter = Linter()
    monkeypatch.setattr(copying, "mend", mend_shaken)
    monkeypatch.setattr(linter.parser, "_known", {})  # others shall not meet with these trees
    for rule in RULES:
        for text in (*rule.flagged, *rule.clean):
            linter.examine(text, "a.md")
    assert len(shaken) > 300
