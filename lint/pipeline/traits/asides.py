"""Whose a system is, told beside its name: "X, M's flagship, ...", "X (M)"."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from ..closed import CLOSES, JOINTS
from ..frames import frame
from ..lexicon import has_any
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children
from .chosen import is_chosen
from .kind_nouns import is_kind
from .labs import maker_at
from .maker_rows import tells_makers
from .possession import Statement, is_hosted, makes_models, may_be_out, serves_others
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENS = frozenset({",", "(", "–", "—"})
_SIZE = re.compile(r",\s*~?\d+(?:\.\d+)?\s?[BbMmTt](?:\s+param\w*)?\s*\)")
"""Behind a maker, how large a model is."""
_NEXT = 4
"""So many names behind a bracket may tell whose the system is."""
_OWNS = 3
"""So many characters part an owner from what it has."""
_EQUALS = frozenset({"=", "==", "≙"})


def beside(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what a phrase with a maker says of the system before it."""
    for name, at in (
        *_works(token, maker, sentence),
        *_equals(token, sentence),
        *_model_called(token, maker, sentence, reading),
    ):
        model = reading.is_model(name) and not name.plural
        if model and not is_hosted(maker, name, sentence, reading):
            yield Statement(name, maker, "maker:beside", at)


def _works(token: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X, M's flagship, ...", "X, M's answer to Y, ...", "X, M's open model for code, ..."."""
    noun = token.head
    if token.dep_ != "nmod:poss" or noun.dep_ not in {"appos", "conj"}:
        return
    at = token.i - 2 if token.doc.text(token.i - 1) in _OPENS else -1
    name = sentence.name_at.get(at)
    more = children(noun, "nmod")
    last = max([noun.i, *(t.i for t in more)])
    if name is None or name.kind != "system" or noun.head.i != at or is_opaque(sentence, at):
        return
    if token.doc.text(after_name(sentence, last)) not in CLOSES or children(noun, "conj"):
        return
    told = {case for t in more for case in cases(t)}
    class_ = sentence.name_at.get(noun.i)
    kind = is_kind(noun, sentence) and not (class_ is not None and class_.plural)
    reply = noun.lower_ in frame("origin.replies") and told == {"to"}
    work = noun.lower_ in frame("origin.masterpieces") and not (told or serves_others(maker))
    meant = kind and told == {"for"} and _is_meant(maker, token, noun)
    if noun.dep_ == "conj":  # so trees take it at the end of a sentence
        acts = _acts_behind(last, token)
        reply, work = reply and acts, work and acts
        meant = meant and _is_closed(last, sentence)
    if reply or work or meant:
        yield name, noun


def _acts_behind(last: int, token: Token) -> bool:
    """Whether a comma and a verb end an aside on a subject: "X, M's answer to Y, can draw"."""
    behind = token.doc[last + 2 : last + 3]
    comma = token.doc.text(last + 1) == ","
    return comma and any(t.pos_ in {"AUX", "VERB"} for t in behind)


def _is_closed(last: int, sentence: Sentence) -> bool:
    """Whether no row goes on behind a phrase: "X, M's model for code, and Y"."""
    doc = sentence.doc
    goes_on = doc.text(last + 2).lower() in JOINTS or last + 2 in sentence.name_at
    return not (doc.text(last + 1) == "," and goes_on)


def _is_meant(maker: Name, owner: Token, noun: Token) -> bool:
    """Whether a maker that lists none but its own has made what is for something.

    Not one that has chosen it: "X, M's default model for chats"; others may use what they buy for
    it: "X, Notion's model for summaries".
    """
    own = bool(set(maker.ids) & frame("origin.alone", "origin.listing"))
    return own and not is_chosen(owner, noun)


def _equals(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X = M's LLM", as in a comment; "X: M's chatbot", where X opens the line."""
    doc, noun = token.doc, token.head
    name = sentence.name_at.get(token.i - 2)
    mark = doc.text(token.i - 1)
    told = token.dep_ == "nmod:poss" and (mark in _EQUALS or (mark == ":" and token.i == 2))
    if not told or name is None or name.kind != "system" or doc.text(noun.i + 1) not in CLOSES:
        return
    if is_kind(noun, sentence) and not is_chosen(token, noun):
        yield name, noun


def _model_called(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "the M model X", of one that only its maker has, and a maker with models of its own."""
    doc, at = token.doc, token.i + 2
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or doc.text(token.i - 1).lower() != "the":
        return
    if not is_kind(doc[token.i + 1], sentence) or serves_others(maker):
        return
    closed = not may_be_out(name, reading)
    behind = after_name(sentence, at)
    ends = doc.text(behind) in CLOSES or doc[behind].pos_ in {"AUX", "VERB"}
    if closed and ends and makes_models(maker, reading) and not is_opaque(sentence, at):
        yield name, doc[at]


def in_brackets(
    token: Token, system: Name, at: int, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X (M)", "X (M, 2023)", with the maker at ``at``."""
    doc = token.doc
    at, labelled = _behind_label(at, token), at
    maker = maker_at(at, sentence, reading)
    if maker is not None and at > labelled and has_on_cloud(maker, system, reading):
        return  # "X (vendor: M)", of what M sells as well
    dated = "".join(t.text for t in doc[at + 1 : at + 3])
    behind = at + 3 if dated[:1] == "," and dated[1:].isdigit() else at + 1
    closed = doc.text(behind).startswith(")")
    served = maker is not None and serves_others(maker)
    closed = closed or (not served and _tells_edition(at, sentence))
    if closed and doc.text(behind + 1).lower() in frame("origin.accounts"):
        return  # "two ChatGPT (Google) accounts"
    whole = maker is not None and sentence.block.text[maker.end : maker.end + 1] in ")],"
    told = token.dep_ == "obj" and token.head.dep_ == "acl:relcl"
    if maker is None or not whole or told:  # "X (M-compatible)", "a firm that sells X (M)"
        return
    row = served and tells_makers(system, sentence, reading)
    if served and may_be_out(system, reading) and not row:
        return  # "Stable Diffusion (NVIDIA)": on whose hardware, or where it is served
    if closed and _is_credited(maker, system, sentence, reading):
        yield Statement(system, maker, "maker:brackets", token)


def _behind_label(at: int, token: Token) -> int:
    """Index of M in "X (maker: M)", "X (developer M)"; the index itself if there is no label."""
    doc = token.doc
    if doc.text(at).lower() not in frame("origin.own_makers", "origin.labels"):
        return at
    return at + 1 + (doc.text(at + 1) == ":")


def _tells_edition(at: int, sentence: Sentence) -> bool:
    """Whether a bracket goes on with which X is meant: "X (M, version of June)", "X (M, 7B)"."""
    doc = sentence.doc
    close = next((t.i for t in doc[at:] if t.text == ")"), 0)
    if doc.text(at + 1) != "," or any(i in sentence.name_at for i in range(at + 1, close)):
        return False
    if _SIZE.match(sentence.block.text, sentence.spans[at][1], sentence.end):
        return True
    inside = {t.lower_ for t in doc[at + 1 : close]}
    return bool(inside & frame("origin.editions"))


def _is_credited(maker: Name, system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a bracket behind a name tells its maker, not where it lies or who reports on it."""
    if maker.kind != "maker" or sentence.block.text[maker.start].islower():
        return False  # "(github.com/google/...)"
    if has_any(frame("origin.signing"), sentence.text):
        return False  # "log in to X (M)"
    if _is_owned_behind(system, sentence, reading):
        return False
    elsewhere = frame("origin.hosts", "origin.press")
    return reading.is_model(system) and not set(maker.ids) & elsewhere


def _is_owned_behind(system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a line that opens with a system tells whose it is: "X (N): M's X in N's format"."""
    known = {i for id_ in system.ids for i in reading.knowledge.makers_of(id_)}
    first = bisect_right(sentence.names, system.end, key=lambda name: name.start)
    names = sentence.names[first : first + _NEXT]
    return any(
        maker.kind == "maker" and set(maker.ids) & known and set(again.ids) == set(system.ids)
        for maker, again in pairwise(names)
        if again.start - maker.end <= _OWNS
    )
