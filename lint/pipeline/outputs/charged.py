"""Whose task it is to make it: "X's job is to draw", "X was tasked with it", "thanks to X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import duties, frame
from ..lexicon import words
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from ..trees.tree import Token


def task_owners(verb: Token) -> list[Token]:
    """X in "X's job is to draw", "use cases for X include drawing"."""
    given = children(verb, *SUBJECTS)
    given += [t for one in given if one.lower_ == "one" for t in children(one, "nmod")]
    return [
        owner
        for task in given
        if task.lower_ in frame("duty.tasks") or _is_feature(task)
        for owner in children(task, "nmod", "nmod:poss", "compound")
        if owner.dep_ != "nmod" or cases(owner) & {"of", "for"}
    ]


def _is_feature(noun: Token) -> bool:
    """Whether a noun means what a system can do: "one feature of X", not "a missing feature"."""
    lacks = any(t.lower_ in frame("consume.lacking") for t in children(noun, "amod"))
    clauses = [c for t in (noun, *children(noun, "nmod")) for c in children(t, "acl:relcl")]
    lacks |= any(c.lemma_ in frame("duty.missing") for c in clauses)  # "that we miss"
    return noun.lower_ in frame("duty.features") and not lacks


def employed(verb: Token) -> list[Token]:
    """X in "X's job is to draw", "the uses of X include drawing"."""
    included = verb.dep_ == "xcomp" and verb.head.lemma_ in frame("be.include")
    return task_owners(verb) + (task_owners(verb.head) if included else [])


def charged(verb: Token) -> list[Token]:
    """X in "drawing is done by X", "thanks to X, our app draws"."""
    found: list[Token] = []
    if verb.dep_ in {"nsubj:pass", "csubj:pass"} and verb.lower_.endswith("ing"):
        carriers = frame("produce.carry", "produce.light", "produce.verbs")
        if verb.head.lemma_ in carriers:
            found += [noun for noun, _ in instruments(verb.head, frame("means.doers"))]
    marks = {mark.lower_ for mark in children(verb, "mark")}
    if verb.lower_.endswith("ing") and any(
        marks & set(duties().get(word.lower_, ())) for word in (verb.head, *objects(verb.head))
    ):
        found += subjects(verb.head)  # "X is responsible for drawing", "X takes care of drawing"
        found += _put_in_charge(verb.head)
    if verb.head.lemma_ in frame("duty.charging") and "with" in marks:
        charged = passive_subjects(verb.head) if is_passive(verb.head) else objects(verb.head)
        found += charged  # "X was tasked with drawing"
    if verb.head.lemma_ in frame("duty.knowing") and any(
        t.lower_ == "how" for t in children(verb, "advmod")
    ):
        found += subjects(verb.head)  # "X knows how to draw"
    return found + _best_at(verb) + thanked(verb)


def _put_in_charge(charge: Token) -> list[Token]:
    """X in "we put X in charge of drawing"."""
    verb = charge.head
    put = charge.dep_ in {"obl", "nmod"} and verb.lemma_ in frame("duty.putting")
    if not (put and cases(charge) == {"in"}):
        return []
    return passive_subjects(verb) if is_passive(verb) else objects(verb)


def _best_at(verb: Token) -> list[Token]:
    """X in "drawing logos is what X does best", "drawing logos is a job for X"."""
    told = verb.head
    if verb.dep_ != "csubj" or not verb.lower_.endswith("ing") or not children(told, "cop"):
        return []
    if told.lower_ == "what":
        done = [c for c in children(told, "acl:relcl") if c.lemma_ == "do"]
        return [t for clause in done for t in subjects(clause)]
    plain = told.lower_ in frame("duty.labour") and not children(told, "amod")  # not "a hard job"
    given = children(told, "nmod") if plain else []
    return [t for t in given if cases(t) == {"for"}]


def thanked(verb: Token) -> list[Token]:
    """X in "thanks to X, our app draws", "thanks to X each article gets its picture".

    "Thanks to X" may hang on the verb, over it, or on what it makes easy.
    """
    found = children(verb, "obl", "obl:unmarked", "obj", "nsubj:pass", "nsubj:outer")
    if verb.dep_ == "acl":
        found.append(verb.head)  # "thanks to X, drawing is easy"
    if verb.dep_ in {"csubj", "xcomp"} and verb.head.pos_ == "ADJ":
        found += children(verb.head, "obl", "obl:unmarked", "nsubj")
    return [
        to
        for thanks in found
        if thanks.lower_ in frame("duty.thanks")
        for to in children(thanks, "nmod")
        if "to" in cases(to)
        and thanks.doc.text(thanks.i - 1).lower() not in words("stance.negators")
        and not _is_fetched_by(verb)
    ]


def _is_fetched_by(verb: Token) -> bool:
    """Whether a thing is there before: "thanks to X, each page gets a picture from the archive"."""
    if verb.lemma_ in frame("produce.verbs", "consume.find"):
        return False  # "draws it from the notes", "reads the total from it"
    hosts = (verb, *children(verb, "obj"))
    return any(cases(t) == {"from"} for host in hosts for t in children(host, "obl", "nmod"))
