"""Texts that a verb alone says to come out: "X summarises it", "it is translated by X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .. import frames
from ..closed import INDEFINITE, NSUBJ
from ..frames import frame, techniques
from ..kinds.namesakes import maker_named
from ..lexicon import has_any, words
from ..products import Output
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .doers import doers, fronted
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CHANGING = frozenset({"into", "to"})
_BECOMING = _CHANGING | {"in", "as"}
_MANY = frozenset({"they", "them"})
_PRONOUNS = _MANY | {"it"}
_QUOTES = frozenset({'"', "“", "‘", "«", "„"})


def reworded(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X summarises it", "it is summarised by X": the verb says that a text comes out."""
    passive = is_passive(verb)
    things = passive_subjects(verb) if passive else objects(verb)
    if all(t.lower_ in words("nouns.attached") for t in things):
        things = []  # a tool for pictures may rewrite its prompts
    only = frames.reworded().get(verb.lemma_)
    told = [*children(verb, "obl"), *(t for thing in things for t in children(thing, "nmod"))]
    if any(_is_no_text(t, sentence, reading) for t in told):
        return  # "translate captions into videos", "summarise the week in one picture"
    if any(_is_no_language(t, sentence, reading) for t in children(verb, "obl")):
        return  # "translates lyrics into moods"
    results = [o for t in told if cases(t) & _CHANGING for o in reading.outputs(t, sentence, 0)]
    if only is not None:
        told = [*things, *(t for t in children(verb, "obl") if cases(t) == {"to"})]
        things = [t for t in told if _meant(t).lower_ in only] or _spoken(verb)
    penned = verb.lemma_ in frame("produce.penning")
    if penned and passive:
        return  # "a tagger written by X" may be a program
    if penned:
        things = [t for t in things if _is_penned(t, verb, sentence, reading)]
    if not things:
        return
    output = Output(("text",), verb, verb, made=True)
    replies = verb.lemma_ in frame("produce.replying")
    mail = replies and _is_mail(verb, things)
    aloud = replies and not mail
    past = "Tense=Past" in verb.morph and not passive
    doing = [
        doer
        for doer in doers(verb, [], sentence, reading)
        if doer.pattern != "produce:with" and (not passive or doer.pattern == "produce:by")
    ]
    listed = [n for t in subjects(verb) for n in reading.examples_of(t, sentence)]
    for doer in (*doing, *fronted(verb, sentence, reading)):  # not "summarise your day with X"
        encoded = {i for o in results for i in o.ids} & words("names.encoded")
        if any(reading.is_known_to_make(doer.name, i) for i in encoded):
            continue  # "X translates texts into embeddings"
        written = sentence.block.text[doer.name.start : doer.name.end]
        if mail and past and maker_named(doer.name, written, reading) is not None:
            continue  # "Midjourney answered our email": its makers
        if not reading.is_model(doer.name) or (only is not None and doer.name in listed):
            continue
        if penned and doer.pattern == "produce:using":
            continue  # "write a viewer using X"
        picks = reading.is_silent(doer.name)  # BERT answers with a part of what it read
        if (replies and picks) or (aloud and reading.is_known_to_make(doer.name, "speech")):
            continue
        if not (penned and reading.is_known_to_make(doer.name, "text")):
            yield Statement(doer.name, output, doer.pattern, verb)


def _meant(thing: Token) -> Token:
    """What a pronoun stands for: "the titles are in Dutch; they are translated by X"."""
    if thing.lower_ not in _PRONOUNS:
        return thing
    many = thing.lower_ in _MANY
    told = [t for t in thing.doc[: thing.i] if t.dep_ in NSUBJ]
    one = len(told) == 1 and ("Number=Plur" in told[0].morph) is many
    return told[0] if one else thing


def _is_mail(verb: Token, things: list[Token]) -> bool:
    """Whether what is answered came in writing, so that a voice is no answer: "answers emails"."""
    told = [*things, *(t for t in children(verb, "obl") if cases(t) == {"to"})]
    return any(t.lower_ in frame("produce.mail") for t in told)


def _is_no_text(result: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether something is turned into a thing that is no text."""
    new = any(t.lower_ in INDEFINITE | {"one"} for t in children(result, "det", "nummod"))
    turned = cases(result) & (_BECOMING if new else _CHANGING)  # not "the text in your photo"
    outputs = reading.outputs(result, sentence) if turned else []
    return any(not reading.may_be_text(output.ids) for output in outputs)


def _is_no_language(result: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether something is turned into what is neither a language nor known to be a text."""
    turned = cases(result) == {"into"} and result.pos_ == "NOUN"
    known = result.lower_ in words("language.names", "nouns.written")
    told = reading.outputs(result, sentence, 0)
    return turned and not known and all(len(output.ids) > 1 for output in told)


def _is_penned(thing: Token, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether what is written is a text: no file, no song, and nothing that goes to a disk."""
    if thing.pos_ not in {"NOUN", "PROPN"} or thing.lower_ in frame("produce.filed"):
        return False
    if "." in thing.text:
        return False  # "writes log.txt"
    if thing.doc.text(thing.i - 1) in _QUOTES:
        return False  # 'it still writes "recieve"': letters in its pictures
    if has_any(_manners(), sentence.text):
        return False  # "writes the room out token after token": by which it draws, too
    placed = any(cases(t) & {"to", "into", "onto", "out"} for t in children(verb, "obl"))
    return not placed and not reading.outputs(thing, sentence)


@cache
def _manners() -> frozenset[str]:
    """How something is put out, whatever it is: "token by token"."""
    return frozenset(manner for technique in techniques() for manner in technique.manners)


def is_stored(output: Output, verb: Token) -> bool:
    """Whether a thing is a file by its form, which any program saves: "writes a WAV file"."""
    return output.last.lower_ in frame("produce.stored") and not is_passive(verb)


def _spoken(verb: Token) -> list[Token]:
    """The languages that people speak: not "into a universal language"."""
    figures = words("language.figurative")
    return [t for t in languages(verb) if t.doc[t.i - 1].lower_ not in figures]


def languages(verb: Token) -> list[Token]:
    """What something is said to go into, if that is a language: "translate into Polish".

    None is "the prompt language X responds to".
    """
    return [
        t
        for t in children(verb, "obl")
        if cases(t) & {"into", "to"} and t.lower_ in words("language.names")
        if t.i > verb.i and t.doc[t.i - 1].pos_ != "NOUN"
    ]
