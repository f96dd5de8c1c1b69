"""Who has opened what: "X was open-sourced", "M has open-sourced X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_LABEL = re.compile(r"[\s*_`\"”\])]*(?::|$)")


def sourced(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X was open-sourced", "M has open-sourced X"."""
    before = _open_before(verb)
    if before is None:
        return
    over, opened = verb.head, verb.doc[before]
    doer = sentence.name_at.get(before - 1)
    if verb.dep_ == "amod" and over.i == verb.i + 1 and doer is not None and doer.kind == "maker":
        things = [over]  # a tree of "M open-sourced X last spring"
    elif (over is opened or opened.head is verb) and children(opened, "cop"):
        things = subjects(opened)  # trees of "X has been open sourced"
    else:
        things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    for thing in things:
        program = thing.lower_ in words("access.clients") and thing.i not in sentence.name_at
        if program or cases(thing):
            continue  # "the server for X has been open-sourced", "the X app was open-sourced"
        own = sentence.name_at.get(thing.i) if things == [over] else None
        for name in [own] if own is not None else reading.bearers(thing, sentence):
            if not (is_program_for(name, sentence) or _is_topic(opened, name, sentence)):
                yield Statement(name, "open", sentence.phrase(verb, verb), "access:sourced", verb)


def _is_topic(first: Token, name: Name, sentence: Sentence) -> bool:
    """Whether a heading or a label only tells what is spoken of: "Open-sourcing X: a debate"."""
    text, behind = sentence.block.text, first.doc[first.i + 1 : first.i + 3]
    if not any(t.lower_.endswith("ing") for t in behind):
        return False
    if any(map(str.isalnum, text[sentence.start : sentence.spans[first.i][0]])):
        return False
    return sentence.block.kind == "heading" or _LABEL.match(text, name.end) is not None


def is_open_sourcing(verb: Token) -> bool:
    """Whether a verb says that something is given out: "open-sourced X"."""
    return verb.lower_ in words("access.sourced") and _open_before(verb) is not None


def _open_before(verb: Token) -> int | None:
    """Where "open" stands before the verb, in "open-sourced" and "open sourced"."""
    before = verb.i - 1
    before -= before > 0 and verb.doc[before].text == "-"
    return before if before >= 0 and verb.doc[before].lower_ in words("access.bare") else None
