"""What a program runs on, and so does its work: "powered by X, our app draws"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.lists import opens_clause
from ..trees.syntax import RELATIVE_PRONOUNS, children, instruments, is_passive, objects, subjects

if TYPE_CHECKING:
    from ..trees.tree import Token

_ON = frozenset({"on", "upon"})
_SAYING = frozenset({"VERB", "AUX", "SCONJ"})
_NAMING = frozenset({"PROPN", "DET", "NUM", "NOUN"})


def drivers(verb: Token) -> list[Token]:
    """X in "powered by X, our app draws", "our app, running on X, draws": it carries its work.

    Or it is what is run: "our app, running X, draws".
    """
    clauses = [c for c in children(verb, "advcl") if c.i < verb.i and is_passive(c)]
    clauses += _behind(verb) + _of_tool(verb)
    clauses += [
        c
        for subject in _programs(verb)
        if subject.lower_ not in words("nouns.persons")  # "our team, running on coffee and X"
        for c in children(subject, "acl", "acl:relcl", "advcl")
    ]
    first = verb.head
    if verb.dep_ == "conj" and first.lemma_ in frame("produce.running") and not objects(first):
        runs = [t.lower_ not in words("nouns.persons") or t.lower_ == "i" for t in subjects(first)]
        clauses += [first] if runs and all(runs) else []  # "it runs on X and draws logos"
    if verb.dep_ == "conj" and first.lemma_ in frame("base.carry") and is_passive(first):
        others = [c for c in children(first, "conj") if c is not verb]
        clauses += [] if others else [first]  # "it is powered by X and draws logos"
    running = [c for c in clauses if c.lemma_ in frame("base.operating") and not is_passive(c)]
    return (
        [noun for clause in running if clause.dep_ == "acl" for noun in objects(clause)]
        + [
            noun
            for clause in clauses
            for lemmas, ties in (
                (frame("base.carry"), frame("means.doers")),
                (frame("produce.running"), _ON),
            )
            if clause.lemma_ in lemmas
            for noun, _ in instruments(clause, ties)
        ]
        + [name for subject in _programs(verb) for name in _powering(subject)]
    )


def _of_tool(verb: Token) -> list[Token]:
    """The clause on what lets somebody do it: "powered by X, our app lets you draw"."""
    letting = verb.head
    whom = {t.lower_ for t in (*children(letting, "obj", "iobj"), *children(verb, "nsubj"))}
    if verb.dep_ != "xcomp" or letting.lemma_ not in words("verbs.enable"):
        return []
    if not whom or not whom <= words("nouns.persons", "nouns.anybody"):
        return []
    told = [c for c in children(letting, "advcl") if c.i < letting.i]
    told += [c for t in subjects(letting) for c in children(t, "acl", "acl:relcl")]
    return [c for c in told if c.lemma_ in frame("base.carry") and is_passive(c)]


def _programs(verb: Token) -> list[Token]:
    """What acts, and for "that" what it stands for: "a chatbot based on X that draws"."""
    doers = children(verb, "nsubj")
    relative = verb.dep_ == "acl:relcl" and any(t.lower_ in RELATIVE_PRONOUNS for t in doers)
    return [verb.head] if relative else doers


def _behind(verb: Token) -> list[Token]:
    """The clause that ends a sentence: "create videos in your browser, powered by X".

    A tree may hang it on the last noun before it. Of several acts it may be one: "write posts and
    draw logos, powered by X"; what is cut or changed is so by the program.
    """
    if verb.lemma_ not in frame("produce.plain", "produce.drawn"):
        return []
    if verb.dep_ == "conj" or any(c.pos_ == "VERB" for c in children(verb, "conj")):
        return []
    doc = verb.doc
    told = [
        t
        for t in doc[verb.i + 1 :]
        if t.lemma_ in frame("base.carry") and doc.text(t.i - 1) == "," and is_passive(t)
        if doc.text(t.i + 1).lower() == "by"
    ]
    if len(told) != 1 or any(t.pos_ in _SAYING for t in doc[verb.i + 1 : told[0].i]):
        return []
    ends = next((t.i for t in doc[told[0].i + 2 :] if opens_clause(t)), len(doc))
    behind = [t for t in doc[told[0].i + 2 : ends] if t.text[0].isalnum()]
    return told if all(t.pos_ in _NAMING for t in behind) else []


def _powering(program: Token) -> list[Token]:
    """X in "our X-powered assistant draws": what is before the participle in front of a noun."""
    return [
        driven.doc[driven.i - 2]
        for driven in children(program, "amod")
        if driven.i > 1
        and driven.lower_ in frame("produce.driven") - frame("produce.built")
        and driven.doc[driven.i - 1].text == "-"
    ]
