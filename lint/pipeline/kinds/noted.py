"""What may stand between a name and its class: "X (M, 2022): a C", "X last week (that C)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..trees.lists import DASHES

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Tree

_CLOSINGS = frozenset({")", "):"})
_PARTED = DASHES | {":", "):"}
_TIMED = 3
"""So many words at most tell when, and so many stand in the bracket behind them."""
_NOTED = 8
_VERBS = frozenset({"VERB", "AUX"})


def behind_note(opening: int, sentence: Sentence) -> int:
    """Index of the mark behind a year or a maker: "X (2022): a C", "X (M, 2022) – a C"."""
    doc, at = sentence.doc, opening + 1
    makers = {i for i, name in sentence.name_at.items() if name.kind == "maker"}
    while at in makers or doc.text(at) == "," or doc.text(at).isdigit():
        at += 1
    closing = doc.text(at)
    mark = at + (closing == ")")  # with a colon a bracket may be one token
    noted = doc.text(opening) == "(" and at > opening + 1 and closing in _CLOSINGS
    return mark if noted and doc.text(mark) in _PARTED and mark + 1 < len(doc) else opening


def behind_time(at: int, doc: Tree) -> int:
    """Index of the bracket behind what tells when: "we tested X last week (that C again)"."""
    start = next((t.i for t in doc[at : at + _TIMED] if t.text == "("), at)
    whens = {t.i for w in doc[at:start] if w.dep_ == "obl:unmarked" for t in w.subtree()}
    inside = doc[start + 1 : start + _NOTED]
    end = next((n for n, t in enumerate(inside) if t.text in _CLOSINGS), 0)
    if not end or any(t.pos_ in _VERBS for t in inside[:end]):
        return at  # "X last week (our C was down)"
    return start if whens >= {*range(at, start)} else at
