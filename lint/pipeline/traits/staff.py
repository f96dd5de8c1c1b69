"""The people of a maker, whose work is their maker's: "engineers at M", "the folks at M"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NOMINAL
from ..frames import frame
from ..trees.syntax import cases

if TYPE_CHECKING:
    from ..trees.tree import Token

_MODIFIERS = 3
"""So many words may stand before the people."""
_AT = frozenset({"at", "of", "from"})


def staff() -> frozenset[str]:
    """Those whose work is their maker's: "team", "researchers"."""
    return frame("origin.roles", "origin.staff")


def staffed(maker: Token) -> Token:
    """The people of a maker that a phrase is about: "engineers at M", "whoever at M"."""
    head = maker.head
    if maker.dep_ == "nmod" and cases(maker) == {"at"} and head.lower_ in frame("origin.people"):
        return head
    of = maker.dep_ == "nmod" and cases(maker) & {"at", "of", "from"}
    if not (of or maker.dep_ in {"nmod:poss", "compound"}) or head.lower_ not in staff():
        return maker
    former = any(t.lower_ in frame("origin.former") for t in head.children)
    over = head.head  # "a team of engineers at M"
    team = head.dep_ == "nmod" and cases(head) == {"of"} and over.lower_ in staff()
    return maker if former else over if team else head


def staff_before(maker: Token) -> Token | None:
    """The researchers in "by researchers from M", where a tree hangs M on the verb."""
    staff_ = maker.doc[maker.i - 2] if maker.i > 1 else maker
    people = staff() | frame("origin.people")
    beside = maker.doc.text(maker.i - 1).lower() in {"at", "from"} and staff_.lower_ in people
    return staff_ if beside and staff_.head is maker.head else None


def is_of_person(maker: Token) -> bool:
    """Whether a maker tells who somebody is: "by M co-founder Jo", who may have left it."""
    doc, at = maker.doc, maker.i + 1
    at += 2 * (doc.text(at + 1) == "-")  # "co-founder"
    staff = doc.text(at).lower() in frame("origin.staff", "origin.offices")
    return staff and doc.text(at + 1)[:1].isupper()


def behind_staff(at: int, token: Token) -> int | None:
    """Index of M in "the folks at M", "researchers from M", from ``at`` on."""
    doc = token.doc
    at += doc.text(at).lower() == "the"
    words_ = doc[at : at + _MODIFIERS]
    people = next((t for t in words_ if t.lower_ in frame("origin.staff", "origin.people")), None)
    if people is None or doc.text(people.i + 1).lower() not in _AT:
        return None
    told = doc[at : people.i]
    left = any(t.lower_ in frame("origin.former") or t.pos_ not in NOMINAL for t in told)
    return None if left else people.i + 2
