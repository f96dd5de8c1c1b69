"""What a system is listed with, and no more: "- X: product photos", "X (images), Y (sound)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.heads import after_name
from .bracketing import EACH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MARKS = frozenset({":", "–", "—", "-"})
_JOINTS = frozenset({",", "&", "and", "/", "+"})
_ENDS = frozenset({"", "."})
_WITHIN = frozenset({"NOUN", "ADJ", "PROPN"})
_LABEL = "duty:label"
_LONGEST = 4
"""Words of the longest thing."""


def listed(token: Token, sentence: Sentence, reading: Reading) -> tuple[list[Token], str]:
    """What a line, an item of a list or a bracket in a row gives to the system before, and which.

    A line of prose may hold anything behind a name; only what nobody has before counts in one:
    "X: music and sound effects".
    """
    doc, at = token.doc, after_name(sentence, token.i)
    name = sentence.name_at[token.i]
    if doc.text(at) == "(":
        end = next((t.i for t in doc[at:] if t.text == ")"), len(doc))
        alone = token.i == 0 and doc.text(end + 1) in _ENDS
        row = _is_bracketed_row(sentence)
    else:
        end = len(doc) - (doc[-1].text == ".")
        alone = token.i == 0 and doc.text(at) in _MARKS
        row = False
    if name.kind != "system" or not (alone or row):
        return [], _LABEL
    if reading.is_silent(name) or not reading.is_model(name):
        return [], _LABEL
    pieces = list(_pieces(doc[at + 1 : end]))
    if any(t.lower_ in frame("duty.resources") for piece in pieces for t in piece):
        return [], _LABEL  # "- X: paper, demo video"
    things = [piece[-1] for piece in pieces if _is_thing(piece, sentence)]
    if row:
        return things, EACH
    if sentence.block.kind == "item" and len(things) == len(pieces):
        return things, _LABEL
    credited = frame("duty.credits"), frame("duty.credited_before")
    plain = all(p[-1].lower_ in credited[0] for p in pieces) and all(
        t.lower_ in credited[1] for p in pieces for t in p[:-1]
    )
    return [piece[-1] for piece in pieces if plain], _LABEL


def _pieces(row: Sequence[Token]) -> Iterator[list[Token]]:
    """The items of a row, without what joins them."""
    piece: list[Token] = []
    for token in row:
        if token.lower_ in _JOINTS:
            if piece:
                yield piece
            piece = []
        else:
            piece.append(token)
    if piece:
        yield piece


def _is_thing(piece: list[Token], sentence: Sentence) -> bool:
    """Whether a piece is a noun with what describes it, and tells of no system."""
    plain = all(t.pos_ in _WITHIN and t.i not in sentence.name_at for t in piece)
    several = len(piece) > 1 or "Number=Plur" in piece[-1].morph
    several = several or piece[-1].lower_ in frame("duty.credits")  # "video" may be a link to one
    return plain and several and piece[-1].pos_ == "NOUN" and len(piece) <= _LONGEST


def _is_bracketed_row(sentence: Sentence) -> bool:
    """Whether each system of several has its own bracket: "models: X (images), Y (sound)"."""
    doc = sentence.doc
    systems = [i for i, name in sentence.name_at.items() if name.kind == "system"]
    return len(systems) > 1 and all(doc.text(after_name(sentence, i)) == "(" for i in systems)
