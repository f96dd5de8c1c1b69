"""Whether praise sells something: "our platform is powered by X", not "systems powered by X".

Praise in a lesson, in news or in what a model is told to be sells nothing, so that nobody could
say which model, or which output, is meant.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame, selling
from ..lexicon import alternation, any_of
from ..trees.syntax import PASSIVE_SUBJECTS, SUBJECTS, cases, children, passive_subjects, subjects

if TYPE_CHECKING:
    from ...document import Block
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_DASHES = ("–", "—")
COINED = re.compile(r"[\W_]*[A-Z][a-z]+[A-Z]\w*(?:\s?\((?:tm|TM|R|r)\)|[™®])?\s+")
"""A product that has a made-up name: "HeatMind(tm) "."""
_WORD = re.compile(r"[\w'’-]+")
_HOW = re.compile(r"[\w\s*_-]{0,40}?\bby\s+\w+ing\b", re.IGNORECASE)
"""Behind a class, how one gets at its strengths: "by letting them call tools"."""
_MANY = frozenset({"they", "these", "those", "some", "many", "others", "anything", "nothing"})
_TITLE = 4
"""So many words in a link, or more, are the title of what it leads to."""
_OPENING = re.compile(r"[\W_]*(?:(?:an?|the)\s+)?", re.IGNORECASE)


def sells(start: int, at: Token, name: Name, sentence: Sentence) -> bool:
    """Whether a seller or its product speaks in praise that begins at ``start``.

    ``at`` is the token of ``name``, the class that is praised.
    """
    block, text = sentence.block, sentence.block.text
    if _persona().search(text, 0, start) or _is_title(block, start):
        return False
    if _HOW.match(text, name.end, sentence.end):
        return False
    near = [at, *at.governors()]
    if any(map(_is_only_possible, near)):
        return False
    things = [_whole(t, at) for t in next(filter(None, map(_doers, near)), [])]
    told = (sentence.doc[0], *near, *things)
    said = {_last_word(t, sentence) for t in told if not _is_for_whom(t)}
    if said & frame("promote.taught"):
        return False
    if any(word.lower() in frame("promote.sellers") for word in _WORD.findall(sentence.text)):
        return True
    if COINED.fullmatch(text, sentence.start, start):
        return True  # whatever a tree takes it for
    if _is_set_off(start, sentence) and _calls_on_you(start, name, sentence):
        return True  # of which things it is told doesn't matter
    if things and things[0] is not at:
        return _is_product(things[0]) or _is_offer(things[0], sentence)
    bare = _OPENING.match(text, sentence.start)
    if bare is not None and bare.end() == start:
        return not _is_told_of_all(at, name, sentence)
    if _calls_on_you(start, name, sentence):
        return True
    return any(map(_is_lure, near)) or sentence.doc[0].lower_ in frame("promote.bid")


def _is_told_of_all(at: Token, name: Name, sentence: Sentence) -> bool:
    """Whether it is told what such models do, and nothing to you: "cutting-edge Cs hallucinate"."""
    courted = frame("promote.courted")
    acts = at.dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS} and at.head.pos_ in {"VERB", "AUX", "ADJ"}
    return name.plural and acts and not any(t.lower_ in courted for t in sentence.doc)


def tells_more(name: Name, sentence: Sentence) -> bool:
    """Whether it is told in what praise consists: "a next-gen X that retries failed calls".

    What it does to "you" is more praise: "a revolutionary X that takes work off your desk".
    """
    text = sentence.block.text
    told = {word.lower() for word in _WORD.findall(text[name.end : sentence.end])}
    return _more().match(text, name.end) is not None and told.isdisjoint(frame("promote.courted"))


@cache
def _more() -> re.Pattern[str]:
    telling = alternation(frame("promote.telling"))
    # Words and what parts them share no character, so that there is one way to tell them apart.
    words_ = r"(?:[^\s*_`:]+[\s*_`]+){0,3}?"
    return re.compile(rf"[\s*_`]*{words_}(?:(?:{telling})\b|:)", re.IGNORECASE)


def _is_title(block: Block, start: int) -> bool:
    """Whether what begins at ``start`` is in a link's text that is long enough for a title."""
    return any(
        mark.kind == "link"
        and mark.start <= start < mark.end
        and len(block.text[mark.start : mark.end].split()) >= _TITLE
        for mark in block.marks
    )


def _last_word(token: Token, sentence: Sentence) -> str:
    start, end = sentence.spans[token.i]
    return sentence.block.text[start:end].rpartition(" ")[2].lower()


def _doers(token: Token) -> list[Token]:
    """What does it, or runs on it: the subject of a verb, or the noun that its clause tells of."""
    return subjects(token) or passive_subjects(token)


def _whole(thing: Token, class_: Token) -> Token:
    """The product of which a part stands before a comma: "a hub for students, powered by X"."""
    driven = next((t for t in class_.governors() if t.dep_ in {"acl", "acl:relcl"}), None)
    if driven is None or driven.head is not thing or thing.doc.text(driven.i - 1) != ",":
        return thing
    return thing.head if _is_for_whom(thing) else thing


def _is_for_whom(noun: Token) -> bool:
    """Whether it tells whom a thing is for: "a hub for students"."""
    return noun.dep_ == "nmod" and cases(noun) == {"for"}


def _is_offer(thing: Token, sentence: Sentence) -> bool:
    """Whether a line names what is for sale, and says nothing: "Smart solutions powered by X"."""
    stated = any("VerbForm=Fin" in t.morph for t in sentence.doc)
    return thing.dep_ == "ROOT" and not stated and thing.lower_ in frame("promote.wares")


def _calls_on_you(start: int, name: Name, sentence: Sentence) -> bool:
    """Whether a reader is told to better what is theirs: "Scale your team using the power of X".

    So with praise behind a dash: "Scale your team – built on cutting-edge X".
    """
    first, strong = sentence.doc[0], any_of(selling("strong"))
    praised = strong.search(sentence.block.text, start, name.end) or _is_set_off(start, sentence)
    acts = [t for t in (first, *children(first, "conj")) if t.pos_ == "VERB"]
    order = acts and all(t.lower_ == t.lemma_ and not children(t, *SUBJECTS) for t in acts)
    return bool(praised and order) and any(t.lower_ == "your" for t in sentence.doc)


def _is_set_off(start: int, sentence: Sentence) -> bool:
    """Whether a dash sets the praise off from what a sentence says first.

    Not of what comes out of it: "Summarise your calls – built on Xs".
    """
    if sentence.doc[0].lower_ in frame("produce.rewording", "produce.writing"):
        return False
    return sentence.block.text[sentence.start : start].rstrip(" *_").endswith(_DASHES)


def _is_product(thing: Token) -> bool:
    """Whether one thing is meant: "the suite", "Nordwind"; not "systems", "AI agents"."""
    if thing.pos_ == "PRON":
        return thing.lower_ not in _MANY
    many = "Number=Plur" in thing.morph or thing.lower_.endswith("s")
    return thing.pos_ == "PROPN" or not many or bool(children(thing, "nmod:poss"))


def _is_lure(verb: Token) -> bool:
    """Whether somebody is told to do what one is lured with: "Discover the power of X"."""
    lures = frame("promote.bid", "promote.lift", "promote.luring")
    return verb.lemma_ in lures and not children(verb, *SUBJECTS)


def _is_only_possible(verb: Token) -> bool:
    """Whether it is told what may come of doing so: "leveraging C could enable a study"."""
    told = verb.dep_ in {"csubj", "csubj:pass", "nsubj"}  # a tree may take "leveraging" for a mark
    aids = children(verb.head, "aux") if told else []
    return any(t.lower_ in frame("understand.unreal") for t in aids)


@cache
def _persona() -> re.Pattern[str]:
    """What tells a model who it is: "You are a revolutionary AI", "Your task is"."""
    opening = alternation(frame("promote.addressing"))
    return re.compile(rf"(?:^|[.!?:>]\s|\n)[\W_]*(?:{opening})\b", re.IGNORECASE)
