"""Whether a name and what explains it are members of a row: "X, M's C, and Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import JOINTS
from ..lexicon import words
from ..trees.syntax import cases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..trees.sentences import Sentence
    from ..trees.tree import Token

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
