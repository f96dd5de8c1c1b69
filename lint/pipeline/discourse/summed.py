"""Names that their own sentence sums up: "X, Y, Z: all three are Cs", "X, Y: these Cs".

So two that it names before: "X costs more than Y, and both are Cs".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..closed import INDEFINITE, NOMINAL_SUBJECTS, SUMMING
from ..kinds.counted import COUNTS
from ..lexicon import words
from ..stance.context import asks
from ..trees.lists import DASHES, SYSTEMS, name_list
from ..trees.syntax import children, coordination

if TYPE_CHECKING:
    from ..names.scan import Names
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF_THEM = frozenset({"of", "them", "these"})
_MARKS = DASHES | {":"}
ALL_ARE = re.compile(
    rf"\b(?P<all>both|all(?:\s(?P<many>{'|'.join(COUNTS)}))?)(?:\sof\s(?:them|these|which))?"
    r"\s(?:are|were)\s",
    re.IGNORECASE,
)
_FEWEST = 2
_REACH = 3
"""So many words at most sum a row up: "all of them"."""


def summed_up(sentence: Sentence) -> dict[int, Names]:
    """The index of the word that stands for a row of names, and these.

    The row opens its sentence, and nothing but a colon or a dash parts it from the word. Of
    "all three" as many are named.
    """
    if len(sentence.name_at) < _FEWEST:
        return {}
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


def all_of_them(
    sentence: Sentence, previous: Sentence | None, before: Names, reading: Reading
) -> dict[int, Names]:
    """The index of "both" in "X costs more than Y, and both are Cs", and X and Y.

    So "we use X, Y and Z. All three are Cs"; ``before`` are the names of ``previous``. Nothing
    else may be told of: "our apps call X and Y, and both are Cs".
    """
    said = ALL_ARE.search(sentence.text)
    if said is None:
        return {}
    start = sentence.start + said.start()
    class_ = next((t for t in sentence.doc if _is_told(t, sentence, start)), None)
    if class_ is None:
        return {}
    inside = [(i, n) for i, n in sorted(sentence.name_at.items()) if n.end <= start]
    names = tuple(dict.fromkeys(n for _, n in inside if n.kind != "maker")) or before
    told = sentence if inside or previous is None else previous
    others = [t for t in told.doc if t.i not in told.name_at]
    others = [t for t in others if told is not sentence or sentence.spans[t.i][1] <= start]
    many = COUNTS.get((said["many"] or said["all"]).lower(), len(names))
    if len(names) != many or len({n.ids for n in names}) != many or many < _FEWEST:
        return {}
    if any(n.kind != "system" for n in names) or any(_may_be_one(t, reading) for t in others):
        return {}
    if sum(map(_acts, others)) >= many:
        return {}  # "the planner calls X and the critic calls Y"
    return {t.i: names for t in children(class_, *NOMINAL_SUBJECTS)}


def _is_told(token: Token, sentence: Sentence, start: int) -> bool:
    """Whether several are said to be of the class at a token, behind ``start``."""
    name = sentence.name_at.get(token.i)
    several = name is not None and name.kind == "class" and name.plural and name.start > start
    return several and bool(children(token, "cop"))


def _acts(token: Token) -> bool:
    """Whether a thing does something, and so may be one of which a class is told."""
    first = coordination(token)[0]
    return token.pos_ == "NOUN" and (first.dep_ in NOMINAL_SUBJECTS or first.dep_ == "ROOT")


def _may_be_one(token: Token, reading: Reading) -> bool:
    """Whether a noun may be what is of a class, beside systems that are named: "our apps"."""
    if token.pos_ != "NOUN" or "Number=Plur" not in token.morph:
        return False
    made = token.lower_ in reading.nouns and token.lower_ not in words("ubiquity.things")
    return not made and token.lower_ not in words("nouns.persons")


def _is_class(noun: Token, sentence: Sentence) -> bool:
    name = sentence.name_at.get(noun.i)
    more = children(noun, "conj", "acl", "acl:relcl")  # "these Cs that we use"
    return name is not None and name.kind == "class" and name.plural and not more


def is_one_row(names: Names, sentence: Sentence) -> bool:
    """Whether systems stand in one row, and the last is no modifier: not "X helps with Y"."""
    at = sentence.token_of(names[0]) if names else None
    return at is not None and name_list(sentence, at.i, SYSTEMS).names == names
