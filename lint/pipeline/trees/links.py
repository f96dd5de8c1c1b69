"""Words that only tie others together, at which a tree has nothing to be put right."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..closed import ARROWS, SUMMING
from ..frames import frame
from .nouns import joining

if TYPE_CHECKING:
    from .tree import Token

_LABELS = frozenset({"det", "case", "punct", "cc", "mark", "aux"})
_TAGS = frozenset({"DET", "ADP", "PUNCT", "CCONJ", "SCONJ", "PART", "AUX"})


def only_links(token: Token) -> bool:
    """Whether a word or a mark is taken for what it is: nothing hangs on it, nor is it tied.

    They are almost half of all tokens, and no mender asks for one but for those words.
    """
    return (
        token.dep_ in _LABELS
        and token.pos_ in _TAGS
        and not token.children
        and token.whitespace_ != ""
        and token.lower_ not in _asked_for()
        and token.lemma_ not in joining()
    )


@cache
def _asked_for() -> frozenset[str]:
    """What some mender asks for, whatever it is taken for."""
    methods = frame("base.hearts", "adapt.methods")
    return methods | ARROWS | SUMMING | {"with", "which", "given"}
