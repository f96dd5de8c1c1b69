"""What examples may explain beside the class before them: "tools for LLMs, such as LangChain"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import cases, children, objects, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_BELOW = frozenset({"nmod", "obl", "obj", "acl", "acl:relcl", "xcomp"})
"""So what says more of a noun hangs on it, at whatever depth."""
_FOR = frozenset({"for", "around", "over", "to"})
_DO = frozenset({"does", "do", "did"})
_HOW = frozenset({"ADJ", "ADP", "SCONJ", "VERB"})
"""What goes on about how another thing is done, as a clause of its own doesn't."""


def may_explain_head(token: Token, near: bool, sentence: Sentence, reading: Reading) -> bool:
    """Whether examples may be those of an earlier noun: "tools for LLMs, such as LangChain"."""
    if cases(token) & words("stance.contrast"):
        return True
    things = words("nouns.things")
    if not near:
        things |= words("nouns.transparent", "nouns.others", "nouns.tools")
    things -= words("nouns.reach")  # "access to Cs, including X"
    return any(
        _is_software(head, sentence, reading) or bool({head.lower_, head.lemma_} & things)
        for head in _over(token)
    )


def may_liken_head(token: Token, end: int, names: tuple[Name, ...], reading: Reading) -> bool:
    """Whether software behind "like" tells what another thing is like, made for a class.

    "A workflow for Cs like LangChain", "it wraps Cs like LangChain does", "serves Cs like vLLM,
    but on a CPU". ``end``: the index behind the names.
    """
    if any(map(reading.is_model, names)):
        return False
    doc, over = token.doc, token.head
    if doc.text(end).lower() in _DO:
        return True
    but = [t.lower_ for t in doc[end : end + 2]] == [",", "but"]
    if but and doc.text(end + 2).lower() != "also" and doc[end + 1 : end + 3][-1].pos_ in _HOW:
        return True
    made = token.dep_ == "nmod" and cases(token) <= _FOR
    return made and not words("nouns.built_around").isdisjoint({over.lower_, over.lemma_})


def is_on_offer(token: Token, apart: tuple[Name, ...], reading: Reading) -> bool:
    """Whether a class is what some place holds, of which an example may be: "a site with Cs".

    ``apart``: those that a comma sets apart. Without a model among them, they may be some of what
    goes on about Cs: "work on Cs, like X".
    """
    noun = token.head
    counts = words("nouns.partitive", "nouns.counts", "nouns.kinds_told")
    on = token.dep_ == "nmod" and noun.i < token.i and noun.pos_ in {"NOUN", "PROPN", "PRON"}
    programs = bool(apart) and not any(map(reading.is_model, apart))
    if programs and on and counts.isdisjoint({noun.lower_, noun.lemma_}):
        return True
    return any(head.lower_ in words("nouns.holding") for head in _over(token))


def _over(token: Token) -> Iterator[Token]:
    """The nouns in front that a class says more of: "tools for Cs", "a library to run Cs".

    So in "tools were suggested for Cs".
    """
    below = token
    yield from _used_to(token)
    if token.dep_ == "obl" and "for" in cases(token):
        yield from passive_subjects(token.head)
        people = words("nouns.persons")
        yield from (t for t in subjects(token.head) if t.lower_ not in people)  # "we pay for Cs"
        before = children(token, "case")[0].i  # "use libraries for Cs"
        yield from (t for t in objects(token.head) if t.i == before - 1)
    for head in token.governors():
        if head.i > token.i or below.dep_ not in _BELOW:
            return
        if head.lower_ == "using" and below.dep_ == "obj":
            return
        tested = below.dep_ == "nmod" and _is_tested_against(head, below)
        if head.pos_ in {"NOUN", "PROPN"} and below.dep_ != "obj" and not tested:
            yield head  # but for "Support other Cs"
        below = head


def _used_to(token: Token) -> list[Token]:
    """The tools that were made to do something to a class: "many tools were created to run Cs"."""
    acts = (t for t in token.governors() if t.dep_ in {"advcl", "xcomp"} and t.pos_ == "VERB")
    act = next(acts, None)
    if act is None or not any(t.lower_ == "to" for t in children(act, "mark", "aux")):
        return []
    return passive_subjects(act.head)


def _is_tested_against(thing: Token, noun: Token) -> bool:
    """Whether a noun is what one thing is tried on: "we test every release against Cs".

    Of several things the examples may be: "we test the integrations with Cs, such as X".
    """
    if "Number=Plur" in thing.morph or thing.lower_.endswith("s"):
        return False
    tried = thing.dep_ in {"obj", "nsubj:pass"} and thing.head.lemma_ in words("nouns.trying")
    return tried and cases(noun) <= {"against", "on", "with"}


def _is_software(head: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a noun names a kind of software, not of model: "orchestration frameworks"."""
    name = sentence.name_at.get(head.i)
    if name is None or name.kind != "class":
        return False
    return reading.knowledge.classes[name.ids[0]].axis == "software"
