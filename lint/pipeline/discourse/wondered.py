"""What is asked or singled out, on which a text goes on: "I wonder how X works. It is a C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NOMINAL_SUBJECTS
from ..lexicon import words
from ..stance.context import asks
from ..trees.heads import is_opaque
from ..trees.syntax import children, subjects
from .rivals import has_rival

if TYPE_CHECKING:
    from ..names.scan import Names
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ASKING = frozenset({"how", "why", "what", "whether", "if"})
_NEAR = 3
"""So many words before a name may open the question that it is the subject of: "how well X"."""
_SAYING = frozenset({"ccomp", "advcl", "xcomp"})


def wondered_at(sentence: Sentence) -> Names:
    """X in "people ask me how X works", if persons ask and nothing else is named."""
    names = [name for name in sentence.names if name.kind != "maker"]
    at = sentence.token_of(names[0]) if len(names) == 1 and names[0].kind == "system" else None
    if at is None or at.dep_ not in NOMINAL_SUBJECTS or is_opaque(sentence, at.i):
        return ()
    opening = at.doc[max(at.i - _NEAR, 0) : at.i]
    clause = at.head
    asked = clause.dep_ in _SAYING and clause.head.pos_ == "VERB"
    if not asked or not any(t.lower_ in _ASKING for t in opening):
        return ()
    if any(t.i > clause.i for t in children(clause, "obj", "xcomp")):
        return ()  # "he asks how X reads it. It's a C that rewrites it first"
    if not all(map(_may_ask, subjects(clause.head))):
        return ()  # "our bot explains how X works. It is a C"
    return () if has_rival(sentence, len(sentence.doc)) else (names[0],)


def singled_out(names: Names, sentence: Sentence) -> Names:
    """X in "What makes X different from other Cs is its style", if no other system is named."""
    systems = [n for n in names if n.kind == "system"]
    at = sentence.token_of(systems[0]) if len(systems) == 1 and systems[0] is names[0] else None
    if at is None or is_opaque(sentence, at.i) or asks(sentence):
        return ()
    before = [t.lower_ for t in sentence.doc[: at.i]]
    said = len(before) == 2 and before[0] == "what" and before[1] in words("comparison.tells_apart")
    return (systems[0],) if said and not has_rival(sentence, len(sentence.doc)) else ()


def _may_ask(doer: Token) -> bool:
    """Whether somebody asks for whom "it" can't stand: "people", "my friends"."""
    return doer.lower_ in words("nouns.persons") or "Number=Plur" in doer.morph
