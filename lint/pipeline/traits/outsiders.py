"""Weights that are with their maker alone: "nobody outside M has the weights of X".

Who says so calls the system closed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..trees.occasions import limits
from ..trees.syntax import (
    PASSIVE_SUBJECTS,
    cases,
    children,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .bare import bare_owner, out_of_reach
from .hosting import Statement, owners
from .openness import WITHHELD, is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NO = frozenset({"no"})
_OUTSIDE = frozenset({"outside", "but", "except", "besides"})
_TO = frozenset({"to", "for"})
_CAN = frozenset({"can", "could", "ca"})
_ENDED = re.compile(
    r"[\s*_`]*(?:[.;:!)]|$|,?\s(?:and|so|but|or|by the way|of course)\b"
    r"|,\s(?:which|because|since|as|while)\s(?!(?:we|our|i|my)\b)|,\s(?:you|they|it)\s)"
)
_SELF = frozenset({"itself", "themselves"})


def kept_from_all(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "nobody outside M can obtain the weights of X", "M keeps the weights to itself"."""
    yield from _barred(verb, sentence, reading)
    yield from out_of_reach(verb, sentence, reading)
    passive = is_passive(verb) and bool(children(verb, "obj"))
    if is_passive(verb) and not (passive and verb.lemma_ in words("access.handing")):
        return
    who = passive_subjects(verb) if passive else subjects(verb)
    who = [t.head if _is_spared(t, sentence) else t for t in who]
    if len(who) != 1:
        return
    none = _is_for_nobody(verb, who[0], sentence) or _is_out_of_public(verb, who[0])
    if not (none or _is_for_itself(verb)):
        return
    for thing in (*objects(verb), *_held_of(verb)):
        if thing.lemma_ not in words("access.weights"):
            continue
        found = list(owners([thing], sentence, reading)) or bare_owner(thing, sentence)
        for name in found:
            end = max(name.end, sentence.spans[thing.i][1])
            ends = _is_for_itself(verb) or _ENDED.match(sentence.block.text, end, sentence.end)
            if reading.is_model(name) and ends:  # not "has the weights of X on a phone"
                yield Statement(name, "closed", sentence.phrase(verb, thing), WITHHELD, verb)


def _barred(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M never let anyone download the weights of X", "nobody is allowed to download them"."""
    over = verb.head
    if verb.dep_ not in {"xcomp", "ccomp"} or verb.lemma_ not in words("access.getting"):
        return
    if over.lemma_ not in words("access.letting") or _obl(verb) or _obl(over):
        return
    never = any(t.lower_ == "never" for t in children(over, "advmod"))
    yet = any(t.lower_ in words("access.so_far") for t in (*over.children, *verb.children))
    if is_passive(over):
        whom, denied = passive_subjects(over), True
        barred = [t for t in whom if t.lower_ == "nobody"]
    else:
        whom, denied = (
            [*children(over, "obj", "iobj"), *children(verb, "nsubj")],
            is_denied_here(over),
        )
        barred = [t for t in whom if t.lower_ in words("access.whoever")]
    if len(barred) != 1 or len(whom) != 1 or yet or not (denied or never):
        return
    for thing in objects(verb):
        if thing.lemma_ in words("access.weights"):
            for name in owners([thing], sentence, reading):
                if reading.is_model(name):
                    yield Statement(name, "closed", sentence.phrase(verb, thing), WITHHELD, over)


def not_taken(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is a paid service and can't be run locally".

    By itself what can't be run at home may be too large for it.
    """
    can = any(t.lower_ in _CAN for t in children(verb, "aux")) and is_denied_here(verb)
    alone = verb.dep_ == "conj" and not children(verb, *PASSIVE_SUBJECTS)
    if not (can and alone and children(verb.head, "cop")):
        return
    start = sentence.spans[verb.i][0]
    taken = _taken().match(sentence.block.text, start, sentence.end)
    for thing in subjects(verb.head) if taken is not None else ():
        for name in reading.bearers(thing, sentence):
            if reading.is_model(name):
                yield Statement(name, "closed", sentence.phrase(verb, verb), WITHHELD, verb)


@cache
def _taken() -> re.Pattern[str]:
    """What somebody does who has the weights, and no more: "run locally."."""
    return re.compile(
        rf"(?:{alternation(words('access.taken'))})(?=\s*[.,;:!)]|\s*$)", re.IGNORECASE
    )


def _is_for_nobody(verb: Token, who: Token, sentence: Sentence) -> bool:
    """Whether none but the maker has or gets something: "nobody outside M", "only M has"."""
    had = words("access.studied", "access.have", "access.getting")
    had |= words("access.handing") if is_passive(verb) else frozenset()  # "was ever given them"
    if verb.lemma_ not in had or any(t.lower_ == "yet" for t in verb.children):
        return False
    can = any(t.lower_ in _CAN for t in children(verb, "aux"))
    can = can or any(t.lower_ == "ever" for t in children(verb, "advmod"))
    if verb.dep_ == "xcomp" or not (can or verb.lemma_ == "have") or _obl(verb):
        return False  # "nobody needs to get them from us", "has downloaded them"
    name = sentence.name_at.get(who.i)
    before = {t.lower_ for t in verb.doc[max(0, who.i - 1) : who.i]}
    if name is not None and name.kind == "maker":
        alone = verb.doc.text(who.i + 1).lower() == "alone"
        only = (alone or before & words("stance.only")) and not children(who, "conj")
        return bool(only) and verb.doc.text(who.i - 2).lower() not in words("stance.negators")
    nobody = who.lower_ == "nobody" or (who.lower_ == "one" and bool(before & _NO))
    more = (*children(who, "nmod", "acl", "acl:relcl"), *children(verb, "advcl"))
    return nobody and all(cases(t) & _OUTSIDE and _is_maker(t, sentence) for t in more)


def _is_out_of_public(verb: Token, who: Token) -> bool:
    """Read "outsiders have no access", "the public never got hold of the weights"."""
    had = verb.lemma_ in words("access.have", "access.getting") and not _obl(verb)
    if not had or who.lower_ not in words("access.outsiders") or children(who, "nmod", "conj"):
        return False
    none = any(t.lower_ == "no" for o in objects(verb) for t in children(o, "det"))
    later = any(t.lower_ in words("access.so_far") for t in verb.children)
    return (none or is_denied_here(verb)) and not later


def _is_spared(noun: Token, sentence: Sentence) -> bool:
    """Whether a tree joins the maker to nobody: "nobody but M has the weights"."""
    but = any(cc.lower_ in _OUTSIDE for cc in children(noun, "cc"))
    nobody = noun.head.lower_ in {"nobody", "one"}
    return noun.dep_ == "conj" and but and nobody and _is_maker(noun, sentence)


def _is_maker(noun: Token, sentence: Sentence) -> bool:
    """Whether the maker is named, or only called the firm: "outside the company"."""
    return noun.i in sentence.name_at or noun.lower_ in frame("origin.companies", "origin.labels")


def _obl(verb: Token) -> list[Token]:
    return [t for t in limits(verb) if t.dep_ == "obl"]


def _held_of(verb: Token) -> list[Token]:
    """The weights in "nobody outside M has ever got hold of the weights of X"."""
    holds = [t for t in objects(verb) if t.lower_ in words("access.holds")]
    return [t for hold in holds for t in children(hold, "nmod") if cases(t) & {"of", "on", "to"}]


def _is_for_itself(verb: Token) -> bool:
    """Whether somebody keeps something to itself: "M keeps the weights of X to itself"."""
    kept = [t for t in children(verb, "obl") if t.lower_ in _SELF and cases(t) <= _TO]
    return verb.lemma_ in words("access.render", "access.lay") and bool(kept)
