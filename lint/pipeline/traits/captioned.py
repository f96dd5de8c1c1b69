"""Who made what a label names: "X (its long name): Developed in 2019 by M, it is ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.heads import after_name
from ..trees.lists import closing
from ..trees.syntax import cases, children
from .possession import Statement, may_be_out, serves_others
from .staff import staff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_IT = frozenset({"it", "this"})
_REACH = 12
"""So many words behind the verb its maker may stand."""


def captioned(
    token: Token, system: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X: Developed in 2019 by M", "X: built by M researchers".

    What follows is on X, too, if anything does.
    """
    doc = token.doc
    if token.i > 1 or not reading.is_model(system):
        return
    at = after_name(sentence, token.i)
    if doc.text(at) == "(":
        at = _behind_bracket(doc, at)
    if not doc.text(at).endswith((":", "–", "—")) or at + 1 >= len(doc):
        return
    verb = doc[at + 1]
    if verb.lemma_ not in frame("origin.verbs") or "Tense=Past" not in verb.morph:
        return
    if doc.text(verb.i + 1).lower() not in {"by", "in"} or _is_placed(verb):
        return  # "X: Built on by M", "X: Released by M on its cloud"
    for by in (t for t in children(verb, "obl:agent", "obl") if cases(t) == {"by"}):
        if any(t.lower_ in frame("origin.former") for t in by.children):
            continue  # "X: built by former M engineers"
        team = children(by, "compound") if by.lower_ in staff() else []
        maker = sentence.name_at.get(team[0].i if len(team) == 1 else by.i)
        told = maker is not None and maker.kind == "maker" and by.i - verb.i < _REACH
        if maker is not None and serves_others(maker) and may_be_out(system, reading):
            continue  # "X: Released by M", which may only serve it
        if maker is not None and told and _goes_on_about(system, verb, sentence):
            yield Statement(system, maker, "maker:passive", verb)


def _is_placed(verb: Token) -> bool:
    """Whether it is told where, and so maybe what M only does with X: "on its cloud", "into Y"."""
    return any(cases(t) - {"by", "in"} for t in children(verb, "obl", "advmod"))


def _behind_bracket(doc: Tree, at: int) -> int:
    """Where a mark stands behind the bracket that opens at a token, or is run into it: "):"."""
    close = closing(doc, at)
    return close if doc.text(close).endswith(":") else close + 1


def _goes_on_about(system: Name, verb: Token, sentence: Sentence) -> bool:
    """Whether the first thing behind the comma is the system, or "it"; or nothing follows."""
    doc = verb.doc
    comma = next((t.i for t in doc[verb.i : verb.i + _REACH] if t.text == ","), None)
    if comma is None:
        return not any(t.text == "," for t in doc[verb.i :])
    first = sentence.name_at.get(comma + 1)
    if first is not None:
        return first.kind == "system" and first.ids == system.ids
    return doc.text(comma + 1).lower() in _IT
