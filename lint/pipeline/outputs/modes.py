"""Kinds of input that a text tells together: "X operates in four modalities, including video"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ..closed import NOMINAL
from ..frames import frame
from ..lexicon import words
from ..trees.lists import DASHES, introducer
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    is_passive,
    is_ruled_out,
    objects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Mention
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_JOINTS = frozenset({",", "and", "or", "&", "even", "also", "now"})
_AS = {"as"}
_WITH = frozenset({"with", "on"})
_MARKS = DASHES | {":", "("}
_REACH = 3
"""So many words may stand between the noun and its list: "data types simultaneously – ..."."""


def told(
    noun: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Mention, Token]]:
    """Who takes in which of the kinds that a list behind a noun tells, and the verb for it."""
    within, verb = noun, noun.head
    while verb.lower_ in frame("modes.nouns") and within.dep_ == "nmod":
        within, verb = verb, verb.head  # "inputs from various sources, such as text"
    entering = verb.lemma_ in frame("consume.either") and noun.lower_ in frame("consume.entries")
    if not (entering or verb.lemma_ in frame("modes.verbs")):
        return
    takers = [name for doer in acting(verb) for name in reading.bearers(doer, sentence)]
    for item in _list(noun, sentence) if takers else ():
        for output in reading.outputs(item, sentence, 0):
            for name in takers:
                yield name, reading.output_mention(output, sentence), verb


def across(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Mention]]:
    """Who takes in which kinds by "X reasons across text, images and video".

    Or by "X works with text, images and audio", "X works with images and audio as input". What it
    puts out itself may be meant.
    """
    if verb.lemma_ not in frame("modes.spanning"):
        return
    hosts = [verb, *objects(verb)]
    around = [t for h in hosts for t in children(h, "obl", "nmod")]
    entering = any(cases(t) == _AS and t.lower_ in frame("consume.entries") for t in around)
    told = entering or any(_opens_kinds(t) for t in around)
    spans = frame("modes.spans") | (_WITH if told else frozenset())
    first = [t for t in around if cases(t) & spans]
    kinds = [t for noun in first for t in takewhile(_is_meant, _in_row(noun))]
    outputs = [o for t in kinds for o in reading.outputs(t, sentence, 0)]
    takers = [name for doer in acting(verb) for name in reading.bearers(doer, sentence)]
    for output in outputs if len(outputs) > 1 else ():
        for name in takers:
            if not any(reading.is_known_to_make(name, modality) for modality in output.ids):
                yield name, reading.output_mention(output, sentence)


def _in_row(noun: Token) -> list[Token]:
    """A row of kinds, up to a semicolon: "text; images and audio need other models"."""
    doc = noun.doc
    return [t for t in conjuncts(noun) if all(c.text != ";" for c in doc[noun.i : t.i])]


def _is_meant(kind: Token) -> bool:
    return not is_ruled_out(kind)


def _opens_kinds(noun: Token) -> bool:
    """Whether a noun opens a list of kinds: "text, images and audio", not "our texts"."""
    mass = "Number=Plur" not in noun.morph and not children(noun, "det", "nmod:poss", "amod")
    return noun.lower_ in frame("modes.first") and mass and bool(children(noun, "conj"))


def acting(verb: Token) -> list[Token]:
    """Who takes it in: "X processes it", "X is good at it", "besides reading it, X writes".

    So does X in "after watching it, X writes", but "after transcribing it" others may have done so.
    """
    over = verb.head if verb.head.pos_ != "NOUN" else verb.head.head
    marks = {mark.lower_ for mark in children(verb, "mark")}
    if marks & frame("modes.added"):
        return _named_next(verb) or subjects(over)
    if marks & frame("modes.first_of_all") and _acts_first(verb, over):
        return children(verb, *SUBJECTS) or subjects(over)
    skilled = not marks.isdisjoint(frame("produce.gerunds"))
    return subjects(verb) or (subjects(over) if skilled else [])


def _acts_first(verb: Token, over: Token) -> bool:
    """Whether it is X that does it: "after watching it, X writes", not "... lets you write"."""
    others = frame("consume.hearing") if over.lemma_ not in words("verbs.enable") else {verb.lemma_}
    return verb.lower_.endswith("ing") and verb.lemma_ not in others and not is_passive(over)


def _named_next(verb: Token) -> list[Token]:
    """X behind the comma in "besides reading photos, X writes poems", whatever stands before it."""
    doc, end = verb.doc, max(t.i for t in verb.subtree() if t.text != ",")
    row = [t for t in doc[end + 2 :] if t.dep_ == "nsubj" and t.head.i > t.i]
    near = row and doc[end + 1].text == "," and min(t.i for t in row[0].subtree()) == end + 2
    return conjuncts(row[0]) if near else []


def called(name: Name, sentence: Sentence) -> Name:
    """The system whose name stands right beside its class: "the LLM X", "the X LLM"."""
    text = sentence.block.text
    beside = (
        other
        for other in sentence.names
        if other.kind == "system"
        and name.kind == "class"
        and (text[other.end : name.start] == " " or text[name.end : other.start] == " ")
    )
    return next(beside, name)


def _list(noun: Token, sentence: Sentence) -> list[Token]:
    """What stands in the list behind a noun: "modalities (text, images)", "inputs like audio"."""
    doc = noun.doc
    for at in range(noun.i + 1, min(noun.i + _REACH + 1, len(doc))):
        marked = doc[at].text in _MARKS
        start = introducer(doc, at + (marked or doc[at].text == ","))
        if marked or start > at + (doc[at].text == ","):
            break
    else:
        return []
    found: list[Token] = []
    for token in doc[start:]:
        if token.i in sentence.name_at or token.lower_ in words("stance.negators"):
            break
        if token.pos_ in NOMINAL:
            heads = found[:-1] if found and found[-1].i == token.i - 1 else found
            found = [*heads, token]  # of "video transcripts" the last one decides
        elif token.lower_ not in _JOINTS:
            break
    return found
