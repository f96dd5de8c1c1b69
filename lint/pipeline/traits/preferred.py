"""The one of two systems that somebody prefers, of which the reason tells: "X over Y: its ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CONCEDING = frozenset({"despite"})
_OVER = frozenset({"over", "instead", "rather"})


def preferred(owner: Token, sentence: Sentence) -> list[Name]:
    """X for "its" in "we picked X over Y because its weights are public".

    If what is said speaks against a system, it may be said of Y: "... its weights are secret".
    """
    said = owner.head.head
    denied = any(t.lower_ in words("stance.negators") for t in said.children)
    if owner.lower_ != "its" or denied or sentence.word(said) in words("access.secret"):
        return []
    opened = (c for t in (said, owner.head) for c in children(t, "mark", "case", "advmod"))
    if any(c.lower_ in _CONCEDING | words("stance.adversative") for c in opened):
        return []  # "... although its weights are public": Y's
    for verb in owner.doc[: owner.i]:
        if verb.pos_ != "VERB" or verb.lemma_ not in words("access.preferring"):
            continue
        taken = passive_subjects(verb) if is_passive(verb) else objects(verb)
        behind = [t for host in (verb, *taken) for t in children(host, "obl", "nmod")]
        others = [t for t in behind if _is_over(t, verb) and t.i in sentence.name_at]
        named = [t.i for t in taken if t.i in sentence.name_at and not is_opaque(sentence, t.i)]
        if len(named) == len(others) == 1 and sentence.name_at[named[0]].kind == "system":
            return [sentence.name_at[named[0]]]
    return []


def _is_over(noun: Token, verb: Token) -> bool:
    """Whether another one is preferred to what a noun names; "to" only of "prefer"."""
    said = cases(noun)
    return bool(said & _OVER) or ("to" in said and verb.lemma_ == "prefer")
