"""What a part is used for in a system: "a diffusion model to draw", "a GAN to decide"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import changes, frame
from ..trees.syntax import cases, children, objects
from . import actors

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WITH = {"with"}


def is_for_else(verb: Token) -> bool:
    """Whether a part is used to do something beside the work: "uses a C to decide when to ask"."""
    clauses = _aims(verb)
    aims = [c for c in clauses if any(t.lower_ == "to" for t in children(c, "mark", "aux"))]
    return (bool(aims) and not any(map(_is_work, aims))) or any(map(_is_noun_of_aim, _around(verb)))


def _is_noun_of_aim(noun: Token) -> bool:
    """Whether a tree makes a noun of what something is used for: "uses a C to filter spam"."""
    to = [t for t in children(noun, "case") if t.lower_ == "to"]
    if not to or to[-1].i + 1 >= noun.i:
        return False
    deed = noun.doc[to[-1].i + 1]
    bare = deed.pos_ in {"NOUN", "VERB"} and "Number=Plur" not in deed.morph
    return bare and deed.lower_ not in frame("produce.verbs", "consume.verbs", "base.replying")


def _around(verb: Token) -> list[Token]:
    return [t for host in (verb, *objects(verb)) for t in children(host, "obl", "nmod")]


def _is_work(aim: Token) -> bool:
    """Whether a clause tells of the work itself: "to answer", "to come up with its sentences"."""
    if aim.lemma_ in frame("produce.verbs", "consume.verbs") or _turns_into(aim):
        return True
    if aim.lemma_ in frame("base.replying"):
        return not objects(aim)
    formed = objects(aim) if aim.lemma_ in frame("base.forming") else _come_up_with(aim)
    return any({t.lower_, t.lemma_} & frame("base.formed") for t in formed)


def _turns_into(verb: Token) -> bool:
    """Whether something is made into what comes out: "turns words into pictures"."""
    prepositions = set(changes().get(verb.lemma_, ()))
    return any(cases(t) & prepositions for t in children(verb, "obl", "nmod"))


def _come_up_with(verb: Token) -> list[Token]:
    """The answer in "comes up with an answer"."""
    up = verb.lemma_ == "come" and any(t.lower_ == "up" for t in verb.children)
    return [t for t in children(verb, "obl") if cases(t) == _WITH] if up else []


def is_for_pictures(verb: Token, noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether what makes texts too uses a part to make something else: "a C to draw"."""
    clauses = _aims(verb)
    made = [
        output
        for clause in clauses
        if clause.lemma_ in frame("produce.verbs") or _come_up_with(clause)
        for thing in (*objects(clause), *_come_up_with(clause))
        for output in reading.outputs(thing, sentence, 1)
    ]
    if verb.lemma_ not in frame("produce.use") or not made:
        return False
    names = list(actors.names([noun], sentence, reading))
    return bool(names) and all(
        name.kind == "system"
        and reading.is_known_to_make(name, "text")
        and not any(reading.is_text(output.ids) for output in made)
        for name in names
    )


def _aims(verb: Token) -> list[Token]:
    """The clauses that may tell what something is used for."""
    hosts = (verb, *objects(verb))
    return [c for host in hosts for c in children(host, "advcl", "acl", "xcomp")]
