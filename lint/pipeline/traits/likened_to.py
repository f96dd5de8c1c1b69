"""Systems to which another product is only likened: "X is M's Y", "it's M's own Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import BEING
from ..trees.syntax import SUBJECTS, children, subjects

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_THIRD = 2
_TOLD = BEING | {"'s", "’s", "as", "like"}
_ENDS = frozenset({".", ",", "!", ";", ""})


def is_likened(owner: Token, system: Token, sentence: Sentence) -> bool:
    """Whether another product is only likened to a system: "X is M's Y", "X, M's Y, ...".

    So it is in the cell of a table that holds nothing else: the row's head is likened.
    """
    if sentence.block.cell is not None and owner.i == 0 and system.i + 1 == len(system.doc):
        return True
    doc, own = system.doc, sentence.name_at.get(system.i)
    if doc.text(owner.i - 1) == "=" and own is not None and own.kind == "system":
        return True  # "Y = M's X"
    if _names_another(owner) or _is_of_its_own(owner, system):
        return True  # "Imagine is M's Y", whatever a tree takes the first word for
    told = subjects(system) if children(system, "cop") else []
    acts = doc[system.i + 2 : system.i + 3]
    alone = owner.i == 2 and doc.text(system.i + 1) in {".", ""}  # "Y, M's X"
    aside = doc.text(owner.i - 1) == "," and (alone or doc.text(system.i + 1) == ",")
    if aside and owner.i > 1 and all(t.pos_ in {"VERB", "AUX"} for t in acts):
        told = [*told, doc[owner.i - 2]]
    for other in told:
        name = sentence.name_at.get(other.i)
        if name is None and (other.pos_ == "PROPN" or other.text.isupper()):
            return True
        if name is not None and name.kind == "system" and own is not None and name.ids != own.ids:
            return True
    return False


def _names_another(owner: Token) -> bool:
    """Whether a sentence opens with one word in capitals, and "is" before an owner."""
    doc = owner.doc
    if owner.i != _THIRD or doc[1].lower_ not in BEING:
        return False
    return doc[0].text[0].isupper() and doc[0].pos_ in {"VERB", "PROPN", "NOUN", "ADJ"}


def _is_of_its_own(owner: Token, system: Token) -> bool:
    """Whether something is to a maker what a system is to others: "in a way, it is M's own Y".

    So in "M's own Y is still missing", where it is told of by no other name.
    """
    doc, at = owner.doc, owner.i - 1
    if doc.text(owner.i + 2).lower() != "own":
        return False
    if system.i == owner.i + 3 and system.dep_ in SUBJECTS:
        return True
    if doc.text(owner.i + 4) not in _ENDS:
        return False
    while at > 0 and doc[at].pos_ == "ADV":
        at -= 1
    return doc.text(at).lower() in _TOLD
