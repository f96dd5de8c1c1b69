"""What else a pronoun may stand for in a sentence, beside the system that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NOMINAL_SUBJECTS
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, is_passive

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_BY = frozenset({"by"})
_PARTS = frozenset({*NOMINAL_SUBJECTS, "obj", "obl", "iobj", "conj", "nmod"})
_INSIDE = frozenset({"on", "in"})
_WHERE = frozenset({"on", "in", "at", "from"})
"""Before a proper noun they say where something is."""
_WHEN = frozenset({"in", "after", "before", "during", "by", "until"})


def has_rival(sentence: Sentence, end: int, *, placed: bool = False) -> bool:
    """Whether something else that may act stands before a token: "X sends it to our server".

    ``placed``: what only tells where counts for none, as the sentence is on another: "X runs on Y".
    """
    things = words("nouns.transparent", "nouns.tools", "nouns.actors")
    return any(
        (token.lower_ in things or token.pos_ == "PROPN")
        and token.lower_ not in words("access.licenses", "language.periods")
        and token.i not in sentence.name_at
        and (token.dep_ in _PARTS or _is_what_it_is(token, sentence))
        and not any(i in sentence.name_at for i in (token.i - 1, token.i + 1))
        and not (_is_place(token) or _is_machine(token) or _is_lesson(token))
        and not _carries(token, sentence, end)
        and not (placed and _tells_where(token))
        and not _is_called(token, sentence)
        and not any(t.i in sentence.referents for t in (token, *token.governors()))
        for token in sentence.doc[:end]
    )


def has_other_thing(sentence: Sentence, told_of: tuple[Name, ...]) -> bool:
    """Whether a sentence on Cs tells of other things too: "Cs help with art tools", "changed art".

    What follows without a noun of its own may be on these: "The best known are X and Y".
    """
    ids = {name.ids for name in told_of}
    if any(name.kind == "class" and name.ids not in ids for name in sentence.names):
        return True
    counts = words("nouns.partitive", "nouns.counts", "nouns.kinds_told")
    return any(
        token.pos_ == "NOUN"
        and ("Number=Plur" in token.morph or token.dep_ == "obj")
        and token.i not in sentence.name_at
        and counts.isdisjoint({token.lower_, token.lemma_})
        and token.lower_ not in words("language.periods")
        for token in sentence.doc
    )


def has_next(root: Token, sentence: Sentence) -> bool:
    """Whether a later clause is on something else: "X writes it, and a worker picks it up".

    Or the thing that a clause in the passive is done by: "X was followed by Y".
    """
    others = [s for clause in children(root, "conj") for s in children(clause, *NOMINAL_SUBJECTS)]
    if any(
        noun.pos_ == "NOUN"
        and "Number=Plur" not in noun.morph
        and noun.i not in sentence.name_at
        and noun.lower_ not in words("nouns.persons", "nouns.points")
        for noun in others
    ):
        return True
    agents = (t for t in children(root, "obl", "obl:agent") if cases(t) == _BY)
    return is_passive(root) and any(
        t.i in sentence.name_at and sentence.name_at[t.i].kind == "system" for t in agents
    )


def _is_what_it_is(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun says what something else is: "skimmer is an extension that calls X"."""
    told = children(noun, *NOMINAL_SUBJECTS) if children(noun, "cop") else []
    return bool(told) and not any(
        t.i in sentence.name_at or t.i in sentence.referents or t.pos_ == "PRON" for t in told
    )


def _is_called(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun is said to be the system itself: "the bot is X; it", "a tool called X"."""
    if noun.head.i in sentence.name_at and noun.dep_ in NOMINAL_SUBJECTS:
        return bool(children(noun.head, "cop"))
    called = [c for c in children(noun, "acl") if c.lemma_ in frame("be.named")]
    return any(t.i in sentence.name_at for c in called for t in children(c, "xcomp", "obj"))


def _is_place(noun: Token) -> bool:
    """Whether a proper noun only tells where somebody is: "the hospital in Lyon"."""
    inside = noun.pos_ == "PROPN" and noun.dep_ == "nmod" and cases(noun) == {"in"}
    return inside and noun.head.pos_ == "NOUN"


def _is_lesson(noun: Token) -> bool:
    """Whether a number makes a part of a course of a place: "after lab 5 you can"."""
    counted = noun.dep_ == "obl" and noun.doc.text(noun.i + 1).isdigit()
    return counted and bool(cases(noun)) and cases(noun) <= _WHEN and not children(noun, "det")


def _is_machine(noun: Token) -> bool:
    """Whether somebody's machine only tells where something runs: "install X on my own machine"."""
    ones = noun.dep_ == "obl" and cases(noun) == {"on"} and bool(children(noun, "nmod:poss"))
    return ones and noun.lower_ in words("access.machines")


def _carries(noun: Token, sentence: Sentence, end: int) -> bool:
    """Whether a machine is where the system runs, and draws nothing: "X runs on it, so it draws".

    It may well send or show what was drawn elsewhere.
    """
    runs = noun.dep_ == "obl" and noun.head.lemma_ in words("access.seated")
    if not runs or noun.lower_ not in words("access.machines", "access.seats"):
        return False
    done = {t.head.lemma_ for t in sentence.doc[end : end + 1]}
    if not done <= frame("produce.plain", "produce.drawing"):
        return False
    doers = children(noun.head, *NOMINAL_SUBJECTS)
    inside = bool(cases(noun)) and cases(noun) <= _INSIDE
    return inside and any(t.i in sentence.name_at for t in doers)


def _tells_where(noun: Token) -> bool:
    """Whether a proper noun is a place: "its community on Discord"."""
    return noun.pos_ == "PROPN" and noun.dep_ in {"obl", "nmod"} and cases(noun) <= _WHERE
