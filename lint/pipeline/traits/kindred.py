"""What a system is, said beside its name: "M launched X, a video model", "a smaller X from M".

So "the first version of X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children
from .possession import may_be_out

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_DESCRIBING = frozenset({"ADJ", "ADV", "NOUN", "NUM", "VERB"})
_REACH = 4
"""So many words may stand between an article and a name."""


def is_its_kind(told: Token, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether an apposition says of a system what it is: "M launched X, a video generator".

    So does what a program is, which isn't counted among a model's kinds: "a chatbot".
    """
    class_ = sentence.name_at.get(told.i)
    if told.dep_ != "appos" or class_ is None or class_.kind != "class" or class_.plural:
        return False
    alone = not children(told, "nmod", "acl", "appos", "conj")
    knowledge = reading.knowledge
    program = all(knowledge.classes[c].axis == "software" for c in class_.ids)
    program = program and any(d.lower_ in INDEFINITE for d in children(told, "det"))
    kin = any(knowledge.is_a(i, c) for i in name.ids for c in class_.ids)
    return alone and (kin or program)


def is_variety(token: Token, sentence: Sentence) -> bool:
    """Whether a name only says what something else is like: "Y: an X from M", "a smaller X".

    Trees take the words between for all sorts of things, so they are read one by one.
    """
    at = token.i - 1
    while at > 0 and token.i - at <= _REACH and _describes(token.doc[at], sentence):
        at -= 1
    return at >= 0 and token.doc[at].lower_ in INDEFINITE


def _describes(word: Token, sentence: Sentence) -> bool:
    """Whether a word tells in what way a thing is another: no kind, as in "a chatbot X from M"."""
    if word.i in sentence.name_at or word.lower_ in words("access.kinds"):
        return False
    return word.pos_ in _DESCRIBING or word.text == "-"


def is_kind_of(token: Token, behind: int, sentence: Sentence) -> bool:
    """Whether a class right behind a name says what it is: "the X language model"."""
    class_ = sentence.name_at.get(behind)
    whole = token.dep_ in {"compound", "nmod:desc"} and token.head.i == behind
    return class_ is not None and class_.kind == "class" and not class_.plural and whole


def of_edition(noun: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "the first version of X", of a closed one, of which nobody else has versions."""
    if noun.lower_ not in frame("origin.remade") or len(children(noun, "nmod")) != 1:
        return []
    (whole,) = children(noun, "nmod")
    name = sentence.name_at.get(whole.i)
    told = children(noun, "amod", "compound", "acl", "acl:relcl")
    counted = bool(told) and all(t.lower_ in frame("origin.stages") for t in told)
    itself = cases(whole) == {"of"} and not children(whole, "conj")
    if name is None or name.kind != "system" or not (counted and itself):
        return []
    own = reading.is_model(name) and not (may_be_out(name, reading) or is_opaque(sentence, whole.i))
    return [name] if own else []
