"""Words that a tree takes for verbs of making: "written text", "an X output", "makes it plain"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.syntax import SUBJECTS, cases, children, instruments, is_passive

if TYPE_CHECKING:
    from ..trees.tree import Token

_BY = frozenset({"by"})
_THEIRS = frozenset({"its", "their", "his", "her"})


def is_done(verb: Token) -> bool:
    """Whether a tree takes a participle for a clause: "convert written text into speech"."""
    return (
        verb.lower_.endswith("n")
        and "VerbForm=Part" in verb.morph
        and "Tense=Past" in verb.morph
        and bool(children(verb, "obj"))
        and not children(verb, "aux", "aux:pass")
    )


def is_done_by(verb: Token) -> bool:
    """Whether a thing has somebody who did it, and so made it: "the cover was done by X"."""
    if verb.lemma_ != "do" or not is_passive(verb):
        return False
    return any("by" in cases(t) for t in children(verb, "obl:agent", "obl"))


def is_had_done(verb: Token) -> bool:
    """Whether somebody has a thing done, as the thing before its verb shows: "have it turned"."""
    over = verb.head
    if verb.dep_ != "xcomp" or over.lemma_ not in frame("produce.having"):
        return False
    things = [*children(over, "obj", "iobj"), *children(verb, "nsubj", "nsubj:pass")]
    return "Tense=Past" in verb.morph and any(over.i < t.i < verb.i for t in things)


def is_made_so(verb: Token) -> bool:
    """Whether one word behind the object says how it becomes: "makes art obsolete"."""
    given = [t for t in children(verb, "obj") if t.i > verb.i]
    behind = verb.doc[given[-1].i + 1 :] if given else []
    if not behind or behind[0].head is not verb or behind[0].pos_ not in {"ADJ", "ADV"}:
        return False
    if behind[0].dep_ == "obl":
        return False  # "the tool we make art with"
    ends = all(not t.text[0].isalnum() for t in behind[1:2])
    told = behind[0].lower_.endswith("ly") or behind[0].lower_ in frame("produce.anywhen")
    return ends and not told


def is_caused(act: Token) -> bool:
    """Whether a bare verb behind a thing says what it is made to do: "makes images stand out"."""
    bare = act.pos_ == "VERB" and act.lower_ == act.lemma_ and not children(act, "mark", "aux")
    return bare and any(t.i < act.i for t in children(act.head, "obj"))


def is_noun(verb: Token) -> bool:
    """Whether an article before its subject shows that a verb is none: "an X output"."""
    doers = children(verb, "nsubj")
    single = any(t.lower_ in {"a", "an"} for doer in doers for t in children(doer, "det"))
    return single and verb.lower_ == verb.lemma_ and not children(verb, "aux", "mark")


def has_owner(verb: Token) -> bool:
    """Whether of two things one is given the other for good: "gave our café its new mural"."""
    things = children(verb, "iobj", "obj")
    owners = [t for thing in things[1:] for t in children(thing, "nmod:poss")]
    return any(t.lower_ in _THEIRS for t in owners)


def shared_agents(verb: Token) -> list[Token]:
    """Who did two things to one: X in "composed and performed by X", wherever a tree hangs it."""
    if not is_passive(verb) or _agents(verb):
        return []
    later = [
        each
        for each in children(verb, "conj")
        if each.lemma_ in frame("produce.verbs", "produce.finish")
        and all(t.lower_ != "but" for t in children(each, "cc"))
        and is_passive(each)
        and not children(each, *SUBJECTS)
    ]
    found = [agent for each in later for agent in _agents(each)]
    first = verb.head if verb.dep_ == "conj" and not children(verb, *SUBJECTS) else verb
    if first is not verb and is_passive(first):
        found += [agent for agent in _agents(first) if agent.i > verb.i]
    return found


def _agents(verb: Token) -> list[Token]:
    return [noun for noun, _ in instruments(verb, _BY)]
