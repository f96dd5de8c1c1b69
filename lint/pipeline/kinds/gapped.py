"""Who is called what where the verb is said once: "we call X a C and Y a D"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import DETERMINERS, JOINTS

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_JOINTS = JOINTS | {",", "but"}


def called_apart(verb: Token, noun: Token, sentence: Sentence) -> Token | None:
    """Of whom ``noun`` is said, where a verb gives each of several a class of its own.

    Each pair is one's name and the class right behind it, the first behind the verb and the next
    behind "and" or a comma.
    """
    pairs: list[tuple[Token, int]] = []
    for at, name in sorted(sentence.name_at.items()):
        named = _right_before(sentence.doc[at], sentence) if name.kind == "class" else None
        if named is None or named.i <= verb.i:
            continue
        before = sentence.doc[named.i - 1]
        if before.i == verb.i or (pairs and before.lower_ in _JOINTS):
            pairs.append((named, at))
    if len(pairs) < 2:  # no more than one is called anything
        return None
    return next((named for named, at in pairs if at == noun.i), None)


def _right_before(class_: Token, sentence: Sentence) -> Token | None:
    """The name right before a class and its article: X in "X a C"."""
    at = class_.i - 1
    while at > 0 and sentence.doc[at].dep_ in {"amod", "compound"}:
        at -= 1
    if at > 0 and sentence.doc[at].lower_ in DETERMINERS:
        return sentence.doc[at - 1] if at - 1 in sentence.name_at else None
    return None
