"""Clauses behind an example that tell of its class: "generative models, such as X, which draw"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..trees.heads import MARKS
from ..trees.lists import DASHES, introducer

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_TELLING = frozenset({"which", "who", "capable", "able"})
"""What opens a clause that tells of all of them, as "that" needn't."""
_ROW = frozenset({",", "and", "or", "&", "/", "etc", "etc.", "…", "..."}) | MARKS
_APART = DASHES | {",", "(", "["}
_AROUND = MARKS | {"]", ")"}
_CLOSING = DASHES | {",", ")", "]"}


def is_of_class(
    doer: Name, made: Collection[str], at: Token, sentence: Sentence, reading: Reading
) -> bool:
    """Whether an act at ``at`` is that of the Cs in "Cs, such as X, which can draw".

    Where the Cs don't do it either, the mistake stays; "which draws" is said of X alone.
    """
    token = sentence.token_of(doer)
    if doer.kind != "system" or token is None or token.i > at.i or _is_of_one(at):
        return False
    doc, behind = token.doc, token.i + 1
    while behind < at.i and (
        behind in sentence.name_at or doc[behind].lower_ in _ROW or doc[behind].text in _CLOSING
    ):
        behind += 1
    if doc[behind].lower_ not in _TELLING or doc[behind - 1].text not in _CLOSING:
        return False
    many = _many_before(token, sentence)
    if many is None:
        return False
    class_ = sentence.name_at.get(many.i)
    if class_ is None or class_.kind != "class":
        return True
    makes = reading.knowledge.makes
    return any(makes(id_, m) is not False for id_ in class_.ids for m in made)


def _is_of_one(verb: Token) -> bool:
    """Whether a verb is said of one thing: "which draws", "which is able to"."""
    return verb.lower_ != verb.lemma_ and verb.lower_.endswith("s")


def _many_before(token: Token, sentence: Sentence) -> Token | None:
    """The plural noun whose examples are introduced before a name, set off from it."""
    doc, at = token.doc, token.i
    while at and (at - 1 in sentence.name_at or doc[at - 1].lower_ in _ROW):
        at -= 1
    for first in range(max(0, at - 3), at):
        if introducer(doc, first) >= at > first and first:
            last = first - 2
            while last > 0 and doc[last].text in _AROUND:
                last -= 1
            noun = doc[last]
            plural = "Number=Plur" in noun.morph or noun.lower_.endswith("s")
            return noun if last >= 0 and doc[first - 1].text in _APART and plural else None
    return None
