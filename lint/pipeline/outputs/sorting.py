"""Pictures that are sorted by what is seen in them: "X sorts the photos into forest and water"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.syntax import cases, children, conjuncts, is_passive, objects, passive_subjects
from .senses import Statement
from .takers import takers
from .things import taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Mention
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OUT = frozenset({"out"})
_INTO = frozenset({"into"})
_BY = frozenset({"by"})


def sorted_out(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X groups the photos by subject", "the scans are sorted by X into cats and dogs".

    By their names or dates they are sorted without a look.
    """
    sorts = verb.lemma_ in frame("consume.arranging")
    weeds = verb.lemma_ in frame("consume.weeding") and _is_weeded(verb)
    if not (sorts or weeds):
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    if weeds:
        things = [t for t in things if _are_unsharp(t)]
    elif not _is_by_looks(verb, things):
        return
    mentions = [m for m in taken_in(things, sentence, reading) if _is_seen(m, reading)]
    for name in takers(verb, sentence, reading) if mentions else ():
        for mention in mentions:
            yield Statement(name, mention, "consume:sort", verb)


def _is_weeded(verb: Token) -> bool:
    """Whether things are sorted out, not in: "filters out", "weeds out"."""
    return any(t.lower_ in _OUT for t in children(verb, "compound:prt", "advmod"))


def _are_unsharp(thing: Token) -> bool:
    """Whether a look tells which things are meant: "blurry photos"."""
    return any(t.lower_ in frame("consume.unsharp") for t in children(thing, "amod"))


def _is_by_looks(verb: Token, things: list[Token]) -> bool:
    """Whether a look tells what goes where: "by subject", "into forest, water and city"."""
    parts = [t for host in (verb, *things) for t in children(host, "obl", "nmod")]
    by = any(cases(t) == _BY and t.lower_ in frame("consume.looks_of") for t in parts)
    several = any(cases(t) == _INTO and len(conjuncts(t)) > 1 for t in parts)
    return by or several


def _is_seen(taken: Mention, reading: Reading) -> bool:
    return not {"image", "video"}.isdisjoint(taken.ids) and not reading.may_be_text(taken.ids)
