"""What is a member of a row, and what explains one: "X, M's C, and Z"; "M and N, makers of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import JOINTS
from ..lexicon import words
from ..trees.syntax import PASSIVE_SUBJECTS, SUBJECTS, cases, children, coordination, subjects
from .possession import makers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_THINGS = frozenset({"obj", "iobj"})
_WHOM = frozenset({"nmod", "obl"})
_CLAUSAL = frozenset({"VERB", "AUX", "ADV"})


def is_in_row(at: int, noun: Token, sentence: Sentence) -> bool:
    """Whether a name, and the noun of an aside on it, may be members of a row: "X, M's C, and Z".

    So may those be that something else is set against: "unlike X, M's C".
    """
    doc = sentence.doc
    behind = noun.i + 2
    goes_on = doc.text(noun.i + 1) == "," and (
        behind in sentence.name_at
        or (doc.text(behind).lower() in JOINTS and not _begins_clause(doc[behind + 1 : behind + 2]))
    )
    before = doc[at - 1] if at else None
    listed = before is not None and (
        before.lower_ in JOINTS or (before.text == "," and before.i - 1 in sentence.name_at)
    )
    apart = {case.lower() for case in cases(doc[at])} & words("comparison.apart")
    return goes_on or listed or bool(apart)


def _begins_clause(behind: Sequence[Token]) -> bool:
    """Whether what follows on "and" goes on with a clause: "and expire"."""
    return any(t.pos_ in _CLAUSAL for t in behind)


def roles_beside(maker: Token) -> list[Token]:
    """What tells between commas who somebody is, where a tree takes it for a second one.

    "M, the creators of X, were sued", "we thank M, the creator of X, for it".
    """
    doc, over = maker.doc, maker.head
    labels = _THINGS if maker.dep_ in _THINGS else {*SUBJECTS, *PASSIVE_SUBJECTS}
    if maker.dep_ in _WHOM and cases(maker) == {"to"}:  # "thanks to M, the maker of X"
        labels = frozenset({"appos", "parataxis"})
    elif maker.dep_ not in labels:
        return []
    if doc.text(maker.i + 1) != ",":
        return []
    others = [t for t in children(over, *labels) if t.i > maker.i]
    return [t for t in others if any(d.i == maker.i + 2 for d in children(t, "det"))]


def roles_ahead(maker: Token) -> list[Token]:
    """What tells in advance who acts: "as the maker of X, M has to answer for it"."""
    verb = maker.head
    if maker.dep_ != "nsubj" or len(subjects(verb)) != 1:
        return []
    ahead = [t for t in children(verb, "obl", "advcl") if t.i < maker.i]
    return [t for t in ahead if cases(t) == {"as"} and maker.doc.text(maker.i - 1) == ","]


def is_of_row_of_makers(maker: Token, system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether another maker of a row makes a system: "M and N, the makers of X and Y"."""
    row = [sentence.name_at.get(t.i) for t in coordination(maker)]
    makers = {i for name in row if name is not None and name.kind == "maker" for i in name.ids}
    return len(row) > 1 and bool(makers & makers_of(system, reading))
