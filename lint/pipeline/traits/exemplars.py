"""Members that a text gives of a class: "of the Cs, we tested X", "Cs, with X as their example"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..frames import frame, techniques
from ..lexicon import words
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, coordination, objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_JOINTS = frozenset({"and", "with", ","})
_OWNERS = frozenset({"its", "their"})
_LONGEST = 3
"""So many words may name a technique: "next-token prediction"."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim that a system is one of a class, or works by a technique, as its example."""
    for token in sentence.doc:
        name = sentence.name_at.get(token.i)
        if name is not None and name.kind == "class":
            for member, at in _picked(token, name, sentence):
                if reading.is_model(member):
                    said = stance(sentence, at, context, local=True)
                    yield reading.claim("is-a", member, name, sentence, "picked", stance=said)
        elif token.lower_ in frame("base.exemplars"):
            yield from _best(token, sentence, reading, context)


def _picked(token: Token, class_: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """X and Y in "of the Cs, we tested X and Y", "from the C family we considered X and Y"."""
    family = token.head if token.head.lower_ in words("nouns.families") else token
    if token.doc[0].lower_ not in frame("base.picking") or family.dep_ != "obl":
        return
    if family is token and not class_.plural:
        return
    verb = family.head
    if verb.lemma_ not in frame("base.picked") or not cases(family) & frame("base.picking"):
        return
    things = objects(verb)
    if any(t.lower_ in words("stance.negators") for t in verb.children):
        return
    if len(coordination(family)) > 1 or any(t.lower_ == "to" for t in verb.doc[family.i : verb.i]):
        return  # "among Cs and Ds", "from Cs to Ds"
    if family.i > verb.i or any(children(t, "nmod", "acl", "acl:relcl") for t in things):
        return  # "among Cs, we tested X, and Y for the pictures"
    for thing in things:
        name = sentence.name_at.get(thing.i)
        if name is not None and name.kind == "system" and not is_opaque(sentence, thing.i):
            yield name, thing


def _best(noun: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "Cs, with X as their best-known example", "adversarial training and X as its product".

    Word by word: a tree hangs X and the noun anywhere.
    """
    owner = next((t for t in children(noun, "nmod:poss") if t.lower_ in _OWNERS), None)
    if owner is None or owner.i < 3 or noun.doc[owner.i - 1].lower_ != "as":
        return
    name = sentence.name_at.get(owner.i - 2)
    at = owner.i - 3
    if name is None or name.kind != "system" or not reading.is_model(name):
        return
    while at > 0 and noun.doc[at].lower_ in _JOINTS:
        at -= 1
    if at == owner.i - 3:
        return
    said = stance(sentence, noun, context)
    class_ = sentence.name_at.get(at)
    if class_ is not None:
        if class_.kind == "class":
            yield reading.claim("is-a", name, class_, sentence, "exemplar", stance=said)
        return
    last = noun.doc[at]
    for first in noun.doc[max(0, at - _LONGEST) : at + 1]:
        phrase = reading.phrase_mention(first, last, sentence)
        for technique in techniques():
            if phrase.text.lower() in technique.phrases:
                object_ = replace(phrase, kind="technique", ids=technique.classes)
                yield reading.claim(
                    "uses-technique", name, object_, sentence, f"technique:{technique.name}",
                    stance=said,
                )  # fmt: skip
