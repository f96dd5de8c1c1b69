"""What may stand around a class beside a name: "X (M, 2022): a C", "X (C for images)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.lists import DASHES

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Tree

_CLOSINGS = frozenset({")", "):"})
_PARTED = DASHES | {":", "):"}
_TIMED = 3
"""So many words at most tell when, and so many stand in the bracket behind them."""
_NOTED = 8
_FEWEST = 2
"""So many words at least follow a class in a bracket: "for images"."""
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


def closes_note(name: Name, behind: int, sentence: Sentence, reading: Reading) -> bool:
    """Whether a bracket ends with what a system makes, or its maker: "X (C for images)".

    What X doesn't make a C beside it may do: "Midjourney (LLM for the prompts)".
    """
    doc, tie = sentence.doc, sentence.doc.text(behind).lower()
    end = next((t.i for t in doc[behind : behind + _NOTED] if t.text in _CLOSINGS), 0)
    if not end or end - behind < _FEWEST:
        return False
    if tie in frame("means.makers"):
        maker = sentence.name_at.get(behind + 1)
        return maker is not None and maker.kind == "maker" and behind + _FEWEST == end
    outputs = reading.outputs(doc[end - 1], sentence) if tie == "for" else []
    whole = outputs and min(o.first.i for o in outputs) == behind + 1
    return bool(whole) and all(reading.is_known_to_make(name, m) for o in outputs for m in o.ids)
