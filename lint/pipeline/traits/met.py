"""A wish for a model that is open, and the system that meets it: "if you need an open C, use X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, objects
from .modified import modified
from .openness import is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .hosting import Statement

_FOR = frozenset({"for"})
_TAKEN = frozenset({"with", "for", "on"})
_GROUNDS = frozenset({"if", "when", "because", "since", "as"})
_SO = frozenset({"so", "therefore", "hence"})


def met(wish: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we wanted an open model, so we chose X", "if you want an open LLM, try X"."""
    if wish.lemma_ not in words("access.wishing") or is_denied_here(wish):
        return
    for deed in _deeds(wish):
        for name in _taken(deed, sentence) if deed is not wish else ():
            for model in _wished(wish, sentence) if reading.is_model(name) else ():
                for said in modified(model, [name], sentence):
                    if said.way != "closed":
                        yield said._replace(pattern="access:wish", at=deed)


def _deeds(wish: Token) -> list[Token]:
    """What is done upon a wish: "[use] X if you want it", "we wanted it, so we [chose] X"."""
    marks = {t.lower_ for t in children(wish, "mark", "advmod")}
    if wish.dep_ == "advcl" and marks & _GROUNDS:
        return [wish.head]
    later = children(wish, "parataxis", "conj", "advcl", "ccomp")
    return [t for t in later if {c.lower_ for c in children(t, "advmod", "mark", "cc")} & _SO]


def _wished(wish: Token, sentence: Sentence) -> list[Token]:
    """The model that is wished for: one of a kind, and no program for it."""
    things = objects(wish) or [t for t in children(wish, "obl") if cases(t) == _FOR]
    if len(things) != 1 or not any(t.lower_ in INDEFINITE for t in children(things[0], "det")):
        return []
    class_ = sentence.name_at.get(things[0].i)
    kinds = words("answers.sought")
    return things if class_ is not None or things[0].lower_ in kinds else []


def _taken(deed: Token, sentence: Sentence) -> list[Name]:
    """X in "use X", "go with X", "X is a good choice", where that is all that is said."""
    if children(deed, "cop"):
        chosen = deed.lower_ in words("answers.choices") and not children(deed, "nmod", "acl")
        things = children(deed, "nsubj") if chosen else []
    elif deed.lemma_ in words("access.settling"):
        things = objects(deed) or [t for t in children(deed, "obl") if cases(t) <= _TAKEN]
        alone = all(t in things for t in children(deed, "obl", "xcomp"))
        things = things if alone and not any(map(_is_aim, deed.children)) else []
    else:
        return []
    names = [sentence.name_at.get(t.i) for t in things if not is_opaque(sentence, t.i)]
    return [n for n in names if n is not None and n.kind == "system"] if len(things) == 1 else []


def _is_aim(clause: Token) -> bool:
    """Whether a clause tells what something is used for: "use X to find one"."""
    return clause.dep_ == "advcl" and any(t.lower_ == "to" for t in children(clause, "mark"))
