"""Whose a system is, told beside its name: "X, M's flagship, ...", "X was M's first attempt at"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, subjects
from .belonging import kinds, models
from .possession import GIVEN_OUT, Statement, is_hosted, makes_models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENS = frozenset({",", "(", "–", "—"})
_ENDS = frozenset({"", ",", ".", ")", ";", "–", "—", "!"})
_EQUALS = frozenset({"=", "==", "≙"})
_OWNING = frozenset({"'s", "’s"})


def beside(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what a phrase with a maker says of the system before it."""
    for name, at in (
        *_works(token, maker, sentence, reading),
        *_attempts(token, maker, sentence, reading),
        *_made(token, sentence),
        *_equals(token, sentence),
        *_in_row(token, maker, sentence, reading),
        *_introduced(token, sentence),
        *_model_called(token, maker, sentence, reading),
    ):
        model = reading.is_model(name) and not name.plural
        if model and not is_hosted(maker, name, sentence, reading):
            yield Statement(name, maker, "maker:beside", at)


def _serves(maker: Name) -> bool:
    """Whether a maker offers what others made as well."""
    return bool(set(maker.ids) & (frame("origin.hosts") | frame("origin.servers")))


def _works(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X, M's flagship, ...", "X, M's answer to Y, ...", "X, M's model on its cloud, ..."."""
    noun = token.head
    if token.dep_ != "nmod:poss" or noun.dep_ != "appos":
        return
    at = token.i - 2 if token.doc.text(token.i - 1) in _OPENS else -1
    name = sentence.name_at.get(at)
    more = children(noun, "nmod")
    last = max([noun.i, *(t.i for t in more)])
    if name is None or name.kind != "system" or noun.head.i != at or is_opaque(sentence, at):
        return
    if token.doc.text(after_name(sentence, last)) not in _ENDS or children(noun, "conj"):
        return
    told = {case for t in more for case in cases(t)}
    class_ = sentence.name_at.get(noun.i)
    kind = class_.kind == "class" and not class_.plural if class_ else noun.lower_ in kinds()
    reply = noun.lower_ in frame("origin.replies") and told == {"to"}
    work = noun.lower_ in frame("origin.masterpieces") and not (told or _serves(maker))
    placed = kind and told == {"on"} and not _may_serve(maker, name, noun, reading)
    if reply or work or placed:
        yield name, noun


def _may_serve(maker: Name, name: Name, noun: Token, reading: Reading) -> bool:
    """Whether a maker only has a system on its cloud, or has chosen it: "X, M's default model"."""
    if set(maker.ids) & frame("origin.hosts"):
        return True
    if any(t.lower_ in frame("origin.chosen") for t in children(noun, "amod")):
        return True
    return has_on_cloud(maker, name, reading)


def has_on_cloud(maker: Name, name: Name, reading: Reading) -> bool:
    """Whether a maker is known to serve a system on a cloud of its own."""
    systems = reading.knowledge.systems
    clouds = {cloud for i in name.ids for cloud in systems[i].clouds if cloud in systems}
    return any(systems[cloud].maker in maker.ids for cloud in clouds)


def _attempts(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X was M's first attempt at songs", "X is M's first foray into speech"."""
    noun = token.head
    if token.dep_ != "nmod:poss" or noun.lower_ not in frame("origin.attempts"):
        return
    at_what = [t for t in children(noun, "nmod", "acl") if cases(t) & frame("origin.attempting")]
    if children(noun, "cop") and at_what and not _serves(maker):
        yield from ((name, noun) for name in models(subjects(noun), sentence, reading))


def _made(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X, the model M trains, ...", whatever a tree takes the verb for."""
    doc, verb, kind = token.doc, token.i + 1, token.i - 1
    if kind < 3 or doc[kind].lower_ not in kinds() or doc[kind - 1].lower_ != "the":
        return
    name = sentence.name_at.get(kind - 3)
    parted = doc[kind - 2].text in _OPENS and doc.text(verb + 1) in _ENDS - {""}
    if name is None or name.kind != "system" or not parted or is_opaque(sentence, kind - 3):
        return
    if doc[verb].lemma_ in frame("origin.verbs") and doc[verb].lower_.endswith(("s", "ed", "t")):
        yield name, doc[kind]


def _equals(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X = M's LLM", as in a comment; "X: M's chatbot", where X opens the line."""
    doc, noun = token.doc, token.head
    name = sentence.name_at.get(token.i - 2)
    mark = doc.text(token.i - 1)
    told = token.dep_ == "nmod:poss" and (mark in _EQUALS or (mark == ":" and token.i == 2))
    if not told or name is None or name.kind != "system" or doc.text(noun.i + 1) not in _ENDS:
        return
    class_ = sentence.name_at.get(noun.i)
    if class_.kind == "class" if class_ else noun.lower_ in kinds():
        yield name, noun


def _in_row(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "| X | M | ...", a row of a table without a header."""
    doc = token.doc
    if doc.text(0) != "|" or doc.text(token.i + 1) != "|" or _serves(maker):
        return
    name = sentence.name_at.get(1)
    if name is None or name.kind != "system" or after_name(sentence, 1) != token.i - 1:
        return
    if not has_on_cloud(maker, name, reading):
        yield name, token


def _introduced(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X, as introduced by M": what somebody devised, not what others publish of it."""
    doc, verb = token.doc, token.head
    if verb.lemma_ not in frame("origin.devised") or cases(token) != {"by"}:
        return
    at = verb.i - 2 - (doc.text(verb.i - 2) == ",")
    name = sentence.name_at.get(at) if doc.text(verb.i - 1).lower() == "as" else None
    if name is not None and name.kind == "system" and not is_opaque(sentence, at):
        yield name, verb


def _model_called(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "the M model X", of one that only its maker has, and a maker with models of its own."""
    doc, at = token.doc, token.i + 2
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or doc.text(token.i - 1).lower() != "the":
        return
    class_ = sentence.name_at.get(token.i + 1)
    kind = class_.kind == "class" if class_ else doc[token.i + 1].lower_ in kinds()
    if not kind or _serves(maker):
        return
    closed = all(reading.knowledge.systems[i].weights not in GIVEN_OUT for i in name.ids)
    behind = after_name(sentence, at)
    ends = doc.text(behind) in _ENDS or doc[behind].pos_ in {"AUX", "VERB"}
    if closed and ends and makes_models(maker, reading) and not is_opaque(sentence, at):
        yield name, doc[at]
