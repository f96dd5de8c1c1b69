"""Whose a system is, in fixed phrases: "X, by M, ...", "the latest M model, X, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import CLOSES, JOINTS, POSSESSIVES
from ..frames import frame
from ..trees.heads import after_name, is_derived, is_opaque
from ..trees.lists import DASHES
from ..trees.syntax import PASSIVE_SUBJECTS, SUBJECTS
from .chosen import is_chosen
from .in_rows import is_in_row
from .kind_nouns import is_kind
from .possession import Statement, is_hosted, makers_of, serves_others
from .ranges import is_range
from .serving import has_on_cloud
from .staff import staff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_MARKS = DASHES | {","}
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_JOINING = frozenset({"and", "or"})
_ALL = frozenset({"the", "all", "any"})
_COURTESY = 3
"""So many words stand before the last of ", courtesy of" at least."""
_REACH = 7
"""So many words behind a possessive the noun of its phrase may stand."""


def appended(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """What a fixed phrase with a maker says of the system beside it."""
    for name, at in (
        *_aside(token, maker, sentence),
        *_courtesy(token, maker, sentence),
        *_owned(token, sentence),
        *_latest(token, maker, sentence, reading),
        *_is_latest(token, maker, sentence, reading),
        *_among_others(token, maker, sentence, reading),
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
    """Read "X, by M, ...", "X — from M — ...", "(X, by M)", and nothing but "X, by M"."""
    doc, comma = token.doc, token.i - 2
    tied = doc.text(token.i - 1).lower() in frame("means.makers")
    mark = doc.text(comma)
    if not tied or mark not in _MARKS or serves_others(maker):
        return
    first = comma - 1
    end = after_name(sentence, token.i)
    behind = doc.text(end)
    bracketed = first > 0 and doc[first - 1].text == "(" and behind.startswith(")")
    whole = first == 0 and behind in {"", "."}  # an item of a list
    acts = doc[first].dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS}  # not "switched to X — from M —"
    dashed = mark in DASHES and mark in {behind, _behind_town(end, doc)} and acts
    if not dashed and (mark in DASHES or not (behind == "," or bracketed or whole)):
        return
    name = _plain(first, sentence)
    if name is not None and after_name(sentence, first) == comma:
        yield name, doc[first]


def _behind_town(end: int, doc: Tree) -> str:
    """What stands behind the town of a maker that ends there: "M, Paris —"."""
    town = doc.text(end) == "," and any(t.pos_ == "PROPN" for t in doc[end + 1 : end + 2])
    return doc.text(end + 2) if town else ""


def _courtesy(token: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X, courtesy of M, ...", "X, courtesy of the people at M, ..."."""
    doc, whose = token.doc, token
    if token.dep_ == "nmod" and token.head.lower_ in frame("origin.people") | staff():
        whose = token.head
    start = whose.i - 1 - (whose is not token and doc.text(whose.i - 1).lower() == "the")
    said = f"{doc.text(start - 1)} {doc.text(start)}".lower()
    if said not in frame("origin.courtesy") or doc.text(start - 2) != ",":
        return
    if not set(maker.ids) <= frame("origin.listing") or start < _COURTESY:
        return
    name = _plain(start - 3, sentence)
    behind = doc.text(after_name(sentence, token.i))
    alone = doc[start - 3].dep_ != "nmod"  # "a demo of X, courtesy of M"
    if name and alone and behind in CLOSES and after_name(sentence, start - 3) == start - 2:
        yield name, doc[start - 3]


def _owned(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X, M's protein folding system, ...", whatever a tree takes the words between for."""
    doc, at = token.doc, token.i - 2
    if doc.text(token.i + 1) not in POSSESSIVES or doc.text(token.i - 1) != "," or at < 0:
        return
    last = token.i + 1
    while last + 1 < len(doc) and last - token.i < _REACH and _is_inside(doc[last + 1], sentence):
        last += 1
    noun, name = doc[last], _plain(at, sentence)
    family = noun.lower_ in frame("origin.families")
    if family and doc.text(last + 1) == "of":
        last += 2 * is_range(last + 2, sentence)  # "X, M's family of models, ..."
    if name is None or after_name(sentence, at) != token.i - 1 or doc.text(last + 1) not in CLOSES:
        return
    class_ = sentence.name_at.get(noun.i)
    many = class_.plural if class_ is not None else noun.lower_.endswith("s") and not family
    chosen = is_chosen(token, noun) or (
        at == 1 and doc[0].pos_ in {"ADP", "SCONJ"}
    )  # "before X, M's system, Y"
    if doc.text(last + 1) == "," and any(t.pos_ in _LISTED for t in doc[last + 2 : last + 3]):
        return  # "X, M's system, two scripts": a row
    if is_kind(noun, sentence) and not (many or chosen or is_in_row(at, doc[last], sentence)):
        yield name, noun


def _is_inside(word: Token, sentence: Sentence) -> bool:
    """Whether a word may stand in a phrase without a clause: an adjective, a noun, "folding"."""
    name = sentence.name_at.get(word.i)
    if name is not None:
        return name.kind == "class"
    gerund = word.pos_ == "VERB" and word.lower_.endswith("ing")
    return gerund or word.text == "-" or word.pos_ in {"ADJ", "NOUN", "PROPN"}


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


def _among_others(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X and other M models", "X and the other models from M": X is one of them."""
    doc = token.doc
    tied = doc.text(token.i - 1).lower() in frame("means.makers") | {"of"}
    noun = token.i - 2 if tied else token.i + 1
    if not set(maker.ids) <= frame("origin.listing") or serves_others(maker):
        return
    other = noun - 1 if tied else token.i - 1
    if doc.text(other).lower() != "other" or noun >= len(doc) or not is_range(noun, sentence):
        return
    if doc.text(max(noun, token.i) + 1) in POSSESSIVES:
        return  # "X and the other models from M's rivals"
    end = after_name(sentence, token.i)
    if tied and any(
        n.kind == "maker" for n in map(sentence.name_at.get, range(end + 1, end + 3)) if n
    ):
        return  # "X and the other models from M, N and O"
    before = other - 1
    while doc.text(before).lower() in _ALL:
        before -= 1
    at = before - 1 if doc.text(before).lower() in _JOINING else -1
    name = _plain(at, sentence) if at >= 0 else None
    if name is not None and not has_on_cloud(maker, name, reading):
        yield name, doc[at]
