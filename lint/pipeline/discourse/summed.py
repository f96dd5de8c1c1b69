"""Names that their own sentence sums up: "X, Y, Z: all three are Cs", "X, Y: these Cs".

So two that it names before: "X costs more than Y, and both are Cs".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE, NOMINAL_SUBJECTS, SUMMING
from ..kinds.counted import COUNTS
from ..lexicon import words
from ..stance.context import asks
from ..trees.lists import DASHES, SYSTEMS, name_list
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..names.scan import Names
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF_THEM = frozenset({"of", "them", "these"})
_MARKS = DASHES | {":"}
_FEWEST = 2
_REACH = 3
"""So many words at most sum a row up: "all of them"."""


def summed_up(sentence: Sentence) -> dict[int, Names]:
    """The index of the word that stands for a row of names, and these.

    The row opens its sentence, and nothing but a colon or a dash parts it from the word. Of
    "all three" as many are named.
    """
    row, doc, text = name_list(sentence, 0, SYSTEMS), sentence.doc, sentence.block.text
    if len(row.names) < _FEWEST or doc.text(row.end) not in _MARKS:
        return {}
    if text[sentence.start : row.names[0].start].strip(' *_`"“#'):
        return {}
    summing = doc[row.end + 1 : row.end + 1 + _REACH]
    subject = next((t for t in summing if t.dep_ in NOMINAL_SUBJECTS), None)
    if subject is None:
        return {}
    if summing[0].lower_ == "these" and subject.i == row.end + 2:
        return {subject.i: row.names} if _is_class(subject, sentence) else {}  # "these Cs"
    if summing[0].lower_ not in SUMMING:
        return {}
    for token in doc[row.end + 2 : subject.i + 1]:
        counted = COUNTS.get(token.lower_) == len(row.names)
        if not (counted or token.lower_ in _OF_THEM):
            return {}  # "X, Y: all our users love them"
    return {subject.i: row.names}


def classed(sentence: Sentence) -> Names:
    """C in "X is a C.", which ends its sentence and isn't denied, asked or doubted."""
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    class_ = sentence.name_at.get(root.i) if root is not None else None
    if root is None or class_ is None or class_.kind != "class" or asks(sentence):
        return ()
    told = [sentence.name_at.get(t.i) for t in children(root, *NOMINAL_SUBJECTS)]
    one = any(t.lower_ in INDEFINITE for t in children(root, "det")) or class_.plural
    plain = children(root, "cop") and not children(root, "aux", "mark", "nmod", "acl:relcl", "conj")
    denied = any(t.lower_ in words("stance.negators") for t in sentence.doc)
    systems = [name for name in told if name is not None and name.kind == "system"]
    return (class_,) if one and plain and systems and not denied else ()


def both(sentence: Sentence) -> dict[int, Names]:
    """The index of "both" in "X costs more than Y, and both are Cs", and X and Y.

    Nothing else in the plural may be told of: "our apps call X and Y, and both are Cs".
    """
    for token in sentence.doc:
        if token.lower_ != "both" or token.dep_ not in NOMINAL_SUBJECTS:
            continue
        class_ = sentence.name_at.get(token.head.i)
        classed = class_ is not None and class_.kind == "class" and class_.plural
        if not (classed and children(token.head, "cop")) or children(token, "nmod"):
            continue
        before = sorted(i for i in sentence.name_at if i < token.i)
        names = tuple(sentence.name_at[i] for i in before)
        systems = len(names) == _FEWEST and all(name.kind == "system" for name in names)
        others = (t for t in sentence.doc[: token.i] if t.i not in sentence.name_at)
        if systems and names[0].ids != names[1].ids and not any(map(_is_plural, others)):
            return {token.i: names}
    return {}


def _is_plural(token: Token) -> bool:
    return token.pos_ == "PROPN" or (token.pos_ == "NOUN" and "Number=Plur" in token.morph)


def _is_class(noun: Token, sentence: Sentence) -> bool:
    name = sentence.name_at.get(noun.i)
    more = children(noun, "conj", "acl", "acl:relcl")  # "these Cs that we use"
    return name is not None and name.kind == "class" and name.plural and not more


def is_one_row(names: Names, sentence: Sentence) -> bool:
    """Whether systems stand in one row, and the last is no modifier: not "X helps with Y"."""
    at = sentence.token_of(names[0]) if names else None
    return at is not None and name_list(sentence, at.i, SYSTEMS).names == names
