"""Who is said to be of a class, whichever way it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..closed import INDEFINITE
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


class Predicated(NamedTuple):
    """Who is said to be of the class, by which construction, and the token to judge it at."""

    subject: Name
    pattern: str
    at: Token


def each(
    subject: Token, pattern: str, at: Token, sentence: Sentence, reading: Reading
) -> Iterator[Predicated]:
    """The members of a coordination, each said to be of the class."""
    for member in conjuncts(subject):
        for name in reading.bearers(member, sentence):
            if name.kind == "class" and children(member, "acl:relcl", "acl"):
                continue  # "Cs that write are called Ds"
            yield Predicated(name, pattern, at)


def misread(verb: Token, pattern: str, sentence: Sentence) -> Iterator[Predicated]:
    """X in "X functions as a C", where the tree takes the verb for a noun."""
    if verb.pos_ != "NOUN" or verb.dep_ != "ROOT" or not verb.lower_.endswith("s") or not verb.i:
        return
    before = verb.doc[verb.i - 1]
    name = sentence.name_at.get(before.i)
    beside = before.head == verb and bool(before.whitespace_)
    if beside and name is not None and name.kind == "system":
        yield Predicated(name, pattern, verb)


def governing(noun: Token) -> set[str]:
    """By which words the class hangs on a verb; "that" before a clause is none of them."""
    clause = {mark.lower_ for mark in children(noun, "mark")} if children(noun, "cop") else set()
    return cases(noun) - clause


def is_term_for(title: Token, noun: Token, sentence: Sentence) -> bool:
    """Whether some of a class are called by the name of another: "a C that draws is called a D"."""
    name, class_ = (sentence.name_at.get(t.i) for t in (title, noun))
    if name is None or class_ is None or {name.kind, class_.kind} != {"class"}:
        return False
    clauses, articles = children(noun, "acl:relcl"), children(title, "det")
    bare = name.plural or any(t.lower_ in INDEFINITE for t in articles)
    more = children(title, "amod", "nmod", "acl", "acl:relcl") or is_opaque(sentence, title.i)
    return len(clauses) == 1 and clauses[0].i < noun.head.i and bare and not more


def is_no_kind(noun: Token) -> bool:
    """Whether what is told "of C" is no kind of it: "an integral part", "the parent category"."""
    marks = {t.lower_ for t in children(noun, "amod", "compound")}
    return (noun.lower_ == "part" and bool(marks)) or not marks.isdisjoint(words("equality.above"))


def is_superlative(one: Token) -> bool:
    """Whether "the best" or "the one that writes" is said, which is one of the others."""
    if one.pos_ == "ADJ":
        most = any(t.lower_ == "most" for t in children(one, "advmod"))
        told = most or "Degree=Sup" in one.morph or one.lower_.endswith("est")
    else:
        told = one.lower_ == "one" and any(t.pos_ == "VERB" for t in children(one, "acl:relcl"))
    return told and any(d.lower_ == "the" for d in children(one, "det"))
