"""Another system that a sentence only likens to X, so that it takes nothing in for X.

"X, like Y, reads images", "not only Y but also X reads them", "X reads them as well as Y does".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..closed import NOMINAL_SUBJECTS
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, coordination

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_LIKE = frozenset({"like"})
_DO = frozenset({"do", "does", "did", "can"})
_AS = ["as", "well", "as"]
_OPENED = re.compile(r"\s\((?:e\.g\.,?\s|such\sas\s|like\s)?")
"""Between a class and an example of it."""
_LABELLED = re.compile(r"[\s*_`]*(?:\([^()]{1,20}\)[\s*_`]*)?:")
"""What ends a label behind a class: "(Cs):"."""


def is_likened(name: Name, other: Name, sentence: Sentence, *, listed: bool = True) -> bool:
    """Whether a sentence says that one does as the other, and no more of the other.

    ``listed``: a clause tells one thing of all that are listed, so that none has a part of its own.
    """
    own, beside = sentence.token_of(name), sentence.token_of(other)
    if (
        own is None
        or beside is None
        or any(t.lower_ in words("lists.jointly") for t in sentence.doc)
    ):
        return False
    return _is_like(own, beside) or _is_compared(beside) or (listed and _are_included(own, beside))


def _is_like(own: Token, beside: Token) -> bool:
    """Read "X, like Y, reads", "just like Y, X reads", where X is who acts."""
    if own.dep_ not in NOMINAL_SUBJECTS or cases(beside) != _LIKE:
        return False
    doc = beside.doc
    if beside.dep_ == "obl":
        return beside.head is own.head
    first = min(t.i for t in children(beside, "case"))
    set_off = doc.text(first - 1) == "," and doc.text(beside.i + 1) == ","
    return beside.dep_ == "nmod" and beside.head is own and set_off


def _is_compared(beside: Token) -> bool:
    """Read "X reads images as well as Y does"."""
    before = [t.lower_ for t in beside.doc[max(0, beside.i - 3) : beside.i]]
    return before == _AS and beside.doc.text(beside.i + 1).lower() in _DO


def _are_included(own: Token, beside: Token) -> bool:
    """Read "models that read images include X and Y", "... : X, Y", which are told of alike."""
    first = coordination(own)[0]
    listed = first.dep_ == "obj" and first.head.lemma_ in frame("be.include")
    listed |= first.dep_ == "appos" and own.doc.text(first.i - 1) == ":"
    told = any(t.dep_ == "acl:relcl" for t in own.doc[: first.i])
    return listed and told and beside in coordination(own)


def are_examples_of_one(other: Name, doer: Name, sentence: Sentence) -> bool:
    """Whether a class, or another of its kind, has the doer for an example: "a C (X, Y)"."""
    text = sentence.block.text
    opened = text.rfind("(", sentence.start, doer.start)
    first, last = sorted((other, doer), key=lambda name: name.start)
    between = text[first.end : last.start]
    if other.kind == "class":
        return other.end <= opened and _OPENED.fullmatch(between) is not None
    over = any(
        n.kind == "class" and not text[n.end : opened].strip()
        for n in sentence.names
        if n.end <= opened
    )
    return over and other.start > opened and "," in between and ")" not in between


def is_title_over(class_: Name, doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a label names the class of which a doer is taken for one: "With Cs: let X write it".

    Nothing that is no C is, so that the C would be another one.
    """
    token, text = sentence.token_of(class_), sentence.block.text
    if token is None or class_.kind != "class" or class_.end > doer.start:
        return False
    label = token.head
    titled = token.dep_ == "nmod" and label.dep_ == "ROOT" and label.pos_ == "NOUN"
    told = _LABELLED.match(text, class_.end, doer.start)
    disjoint = reading.knowledge.disjoint
    return bool(titled and told) and not any(disjoint(i, c) for i in doer.ids for c in class_.ids)
