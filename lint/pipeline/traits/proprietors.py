"""What a maker does with its own alone: "M calls its model X", "of M's models X is the best".

So "M's API for X", "M has doubled X's context window" and "N with Y, M with X".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from ..closed import NOMINAL_SUBJECTS
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import SUBJECTS, cases, children, conjuncts, objects, subjects
from .kind_nouns import is_kind
from .possession import Statement, makers_of, may_be_out
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ENDS = frozenset({"", ".", ",", ";", "!", ")", "–", "—"})
_HOW_FAR = frozenset({"by", "in", "to", "from", "again", "last"})
"""What may follow on what is changed: "the price of X by half"."""
_NEAR = 12
"""So many names on either side may stand in one row with a maker."""
_FEWEST = 2
"""So many pairs make a row of who has what."""


def proper(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what a maker that offers nobody else's models says of them, or asks for them."""
    if not set(maker.ids) <= frame("origin.listing"):
        return
    for name, at in (
        *_calls_its(token, sentence),
        *_priced(token, sentence),
        *_changed(token, sentence),
        *_best_of(token, sentence),
        *_documented(token, sentence),
        *_in_row(token, maker, sentence, reading),
    ):
        known = makers_of(name, reading)
        right = any(n.kind == "maker" and known & set(n.ids) for n in sentence.names)
        if reading.is_model(name) and not (name.plural or right):
            yield from _told(Statement(name, maker, "maker:deed", at), reading)


def _told(told: Statement, reading: Reading) -> Iterator[Statement]:
    """What is said of a system that its maker alone can offer."""
    if not (has_on_cloud(told.maker, told.system, reading) or may_be_out(told.system, reading)):
        yield told


def _calls_its(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M named its new model X", "according to M, its model X is safe"."""
    makers = islice((name for name in sentence.names if name.kind == "maker"), 2)
    if len(list(makers)) != 1:
        return
    stands = token.dep_ in SUBJECTS or (token.dep_ == "obl" and "according" in cases(token))
    for its in token.doc[token.i + 1 :] if stands else ():
        noun, at = its.head, its.head.i + 1
        name = sentence.name_at.get(at)
        if its.lower_ != "its" or its.dep_ != "nmod:poss" or name is None:
            continue
        others = (t for t in token.doc[token.i + 1 : its.i] if t.dep_ in SUBJECTS)
        if any(t.pos_ in {"NOUN", "PROPN"} for t in others):
            return
        single = is_kind(noun, sentence) and not noun.lower_.endswith("s")
        if single and name.kind == "system" and not is_opaque(sentence, at):
            yield name, noun


def _priced(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M charges 3 dollars for X", "we pay M for X", "M charges 3 cents for 1000 X tokens"."""
    verb = token.head
    if token.dep_ == "compound" and token.doc[token.i + 1].pos_ == "NUM":
        token = verb  # so trees take "we pay M 20 dollars"
        verb = token.head
    asks = verb.lemma_ in frame("origin.charging") and token in subjects(verb)
    paid = [*objects(verb), *children(verb, "iobj")]
    gets = verb.lemma_ in frame("origin.paying") and token in paid
    for thing in children(verb, "obl") if asks or gets else ():
        if cases(thing) != {"for"} or thing.i <= token.i:
            continue
        yield from _alone(thing, verb, sentence)
        metered = thing.lower_ in frame("origin.metered") and not children(thing, "conj", "nmod")
        for kind in children(thing, "compound") if metered and asks else ():
            name = sentence.name_at.get(kind.i)
            if name is not None and name.kind == "system" and kind.i == thing.i - 1:
                yield name, verb


def _changed(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M has doubled X's context window", "M raised the price of X"."""
    verb = token.head
    if verb.lemma_ not in frame("origin.changing") or token not in subjects(verb):
        return
    for thing in objects(verb):
        if thing.lower_ in frame("origin.terms"):
            whose = [*children(thing, "nmod:poss"), *children(thing, "nmod")]
            for owner in whose:
                if owner.dep_ == "nmod:poss" or cases(owner) == {"of"}:
                    yield from _alone(owner, verb, sentence, _HOW_FAR)


def _alone(
    thing: Token, verb: Token, sentence: Sentence, more: frozenset[str] = frozenset()
) -> Iterator[tuple[Name, Token]]:
    """The system at a noun, of which nothing else is meant: "for X", not "for X ads"."""
    name = sentence.name_at.get(thing.i)
    if name is None or name.kind != "system":
        return
    ends = sentence.doc.text(after_name(sentence, thing.i)).lower() in _ENDS | more
    ends = ends or thing.dep_ in NOMINAL_SUBJECTS
    owns = thing.dep_ == "nmod:poss"
    if not owns and (is_opaque(sentence, thing.i) or not ends):
        return
    if not children(thing, "conj", "nmod", "acl"):
        yield name, verb


def _best_of(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "of M's models X is the best", "of all M models X is": nothing else is compared."""
    noun = token.head
    if token.dep_ not in {"nmod:poss", "compound"} or noun.lower_ not in words("access.listed"):
        return
    whole = noun.head if noun.dep_ == "nmod" and noun.head.lower_ == "all" else noun
    best = whole.head
    if len(conjuncts(noun)) > 1 or whole.dep_ != "obl" or not cases(whole) & frame("origin.among"):
        return
    near = (best, *children(best, "amod", "advmod"))
    top = any("Degree=Sup" in t.morph or t.lower_ in words("comparison.most") for t in near)
    if top and children(best, "cop", "aux:pass") and not children(best, "nmod"):
        for subject in children(best, "nsubj", "nsubj:pass"):  # "X is the best known"
            yield from _alone(subject, best, sentence) if subject.i > token.i else ()


def _documented(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M's documentation for X", "M's API for X": nobody else writes or runs it."""
    noun = token.head
    if token.dep_ != "nmod:poss" or noun.lower_ not in frame("origin.papers"):
        return
    for thing in children(noun, "nmod"):
        name = sentence.name_at.get(thing.i)
        plain = name is not None and not (is_opaque(sentence, thing.i) or children(thing, "conj"))
        if name is not None and plain and name.kind == "system" and cases(thing) == {"for"}:
            yield name, noun


def _in_row(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "N with Y, M with X": in a row of who has what, of which another one is right."""
    text = sentence.block.text
    if not text.startswith(" with ", maker.end):
        return
    at = bisect_left(sentence.names, maker.start, key=lambda name: name.start)
    near = sentence.names[max(0, at - _NEAR) : at + _NEAR]
    pairs = [
        (owner, other)
        for owner, other in pairwise(near)
        if owner.kind == "maker" and other.kind == "system"
        if _with().fullmatch(text, owner.end, other.start)
    ]
    own = any(set(owner.ids) & makers_of(other, reading) for owner, other in pairs)
    if own and len(pairs) >= _FEWEST:
        yield from ((other, token) for owner, other in pairs if owner is maker)


@cache
def _with() -> re.Pattern[str]:
    """Between a maker and what it has: " with ", " with its model "."""
    kinds = alternation(frame("origin.kinds"))
    return re.compile(rf"\swith\s(?:(?:its|the)\s(?:\w+\s)?(?:{kinds})\s)?[*_`]*", re.IGNORECASE)
