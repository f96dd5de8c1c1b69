"""Weights that somebody has got: "X weights downloaded from the hub", with no more of a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import children, objects
from .hosting import Statement, is_program_for, owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def fetched(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "my setup: X weights downloaded from the hub", "X weights installed and running"."""
    weights = verb.doc[verb.i - 1] if verb.i else verb
    done = verb.lemma_ in words("access.fetch") and verb.lower_ != verb.lemma_
    bare = not (objects(verb) or children(verb, "aux", "aux:pass"))
    if not (done and bare) or weights.lemma_ not in words("access.weights"):
        return
    first = weights.i - 1
    if weights.head is not verb or (first and not verb.doc[first - 1].is_punct):
        return  # "the tuned X weights downloaded by us"
    for token in verb.doc[verb.i + 1 :]:
        if token.is_punct or token.pos_ == "CCONJ":
            break
        if token.pos_ in {"VERB", "AUX"}:
            return  # "X weights downloaded from there never worked": of those that were
    for name in owners([weights], sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            span = sentence.phrase(weights, verb)
            yield Statement(name, "local", span, "access:weights", verb)
