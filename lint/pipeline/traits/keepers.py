"""Weights of which nobody is told to be the owner: "X doesn't release weights", "M refuses to".

Who keeps them back is who has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.occasions import limits
from ..trees.syntax import children, is_passive, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_THEY = frozenset({"they", "it", "nobody", "who", "which"})


def keepers(
    verb: Token, things: Sequence[Token], sentence: Sentence, reading: Reading
) -> list[Name]:
    """X in "X doesn't release weights", "X does not give out any weights"."""
    bare = [t for t in things if t.lower_ == "weights" and not _is_told(t)]
    if not bare or is_passive(verb) or limits(verb) or children(verb, "iobj"):
        return []
    named = [(t, sentence.name_at.get(t.i)) for t in subjects(verb)]
    return [
        name
        for t, name in named
        if name is not None
        and name.kind == "system"
        and reading.is_model(name)
        and not is_opaque(sentence, t.i)
    ]


def may_withhold(verb: Token, sentence: Sentence) -> bool:
    """Whether who doesn't give something out may be its maker: "M doesn't", no "we don't"."""
    makers = frame("origin.companies", "origin.roles") | _THEY
    return is_passive(verb) or all(
        t.i in sentence.name_at or t.i in sentence.referents or t.lower_ in makers
        for t in subjects(verb.head if refuses(verb) else verb)
    )


def _is_told(weights: Token) -> bool:
    """Whether more is said of weights than that there are any: "weights for it", "new weights"."""
    told = [t for t in weights.children if t.dep_ != "punct" and t.lower_ != "any"]
    aside = weights.doc.text(weights.i + 1) == ","  # "no weights, which is a pity"
    return any(not (aside and t.dep_ == "acl:relcl") for t in told)


def refuses(verb: Token) -> bool:
    """Whether somebody won't do what a verb tells: "M refuses to publish", "M declined to"."""
    over = verb.head
    refusing = verb.dep_ == "xcomp" and over.lemma_ in words("access.refusing")
    return refusing and not any(
        t.lower_ in words("stance.negators", "access.so_far") for t in over.children
    )


def taken_ahead(subject: Token, said: Token, sentence: Sentence) -> list[Name]:
    """X in "since it is open source, X can be changed", where "it" stands before its name."""
    over = said.head
    if subject.lower_ != "it" or said.dep_ != "advcl" or said.i > over.i:
        return []
    if any(i < subject.i for i in sentence.name_at):
        return []
    doers = [t for t in (*subjects(over), *passive_subjects(over)) if t.i > said.i]
    name = sentence.name_at.get(doers[0].i) if len(doers) == 1 else None
    itself = name is not None and name.kind == "system" and not is_opaque(sentence, doers[0].i)
    return [name] if name is not None and itself else []


def whose_owner(subject: Token, sentence: Sentence) -> list[Name]:
    """X in "it is based on X, whose model is open source", wherever a tree hangs that."""
    whose = next((t for t in children(subject, "nmod:poss") if t.lower_ == "whose"), None)
    if whose is None or subject.lower_ not in words("access.models", "access.code"):
        return []
    return of_whose(whose, sentence)


def of_whose(whose: Token, sentence: Sentence) -> list[Name]:
    """X in "X, whose weights are out", "X is a model whose weights are secret"."""
    at = whose.i - 1 - (whose.doc.text(whose.i - 1) == ",")
    noun = whose.doc[at] if at >= 0 else whose
    told = subjects(noun) if children(noun, "cop") and noun.i not in sentence.name_at else []
    alone = len(told) == 1 and told[0].i in sentence.name_at and not is_opaque(sentence, told[0].i)
    name = sentence.name_at.get(told[0].i if alone else at)
    return [name] if name is not None and name.kind == "system" else []
