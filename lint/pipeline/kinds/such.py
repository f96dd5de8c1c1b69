"""What a question takes a model for: "why is X such a good C?", "what makes X such a good C?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """X in "what makes X such a good C?", with the class at ``token``."""
    if not any(t.lower_ == "such" for t in token.children) or is_opaque(sentence, token.i):
        return
    if any(t.lower_ in words("stance.poor") for t in children(token, "amod")):
        return  # "why is X such a bad C?": it may be none
    made = token.dep_ == "xcomp" and token.head.lemma_ in frame("produce.state")
    told = children(token.head, "obj") if made else []
    why = sentence.doc[0]
    said = why if token.head is why else token  # as trees have it: "why is X such a C?"
    if why.lower_ in words("stance.wh") and children(said, "cop"):
        told += children(said, "nsubj")
    for thing in told:
        name = reading.system_at(thing, sentence)
        if name is not None and reading.is_model(name) and not is_opaque(sentence, thing.i):
            yield name, "compared:such", token
