"""Where a maker beside a system doesn't tell who made it: what it converts or doesn't reach."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ..closed import GENITIVES
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, objects, subjects
from .possession import makers_of, may_be_out
from .serving import has_on_cloud

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .possession import Statement

_PLACING = frozenset({"on", "in", "inside", "within", "across", "through", "into"})
_OWNS = 3
"""So many characters part an owner from what it has."""
_OWN = frozenset({"its", "their"})


def is_untold(told: Statement, sentence: Sentence, reading: Reading) -> bool:
    """Whether a maker has or does something with a system, and isn't said to have made it."""
    if set(told.maker.ids) & makers_of(told.system, reading):
        return False  # it is right
    if _is_owned(told.system, sentence, reading):
        return True
    owned = told.pattern == "maker:possessive"
    if owned and _is_tuned_kind(told, reading):
        return True
    if owned and sentence.doc.text(told.at.i - 1) == "(" and _may_serve(told, reading):
        return True  # "M's model (X)", as M's cloud has it
    return owned and is_makers_deed(told.at, told.system, sentence, reading)


def _is_tuned_kind(told: Statement, reading: Reading) -> bool:
    """Whether a maker's open model is one tuned for a task: "detectors such as M's X"."""
    kinds = (t.lemma_ for t in (told.at, *told.at.governors()) if t.pos_ in {"NOUN", "PROPN"})
    return may_be_out(told.system, reading) and not words("nouns.tuned_kinds").isdisjoint(kinds)


def _may_serve(told: Statement, reading: Reading) -> bool:
    """Whether a maker with a cloud has a system there, or may have it as anybody may."""
    if set(told.maker.ids) & frame("origin.alone"):
        return False
    return has_on_cloud(told.maker, told.system, reading) or may_be_out(told.system, reading)


def _is_owned(system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether its own maker stands right before a name: "out by M a day after OpenAI's X"."""
    known, start = makers_of(system, reading), system.start
    text = sentence.block.text
    at = bisect_left(sentence.names, start, key=lambda name: name.start)
    beside = (
        n
        for n in sentence.names[max(0, at - 1) : at]
        if n.kind == "maker" and 1 < start - n.end <= _OWNS
    )
    return any(set(n.ids) & known and text[n.end : start].strip() in GENITIVES for n in beside)


def is_at_its_place(verb: Token, sentence: Sentence, *, serves: bool = False) -> bool:
    """Whether a maker may give out what others made: "M launched X on its platform", "X in Y".

    ``serves``: M is known to do so, as any place with a name may be its own.
    """
    hosts = [verb, *objects(verb)]
    places = [t for h in hosts for t in children(h, "obl", "nmod") if cases(t) & _PLACING]
    named = (sentence.name_at.get(place.i) for place in places)
    if any(name is not None and name.kind == "system" for name in named):
        return True
    if serves and any(place.pos_ == "PROPN" and cases(place) == {"on"} for place in places):
        return True  # "M launched X on Bedrock"
    return any(t.lower_ in _OWN for place in places for t in children(place, "nmod:poss"))


def is_common_noun(thing: Token, name: Name, sentence: Sentence) -> bool:
    """Whether a name of several words is written as what anybody has: "the advanced voice mode"."""
    written = sentence.block.text[name.start : name.end]
    before = thing.doc.text(thing.i - 1).lower()
    return written.islower() and " " in written and before in words("access.definite") | {"a", "an"}


def is_makers_deed(thing: Token, system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether its own maker does something to what another has of it: "Google caps Meta's X"."""
    if thing.dep_ not in {"obj", "obl"}:  # "cuts off Meta's X"
        return False
    known = makers_of(system, reading)
    doers = (sentence.name_at.get(t.i) for t in subjects(thing.head))
    return any(doer is not None and set(doer.ids) & known for doer in doers)
