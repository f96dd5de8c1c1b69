"""What a question takes for granted: "why do Cs like X fail?", "can Cs like X replace us?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..closed import COPULAS, NOMINAL_SUBJECTS, PERSONS
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PARTED = re.compile(r": | [–—] ")
_WORD = re.compile(r"\w+")


def asks_for_more(sentence: Sentence) -> bool:
    """Whether a question is for a thing, a way, a reason or a favour, not for a yes or a no."""
    text = sentence.text
    parted = _PARTED.search(text)  # "X vs Y: which C is better?", "X, Y, Z – which C is best?"
    title = parted.start() if parted else -1
    openers = [*_WORD.findall(text)[:1], *(_WORD.findall(text[title:])[:1] if title > 0 else ())]
    if any(w.lower() in words("stance.wh") for w in openers):
        return True
    said = " ".join(_WORD.findall(text)[:3]).lower()
    return said.startswith(tuple(f"{asked} " for asked in words("stance.requests")))


def asks_what_one_does(owned: Token, sentence: Sentence) -> bool:
    """Whether a question is on what somebody's own does: "can M's X draw?", "can Y beat M's X?".

    Not "is Y M's X?", which may ask what Y is, nor "does M's X exist?".
    """
    first, said = sentence.doc[0], owned.head
    acts = first.dep_ == "aux" and first.head is said and said.pos_ == "VERB"
    takes_part = owned.dep_ in {*NOMINAL_SUBJECTS, "obj"} and bool(children(owned, "nmod:poss"))
    return acts and takes_part and said.lemma_ not in words("stance.being_there")


def asks_what_members_do(class_: Token, sentence: Sentence) -> bool:
    """Whether a question is on what a class with its examples does: "are Cs such as X a threat?".

    Not "are Cs such as X Ds?", which may ask what X is, nor "do Cs like X exist?".
    """
    first, said = sentence.doc[0], class_.head
    opens = first.dep_ in {*COPULAS, "aux"} and first.head is said
    if first.dep_ == "aux" and opens and _is_put_to_use(class_):
        return True  # "can I use other Cs, such as X?"
    subject = class_.dep_ in NOMINAL_SUBJECTS and class_.i in sentence.name_at
    if not (opens and subject) or said.i in sentence.name_at or said.i < class_.i:
        return False
    if not children(said, "cop", "obj"):
        return False
    return any(i in sentence.name_at for i in range(class_.i + 1, said.i))


def _is_put_to_use(class_: Token) -> bool:
    """Whether somebody, or a product, does something with it: "does it support Cs like X?"."""
    verb = class_.head
    apart = words("stance.being_there") | frame("be.called", "be.likened")
    doers = children(verb, "nsubj")
    known = PERSONS | {"it", "this"}
    if any(t.pos_ == "AUX" for t in class_.doc[class_.i :]):
        return False  # "does it use Cs like X does?"
    does = class_.dep_ in {"obj", "obl"} and bool(doers) and all(t.lower_ in known for t in doers)
    return does and verb.lemma_ not in apart
