"""Whose a system is taken to be by its users: "an M key for X", "M did well with X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    instruments,
    objects,
    passive_subjects,
    subjects,
)
from .possession import Statement, is_hosted, makers_of, serves_others
from .released import staffed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FOR: tuple[set[str], ...] = ({"for"}, set())
_ENDS = frozenset({"", ".", ",", "!", ";", ")", "and", "or", "but", "if", "to"})


def credited(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "an API key from M for X", "M did a great job with X", where M serves no other's."""
    yield from _renowned(token, maker, sentence, reading)
    if not set(maker.ids) & frame("origin.alone"):
        return
    yield from _opened(token, maker, sentence, reading)
    doer = staffed(token)
    verb = doer.head
    if doer not in subjects(verb) or verb.lemma_ not in frame("origin.doing"):
        return
    for job in objects(verb):
        praised = any(t.lower_ in frame("origin.praising") for t in children(job, "amod"))
        if job.lower_ in frame("origin.jobs") and praised:
            behind = [*instruments(verb, frame("origin.on")), *instruments(job, frame("origin.on"))]
            for thing, _ in behind:
                yield from _alone(thing.i, maker, "maker:praised", verb, sentence, reading)


def _renowned(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M is best known for X", "M, famous for X, ...", "M is known for creating X"."""
    if serves_others(maker):
        return
    head = token.head
    told = [head] if token in (*subjects(head), *passive_subjects(head)) else []
    for said in (*told, *children(token, "acl", "amod", "acl:relcl", "appos")):
        if said.lower_ not in frame("origin.renowned"):
            continue
        for thing in (*children(said, "obl", "nmod"), *_created(said)):
            for one in conjuncts(thing) if cases(thing) in _FOR else ():
                name = sentence.name_at.get(one.i)
                ends = sentence.doc.text(after_name(sentence, one.i)).lower() in _ENDS
                if name is None or name.kind != "system" or not ends:
                    continue
                if is_hosted(maker, name, sentence, reading):
                    continue
                if reading.is_model(name) and not (name.plural or is_opaque(sentence, one.i)):
                    yield Statement(name, maker, "maker:renowned", said)


def _created(said: Token) -> list[Token]:
    """X in "known for creating X"."""
    acts = [v for v in children(said, "advcl", "xcomp") if v.lemma_ in frame("origin.active")]
    return [
        thing
        for verb in acts
        if any(t.lower_ == "for" for t in children(verb, "mark"))
        for thing in objects(verb)
    ]


def _opened(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "a key from M for X", "an M API key for X", with nothing between the words.

    So "an X API key from M", and "an M account to use X".
    """
    doc, at = token.doc, token.i + 1
    if doc.text(token.i - 1).lower() == "from" and not is_opaque(sentence, token.i):
        yield from _of_key(token, maker, sentence, reading)
    if cases(token) == {"from"} and doc.text(token.i - 2).lower() in frame("origin.keys"):
        key = token.i - 2
    else:
        while doc.text(at).lower() in words("access.apis"):
            at += 1
        key = at
        at += 1
    if doc.text(key).lower() not in frame("origin.keys"):
        return
    if doc.text(at).lower() == "for":
        yield from _alone(at + 1, maker, "maker:key", doc[key], sentence, reading)
    elif (
        doc.text(at).lower() == "to"
        and doc.text(at + 1).lower() in frame("usage.verbs")
        and doc.text(after_name(sentence, at + 2)) != ","  # what follows tells more of X
    ):
        yield from _alone(at + 2, maker, "maker:key", doc[key], sentence, reading)


def _of_key(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "an X API key from M": of a model that a key bears the name of."""
    doc, key = token.doc, token.i - 2
    at = key - 1
    while at > 0 and doc[at].lower_ in words("access.apis"):
        at -= 1
    name = sentence.name_at.get(at)
    if doc.text(key).lower() not in frame("origin.keys") or name is None or name.kind != "system":
        return
    own = any(set(maker.ids) & makers_of(n, reading) for n in sentence.names if n.kind == "system")
    behind = after_name(sentence, token.i)
    ends = doc.text(behind).lower() in _ENDS and behind + 1 not in sentence.name_at
    if ends and not own and reading.system_kind(name) in MODELS and at - 1 not in sentence.name_at:
        yield Statement(name, maker, "maker:key", doc[key])


def _alone(
    at: int, maker: Name, pattern: str, said: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """A model at ``at`` that no other noun follows, and beside which none of the maker's stands."""
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or reading.system_kind(name) not in MODELS:
        return
    own = any(set(maker.ids) & makers_of(n, reading) for n in sentence.names if n.kind == "system")
    ends = sentence.doc.text(after_name(sentence, at)).lower() in _ENDS
    if ends and not own and not is_opaque(sentence, at):
        yield Statement(name, maker, pattern, said)
