"""Whose a system is, in fixed phrases: "X, by M, ...", "the latest M model, X, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import CLOSES, JOINTS
from ..frames import frame
from ..trees.heads import after_name, is_derived, is_opaque
from .asides import has_on_cloud
from .belonging import is_kind
from .possession import Statement, is_hosted, makers_of, serves_others

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def appended(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """What a fixed phrase with a maker says of the system beside it."""
    for name, at in (
        *_aside(token, maker, sentence),
        *_latest(token, maker, sentence, reading),
        *_is_latest(token, maker, sentence, reading),
    ):
        others = {i for n in sentence.names if n.kind == "maker" for i in n.ids} - set(maker.ids)
        credited = bool(others & makers_of(name, reading))
        model = reading.is_model(name) and not name.plural
        if model and not credited and not is_hosted(maker, name, sentence, reading):
            yield Statement(name, maker, "maker:appended", at)


def _plain(at: int, sentence: Sentence) -> Name | None:
    """The system at an index, itself and no product of another name."""
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or is_derived(sentence, at):
        return None
    return None if is_opaque(sentence, at) else name


def _aside(token: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X, by M, ...", "X, from M, ..."."""
    doc, comma = token.doc, token.i - 2
    tied = doc.text(token.i - 1).lower() in frame("means.makers")
    closed = doc.text(after_name(sentence, token.i)) == ","
    if not (tied and closed) or doc.text(comma) != "," or serves_others(maker):
        return
    first = comma - 1
    name = _plain(first, sentence)
    if name is not None and after_name(sentence, first) == comma:
        yield name, doc[first]


def _latest(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "the latest M model, X, ...", "the new M model X"."""
    doc, kind = token.doc, token.i + 1
    fresh = token.i > 1 and doc[token.i - 1].lower_ in frame("origin.fresh")
    if not fresh or doc.text(token.i - 2).lower() != "the" or kind >= len(doc):
        return
    if not set(maker.ids) <= frame("origin.listing") or not is_kind(doc[kind], sentence):
        return
    at = after_name(sentence, kind) if kind in sentence.name_at else kind + 1
    at += doc.text(at) == ","
    name = _plain(at, sentence) if at < len(doc) else None
    if name is None or has_on_cloud(maker, name, reading):
        return
    behind = after_name(sentence, at)
    row = doc.text(behind) == "," and doc.text(behind + 1).lower() in JOINTS
    if not row and (doc.text(behind) in CLOSES or doc[behind].pos_ in {"AUX", "VERB"}):
        yield name, doc[at]


def _is_latest(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X is the latest M model", of a maker that has none but its own."""
    doc, first = token.doc, token.i - 4
    said = [doc.text(i).lower() for i in range(token.i - 3, token.i)]
    told = said[:2] in (["is", "the"], ["was", "the"]) and said[2] in frame("origin.fresh")
    if first < 0 or not told or not set(maker.ids) <= frame("origin.listing"):
        return
    kind, name = token.i + 1, _plain(first, sentence)
    ends = kind < len(doc) and doc.text(kind + 1) in CLOSES and is_kind(doc[kind], sentence)
    if name is not None and ends and not has_on_cloud(maker, name, reading):
        yield name, doc[kind]
