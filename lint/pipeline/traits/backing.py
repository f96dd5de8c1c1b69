"""Who is said to stand behind a system: "M's team behind X", "X is from M".

"M is behind X" is left alone: it may lag behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import ENDS, JOINTS
from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, conjuncts, is_passive, subjects
from .kind_nouns import models
from .possession import Statement, serves_others
from .staff import staff, staffed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MORE = ("advmod", "nmod", "obl", "conj")
"""More than who is behind a system: "which is behind X in the ranking"."""
_BEHIND = {"behind"}
_FROM = {"from"}
_OF = {"of"}


def backed(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M's team behind X", "the company behind X, M, ...", "X is from M"."""
    if is_opaque(sentence, token.i) and token.dep_ not in {"nmod:poss", "compound"}:
        return
    systems = [name for name in _behind_which(token, sentence, reading) if not name.plural]
    for name in systems:
        yield Statement(name, maker, "maker:behind", token)
    theirs = staffed(token)  # "X is from the folks at M"
    if cases(theirs) == _FROM and children(theirs, "cop") and not serves_others(maker):
        for name in models(subjects(theirs), sentence, reading):
            yield Statement(name, maker, "maker:from", token)


def of_subject(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "when M presented its X", "M shook the market with its model X", of a single maker."""
    makers = [name for name in sentence.names if name.kind == "maker"]
    if len(makers) != 1 or serves_others(makers[0]):
        return  # "Microsoft offers its GPT-4" may be hosted by it
    for its in sentence.doc:
        if its.lower_ != "its" or its.dep_ != "nmod:poss":
            continue
        at = its.i + 1
        if sentence.doc.text(at).lower() in words("access.models"):
            at += 1
        name = sentence.name_at.get(at)
        if name is None or name.plural or not reading.is_model(name) or is_opaque(sentence, at):
            continue
        if sentence.block.text.startswith("-", name.end):
            continue  # "its X-powered assistant"
        owner = _subject_over(its.head)
        if owner is not None and sentence.name_at.get(owner.i) is makers[0]:
            yield Statement(name, makers[0], "maker:its", sentence.doc[at])


def _subject_over(noun: Token) -> Token | None:
    """The nearest subject above a noun that "its" may stand for: one thing, and nobody."""
    for verb in noun.governors():
        for subject in subjects(verb):
            single = "Number=Plur" not in subject.morph and subject.pos_ != "PRON"
            if single and subject is not noun and subject.lower_ not in words("nouns.persons"):
                return subject
    return None


def _behind_which(maker: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    for clause in children(maker, "acl:relcl"):  # "M, which is behind X"
        if cases(clause) == _BEHIND and children(clause, "cop") and not children(clause, *_MORE):
            yield from models([clause], sentence, reading)
    head = maker.head
    people = head.lower_ in staff() and not any(
        t.lower_ in frame("origin.former") for t in head.children
    )
    if maker.dep_ in {"nmod:poss", "compound"} and people:
        yield from _after(head, sentence, reading)  # "M's team behind X"
    at = maker.i - 2  # "the company behind X, M, ..."
    system = sentence.name_at.get(at)
    aside = maker.doc.text(at + 1) == "," and maker.doc.text(after_name(sentence, maker.i)) in ENDS
    if system is not None and aside:
        role = maker.doc[at].head
        if role.lower_ in frame("origin.roles") and not role.lower_.endswith("s"):
            yield from (name for name in _after(role, sentence, reading) if name is system)
        making = role.dep_ == "acl:relcl" and role.lemma_ in frame("origin.active")
        if making and _is_one_firm(role.head) and not is_passive(role) and not _is_joined(maker):
            yield from models([maker.doc[at]], sentence, reading)  # "the lab that made X, M, ..."
        titled = role.lemma_ in frame("origin.titles") and cases(maker.doc[at]) == _OF
        row = maker.doc.text(after_name(sentence, maker.i) + 1).lower() in JOINTS
        if titled and not row and any(t.lower_ == "the" for t in children(role, "det")):
            yield from models([maker.doc[at]], sentence, reading)  # "the makers of X, M, ..."


def _is_one_firm(role: Token) -> bool:
    """Whether a noun stands for a single maker: "the company", "the people", not "companies"."""
    the = any(t.lower_ == "the" for t in children(role, "det"))
    if the and role.lower_ in frame("origin.people"):
        return True
    return the and role.lower_ in frame("origin.roles") and "Number=Plur" not in role.morph


def _is_joined(maker: Token) -> bool:
    """Whether a row goes on behind a maker: "the lab that made X, M, and N"."""
    return bool(children(maker, "conj", "cc")) or maker.doc.text(maker.i + 2).lower() in JOINTS


def _after(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X in "the team behind X"."""
    behind = [t for t in children(noun, "nmod") if cases(t) == _BEHIND and t.i > noun.i]
    return models([t for one in behind for t in conjuncts(one)], sentence, reading)
