"""What a system is said to be trained on by whom: "we trained X on thousands of our photos".

Of a model of texts that is said of what it looks up; of one that draws it can only be tuning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, instruments, is_passive, objects

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CLAUSES = frozenset({"advcl", "xcomp", "conj"})
_DOERS = ("nsubj", "csubj")
"""Not the subject around a clause: "one reason is that you can train X"."""
_ABLE = frozenset({"can"})
_USERS = frozenset({"your", "own"})
_OURS = frozenset({"our", "my", "your"})


def is_fed_own(verb: Token, sentence: Sentence) -> bool:
    """Whether the reader or the author gives what it learns from: "train X on your photos".

    Who speaks may also count it: "we trained X on 400 tattoos". What makers train theirs on is
    counted as well, so that somebody else has to be said to do it.
    """
    data = _data(verb)
    if not data:
        return False
    persons = words("usage.persons_of_text")
    told = _doers(verb)
    ours = bool(told) and all(t.lower_ in persons or _is_ours(t) for t in told)
    if is_passive(verb):
        return (ours and any(map(_is_counted, data))) or _is_open_to_users(verb, data)
    if any(t.lower_ not in persons and not _is_ours(t) for t in children(verb, *_DOERS)):
        return False
    if any(t.lower_ in frame("adapt.owners") for thing in data for t in thing.children):
        return True
    bidden = _is_told(verb) and not any(name.kind == "maker" for name in sentence.names)
    return (ours or bidden) and any(map(_is_counted, data))


def _is_open_to_users(verb: Token, data: list[Token]) -> bool:
    """Whether the reader can have it done: "X can be trained on your own photos", if asked."""
    able = any(t.lower_ in _ABLE for t in children(verb, "aux"))
    owned = any(t.lower_ in _USERS for thing in data for t in thing.children)
    return able and owned and frame("adapt.asked").isdisjoint(t.lower_ for t in verb.doc)


def is_tuned_next(verb: Token) -> bool:
    """Whether a text goes on with how it is done: "customise X for it: tune it on 40 shots"."""
    return any(
        step.i > verb.i
        and step.lemma_ in frame("adapt.verbs")
        and all(t.lower_ == "it" for t in objects(step))
        and any(map(_is_counted, _data(step)))
        for step in children(verb, "parataxis", "conj", "advcl")
    )


def _data(verb: Token) -> list[Token]:
    """What it learns from, other than somebody's taste."""
    hosts = [verb, *objects(verb)]
    given = [t for host in hosts for t, _ in instruments(host, frame("means.tools") | {"on"})]
    return [t for t in given if t.lower_ not in frame("adapt.tastes")]


def _is_told(verb: Token) -> bool:
    """Whether the reader is told to do it, or how: "train X", "how to go on training X"."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in frame("adapt.going_on"):
        verb = verb.head
    aim = any(t.lower_ == "to" for t in children(verb, "mark"))
    return verb.i == 0 or (aim and any(t.lower_ == "how" for t in children(verb, "advmod")))


def _doers(verb: Token) -> list[Token]:
    """Who does it: the subject, an agent, or the subject of what "after training X" hangs on."""
    if is_passive(verb):
        agents = [t for t in children(verb, "obl:agent", "obl") if cases(t) == {"by"}]
        return [t for t in agents if t.lower_ == "us" or _is_ours(t)]
    told = children(verb, *_DOERS)
    if told or verb.dep_ not in _CLAUSES:
        return told
    return children(verb.head, *_DOERS)


def _is_ours(doer: Token) -> bool:
    """Whether somebody belongs to the author: "our team"; "us"."""
    return doer.lower_ == "us" or any(t.lower_ in _OURS for t in children(doer, "nmod:poss"))


def _is_counted(data: Token) -> bool:
    """Whether a phrase tells how many things it learns from: "30 shots", "thousands of photos"."""
    number = any(t.pos_ == "NUM" for t in (data, *children(data, "nummod")))
    return number or data.lower_ in frame("adapt.amounts")
