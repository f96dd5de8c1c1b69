"""What a system has before it when it acts: "given a photo of a leaf, X names the tree"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .senses import Statement
from .takers import takers
from .things import taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def had(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read each of these at its verb: what is given, supplied, needed, or begun with."""
    yield from given(verb, sentence, reading)
    yield from shown_first(verb, sentence, reading)
    yield from supplied(verb, sentence, reading)
    yield from needed(verb, sentence, reading)
    yield from begun_with(verb, sentence, reading)


def begun_with(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X uses the tune as a starting point", "a photo is used as input by X", "... for X"."""
    if verb.lemma_ not in frame("consume.begins"):
        return
    things = passive_subjects(verb) if is_passive(verb) else children(verb, "obj")
    things = [t for thing in things for t in conjuncts(thing)]
    roles = [t for host in (verb, *things) for t in children(host, "obl", "nmod", "advcl")]
    roles = [t for t in roles if cases(t) == {"as"} and _is_beginning(t)]
    behind = [t for host in (verb, *roles) for t in children(host, "nmod", "obl")]
    whom = [t for t in behind if cases(t) & {"for", "to"} and any(r.i < t.i for r in roles)]
    for taken in taken_in(things, sentence, reading) if roles else ():
        if reading.may_be_text(taken.ids):
            continue
        named = [name for t in whom for name in reading.bearers(t, sentence)]
        for name in (*named, *takers(verb, sentence, reading)):
            yield Statement(name, taken, "consume:begin", verb)


def _is_beginning(role: Token) -> bool:
    """Whether a thing is said to be what a work begins with: "input", "the starting point"."""
    if role.lower_ in frame("consume.entries"):
        return True
    first = role.doc[role.i - 1] if role.i else role
    return f"{first.lower_} {role.lower_}" in frame("consume.starts")


def given(participle: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "given a photo of a leaf, X names the tree", where X gets nothing else.

    "Given the photos, we chose X" is about what one has to reckon with.
    """
    if participle.lower_ != "given":
        return
    things = objects(participle)
    if len(things) != 1 or len(conjuncts(things[0])) != 1 or not _is_new(things[0]):
        return
    for taken in taken_in(things, sentence, reading):
        for doer in _shown_to(participle) if not reading.may_be_text(taken.ids) else ():
            for name in reading.bearers(doer, sentence):
                yield Statement(name, taken, "consume:given", participle.head)


def shown_first(participle: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "shown a photo of the plant, X names it", "fed with our photos, X found the crack"."""
    if participle.lower_ not in frame("consume.shown_first"):
        return
    things = [t for t in children(participle, "obl") if cases(t) == {"with"}]
    things = [t for first in things or children(participle, "obj") for t in conjuncts(first)]
    for taken in taken_in(things, sentence, reading):
        for doer in _shown_to(participle) if not reading.may_be_text(taken.ids) else ():
            for name in reading.bearers(doer, sentence):
                yield Statement(name, taken, "consume:given", participle.head)


def _shown_to(participle: Token) -> list[Token]:
    """Who acts with a thing before it: X in "shown a photo, X acts", "X, shown a photo, acts"."""
    over = participle.head
    if participle.dep_ == "acl" and participle.doc.text(participle.i - 1) == ",":
        return [over] if over.dep_ == "nsubj" and not is_passive(over.head) else []
    opens = participle.dep_ == "advcl" and participle.i < over.i and over.pos_ == "VERB"
    return subjects(over) if opens and not is_passive(over) else []


def supplied(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we feed X with photos", "X is supplied with the recordings"."""
    if verb.lemma_ not in frame("consume.supplying"):
        return
    whom = passive_subjects(verb) if is_passive(verb) else children(verb, "obj", "iobj")
    things = [t for t in children(verb, "obl") if cases(t) == {"with"} and t.i > verb.i]
    for noun in whom if things else ():
        for taken in taken_in(things, sentence, reading):
            for name in reading.bearers(noun, sentence):
                if not reading.may_be_text(taken.ids):
                    yield Statement(name, taken, "consume:give-with", verb)


def needed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X only needs a photo to name the bird", where X tells what is in it."""
    if verb.lemma_ not in frame("base.needing") or is_passive(verb):
        return
    things = [t for t in children(verb, "obj") if len(conjuncts(t)) == 1 and _is_new(t)]
    aims = [c for host in (verb, *things) for c in children(host, "acl", "advcl", "xcomp")]
    told = frame("consume.telling", "consume.find", "consume.aware", "consume.informed")
    aims = [c for c in aims if c.lemma_ in told and any(m.lower_ == "to" for m in c.children)]
    for taken in taken_in(things, sentence, reading) if aims else ():
        for doer in subjects(verb) if not reading.may_be_text(taken.ids) else ():
            name = sentence.name_at.get(doer.i)
            if name is not None and not is_opaque(sentence, doer.i):
                yield Statement(name, taken, "consume:need", verb)


def sufficing(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "a photo is all X needs", "all that X needs is a photo", word by word, at X."""
    name, doc = sentence.name_at[token.i], token.doc
    first = token.i - 1 - (doc.text(token.i - 1).lower() == "that")
    verb = next(iter(doc[token.i + 1 : token.i + 2]), token)
    needs = verb.lemma_ in frame("base.needing") and doc.text(first).lower() == "all"
    if not needs or name.kind != "system" or is_opaque(sentence, token.i):
        return
    said = doc[:first] if doc.text(first - 1).lower() == "is" else ()
    if doc.text(verb.i + 1).lower() == "is":
        said = doc[verb.i + 2 :]
    nouns = [t for t in said if t.pos_ == "NOUN" and t.dep_ != "compound" and not cases(t)]
    things = [t for t in nouns[:1] if children(t, "det", "nummod") and _is_new(t)]
    for taken in taken_in(things, sentence, reading):
        if not reading.may_be_text(taken.ids):
            yield Statement(name, taken, "consume:need", verb)


def _is_new(thing: Token) -> bool:
    """Whether a thing was not spoken of before: "a photo", "photos of your shelf"."""
    marks = children(thing, "det", "nmod:poss")
    new = INDEFINITE | words("quantity.universal") | {"any"}
    return all(t.lower_ in new for t in marks)
