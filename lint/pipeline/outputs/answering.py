"""Answers, which only who writes can give: "X generates human-like responses"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..kinds.namesakes import maker_named
from ..products import Output
from ..trees.syntax import is_passive

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .doers import Doer


def answers_of(verb: Token, products: list[Token]) -> list[Output]:
    """What only who writes can answer with: "X generates human-like responses"."""
    if verb.lemma_ not in frame("produce.plain", "produce.writing"):
        return []
    said = [t for t in map(_named, products) if t.lower_ in frame("produce.spoken")]
    return [Output(("text", "speech"), t, t) for t in said]


def _named(thing: Token) -> Token:
    """What "ones" stands for: "swap the canned answers for ones that X generates"."""
    many = (t for t in reversed(thing.doc[: thing.i]) if "Number=Plur" in t.morph)
    return next((t for t in many if t.pos_ == "NOUN"), thing) if thing.lower_ == "ones" else thing


def is_penned_answer(
    output: Output, verb: Token, doer: Doer, sentence: Sentence, reading: Reading
) -> bool:
    """Whether an answer is said to be written, as one of a program is not: "written by X".

    So is the draft of one: "X drafts the replies". Who has drafted one once may be a maker.
    """
    if is_draft(output, verb):
        name, past = doer.name, "Tense=Past" in verb.morph and not is_passive(verb)
        written = sentence.block.text[name.start : name.end]
        return not (past and maker_named(name, written, reading))
    penned = doer.pattern == "produce:by" and verb.lemma_ in frame("produce.penning")
    return penned and output.last.lower_ in frame("produce.answers")


def is_draft(output: Output, verb: Token) -> bool:
    """Whether an answer is drafted, by whomever: "X drafts the replies"."""
    answers = frame("produce.answers", "produce.replies")
    return verb.lemma_ in frame("produce.drafting") and output.last.lower_ in answers
