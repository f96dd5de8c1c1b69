"""Who is said to stand behind a system: "M's team behind X", "X is from M".

"M is behind X" is left alone: it may lag behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import earlier_works, frame
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, conjuncts, subjects
from .belonging import models
from .possession import Statement
from .released import staff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_BEHIND = {"behind"}
_FROM = {"from"}
_ENDS = frozenset({"", ".", ",", "!", ";", ")"})


def backed(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M's team behind X", "the company behind X, M, ...", "X is from M"."""
    if is_opaque(sentence, token.i) and token.dep_ not in {"nmod:poss", "compound"}:
        return
    systems = [name for name in _behind_which(token, sentence, reading) if not name.plural]
    for name in systems:
        if not any(set(name.ids) & set(earlier_works(i)) for i in maker.ids):
            yield Statement(name, maker, "maker:behind", token)
    serves = set(maker.ids) & (frame("origin.hosts") | frame("origin.servers"))
    if cases(token) == _FROM and children(token, "cop") and not serves:
        for name in models(subjects(token), sentence, reading):
            yield Statement(name, maker, "maker:from", token)


def _behind_which(maker: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    head = maker.head
    people = head.lower_ in staff() and not any(
        t.lower_ in frame("origin.former") for t in head.children
    )
    if maker.dep_ in {"nmod:poss", "compound"} and people:
        yield from _after(head, sentence, reading)  # "M's team behind X"
    at = maker.i - 2  # "the company behind X, M, ..."
    system = sentence.name_at.get(at)
    aside = maker.doc.text(at + 1) == "," and maker.doc.text(after_name(sentence, maker.i)) in _ENDS
    if system is not None and aside:
        role = maker.doc[at].head
        if role.lower_ in frame("origin.roles") and not role.lower_.endswith("s"):
            yield from (name for name in _after(role, sentence, reading) if name is system)


def _after(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X in "the team behind X"."""
    behind = [t for t in children(noun, "nmod") if cases(t) == _BEHIND and t.i > noun.i]
    return models([t for one in behind for t in conjuncts(one)], sentence, reading)
