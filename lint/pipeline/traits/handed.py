"""What is given of a system, or kept back: its weights, its source code, its parameters.

"M gave the weights of X to the public", "the edition ships with the X weights".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import has_any, words
from ..trees.heads import is_opaque
from ..trees.occasions import limits
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .hosting import Statement, Way, is_program_for, owners
from .keepers import keepers, of_whose
from .openness import WITHHELD, is_denied_here, is_denied_to_all, withheld

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OUT = frozenset({"out", "away", "over"})
_TO = frozenset({"to"})
_PARTS = frozenset({"parameters", "weights"})
_ABLE = frozenset({"can", "may", "'ll", "’ll"})
"""What says of everybody that they may have something: "you'll find it there"."""


def given_out(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M gave the weights of X to the public", "its weights were never handed out"."""
    if verb.lemma_ not in words("access.give"):
        return
    out = any(t.lower_ in _OUT for t in children(verb, "compound:prt", "advmod"))
    public = [t for t in children(verb, "obl") if t.lower_ in words("access.receivers")]
    public = [t for t in public if cases(t) == _TO]
    if not (out or public):
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    kept = withheld(verb)
    if kept and any(children(t, "amod") for thing in things for t in children(thing, "nmod")):
        return  # "the weights of the fine-tuned X": somebody's own
    way: Way = "closed" if kept else "open"
    for thing in things:
        first, last = sorted((verb, thing), key=lambda token: token.i)
        found = list(owners([thing], sentence, reading))
        if thing.lower_ == "parameters" and out and not children(thing, "amod", "compound"):
            found = [n for n in _owners(thing, sentence) if reading.is_model(n)]
        for name in found or (keepers(verb, [thing], sentence, reading) if kept else ()):
            span = sentence.phrase(first, last)
            yield Statement(name, way, span, WITHHELD if kept else "access:weights", verb)


def studied(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "anyone can inspect the weights of X", "you can find the X checkpoint on the hub"."""
    if verb.lemma_ not in words("access.studied") or is_passive(verb):
        return
    can = any(t.lower_ in _ABLE for t in children(verb, "aux"))
    can = can or (verb.dep_ == "xcomp" and verb.head.lower_ in words("access.free_to"))
    who = subjects(verb)
    if not can or len(who) != 1 or who[0].lower_ not in words("access.students"):
        return
    only = "only" in {t.lower_ for t in verb.doc[max(0, who[0].i - 2) : who[0].i + 1]}
    if only or children(who[0], "nmod", "acl", "acl:relcl", "amod"):
        return  # "only researchers at M can inspect them"
    given = objects(verb) or _of_which(verb)
    if verb.lemma_ in words("access.serving"):  # what is served is a checkpoint, too
        given = [t for t in given if t.lower_ not in words("access.served")]
    for name in (*owners(given, sentence, reading), *code_owners(given, sentence, reading)):
        yield Statement(name, "open", sentence.phrase(verb, verb), "access:weights", verb)


def _of_which(verb: Token) -> list[Token]:
    """The code in "X, whose source code you can study", on which a tree hangs the verb."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    noun = clause.head
    told = clause.dep_ == "acl:relcl" and any(t.lower_ == "whose" for t in noun.children)
    return [noun] if told and noun.i < clause.i else []


def accessible(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "everyone has access to the weights of X", "X gives you access to its source code"."""
    if is_passive(verb) or is_denied_here(verb):
        return
    having = verb.lemma_ in words("access.have", "access.getting")
    whom = subjects(verb) if having else children(verb, "iobj")
    if not (having or verb.lemma_ in words("access.handing", "access.providing")):
        return
    if len(whom) != 1 or whom[0].lower_ not in words("access.students") - {"we"}:
        return
    if children(whom[0], "nmod", "acl", "acl:relcl", "amod") or limits(verb):
        return  # "researchers at M have access to them"
    for access in objects(verb):
        things = [t for t in children(access, "nmod") if cases(t) == _TO]
        if access.lower_ != "access" or children(access, "det"):
            continue  # "no access"
        for name in (*owners(things, sentence, reading), *code_owners(things, sentence, reading)):
            span = sentence.phrase(access, things[0])
            yield Statement(name, "open", span, "access:weights", verb)


def altered(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we pruned the weights of X", "users can modify the X weights": they have them.

    Not the weights that models have in a vote.
    """
    if verb.lemma_ not in words("access.altering") or has_any(
        words("access.weighing"), sentence.text
    ):
        return
    doers = subjects(verb) if not is_passive(verb) else []
    if is_passive(verb) or any(t.i in sentence.name_at for t in doers):
        return
    given = objects(verb)
    for name in (*owners(given, sentence, reading), *code_owners(given, sentence, reading)):
        yield Statement(name, "local", sentence.phrase(verb, verb), "access:weights", verb)


def came_with(thing: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the edition ships with the X weights", "it comes with the weights of X".

    Whatever a tree takes the verb for.
    """
    verb = thing.head
    if thing.lemma_ not in words("access.weights") or cases(thing) != {"with"}:
        return
    if verb.lower_ in words("access.containers") and verb.i < thing.i and thing.dep_ == "nmod":
        yield from _inside(thing, sentence, reading)
        return
    if verb.lemma_ not in words("access.bear", "access.pack") or verb.i > thing.i:
        return
    for name in owners([thing], sentence, reading):
        span = sentence.phrase(thing, thing)
        yield Statement(name, "local", span, "access:weights", verb)


def _inside(weights: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "a container with the X weights", of weights that are nobody's own."""
    told = [*weights.children, *(t for o in children(weights, "nmod") for t in o.children)]
    if any(t.dep_ in {"nmod:poss", "amod"} and t.i not in sentence.name_at for t in told):
        return
    for name in owners([weights], sentence, reading):
        yield Statement(name, "local", sentence.phrase(weights, weights), "access:weights", weights)


def coded(said: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the source code of X is on GitHub", "X's source code is public"."""
    where = words("access.public", "access.hubs", "access.shelves")
    if sentence.word(said) not in where or is_denied_here(said):
        return
    for code in subjects(said):
        for name in code_owners([code], sentence, reading):
            span = sentence.phrase(code.nbor(-1) if code.i else code, said)
            yield Statement(name, "open", span, "access:weights", said)


def code_owners(things: list[Token], sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X in "the source code of X", "the code of X", "X's code and parameters"."""
    for code in things:
        source = code.doc.text(code.i - 1).lower() == "source"
        beside = _parts_beside(code)
        if code.lower_ != "code":
            continue
        whole = source or beside
        for name in (name for part in (code, *beside) for name in _owners(part, sentence)):
            own = whole or not reading.is_known_to_make(name, "code")  # which X may have written
            if own and reading.is_model(name):
                yield name


def _parts_beside(code: Token) -> list[Token]:
    """The parameters in "code and parameters of X", which no API has beside its code."""
    parts = [t for t in conjuncts(code) if t.lower_ in _PARTS and t is not code]
    return [] if any(children(t, "amod", "compound", "acl") for t in parts) else parts


def _owners(noun: Token, sentence: Sentence) -> Iterator[Name]:
    """X in "the parameters of X", "X's source code", itself and no program for it."""
    for owner in children(noun, "nmod", "nmod:poss"):
        if owner.lower_ == "whose":
            yield from of_whose(owner, sentence)
        name = sentence.name_at.get(owner.i)
        owns = owner.dep_ == "nmod:poss"
        of = cases(owner) == {"of"} and not is_opaque(sentence, owner.i)
        if name is not None and (owns or of) and not is_program_for(name, sentence):
            yield name


def secret(said: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "X's parameters are not public", "the parameters of X are secret".

    How many a model has is another matter, and so are those of an API.
    """
    word = sentence.word(said)
    kept = word in words("access.secret") and not is_denied_here(said)
    kept = kept and not limits(said)  # "private to each client"
    denied = is_denied_here(said) and is_denied_to_all(said, sentence)
    denied = denied and word in words("access.given_parameters")
    for parts in subjects(said) if kept or denied else ():
        if parts.lower_ != "parameters" or children(parts, "amod", "compound"):
            continue
        pattern = WITHHELD if denied else "access:weights"
        for name in _owners(parts, sentence):
            yield Statement(name, "closed", sentence.phrase(said, said), pattern, said)


def had(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X has open weights", "X has closed weights"."""
    for thing in objects(verb):
        if thing.lemma_ in words("access.weights"):
            told = children(thing, "amod")
            opened = [c for c in told if c.lower_ in words("access.public")]
            said = opened or [c for c in told if c.lower_ in words("access.secret")]
            way: Way = "open" if opened else "closed"
            for subject in subjects(verb) if said else ():
                for name in reading.named(subject, sentence):
                    span = sentence.phrase(said[0], thing)
                    yield Statement(name, way, span, "access:weights", verb)


def held(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the repository contains the weights of X", "it ships with the weights of X"."""
    things = [*objects(verb), *(t for t in children(verb, "obl") if cases(t) == {"with"})]
    holders = subjects(verb) if not is_passive(verb) else []
    if any(t.i in sentence.name_at or t.lower_ in words("access.weights") for t in holders):
        return
    for name in owners(things, sentence, reading) if holders else ():
        yield Statement(name, "open", sentence.phrase(verb, verb), "access:weights", verb)
