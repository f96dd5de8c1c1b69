"""What a system is to its maker: "X is M's third attempt at it", "X: M's own model for code"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import CLOSES, JOINTS, POSSESSIVES
from ..frames import frame
from ..lexicon import alternation
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, objects, subjects
from .chosen import is_chosen
from .kind_nouns import is_kind, models
from .possession import Statement, is_hosted, may_be_out, serves_others
from .staff import staff_before, staffed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FOR = {"for"}
_AS = {"as"}
_TO = {"to"}
_AT = {"at"}
_OF = {"of"}
_OWN = frozenset({"its", "their"})
_BEHIND = {"behind"}
_OPENING = ' *_`>#"“('


def ventured(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read what makers are told to have with a system; some of it tells of hosts as well."""
    told = (
        ()
        if serves_others(maker)
        else (
            *_tried(token, maker, sentence, reading),
            *_labelled(token, maker, sentence),
            *_owns(token, sentence, reading),
        )
    )
    for name, at in (
        *told,
        *_owed(token, sentence, reading),
        *_its_maker(token, sentence, reading),
        *_has_as(token, sentence, reading),
        *_opened(token, maker, sentence),
        *_fame(token, maker, sentence, reading),
        *_creators(token, maker, sentence, reading),
        *_stands_behind(token, sentence, reading),
    ):
        model = reading.is_model(name) and not name.plural
        if model and not is_hosted(maker, name, sentence, reading):
            yield Statement(name, maker, "maker:venture", at)


def _tried(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X is M's third attempt at a picture model", "X is M's tool for video"."""
    noun = token.head
    if token.dep_ != "nmod:poss" or not children(noun, "cop") or is_chosen(token, noun):
        return
    told = children(noun, "nmod", "acl")
    ways = {case for t in told for case in cases(t)}
    tried = noun.lower_ in frame("origin.ventures") and bool(ways & frame("origin.venturing"))
    meant = is_kind(noun, sentence) and bool(told) and ways == _FOR and _lists_its_own(maker)
    if tried or meant:
        yield from ((name, noun) for name in models(subjects(noun), sentence, reading))


def _lists_its_own(maker: Name) -> bool:
    return bool(set(maker.ids) & (frame("origin.alone", "origin.listing")))


def _labelled(token: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X: M's own model for retrieval", where X opens the line."""
    doc, noun = token.doc, token.head
    name = sentence.name_at.get(0)
    behind = after_name(sentence, 0)
    label = name is not None and name.kind == "system" and behind == token.i - 1
    if not label or token.dep_ != "nmod:poss" or doc.text(behind) not in {":", "–", "—"}:
        return
    kind = is_kind(noun, sentence) and _lists_its_own(maker) and not is_chosen(token, noun)
    more = children(noun, "nmod")
    meant = kind and len(more) == 1 and cases(more[0]) == _FOR
    if name is not None and meant and doc.text(more[0].i + 1) in CLOSES:
        yield name, noun


def _owed(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Token]]:
    """Read "we owe X to M", "the world owes X to researchers at M"."""
    given = staff_before(token) or staffed(token)
    verb = given.head
    if verb.lemma_ not in frame("origin.owing") or given.dep_ != "obl" or cases(given) != _TO:
        return
    things = [t for t in objects(verb) if t.i < given.i and not children(t, "nmod", "conj")]
    yield from ((name, verb) for name in models(things, sentence, reading))


def _its_maker(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Token]]:
    """Read "to use X, accept the licence of its maker, M": of the only system that is named.

    So "M, its maker".
    """
    doc = token.doc
    at = token.i - 1 - (doc.text(token.i - 1) == ",")
    if doc.text(token.i + 1) == "," and doc.text(token.i + 2).lower() == "its":
        at = min(token.i + 3, len(doc) - 1)
    role, its = doc[at] if at > 0 else token, doc.text(at - 1).lower()
    if role.lower_ not in frame("origin.own_makers") or its not in {"its", "whose"}:
        return
    behind = after_name(sentence, max(at, token.i))
    if doc.text(behind).lower() not in CLOSES | {"and", "has", "says"}:
        return  # "its maker, M Labs"
    if doc.text(behind + 1).lower() in JOINTS:
        return  # "its makers, M, and N"
    systems = [(i, n) for i, n in sentence.name_at.items() if n.kind == "system"]
    if len(systems) != 1 or not systems[0][0] < min(at, token.i) or _is_somebody_told(at, sentence):
        return
    where, name = systems[0]
    if not is_opaque(sentence, where):
        yield name, role


def _is_somebody_told(end: int, sentence: Sentence) -> bool:
    """Whether another thing acts before a token, and may be what "its" stands for."""
    acting = {"nsubj", "nsubj:pass", "nsubj:outer"}
    return any(
        t.dep_ in acting and t.i not in sentence.name_at and t.pos_ in {"NOUN", "PROPN"}
        for t in sentence.doc[:end]
    )


def _has_as(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Token]]:
    """Read "X has M as its parent"."""
    verb = token.head
    if verb.lemma_ != "have" or token not in children(verb, "obj"):
        return
    roles = [t for t in (*children(verb, "obl"), *children(token, "nmod")) if cases(t) == _AS]
    if any(t.lower_ in frame("origin.own_makers") for t in roles):
        yield from ((name, verb) for name in models(subjects(verb), sentence, reading))


def _opened(token: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "A brainchild of M, X draws logos", where the sentence opens with what X is."""
    text, doc = sentence.block.text, token.doc
    comma = after_name(sentence, token.i)
    name = sentence.name_at.get(comma + 1)
    if doc.text(comma) != "," or name is None or name.kind != "system":
        return
    behind = after_name(sentence, comma + 1)
    row = doc.text(behind).lower() in JOINTS | {","} or is_opaque(sentence, comma + 1)
    before = text[sentence.start : maker.start].lstrip(_OPENING)
    if not row and _opening().fullmatch(before):
        yield name, doc[comma + 1]


@cache
def _opening() -> re.Pattern[str]:
    """Before a maker, what it has made: "Brainchild of ", "A new product from "."""
    works = alternation(frame("origin.masterpieces") | {"product"})
    return re.compile(rf"(?:(?:an?|the)\s)?(?:\w+\s)?(?:{works})\s(?:of|from|by)\s", re.IGNORECASE)


def _fame(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "M owes its fame to X"."""
    verb = token.head
    if verb.lemma_ not in frame("origin.owing") or token not in subjects(verb):
        return
    own = any(t.lower_ in _OWN for thing in objects(verb) for t in children(thing, "nmod:poss"))
    named = any(thing.lower_ in frame("origin.fame") for thing in objects(verb))
    to = (*children(verb, "obl"), *(t for o in objects(verb) for t in children(o, "nmod")))
    given = [t for t in to if cases(t) == _TO]
    if own and named and _lists_its_own(maker):
        yield from ((name, verb) for name in models(given, sentence, reading))


def _creators(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X's creators at M", "the makers of X at M", "the X team at M"."""
    people = token.head
    if token.dep_ != "nmod" or cases(token) != _AT:
        return
    whose: list[Token] = []
    if people.lower_ in frame("origin.authors"):
        whose = [t for t in children(people, "nmod:poss", "nmod") if t is not token]
        whose = [t for t in whose if t.dep_ == "nmod:poss" or cases(t) == _OF]
    elif people.lower_ in frame("origin.staff") and set(maker.ids) <= frame("origin.alone"):
        the = any(t.lower_ == "the" for t in children(people, "det"))
        whose = [t for t in children(people, "compound") if the and t.i == people.i - 1]
    for owner in whose:
        name = sentence.name_at.get(owner.i)
        if name is not None and not (owner.dep_ == "compound" and may_be_out(name, reading)):
            yield name, people


def _owns(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Token]]:
    """Read "X is M's.", where nothing else of M's is meant."""
    doc, at = token.doc, token.i + 1
    ends = doc.text(at + 1) in CLOSES - {","}
    ends = ends or any(t.i > at + 1 and children(t, "cop") for t in children(token, "conj"))
    bare = doc.text(at) in POSSESSIVES and ends  # "X is M's and Y is N's"
    if bare and children(token, "cop") and not children(token, "nmod", "amod"):
        told = [t for t in subjects(token) if t.i in sentence.name_at]  # "it" may be anybody's
        yield from ((name, token) for name in models(told, sentence, reading))


def _stands_behind(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "behind X stands M": it may stand behind "M stands behind X" that it backs it."""
    verb = token.head
    told = token.i > verb.i and token.dep_ in {"nsubj", "obj"}
    if not told or verb.lemma_ not in frame("origin.standing"):
        return
    behind = [t for t in children(verb, "obl") if cases(t) == _BEHIND and t.i < verb.i]
    yield from ((name, verb) for name in models(behind, sentence, reading))
