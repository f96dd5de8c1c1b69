"""What has been opened: "M made X open source", and the weights that are: "X's open weights"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, has_any, words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program_for, is_version, owners
from .openness import is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

OWNED = "access:its-weights"
"""The pattern of a phrase that takes for granted that weights are open: "X's open weights"."""
_THEY = frozenset({"they"})
_WITH = {"with"}
_FOR = {"for"}
_PLACES = frozenset({"from", "here"})
_BY = frozenset({"by", "under"})
_LOADS = frozenset({"download", "self-hosting"})
_NEAR = 8
"""So many characters from a name its place may stand."""


def made_open(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M has made X open source", "X was made freely available for download".

    Word by word, as trees take X for a part of "X source".
    """
    sought = verb.dep_ in {"xcomp", "acl", "ccomp"}
    if verb.lemma_ not in words("access.render") or sought:
        return  # "M promised to make X open source"
    passive = is_passive(verb)
    if passive:
        named = [n for t in passive_subjects(verb) for n in _named(t, sentence)]
        end = sentence.spans[verb.i][1]
    else:
        doers = [t for t in subjects(verb) if _is_maker(t, sentence)]
        behind = sentence.name_at.get(verb.i + 1) if doers else None
        named = [behind] if behind is not None else []
        end = behind.end if behind is not None else 0
    said = _open().match(sentence.block.text, end, sentence.end) if named else None
    for name in named if said is not None else ():
        if said is not None and reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "open", said.span("way"), "access:sourced", verb)


def _named(thing: Token, sentence: Sentence) -> list[Name]:
    name = sentence.name_at.get(thing.i)
    return [] if name is None or is_opaque(sentence, thing.i) else [name]


def _is_maker(doer: Token, sentence: Sentence) -> bool:
    name = sentence.name_at.get(doer.i)
    return doer.lower_ in _THEY or (name is not None and name.kind == "maker")


@cache
def _open() -> re.Pattern[str]:
    """Behind what is made so: "open source", "freely downloadable", and no noun."""
    ways = alternation(words("access.open", "access.for_all"))
    wholly = alternation(words("language.wholly"))
    return re.compile(
        rf"[*_`\"”]{{0,4}}\s(?:(?:{wholly})\s)?(?P<way>{ways})"
        r"(?=\s*(?:[.,;:!)]|$)|\s(?:and|so|but|in|last|this|to|for|under|on|with|which|by)\b|\s\(see\b)",
        re.IGNORECASE,
    )


def is_missed(sentence: Sentence) -> bool:
    """Whether a sentence wishes for what there isn't: "we wait for X's open weights"."""
    return has_any(words("access.seeking", "access.missed"), sentence.text)


def open_weights(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's open weights", "the public weights of X", of which nothing says there are none."""
    if noun.lemma_ not in words("access.weights"):
        return
    said = [
        t for t in children(noun, "amod") if t.lower_ in words("access.public") and t.i < noun.i
    ]
    known = {t.lower_ for t in children(noun, "det")} & words("access.definite")
    if not said or not (known or children(noun, "nmod:poss")):
        return
    if is_missed(sentence):
        return
    for name in owners([noun], sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "open", sentence.phrase(said[0], noun), OWNED, noun)


def given_with(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M released X with open weights", "M offers X for download"."""
    if verb.lemma_ not in words("access.publish", "access.providing") or is_passive(verb):
        return
    hung = [t for thing in (verb, *objects(verb)) for t in children(thing, "obl", "nmod")]
    openly = [t for t in hung if cases(t) == _WITH and _are_open(t)]
    fetched = [t for t in hung if cases(t) == _FOR and t.lower_ in _LOADS]
    for thing in objects(verb) if openly or fetched else ():
        for name in _named(thing, sentence):
            app = bool(fetched) and not is_version(name, sentence)
            if reading.is_model(name) and not (app or is_program_for(name, sentence)):
                span = sentence.phrase(verb, (openly or fetched)[0])
                yield Statement(name, "open", span, "access:weights", verb)


def _are_open(noun: Token) -> bool:
    said = any(t.lower_ in words("access.public") for t in children(noun, "amod"))
    return said and noun.lemma_ in words("access.weights")


def _is_none(model: Token) -> bool:
    """Whether no model of a name is meant: "the weights of no X model"."""
    whole = (model, model.head) if model.dep_ == "compound" else (model,)
    return any(d.lower_ in words("stance.negators") for t in whole for d in children(t, "det"))


def put_up(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M put the weights of X on Hugging Face"."""
    if verb.lemma_ not in words("access.putting") or is_passive(verb) or is_denied_here(verb):
        return
    end = sentence.spans[verb.i][1]
    place = _shelf().search(sentence.block.text, end, sentence.end)
    for name in owners(objects(verb), sentence, reading) if place is not None else ():
        near = place is not None and place.start() - name.end <= _NEAR
        at = sentence.token_of(name)
        near = near and not (at is not None and _is_none(at))
        if near and reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "open", sentence.phrase(verb, verb), "access:weights", verb)


def to_be_had(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the weights of X can be had from M's page", "... can be obtained here"."""
    can = any(t.lower_ == "can" for t in children(verb, "aux"))
    had = verb.lemma_ in words("access.getting", "access.have") and can and is_passive(verb)
    if not had or is_denied_here(verb) or has_any(words("access.solely"), sentence.text):
        return
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    if not behind or behind[0].lower_ not in _PLACES:
        return  # "can be had by our staff"
    if any(not cases(t).isdisjoint(_BY) for t in children(verb, "obl", "obl:agent")):
        return  # "can be had from the maker by members"
    things = [t for t in passive_subjects(verb) if t.lower_ in words("access.weights")]
    for name in owners(things, sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "open", sentence.phrase(verb, verb), "access:weights", verb)


def marked(span: tuple[int, int], pattern: str, at: Token, sentence: Sentence) -> tuple[int, int]:
    """Mark the weights in "M has put the weights of X on GitHub", not the verb or the place."""
    if pattern != "access:weights" or at.pos_ == "ADJ" or span != sentence.phrase(at, at):
        return span
    told = passive_subjects(at) if is_passive(at) else [*objects(at), *subjects(at)]
    parts = [t for t in told if t.lemma_ in words("access.weights")]
    return sentence.phrase(parts[0], parts[0]) if parts else span


@cache
def _shelf() -> re.Pattern[str]:
    shelves = alternation(words("access.hubs", "access.shelves"))
    return re.compile(rf"\b(?:on|onto|to)\s(?:the\s)?[*_`]*(?:{shelves})\b", re.IGNORECASE)
