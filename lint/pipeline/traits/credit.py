"""Whose a system is taken to be by everybody: "M is best known for X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    objects,
    passive_subjects,
    subjects,
)
from .possession import Statement, is_hosted, serves_others

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FOR: tuple[set[str], ...] = ({"for"}, set())
_WITH = {"with"}
_ENDS = frozenset({"", ".", ",", "!", ";", ")", "and", "or", "but", "if", "to"})


def credited(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M is best known for X", "M, famous for X, ...", "M is known for creating X"."""
    if serves_others(maker):
        return
    head = token.head
    told = [head] if token in (*subjects(head), *passive_subjects(head)) else []
    told += [t for role in children(token, "appos") for t in children(role, "acl", "acl:relcl")]
    told += children(head, "xcomp") if told else []  # "M became famous for X"
    for said in (*told, *children(token, "acl", "amod", "acl:relcl", "appos")):
        if said.lower_ not in frame("origin.renowned"):
            continue
        for thing in (*children(said, "obl", "nmod"), *_created(said)):
            with_ = said.dep_ == "xcomp" and cases(thing) == _WITH
            for one in conjuncts(thing) if with_ or cases(thing) in _FOR else ():
                name = sentence.name_at.get(one.i)
                ends = sentence.doc.text(after_name(sentence, one.i)).lower() in _ENDS
                if name is None or name.kind != "system" or not ends:
                    continue
                if is_hosted(maker, name, sentence, reading):
                    continue
                if reading.is_model(name) and not (name.plural or is_opaque(sentence, one.i)):
                    yield Statement(name, maker, "maker:renowned", said)


def _created(said: Token) -> list[Token]:
    """X in "known for creating X"."""
    acts = [v for v in children(said, "advcl", "xcomp") if v.lemma_ in frame("origin.active")]
    return [
        thing
        for verb in acts
        if any(t.lower_ == "for" for t in children(verb, "mark"))
        for thing in objects(verb)
    ]
