"""Who made a system, told by whose people did: "they created X at M", "M shows its new X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE, PERSONS
from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import SUBJECTS, cases, children, is_passive, objects
from .possession import Statement, had, may_be_out, serves_others
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_AT = frozenset({"at"})
_THEIR = frozenset({"its", "their"})
_FEW = 8
"""With more names than these a sentence is a list, and tells of no deed of one maker."""
_REACH = 25
"""So many words behind its maker "its" may stand."""


def by_its_people(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "in creating X at M", "M shows its new X"."""
    if not set(maker.ids) <= frame("origin.listing") or serves_others(maker):
        return
    for name, at in _at(token, sentence):
        open_ = may_be_out(name, reading) or has_on_cloud(maker, name, reading)
        if reading.is_model(name) and not open_:
            yield Statement(name, maker, "maker:people", at)
    for statement in _its_new(token, maker, sentence, reading):
        if not has_on_cloud(maker, statement.system, reading):
            yield statement


def _at(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "they created X at M", of those who work there."""
    verb = token.head
    made = verb.lemma_ in frame("origin.places") - frame("origin.alone_trained")
    if token.dep_ != "obl" or cases(token) != _AT or not made or is_passive(verb):
        return
    who = children(verb, *SUBJECTS)
    if any(t.lower_ not in PERSONS for t in who):
        return
    for thing in objects(verb):
        name = sentence.name_at.get(thing.i)
        some = thing.doc.text(thing.i - 1).lower() in INDEFINITE  # "created an X app"
        plain = name is not None and not (some or is_opaque(sentence, thing.i))
        if name is not None and plain and name.kind == "system":
            yield name, verb


def _its_new(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M explained the capabilities of their new X", where no other company is named."""
    if len(sentence.names) > _FEW:
        return
    if any(n.kind == "maker" and n.ids != maker.ids for n in sentence.names):
        return
    if token.dep_ not in SUBJECTS or is_passive(token.head):
        return
    others = frame("origin.others", "origin.companies") | words("usage.persons_of_text")
    for their in sentence.doc[token.i + 1 : token.i + _REACH]:
        other = their.dep_ in SUBJECTS and their.i in sentence.name_at
        if other or their.lower_ in others:
            return  # "M has put out X, while Y has opened its newest model Z"
        new = their.doc.text(their.i + 1).lower() in frame("origin.fresh") - {"own", "most"}
        if their.lower_ in _THEIR and their.dep_ == "nmod:poss" and new:
            yield from had(their, their.i + 1, maker, sentence, reading)
