"""Weights that somebody keeps: "M guards the weights of X", "they stay with M", "locked away"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program_for, owners
from .openness import WITHHELD, is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_AWAY = frozenset({"away", "up"})
_KEYS = ({"under"}, {"behind"})
_WITH = {"with"}
_NEVER = frozenset({"never"})
_HELD = 3
"""So many characters may stand between an owner and what it has."""
_POSSESSIVES = ("'s", "’s", "s'", "s’")


def is_held(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether another company has the weights: "Microsoft's copy of the X weights"."""
    owners = [n for n in sentence.names if n.kind == "maker" and 1 <= name.start - n.end <= _HELD]
    known = {maker for id_ in name.ids for maker in reading.knowledge.makers_of(id_)}
    return any(
        sentence.block.text[n.end : name.start].strip() in _POSSESSIVES and not set(n.ids) & known
        for n in owners
    )


def guarded(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what is done to weights that nobody shall have."""
    things = (_kept(verb) if not is_denied_here(verb) else []) or _staying(verb, sentence)
    owned = [t for thing in things for t in (thing, *children(thing, "nmod"))]
    if any(children(t, "amod", "acl", "acl:relcl") for t in owned):
        return  # "the fine-tuned X weights", "the weights of its tuned X"
    for name in owners(things, sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "closed", sentence.phrase(verb, verb), WITHHELD, verb)


def never_left(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X never leaves M's servers", "X has never left the data centres of M"."""
    never = any(t.lower_ in _NEVER for t in children(verb, "advmod"))
    if not never or verb.lemma_ not in words("access.leaving"):
        return
    places = [t for t in objects(verb) if t.lemma_ in words("access.grounds") | {"server", "cloud"}]
    held = [o for t in places for o in children(t, "nmod:poss", "nmod", "compound")]
    owners_ = [sentence.name_at.get(t.i) for t in held]
    if not any(name is not None and name.kind == "maker" for name in owners_):
        return
    for subject in subjects(verb):
        name = sentence.name_at.get(subject.i)
        itself = name is not None and name.kind == "system" and not is_opaque(sentence, subject.i)
        if name is not None and itself and reading.is_model(name):
            yield Statement(name, "closed", sentence.phrase(verb, places[0]), WITHHELD, verb)


def _kept(verb: Token) -> list[Token]:
    """The weights in "M guards the weights", "they are locked away", "under lock and key"."""
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    locked = verb.lemma_ in words("access.locking")
    locked = locked and any(t.lower_ in _AWAY for t in children(verb, "compound:prt", "advmod"))
    keys = [t for t in children(verb, "obl") if t.lower_ in words("access.locks")]
    keyed = verb.lemma_ in words("access.render") and any(cases(t) in _KEYS for t in keys)
    return things if verb.lemma_ in words("access.guarding") or locked or keyed else []


def _staying(verb: Token, sentence: Sentence) -> list[Token]:
    """The weights in "the weights of X stay with M", "its weights have never left M"."""
    never = any(t.lower_ in _NEVER for t in children(verb, "advmod"))
    leaves = never and verb.lemma_ in words("access.leaving")
    stays = verb.lemma_ in words("access.turning", "access.lie")
    stays = stays and not is_denied_here(verb)
    with_ = [t for t in children(verb, "obl") if cases(t) == _WITH]
    whom = objects(verb) if leaves else with_ if stays else []
    makers = [*whom, *(o for t in whom for o in children(t, "nmod:poss", "nmod"))]
    return subjects(verb) if any(_is_maker(t, sentence) for t in makers) else []


def _is_maker(token: Token, sentence: Sentence) -> bool:
    name: Name | None = sentence.name_at.get(token.i)
    return (name is not None and name.kind == "maker") or token.lower_ in words("access.makers")
