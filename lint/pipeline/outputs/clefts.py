"""What comes out, told behind "what": "what X returns is a photo", "all I got from X is a film"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import SUBJECTS, cases, children
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WHAT = frozenset({"what", "all", "everything", "whatever"})
_SOURCES = frozenset({"from", "out"})


def statements(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "what comes out of X is a photo", where nobody else is told to do it."""
    if not children(noun, "cop") or any(cases(t) == {"to"} for t in children(noun, "nmod")):
        return  # "what X says is music to my ears"
    doers = [t for clause in _clauses(noun) for t in _sources(clause)]
    outputs = reading.outputs(noun, sentence) if doers else []
    for doer in doers:
        for name in reading.bearers(doer, sentence):
            for output in outputs if name.kind == "class" or reading.is_model(name) else ():
                if not reading.may_be_text(output.ids):
                    yield Statement(name, output, "make:outcome", noun)


def _clauses(noun: Token) -> list[Token]:
    """The clauses that "what" opens and a noun answers, but not those that deny something."""
    found = children(noun, "csubj", "csubj:outer", "csubj:pass")
    if not children(noun, *SUBJECTS):
        found += children(noun, "advcl")  # so of what is over: "what came out of it was"
    for what in children(noun, "nsubj", "nsubj:outer"):
        found += children(what, "acl:relcl") if what.lower_ in _WHAT else []
    opened = [c for c in found if any(t.lower_ in _WHAT for t in (c.head, *c.children))]
    return [c for c in opened if words("stance.negators").isdisjoint(t.lower_ for t in c.children)]


def _sources(clause: Token) -> list[Token]:
    """Who gives it: X in "what X gives you", "what you get from X", "what comes out of X"."""
    if clause.lemma_ in frame("produce.get", "produce.come"):
        return [t for t in children(clause, "obl") if cases(t) & _SOURCES]
    gives = clause.lemma_ in frame("produce.handing", "produce.answering", "produce.plain")
    return children(clause, "nsubj") if gives and not children(clause, "obl", "advcl") else []
