"""A participle that signs what is shown or asked about: "Drawn by X.", "The logo? Drawn by X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, telling
from ..products import Output
from ..trees.syntax import SUBJECTS, children, objects
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WAY = 5
"""So many words behind a verb "by" may stand: "drawn in-house by X"."""


def signed_alone(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Illustrated by X.", "Drawn in-house by X" under a picture or a title: no clause."""
    first = verb.head if verb.dep_ == "conj" else verb
    if first.i or first.dep_ != "ROOT" or first.lower_ not in frame("duty.signing"):
        return
    if sentence.block.cell is not None:
        return  # which tells it of the row
    if objects(verb) or children(verb, *SUBJECTS):
        return
    by = _by(verb, sentence)
    at = by + 1
    if not by or at not in sentence.name_at:
        return
    output = Output((telling().get(verb.lemma_, "text"),), verb, verb, made=True)
    for name in reading.bearers(verb.doc[at], sentence):
        if reading.is_model(name):
            yield Statement(name, output, "credit", verb)


def _by(verb: Token, sentence: Sentence) -> int:
    """Where "by" stands right behind a verb, or behind how or where it is done; 0 if nowhere.

    "Written by hand, not by X" has two of them.
    """
    by = next((t.i for t in verb.doc[verb.i + 1 : verb.i + _WAY] if t.lower_ == "by"), 0)
    between = sentence.block.text[sentence.spans[verb.i][1] : sentence.spans[by][0]] if by else ""
    way = between.strip().lower()
    return by if not way or way in frame("duty.ways") else 0
